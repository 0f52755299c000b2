"""One figure of one study as a mark: where it stands, what would fit too, and how it was compared.

Studies with other amounts, scales or times are never merged: each figure is a witness of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from resurface.catalogue.figures import Range
from resurface.evidence.interval import interval
from resurface.evidence.outcomes import Outcome

Design = Literal["random", "not random", "no count"]
"""The shape of a mark: full, ring or diamond. An allocation that is not said is not random."""


@dataclass(frozen=True, slots=True)
class Witness:
    """One figure of one study; a study that counted two amounts has two.

    `figure` is in percent: the share of its count where there is one, else what its row states,
    whose ends may differ. `fits` is the exact 95 % interval; None without a count of people.
    """

    row: Outcome
    figure: Range
    fits: Range | None

    @property
    def at(self) -> float:
        """Where the mark stands: the middle of its figure."""
        return sum(self.figure.ends) / len(self.figure.ends)

    @property
    def at_random(self) -> bool:
        """Whether people or sides were put into groups at random, with or without a count."""
        return self.row.allocation == "random"

    @property
    def design(self) -> Design:
        """The shape of its mark; an average change, which counts nobody, has no diamond."""
        if self.row.is_share_of_people and self.fits is None:
            return "no count"
        return "random" if self.at_random else "not random"


def witness(row: Outcome) -> Witness:
    """The mark of one measured outcome that states a figure."""
    if row.is_share_of_people and row.events is not None and row.people:
        share = 100 * row.events / row.people
        return Witness(row, Range(share, share), interval(row.events, row.people))
    return Witness(row, row.range, None)


def meet(one: Range, other: Range) -> bool:
    """Whether two closed ranges have a point in common."""
    return max(min(one.ends), min(other.ends)) <= min(max(one.ends), max(other.ends))
