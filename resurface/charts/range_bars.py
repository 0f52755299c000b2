"""Ranges of each figure side by side: the catalogue's range thick, the spread of sources thin."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

from resurface.catalogue.course import product
from resurface.catalogue.figures import (
    COURSE_PRICE,
    DOWNTIME,
    FIGURES,
    PRICE,
    SESSIONS,
    Figure,
    Range,
)
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
from resurface.language.language import Language, language
from resurface.text import amounts

ROW_HEIGHT = 48
ABOVE = 10
"""Pixels from the middle of a row up to the words over it."""
AXIS_HEIGHT = 40
_FIGURES = {each.id: each for each in (*FIGURES, COURSE_PRICE) if each.in_ranges}
PANELS = tuple(_FIGURES)
OVERVIEW = (DOWNTIME.id, SESSIONS.id)
COLUMNS = ("panel", "row", "label", "depth", "kind", "start", "end", "words", "sources")


def drawing(comparison: Comparison, panel: str, words: Language) -> Drawing:
    """One figure of every chosen treatment on its own scale."""
    options = comparison.treated
    rows = [
        row for place, option in enumerate(options) for row in _rows(panel, place, option, words)
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    said = "; ".join(
        f"{option.treatment.name}: {_stated(panel, option, words)[1]}" for option in options
    )
    return Drawing(_spec(len(options), panel, words.code), frame, f"{title(panel, words)}. {said}.")


def title(panel: str, words: Language) -> str:
    """What the panel measures, with its unit where the name of the figure is not that unit."""
    figure = _FIGURES[panel]
    heading, unit = words.render(figure.heading), amounts.axis_unit(figure, words)
    return f"{heading} ({unit})" if unit else heading


def figures_of(panel: str) -> tuple[Figure, ...]:
    """The figures that a panel is drawn from."""
    return _FIGURES[panel].parts


def _figure(panel: str) -> Figure | None:
    figure = _FIGURES[panel]
    return None if figure.of else figure


def _stated(panel: str, option: Option, words: Language) -> tuple[Range, str]:
    """The range that is drawn thick, and the same range in words."""
    figure = _figure(panel)
    if figure is None:
        return option.course.price, amounts.money(option.course.price, words)
    stated = option.shown(figure).range
    return stated, amounts.in_words(figure, stated, words)


def _spread(panel: str, option: Option) -> Range:
    """Lowest to highest source; for the whole course the lowest visits at the lowest price on."""
    figure = _figure(panel)
    if figure is not None:
        return option.shown(figure).published.spread
    visits, price = (option.shown(each).published.spread for each in (SESSIONS, PRICE))
    return product(visits, price)


def _rows(panel: str, place: int, option: Option, words: Language) -> Iterator[tuple[Any, ...]]:
    treatment, figure = option.treatment, _figure(panel)
    stated, in_words = _stated(panel, option, words)
    shown = option.shown(figure) if figure else None
    count = shown.published.count if shown else 0
    head = (panel, place, treatment.name, depth_key(treatment.depth))
    yield (*head, NAME, 0, 0, treatment.name, count)
    if not stated.reported:
        yield (*head, SILENT, 0, 0, in_words, count)
        return
    spread = _spread(panel, option)
    if spread.reported:
        unit = figure.unit if figure else PRICE.unit
        said = amounts.fact_in_words(spread, unit, words)
        tip = words.say("lowest to highest source: {range}").format(range=said)
        yield (*head, "spread", spread.low, spread.high, tip, count)
    kind = "point" if stated.ends[0] == stated.ends[-1] else "range"
    yield (*head, kind, stated.ends[0], stated.ends[-1], in_words, count)
    yield (*head, "end", stated.ends[-1], stated.ends[-1], in_words, count)
    for fact in shown.practice if shown else ():
        said = amounts.fact_in_words(fact.range, fact.unit, words)
        tip = words.say("one practice's own page: {range}").format(range=said)
        for end in fact.range.ends:
            yield (*head, "practice", end, end, tip, count)


@cache
def _spec(rows: int, panel: str, code: str) -> Spec:
    """Built and validated once for each number of rows, figure and language."""
    say = language(code).say
    base = alt.Chart(alt.NamedData(ROWS))
    money = _FIGURES[panel].unit == PRICE.unit
    axis = alt.Axis(
        title=None, tickMinStep=1, grid=True, format="$,.0f" if money else ".1~f", tickCount=4
    )
    scale = alt.Scale(zero=True, nice=True)
    x, y = alt.X("start:Q", axis=axis, scale=scale), row_axis("row", rows)
    tip = [
        alt.Tooltip("label:N", title=" "),
        alt.Tooltip("words:N", title=title(panel, language(code))),
        alt.Tooltip("sources:Q", title=say("Figures that feed the range")),
    ]

    layers = alt.layer(
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
        .encode(x=alt.value("width"), y=y, text="words:N"),
        written(base, "row", rows, ABOVE, "words"),
    ).properties(height=rows * ROW_HEIGHT + AXIS_HEIGHT, width="container")
    return finished(layers)
