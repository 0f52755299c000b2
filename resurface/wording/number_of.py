"""A number of a number in copy: "22 of 30", "9 out of 10", "3 de cada 100"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resurface.wording.spoken import Word

_OF = ("of", "de", "out", "cada", "los", "las", "the")


def numbers_of(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The places of both numbers, wherever a number stands before "of" and another behind it."""
    for spot, word in enumerate(words):
        after = spot + 1
        while after < len(words) and words[after].form in _OF:
            after += 1
        if word.number is None or after == spot + 1 or after >= len(words):
            continue
        if words[after].number is not None:
            yield spot, after
