"""Where shapes stand at every width: a layout, and the specification that draws by it.

One view draws all shapes: a row of data is a shape, and its place follows from the width that there
is. So a chart is embedded once, and is as high as its rows on a phone and on a wide screen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import altair as alt

from resurface.charts.drawing import Drawing, Spec
from resurface.charts.marks import NAME, SILENT
from resurface.charts.shapes import KEY, KEY_BESIDE, KEY_STEP, WHOLE
from resurface.charts.theme import ROWS, finished, only
from resurface.charts.tokens import FOR_CHARTS, on_page, on_white

ACROSS = "across"
"""The width of the chart in pixels, wherever an expression needs it."""
TAPPED = "tapped"
"""The name of what a person taps on, where a chart listens."""
_TIP = alt.Tooltip("tip:N")
_KEY_X = f"({ACROSS} >= {KEY_BESIDE} ? datum.start : 0)"
_KEY_Y = f"(10 + ({ACROSS} >= {KEY_BESIDE} ? 0 : datum.panel * {KEY_STEP}))"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where columns and rows stand, as expressions in the width and in a shape.

    `left` and `right` are the ends of the axis, `top` is the top of a shape's row, `columns` are
    the places of what stands in another column, `room` is how many pixels words may take there and
    `far` where a bar or a line ends there. `joined`: where words of several lines stand in one,
    with `glue` between them.
    `align` is the side of words at their place, and `taller` how many pixels higher than it says a
    shape is.
    """

    left: str
    right: str
    top: str
    columns: Mapping[str, str]
    room: Mapping[str, str]
    far: Mapping[str, str] = field(default_factory=lambda: {WHOLE: ACROSS})
    joined: str = "false"
    glue: str = "' '"
    align: Mapping[str, str] = field(default_factory=dict)
    taller: Mapping[str, str] = field(default_factory=dict)


def wide(least: float, then: str, other: str) -> str:
    """One expression from a width on, and another below it."""
    return f"({ACROSS} >= {least} ? {then} : {other})"


def by_column(values: Mapping[str, str], other: str) -> str:
    """An expression for the shapes of each column, and another for all others."""
    cases = "".join(f"datum.column === '{name}' ? {value} : " for name, value in values.items())
    return f"({cases}{other})"


def drawn_by(layout: Layout, *, tapped: bool = False) -> Spec:
    """The specification that draws shapes by a layout; `tapped`: its lines can be tapped."""
    layers = [_bars(), _posts(), _points(), _words()]
    if tapped:
        layers.append(_lines())
    span = f"(({layout.right}) - ({layout.left}))"
    columns = {WHOLE: "0", KEY: _KEY_X, **layout.columns}
    places = {
        "x": by_column(columns, f"({layout.left}) + datum.start * {span}") + " + datum.right",
        "x2": by_column(
            {KEY: f"{_KEY_X} + datum.right + datum.end", **layout.far},
            f"({layout.left}) + datum.end * {span}",
        ),
        "y": by_column({KEY: f"({_KEY_Y} + datum.down)"}, f"({layout.top}) + datum.down"),
        "side": by_column(layout.align, "datum.align"),
        "tall": f"datum.size + {by_column(layout.taller, '0')}",
        "room": by_column(layout.room, "600"),
        "tip": "datum.said ? (datum.label ? datum.label + '. ' : '') + datum.said : null",
        "shown": f"{layout.joined} ? join(split(datum.said, '\\n'), {layout.glue}) : datum.said",
    }
    chart = alt.layer(*layers, data=alt.NamedData(ROWS))
    for name, made in places.items():
        chart = chart.transform_calculate(as_=name, calculate=made)
    return finished(chart)


def on_screen(drawn: Drawing) -> Spec:
    """The whole specification for a screen, without its rows: it is as wide as there is room.

    The rows go beside it, so that other rows are swapped in it.
    """
    height = "".join(f"{ACROSS} >= {least} ? {high} : " for least, high in drawn.heights[:-1])
    return {
        **_colored(drawn.spec, on_page),
        "params": [
            {"name": ACROSS, "expr": "width"},
            {"name": "height", "expr": f"{height}{drawn.heights[-1][1]}"},
            *drawn.spec.get("params", ()),
        ],
        "data": {"name": ROWS},
        "autosize": "none",
        "padding": {"left": 0, "right": 0, "top": 0, "bottom": 0},
        "config": {"aria": False, "mark": {"aria": False}, "view": {"stroke": None}},
    }


def on_paper(drawn: Drawing, across: int) -> Spec:
    """The specification for a picture so many pixels wide, in the colors of paper."""
    if not drawn.heights:
        return {**drawn.spec, "width": across}
    high = next(high for least, high in drawn.heights if across >= least)
    spec = _fixed(_colored(drawn.spec, on_white), across)
    spec["layer"] = [each for each in spec["layer"] if "params" not in each]
    spec.pop("params", None)
    return {**spec, "width": across, "height": high}


def _fixed(part: Any, across: int) -> Any:
    match part:
        case str():
            return re.sub(rf"\b{ACROSS}\b", str(across), part)
        case dict():
            return {key: _fixed(value, across) for key, value in part.items()}
        case list():
            return [_fixed(each, across) for each in part]
        case _:
            return part


def _colored(part: Any, color: Callable[[str], str]) -> Any:
    """With the names of colors, which begin with two hyphens, as colors."""
    match part:
        case str() if part.startswith("--"):
            return color(part.removeprefix("--"))
        case dict():
            return {key: _colored(value, color) for key, value in part.items()}
        case list():
            return [_colored(each, color) for each in part]
        case _:
            return part


def _tone(channel: Any) -> Any:
    names = list(FOR_CHARTS)
    scale = alt.Scale(domain=names, range=[f"--{each}" for each in names])
    return channel("tone:N", scale=scale, legend=None)


def _at(channel: Any, field: str) -> Any:
    return channel(f"{field}:Q", scale=None, axis=None)


def _of(*kinds: str) -> Any:
    return only(alt.Chart(), *kinds)


def _bars() -> Any:
    return (
        _of("bar")
        .mark_bar(cornerRadius=alt.expr("datum.form === 'round' ? min(datum.size / 2, 10) : 0"))
        .encode(
            x=_at(alt.X, "x"),
            x2="x2:Q",
            y=_at(alt.Y, "y"),
            size=alt.Size("tall:Q", scale=None, legend=None),
            color=_tone(alt.Color),
            tooltip=_TIP,
        )
    )


def _posts() -> Any:
    return (
        _of("post")
        .transform_calculate(y2="datum.y + datum.tall")
        .mark_rule()
        .encode(
            x=_at(alt.X, "x"),
            y=_at(alt.Y, "y"),
            y2="y2:Q",
            strokeWidth=alt.StrokeWidth("thick:Q", scale=None, legend=None),
            stroke=_tone(alt.Stroke),
        )
    )


def _points() -> Any:
    hollow = alt.datum.form == "ring"
    shape = alt.Shape("shape:N", scale=None, legend=None)
    return (
        _of("point")
        .transform_calculate(shape="datum.form === 'ring' ? 'circle' : datum.form")
        .transform_calculate(area="datum.size * datum.size * (datum.form === 'diamond' ? 1.3 : 1)")
        .mark_point(opacity=1, strokeWidth=1.6)
        .encode(
            x=_at(alt.X, "x"),
            y=_at(alt.Y, "y"),
            shape=shape,
            size=alt.Size("area:Q", scale=None, legend=None),
            stroke=_tone(alt.Stroke),
            fill=alt.condition(hollow, alt.value("--bg"), _tone(alt.Fill)),
            tooltip=_TIP,
        )
    )


def _words() -> Any:
    return (
        _of("words", NAME, SILENT)
        .mark_text(
            align=alt.expr("datum.side"),
            baseline="middle",
            fontSize=alt.expr("datum.size"),
            fontStyle=alt.expr("datum.form === 'italic' ? 'italic' : 'normal'"),
            fontWeight=alt.expr("datum.form === 'bold' ? 600 : 400"),
            limit=alt.expr("datum.room"),
            lineBreak="\n",
            lineHeight=alt.expr(
                "datum.kind === 'words' ? max(datum.size + 2, 16) : datum.size + 2"
            ),
        )
        .encode(
            x=_at(alt.X, "x"),
            y=_at(alt.Y, "y"),
            text="shown:N",
            color=_tone(alt.Color),
        )
    )


def _lines() -> Any:
    tap = alt.selection_point(name=TAPPED, fields=["id"], on="click", clear=False, toggle="true")
    return (
        _of("line")
        .mark_rule(opacity=0.001, strokeCap="butt", cursor="pointer")
        .encode(
            x=_at(alt.X, "x"),
            x2="x2:Q",
            y=_at(alt.Y, "y"),
            strokeWidth=alt.StrokeWidth("tall:Q", scale=None, legend=None),
            tooltip=_TIP,
        )
        .add_params(tap)
    )
