"""The largest tables that are read: just under 20 MB, of shipped rows, short rows, full cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from itertools import count, islice

from resurface.record.folder import TABLES
from resurface.tables.kinds import LONGEST_TEXT
from resurface.tables.layout import MOST_ROWS
from resurface.tables.schema import Table
from tests.unit.tables.samples import shipped_rows

SIZE = 19_990_000
BINDING = {("facts", "unit"), ("outcomes", "outcome"), ("treatments", "warning")}
"""Texts that mean something only as they stand, or only beside another cell."""

Cells = dict[str, str]


def largest_tables() -> Iterator[tuple[str, Table, Callable[[], bytes]]]:
    """For each table what it is, itself, and what makes its bytes."""
    for table in TABLES:
        shipped = shipped_rows(table.file)
        every = table.column_names
        present = tuple(column.name for column in table.columns if not column.may_be_missing)
        needed = {column.name for column in table.columns if not column.may_be_empty}
        short = [{name: row[name] for name in needed} for row in shipped]
        full = [_full(table, row) for row in shipped]
        yield "as shipped", table, lambda t=table, r=shipped, n=every: _filled(t, r, n)
        yield "short rows", table, lambda t=table, r=short, n=present: _filled(t, r, n)
        yield "full cells", table, lambda t=table, r=full, n=every: _filled(t, r, n)


def _full(table: Table, row: Cells) -> Cells:
    """The row with as many letters as a text may have."""
    wide = {
        column.name: (row[column.name] + " é" * LONGEST_TEXT)[:LONGEST_TEXT]
        for column in table.columns
        if column.kind.id == "text" and (table.name, column.name) not in BINDING
    }
    return {**row, **wide}


def _filled(table: Table, models: list[Cells], names: tuple[str, ...]) -> bytes:
    """The rows, and again and again under new keys, as many as are read."""
    file = io.BytesIO()
    text = io.TextIOWrapper(file, "utf-8", newline="", write_through=True)
    writer = csv.DictWriter(text, names, restval="", lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    whole = file.tell()
    for cells in islice(under_new_keys(table, models), MOST_ROWS - 1):
        writer.writerow(cells)
        if file.tell() > SIZE:
            break
        whole = file.tell()
    return file.getvalue()[:whole]


def under_new_keys(table: Table, models: list[Cells]) -> Iterator[Cells]:
    """The rows as they are, then again and again, each as a row of its own."""
    yield from models
    for number in count(1_000):
        model = models[number % len(models)]
        match table.key:
            case ("treatment_id", "day_low"):
                yield {**model, "day_low": str(number), "day_high": ""}
            case (key,):
                whole = table.column(key).kind.id == "whole"
                yield {**model, key: str(number) if whole else f"r-{number}"}
            case _:
                yield model
