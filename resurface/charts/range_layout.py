"""Where panels of ranges stand: three beside each other, two, or one below the other."""

from __future__ import annotations

from functools import cache

from resurface.charts.drawing import Spec
from resurface.charts.marks import NAME
from resurface.charts.placing import ACROSS, Layout, by_column, drawn_by, wide
from resurface.charts.range_panels import PANELS
from resurface.charts.shapes import KEY_BESIDE, WHOLE, key_height

THREE, TWO = 800, 560
"""From these widths on so many panels stand beside each other; below, one."""
GAP, NARROW = 30, 344
"""Pixels between panels; in a panel that is less wide names stand over their bars."""
HEAD, ROW, OVER, BELOW = 24, 49, 15, 40
"""Pixels: the title of a panel, a row, what a name over a row takes, ticks and air."""
ENDS, BAR, SOURCES, SOURCES_HIGH, STEP = 9, 20, 28, 20, 4
"""Pixels below the top of a row: the numbers, the bar, the sources, and how these are set."""
COUNT, TITLE = "count", "title"
_KEYS = 4
"""Entries of the key at most."""
LETTERS = 16
"""Letters of a name in one line beside its bar."""
TOGETHER = 0.3
"""Ends nearer than this share of the axis are said together."""
_COLUMNS = f"({ACROSS} >= {THREE} ? 3 : {ACROSS} >= {TWO} ? 2 : 1)"
_WIDE = f"(({ACROSS} - {GAP} * ({_COLUMNS} - 1)) / {_COLUMNS})"
_IS_OVER = f"({_COLUMNS} === 1 || {_WIDE} < {NARROW})"
_LEFT = f"(datum.panel % {_COLUMNS}) * ({_WIDE} + {GAP})"


def heights(options: int) -> tuple[tuple[int, int], ...]:
    """How high a chart of so many options is, from each width on."""
    widths = (3 * NARROW + 2 * GAP, THREE, 2 * NARROW + GAP, KEY_BESIDE, TWO, 0)
    return tuple((least, _height(least, options)) for least in widths)


def _height(across: int, options: int) -> int:
    """Pixels of the whole chart from a width on."""
    columns = 3 if across >= THREE else 2 if across >= TWO else 1
    each = (across - GAP * (columns - 1)) / columns
    row = ROW + (OVER if columns == 1 or each < NARROW else 0)
    beside, below = key_height(_KEYS)
    above = beside if across >= KEY_BESIDE else below
    return above + -(-len(PANELS) // columns) * (HEAD + options * row + BELOW)


@cache
def specification(rows: int) -> Spec:
    """Built and validated once for each number of treatments, at any width, in any language."""
    row = f"({ROW} + ({_IS_OVER} ? {OVER} : 0))"
    panel = f"floor(datum.panel / {_COLUMNS}) * ({HEAD} + {rows} * {row} + {BELOW})"
    over = {NAME: f"({_IS_OVER} ? 8 - datum.down : 0)", TITLE: "0", WHOLE: "0"}
    shift = by_column(over, f"({_IS_OVER} ? {OVER} : 0)")
    above = wide(KEY_BESIDE, *map(str, key_height(_KEYS)))
    return drawn_by(
        Layout(
            left=f"({_LEFT} + ({_IS_OVER} ? 3 : 112))",
            right=f"({_LEFT} + {_WIDE} - 92)",
            top=f"({above} + {panel} + {HEAD} + datum.row * {row} + {shift})",
            columns={
                NAME: _LEFT,
                TITLE: _LEFT,
                WHOLE: _LEFT,
                COUNT: f"({_LEFT} + {_WIDE} - 84)",
            },
            room={NAME: f"({_IS_OVER} ? {_WIDE} - 20 : 96)", COUNT: "84", TITLE: _WIDE},
            far={WHOLE: f"({_LEFT} + {_WIDE})"},
            joined=f"(datum.column === '{NAME}' && {_IS_OVER})",
        ),
        tapped=True,
    )
