"""Every rule for the cells and rows of one table, checked at once; all failures together."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from resurface.language.language import Message, message
from resurface.tables.problem import Problem, shortened
from resurface.tables.read import Reading
from resurface.tables.schema import ROMAN, Column, Row, Table

if TYPE_CHECKING:
    import pandas as pd
    from pandera.pandas import DataFrameSchema

LARGEST_FIGURE = 10_000_000
LONGEST_TEXT = 1_000
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_FIGURE = re.compile(r"[0-9]{1,9}(\.[0-9]{1,6})?\Z", re.ASCII)


def check(reading: Reading) -> tuple[Problem, ...]:
    """The reading's own problems, or every cell and row that breaks a rule of its table.

    pandera runs the rules over whole columns and reports all failures in one pass. It is imported
    here and not above because it takes about a second, and only a new or changed file needs it.
    """
    if reading.problems or not reading.rows:
        return reading.problems or (_no_rows(reading.table),)
    import pandas as pd
    from pandera.errors import SchemaErrors

    frame = pd.DataFrame(list(reading.rows), columns=list(reading.table.column_names), dtype="str")
    try:
        _schema(reading.table).validate(frame, lazy=True)
    except SchemaErrors as errors:
        return tuple(_problems(reading, errors.failure_cases))
    return ()


def rule(column: Column) -> Message:
    """What a cell of this column may hold, in words."""
    match column.kind:
        case "id":
            return message("Allowed: small letters a-z, digits and hyphens, as in “light-peel”.")
        case "ids":
            return message("Allowed: ids separated by “;”.")
        case "whole" if column.maximum is not None:
            return message(
                "Allowed: a whole number from 0 to {most}, or an empty cell.",
                most=f"{column.maximum:g}",
            )
        case "figure" if column.maximum is not None:
            return message(
                "Allowed: a number from 0 to {most}, with a point (4 or 4.5), or an empty cell.",
                most=f"{column.maximum:g}",
            )
        case "figure":
            return message(
                "Allowed: a number with a point (4 or 4.5), or an empty cell. "
                "Spreadsheets may turn 5-10 into a date: use the two columns."
            )
        case "change":
            return message("Allowed: a number with a point (4 or -4.5), or an empty cell.")
        case "whole":
            return message("Allowed: a whole number, or an empty cell.")
        case "choice":
            return message("Allowed: {words}", words=", ".join(column.allowed))
        case "type":
            return message("Allowed: I, II, III, IV, V or VI.")
        case "types":
            return message("Allowed: I, II, III, IV, V or VI, separated by “;”.")
        case "date":
            return message("Allowed: a date as year-month-day, as in 2026-11-24.")
        case "link":
            return message("Allowed: a link that begins with http:// or https://")
        case _:
            return message("Allowed: up to {most} characters.", most=LONGEST_TEXT)


def _no_rows(table: Table) -> Problem:
    return Problem(table.file, None, "", "", message("There are no rows under the first one."))


def _schema(table: Table) -> DataFrameSchema:
    from pandera.pandas import Check, DataFrameSchema
    from pandera.pandas import Column as Cells

    def cells(column: Column) -> Cells:
        checks = [Check(_cell_test(column), element_wise=True, error="kind")]
        if column.required:
            checks.append(Check(bool, element_wise=True, error="required"))
        return Cells(str, checks=checks)

    rows = [
        Check(lambda frame, pair=pair: _in_order(frame, *pair), error=f"order:{pair[1]}")
        for pair in table.ranges
    ]
    if table.key:
        key = list(table.key)
        rows.append(Check(lambda frame: ~frame.duplicated(key), error="key"))
    return DataFrameSchema({column.name: cells(column) for column in table.columns}, checks=rows)


def _in_order(frame: pd.DataFrame, low: str, high: str) -> pd.Series:
    """Whether low <= high, row by row; cells that are no numbers are another rule's business."""
    import pandas as pd

    return ~_numbers(pd.Series(frame[low])).gt(_numbers(pd.Series(frame[high])))


def _numbers(cells: pd.Series) -> pd.Series:
    """Figures as numbers, Fitzpatrick types by their place in the row of types."""
    import pandas as pd

    places = {type_: str(place) for place, type_ in enumerate(ROMAN)}
    return pd.Series(pd.to_numeric(cells.replace(places), errors="coerce"))


def _cell_test(column: Column) -> Callable[[str], bool]:
    tests: dict[str, Callable[[str], bool]] = {
        "id": lambda cell: bool(_ID.match(cell)),
        "ids": lambda cell: all(_ID.match(part.strip()) for part in cell.split(";")),
        "text": lambda cell: len(cell) <= LONGEST_TEXT,
        "figure": lambda cell: _is_figure(cell, column.maximum),
        "change": lambda cell: _is_figure(cell.removeprefix("-"), column.maximum),
        "whole": lambda cell: (
            cell.isascii() and cell.isdigit() and _is_figure(cell, column.maximum)
        ),
        "choice": lambda cell: cell in column.allowed,
        "type": lambda cell: cell in ROMAN,
        "types": lambda cell: all(part.strip() in ROMAN for part in cell.split(";")),
        "date": _is_date,
        "link": _is_link,
    }
    test = tests[column.kind]
    return lambda cell: not cell or test(cell)


def _is_figure(cell: str, maximum: float | None) -> bool:
    if not _FIGURE.match(cell):
        return False
    value = float(cell)
    return math.isfinite(value) and value <= (LARGEST_FIGURE if maximum is None else maximum)


def _is_date(cell: str) -> bool:
    try:
        return datetime.date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False


def _is_link(cell: str) -> bool:
    """A whole http or https address without blanks or quotes, safe to put behind a label."""
    if any(letter.isspace() or letter in "<>\"'`\\" for letter in cell):
        return False
    try:
        parts = urlsplit(cell)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and len(cell) <= 500


def _problems(reading: Reading, failures: pd.DataFrame) -> list[Problem]:
    """pandera's failure cases in the words of the report, in the order of the file."""
    found: dict[tuple[int, str], Problem] = {}
    for index, failed, tested in zip(
        failures["index"], failures["check"], failures["column"], strict=True
    ):
        row, number = reading.rows[int(index)], reading.row_numbers[int(index)]
        column, allowed = _explained(reading.table, str(failed), str(tested), row)
        problem = Problem(reading.table.file, number, column, shortened(row[column]), allowed)
        found.setdefault((number, f"{column} {failed}"), problem)
    return sorted(found.values(), key=lambda problem: (problem.row or 0, problem.column))


def _explained(table: Table, failed: str, column: str, row: Row) -> tuple[str, Message]:
    if failed == "required":
        return column, message("This cell can't be empty.")
    if failed == "key":
        same = ", ".join(row[name] for name in table.key)
        return table.key[0], message("“{same}” stands in more than one row.", same=same)
    if failed.startswith("order:"):
        high = failed.removeprefix("order:")
        low = next(pair[0] for pair in table.ranges if pair[1] == high)
        return high, message("It is lower than {low} ({value}).", low=low, value=row[low])
    return column, rule(table.column(column))
