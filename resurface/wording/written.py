"""Text as it is read, whatever it is written with: look-alike letters, hidden ones, signs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_MARKUP = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:nbsp|shy|amp|#\d{2,5}|#x[0-9a-f]{2,5});", re.IGNORECASE)
_ENTITIES = {"&nbsp;": " ", "&shy;": "", "&amp;": " & "}
_SIGNS = {
    "\N{NO ENTRY SIGN}": " no ",
    "\N{CROSS MARK}": " no ",
    "\N{NO ENTRY}": " no ",
    "\N{HUNDRED POINTS SYMBOL}": " 100 ",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}": "'",
    "\N{MODIFIER LETTER APOSTROPHE}": "'",
    "\N{PRIME}": "'",
    "\N{ACUTE ACCENT}": "'",
    "\N{GRAVE ACCENT}": "'",
    "\N{EM DASH}": " : ",
    "\N{HORIZONTAL BAR}": " : ",
    "\N{EN DASH}": "-",
    "\N{NUMERO SIGN}": " no ",
    "\N{WHITE HEAVY CHECK MARK}": " ; ",
    "\N{HEAVY CHECK MARK}": " ; ",
    "\N{BULLET}": " ; ",
    "\N{MIDDLE DOT}": ".",
    "|": "|",
}
"""Signs by what they are read as; a bullet or a tick parts two thoughts."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text as it is read: small plain letters, and for each where it stands in the original."""

    letters: str
    places: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where letters from `start` to before `end` stand in the original."""
        return self.places[start], self.places[end - 1] + 1


def written(text: str) -> Written:
    """Any text as plain small letters; hidden letters and tags are gone, accents too."""
    letters: list[str] = []
    places: list[int] = []

    def put(read: str, place: int) -> None:
        letters.append(read)
        places.extend([place] * len(read))

    hidden = {spot for found in _MARKUP.finditer(text) for spot in range(*found.span())}
    entities = {found.start(): found.group() for found in _ENTITY.finditer(text)}
    spot = 0
    while spot < len(text):
        if spot in entities:
            put(_entity(entities[spot]), spot)
            spot += len(entities[spot])
            continue
        if spot not in hidden:
            put(read_as(text[spot]), spot)
        spot += 1
    return Written("".join(letters), tuple(places))


def folded(text: str) -> str:
    """Any text as plain small letters, where nobody asks for places."""
    return "".join(map(read_as, text))


def _entity(entity: str) -> str:
    known = _ENTITIES.get(entity.lower())
    if known is not None:
        return known
    number = entity[2:-1].lower()
    code = int(number[1:], 16) if number.startswith("x") else int(number)
    return read_as(chr(code)) if code < 0x110000 else ""


@lru_cache(maxsize=4096)
def read_as(letter: str) -> str:
    """What one letter or sign is read as; nothing for one that is not seen."""
    if letter in _SIGNS:
        return _SIGNS[letter]
    if letter.isascii():
        return letter.lower() if letter.isprintable() else " "
    kind = unicodedata.category(letter)
    if kind in ("Cf", "Mn", "Me", "Cc", "Co", "Cn"):
        return " " if kind == "Cc" else ""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", letter).casefold())
    return "".join(map(_ascii, plain))


def _ascii(letter: str) -> str:
    if letter.isascii():
        return letter
    kind = unicodedata.category(letter)
    if kind in ("Mn", "Me"):
        return ""
    if kind == "Nd":
        return str(unicodedata.digit(letter))
    if kind.startswith("L"):
        return _looks_like(letter)
    if kind == "Pd":
        return "-"
    if kind in ("Pi", "Pf"):
        return '"'
    if kind == "Sm":
        return {"\N{MINUS SIGN}": "-", "\N{MULTIPLICATION SIGN}": "x"}.get(letter, " ")
    return " "


def _looks_like(letter: str) -> str:
    """The plain letter that a letter of another alphabet looks like; itself where none does."""
    from confusables import normalize  # a large table: read with the first such letter

    for found in normalize(letter, prioritize_alpha=True):
        if found.isascii() and found.isalpha():
            return found.lower()
    return letter
