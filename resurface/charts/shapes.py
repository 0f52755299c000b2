"""The shapes that a chart is made of: bars, posts, points and words, and the key to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from resurface.catalogue.treatments import Treatment
from resurface.charts.marks import NAME, NO_DEPTH, Row

PLOT = "plot"
"""The column in which shapes stand by their place on the axis."""
WHOLE = "whole"
"""The column that is as wide as the chart, or as its panel."""
KEY = "key"
"""The column of the key, above all rows: in one line, or below each other where it is narrow."""
FORMS = {
    "manual": ("circle", "manual"),
    "chemical": ("diamond", "chemical"),
    "device": ("square", "device"),
    "fractional laser": ("triangle-down", "laser"),
    NO_DEPTH: ("ring", "ink2"),
}
"""Form and colour of each depth, as in every list."""


@dataclass(frozen=True, slots=True)
class Shape(Row):
    """One shape. Pixels grow from the top left; a place on the axis is from 0 to 1."""

    label: str
    """The option that it is about; empty: the whole chart."""
    kind: str
    """A bar lies, a post stands up, a line is as wide as the chart and is tapped on."""
    row: float = 0
    """Its row from the top."""
    panel: int = 0
    """Which of several charts beside each other it is in, or how many options stand above it."""
    spare: float = 0
    """Lines above it that only a chart has where there is room for options beside them."""
    taller: float = 0
    """Lines that it is taller by where there are such lines beside it."""
    column: str = PLOT
    """The column that it stands in."""
    start: float = 0
    """Where it begins on the axis."""
    end: float = 0
    """Where it ends there; the same as `start` for all but bars."""
    down: float = 0
    """Pixels below the top of its row."""
    right: float = 0
    """Pixels right of where it would stand."""
    thick: float = 1
    """Pixels across a post."""
    size: float = 12
    """Pixels: how thick a bar is, how high a post, how wide a point, how large the letters."""
    tone: str = "ink"
    """Its color."""
    form: str = ""
    """The form of a point; of words "bold" or "italic"."""
    align: str = "left"
    """Which side of words stands at their place."""
    said: str = ""
    """The words, or what a shape tells that is pointed at."""
    id: str = ""
    """What opens when it is tapped; empty: nothing does."""


def name_and_depth(
    treatment: Treatment, *, said: str = "", size: float = 14.5, bold: bool = True, **where: Any
) -> tuple[Shape, Shape]:
    """The name of an option, or what is said in its place, behind the shape of its depth."""
    form, tone = FORMS[treatment.depth or NO_DEPTH]
    name, look = said or treatment.name, "bold" if bold else ""
    return (
        Shape(treatment.name, "point", form=form, tone=tone, size=8, right=6, **where),
        Shape(treatment.name, NAME, said=name, form=look, size=size, right=18, **where),
    )


KEY_BESIDE = 640
"""From this width on a key stands in one line."""
KEY_STEP = 18
"""Pixels from one entry of it to the next, where they stand below each other."""
_KEY_SIZE = 11.5
_NARROW, _BROAD = frozenset("iljtfrI .,:;()'-"), frozenset("mwMW%")
_WIDTHS = 0.28, 0.8, 0.53
"""How wide a narrow, a broad and any other letter is, in its height, about."""
_KEY_GAP = 42


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Pixels that words take, about: enough to set others beside them."""
    narrow = sum(letter in _NARROW for letter in text)
    broad = sum(letter in _BROAD for letter in text)
    counted = (narrow, broad, len(text) - narrow - broad)
    share = sum(many * each for many, each in zip(counted, _WIDTHS, strict=True))
    return share * size * (1.06 if bold else 1)


def key_height(entries: int) -> tuple[int, int]:
    """Pixels that a key of so many entries takes: in one line, and below each other."""
    return 28, 12 + entries * KEY_STEP


def key(entries: Sequence[tuple[Shape, str]]) -> Iterator[Shape]:
    """Shapes and what each means, above all rows. A shape is as wide as its `end` says, in pixels.

    Its place is taken from the letters of those before it.
    """
    start = 0.0
    for place, (shape, said) in enumerate(entries):
        where = {"panel": place, "column": KEY, "start": start}
        yield replace(shape, **where, right=shape.right + 8)
        yield Shape("", "words", **where, said=said, size=_KEY_SIZE, tone="ink2", right=26)
        start += _KEY_GAP + width(said, _KEY_SIZE)
