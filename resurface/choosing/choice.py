"""Everything that a person has set on screen, as one immutable value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from resurface.catalogue.catalogue import Catalogue
from resurface.choosing.answered import Answered
from resurface.choosing.criteria import Criteria
from resurface.choosing.order import AS_LISTED, Order
from resurface.choosing.views import GLANCE, LIST, View
from resurface.choosing.weighed import Weighed
from resurface.language.language import SOURCE_LANGUAGE

MOST_CHOSEN = 4
FEWEST_CHOSEN = 2
"""Treatments side by side, no treatment beside them not counted."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The criteria, the chosen treatments, and how they are shown.

    `chosen` holds at most MOST_CHOSEN treatment ids in the order of choosing; `untreated` puts no
    treatment beside them; `order` is the list's; `view` is what was asked for (see `shown`). The
    table holds the questions that the first screen leaves open; with `every_row` all of them, with
    `differs` only those whose answers differ. `treatment` is the one that is read in depth, empty
    where none is. `answers` are to what is asked first, by caution id; `matters` is what matters
    to the person. Both stay in the tab: no link, log or file's name ever carries them. `piece` is
    the id of the piece whose link was opened, empty where none was; it goes with what it was made
    of.
    """

    criteria: Criteria = field(default_factory=Criteria)
    chosen: tuple[str, ...] = ()
    untreated: bool = True
    order: Order = AS_LISTED
    view: View = LIST
    every_row: bool = False
    differs: bool = False
    treatment: str = ""
    answers: Answered = field(default_factory=Answered)
    matters: Weighed = field(default_factory=Weighed)
    language: str = SOURCE_LANGUAGE
    piece: str = ""

    @property
    def comparable(self) -> bool:
        """Whether enough are chosen for a comparison."""
        return len(self.chosen) >= FEWEST_CHOSEN

    @property
    def shown(self) -> View:
        """The view that is drawn: the list as long as there is nothing to compare."""
        return self.view if self.comparable else LIST

    @property
    def usual_view(self) -> View:
        """The view that a link without one opens."""
        return GLANCE if self.comparable else LIST

    @property
    def full(self) -> bool:
        """Whether no further treatment can be chosen."""
        return len(self.chosen) >= MOST_CHOSEN

    def toggled(self, treatment_id: str) -> Choice:
        """With this treatment chosen, or no longer chosen; unchanged where there is no room.

        With too few left to compare, the list is shown, and stays when others are chosen.
        """
        if treatment_id in self.chosen:
            rest = tuple(each for each in self.chosen if each != treatment_id)
            fewer = replace(self, chosen=rest)
            return replace(fewer, view=fewer.shown)
        return self if self.full else replace(self, chosen=(*self.chosen, treatment_id))

    @property
    def named(self) -> tuple[str, ...]:
        """Ids of the treatments that are chosen or read, each once."""
        return tuple(dict.fromkeys((*self.chosen, *((self.treatment,) if self.treatment else ()))))

    def after(self, before: Choice) -> Choice:
        """Without the piece that was opened, where other treatments are chosen by now."""
        same = (self.chosen, self.untreated) == (before.chosen, before.untreated)
        return self if same or not self.piece else replace(self, piece="")

    def within(self, catalogue: Catalogue) -> Choice:
        """Without treatments that the catalogue no longer has."""
        kept = tuple(each for each in self.chosen if catalogue.treats(each))
        read = self.treatment if catalogue.find(self.treatment) else ""
        if (kept, read) == (self.chosen, self.treatment):
            return self
        return replace(self, chosen=kept, treatment=read)
