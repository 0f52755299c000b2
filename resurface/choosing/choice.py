"""Everything that a person has set on screen, as one immutable value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from resurface.catalogue.catalogue import Catalogue
from resurface.choosing.criteria import Criteria
from resurface.language.language import SOURCE_LANGUAGE

MOST_CHOSEN = 4
FEWEST_CHOSEN = 2
"""Treatments side by side, no treatment beside them not counted."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The criteria, the chosen treatments, and how they are shown.

    `chosen` holds at most MOST_CHOSEN treatment ids in the order of choosing; `untreated` puts no
    treatment beside them; `differs` shows only the table's rows that differ; `treatment` is the
    one that is read in depth, empty where none is.
    """

    criteria: Criteria = field(default_factory=Criteria)
    chosen: tuple[str, ...] = ()
    untreated: bool = True
    differs: bool = False
    treatment: str = ""
    language: str = SOURCE_LANGUAGE

    @property
    def comparable(self) -> bool:
        """Whether enough are chosen for a comparison."""
        return len(self.chosen) >= FEWEST_CHOSEN

    @property
    def full(self) -> bool:
        """Whether no further treatment can be chosen."""
        return len(self.chosen) >= MOST_CHOSEN

    def toggled(self, treatment_id: str) -> Choice:
        """With this treatment chosen, or no longer chosen; unchanged where there is no room."""
        if treatment_id in self.chosen:
            return replace(self, chosen=tuple(each for each in self.chosen if each != treatment_id))
        return self if self.full else replace(self, chosen=(*self.chosen, treatment_id))

    @property
    def named(self) -> tuple[str, ...]:
        """Ids of the treatments that are chosen or read, each once."""
        return tuple(dict.fromkeys((*self.chosen, *((self.treatment,) if self.treatment else ()))))

    def within(self, catalogue: Catalogue) -> Choice:
        """Without treatments that the catalogue no longer has."""
        kept = tuple(each for each in self.chosen if catalogue.treats(each))
        read = self.treatment if catalogue.find(self.treatment) else ""
        if (kept, read) == (self.chosen, self.treatment):
            return self
        return replace(self, chosen=kept, treatment=read)
