"""The text of a CSV file as rows of trimmed cells under known column names."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from resurface.language.language import Message, message
from resurface.tables.decode import decode
from resurface.tables.layout import (
    ABOVE,
    MOST_ROWS,
    Line,
    Lines,
    column_name,
    fill,
    header_notices,
    header_problems,
    layout_notices,
    ragged,
    without_blank_end,
)
from resurface.tables.packed_rows import unpacked
from resurface.tables.problem import Notice, Problem, bounded, shortened
from resurface.tables.schema import Row, Table
from resurface.tables.understand import Cells, understand

SEPARATORS = (",", ";", "\t")
_EXCEL_SEPARATOR = re.compile(r'"?sep=(.)"?[,;\t]*\n', re.IGNORECASE)
"""A first line for Excel, which shows none of it and numbers the next row as 1."""


_MAY_BE_PACKED = re.compile(r'[";,\t]\n')
_PACKED = message(
    "Each row stood in one cell. A sheet does so that opened a table with the wrong mark between "
    "cells. It was read as the table that it was."
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file holds: its rows, each with its row number in a spreadsheet.

    With problems the rows are empty: a file is taken whole or not at all. `doubts` are cells whose
    meaning can't be known; they are found while reading, and told with what is checked later.
    """

    table: Table
    rows: tuple[Row, ...] = ()
    row_numbers: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = ()
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Problem, ...] = ()


def read(table: Table, raw: bytes) -> Reading:
    """Reads the bytes of one file; never raises, whatever the bytes."""
    text, notices, problems = decode(table.file, raw)
    if problems:
        return Reading(table, problems=tuple(problems))
    told = _EXCEL_SEPARATOR.match(text)
    if told is not None:
        text = text[told.end() :]
    before = unpacked(table, text) if _MAY_BE_PACKED.search(text) else None
    if before is not None:
        text = before
        notices.append(Notice(table.file, _PACKED))
    separator = _separator(table, text)
    lines = _lines(table, text, separator)
    if isinstance(lines, Problem):
        return Reading(table, problems=(lines,))
    return _read_rows(table, lines, notices, separator=separator, whole=text.endswith("\n"))


def _separator(table: Table, text: str) -> str:
    """The separator under which one of the first lines has the most known column names."""
    first = text.split("\n", ABOVE)[:ABOVE]
    known = set(table.column_names)

    def most_known(separator: str) -> int:
        return max(
            len({column_name(part.strip('"')) for part in line.split(separator)} & known)
            for line in first
        )

    return max(SEPARATORS, key=most_known)


def _lines(table: Table, text: str, separator: str) -> Lines | Problem:
    """The rows that are not blank; or where they stop being readable, and why."""
    lines: list[Line] = []
    begins = number = 0
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, cells in enumerate(rows, start=1):
            if any(cells) and any(map(str.strip, cells)):
                lines.append((number, cells))
            if len(lines) > MOST_ROWS:
                why = message("The table has more than {most} rows.", most=f"{MOST_ROWS:,}")
                return Problem(table.file, None, "", "", why)
            begins = rows.line_num
    except csv.Error as error:
        found = shortened(text.split("\n", begins + 1)[begins])
        why = message("The table can't be read from this row on: {why}.", why=str(error))
        cure = message("Look for a quotation mark that is not closed.")
        return Problem(table.file, number + 1, "", found, why, cure)
    return Lines(tuple(lines), number)


def _read_rows(
    table: Table, lines: Lines, notices: list[Notice], *, separator: str, whole: bool
) -> Reading:
    """The rows under the column names; `whole`: the last line has its end."""
    above, (top, names), body = lines.parted(table)
    header = without_blank_end([column_name(cell) for cell in names])
    problems = header_problems(table, header, lines)
    if problems:
        return Reading(table, problems=problems)
    told = [*layout_notices(above, top, separator), *header_notices(table, header)]
    if len(body) < lines.count - top:
        told.append(message("Blank lines were left out."))
    if fill(body, len(header), whole=whole):
        told.append(message("Rows that end early were read as empty at their end."))
    problems = bounded(ragged(table, body, len(header), len(names)))
    if problems:
        return Reading(table, problems=problems)
    notices += [Notice(table.file, each) for each in told]
    return _in_columns(table, header, body, notices, separator)


def _in_columns(
    table: Table, header: list[str], body: Sequence[Line], notices: list[Notice], separator: str
) -> Reading:
    """The cells by column, each as its kind tidies it and as a spreadsheet meant it."""
    found = dict(zip(header, zip(*(cells for _, cells in body), strict=False), strict=False))
    empty = ("",) * len(body)
    as_found = {name: found.get(name, empty) for name in table.column_names}
    tidy: Cells = {
        column.name: list(map(column.kind.tidy, as_found[column.name])) for column in table.columns
    }
    told = list(_tidied(as_found, tidy))
    understood = understand(table, tidy, separator)
    meant = understood.notice()
    if meant is not None:
        told.append(meant)
    numbers = tuple(number for number, _ in body)
    names = table.column_names
    return Reading(
        table,
        tuple(dict(zip(names, cells, strict=True)) for cells in zip(*tidy.values(), strict=True)),
        numbers,
        (*notices, *(Notice(table.file, each) for each in told)),
        doubts=tuple(
            Problem(
                table.file,
                numbers[place],
                name,
                shortened(tidy[name][place]),
                table.column(name).kind.rule,
                why,
            )
            for (place, name), why in understood.doubts.items()
        ),
    )


def _tidied(found: Mapping[str, Sequence[str]], tidy: Cells) -> Iterator[Message]:
    spaces = capitals = False
    for name, cells in found.items():
        if tidy[name] != list(cells):
            trimmed = list(map(str.strip, cells))
            spaces |= trimmed != list(cells)
            capitals |= tidy[name] != trimmed
    if spaces:
        yield message("Spaces around cells were left out.")
    if capitals:
        yield message("Capital letters in fixed words were read as small ones.")
