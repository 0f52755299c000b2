"""The bytes of a CSV file as text, whatever a spreadsheet did to them."""

from __future__ import annotations

import codecs
import unicodedata

from resurface.language.language import Message, message
from resurface.tables.problem import Notice, Problem

LARGEST_BYTES = 20_000_000
_KEPT_CONTROLS = {"\n", "\t"}


def decode(file: str, raw: bytes) -> tuple[str, list[Notice], list[Problem]]:
    """The text with plain line ends, what was put right, and why the file is refused (if it is).

    Reads UTF-8, UTF-8 and UTF-16 with a byte-order mark, and Windows-1252. Invisible characters
    that could reorder or hide text on screen are taken out and named.
    """
    notices: list[Notice] = []

    def notice(what: Message) -> None:
        notices.append(Notice(file, what))

    refusal = _refusal(raw)
    if refusal is not None:
        return "", [], [Problem(file, None, "", "", refusal)]
    text, encoding = _text(raw)
    if text is None:
        why = message("The characters can't be read. Save the file as “CSV UTF-8”.")
        return "", [], [Problem(file, None, "", "", why)]
    if encoding:
        notice(message("Read as {encoding}. “CSV UTF-8” is safest.", encoding=encoding))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        notice(message("Line ends from Windows or an old Mac were read as plain ones."))
    if not text.endswith("\n"):
        notice(message("The last line has no line end. Check that the file is whole."))
    refusal = _not_a_table(text)
    if refusal is not None:
        return "", [], [Problem(file, None, "", "", refusal)]
    visible = "".join(letter for letter in text if not _invisible(letter))
    if visible != text:
        notice(message("Invisible characters were left out."))
    return visible, notices, []


def _refusal(raw: bytes) -> Message | None:
    if not raw.strip():
        return message("The file is empty.")
    if len(raw) > LARGEST_BYTES:
        return message("The file is larger than {size} MB.", size=LARGEST_BYTES // 1_000_000)
    if raw.startswith(b"PK\x03\x04"):
        return message("This is an Excel workbook. Save it as “CSV UTF-8”.")
    if b"\x00" in raw and not raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return message("There are empty (NUL) bytes in it: the file is damaged.")
    return None


def _text(raw: bytes) -> tuple[str | None, str]:
    """The decoded text and the encoding's name where it is worth a notice."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _try(raw, "utf-16"), "UTF-16"
    if raw.startswith(codecs.BOM_UTF8):
        return _try(raw, "utf-8-sig"), "UTF-8 with a byte-order mark"
    text = _try(raw, "utf-8")
    return (text, "") if text is not None else (_try(raw, "cp1252"), "Windows-1252")


def _try(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _not_a_table(text: str) -> Message | None:
    if text.lstrip().startswith("<"):
        return message("This is a web page, not a table. Download the CSV file itself.")
    if "\x00" in text:
        return message("There are empty (NUL) bytes in it: the file is damaged.")
    if all(letter.isspace() or _invisible(letter) for letter in text):
        return message("The file is empty.")
    return None


def _invisible(letter: str) -> bool:
    """Controls and format characters: bidi overrides, zero-width marks, bells."""
    return unicodedata.category(letter) in {"Cc", "Cf"} and letter not in _KEPT_CONTROLS
