"""`python -m resurface wording FILE`: each sentence with its verdict, one JSON object a line."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import NoReturn

from resurface.language.language import NAMES, language
from resurface.record.folder import SHIPPED
from resurface.record.store import Refused, Store
from resurface.wording.checked import Checked
from resurface.wording.checked_copy import Own, check_copy
from resurface.wording.text_language import language_of

_SHOWN = ("text", "severity", "rules", "matched", "why", "suggestion", "facts")


class _OneSentence(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence, in place of its whole usage."""

    def error(self, message: str) -> NoReturn:
        print("refused:", message)
        sys.exit(1)


def wording(arguments: list[str], own: Own | None = None) -> int:
    """Checks one text; 0 once it was checked, whatever the verdicts, 1 when it can't be read.

    `own`: as `check_copy` has it.
    """
    parser = _OneSentence(prog="resurface wording", description=__doc__)
    parser.add_argument("file", help="a text file, or - for what is piped in")
    parser.add_argument("--lang", choices=tuple(NAMES), help="language of the text; by its words")
    parser.add_argument("--folder", type=Path, default=SHIPPED, help="the data folder")
    given = parser.parse_args(arguments)
    try:
        raw = sys.stdin.buffer.read() if given.file == "-" else Path(given.file).read_bytes()
    except OSError as error:
        print(f"refused: {given.file} can't be read: {error.strerror}")
        return 1
    text = _text(raw)
    spoken = language_of(text, given.lang or "en")
    if given.lang and spoken != given.lang:
        told = f"note: the text reads as {NAMES[spoken]}, so it is checked in {NAMES[spoken]}."
        print(told, file=sys.stderr)
    data = Store(given.folder).current(spoken)
    if isinstance(data, Refused):
        print(f"refused: the data can't be read: python -m resurface check {given.folder}")
        return 1
    for each in check_copy(text, data, language(spoken), own=own):
        print(as_json(each))
    return 0


def as_json(checked: Checked) -> str:
    """One sentence and its verdict as one line of JSON."""
    return json.dumps({name: getattr(checked, name) for name in _SHOWN}, ensure_ascii=False)


def _text(raw: bytes) -> str:
    """The text of a file: UTF-8 or UTF-16 by its mark, else what Windows wrote.

    Letters that another program has garbled ("donâ€™t") are put right.
    """
    from ftfy import fix_encoding  # read with the first file

    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    try:
        return fix_encoding(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
