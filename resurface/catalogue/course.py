"""The whole course of a treatment: all visits, and the full result after the last of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from resurface.catalogue.figures import (
    DOWNTIME,
    IN_COURSE,
    NOT_REPORTED,
    PRICE,
    WEEKS_PER_MONTH,
    Range,
)
from resurface.catalogue.treatments import Treatment
from resurface.language.language import half_up

COURSE_FIGURES = (*IN_COURSE, PRICE)
"""What a course is worked out from."""


@dataclass(frozen=True, slots=True)
class Span:
    """One way that a course may go: the low, the usual or the high one.

    `visits` are weeks from the first visit; `downtime_days` follow each of them, and
    `visible_days`, counted from the visit too, are those on which others may still see something;
    `result_weeks` is when the full result is expected, counted from the first visit. None: not
    reported.
    """

    visits: tuple[float, ...]
    downtime_days: float | None
    visible_days: float | None
    result_weeks: float | None

    @property
    def last_visit(self) -> float:
        """Weeks from the first visit to the last; 0 where there is one visit."""
        return self.visits[-1]

    @property
    def days_away(self) -> float | None:
        """Days away in all, over every visit."""
        return None if self.downtime_days is None else self.downtime_days * len(self.visits)


@dataclass(frozen=True, slots=True)
class Course:
    """Low, usual and high course; each None where a figure that it needs is not reported.

    `usual` takes the middle of every range. `at_least` is the high course as far as sources tell
    it: where no number of visits, or no time between them, is the highest, the low end stands, and
    it goes on from there without an end. `visit_weeks` is from the first to the last visit,
    `result_months` from the first visit to the full result, by the shortest and the longest course,
    and `usual_months` with the usual one's visits: what is drawn and put into dates. `price` US
    dollars for all sessions, `days_away` over all visits.
    """

    low: Span | None
    usual: Span | None
    high: Span | None
    at_least: Span | None
    visit_weeks: Range
    result_months: Range
    usual_months: Range
    price: Range
    days_away: Range

    @property
    def is_open(self) -> bool:
        """Whether it may go on beyond its usual way, and no source says how long."""
        return self.usual is not None and (
            self.visit_weeks.high is None
            or (self.result_months.reported and self.result_months.high is None)
        )


@lru_cache(maxsize=65536)
def _course(figures: tuple[Range, ...]) -> Course:
    sessions, *between, price = figures
    downtime = figures[COURSE_FIGURES.index(DOWNTIME)]
    low = _span(sessions.low, *(each.low for each in between))
    high = _span(sessions.high, *(each.high for each in between))
    weeks, away, shows, result = between
    at_least = _span(_highest(sessions), _highest(weeks), away.high, shows.high, None)
    usual = _span(
        usual_number(sessions),
        usual_number(weeks),
        *(_middle(each) for each in (away, shows, result)),
    )
    return Course(
        low=low,
        usual=usual,
        high=high,
        at_least=at_least,
        visit_weeks=Range(low.last_visit if low else None, high.last_visit if high else None),
        result_months=Range(_months(low), _months(high)),
        usual_months=result_after(usual.last_visit, result) if usual else NOT_REPORTED,
        price=product(sessions, price),
        days_away=product(sessions, downtime),
    )


def course(treatment: Treatment) -> Course:
    """The whole course from the catalogue's ranges.

    Last visit = (sessions - 1) x interval after the first; full result = the stated months after
    the last visit. The low course takes every low end, the high course every high end.
    """
    return _course(tuple(treatment.range_of(each) for each in COURSE_FIGURES))


def _span(
    sessions: float | None,
    interval: float | None,
    downtime: float | None,
    visible: float | None,
    results: float | None,
) -> Span | None:
    """One course; None where the number of visits, or the time between several, is not reported."""
    if sessions is None or sessions < 1 or (sessions > 1 and interval is None):
        return None
    visits = tuple(number * (interval or 0) for number in range(int(sessions)))
    result = None if results is None else visits[-1] + results * WEEKS_PER_MONTH
    return Span(visits, downtime, visible, result)


def _highest(figure: Range) -> float | None:
    """The high end of a range; where it is open, the low one."""
    return figure.low if figure.high is None else figure.high


def _middle(figure: Range) -> float | None:
    """The middle of a range; of an open range the end that is stated."""
    return sum(figure.ends) / len(figure.ends) if figure.reported else None


def usual_number(stated: Range) -> float | None:
    """The middle number of visits, or of weeks between two, half of one counted as one more.

    Where no whole number lies within the range, its middle.
    """
    middle = _middle(stated)
    if middle is None:
        return None
    whole = half_up(middle)
    return whole if Range(whole, whole).lies_within(stated) else middle


def result_after(last_visit: float, stated: Range) -> Range:
    """Months from the first visit to the full result, with the last visit so many weeks after it.

    `stated`: months after the last visit. Without an earliest one it may be there from that visit
    on; not reported where no source says when.
    """
    if not stated.reported:
        return NOT_REPORTED
    last = last_visit / WEEKS_PER_MONTH
    return Range(last + (stated.low or 0), None if stated.high is None else last + stated.high)


def _months(span: Span | None) -> float | None:
    return (
        None if span is None or span.result_weeks is None else span.result_weeks / WEEKS_PER_MONTH
    )


def product(one: Range, other: Range) -> Range:
    """Low times low and high times high; an end is open where either is.

    Nought times an open end is nought: no day away after each of so many visits is none in all.
    """
    if not (one.reported and other.reported):
        return NOT_REPORTED
    return Range(_times(one.low, other.low), _times(one.high, other.high))


def _times(one: float | None, other: float | None) -> float | None:
    if 0 in (one, other):
        return 0
    return None if one is None or other is None else one * other
