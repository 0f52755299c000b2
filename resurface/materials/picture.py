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
NOTE_WIDTH = 120
GAP = 30
_FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
_PAPER = "#FCFBF9"


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart with the title that stands above it; two narrow ones share a row."""

    title: str
    drawing: Drawing
    narrow: bool = False


def picture(panels: tuple[Panel, ...], title: str, notes: tuple[str, ...], form: Format) -> bytes:
    """The panels under each other with a title above and notes below, as PNG or SVG."""
    import vl_convert

    spec = specification(panels, title, notes)
    if form == "png":
        return vl_convert.vegalite_to_png(spec, vl_version=VEGA_LITE, scale=PIXELS_PER_POINT)
    return vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE).encode()


def specification(panels: tuple[Panel, ...], title: str, notes: tuple[str, ...]) -> Spec:
    """One Vega-Lite specification with all data in it."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "title": {
            "text": textwrap.wrap(title, TITLE_WIDTH),
            "fontSize": 22,
            "anchor": "start",
            "offset": 18,
        },
        "vconcat": [*_rows(panels), _notes(notes)],
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


def _notes(notes: tuple[str, ...]) -> dict[str, Any]:
    """The notes as lines of small text under the charts."""
    lines = [line for note in notes for line in textwrap.wrap(note, NOTE_WIDTH)]
    return {
        "data": {"values": [{"line": line, "place": place} for place, line in enumerate(lines)]},
        "mark": {"type": "text", "align": "left", "fontSize": 11, "x": 0},
        "encoding": {
            "y": {"field": "place", "type": "ordinal", "axis": None},
            "text": {"field": "line"},
        },
        "width": WIDTH,
        "height": {"step": 15},
    }
