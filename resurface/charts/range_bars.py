"""Ranges of each figure side by side: the catalogue's range thick, the spread of sources thin."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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
from resurface.comparison.comparison import Comparison
from resurface.comparison.said import Said
from resurface.language.language import Language, message
from resurface.text import amounts

ROW_HEIGHT = 48
ABOVE = 10
"""Pixels from the middle of a row up to the words over it."""
AXIS_HEIGHT = 40
BEYOND = 1.15
"""How far an arrow reaches, of the furthest that anything else does."""


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
    far = _far([option.said(figure, words) for option in options])
    rows = tuple(
        row
        for place, option in enumerate(options)
        for row in _rows(option.said(figure, words), far, head(place, option.treatment))
    )
    said = "; ".join(
        f"{option.treatment.name}: {option.said(figure, words).text}" for option in options
    )
    spec, shown = _spec(len(options), figure_id, words), title(figure, words)
    return Drawing(spec, rows, f"{shown}. {said}.", shown, narrow=True)


def title(figure: Figure, words: Language) -> str:
    """What a chart measures, with its unit where the name of the figure is not that unit."""
    heading, unit = words.render(figure.heading), amounts.unit_name(figure.unit, words)
    return heading if heading.lower() == unit else f"{heading} ({unit})"


def about(comparison: Comparison, words: Language) -> str:
    """How to read the charts of ranges, as far as these have such marks."""
    say = words.say
    drawn = [each.said(figure, words) for each in comparison.treated for figure in DRAWN.values()]
    text = say(
        "Thick: the range in this catalogue. Thin: lowest to highest of the sources that feed it."
    )
    if any(each.practices for each in drawn):
        text += " " + say("Ring: what one of the two practices says itself.")
    if any(each.range.is_open for each in drawn):
        text += " " + say("Arrow: no source says where it ends.")
    return text


def sources(comparison: Comparison, figure_id: str) -> frozenset[str]:
    """The sources that feed the ranges, and the practices whose own figures are drawn."""
    figure = DRAWN[figure_id]
    return frozenset().union(*(each.drawn_sources(figure) for each in comparison.treated))


def _far(drawn: Sequence[Said]) -> float:
    """Where an arrow ends: beyond all else that is drawn, so that what is open never looks less."""
    ends = [
        end
        for each in drawn
        for shown in (each.range, each.spread, *(one.range for one in each.practices))
        for end in shown.ends
    ]
    return max(ends, default=0) * BEYOND or 1


def _rows(said: Said, far: float, at: tuple[int, str, str]) -> Iterator[RangeMark]:
    mark = partial(RangeMark, *at, sources=said.sources)
    _, name, _ = at
    yield mark(NAME, said=name)
    if not said.range.reported:
        yield mark(SILENT, said=said.text)
        return
    if said.spread.reported:
        yield mark("spread", said.spread.ends[0], said.spread.ends[-1], said.spread_line)
    yield from _stated(said, far, mark)
    for practice in said.practices:
        for end in practice.range.ends:
            yield mark("practice", end, end, practice.alone)


def _stated(said: Said, far: float, mark: Callable[..., RangeMark]) -> Iterator[RangeMark]:
    """The range itself: a bar, a point, or from the end that is stated an arrow on or back."""
    low, high = said.range.low, said.range.high
    if low is None or high is None:
        yield mark("open", low or 0, far if high is None else high, said.text)
        arrow, place = ("on", far) if high is None else ("back", 0)
        yield mark(arrow, place, place, said.text)
    else:
        yield mark("point" if low == high else "range", low, high, said.text)
    end = said.range.ends[-1]
    yield mark("end", end, end, said.text)


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
        only(base, "spread", "range", "open")
        .mark_bar(cornerRadius=4)
        .encode(
            x=x,
            x2="end:Q",
            y=y,
            size=by_kinds({"spread": 1.5, "open": 4}, 9),
            color=color(),
            tooltip=tip,
        ),
        only(base, "point", "practice", "on", "back")
        .mark_point(filled=True, opacity=1, strokeWidth=2)
        .encode(
            x=x,
            y=y,
            shape=by_kinds({"on": "triangle-right", "back": "triangle-left"}, "circle"),
            size=by_kinds({"point": 50, "practice": 90}, 160),
            color=color(),
            stroke=color(alt.Stroke),
            fillOpacity=by_kind("practice", 0, 1),
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
        about=about,
        draw=lambda them, words, figure_id=figure.id: (drawing(them, figure_id, words),),
        sources=partial(sources, figure_id=figure.id),
    )
    for figure in DRAWN.values()
)
OVERVIEW = tuple(each for each in CHARTS if each.id in (DOWNTIME.id, SESSIONS.id))
"""What a whole shortlist is told apart by."""
