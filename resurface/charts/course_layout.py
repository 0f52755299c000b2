"""Where the courses of treatments stand: names beside them, and on a phone above them."""

from __future__ import annotations

from functools import cache

from resurface.charts.drawing import Spec
from resurface.charts.placing import ACROSS, Layout, by_column, drawn_by, wide
from resurface.charts.shapes import KEY_BESIDE, WHOLE

BESIDE = KEY_BESIDE
"""From this width on names stand beside their courses, below it above them."""
SIDE, LANE, SAYS = "side", "lane", "says"
MIDDLE = 0.45
"""Of the axis: from there on words end where it does, so that they have room."""
ROW, LANES = 101, (16, 43, 70)
"""Pixels: a row, and the middle of each course in it."""
ABOVE = 92
"""Pixels that names and their lines take where they stand above."""
TOP, BELOW = (34, 112), 44
"""Pixels above the rows, with the key in one line and below each other, and under them."""
AIR = 6
"""Pixels from the line between two options to the lower one."""
A_VISIT, AWAY, SHOWS = 15, 11, 4
_LEFT, _RIGHT = wide(BESIDE, "322", "66"), f"({ACROSS} - {wide(BESIDE, '70', '40')})"
LAYOUT = Layout(
    left=_LEFT,
    right=_RIGHT,
    top=f"{wide(BESIDE, str(TOP[0]), str(TOP[1]))}"
    f" + datum.row * {wide(BESIDE, str(ROW), str(ROW + ABOVE))}"
    f" + {by_column({SIDE: '0', WHOLE: '0'}, wide(BESIDE, '0', str(ABOVE)))}",
    columns={
        SIDE: "0",
        LANE: wide(BESIDE, "312", "58"),
        SAYS: wide(
            BESIDE, f"({_LEFT} + datum.start * ({_RIGHT} - {_LEFT}))", f"({ACROSS} - datum.right)"
        ),
    },
    room={SIDE: wide(BESIDE, f"(datum.down > {LANES[-1] + 8} ? 316 : 262)", ACROSS)},
    align={SAYS: wide(BESIDE, "datum.align", "'right'")},
)


def heights(options: int) -> tuple[tuple[int, int], ...]:
    """How high a chart of so many treatments is, from each width on."""
    return (
        (BESIDE, TOP[0] + options * ROW + BELOW),
        (0, TOP[1] + options * (ROW + ABOVE) + BELOW),
    )


@cache
def specification() -> Spec:
    """Built and validated once: it draws any courses, at any width, in any language."""
    return drawn_by(LAYOUT)
