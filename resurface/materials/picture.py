"""A chart as a picture file that stands by itself: title, notes and data date are in it.

vl-convert draws it without a browser and without a network, in a process of its own that begins
with the first picture.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Literal

from resurface.charts.drawing import Drawing, Spec
from resurface.charts.placing import on_paper
from resurface.charts.theme import INK
from resurface.language.language import Language
from resurface.materials.drawn_letters import FONT, all_writable, lacks, renderer, undrawable
from resurface.materials.piece import Piece

Format = Literal["png", "svg"]
VEGA_LITE = "6.4"
WIDTH = 760
PIXELS_PER_POINT = 2
TITLE_WIDTH = 68
WARNING_WIDTH = 108
NOTE_WIDTH = 150
"""Letters of a line in one column: of the title, of a warning under it, of a note."""
LONGEST_NAME = 200
"""Letters of a text in a chart."""
GAP = 30
FEWEST_IN_COLUMNS = 4
"""Rows of panels from which on they stand in two columns, so that a picture fits a slide."""
_PAPER = "#FCFBF9"
HARM_INK = "#8A3B1E"
"""Text of a warning: 7:1 on the paper."""


def picture(piece: Piece, form: Format, words: Language) -> bytes:
    """Its charts with title and warnings above and notes below, as PNG or SVG.

    Many charts stand in two columns. A PNG is drawn with the fonts of this machine: what they lack
    is named in a note. Raises `NotDrawnError` where the library fails.
    """
    spec = all_writable(specification(piece))
    if form == "png" and (lacking := undrawable(spec)):
        spec = all_writable(
            specification(replace(piece, notes=(*piece.notes, lacks(lacking, words))))
        )
    return renderer().ask(form, spec=spec, version=VEGA_LITE, scale=PIXELS_PER_POINT)


def specification(piece: Piece) -> Spec:
    """One Vega-Lite specification with all data in it."""
    columns = _columns(list(_rows(piece.drawings)))
    across = len(columns)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "title": {
            "text": textwrap.wrap(piece.title, TITLE_WIDTH * across),
            "font": "Resurface Serif",
            "fontSize": 23,
            "fontWeight": 600,
            "subtitle": [
                line
                for each in piece.warnings
                for line in textwrap.wrap(each, WARNING_WIDTH * across)
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
            _notes(piece.notes, across),
        ],
        "spacing": 28,
        "background": _PAPER,
        "padding": 24,
        "config": {
            "font": FONT,
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


def _rows(drawings: Sequence[Drawing]) -> Iterator[dict[str, Any]]:
    """A row for each wide chart, and one for each two narrow ones that follow each other."""
    waiting: list[Drawing] = []
    for drawn in drawings:
        if drawn.narrow and len(drawings) > 1:
            waiting.append(drawn)
            if len(waiting) == 2:
                yield {
                    "hconcat": [_panel(each, (WIDTH - GAP) // 2) for each in waiting],
                    "spacing": GAP,
                }
                waiting = []
        else:
            yield from (_panel(each, WIDTH) for each in waiting)
            waiting = []
            yield _panel(drawn, WIDTH)
    yield from (_panel(each, WIDTH) for each in waiting)


def _panel(drawn: Drawing, width: int) -> dict[str, Any]:
    """One chart so many pixels wide, with its title above it and its rows in it."""
    rows = [{name: _cut(value) for name, value in row.items()} for row in drawn.records]
    return {
        **_unlimited(on_paper(drawn, width)),
        "title": drawn.title,
        "data": {"values": rows},
    }


def _unlimited(part: Any) -> Any:
    """A specification whose texts are drawn whole.

    On a screen the library cuts a text that is too wide, within a letter too: then it can't draw.
    """
    match part:
        case dict():
            return {key: _unlimited(value) for key, value in part.items() if key != "limit"}
        case list() | tuple():
            return [_unlimited(each) for each in part]
        case _:
            return part


def _cut(value: Any) -> Any:
    """What a row holds; of a name without end its beginning, for the title has it whole."""
    too_long = isinstance(value, str) and len(value) > LONGEST_NAME
    return f"{value[: LONGEST_NAME - 1]}…" if too_long else value


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
