"""Where the lines of studies stand: names beside them, and on a phone above them."""

from __future__ import annotations

import math
from functools import cache

from resurface.charts.drawing import Spec
from resurface.charts.marks import NAME
from resurface.charts.placing import ACROSS, Layout, by_column, drawn_by, wide
from resurface.charts.shapes import KEY_BESIDE, WHOLE, key_height

BESIDE = KEY_BESIDE
"""From this width on a line is one line; below, its words stand over its mark."""
LINE, OVER = 16, 46
GROUP, NAME_OVER = 4, 21
"""Pixels: a line, and the air before each option, or its name over its lines."""
STUDY, FIGURE, AMOUNT, GRID, BOX, SURE = "study", "figure", "amount", "grid", "box", "sure"
_KEYS = 4
"""Entries of the key at most."""


def heights(rows: float, options: int) -> tuple[tuple[int, int], ...]:
    """How high a chart of so many lines under so many options is, from each width on."""
    return tuple((least, _height(least, rows, options)) for least in (BESIDE, 0))


def _height(across: int, rows: float, options: int) -> int:
    beside, below = key_height(_KEYS)
    line, group, above = (LINE, GROUP, beside) if across else (OVER, NAME_OVER, below)
    return math.ceil(above + rows * line + options * group + 4)


@cache
def specification() -> Spec:
    """Built and validated once: it draws any studies, at any width, in any language."""
    left = wide(BESIDE, f"max(328, 0.356 * {ACROSS})", "6")
    right = wide(BESIDE, f"({ACROSS} - max(190, 0.29 * {ACROSS}))", f"({ACROSS} - 6)")
    shift = by_column(
        {
            WHOLE: "0",
            BOX: "0",
            STUDY: "0",
            FIGURE: "0",
            GRID: "0",
            NAME: wide(BESIDE, "0", "-18"),
            SURE: wide(BESIDE, "0", "(-10 - datum.down)"),
            AMOUNT: wide(BESIDE, "0", "15"),
        },
        wide(BESIDE, "0", "28"),
    )
    beside, below = key_height(_KEYS)
    above = wide(BESIDE, str(beside), str(below))
    line, group = wide(BESIDE, str(LINE), str(OVER)), wide(BESIDE, str(GROUP), str(NAME_OVER))
    return drawn_by(
        Layout(
            left=left,
            right=right,
            top=f"({above} + datum.row * {line} + datum.panel * {group} + {shift})",
            columns={
                NAME: "0",
                BOX: "0",
                SURE: wide(BESIDE, "18", ACROSS),
                STUDY: wide(BESIDE, f"({left} - 10)", "0"),
                FIGURE: wide(BESIDE, f"({right} + 16)", ACROSS),
                AMOUNT: wide(BESIDE, f"({right} + 84)", "0"),
            },
            room={
                STUDY: wide(BESIDE, f"({left} - 168)", f"({ACROSS} - 80)"),
                AMOUNT: wide(BESIDE, f"({ACROSS} - {right} - 84)", ACROSS),
                NAME: wide(BESIDE, "300", ACROSS),
                WHOLE: f"({ACROSS} - datum.right)",
            },
            far={WHOLE: ACROSS, BOX: ACROSS},
            joined=f"(datum.column === '{NAME}' && {ACROSS} < {BESIDE})",
            align={
                STUDY: wide(BESIDE, "'right'", "'left'"),
                FIGURE: wide(BESIDE, "'left'", "'right'"),
                SURE: wide(BESIDE, "'left'", "'right'"),
            },
            tall={GRID: line},
        ),
        tapped=True,
    )
