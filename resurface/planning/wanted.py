"""What a person set on the calendar: one immutable value, kept by the session only."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

MOST_FREE = 3
"""Dates to keep free."""
LEGS = 2
"""Treatments in sequence."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Everything that is set; None and empty text: as the sources say, or not chosen yet.

    `pair` names a row of combinations (`sequences.py`): the treatment and what follows it. `visits`
    and `weeks` (apart) are of the first treatment and of the second; `gap` is weeks from the last
    visit of the first to the first of the second. `moves` are days by which a visit, counted over
    both from 1, comes later than planned after the one before it, or earlier. `free` are dates
    to keep free, in their order.
    """

    treatment: str = ""
    pair: str = ""
    first: datetime.date | None = None
    visits: tuple[int | None, ...] = (None,) * LEGS
    weeks: tuple[int | None, ...] = (None,) * LEGS
    gap: int | None = None
    moves: tuple[tuple[int, int], ...] = ()
    free: tuple[datetime.date, ...] = ()

    def of(self, treatment: str) -> Wanted:
        """Another treatment; the dates stay, and all that was set for the one before goes."""
        return Wanted(treatment=treatment, first=self.first, free=self.free)

    def followed(self, treatment: str, pair: str) -> Wanted:
        """This treatment, followed by the other one of a pair, or by none."""
        return replace(self.of(treatment), pair=pair, visits=self.visits, weeks=self.weeks)

    def with_visits(self, leg: int, count: int) -> Wanted:
        """Another number of visits; moved ones that are left stay where they are."""
        counts = _set(self.visits, leg, count)
        return replace(self, visits=counts, moves=self.moves if leg == LEGS - 1 else ())

    def with_weeks(self, leg: int, weeks: int) -> Wanted:
        """Another time between visits; no visit is moved any longer."""
        return replace(self, weeks=_set(self.weeks, leg, weeks), moves=())

    def with_gap(self, weeks: int) -> Wanted:
        """Another gap between both; no visit is moved any longer."""
        return replace(self, gap=weeks, moves=())

    def moved(self, visit: int, days: int) -> Wanted:
        """A visit so many days later than where it stands, or earlier where it is negative."""
        moves = {**dict(self.moves), visit: dict(self.moves).get(visit, 0) + days}
        return replace(self, moves=tuple(sorted((n, by) for n, by in moves.items() if by)))

    def keeping(self, day: datetime.date) -> Wanted:
        """With one more date to keep free; unchanged where there is no room."""
        if day in self.free or len(self.free) >= MOST_FREE:
            return self
        return replace(self, free=tuple(sorted((*self.free, day))))

    def without(self, day: datetime.date) -> Wanted:
        """With this date no longer kept free."""
        return replace(self, free=tuple(each for each in self.free if each != day))


def _set(values: tuple[int | None, ...], place: int, value: int) -> tuple[int | None, ...]:
    return tuple(value if number == place else each for number, each in enumerate(values))
