"""How wide text is in Arial, on any machine: slides are opened where we can't measure them.

Arial's widths are those of Helvetica, as Adobe published them. Georgia's are taken for a fifth
wider, which they are not. A letter that is not listed is taken for one as wide as it is high.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_FIRST = " "
_REGULAR = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 "
    "556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 "
    "556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 "
    "556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 "
    "500 500 500 334 260 334 584 "
)
_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 "
    "556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 "
    "611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 "
    "611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 "
    "556 556 500 389 280 389 584 "
)
_OTHERS = {
    **dict.fromkeys("–·°½", 0.6),
    **dict.fromkeys("“”¿¡", 0.61),
    **dict.fromkeys("‘’\u00a0\u2009", 0.28),
    "\u2060": 0.0,
}
"""Other letters that the app writes, in parts of the size; of the two weights the wider."""
_LISTED = {
    bold: dict(enumerate((int(each) / 1000 for each in widths.split()), ord(_FIRST)))
    for bold, widths in ((False, _REGULAR), (True, _BOLD))
}
SERIF = 1.2
"""Georgia against Arial, at most."""


def width(text: str, size: float, *, bold: bool = False, serif: bool = False) -> float:
    """Points that a text without line breaks is wide at a size in points."""
    wide = sum(_letter(each, bold) for each in text) * size
    return wide * SERIF if serif else wide


@cache
def _letter(letter: str, bold: bool) -> float:
    if letter in _OTHERS:
        return _OTHERS[letter]
    if unicodedata.combining(letter):
        return 0.0
    bare = unicodedata.normalize("NFD", letter)[0]
    return _LISTED[bold].get(ord(bare), 1.0)
