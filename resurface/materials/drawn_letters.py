"""Letters of a picture: what draws them, which ones fonts lack, and which end the drawing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from resurface.language.language import Language
from resurface.materials.renderer import Renderer
from resurface.text.inert import writable

FONT = "Resurface Sans, Liberation Sans, Arial, Helvetica, sans-serif"
"""The shipped typeface, then those of the machine for letters that it lacks."""
MOST_NAMED = 8
"""Letters that a picture can't show and names; the others it counts."""


@cache
def renderer() -> Renderer:
    """The process that draws: one for the whole app."""
    return Renderer()


def undrawable(part: Any) -> str:
    """The letters in some JSON that no font at hand can show, each once, in order."""
    texts = sorted({each for each in _texts(part) if not each.isascii()})
    return renderer().ask("missing", texts=texts, font=FONT).decode() if texts else ""


def _texts(part: Any) -> Iterator[str]:
    match part:
        case str():
            yield part
        case dict():
            yield from _texts(list(part.values()))
        case list() | tuple():
            for each in part:
                yield from _texts(each)


def lacks(letters: str, words: Language) -> str:
    """A sentence on letters that a picture can't show, by their names in Unicode."""
    names = [unicodedata.name(each, "").lower() or f"U+{ord(each):04X}" for each in letters]
    named = names[:MOST_NAMED]
    if len(names) > MOST_NAMED:
        named.append(words.say("{count} more").format(count=len(names) - MOST_NAMED))
    text = words.say("This picture can't show these letters: {letters}. The SVG and the tables do.")
    return text.format(letters=words.listing(named))


def all_writable(part: Any) -> Any:
    """JSON without the letters that XML forbids, which would end what draws."""
    match part:
        case str():
            return writable(part)
        case dict():
            return {key: all_writable(value) for key, value in part.items()}
        case list() | tuple():
            return [all_writable(each) for each in part]
        case _:
            return part
