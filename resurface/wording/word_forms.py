"""A word's dictionary forms, and what a misspelled one was meant to be; nothing is downloaded."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

_SHORTEST = 7
"""Letters of a word that may be a misspelled one; shorter ones are too near to others."""


def lemmas_of(language: str) -> Callable[[str], frozenset[str]]:
    """The dictionary forms of a word of a language; none of a word that is in no dictionary."""
    return english_lemmas if language == "en" else spanish_lemmas


@lru_cache(maxsize=20000)
def english_lemmas(word: str) -> frozenset[str]:
    """Verbs and nouns by their base form; "better" stays what it is."""
    from lemminflect import getAllLemmas  # a dictionary: read with the first text

    if not word.isalpha() or not word.isascii():
        return frozenset()
    found = getAllLemmas(word)
    return frozenset(
        each for kind in found for each in found[kind] if kind in ("VERB", "NOUN")
    ) or (frozenset({word}) if found else frozenset())


@lru_cache(maxsize=20000)
def spanish_lemmas(word: str) -> frozenset[str]:
    """The dictionary form of a word without its accents, which is how every text is read."""
    from simplemma import is_known, lemmatize  # a dictionary: read with the first text

    from resurface.wording.written import folded

    if not word.isalpha() or not is_known(word, "es"):
        return frozenset()
    return frozenset({folded(lemmatize(word, "es"))})


def nearest_of(language: str, vocabulary: frozenset[str]) -> Callable[[str], str]:
    """What a word in no dictionary was meant to be: a word of the rules that is nearly the same."""
    long = tuple(sorted(word for word in vocabulary if len(word) >= _SHORTEST))
    return lru_cache(maxsize=4096)(partial(_nearest, long, 2 if language == "en" else 1))


def _nearest(vocabulary: tuple[str, ...], most: int, word: str) -> str:
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    allowed = most if len(word) >= 9 else 1
    found = process.extractOne(
        word, vocabulary, scorer=Levenshtein.distance, score_cutoff=allowed, processor=None
    )
    return found[0] if found and found[0][0] == word[0] else word
