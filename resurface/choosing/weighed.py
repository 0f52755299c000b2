"""What matters to a person, from "does not matter" to "matters most"; in the tab only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from resurface.catalogue.course import course
from resurface.catalogue.figures import DOWNTIME, SESSIONS, VISIBLE, Range
from resurface.catalogue.treatments import Treatment

MOST = 3
"""Levels run from 0, does not matter, to this, matters most."""


@dataclass(frozen=True, slots=True, eq=False)
class Concerned:
    """One thing that may matter: a burden, never a result, pain or a harm.

    `about` is how far two longest figures may lie apart and count as about equal, in the unit of
    the figure; `share` the same as a part of the lesser one. The greater of the two holds.
    """

    id: str
    of: Callable[[Treatment], Range]
    about: float
    share: float = 0.0

    def longest(self, treatment: Treatment) -> float | None:
        """The longest figure: infinite for an open end, None where nothing is reported."""
        found = self.of(treatment)
        if not found.reported:
            return None
        return float("inf") if found.high is None else found.high


DAYS = Concerned("days", lambda treatment: treatment.range_of(DOWNTIME), about=1)
VISIBLE_DAYS = Concerned("visible", lambda treatment: treatment.range_of(VISIBLE), about=1)
VISITS = Concerned("visits", lambda treatment: treatment.range_of(SESSIONS), about=0)
SOON = Concerned("soon", lambda treatment: course(treatment).result_months, about=1)
COST = Concerned("cost", lambda treatment: course(treatment).price, about=0, share=0.1)

MATTERS = (DAYS, VISIBLE_DAYS, VISITS, SOON, COST)
"""Everything that may matter, in the order of the screen."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """How much each of MATTERS matters, in their order."""

    levels: tuple[int, ...] = (0,) * len(MATTERS)

    def __post_init__(self) -> None:
        if len(self.levels) != len(MATTERS) or not all(0 <= each <= MOST for each in self.levels):
            raise ValueError(f"one level from 0 to {MOST} for each that may matter")

    def __bool__(self) -> bool:
        return any(self.levels)

    def level(self, each: Concerned) -> int:
        """How much this one matters."""
        return self.levels[MATTERS.index(each)]

    def weighing(self, each: Concerned, level: int) -> Weighed:
        """With another level for one of them."""
        place = MATTERS.index(each)
        return Weighed((*self.levels[:place], level, *self.levels[place + 1 :]))

    @property
    def in_turn(self) -> tuple[Concerned, ...]:
        """What matters at all, the most first; of one level in the order of the screen."""
        found = (each for each in MATTERS if self.level(each))
        return tuple(sorted(found, key=lambda each: -self.level(each)))
