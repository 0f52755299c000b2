"""Which hard words stand in a text, and what each means, in one language.

`explained` says which of them stand in some texts: whatever shows these texts lets each word open
to its sentence. `everything` is the whole glossary, for the page on evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from resurface.language.language import Language
from resurface.text.hard_word import BETWEEN, Word
from resurface.text.hard_words import HARD_WORDS


@dataclass(frozen=True, slots=True)
class Explained:
    """A hard word in one language: its name, its other forms, and one sentence.

    `others` is one text, with `BETWEEN` between the forms; empty for none.
    """

    name: str
    others: str
    means: str

    @property
    def forms(self) -> tuple[str, ...]:
        """All forms, the name first."""
        return (self.name, *filter(None, self.others.split(BETWEEN)))


@cache
def everything(words: Language) -> tuple[Explained, ...]:
    """Every word, by its name."""
    told = (_told(each, words) for each in HARD_WORDS)
    return tuple(sorted(told, key=lambda each: each.name.casefold()))


def explained(texts: Iterable[str], words: Language) -> tuple[Explained, ...]:
    """The words that stand in some texts, by name."""
    text = "\n".join(texts)
    found = _found(likely((text,), words), text)
    return tuple(each for each in everything(words) if each in found)


def likely(texts: Iterable[str], words: Language) -> tuple[Explained, ...]:
    """All words that stand there, and some that may only be part of another word.

    This takes next to no time, for whoever looks closer later.
    """
    found = {place for text in texts for place in _likely(text, words)}
    every = everything(words)
    return tuple(every[place] for place in sorted(found))


@lru_cache(maxsize=4096)
def _likely(text: str, words: Language) -> tuple[int, ...]:
    """Places of these words among all, in one text: a screen that changes keeps most of them."""
    folded = text.casefold()
    return tuple(
        place for place, forms in enumerate(_sought(words)) if any(form in folded for form in forms)
    )


def _found(some: tuple[Explained, ...], text: str) -> set[Explained]:
    """Those that stand there as words of their own, and not inside the form of a longer one."""
    if not some:
        return set()
    of_form = {form.casefold(): each for each in some for form in each.forms}
    return {of_form[found.casefold()] for found in _pattern(tuple(of_form)).findall(text)}


@lru_cache(maxsize=256)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Each form as a word of its own, the longest first; a hyphen before it makes another word."""
    longest = sorted(forms, key=len, reverse=True)
    either = "|".join(map(re.escape, longest))
    return re.compile(rf"(?<![\w-])(?:{either})(?!\w)", re.IGNORECASE)


@cache
def _sought(words: Language) -> tuple[tuple[str, ...], ...]:
    """For each word what one of its forms has to hold: forms inside others stand for these."""
    folded = (tuple(map(str.casefold, each.forms)) for each in everything(words))
    return tuple(
        tuple(one for one in forms if not any(other in one for other in forms if other != one))
        for forms in folded
    )


def _told(word: Word, words: Language) -> Explained:
    name = words.render(word.name)
    others = words.render(word.forms) if word.forms.text else ""
    return Explained(name, others, words.render(word.means))
