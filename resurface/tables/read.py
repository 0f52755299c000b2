"""The text of a CSV file as rows of trimmed cells under known column names."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from resurface.language.language import Message, message
from resurface.tables.decode import decode
from resurface.tables.problem import Notice, Problem, shortened
from resurface.tables.schema import Row, Table

SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file holds: its rows, each with its row number in a spreadsheet.

    With problems the rows are empty: a file is taken whole or not at all.
    """

    table: Table
    rows: tuple[Row, ...] = ()
    row_numbers: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = ()
    problems: tuple[Problem, ...] = ()


def read(table: Table, raw: bytes) -> Reading:
    """Reads the bytes of one file; never raises, whatever the bytes."""
    text, notices, problems = decode(table.file, raw)
    if problems:
        return Reading(table, problems=tuple(problems))
    try:
        return _read_rows(table, text, notices)
    except csv.Error as error:
        why = message("The table can't be read: {why}.", why=str(error))
        return Reading(table, problems=(Problem(table.file, None, "", "", why),))


def _read_rows(table: Table, text: str, notices: list[Notice]) -> Reading:
    separator = _separator(table, text)
    if separator != ",":
        shown = "tab" if separator == "\t" else separator
        what = message("The cells are separated by “{mark}” in place of a comma.", mark=shown)
        notices.append(Notice(table.file, what))
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    header = [name.strip().lower() for name in lines[0]]
    problems = _header_problems(table, header)
    if problems:
        return Reading(table, problems=tuple(problems))
    notices += _header_notices(table, header)
    body = [
        (number, cells)
        for number, cells in enumerate(lines[1:], start=2)
        if any(cell.strip() for cell in cells)
    ]
    if len(body) < len(lines) - 1:
        notices.append(Notice(table.file, message("Blank lines were left out.")))
    problems = [
        _ragged(table, number, cells, header) for number, cells in body if len(cells) != len(header)
    ]
    if problems:
        return Reading(table, problems=tuple(problems))
    rows = [_row(table, header, cells) for _, cells in body]
    notices += _cell_notices(table, body, rows, header)
    numbers = tuple(number for number, _ in body)
    return Reading(table, tuple(rows), numbers, tuple(notices))


def _separator(table: Table, text: str) -> str:
    """The separator under which the header has the most known column names."""
    header = text.split("\n", 1)[0].lower()

    def known(separator: str) -> int:
        names = {name.strip().strip('"') for name in header.split(separator)}
        return len(names & set(table.column_names))

    return max(SEPARATORS, key=known)


def _header_problems(table: Table, header: list[str]) -> list[Problem]:
    needed = [column.name for column in table.columns if not column.may_be_missing]
    missing = [name for name in needed if name not in header]
    if len(missing) == len(needed):
        why = message(
            "No known column name in the first row. It must begin with: {names}",
            names=", ".join(needed[:4]),
        )
        return [Problem(table.file, None, "", "", why)]
    twice = {name for name in header if name and header.count(name) > 1}
    return [
        Problem(table.file, None, name, "", message("This column is missing.")) for name in missing
    ] + [
        Problem(table.file, None, name, "", message("This column is there more than once."))
        for name in sorted(twice)
    ]


def _header_notices(table: Table, header: list[str]) -> list[Notice]:
    notices = []
    unknown = [name for name in header if name and name not in table.column_names]
    if unknown:
        what = message("Columns that the app doesn't use: {names}", names=", ".join(unknown))
        notices.append(Notice(table.file, what))
    for column in table.columns:
        if column.newer and column.name not in header:
            what = message(
                "This table has no column {name}; it is read as empty.", name=column.name
            )
            notices.append(Notice(table.file, what))
    return notices


def _ragged(table: Table, number: int, cells: list[str], header: list[str]) -> Problem:
    why = message(
        "This row has {cells} cells and the first row has {names}. Is the file cut off?",
        cells=len(cells),
        names=len(header),
    )
    return Problem(table.file, number, "", shortened(" ".join(cells)), why)


def _row(table: Table, header: list[str], cells: list[str]) -> Row:
    """The cells by column name, each as its kind tidies it; empty where the column is missing."""
    by_name = dict(zip(header, cells, strict=True))
    return {column.name: column.kind.tidy(by_name.get(column.name, "")) for column in table.columns}


def _cell_notices(
    table: Table, body: list[tuple[int, list[str]]], rows: list[Row], header: list[str]
) -> list[Notice]:
    spaces = capitals = False
    for (_, cells), row in zip(body, rows, strict=True):
        for name, cell in zip(header, cells, strict=True):
            trimmed = cell.strip()
            spaces |= trimmed != cell
            capitals |= row.get(name, trimmed) != trimmed
    found: list[Message] = []
    if spaces:
        found.append(message("Spaces around cells were left out."))
    if capitals:
        found.append(message("Capital letters in fixed words were read as small ones."))
    return [Notice(table.file, what) for what in found]
