"""What all charts share: colour by depth, the place of a treatment's name, the finished drawing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import altair as alt

from resurface.catalogue.treatments import DEPTHS
from resurface.charts.drawing import Drawing, Spec
from resurface.charts.marks import NAME, NO_DEPTH, SILENT

DEPTH_COLORS = {
    "manual": "#B0702A",
    "chemical": "#8B64BA",
    "device": "#3C82C4",
    "fractional laser": "#158577",
    NO_DEPTH: "#7C7C76",
}
"""One colour a depth, each at least 3:1 on the light and on the dark page; never colour alone."""

BENEFIT_COLOR = "#158577"
HARM_COLOR = "#B85C3C"

INK = {"light": "#0B1016", "dark": "#ECEAE4"}
"""Text that stands inside a chart, by theme; Streamlit gives its own colour to axes only."""

ROWS = "rows"
"""The name of a chart's data in its specification."""

TITLE_HEIGHT = 28
"""Pixels that a title inside a chart takes from its height."""


def color(channel: Callable[..., Any] = alt.Color) -> Any:
    """Colour by depth, without a legend: every row carries its name and depth in words."""
    scale = alt.Scale(domain=[*DEPTHS, NO_DEPTH], range=list(DEPTH_COLORS.values()))
    return channel("depth:N", scale=scale, legend=None)


def band(rows: int) -> alt.Scale:
    """The scale of one row per option, from the top down, half a row of air at both ends."""
    return alt.Scale(domain=[-0.5, rows - 0.5], reverse=True, nice=False, zero=False)


def row_axis(field: str, rows: int) -> alt.Y:
    """A vertical place without an axis: the names stand in the chart."""
    return alt.Y(f"{field}:Q", scale=band(rows), axis=None)


def only(base: alt.Chart, *kinds: str) -> alt.Chart:
    """The rows of some kinds. Few layers with several kinds each draw faster than one a kind."""
    return base.transform_filter(alt.FieldOneOfPredicate("kind", list(kinds)))


def by_kind(kind: str, value: Any, other: Any) -> Any:
    """One value of a channel for the rows of a kind, and another for all others in that layer."""
    return alt.condition(alt.datum.kind == kind, alt.value(value), alt.value(other))


def by_kinds(values: Mapping[str, Any], other: Any) -> Any:
    """A value of a channel for the rows of each kind, and another for all others in that layer."""
    (kind, value), *more = values.items()
    chosen = alt.when(alt.datum.kind == kind).then(alt.value(value))
    for each, of_each in more:
        chosen = chosen.when(alt.datum.kind == each).then(alt.value(of_each))
    return chosen.otherwise(alt.value(other))


def written(base: alt.Chart, rows: int, above: int) -> alt.Chart:
    """At the left edge of each row its name, `above` pixels over its middle, and where nothing is
    drawn the words for that: what the marks of these kinds say.

    Names stand over the marks and not beside them, so that a long one never takes the width of
    the chart on a phone.
    """

    def name_or(name: str, other: str) -> Any:
        return alt.expr(f"datum.kind === '{NAME}' ? {name} : {other}")

    return (
        only(base, NAME, SILENT)
        .mark_text(
            align="left",
            baseline=name_or("'bottom'", "'middle'"),
            dy=name_or(f"{-above}", "0"),
            fontSize=name_or("13", "11"),
            fontStyle=name_or("'normal'", "'italic'"),
            fontWeight=name_or("'bold'", "'normal'"),
            limit=600,
        )
        .encode(x=alt.value(2), y=row_axis("row", rows), text="said:N")
    )


def side_by_side(layers: Sequence[alt.Chart], rows: int, row_height: int, below: int) -> Spec:
    """Layers over each other, as high as so many rows (in pixels) and what stands below them."""
    high = rows * row_height + below
    return finished(alt.layer(*layers).properties(height=high, width="container"))


def finished(chart: alt.TopLevelMixin) -> Spec:
    """The chart as a plain specification without its data, which each drawing brings anew."""
    spec = chart.to_dict()
    for key in ("data", "datasets", "$schema", "config"):
        spec.pop(key, None)
    return spec


def on_screen(drawn: Drawing, theme: str, *, titled: bool = False) -> Spec:
    """The whole chart for a screen: with its rows inside, and text in the colour of a theme.

    `theme` is "light" or "dark". With `titled`, its title stands inside the chart, which costs a
    browser less than text of its own above it. The rows lie one level down, where Streamlit leaves
    them: data at the top it sends apart, and a chart is then drawn twice, at first without any. A
    screen reader is told a chart as a whole, by its `alt`, and not mark by mark.
    """
    rows = {"name": ROWS, "values": drawn.records}
    size = {key: drawn.spec[key] for key in ("height", "width") if key in drawn.spec}
    above = {}
    if titled:
        above = {"title": {"text": drawn.title, "anchor": "start", "fontSize": 14, "offset": 10}}
        size["height"] += TITLE_HEIGHT
    inner = {key: value for key, value in drawn.spec.items() if key not in size}
    ink = INK.get(theme, INK["light"])
    return {
        **size,
        **above,
        "layer": [{**inner, "data": rows}],
        "config": {"aria": False, "mark": {"aria": False}, "text": {"color": ink}},
    }
