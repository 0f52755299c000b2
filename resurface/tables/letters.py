"""Which letters bytes stand for where no mark tells: judged by what the result looks like."""

from __future__ import annotations

import re
from itertools import islice

GUESSED = {
    "Windows-1252": "cp1252",
    "Mac Roman": "mac_roman",
    "MS-DOS (code page 850)": "cp850",
}
"""What Excel writes beside UTF-8: “CSV”, “CSV (Macintosh)” and “CSV (MS-DOS)”; likeliest first."""

_BEYOND_ASCII = re.compile(r"(.?)([^\x00-\x7f])(?=(.?))", re.DOTALL)
_FREQUENT = "éèêëàâäáçîïíôöóùûüúñß"
"""Letters of French, German and Spanish; others are believed less."""
_NEVER_AFTER_A_LETTER = "“„«¿¡"
_NEVER_BETWEEN_LETTERS = "”»–—…•\xa0"
_NEVER_BEFORE_A_SMALL_LETTER = "°²³µ×±®™€£©½¼¾"
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_JUDGED = 4_000
"""Letters beyond ASCII that are looked at: enough to tell, whatever the size of the file."""


def best_guess(raw: bytes) -> tuple[str | None, str]:
    """The text under the encoding that makes the most of it look like words, and its name.

    None where no encoding takes all bytes, or where the best looks more wrong than right.
    """
    texts = [(name, decoded(raw, codec)) for name, codec in GUESSED.items()]
    judged = [(_looks(text), text, name) for name, text in texts if text is not None]
    if not judged:
        return None, ""
    looks, text, name = max(judged, key=lambda each: each[0])
    return (text, name) if looks >= 0 else (None, "")


def decoded(raw: bytes, codec: str) -> str | None:
    """The text, lone surrogates included; None where the codec does not take the bytes."""
    try:
        return raw.decode(codec, "surrogatepass" if codec.startswith("utf") else "strict")
    except UnicodeDecodeError:
        return None


def _looks(text: str) -> int:
    """How much more often letters beyond ASCII stand where one is expected than where none is."""
    judged = islice(_BEYOND_ASCII.finditer(text), _JUDGED)
    return sum(_fits(*found.groups()) for found in judged)


def _fits(before: str, letter: str, after: str) -> int:
    """Above 0 where the letter is expected between these two, below 0 where it is not."""
    if letter.isalpha():
        fits = _capital_fits(before, after) if letter.isupper() else _small_fits(before, after)
        frequent = letter.lower() in _FREQUENT
    else:
        fits = _sign_fits(before, letter, after)
        frequent = letter not in "¿¡"
    return 1 + frequent if fits else -1


def _small_fits(before: str, after: str) -> bool:
    """Within a word or at its end; at its start before a small letter."""
    return before.isalpha() or (after.isalpha() and after.islower())


def _sign_fits(before: str, letter: str, after: str) -> bool:
    if letter in _NEVER_AFTER_A_LETTER:
        return not before.isalpha()
    if letter in _NEVER_BETWEEN_LETTERS:
        return not (before.isalpha() and after.isalpha())
    if letter in _NEVER_BEFORE_A_SMALL_LETTER:
        return not (after.isalpha() and after.islower())
    return letter in "’‘"


def _capital_fits(before: str, after: str) -> bool:
    """At the start of a word or among capitals."""
    if before.isalpha():
        return before.isupper()
    return after.isalpha()


def _continuations(codec: str) -> str:
    """What the second and later bytes of a UTF-8 letter look like under another encoding."""
    low = bytes(range(0x80, 0xC0)).decode(codec, "replace") + _REPLACEMENT
    raw = "".join(map(chr, range(0x80, 0xA0))) if codec == "cp1252" else ""
    return "".join(f"\\{letter}" for letter in sorted(set(low + raw)))


def _spoiled_letter(codec: str) -> re.Pattern[str]:
    """A Latin letter or a mark of print in UTF-8, read under another encoding.

    Only the first bytes C2, C3, C5 (accents, œ) and E2 (dashes, quotes, subscripts) are looked
    for: others stand in good text too.
    """
    two, oe, three = (byte.decode(codec) for byte in (b"\xc2\xc3", b"\xc5", b"\xe2"))
    more = _continuations(codec)
    after_oe = "".join(f"\\{letter}" for letter in b"\x92\x93\xa0\xa1".decode(codec))
    return re.compile(f"(?:[{two}][{more}]|{oe}[{after_oe}]|{three}[{more}]{{2}})")


_SPOILED = {codec: _spoiled_letter(codec) for codec in ("cp1252", "mac_roman")}


_LOST = re.compile(f"{_REPLACEMENT}|[^\\W\\d_]\\?[^\\W\\d_]")
_LINKED = re.compile(r"[/=&]")


def spoiled(text: str) -> tuple[str, str] | None:
    """A word that was UTF-8, was read as something else and saved so; and what it was.

    None where there is none. What can't be brought back stands as “…”.
    """
    if text.isascii():
        return None
    for codec, pattern in _SPOILED.items():
        found = pattern.search(text)
        if found is not None:
            start, end = found.span()
            word = _word(text, start, end)
            return word, _meant(word, codec)
    return None


def lost(text: str) -> str | None:
    """A word that lost a letter before it was saved: one within it is “?” or no letter at all.

    None where there is none. A link asks with “?” too, and is left alone.
    """
    for found in _LOST.finditer(text):
        word = _word(text, *found.span())
        if found[0] == _REPLACEMENT or not _LINKED.search(word):
            return word
    return None


def _word(text: str, start: int, end: int) -> str:
    """The word around a place, without the separators and quotes of a table."""
    before = re.search(r"[^\s,;\"]{0,30}\Z", text[max(0, start - 30) : start])
    after = re.match(r"[^\s,;\"]{0,30}", text[end : end + 30])
    return (before[0] if before else "") + text[start:end] + (after[0] if after else "")


def _meant(word: str, codec: str) -> str:
    def brought_back(letters: re.Match[str]) -> str:
        raw = b"".join(_byte(letter, codec) for letter in letters[0])
        return raw.decode("utf-8", "replace").replace(_REPLACEMENT, "…")

    return _SPOILED[codec].sub(brought_back, word)


def _byte(letter: str, codec: str) -> bytes:
    """The byte that a letter was read from; Windows leaves five bytes as controls."""
    try:
        return letter.encode(codec)
    except UnicodeEncodeError:
        return bytes([ord(letter)]) if ord(letter) < 0x100 else b"?"
