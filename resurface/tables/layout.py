"""Where in a file its table stands: what is above it, beside it and short of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from resurface.language.language import Message, message
from resurface.tables.problem import Problem, shortened
from resurface.tables.schema import Table

MOST_COLUMNS = 200
MOST_ROWS = 100_000
"""Sixty times those of the largest shipped table: more would take the memory of the app."""
ABOVE = 20
"""Rows among which the column names are looked for: a title or a blank row may stand above."""
_BLOCK = 16
"""Rows that Excel writes at once, each as wide as the widest of them (Microsoft's article on column
delimiters that are missing in a spreadsheet saved as text)."""

Line = tuple[int, list[str]]
"""A row of the file as it stands: its number in a spreadsheet, and its cells."""


def column_name(cell: str) -> str:
    """A cell of the first row as the name of a column."""
    return cell.strip().lower()


@dataclass(frozen=True, slots=True)
class Lines:
    """The rows of a file that are not blank, and how many there are with the blank ones."""

    filled: tuple[Line, ...]
    count: int

    def parted(self, table: Table) -> tuple[tuple[Line, ...], Line, tuple[Line, ...]]:
        """What is above the column names, the names, and what is below them.

        They are taken from the row among the first that has the most of them; row 1 with none where
        the file has blank rows only.
        """
        known = set(table.column_names)
        first = self.filled[:ABOVE] or ((1, []),)
        counts = [len(known & set(map(column_name, cells))) for _, cells in first]
        top = counts.index(max(counts))
        return self.filled[:top], first[top], self.filled[top + 1 :]


def without_blank_end(cells: Sequence[str]) -> list[str]:
    """The cells up to the last that is not blank."""
    last = max((place for place, cell in enumerate(cells) if cell.strip()), default=-1)
    return list(cells[: last + 1])


def header_problems(table: Table, header: list[str], lines: Lines) -> tuple[Problem, ...]:
    """Why no table can be read under these names; none where one can."""
    if len(header) > MOST_COLUMNS:
        why = message("The table has more than {most} columns.", most=MOST_COLUMNS)
        return (Problem(table.file, None, "", "", why),)
    needed = [column.name for column in table.columns if not column.may_be_missing]
    missing = [name for name in needed if name not in header]
    if len(missing) == len(needed):
        why = message(
            "There are no column names, which begin with {names}.", names=", ".join(needed[:4])
        )
        cure = message("Put them into the first row.")
        found = lines.filled[0][1] if lines.filled else []
        return (Problem(table.file, 1, "", shortened(" ".join(found)), why, cure),)
    twice = sorted(name for name, count in Counter(header).items() if name and count > 1)
    why_missing = message("This column is missing.")
    why_twice = message("This column is there more than once.")
    return (
        *(Problem(table.file, None, name, "", why_missing) for name in missing),
        *(Problem(table.file, None, name, "", why_twice) for name in twice),
    )


def layout_notices(above: Iterable[Line], top: int, separator: str) -> Iterator[Message]:
    """What separates the cells, and what stands above the column names in row `top`."""
    if separator != ",":
        shown = "tab" if separator == "\t" else separator
        yield message("The cells are separated by “{mark}” in place of a comma.", mark=shown)
    title = shortened(" ".join(cell for _, cells in above for cell in cells))
    if title:
        yield message("Left out above the column names: “{found}”.", found=title)
    elif top > 1:
        yield message("Blank lines above the column names were left out.")


def header_notices(table: Table, header: list[str]) -> Iterator[Message]:
    """Columns that are not used, and newer ones that are not there."""
    unknown = [name for name in header if name and name not in table.column_names]
    if unknown:
        yield message("Columns that the app doesn't use: {names}", names=", ".join(unknown))
    lacked = [each.name for each in table.columns if each.newer and each.name not in header]
    if lacked:
        yield message(
            "Newer columns that this table lacks are read as empty: {names}",
            names=", ".join(lacked),
        )


def fill(body: Sequence[Line], width: int, *, whole: bool) -> bool:
    """Fills up rows that Excel wrote short: all of a block alike, and not of the first.

    A last line without its end was cut off and stays short. Returns whether any was filled up.
    """
    widths: dict[int, set[int]] = {}
    for number, cells in body:
        widths.setdefault((number - 1) // _BLOCK, set()).add(len(cells))
    last = None if whole or not body else body[-1][0]
    filled = False
    for number, cells in body:
        alike = widths[(number - 1) // _BLOCK]
        if number > _BLOCK and number != last and len(alike) == 1 and len(cells) < width:
            cells.extend([""] * (width - len(cells)))
            filled = True
    return filled


def ragged(table: Table, body: Iterable[Line], names: int, width: int) -> Iterator[Problem]:
    """Rows without a cell for each name, and those with more than blanks beyond `width` cells."""
    for number, cells in body:
        if len(cells) < names or any(map(str.strip, cells[width:])):
            why = message(
                "This row has {cells} cells and the column names are {names}. Is the file cut off?",
                cells=len(cells),
                names=names,
            )
            yield Problem(table.file, number, "", shortened(" ".join(cells)), why)
