"""Marks, in a data grid, the cells that keep the record's language on a page in another one.

The grid is painted on a canvas, which knows no language. Inside it stands a table of the same cells
for screen readers: there the script beside this module marks them.
"""

from __future__ import annotations

import json
from pathlib import Path

from resurface.language.language import available, language
from resurface.lists import search_list
from resurface.lists.listing import LISTS

SCRIPT = Path(__file__).with_suffix(".js")


def headings(code: str) -> list[str]:
    """Headings of the columns that keep the record's language, in this one; none in the record's
    own."""
    words = language(code)
    every = (*(each for listed in LISTS.values() for each in listed.columns), *search_list.COLUMNS)
    kept = (words.render(each.heading) for each in every if each.of_record and words.of_record)
    return list(dict.fromkeys(kept))


def script() -> str:
    """The script with the headings of each language in it."""
    kept = {code: headings(code) for code in available()}
    told = json.dumps({code: each for code, each in kept.items() if each}, ensure_ascii=False)
    own = json.dumps({code: language(code).of_record for code in available()})
    text = SCRIPT.read_text(encoding="utf-8")
    return f"{{\nconst KEPT = {told}\nconst OF_RECORD = {own}\n{text}}}\n"
