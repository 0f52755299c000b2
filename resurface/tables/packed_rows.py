"""Rows that stand in one cell each, because a spreadsheet of another country opened the table."""

from __future__ import annotations

import csv
import io
from itertools import product

from resurface.tables.layout import ABOVE, MOST_ROWS, column_name, without_blank_end
from resurface.tables.schema import Table

_PAIRS = ((",", ";"), (";", ","))
"""What separates the cells of a table, and what the country's programs separate them by."""


def unpacked(table: Table, text: str) -> str | None:
    """The table as it was before; None where it was not so.

    A double click opens a table with commas where programs separate by “;” (or the other way
    round): each row is one cell, or more where a text holds the other mark. It is saved with marks
    between these, with more at the end up to the longest row, and with doubled quotation marks.
    Nothing but that makes rows of equally many cells of it, under names of columns: a table that
    has such rows as it stands is none, whatever marks its texts hold.
    """
    if text.count("\n") > MOST_ROWS:
        return None
    head = "\n".join(text.split("\n", ABOVE)[:ABOVE])
    for (mark, theirs), saved_with in product(_PAIRS, ("", "\t")):
        if saved_with not in text:
            continue
        first = _joined(head, theirs, saved_with or theirs)
        if first is None or not _is_table(table, first, mark):
            continue
        found = _joined(text, theirs, saved_with or theirs)
        if found is None or found == text or not _is_table(table, found, mark):
            continue
        return None if _is_table(table, text, mark, whole=True) else found
    return None


def _joined(text: str, opened_with: str, saved_with: str) -> str | None:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=saved_with, strict=True)
    try:
        lines = [opened_with.join(without_blank_end(cells)) for cells in rows]
    except csv.Error:
        return None
    return "\n".join(lines) + ("\n" if text.endswith("\n") else "")


def _is_table(table: Table, text: str, mark: str, *, whole: bool = False) -> bool:
    """Whether it has column names, and rows with a cell for each of them.

    `whole`: nothing but names of columns stands in its first row.
    """
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        names = next(rows)
        known = set(table.column_names) & set(map(column_name, names))
        if whole and len(known) < len(names):
            return False
        return len(known) > 1 and all(len(cells) in (0, len(names)) for cells in rows)
    except (csv.Error, StopIteration):
        return False
