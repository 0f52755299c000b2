"""The signs that single words of a sentence are, and at which word each stands.

smooth        a word, or a dictionary form of it
smoot*        how a longer word begins
*less         how it ends
no more       two neighbours by their dictionary forms; "." between them: a mark parts them
^ say, ever $ the first word, the last one
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resurface.wording.spoken import Word

_BEGINNING, _ENDING = 5, 4
"""Letters of a beginning and of an ending; words that are no longer have none."""
_MARKS = frozenset(".,;:!?()|/")
_NUMBER = "#"


def word_signs(words: Sequence[Word]) -> Iterator[tuple[str, int]]:
    """Every sign of every word of a sentence, with the word's place."""
    stems = [stem(each) for each in words]
    for spot, word in enumerate(words):
        for key in word.keys:
            if key.isalpha():
                yield key, spot
        if word.form.isalpha() and len(word.form) > _BEGINNING:
            yield f"{word.form[:_BEGINNING]}*", spot
            yield f"*{word.form[-_ENDING:]}", spot
        if spot:
            between = " . " if _MARKS.intersection(word.before) else " "
            yield f"{stems[spot - 1]}{between}{stems[spot]}", spot
    if stems:
        yield f"^ {stems[0]}", 0
        yield f"{stems[-1]} $", len(stems) - 1


def stem(word: Word) -> str:
    """The shortest dictionary form of a word; every number is one."""
    if word.number is not None:
        return _NUMBER
    forms = [each for each in word.keys if each.isalpha() and each != word.form]
    return min(forms or [word.form], key=lambda each: (len(each), each))
