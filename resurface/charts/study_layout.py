"""Where the lines of studies stand: options beside them or over them, and on a phone words over
marks. Pixels that every width takes are in the shapes; here is what only some widths take.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from resurface.charts.drawing import Spec
from resurface.charts.marks import NAME, SILENT
from resurface.charts.placing import ACROSS, Layout, by_column, drawn_by, wide
from resurface.charts.shapes import KEY_BESIDE, WHOLE, key_height

BESIDE, LINED = 820, KEY_BESIDE
"""From these widths on: options stand beside their lines; a line's words and mark are one line."""
LETTERS_ACROSS = 64
"""Letters of a line on a phone."""
LETTERS_TO_JOIN = 47
"""Letters of a study that stand in one line on a phone; more stay in the lines that they are in."""
LINE = 16
"""Pixels of a line of words, at every width."""
STUDY, FIGURE, AMOUNT, FITS, SURE = "study", "figure", "amount", "fits", "sure"
GRID, TICK, BOX, TAP, RULE = "grid", "tick", "box", "tap", "rule"
HEAD, ABOUT, ARM = "head", "about", "arm"
_AIR, _NAME, _UNDER, _PAIR = 4, 21, 19, 15
"""Pixels: above each option, its name over its lines, a line that only a phone has, and from the
first line of a study to its second there.
"""
_NAMES, _STUDIES, _FIGURES, _AMOUNTS = 146, 244, 82, 214
"""Pixels that columns take: names of options, studies, figures, and amounts."""
_KEYS = 4
"""Entries of the key at most."""


@dataclass(slots=True)
class Place:
    """How far down a page of lines is: pixels everywhere; lines that only a phone has, and that
    only a chart has where options stand beside their lines; and how many options stand above.
    """

    down: float = 0
    under: float = 0
    options: int = 0
    spare: float = 0

    def high(self, least: int) -> int:
        """How high that is, from a width on."""
        group = _AIR if least >= BESIDE else _NAME
        beside, below = key_height(_KEYS)
        above = beside if least >= LINED else below
        under = 0 if least >= LINED else self.under * _UNDER
        spare = self.spare * LINE if least >= BESIDE else 0
        return math.ceil(above + self.down + self.options * group + under + spare + 4)


def heights(end: Place) -> tuple[tuple[int, int], ...]:
    """How high a chart is that ends there, from each width on."""
    return tuple((least, end.high(least)) for least in (BESIDE, LINED, 0))


def _by_width(beside: str, lined: str, phone: str) -> str:
    return wide(BESIDE, beside, wide(LINED, lined, phone))


_LEFT = _by_width(
    f"max({_NAMES + _STUDIES + 8}, 0.356 * {ACROSS})",
    f"{_STUDIES + 8}",
    f"max(214, 0.6 * {ACROSS})",
)
"""Where the axis begins."""
_RIGHT = _by_width(
    f"({ACROSS} - max({_FIGURES + _AMOUNTS}, 0.29 * {ACROSS}))",
    f"({ACROSS} - {_FIGURES + _AMOUNTS})",
    f"({ACROSS} - 12)",
)
"""Where it ends."""
_BOX_TALLER = _by_width("0", str(_NAME - _AIR), f"({_NAME - _AIR} + datum.taller * {_UNDER})")
_SHIFT = by_column(
    {
        **dict.fromkeys((WHOLE, STUDY, FIGURE, SILENT, TICK, ARM), "0"),
        BOX: f"({_BOX_TALLER}) / 2",
        NAME: wide(BESIDE, "0", "-16"),
        SURE: wide(BESIDE, "0", "-16"),
        RULE: wide(BESIDE, "0", f"{_AIR - _NAME}"),
        HEAD: wide(LINED, "0", "18"),
        ABOUT: _by_width("0", str(2 * LINE), str(2 * (LINE + _UNDER))),
        TAP: wide(LINED, "0", str(_UNDER / 2)),
    },
    wide(LINED, "0", f"({_PAIR} + datum.taller * {LINE})"),
)
"""Pixels that a column stands lower by, where it does not stand in the line of its row."""


@cache
def specification() -> Spec:
    """Built and validated once: it draws any studies, at any width, in any language."""
    beside, below = key_height(_KEYS)
    above = wide(LINED, str(beside), str(below))
    under, spare = wide(LINED, "0", str(_UNDER)), wide(BESIDE, str(LINE), "0")
    group = wide(BESIDE, str(_AIR), str(_NAME))
    return drawn_by(
        Layout(
            left=_LEFT,
            right=_RIGHT,
            top=f"({above} + datum.row * {under} + datum.panel * {group}"
            f" + datum.spare * {spare} + {_SHIFT})",
            columns={
                **dict.fromkeys((NAME, BOX, TAP, RULE, ARM), "0"),
                HEAD: wide(LINED, "0", "(-datum.right)"),
                SURE: wide(BESIDE, "18", ACROSS),
                STUDY: _by_width(f"({_LEFT} - 8)", "0", "0"),
                ABOUT: wide(BESIDE, f"({_LEFT} - 8)", "10"),
                FIGURE: wide(LINED, f"({_RIGHT} + 14)", f"({ACROSS} - 8)"),
                AMOUNT: wide(LINED, f"({_RIGHT} + {_FIGURES})", "0"),
                FITS: wide(LINED, f"({_RIGHT} + {_FIGURES})", "10"),
                SILENT: wide(LINED, f"({_LEFT})", "0"),
            },
            room={
                STUDY: wide(LINED, str(_STUDIES), f"({ACROSS} - 76)"),
                AMOUNT: _by_width(f"({ACROSS} - {_RIGHT} - {_FIGURES})", str(_AMOUNTS), f"{_LEFT}"),
                FITS: _by_width(f"({ACROSS} - {_RIGHT} - {_FIGURES})", str(_AMOUNTS), f"{_LEFT}"),
                NAME: wide(BESIDE, f"{_LEFT}", ACROSS),
                WHOLE: f"({ACROSS} - datum.right)",
                HEAD: wide(LINED, f"({ACROSS} - datum.right)", ACROSS),
            },
            far=dict.fromkeys((WHOLE, BOX, TAP, RULE), ACROSS),
            joined=by_column(
                {
                    NAME: wide(BESIDE, "false", "true"),
                    STUDY: wide(LINED, "false", f"(length(datum.said) <= {LETTERS_TO_JOIN})"),
                    ABOUT: _by_width("false", "true", f"(length(datum.said) <= {LETTERS_ACROSS})"),
                    **dict.fromkeys((HEAD, WHOLE, SILENT), wide(LINED, "true", "false")),
                },
                "false",
            ),
            glue=by_column({ABOUT: "'; '"}, "' '"),
            align={
                STUDY: wide(BESIDE, "'right'", "'left'"),
                ABOUT: wide(BESIDE, "'right'", "'left'"),
                FIGURE: wide(LINED, "'left'", "'right'"),
                SURE: wide(BESIDE, "'left'", "'right'"),
            },
            taller={
                GRID: f"datum.taller * {spare}",
                BOX: _BOX_TALLER,
                TAP: under,
            },
        ),
        tapped=True,
    )
