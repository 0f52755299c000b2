"""The bytes of a CSV file as text, whatever a spreadsheet did to them."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator

from resurface.language.language import Message, message
from resurface.tables.letters import best_guess, decoded, lost, spoiled
from resurface.tables.problem import Notice, Problem

LARGEST_BYTES = 20_000_000
"""Ten times the largest shipped table."""
_KEPT_CONTROLS = {"\n", "\t"}
_LONGEST_WORD = 40
_JUDGED_BYTES = 4_096
_WORD = re.compile(r'[^\s,;"“”]+')


def decode(file: str, raw: bytes) -> tuple[str, list[Notice], list[Problem]]:
    """The text with plain line ends, what was put right, and why the file is refused (if it is).

    Reads UTF-8 and UTF-16, with and without a byte-order mark, and what Excel writes beside them
    (`letters`). Characters that could reorder or hide text on screen, or that no other program
    has to take (noncharacters, lone surrogates), are taken out and named. A mark and Windows line
    ends are what “CSV UTF-8” brings: nothing is said about them.
    """
    refusal = _refusal(raw)
    if refusal is not None:
        return "", [], [Problem(file, None, "", "", refusal)]
    text, encoding = _text(raw)
    if text is None:
        why = message("The characters can't be read. Save the file as “CSV UTF-8”.")
        return "", [], [Problem(file, None, "", "", why)]
    refusal = _not_a_table(text)
    if refusal is not None:
        return "", [], [Problem(file, None, "", "", refusal)]
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    hidden = {ord(letter): None for letter in set(plain) if _invisible(letter)}
    visible = plain.translate(hidden) if hidden else plain
    told = _told(text, visible, encoding, hidden=bool(hidden))
    return visible, [Notice(file, what) for what in told], []


def _told(text: str, visible: str, encoding: str, *, hidden: bool) -> Iterator[Message]:
    """What was put right, and what can't be; the worst first."""
    before = spoiled(visible)
    if before is not None:
        yield message(
            "Some text was spoiled before it was saved: “{found}” was “{meant}”. "
            "Open the file it came from as UTF-8, or type these words anew.",
            found=before[0],
            meant=before[1],
        )
    without = lost(visible)
    if before is None and without is not None:
        yield message(
            "Letters were lost before the file was saved, as in “{found}”. Type them anew.",
            found=without,
        )
    if encoding:
        yield message(
            "Read as {encoding}{example}. “CSV UTF-8” is safest.",
            encoding=encoding,
            example=_example(visible),
        )
    if not text.endswith(("\n", "\r")):
        yield message("The last line has no line end. Check that the file is whole.")
    if hidden:
        yield message("Letters that can't be seen were left out.")


def _example(text: str) -> str:
    """The first word with a letter beyond ASCII, to judge the encoding by."""
    words = (found[0] for found in _WORD.finditer(text))
    word = next((word for word in words if not word.isascii() and len(word) <= _LONGEST_WORD), "")
    return f" (“{word}”)" if word else ""


def too_large() -> Message:
    """Why a file of more than `LARGEST_BYTES` is refused."""
    return message("The file is larger than {most} MB.", most=LARGEST_BYTES // 1_000_000)


def _refusal(raw: bytes) -> Message | None:
    if not raw.strip():
        return message("The file is empty.")
    if len(raw) > LARGEST_BYTES:
        return too_large()
    if raw.startswith(b"PK\x03\x04"):
        return message("This is an Excel workbook. Save it as “CSV UTF-8”.")
    return None


def _text(raw: bytes) -> tuple[str | None, str]:
    """The decoded text (None: it can't be), and the encoding's name where it is worth a notice.

    Lone surrogates pass here, to be taken out with whatever else can't be shown.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decoded(raw, "utf-16"), "UTF-16"
    if raw.startswith(codecs.BOM_UTF8):
        return decoded(raw, "utf-8-sig"), ""
    without_mark = _utf_16_without_mark(raw)
    if without_mark:
        return decoded(raw, without_mark), "UTF-16"
    text = decoded(raw, "utf-8")
    return (text, "") if text is not None else best_guess(raw)


def _utf_16_without_mark(raw: bytes) -> str:
    """Which UTF-16 it is, told by every other byte being NUL; empty: none."""
    start = raw[:_JUDGED_BYTES]
    half = len(start) // 2
    even, odd = start[::2].count(0), start[1::2].count(0)
    if len(raw) % 2 or half < even + odd or not half:
        return ""
    if odd > 0.6 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * half and not odd else ""


def _not_a_table(text: str) -> Message | None:
    if text.lstrip().startswith("<"):
        return message("This is a web page, not a table. Download the CSV file itself.")
    if "\x00" in text:
        return message("There are empty (NUL) bytes in it: the file is damaged.")
    if all(letter.isspace() or _invisible(letter) for letter in set(text)):
        return message("The file is empty.")
    return None


def _invisible(letter: str) -> bool:
    """Controls, format characters (bidi overrides, zero-width marks), and what is no character."""
    if letter in _KEPT_CONTROLS:
        return False
    return unicodedata.category(letter) in {"Cc", "Cf", "Cs"} or _is_noncharacter(ord(letter))


def _is_noncharacter(code: int) -> bool:
    """The 66 code points that are never characters: Unicode 16, section 23.7."""
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
