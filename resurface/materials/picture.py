"""A chart as a picture file that stands by itself: title, notes and data date are in it.

vl-convert draws it without a browser and without a network. It is imported when a picture is
asked for, since only then it is needed.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from resurface.charts.theme import INK, Drawing, Spec

Format = Literal["png", "svg"]
VEGA_LITE = "6.4"
WIDTH = 760
PIXELS_PER_POINT = 2
TITLE_WIDTH = 64
WARNING_WIDTH = 92
NOTE_WIDTH = 120
"""Letters of a line in one column: of the title, of a warning under it, of a note."""
GAP = 30
FEWEST_IN_COLUMNS = 4
"""Rows of panels from which on they stand in two columns, so that a picture fits a slide."""
_FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
_PAPER = "#FCFBF9"
HARM_INK = "#8A3B1E"
"""Text of a warning: 7:1 on the paper."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart with the title that stands above it; two narrow ones share a row."""

    title: str
    drawing: Drawing
    narrow: bool = False


def picture(
    panels: tuple[Panel, ...],
    title: str,
    warnings: tuple[str, ...],
    notes: tuple[str, ...],
    form: Format,
) -> bytes:
    """The panels with a title and warnings above and notes below, as PNG or SVG.

    Many panels stand in two columns.
    """
    import vl_convert

    spec = specification(panels, title, warnings, notes)
    if form == "png":
        return vl_convert.vegalite_to_png(spec, vl_version=VEGA_LITE, scale=PIXELS_PER_POINT)
    return vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE).encode()


def specification(
    panels: tuple[Panel, ...], title: str, warnings: tuple[str, ...], notes: tuple[str, ...]
) -> Spec:
    """One Vega-Lite specification with all data in it."""
    columns = _columns(list(_rows(panels)))
    across = len(columns)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "title": {
            "text": textwrap.wrap(title, TITLE_WIDTH * across),
            "fontSize": 22,
            "subtitle": [
                line for each in warnings for line in textwrap.wrap(each, WARNING_WIDTH * across)
            ],
            "subtitleColor": HARM_INK,
            "subtitleFontSize": 14,
            "subtitleFontWeight": "bold",
            "subtitlePadding": 8,
            "anchor": "start",
            "offset": 18,
        },
        "vconcat": [
            {
                "hconcat": [{"vconcat": each, "spacing": GAP} for each in columns],
                "spacing": 2 * GAP,
            },
            _notes(notes, across),
        ],
        "spacing": 28,
        "background": _PAPER,
        "padding": 24,
        "config": {
            "font": _FONT,
            "view": {"stroke": None},
            "text": {"color": INK["light"]},
            "axis": {
                "domain": False,
                "ticks": False,
                "gridColor": "#E6E3DB",
                "labelColor": "#4A4F55",
                "titleColor": "#4A4F55",
                "titleFontWeight": "normal",
            },
            "title": {"color": INK["light"], "fontSize": 15, "anchor": "start"},
        },
    }


def _columns(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The rows in their order, in one column, or parted where the two differ least in height."""
    if len(rows) < FEWEST_IN_COLUMNS:
        return [rows]
    return list(
        min(
            ((rows[:place], rows[place:]) for place in range(1, len(rows))),
            key=lambda parted: abs(_height(parted[0]) - _height(parted[1])),
        )
    )


def _height(rows: list[dict[str, Any]]) -> float:
    """Of one column, in pixels."""
    charts = (row["hconcat"][0] if "hconcat" in row else row for row in rows)
    return sum(chart["height"] + GAP for chart in charts)


def _rows(panels: tuple[Panel, ...]) -> Iterator[dict[str, Any]]:
    """A row for each wide panel, and one for each two narrow ones that follow each other."""
    waiting: list[Panel] = []
    for panel in panels:
        if panel.narrow and len(panels) > 1:
            waiting.append(panel)
            if len(waiting) == 2:
                yield {
                    "hconcat": [_panel(each, (WIDTH - GAP) // 2) for each in waiting],
                    "spacing": GAP,
                }
                waiting = []
        else:
            yield from (_panel(each, WIDTH) for each in waiting)
            waiting = []
            yield _panel(panel, WIDTH)
    yield from (_panel(each, WIDTH) for each in waiting)


def _panel(panel: Panel, width: int) -> dict[str, Any]:
    spec = {key: value for key, value in panel.drawing.spec.items() if key != "config"}
    rows = panel.drawing.frame.to_dict("records")
    return {**spec, "width": width, "title": panel.title, "data": {"values": rows}}


def _notes(notes: tuple[str, ...], across: int) -> dict[str, Any]:
    """The notes as lines of small text under so many columns of charts."""
    lines = [line for note in notes for line in textwrap.wrap(note, NOTE_WIDTH * across)]
    return {
        "data": {"values": [{"line": line, "place": place} for place, line in enumerate(lines)]},
        "mark": {"type": "text", "align": "left", "fontSize": 11, "x": 0},
        "encoding": {
            "y": {"field": "place", "type": "ordinal", "axis": None},
            "text": {"field": "line"},
        },
        "width": WIDTH * across,
        "height": {"step": 15},
    }
