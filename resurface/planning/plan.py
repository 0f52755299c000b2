"""One course in dates: each visit, how long one is away and it may show, and the full result.

A visit's own day is day 0: "away for 3 days" are days 1 to 3 after it, and "may still show until
day 7" reaches to day 7. Both go by the longest figure that sources give.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.course import product, result_after
from resurface.catalogue.figures import (
    DAYS_PER_WEEK,
    DOWNTIME,
    INTERVAL,
    NOT_REPORTED,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
    WEEKS_PER_MONTH,
    Figure,
    Range,
)
from resurface.catalogue.treatments import Treatment
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import RESPONDERS
from resurface.planning import bounds, sequences
from resurface.planning.bounds import Bounds
from resurface.planning.wanted import Wanted

_A_WEEK_AHEAD = 7


@dataclass(frozen=True, slots=True)
class Leg:
    """One treatment of a plan, with its numbers as they are set.

    `judged`: months after the last visit at which studies counted who got better.
    """

    treatment: Treatment
    visits: Bounds
    weeks: Bounds
    judged: Range

    @property
    def needs_weeks(self) -> bool:
        """Whether there is time between visits, and nobody says how much."""
        return self.visits.value != 1 and self.weeks.value is None

    def figure(self, figure: Figure) -> Range:
        """What the catalogue states."""
        return self.treatment.range_of(figure)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit, `number` counted over all from 1; `away` and `shows` are the last such days.

    By the longest figure; None where no source gives an upper end, or none speaks of it.
    """

    number: int
    day: datetime.date
    leg: int
    away: datetime.date | None
    shows: datetime.date | None

    def later(self, by: datetime.timedelta) -> Visit:
        """The same visit so many days later."""
        away, shows = (each and each + by for each in (self.away, self.shows))
        return replace(self, day=self.day + by, away=away, shows=shows)

    @property
    def seen_until(self) -> datetime.date | None:
        """The last day that others may see something; None where no figure is reported."""
        return max((each for each in (self.away, self.shows) if each), default=None)


@dataclass(frozen=True, slots=True)
class Days:
    """From one day to another; `last` None: open. `first` None: no source says when."""

    first: datetime.date | None = None
    last: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A course in dates. `undated` visits have no date, because no source says how far apart."""

    wanted: Wanted
    legs: tuple[Leg, ...]
    sequence: sequences.Sequence | None
    gap: Bounds | None
    visits: tuple[Visit, ...]
    undated: int

    @property
    def count(self) -> int:
        """Visits in all, with those that have no date."""
        return len(self.visits) + self.undated

    @property
    def first(self) -> datetime.date:
        """The first visit."""
        return self.visits[0].day

    @property
    def last(self) -> datetime.date:
        """The last visit that has a date."""
        return self.visits[-1].day

    def begun(self, first: datetime.date) -> Plan:
        """The same course begun on another day: every visit keeps its distance."""
        by = first - self.first
        visits = tuple(each.later(by) for each in self.visits)
        return replace(self, wanted=replace(self.wanted, first=first), visits=visits)

    def of_leg(self, leg: int) -> tuple[Visit, ...]:
        """The dated visits of one treatment."""
        return tuple(each for each in self.visits if each.leg == leg)

    def _whole(self, leg: int) -> bool:
        """Whether every visit of a treatment has a date."""
        return len(self.of_leg(leg)) == self.legs[leg].visits.value

    def after(self, leg: int, months: Range) -> Range:
        """Some months after the last visit of a treatment, as months from the first of all."""
        if not self._whole(leg):
            return NOT_REPORTED
        last = self.of_leg(leg)[-1].day
        return result_after((last - self.first).days / DAYS_PER_WEEK, months)

    def _on(self, months: Range) -> Days:
        """Months from the first visit as days."""
        ends = [
            None if each is None else self.first + in_days(each)
            for each in (months.low, months.high)
        ]
        return Days(*ends)

    @property
    def result_months(self) -> Range:
        """Months from the first visit to the full result of all; not reported where one is silent.

        With the usual numbers and no visit moved they are those of the usual course.
        """
        each = [self.after(leg, self.legs[leg].figure(RESULTS)) for leg in range(len(self.legs))]
        lows, highs = [one.low for one in each], [one.high for one in each]
        if None in lows:
            return NOT_REPORTED
        return Range(_latest(lows), None if None in highs else _latest(highs))

    @property
    def result(self) -> Days:
        """When the full result of all is expected; no day where one treatment is silent."""
        return self._on(self.result_months)

    @property
    def judged(self) -> Days:
        """When studies counted who got better, after the last treatment."""
        return self._on(self.after(len(self.legs) - 1, self.legs[-1].judged))

    @property
    def days_away(self) -> Range:
        """Days away in all, each counted once."""
        return self._in_all(DOWNTIME)

    @property
    def days_shown(self) -> Range:
        """Days on which it may show in all, each counted once."""
        return self._in_all(VISIBLE)

    def _in_all(self, figure: Figure) -> Range:
        ranges = [leg.figure(figure) for leg in self.legs]
        if self.undated or not all(each.reported for each in ranges):
            return NOT_REPORTED
        ends = ([each.low for each in ranges], [each.high for each in ranges])
        return Range(*(self._days(each) for each in ends))

    def _days(self, after: Sequence[float | None]) -> int | None:
        """How many days lie so many days or fewer after a visit, for each treatment its own."""
        if None in after:
            return None
        return len(
            {
                visit.day + datetime.timedelta(days=number)
                for visit in self.visits
                for number in range(1, math.ceil(after[visit.leg] or 0) + 1)
            }
        )

    def price(self, visits: int) -> Range:
        """Dollars for the first so many visits; not reported where one treatment's price is not."""
        total: Range = Range(0, 0)
        for number, leg in enumerate(self.legs):
            before = sum(each.visits.value or 0 for each in self.legs[:number])
            count = min(max(visits - before, 0), leg.visits.value or 0)
            if count:
                total = _sum(total, product(Range(count, count), leg.figure(PRICE)))
        return total


def in_days(months: float) -> datetime.timedelta:
    """Months as whole days, a part of a day counted as one more; a month as a course counts it."""
    return datetime.timedelta(days=math.ceil(round(months * WEEKS_PER_MONTH * DAYS_PER_WEEK, 6)))


def plan(
    wanted: Wanted, catalogue: Catalogue, evidence: Evidence, today: datetime.date
) -> Plan | None:
    """The course that is wanted; None where no treatment is chosen, or the catalogue lacks it."""
    treatment = catalogue.find(wanted.treatment)
    if treatment is None or not catalogue.treats(treatment.id):
        return None
    offered = sequences.sequences(treatment.id, catalogue, evidence)
    sequence = next((each for each in offered if each.id == wanted.pair), None)
    chosen = (treatment, sequence.then) if sequence else (treatment,)
    legs = tuple(_leg(each, place, wanted, evidence) for place, each in enumerate(chosen))
    gap = bounds.gap(sequence.gap, wanted.gap) if sequence else None
    first = wanted.first or offered_first(today)
    visits = tuple(_visits(first, legs, gap, dict(wanted.moves)))
    undated = sum(leg.visits.value or 0 for leg in legs) - len(visits)
    return Plan(wanted, legs, sequence, gap, visits, undated)


def offered_first(today: datetime.date) -> datetime.date:
    """The first visit as long as nobody set one: the Monday after a week."""
    ahead = today + datetime.timedelta(days=_A_WEEK_AHEAD)
    return ahead + datetime.timedelta(days=-ahead.weekday() % DAYS_PER_WEEK)


def _leg(treatment: Treatment, place: int, wanted: Wanted, evidence: Evidence) -> Leg:
    visits = bounds.visits(treatment.range_of(SESSIONS), wanted.visits[place])
    weeks = bounds.weeks(treatment.range_of(INTERVAL), wanted.weeks[place])
    return Leg(treatment, visits, weeks, _judged(treatment.id, evidence))


def _judged(treatment_id: str, evidence: Evidence) -> Range:
    """From the earliest to the latest month at which studies counted who got better."""
    months = [
        row.follow_up_months
        for row in evidence.outcomes_of(treatment_id)
        if row.outcome == RESPONDERS and row.drawable and row.follow_up_months
    ]
    return Range(min(months), max(months)) if months else NOT_REPORTED


def _visits(
    first: datetime.date, legs: tuple[Leg, ...], gap: Bounds | None, moves: dict[int, int]
) -> Iterator[Visit]:
    """Each visit until one of which nobody says how far it is from the one before."""
    day = first
    for number, (leg, weeks) in enumerate(_steps(legs, gap), 1):
        if weeks is None:
            return
        later = 0 if number == 1 else weeks * DAYS_PER_WEEK + moves.get(number, 0)
        day += datetime.timedelta(days=max(later, 0))
        away, shows = (_until(day, legs[leg].figure(each).high) for each in (DOWNTIME, VISIBLE))
        yield Visit(number, day, leg, away, shows)


def _steps(legs: tuple[Leg, ...], gap: Bounds | None) -> Iterable[tuple[int, int | None]]:
    """Of each visit its treatment, and how many weeks it comes after the one before."""
    for place, leg in enumerate(legs):
        between = gap.value if gap and place else 0
        yield place, between
        for _ in range(1, leg.visits.value or 0):
            yield place, leg.weeks.value


def _until(day: datetime.date, days: float | None) -> datetime.date | None:
    return None if days is None else day + datetime.timedelta(days=math.ceil(days))


def _latest(months: Iterable[float | None]) -> float:
    return max(each for each in months if each is not None)


def _sum(one: Range, other: Range) -> Range:
    if not (one.reported and other.reported):
        return NOT_REPORTED
    return Range(_added(one.low, other.low), _added(one.high, other.high))


def _added(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one + other
