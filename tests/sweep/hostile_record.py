"""A small record in which every text is hostile and can be told from every other."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from resurface.record.folder import TABLES
from resurface.tables.kinds import LONGEST_TEXT, several
from tests.app.surfaces import Rows, small

FILTERED = {("facts", "unit")}
"""Texts of which only those that fit their field are read: the table is refused otherwise."""
HALF = {("outcomes", "outcome"), ("outcomes", "skin_types_studied")}
"""Texts by which rows are drawn: every second row keeps its own, so that there are charts."""
PARTED = {("searches", "not_kept_and_why")}
"""Texts that are shown part by part: ";" stands between parts."""
_MARK = re.compile(r"Qz(\d+)zQ")


@dataclass(frozen=True, slots=True)
class Cell:
    """One hostile cell: where it stands, its number, the string, and the whole text."""

    table: str
    column: str
    row: int
    number: int
    string: str
    glue: str

    @property
    def text(self) -> str:
        """The string before and behind the mark; a long one stands before it only."""
        mark = f"Qz{self.number}zQ"
        twice = self.glue.join((self.string, mark, self.string))
        whole = twice if len(twice) <= LONGEST_TEXT else self.glue.join((self.string, mark))
        return whole.replace(";", ",") if (self.table, self.column) in PARTED else whole


@dataclass(frozen=True)
class HostileRecord:
    """The small record; cell by cell another of the strings, turned on by `turn`."""

    strings: Sequence[str]
    turn: int

    @cached_property
    def rows(self) -> Mapping[str, list[dict[str, str]]]:
        rows = _referring(small())
        for row in rows["treatments"]:
            row["warning_source_id"] = rows["sources"][0]["source_id"]
        return rows

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Every hostile cell; its number is its place. Some begin and end with a word apart."""
        return tuple(
            Cell(
                *place,
                number,
                self.strings[(self.turn + number) % len(self.strings)],
                " " if number % 2 else "",
            )
            for number, place in enumerate(self._places())
        )

    def _places(self) -> Iterator[tuple[str, str, int]]:
        for table in TABLES:
            for column in table.columns:
                where = (table.name, column.name)
                if column.kind.id == "text" and where not in FILTERED:
                    for row in range(len(self.rows[table.name])):
                        if where not in HALF or row % 2:
                            yield (*where, row)

    def write(self, folder: Path) -> None:
        """All tables of the record, as a clinic's folder."""
        rows = {name: [dict(row) for row in found] for name, found in self.rows.items()}
        for cell in self.cells:
            rows[cell.table][cell.row][cell.column] = cell.text
        for table in TABLES:
            with (folder / table.file).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, table.column_names, lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows[table.name])


def marks(text: str) -> set[int]:
    """Numbers of the cells of which something stands in a text."""
    return set(map(int, _MARK.findall(text)))


def _referring(rows: Rows) -> dict[str, list[dict[str, str]]]:
    """The rows without ids that name none of them, and without rows that can't do without."""
    kept = {name: [dict(row) for row in found] for name, found in rows.items()}
    known = {
        table.name: {row[table.key[0]] for row in rows[table.name]} for table in TABLES if table.key
    }
    for table in TABLES:
        for column in (column for column in table.columns if column.of):
            ids = set[str]().union(*(known[name] for name in column.of))
            for row in kept[table.name]:
                row[column.name] = ";".join(
                    each for each in several(row[column.name]) if each in ids
                )
            kept[table.name] = [
                row for row in kept[table.name] if row[column.name] or column.may_be_empty
            ]
    return kept
