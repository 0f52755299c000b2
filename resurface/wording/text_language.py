"""Which language a text is in, by its common words, whatever language somebody picked for it."""

from __future__ import annotations

import re
from functools import cache

from resurface.language.language import available
from resurface.wording.rule_table import DATA, LISTS, rows
from resurface.wording.word_forms import lemmas_of
from resurface.wording.written import folded

COMMON = "common-words"
"""The list of words that nearly every sentence of a language has, and none of another."""
_FEWEST = 2
"""Common words from which on a text tells its language."""
_AHEAD = 2
"""How many times as many there must be as of the language that was picked."""
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST = 4
"""Letters of a word that a dictionary tells the language of."""


@cache
def _common(code: str) -> frozenset[str]:
    column = "words" if code == "en" else f"words_{code}"
    cells = (row[column] for row in rows(DATA / LISTS) if row["list"] == COMMON)
    return frozenset(word.strip() for cell in cells for word in folded(cell).split("|"))


def language_of(text: str, picked: str) -> str:
    """The language that a text is in; the one that was picked where its words don't tell."""
    return _by_common_words(_LETTERS.findall(folded(text)), picked)


def language_of_sentence(text: str, picked: str) -> str:
    """The language of one sentence among others; that of the text where its words don't tell.

    A short one ("Sin dolor.") has no two common words: it is in another language where none of its
    words is common in that of the text and its long ones stand in the other dictionary alone.
    """
    said = _LETTERS.findall(folded(text))
    found = _by_common_words(said, picked)
    if found != picked or not said or any(each in _common(picked) for each in said):
        return found
    written = _LETTERS.findall(text.lower())
    for code in available():
        if code != picked and _all_in(code, picked, written):
            return code
    return picked


def _by_common_words(said: list[str], picked: str) -> str:
    counts = {code: sum(each in _common(code) for each in said) for code in available()}
    most = max(counts, key=lambda code: counts[code])
    sure = counts[most] >= _FEWEST and counts[most] > _AHEAD * counts.get(picked, 0)
    return most if sure else picked


def _all_in(code: str, picked: str, said: list[str]) -> bool:
    """Whether a long word is of a language alone, and none of the one that was picked alone.

    Names are in no dictionary and tell nothing; nor do words that both languages have.
    """
    long = [each for each in said if len(each) >= _SHORTEST and folded(each) not in _common(code)]
    known = [
        (_in_dictionary(code, each), _in_dictionary(picked, each, folded(each))) for each in long
    ]
    return (True, False) in known and (False, True) not in known


def _in_dictionary(code: str, *forms: str) -> bool:
    return any(lemmas_of(code)(each) for each in forms)
