"""What a clinic's color may be used for, as bar and as text, and what it may be taken for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from resurface.brand.oklab import contrast, distance, lab, shown
from resurface.charts.tokens import on_white
from resurface.language.language import Message, message

PAPER, SAND, DARK = "#FCFBF9", "#F4F3ED", "#171A1C"
"""The grounds that a piece is drawn on: its page, the column of no treatment, a dark page."""
TOO_NEAR = 0.10
"""Closer than this in OKLab, a color may be taken for one that means harm or benefit."""
_STEP = 0.005
_STEPS = 200
_WRITTEN = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Use:
    """What a color is used for: the ground that it stands on, and the contrast it needs there."""

    name: Message
    ground: str
    least: float

    def passes(self, color: str) -> bool:
        """Whether a color can be seen, or read, there."""
        return contrast(color, self.ground) >= self.least


BAR = Use(message("bar"), PAPER, 3.0)
TEXT = Use(message("text"), SAND, 4.5)
DARK_TEXT = Use(message("text on dark"), DARK, 4.5)
USES = (BAR, TEXT, DARK_TEXT)

_MEANT: tuple[tuple[Message, tuple[str, ...]], ...] = (
    (message("benefit"), (on_white("good"), "#158577", "#12604E")),
    (message("harm"), (on_white("bad"), "#B3481E", "#8A3415")),
)
"""Colors with a meaning: of marks on the screen and on paper, and of words."""


def is_color(text: str) -> bool:
    """Whether a text is a color as it is kept: "#" and six digits."""
    return _WRITTEN.fullmatch(text) is not None


@lru_cache(maxsize=256)
def nearest(color: str, use: Use) -> str:
    """The color itself where it passes, else the nearest lightness of it that does."""
    lightness, red, yellow = lab(color)
    if use.passes(color):
        return color.upper()
    for step in range(1, _STEPS + 1):
        for way in (-1, 1):
            found = shown(lightness + way * step * _STEP, red, yellow)
            if use.passes(found):
                return found
    return "#000000" if use.passes("#000000") else "#FFFFFF"


def near_to(color: str) -> Iterator[Message]:
    """The names of what a color may be taken for: harm, benefit; none where it is far from both."""
    for name, meant in _MEANT:
        if any(distance(color, each) < TOO_NEAR for each in meant):
            yield name
