"""The whole course of each option on one axis of months, as the view at a glance draws it."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.catalogue.course import Span
from resurface.catalogue.figures import DAYS_PER_WEEK, WEEKS_PER_MONTH
from resurface.choosing.criteria import MONTHS, Criteria
from resurface.comparison.behind import COURSE
from resurface.comparison.cell import Verdict
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.sentences import course_with_days, full_result
from resurface.comparison.shared_axis import Axis, axis
from resurface.comparison.verdict import LATE, verdict
from resurface.language.language import Language

MOST_NUMBERS = 12
"""Numbers on the axis: with more months each second, third or fourth has one."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit on the axis: where it is, and to where one is away and it may still show."""

    at: float
    away: float | None
    shows: float | None


@dataclass(frozen=True, slots=True)
class CourseLine:
    """The middle way of one option: its visits, and where its full result is expected.

    `result` is on the middle way, and None where the range is open: no month is expected more than
    another then. `first` to `last` is the range, open where `last` is None. With
    `open_first` no source says from when on: then it begins at the last visit. All three are None
    where no source says when.
    """

    option: str
    figure: str
    topic: str
    silent: bool
    spoken: str
    verdict: Verdict | None = None
    visits: tuple[Visit, ...] = ()
    result: float | None = None
    first: float | None = None
    last: float | None = None
    open_first: bool = False


@dataclass(frozen=True, slots=True)
class CourseAxis:
    """All options' courses; `months` are the numbers on the axis, by place.

    `limit` is the month that a person set, and `limit_at` its place; None without one.
    """

    lines: tuple[CourseLine, ...]
    months: tuple[tuple[float, str], ...]
    limit: str = ""
    limit_at: float | None = None


def course_axis(comparison: Comparison, criteria: Criteria, words: Language) -> CourseAxis:
    """The courses of all treated options."""
    limit = criteria[MONTHS]
    on = axis([*_ends(comparison), *([limit + 1] if limit else [])], "months")
    step = next(each for each in (1, 2, 3, 4, 6, 12, 24, 60, 120) if on.end / each <= MOST_NUMBERS)
    months = range(0, int(on.end) + 1, step)
    return CourseAxis(
        tuple(_line(each, on, limit, words) for each in comparison.treated),
        tuple((on.place(month), words.number(month)) for month in months),
        words.say("month {month}").format(month=words.number(limit)) if limit else "",
        on.limit(limit),
    )


def _ends(comparison: Comparison) -> list[float]:
    """Months that the axis has to hold; a last visit is followed by some days."""
    found: list[float] = []
    for option in comparison.treated:
        course, usual = option.course, option.course.usual
        found += course.result_months.ends
        if course.result_months.is_open:
            found.append(max(course.result_months.ends) + 1)
        if usual:
            days = max(usual.downtime_days or 0, usual.visible_days or 0)
            found += (
                _months(usual.last_visit, days),
                _months(usual.result_weeks or 0) + course.is_open,
            )
    return found


def _months(weeks: float, days: float = 0) -> float:
    return (weeks + days / DAYS_PER_WEEK) / WEEKS_PER_MONTH


def _line(option: Option, on: Axis, limit: int | None, words: Language) -> CourseLine:
    course = option.course
    result = course.result_months
    text = full_result(course, words)
    found = verdict(result, limit, "months", words, LATE)
    said = words.say("Full result after {months}").format(months=text)
    spoken = ". ".join(filter(None, (said, found and found.aloud, course_with_days(option, words))))
    line = CourseLine(option.id, text, COURSE.id, not result.reported, spoken, found)
    usual = course.usual
    if usual is None:
        return line
    shown = usual.result_weeks is not None and result.reported
    from_when = _months(usual.last_visit) if result.low is None else result.low
    return CourseLine(
        option.id,
        text,
        COURSE.id,
        not result.reported,
        spoken,
        found,
        tuple(_visit(week, usual, on) for week in usual.visits),
        on.place(_months(usual.result_weeks or 0)) if shown and not result.is_open else None,
        on.place(from_when) if shown else None,
        on.place(result.high) if shown and result.high is not None else None,
        shown and result.low is None,
    )


def _visit(week: float, usual: Span, on: Axis) -> Visit:
    away, shows = usual.downtime_days, usual.visible_days
    return Visit(
        on.place(_months(week)),
        on.place(_months(week, away)) if away else None,
        on.place(_months(week, shows)) if shows else None,
    )
