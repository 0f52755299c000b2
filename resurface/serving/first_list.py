"""The list that a page opens with, brought along in the page itself.

A browser draws it before the front end has run, which takes most of a second; the app's component
takes over what is drawn. It is made of what the app itself draws from, so that both say the same.
"""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

from resurface.choosing.link import from_link
from resurface.choosing.views import LIST
from resurface.language.language import language
from resurface.record.store import Data, Refused
from resurface.ui.compare import filters
from resurface.ui.compare.drawn_list import drawn_list
from resurface.ui.shell import data

PARTS = ("filters", "list")
"""What is drawn of it, in the order of the page."""


def first_list(query: str, code: str) -> str:
    """The list of a link's parameters as a block of data in a page of that language.

    Empty where the app would draw something else, or something above the list: a comparison or a
    piece, what a link asks for in vain, and what is wrong with the files.
    """
    current = data.current(code)
    if isinstance(current, Refused) or _says_something(current):
        return ""
    opened = from_link(dict(parse_qsl(query)), current.catalogue)
    choice, words = opened.choice, language(code)
    if opened.notices or choice.piece or choice.shown is not LIST:
        return ""
    parts = {"filters": filters.shown(choice, words), **drawn_list(current, choice, words)}
    told = json.dumps(parts, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="resurface-first-list">{told}</script>'


def _says_something(current: Data) -> bool:
    """Whether a sentence about the files stands above the list."""
    return bool(current.problems or current.notices or current.without_its_tables)
