"""Every hostile string in every column of text, on every surface that shows it."""

from __future__ import annotations

import logging
import os
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from streamlit.config import get_option, set_option

from resurface.comparison.comparison import compare
from resurface.evidence.sources import STUDIES
from resurface.language.language import english
from resurface.materials.picture import LONGEST_NAME
from resurface.record import store
from resurface.record.folder import FOLDER_VARIABLE
from resurface.record.store import Data
from resurface.text.inert import JOINER
from resurface.text.plain import plain
from resurface.text.short_name import short_name
from resurface.ui.shell import data as served
from tests.app.surfaces import CHOSEN
from tests.sweep.hostile_record import HALF, Cell, HostileRecord, marks
from tests.sweep.surfaces import DRAWN, MARKDOWN, Shown, dialogs, files, screens
from tests.unit.making import a_source

BENIGN = ("word",)
MORE = "…"
DETAILS = "client.showErrorDetails"


@dataclass
class Seen:
    """What was looked at, and what was wrong."""

    pairs: set[tuple[str, str, str, str]] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


@contextmanager
def reading(record: HostileRecord) -> Iterator[Data]:
    """The app with this record as the clinic's folder; what it sets is set back."""
    details = get_option(DETAILS)
    with tempfile.TemporaryDirectory() as folder:
        record.write(Path(folder))
        with patch.dict(os.environ, {FOLDER_VARIABLE: folder}):
            logging.disable(logging.CRITICAL)  # a note for each table
            set_option(DETAILS, "full")
            store.forget()
            try:
                data = served.current()
                if not isinstance(data, Data):
                    said = [each.sentence(english()) for each in data.problems]
                    raise AssertionError(f"the hostile record is refused: {said[:3]}")
                yield data
            finally:
                store.forget()
                set_option(DETAILS, details)
                logging.disable(logging.NOTSET)


def everything(data: Data, turn: int | None = None) -> Iterator[Shown]:
    """What all surfaces say of a record."""
    compared = compare(data.catalogue, data.evidence, CHOSEN, untreated=True, version=data.version)
    yield from screens()
    yield from dialogs(compared)
    yield from files(compared, turn)


IN_SHORT = {("sources", "authors"), ("sources", "publisher")}
"""What the short name of a source takes a part of, wherever it stands."""


def where_shown() -> Mapping[str, frozenset[int]]:
    """Numbers of the cells that each surface shows, found by a record of harmless words."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    with reading(HostileRecord(BENIGN, 0)) as data:
        for each in everything(data):
            found[each.surface] |= marks(each.text)
    return {surface: frozenset(numbers) for surface, numbers in found.items()}


def look(record: HostileRecord, shown: Mapping[str, frozenset[int]]) -> Seen:
    """One turn of the strings: each cell is whole wherever it is shown, and none is run."""
    seen = Seen()
    try:
        _look(record, shown, seen)
    except Exception as error:  # a fault of the app is what is looked for
        seen.wrong.append(f"turn {record.turn}: {type(error).__name__}: {error}")
    return seen


def _look(record: HostileRecord, shown: Mapping[str, frozenset[int]], seen: Seen) -> None:
    whole: defaultdict[str, set[int]] = defaultdict(set)
    cells = record.cells
    with reading(record) as data:
        for each in everything(data, record.turn):
            whole[each.surface] |= set()
            if each.fault:
                seen.wrong.append(f"{each.surface}: {each.fault}: {each.text[:200]!r}")
            for number in marks(each.text):
                if _stands_in(cells[number], each):
                    whole[each.surface].add(number)
                else:
                    seen.wrong.append(_changed(cells[number], each))
    for surface in whole.keys() & shown.keys():
        for number in shown[surface]:
            cell = cells[number]
            seen.pairs.add((surface, cell.table, cell.column, cell.string))
            if number not in whole[surface] and not _may_give_way(cell, surface):
                where = f"{surface}: {cell.table}.{cell.column}"
                seen.wrong.append(f"{where} lost {cell.string[:80]!r}")


def _may_give_way(cell: Cell, surface: str) -> bool:
    """Whether a cell may stand in part: a picture draws other rows, and short names are short.

    Of harms that nobody counted a picture names the first by severity and name, and counts others;
    of studies that counted people it draws one, and says by how much of that one. Of the rows whose
    harm has a hostile name too, the view of a hundred people draws the first by that name.
    """
    column = (cell.table, cell.column)
    if surface.startswith("svg"):
        others = {("sources", "title"), ("reported_harms", "harm"), ("outcomes", "threshold")}
        return column in {*HALF, *IN_SHORT, *others} or len(cell.text) > LONGEST_NAME
    named_anew = column == ("outcomes", "threshold") and cell.row % 2
    return column in IN_SHORT or bool(surface == "people" and named_anew)


def _stands_in(cell: Cell, shown: Shown) -> bool:
    """Whether the whole text of a cell, or its short form, stands in a text of its surface."""
    if shown.form == MARKDOWN:
        found, texts = _folded(shown.text), (_folded(plain(each)) for each in _forms(cell))
    elif shown.form == DRAWN or shown.surface.startswith("svg"):
        found, texts = _unbroken(shown.text), map(_unbroken, _forms(cell))
    else:
        found, texts = _folded(shown.text), map(_folded, _forms(cell))
    drawn = shown.form == DRAWN
    return any(text in found or (drawn and _begins(text, found)) for text in texts)


def _begins(text: str, found: str) -> bool:
    """Whether a name of many lines is drawn as far as there is room, and says that it goes on."""
    return found.endswith(MORE) and text.startswith(found.removesuffix(MORE))


def _forms(cell: Cell) -> Iterator[str]:
    """The whole text of a cell; of who wrote or published a source also what its short name has."""
    yield cell.text
    if (cell.table, cell.column) in IN_SHORT:
        for kind in (STUDIES[0], "practice or other web page"):
            parts = {"authors": "", "publisher": "", cell.column: cell.text}
            short = short_name(
                a_source(kind=kind, year=None, pmid="", title="", **parts), english()
            )
            yield short.removesuffix(", no year")


def _folded(text: str) -> str:
    """Without what a surface may change of a text: its blanks, its first letter, a joiner."""
    return " ".join(text.replace(JOINER, "").split()).casefold()


def _unbroken(text: str) -> str:
    """Lines of a picture break a text between and inside words."""
    return re.sub(r"\s", "", text.replace(JOINER, "")).casefold()


def _changed(cell: Cell, shown: Shown) -> str:
    return (
        f"{shown.surface}: {cell.table}.{cell.column} changed {cell.text[:80]!r} "
        f"({shown.form}): {shown.text[:300]!r}"
    )
