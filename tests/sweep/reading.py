"""Every letter that is left out at reading, in every column of every table."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from itertools import islice

from resurface.record.folder import TABLES
from resurface.tables.contract import check
from resurface.tables.read import read
from resurface.tables.schema import Table
from tests.sweep.largest_tables import under_new_keys
from tests.unit.tables.samples import shipped_rows

LEFT_OUT = "Letters that can't be seen were left out."


@dataclass(frozen=True, slots=True)
class Read:
    """Letters and columns that were tried, and those that came out otherwise."""

    pairs: int
    wrong: tuple[str, ...]


def read_with(letters: tuple[str, ...]) -> Read:
    """A row for each letter, which stands inside every cell of it."""
    found = [_table(table, letters) for table in TABLES]
    return Read(sum(each.pairs for each in found), tuple(w for each in found for w in each.wrong))


def _table(table: Table, letters: tuple[str, ...]) -> Read:
    rows = list(islice(under_new_keys(table, shipped_rows(table.file)), len(letters)))
    hostile = [
        {name: _into(cell, letter) for name, cell in row.items()}
        for letter, row in zip(letters, rows, strict=False)
    ]
    text = io.StringIO()
    writer = csv.DictWriter(text, table.column_names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(hostile)
    reading = read(table, text.getvalue().encode("utf-8", "surrogatepass"))
    wrong = [f"{table.file}: {each}" for each in check(reading)]
    if not any(notice.what.text == LEFT_OUT for notice in reading.notices):
        wrong.append(f"{table.file}: not a word about letters that were left out")
    for row, meant, letter in zip(reading.rows, rows, letters, strict=False):
        wrong += [
            f"{table.file}, {name}, U+{ord(letter):04X}: {row[name]!r}"
            for name in table.column_names
            if row[name] != meant[name].strip()
        ]
    return Read(len(rows) * len(table.columns), tuple(wrong))


def _into(cell: str, letter: str) -> str:
    """The letter at the start, in the middle and at the end of a cell that is not empty."""
    half = len(cell) // 2
    return f"{letter}{cell[:half]}{letter}{cell[half:]}{letter}"
