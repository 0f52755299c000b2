"""The whole course of each option on one time axis."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

import altair as alt

from resurface.catalogue.figures import (
    DAYS_PER_WEEK,
    DOWNTIME,
    INTERVAL,
    RESULTS,
    SESSIONS,
    WEEKS_PER_MONTH,
)
from resurface.charts.drawing import Chart, Drawing, Heading, Spec
from resurface.charts.marks import NAME, SILENT, Mark, head
from resurface.charts.theme import ROWS, by_kind, color, only, row_axis, side_by_side, written
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.sentences import course_in_words
from resurface.evidence.ranges import feeding
from resurface.language.language import Language, message
from resurface.text import amounts

ROW_HEIGHT = 64
ABOVE = 17
"""Pixels from the middle of a row up to the words over it."""
AXIS_HEIGHT = 70
LONGEST_IN_WEEKS = 26
A_VISIT = "M-0.09,-1H0.09V1H-0.09Z"
"""An upright stroke; a shape of Vega's reaches from -1 to 1."""
TITLE = message("The whole course")
FIGURES = (SESSIONS, INTERVAL, DOWNTIME, RESULTS)
"""What is drawn."""


def drawing(comparison: Comparison, words: Language) -> Drawing:
    """A mark per visit, a block for its downtime, a line to the result, a block for the result."""
    options = comparison.treated
    in_weeks = _longest(options) <= LONGEST_IN_WEEKS
    per_unit = 1 if in_weeks else WEEKS_PER_MONTH
    rows = tuple(
        row for place, option in enumerate(options) for row in _rows(place, option, per_unit, words)
    )
    said = " ".join(
        f"{option.treatment.name}: {course_in_words(option.course, words)}" for option in options
    )
    return Drawing(_spec(len(options), in_weeks, words), rows, said, words.render(TITLE))


def about(words: Language) -> str:
    """How to read the chart of the whole course."""
    return words.say(
        "The middle of each range: a mark for each visit, a block for the days away after it, a "
        "line until the full result, and a pale block for when it is expected. The dotted line "
        "reaches from the shortest to the longest course."
    )


def sources(comparison: Comparison) -> frozenset[str]:
    """The sources that feed what is drawn; none where a course cannot be worked out."""
    return frozenset(
        fact.source_id
        for option in comparison.treated
        if option.course.usual
        for figure in FIGURES
        for fact in feeding(option.shown(figure).facts)
    )


def _longest(options: tuple[Option, ...]) -> float:
    ends = [
        end
        for option in options
        for span in (option.course.usual, option.course.high)
        if span
        for end in (span.last_visit, span.result_weeks or 0)
    ]
    return max(ends, default=0)


def _rows(place: int, option: Option, per_unit: float, words: Language) -> Iterator[Mark]:
    """Marks of the middle course; the hairline reaches from the low to the high course's result."""
    course, say = option.course, words.say
    usual, mark = course.usual, partial(Mark, *head(place, option.treatment))
    yield mark(NAME, said=option.treatment.name)
    if usual is None:
        yield mark(SILENT, said=amounts.not_reported(words))
        return
    whole = course_in_words(course, words)
    days = usual.downtime_days
    for number, week in enumerate(usual.visits, start=1):
        said, start = say("Visit {number}").format(number=number), week / per_unit
        if days is not None:
            away = amounts.number_of(days, "days", words)
            said = say("{visit}, then {days} away").format(visit=said, days=away)
            yield mark("downtime", start, (week + days / DAYS_PER_WEEK) / per_unit, said)
        yield mark("visit", start, start, said)
    if usual.result_weeks is None:
        yield mark("waiting", 0, usual.last_visit / per_unit, whole)
        return
    start, end = (week / per_unit for week in _result_block(option, usual.last_visit))
    yield mark("waiting", 0, start, whole)
    yield mark("result" if end > start else "point", start, end, whole)
    reach = course.result_months
    if reach.low is not None and reach.high is not None:
        weeks = WEEKS_PER_MONTH / per_unit
        yield mark("reach", reach.low * weeks, reach.high * weeks, whole)


def _result_block(option: Option, last_visit: float) -> tuple[float, float]:
    """When the full result is expected after the middle course's last visit, in weeks."""
    results = option.treatment.range_of(RESULTS)
    return (
        last_visit + min(results.ends) * WEEKS_PER_MONTH,
        last_visit + max(results.ends) * WEEKS_PER_MONTH,
    )


@cache
def _spec(rows: int, in_weeks: bool, words: Language) -> Spec:
    """Built and validated once for each number of rows, unit and language."""
    say = words.say
    unit = say("weeks from the first visit") if in_weeks else say("months from the first visit")
    base = alt.Chart(alt.NamedData(ROWS))
    x = alt.X(
        "start:Q",
        title=unit,
        axis=alt.Axis(tickMinStep=1, grid=True),
        scale=alt.Scale(zero=True, nice=True),
    )
    y = row_axis("row", rows)
    tip = [alt.Tooltip("label:N", title=" "), alt.Tooltip("said:N", title=say("The whole course"))]

    layers = (
        only(base, "reach", "waiting")
        .mark_rule()
        .encode(
            x=x,
            x2="end:Q",
            y=y,
            color=color(),
            strokeWidth=by_kind("reach", 1.5, 5),
            strokeDash=by_kind("reach", [2, 3], [1, 0]),
            opacity=by_kind("reach", 0.8, 0.35),
            tooltip=tip,
        ),
        only(base, "result", "downtime")
        .mark_bar(cornerRadius=2)
        .encode(
            x=x,
            x2="end:Q",
            y=y,
            color=color(),
            size=by_kind("result", 22, 20),
            opacity=by_kind("result", 0.35, 1),
            tooltip=tip,
        ),
        only(base, "point", "visit")
        .mark_point(filled=True)
        .encode(
            x=x,
            y=y,
            color=color(),
            shape=by_kind("point", "diamond", A_VISIT),
            size=by_kind("point", 140, 28**2),
            opacity=by_kind("point", 0.6, 1),
            tooltip=tip,
        ),
        written(base, rows, ABOVE),
    )
    return side_by_side(layers, rows, ROW_HEIGHT, AXIS_HEIGHT)


CHART = Chart(
    "course",
    Heading("course", TITLE, message("whole course")),
    lambda words: words.render(TITLE),
    about=lambda _, words: about(words),
    draw=lambda comparison, words: (drawing(comparison, words),),
    sources=sources,
)
