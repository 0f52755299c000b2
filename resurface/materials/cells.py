"""Rows as a spreadsheet can hold them: what is too long for a cell goes on in the row below."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from resurface.materials.figures_sheet import Value


class Address(str):
    """The address of a source: the one text that a tap may open, wherever else one stands."""

    __slots__ = ()


LONGEST_CELL = 32_767
"""Letters of a cell in Excel, which counts those beyond the first 65,536 of Unicode twice."""


def in_cells(row: Sequence[Value], safe: Callable[[str], str]) -> Iterator[list[Value]]:
    """The row with every text made safe, and below it a row for what its cells had no room for.

    `safe` may put one letter before a text that begins unsafely, wherever that text was parted.
    """
    texts = [list(_parts(each, safe)) if isinstance(each, str) else [each] for each in row]
    for line in zip_longest(*texts, fillvalue=""):
        yield [type(each)(safe(each)) if isinstance(each, str) else each for each in line]


def _parts(whole: str, safe: Callable[[str], str]) -> Iterator[str]:
    """Text parted behind words, no letter of it lost; an address stays one."""
    kind, text, most = type(whole), safe(whole), LONGEST_CELL - 1
    while _length(text) > most:
        head = text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", errors="ignore")
        end = max(head.rfind(" "), head.rfind("\n")) + 1 or len(head)
        yield kind(text[:end])
        text = text[end:]
    yield kind(text)


def _length(text: str) -> int:
    """As Excel counts it."""
    return len(text) + sum(each > "\uffff" for each in text)
