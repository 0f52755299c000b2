"""What a table of the data folder looks like: its columns, their kinds, units and meaning."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "id",  # lower-case ASCII letters, digits and hyphens
    "ids",  # several ids, separated by ";"
    "text",
    "figure",  # a number, 0 or more, decimal point
    "change",  # a number, negative where something got worse
    "whole",  # a whole number, 0 or more
    "choice",  # one of `allowed`
    "type",  # a Fitzpatrick type in Roman numerals
    "types",  # Fitzpatrick types in Roman numerals, separated by ";"
    "date",  # YYYY-MM-DD
    "link",  # http or https
]

ROMAN = ("I", "II", "III", "IV", "V", "VI")
"""Fitzpatrick types 1 to 6 as they are written."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: the data dictionary's entry and the rule that a cell is checked by.

    `required`: an empty cell is refused. `further`: the whole column may be missing from the file,
    and then counts as empty in every row. `maximum` is in the column's own unit.
    """

    name: str
    kind: Kind
    meaning: str
    shown: str
    unit: str = ""
    allowed: tuple[str, ...] = ()
    required: bool = False
    further: bool = False
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file of the data folder.

    `key` names the columns that together tell a row from every other; `ranges` names the pairs
    (low, high) in which low may not exceed high.
    """

    name: str
    one_row_is: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    ranges: tuple[tuple[str, str], ...] = ()

    @property
    def file(self) -> str:
        return f"{self.name}.csv"

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)


Row = Mapping[str, str]
"""One checked row: every column of its table by name, trimmed text, empty where nothing is said."""


def figure(cell: str) -> float | None:
    """The number in a checked cell of kind `figure` or `whole`; None where the cell is empty."""
    return float(cell) if cell else None


def day(cell: str) -> datetime.date | None:
    """The day in a checked cell of kind `date`; None where the cell is empty."""
    return datetime.date.fromisoformat(cell) if cell else None


def several(cell: str) -> tuple[str, ...]:
    """The parts of a checked cell of kind `ids` or `types`."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())
