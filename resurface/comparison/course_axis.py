"""The whole course of each option on one axis of months, as the view at a glance draws it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from resurface.catalogue.course import Span
from resurface.catalogue.figures import DAYS_PER_WEEK, WEEKS_PER_MONTH
from resurface.choosing.criteria import MONTHS, Criteria
from resurface.comparison.behind import COURSE
from resurface.comparison.cell import Verdict
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.sentences import course_with_days, drawn_result, full_result
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
    """The usual course of one option: its visits, and where its full result is expected.

    `result` to `result_last` is where it is with the visits drawn, as a calendar puts it into
    dates; `first` to `last` reaches from the shortest course to the longest. Both are open where
    their last one is None. With `open_first` no source says from when on: then they begin at the
    last visit. All are None where no source says when. `figure` is of the shortest to the longest,
    `drawn` of the visits drawn: in words, empty where both are one.
    """

    option: str
    figure: str
    drawn: str
    topic: str
    silent: bool
    spoken: str
    verdict: Verdict | None = None
    visits: tuple[Visit, ...] = ()
    result: float | None = None
    result_last: float | None = None
    first: float | None = None
    last: float | None = None
    open_first: bool = False

    @property
    def reaches_beyond(self) -> bool:
        """Whether a shorter or a longer course has its full result in other months."""
        return (self.first, self.last) != (self.result, self.result_last)


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


def places(line: CourseLine) -> dict[str, Any]:
    """Where everything of a course stands, as templates take it."""
    visits = [{"at": each.at, "away": each.away, "shows": each.shows} for each in line.visits]
    return {
        "visits": visits,
        "result": line.result,
        "result-last": line.result_last,
        "first": line.first,
        "last": line.last,
    }


def how_drawn(words: Language) -> str:
    """How the courses of a picture or a page are read, in one paragraph."""
    return words.say(
        "Stroke: a visit. Thick bar: off work. Thin bar: may still show. Block: full result; pale: "
        "with fewer or more visits. Arrow: or more."
    )


def _ends(comparison: Comparison) -> list[float]:
    """Months that the axis has to hold; a last visit is followed by some days."""
    found: list[float] = []
    for option in comparison.treated:
        course, usual = option.course, option.course.usual
        for months in (course.result_months, course.usual_months):
            found += [each + months.is_open for each in months.ends]
        if usual:
            days = max(usual.downtime_days or 0, usual.visible_days or 0)
            found.append(_months(usual.last_visit, days))
    return found


def _months(weeks: float, days: float = 0) -> float:
    return (weeks + days / DAYS_PER_WEEK) / WEEKS_PER_MONTH


def _line(option: Option, on: Axis, limit: int | None, words: Language) -> CourseLine:
    course = option.course
    result = course.result_months
    text, drawn = full_result(course, words), drawn_result(course, words)
    found = verdict(result, limit, "months", words, LATE)
    said = words.say("Full result after {months}").format(months=text)
    told = (said, drawn, found and found.aloud, course_with_days(option, words))
    spoken = ". ".join(filter(None, told))
    line = CourseLine(option.id, text, drawn, COURSE.id, not result.reported, spoken, found)
    usual, expected = course.usual, course.usual_months
    if usual is None:
        return line
    visits = tuple(_visit(week, usual, on) for week in usual.visits)
    if expected.low is None or not result.reported:
        return replace(line, visits=visits)
    return replace(
        line,
        visits=visits,
        result=on.place(expected.low),
        result_last=_place(expected.high, on),
        first=on.place(expected.low if result.low is None else result.low),
        last=_place(result.high, on),
        open_first=result.low is None,
    )


def _place(month: float | None, on: Axis) -> float | None:
    return None if month is None else on.place(month)


def _visit(week: float, usual: Span, on: Axis) -> Visit:
    away, shows = usual.downtime_days, usual.visible_days
    return Visit(
        on.place(_months(week)),
        on.place(_months(week, away)) if away else None,
        on.place(_months(week, shows)) if shows else None,
    )
