"""What spreadsheets make of days and numbers, brought back to how a table holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from resurface.language.language import Message, message
from resurface.tables.causes import COMMA_OR_THOUSANDS, DAY_OR_MONTH, wrong_sign
from resurface.tables.schema import Column, Table
from resurface.tables.written_days import read_days
from resurface.tables.written_numbers import (
    UNITS,
    Number,
    decimal_mark,
    may_be_either,
    read_number,
)

_NUMBERS = {"figure", "change", "whole"}
_EXAMPLES = 4

Cells = dict[str, list[str]]
"""The cells of a table by the name of their column."""


@dataclass(slots=True)
class Understood:
    """The cells as a table holds them, and what was not so in the file.

    `doubts`: what is said of a cell whose meaning can't be known, by its place in the rows and its
    column; the cell is left as it is. `examples`: a cell as found and as read, for each habit.
    """

    cells: Cells
    doubts: dict[tuple[int, str], Message] = field(default_factory=dict)
    examples: dict[object, tuple[str, str]] = field(default_factory=dict)

    def notice(self) -> Message | None:
        """What was understood, by examples; None where nothing had to be."""
        if not self.examples:
            return None
        shown = [f"“{found}” = {read}" for found, read in self.examples.values()]
        return message(
            "Read as the spreadsheet wrote it: {examples}.",
            examples=", ".join(shown[:_EXAMPLES]),
        )

    def put(self, place: int, column: str, read: str | Message | None, habit: object) -> None:
        """Takes what became of one cell: its text, why it can't be known, or nothing."""
        found = self.cells[column][place]
        if isinstance(read, Message):
            self.doubts[place, column] = read
        elif read is not None and read != found:
            self.cells[column][place] = read
            self.examples.setdefault(habit, (found, read))


def understand(table: Table, cells: Cells, separator: str) -> Understood:
    """Brings the days and numbers of a table back, as far as it can be known what they are."""
    understood = Understood(cells)
    for column in table.columns:
        if column.kind.id == "date":
            _days(understood, column)
    numbers = [column for column in table.columns if column.kind.id in _NUMBERS]
    odd = {column.name: _odd(column, cells[column.name]) for column in numbers}
    if any(odd.values()):
        mark = decimal_mark(cell for column in numbers for cell in set(cells[column.name]))
        for column in numbers:
            if odd[column.name]:
                _numbers(understood, column, odd[column.name], _Marks(mark, separator))
    return understood


def _days(understood: Understood, column: Column) -> None:
    cells = understood.cells[column.name]
    odd = {cell for cell in set(cells) if cell and not column.kind.accepts(cell)}
    if not odd:
        return
    days = read_days(odd)
    latest_first = sorted(days.known, key=lambda cell: days.known[cell][-2:], reverse=True)
    if latest_first:
        example = latest_first[0]
        understood.examples["day"] = (example, days.known[example])
    for place, cell in enumerate(cells):
        if cell in odd:
            read = DAY_OR_MONTH if cell in days.doubtful else days.known.get(cell)
            understood.put(place, column.name, read, "day")


def _odd(column: Column, cells: Iterable[str]) -> frozenset[str]:
    """Cells that are not as the column holds them, or may mean two numbers."""
    accepts = column.kind.accepts
    return frozenset(
        cell for cell in set(cells) if cell and (not accepts(cell) or may_be_either(cell))
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """What a file tells: the decimal mark that its numbers agree on, if any, and the separator."""

    decimal: str
    separator: str

    def stands_between_thousands(self, number: Number, *, whole: bool) -> bool | None:
        """Whether the mark of a number that may be either does; None where it can't be known.

        Without other numbers that tell: a column of whole numbers holds no fraction; a spreadsheet
        drops noughts at the end of one; and a point in a file with commas is as the tables have it.
        """
        if self.decimal:
            return self.decimal != number.decimal
        if whole and not number.figures.endswith("000"):
            return True
        round_figure = number.figures.endswith("0")
        if number.decimal == "." and self.separator == ",":
            return None if round_figure else False
        return True if round_figure else None


def _numbers(understood: Understood, column: Column, odd: frozenset[str], marks: _Marks) -> None:
    cells = understood.cells[column.name]
    units = _units(understood.cells, column, len(cells))
    for place, cell in enumerate(cells):
        if cell in odd:
            number = read_number(cell)
            if number is not None:
                read = _meant(number, column, units[place], marks)
                habit = (number.decimal, bool(number.sign))
                understood.put(place, column.name, read, habit)


def _units(cells: Mapping[str, Sequence[str]], column: Column, count: int) -> Sequence[str]:
    """The unit of each cell of a column: the column's own, or the one that its row names."""
    return cells[column.unit_in] if column.unit_in else [column.unit] * count


def _meant(number: Number, column: Column, unit: str, marks: _Marks) -> str | Message | None:
    """The figures as the column holds them; why they can't be known; None: they do not fit."""
    if number.sign and UNITS.get(number.sign, "none") not in unit:
        return wrong_sign(number.sign, unit)
    figures = number.short
    if number.either:
        thousands = marks.stands_between_thousands(number, whole=column.kind.id == "whole")
        if thousands is None:
            return COMMA_OR_THOUSANDS
        figures = number.as_thousands if thousands else number.figures
    return figures if column.kind.accepts(figures) else None
