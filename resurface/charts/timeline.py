"""The whole course of each option on one time axis."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

from resurface.catalogue.figures import DAYS_PER_WEEK, RESULTS, WEEKS_PER_MONTH
from resurface.charts.theme import (
    NAME,
    ROWS,
    SILENT,
    Drawing,
    Spec,
    by_kind,
    color,
    depth_key,
    finished,
    only,
    row_axis,
    written,
)
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.sentences import course_in_words
from resurface.language.language import Language, language
from resurface.text import amounts

ROW_HEIGHT = 64
ABOVE = 17
"""Pixels from the middle of a row up to the words over it."""
AXIS_HEIGHT = 70
LONGEST_IN_WEEKS = 26
A_VISIT = "M-0.09,-1H0.09V1H-0.09Z"
"""An upright stroke; a shape of Vega's reaches from -1 to 1."""
COLUMNS = ("row", "label", "depth", "kind", "start", "end", "tip")


def drawing(comparison: Comparison, words: Language) -> Drawing:
    """A mark per visit, a block for its downtime, a line to the result, a block for the result."""
    options = comparison.treated
    in_weeks = _longest(options) <= LONGEST_IN_WEEKS
    per_unit = 1 if in_weeks else WEEKS_PER_MONTH
    rows = [
        row for place, option in enumerate(options) for row in _rows(place, option, per_unit, words)
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    said = " ".join(
        f"{option.treatment.name}: {course_in_words(option.course, words)}" for option in options
    )
    return Drawing(_spec(len(options), in_weeks, words.code), frame, said)


def _longest(options: tuple[Option, ...]) -> float:
    ends = [
        end
        for option in options
        for span in (option.course.usual, option.course.high)
        if span
        for end in (span.last_visit, span.result_weeks or 0)
    ]
    return max(ends, default=0)


def _rows(
    place: int, option: Option, per_unit: float, words: Language
) -> Iterator[tuple[Any, ...]]:
    """Marks of the middle course; the hairline reaches from the low to the high course's result."""
    treatment, course = option.treatment, option.course
    head = (place, treatment.name, depth_key(treatment.depth))
    usual, say = course.usual, words.say
    yield (*head, NAME, 0, 0, treatment.name)
    if usual is None:
        yield (*head, SILENT, 0, 0, say("not reported"))
        return
    whole = course_in_words(course, words)
    days = usual.downtime_days
    for number, week in enumerate(usual.visits, start=1):
        tip = say("Visit {number}").format(number=number)
        if days is not None:
            away = amounts.number_of(days, "days", words)
            tip = say("{visit}, then {days} away").format(visit=tip, days=away)
            yield (
                *head,
                "downtime",
                week / per_unit,
                (week + days / DAYS_PER_WEEK) / per_unit,
                tip,
            )
        yield (*head, "visit", week / per_unit, week / per_unit, tip)
    if usual.result_weeks is None:
        yield (*head, "waiting", 0, usual.last_visit / per_unit, whole)
        return
    start, end = _result_block(option, usual.last_visit)
    yield (*head, "waiting", 0, start / per_unit, whole)
    yield (*head, "result" if end > start else "point", start / per_unit, end / per_unit, whole)
    reach = course.result_months
    if reach.low is not None and reach.high is not None:
        weeks = WEEKS_PER_MONTH / per_unit
        yield (*head, "reach", reach.low * weeks, reach.high * weeks, whole)


def _result_block(option: Option, last_visit: float) -> tuple[float, float]:
    """When the full result is expected after the middle course's last visit, in weeks."""
    results = option.treatment.range_of(RESULTS)
    return (
        last_visit + min(results.ends) * WEEKS_PER_MONTH,
        last_visit + max(results.ends) * WEEKS_PER_MONTH,
    )


@cache
def _spec(rows: int, in_weeks: bool, code: str) -> Spec:
    """Built and validated once for each number of rows, unit and language."""
    say = language(code).say
    unit = say("weeks from the first visit") if in_weeks else say("months from the first visit")
    base = alt.Chart(alt.NamedData(ROWS))
    x = alt.X(
        "start:Q",
        title=unit,
        axis=alt.Axis(tickMinStep=1, grid=True),
        scale=alt.Scale(zero=True, nice=True),
    )
    y = row_axis("row", rows)
    tip = [alt.Tooltip("label:N", title=" "), alt.Tooltip("tip:N", title=say("The whole course"))]

    layers = alt.layer(
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
        written(base, "row", rows, ABOVE, "tip"),
    ).properties(height=rows * ROW_HEIGHT + AXIS_HEIGHT, width="container")
    return finished(layers)
