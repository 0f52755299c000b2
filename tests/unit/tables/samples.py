"""Small files and tables to test with, as a clinic would have them."""

from __future__ import annotations

import csv
import io
import tracemalloc
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from resurface.catalogue.treatments import NO_TREATMENT, Treatment
from resurface.language.language import english
from resurface.record.folder import SHIPPED
from resurface.tables.read import Reading
from resurface.tables.schema import Row, Table, table_of

Result = TypeVar("Result")
TREATMENTS = table_of(Treatment)
PEEL = {
    "id": "light-peel",
    "name": "Light peel",
    "depth": "chemical",
    "offered": "yes",
    "summary": "An acid loosens dead skin.",
    "downtime_days_low": "0",
    "downtime_days_high": "2",
}
SHIPPED_TREATMENTS = (SHIPPED / "treatments.csv").read_bytes()


def row(table: Table, /, **cells: str) -> Row:
    """A row of the table in which all other cells are empty."""
    return {name: cells.get(name, "") for name in table.column_names}


def reading(table: Table, *rows: dict[str, str]) -> Reading:
    """Rows as if read from a file; all cells that are not given are empty."""
    numbers = tuple(range(2, len(rows) + 2))
    return Reading(table, tuple(row(table, **cells) for cells in rows), numbers)


def text(table: Table, *rows: dict[str, str], separator: str = ",") -> str:
    """A whole file as a spreadsheet would write it."""
    written = io.StringIO()
    writer = csv.DictWriter(
        written, table.column_names, delimiter=separator, lineterminator="\n", restval=""
    )
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def treatments(*changes: dict[str, str], separator: str = ",") -> str:
    """treatments.csv with one row for each change to the light peel."""
    return text(TREATMENTS, *({**PEEL, **each} for each in changes), separator=separator)


def shipped_rows(name: str) -> list[dict[str, str]]:
    """The cells of a shipped table as they stand in the file."""
    with (SHIPPED / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


IN_ALL = sum(row["id"] != NO_TREATMENT for row in shipped_rows("treatments.csv"))
"""How many treatments are shipped; no treatment is none."""


def clinic(folder: Path, rows: Iterable[dict[str, str]]) -> Path:
    """A clinic's folder that holds these rows as its treatments.csv and nothing else."""
    (folder / "treatments.csv").write_text(text(TREATMENTS, *rows), encoding="utf-8", newline="")
    return folder


def sentences(said: Iterable) -> list[str]:
    """Problems or notices as a manager reads them."""
    return [each.sentence(english()) for each in said]


def with_memory(work: Callable[[], Result]) -> tuple[Result, int]:
    """What the work brings, and the most bytes that it had taken at one time."""
    tracemalloc.start()
    try:
        return work(), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
