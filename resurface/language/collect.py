"""Collects every sentence on screen into translations/resurface.pot, for translators.

`python -m resurface.language.collect` writes the file; `collected()` is what it would write.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from resurface.language.language import DOMAIN, TRANSLATIONS

PROJECT = Path(__file__).resolve().parents[2]
_KEYWORDS = {
    "say": None,
    "say_n": (1, 2),
    "say_of": ((1, "c"), 2),
    "message": None,
    "plural": (1, 2),
}
_METHODS = [("dashboard.py", "python"), ("pages/**.py", "python"), ("resurface/**.py", "python")]


OUTCOME, ARM = "outcome", "group of a study"
_NAMES = (("outcomes", "outcome"), ("reported_harms", "harm"))
"""Columns whose cells are what an outcome is known by, and are said in other words on screen."""
_BEGINS = "living with scars: "


def _names_of_outcomes() -> Iterator[tuple[str, str]]:
    """Names of outcomes in the shipped record, each once, and how a group of them begins."""
    yield "data/outcomes.csv", _BEGINS
    found: dict[str, str] = {}
    for table, column in _NAMES:
        with (PROJECT / "data" / f"{table}.csv").open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                found.setdefault(row[column], f"data/{table}.csv")
    yield from ((file, name) for name, file in sorted(found.items()) if name)


def _groups_of_studies() -> set[str]:
    """What sets groups of one treatment in one study apart, of the shipped record."""
    with (PROJECT / "data" / "outcomes.csv").open(newline="", encoding="utf-8") as file:
        found = {row["arm"].partition(": ")[2] for row in csv.DictReader(file)}
    return found - {""}


def collected() -> str:
    """The template: each sentence once, with the files that it stands in."""
    catalog = Catalog(project=DOMAIN, charset="utf-8")
    found = extract_from_dir(PROJECT, _METHODS, keywords=_KEYWORDS)
    for file, _, text, comments, context in sorted(found, key=lambda row: (row[0], row[1])):
        catalog.add(text, None, [(file, 0)], auto_comments=comments, context=context)
    for file, name in _names_of_outcomes():
        catalog.add(name, None, [(file, 0)], context=OUTCOME)
    for name in sorted(_groups_of_studies()):
        catalog.add(name, None, [("data/outcomes.csv", 0)], context=ARM)
    written = io.BytesIO()
    write_po(written, catalog, omit_header=True, include_lineno=False, width=100)
    return written.getvalue().decode()


if __name__ == "__main__":
    (TRANSLATIONS / f"{DOMAIN}.pot").write_text(collected(), encoding="utf-8")
