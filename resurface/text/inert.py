"""Text that no spreadsheet takes for a formula, and no XML file refuses."""

from __future__ import annotations

import re

JOINER = "\u2060"
"""Takes no space and shows as nothing, on screen and in a sheet."""

_STARTS_A_FORMULA = re.compile(
    r"""
    ( (?: ^ | [;,|\t\r\n\v\f\x85\u2028\u2029] )  # a cell, or what a program may split one at
      [ "'\xa0\u2000-\u200f\u3000\ufeff]* )        # and what it may take off its start
    (?= [=+\-@\uff1d\uff0b\uff0d\uff20] )        # the signs, narrow and wide
    """,
    re.VERBOSE,
)
"""What OWASP's page on CSV injection names. Spreadsheets of many countries split a file with
commas at its semicolons, whatever is quoted."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no character of XML 1.0, section 2.2."""


def inert(text: str) -> str:
    """Text as it stands, with an invisible joiner wherever a sheet could begin a formula."""
    joined = _STARTS_A_FORMULA.sub(rf"\1{JOINER}", text)
    return f"{JOINER}{joined}" if joined.startswith(("\t", "\r", "\n")) else joined


def writable(text: str) -> str:
    """Text without what XML forbids: one such letter spoils a workbook or ends a library."""
    return _FORBIDDEN.sub("", text)
