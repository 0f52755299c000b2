"""Which language a text is in, by its common words, whatever language somebody picked for it."""

from __future__ import annotations

import re
from functools import cache

from resurface.language.language import available
from resurface.wording.rule_table import DATA, LISTS, rows
from resurface.wording.written import folded

COMMON = "common-words"
"""The list of words that nearly every sentence of a language has, and none of another."""
_FEWEST = 2
"""Common words from which on a text tells its language."""
_AHEAD = 2
"""How many times as many there must be as of the language that was picked."""


@cache
def _common(code: str) -> frozenset[str]:
    column = "words" if code == "en" else f"words_{code}"
    cells = (row[column] for row in rows(DATA / LISTS) if row["list"] == COMMON)
    return frozenset(word.strip() for cell in cells for word in folded(cell).split("|"))


def language_of(text: str, picked: str) -> str:
    """The language that a text is in; the one that was picked where its words don't tell."""
    words = re.findall(r"[^\W\d_]+", folded(text))
    counts = {code: sum(each in _common(code) for each in words) for code in available()}
    most = max(counts, key=lambda code: counts[code])
    sure = counts[most] >= _FEWEST and counts[most] > _AHEAD * counts.get(picked, 0)
    return most if sure else picked
