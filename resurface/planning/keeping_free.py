"""A date to keep free: which visit is close to it, and what would have to begin when."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from resurface.catalogue.course import Course, Span, course, usual_number
from resurface.catalogue.figures import (
    DAYS_PER_WEEK,
    INTERVAL,
    RESULTS,
    SESSIONS,
    VISIBLE,
    Range,
)
from resurface.planning.plan import Plan, Visit

Way = Literal["high", "usual", "low"]
WAYS: tuple[Way, ...] = ("high", "usual", "low")
"""By the longest figures, the middle ones, the shortest ones."""


@dataclass(frozen=True, slots=True)
class Near:
    """A visit at a date: `days` before it; `until` is the last day it may show, None: open.

    Without a stated end `silent` says that no source states the figure at all.
    """

    visit: Visit
    days: int
    until: int | None
    silent: bool

    @property
    def close(self) -> bool:
        """Whether it may show on that date by the longest figure, or is on it."""
        return self.days == 0 or (self.until is not None and self.days <= self.until)


@dataclass(frozen=True, slots=True)
class Start:
    """The last day on which the first visit may be, for the full result by a date.

    `day` is None where a figure lacks: `open`, an upper end, else the whole figure. `visits` is
    None where it is not reported.
    """

    way: Way
    visits: int | None
    day: datetime.date | None
    open: bool = False

    def is_past(self, today: datetime.date) -> bool:
        """Whether nobody can begin on that day any more."""
        return self.day is not None and self.day < today


def near(plan: Plan, date: datetime.date) -> tuple[Near, ...]:
    """The visits close to a date, and the last before it where no source gives an upper end."""
    before = [_near(plan, visit, date) for visit in plan.visits if visit.day <= date]
    found = [each for each in before if each.close]
    last = before[-1] if before else None
    if last is not None and not last.close and _unsure(plan, last):
        found.append(last)
    return tuple(found)


def _near(plan: Plan, visit: Visit, date: datetime.date) -> Near:
    shows = plan.legs[visit.leg].figure(VISIBLE)
    until = visit.seen_until
    days = None if until is None else (until - visit.day).days
    return Near(visit, (date - visit.day).days, days, silent=not shows.reported)


def _unsure(plan: Plan, found: Near) -> bool:
    """Whether it may show longer than any source says: then a date after it is not safe."""
    return plan.legs[found.visit.leg].figure(VISIBLE).high is None


def starts(plan: Plan, date: datetime.date) -> tuple[Start, ...]:
    """When to begin for the full result by a date: the longest, the middle, the shortest course."""
    courses = [course(leg.treatment) for leg in plan.legs]
    gap = plan.sequence.gap if plan.sequence else None
    return tuple(_start(way, plan, courses, gap, date) for way in WAYS)


def _start(
    way: Way, plan: Plan, courses: list[Course], gap: Range | None, date: datetime.date
) -> Start:
    spans: list[Span | None] = [getattr(each, way) for each in courses]
    visits = [None if each is None else len(each.visits) for each in spans]
    counted = None if None in visits else sum(each or 0 for each in visits)
    weeks = _weeks(spans, _gap(way, gap) if gap else 0)
    if weeks is None:
        return Start(way, counted, None, open=_is_open(plan, gap))
    days = math.ceil(round(weeks * DAYS_PER_WEEK, 6))
    try:
        return Start(way, counted, date - datetime.timedelta(days=days))
    except OverflowError:  # a course longer than the calendar
        return Start(way, counted, datetime.date.min)


def _weeks(spans: list[Span | None], gap: float | None) -> float | None:
    """Weeks from the first visit to the full result of all; None where a figure lacks."""
    begin, result = 0.0, 0.0
    for place, each in enumerate(spans):
        if each is None or each.result_weeks is None or (place and gap is None):
            return None
        begin += (gap or 0) if place else 0
        result = max(result, begin + each.result_weeks)
        begin += each.last_visit
    return result


def _gap(way: Way, gap: Range) -> float | None:
    if way == "usual":
        return usual_number(gap)
    return getattr(gap, way)


def _is_open(plan: Plan, gap: Range | None) -> bool:
    """Whether each figure that is needed is reported, and one of them only lacks an end."""
    return all(each.reported for each in (*_needed(plan), *([gap] if gap else [])))


def _needed(plan: Plan) -> Iterator[Range]:
    for leg in plan.legs:
        visits = leg.figure(SESSIONS)
        yield visits
        if visits.high != 1:
            yield leg.figure(INTERVAL)
        yield leg.figure(RESULTS)


def begun_after(date: datetime.date) -> datetime.date:
    """The first day on which a course could begin that leaves a date alone: the day after it."""
    return date + datetime.timedelta(days=1)
