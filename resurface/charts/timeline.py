"""The whole course of each option on one time axis."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial

import altair as alt

from resurface.catalogue.course import Span
from resurface.catalogue.figures import (
    DAYS_PER_WEEK,
    DOWNTIME,
    IN_COURSE,
    RESULTS,
    VISIBLE,
    WEEKS_PER_MONTH,
)
from resurface.charts.drawing import Chart, Drawing, Heading, Spec
from resurface.charts.marks import NAME, SILENT, Mark, head
from resurface.charts.theme import (
    ROWS,
    by_kind,
    by_kinds,
    color,
    only,
    row_axis,
    side_by_side,
    written,
)
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.sentences import course_in_words, course_with_days
from resurface.evidence.ranges import feeding
from resurface.language.language import Language, message
from resurface.text import amounts

ROW_HEIGHT = 64
ABOVE = 17
"""Pixels from the middle of a row up to the words over it."""
AXIS_HEIGHT = 70
LONGEST_IN_WEEKS = 26
BEYOND = 1.06
"""How far an arrow reaches, of the furthest that anything else does."""
A_VISIT = "M-0.09,-1H0.09V1H-0.09Z"
"""An upright stroke; a shape of Vega's reaches from -1 to 1."""
TITLE = message("The whole course")


def drawing(comparison: Comparison, words: Language) -> Drawing:
    """A mark per visit, a block for its downtime, a tail while it may show, and the result."""
    options = comparison.treated
    in_weeks = _longest(options) <= LONGEST_IN_WEEKS
    per_unit, far = 1 if in_weeks else WEEKS_PER_MONTH, _far(options)
    rows = tuple(
        replace(row, start=row.start / per_unit, end=row.end / per_unit)
        for place, option in enumerate(options)
        for row in _rows(place, option, far, words)
    )
    said = " ".join(
        f"{option.treatment.name}: {course_with_days(option, words)}" for option in options
    )
    return Drawing(_spec(len(options), in_weeks, words), rows, said, words.render(TITLE))


def about(comparison: Comparison, words: Language) -> str:
    """How to read the chart of the whole course, as far as it has such marks."""
    say, drawn = words.say, [each for each in comparison.treated if each.course.usual]
    courses = [each.course for each in drawn]
    text = say(
        "The middle of each range: a mark for each visit, a block for the days away after it, and "
        "a line until the full result."
    )
    if any(option.treatment.range_of(RESULTS).high is not None for option in drawn):
        text += " " + say("A pale block: when the full result is expected.")
    if any(each.result_months.reported for each in courses):
        text += " " + say("Dotted: from the shortest to the longest course.")
    if any(each.usual and each.usual.visible_days for each in courses):
        text += " " + say("Thin and pale behind a visit: days on which it may still show.")
    if any(each.is_open for each in courses):
        text += " " + say("Arrow: it may take longer; no source says how long.")
    return text


def sources(comparison: Comparison) -> frozenset[str]:
    """The sources that feed what is drawn; none where a course cannot be worked out."""
    return frozenset(
        fact.source_id
        for option in comparison.treated
        if option.course.usual
        for figure in IN_COURSE
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


def _far(options: tuple[Option, ...]) -> float:
    """Where an arrow ends, in weeks: beyond all else that is drawn."""
    usual = [(each, each.course.usual) for each in options if each.course.usual]
    reached = [
        *(_after(span, max(span.downtime_days or 0, span.visible_days or 0)) for _, span in usual),
        *(_result_block(each, span.last_visit)[1] for each, span in usual),
    ]
    return max(_longest(options), *reached, 0) * BEYOND or 1


def _after(span: Span, days: float) -> float:
    """So many days after the last visit, in weeks."""
    return span.last_visit + days / DAYS_PER_WEEK


def _rows(place: int, option: Option, far: float, words: Language) -> Iterator[Mark]:
    """Marks of the middle course, in weeks."""
    mark = partial(Mark, *head(place, option.treatment))
    yield mark(NAME, said=option.treatment.name)
    usual = option.course.usual
    if usual is None:
        yield mark(SILENT, said=amounts.not_reported(words))
        return
    yield from _visits(usual, mark, words)
    whole = course_in_words(option.course, words)
    yield from _result(option, usual, far, partial(mark, said=whole))


def _visits(usual: Span, mark: Callable[..., Mark], words: Language) -> Iterator[Mark]:
    """Each visit, the days away after it, and those on which it may still show."""
    away, shows = usual.downtime_days, usual.visible_days
    for number, week in enumerate(usual.visits, start=1):
        said = _visit_in_words(number, away, shows, words)
        back = week + (away or 0) / DAYS_PER_WEEK
        if away is not None:
            yield mark("downtime", week, back, said)
        if shows is not None and shows > (away or 0):
            yield mark("tail", back, week + shows / DAYS_PER_WEEK, said)
        yield mark("visit", week, week, said)


def _visit_in_words(number: int, away: float | None, shows: float | None, words: Language) -> str:
    """ "Visit 1, then 5 days away; may still show for 7 days"."""
    say = words.say
    said = say("Visit {number}").format(number=number)
    if away == 0:
        said = say("{visit}, back the same day").format(visit=said)
    elif away is not None:
        days = amounts.number_of(away, DOWNTIME.unit, words)
        said = say("{visit}, then {days} away").format(visit=said, days=days)
    if shows:
        days = amounts.number_of(shows, VISIBLE.unit, words)
        said = say("{visit}; may still show for {days}").format(visit=said, days=days)
    return said


def _result(option: Option, usual: Span, far: float, mark: Callable[..., Mark]) -> Iterator[Mark]:
    """The line until the result, its block or point, and how far it may reach.

    A course without a stated end has an arrow; a result without one has neither block nor point.
    """
    course, start, end = option.course, usual.last_visit, usual.last_visit
    if usual.result_weeks is not None:
        start, end = _result_block(option, usual.last_visit)
    yield mark("waiting", 0, start)
    if option.treatment.range_of(RESULTS).high is not None:
        yield mark("result" if end > start else "point", start, end)
    low, high = course.result_months.low, course.result_months.high
    if course.is_open:
        yield mark("reach", start if low is None else low * WEEKS_PER_MONTH, far)
        yield mark("on", far, far)
    elif low is not None and high is not None:
        yield mark("reach", low * WEEKS_PER_MONTH, high * WEEKS_PER_MONTH)


def _result_block(option: Option, last_visit: float) -> tuple[float, float]:
    """When the full result is expected after the middle course's last visit, in weeks.

    From the visit on where only the latest date is stated.
    """
    results = option.treatment.range_of(RESULTS)
    low, high = results.low or 0, max(results.ends, default=0)
    return last_visit + low * WEEKS_PER_MONTH, last_visit + high * WEEKS_PER_MONTH


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
    tip = [alt.Tooltip("label:N", title=" "), alt.Tooltip("said:N", title=words.render(TITLE))]

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
        only(base, "result", "downtime", "tail")
        .mark_bar(cornerRadius=2)
        .encode(
            x=x,
            x2="end:Q",
            y=y,
            color=color(),
            size=by_kinds({"result": 22, "tail": 8}, 20),
            opacity=by_kinds({"result": 0.35, "tail": 0.5}, 1),
            tooltip=tip,
        ),
        only(base, "point", "visit", "on")
        .mark_point(filled=True)
        .encode(
            x=x,
            y=y,
            color=color(),
            shape=by_kinds({"point": "diamond", "on": "triangle-right"}, A_VISIT),
            size=by_kinds({"point": 140, "on": 110}, 28**2),
            opacity=by_kinds({"point": 0.6, "on": 0.8}, 1),
            tooltip=tip,
        ),
        written(base, rows, ABOVE),
    )
    return side_by_side(layers, rows, ROW_HEIGHT, AXIS_HEIGHT)


CHART = Chart(
    "course",
    Heading("course", TITLE, message("whole course")),
    lambda words: words.render(TITLE),
    about=about,
    draw=lambda comparison, words: (drawing(comparison, words),),
    sources=sources,
)
