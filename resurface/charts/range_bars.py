"""Ranges of each figure side by side: the catalogue's range thick, the spread of sources thin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

import altair as alt

from resurface.catalogue.figures import (
    COURSE_PRICE,
    DOWNTIME,
    FIGURES,
    PRICE,
    SESSIONS,
    Figure,
)
from resurface.charts.drawing import Chart, Drawing, Heading, Spec
from resurface.charts.marks import NAME, SILENT, Mark, head
from resurface.charts.theme import ROWS, by_kind, color, only, row_axis, side_by_side, written
from resurface.comparison.comparison import Comparison, Option
from resurface.language.language import Language, message
from resurface.text import amounts

ROW_HEIGHT = 48
ABOVE = 10
"""Pixels from the middle of a row up to the words over it."""
AXIS_HEIGHT = 40


@dataclass(frozen=True, slots=True)
class RangeMark(Mark):
    """One mark of a range."""

    sources: str = ""
    """How many sources feed the range, of how many that state the figure, in words."""


DRAWN = {each.id: each for each in (*FIGURES, COURSE_PRICE) if each.in_ranges}
"""The figures that have a chart, by id."""


def drawing(comparison: Comparison, figure_id: str, words: Language) -> Drawing:
    """One figure of every chosen treatment on its own scale."""
    figure, options = DRAWN[figure_id], comparison.treated
    rows = tuple(
        row for place, option in enumerate(options) for row in _rows(figure, place, option, words)
    )
    said = "; ".join(
        f"{option.treatment.name}: {option.said(figure, words).words}" for option in options
    )
    spec, shown = _spec(len(options), figure_id, words), title(figure, words)
    return Drawing(spec, rows, f"{shown}. {said}.", shown, narrow=True)


def title(figure: Figure, words: Language) -> str:
    """What a chart measures, with its unit where the name of the figure is not that unit."""
    heading, unit = words.render(figure.heading), amounts.unit_name(figure.unit, words)
    return heading if heading.lower() == unit else f"{heading} ({unit})"


def about(words: Language) -> str:
    """How to read a chart of ranges."""
    return words.say(
        "Thick: the range in this catalogue. Thin: lowest to highest of the sources that feed it. "
        "Ring: what one of the two practices says itself."
    )


def sources(comparison: Comparison, figure_id: str) -> frozenset[str]:
    """The sources that feed the ranges, and the practices whose own figures are drawn."""
    figure = DRAWN[figure_id]
    return frozenset().union(*(each.drawn_sources(figure) for each in comparison.treated))


def _rows(figure: Figure, place: int, option: Option, words: Language) -> Iterator[RangeMark]:
    said = option.said(figure, words)
    mark = partial(RangeMark, *head(place, option.treatment), sources=said.sources)
    yield mark(NAME, said=option.treatment.name)
    if not said.range.reported:
        yield mark(SILENT, said=said.words)
        return
    if said.spread.reported:
        tip = words.say("lowest to highest source: {range}").format(range=said.spread_words)
        yield mark("spread", said.spread.ends[0], said.spread.ends[-1], tip)
    low, high = said.range.ends[0], said.range.ends[-1]
    yield mark("point" if low == high else "range", low, high, said.words)
    yield mark("end", high, high, said.words)
    for practice in said.practices:
        tip = words.say("one practice's own page: {range}").format(range=practice.words)
        for end in practice.range.ends:
            yield mark("practice", end, end, tip)


@cache
def _spec(rows: int, figure_id: str, words: Language) -> Spec:
    """Built and validated once for each number of rows, figure and language."""
    say, figure = words.say, DRAWN[figure_id]
    base = alt.Chart(alt.NamedData(ROWS))
    format_ = "$,.0f" if figure.unit == PRICE.unit else ".1~f"
    axis = alt.Axis(title=None, tickMinStep=1, grid=True, format=format_, tickCount=4)
    scale = alt.Scale(zero=True, nice=True)
    x, y = alt.X("start:Q", axis=axis, scale=scale), row_axis("row", rows)
    tip = [
        alt.Tooltip("label:N", title=" "),
        alt.Tooltip("said:N", title=title(figure, words)),
        alt.Tooltip("sources:N", title=say("Sources that feed the range")),
    ]

    layers = (
        only(base, "spread", "range")
        .mark_bar(cornerRadius=4)
        .encode(x=x, x2="end:Q", y=y, size=by_kind("spread", 1.5, 9), color=color(), tooltip=tip),
        only(base, "point", "practice")
        .mark_point(filled=True, opacity=1, strokeWidth=2)
        .encode(
            x=x,
            y=y,
            size=by_kind("point", 50, 90),
            color=color(),
            stroke=color(alt.Stroke),
            fillOpacity=by_kind("point", 1, 0),
            tooltip=tip,
        ),
        only(base, "end")
        .mark_text(align="right", baseline="bottom", dy=-ABOVE, fontSize=12)
        .encode(x=alt.value("width"), y=y, text="said:N"),
        written(base, rows, ABOVE),
    )
    return side_by_side(layers, rows, ROW_HEIGHT, AXIS_HEIGHT)


HEADING = Heading("ranges", message("Ranges"), message("ranges"))
CHARTS = tuple(
    Chart(
        figure.id,
        HEADING,
        partial(title, figure),
        about=lambda _, words: about(words),
        draw=lambda them, words, figure_id=figure.id: (drawing(them, figure_id, words),),
        sources=partial(sources, figure_id=figure.id),
    )
    for figure in DRAWN.values()
)
OVERVIEW = tuple(each for each in CHARTS if each.id in (DOWNTIME.id, SESSIONS.id))
"""What a whole shortlist is told apart by."""
