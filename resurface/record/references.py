"""Rules that bind one table of the data folder to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from resurface.evidence.facts import UNITS_BY_FIELD
from resurface.language.language import Message, message
from resurface.tables.kinds import several
from resurface.tables.problem import Problem, first, shortened
from resurface.tables.read import Reading
from resurface.tables.schema import Column


def crosscheck(
    readings: Mapping[str, Reading], known_elsewhere: Mapping[str, frozenset[str]]
) -> tuple[Problem, ...]:
    """Every id that names no row of its column's tables, and facts whose unit is not their field's.

    A reference is left alone where one of its tables is not among the readings: that table's own
    problems are reported already.

    `known_elsewhere` holds ids by table that count as known although the folder's own table does
    not have them: a clinic that drops a treatment need not edit the shipped facts.
    """
    ids = {
        name: _ids(reading) | known_elsewhere.get(name, frozenset())
        for name, reading in readings.items()
    }
    return tuple(problem for reading in readings.values() for problem in first(_of(reading, ids)))


def _of(reading: Reading, ids: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    """What is wrong in one table beside the others, one after the other as it is found."""
    for column in reading.table.columns:
        if column.of and set(column.of) <= ids.keys():
            yield from _broken(reading, column, ids)
    if reading.table.name == "facts":
        yield from _units(reading)


def _ids(reading: Reading) -> frozenset[str]:
    if len(reading.table.key) != 1:
        return frozenset()
    return frozenset(row[reading.table.key[0]] for row in reading.rows)


def _broken(
    reading: Reading, column: Column, ids: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    known = frozenset[str]().union(*(ids.get(name, frozenset()) for name in column.of))
    allowed = message(
        "Allowed: an id from {files}.", files=" / ".join(f"{name}.csv" for name in column.of)
    )
    for number, row in zip(reading.row_numbers, reading.rows, strict=True):
        for named in several(row[column.name]):
            if named not in known:
                yield _problem(reading, number, column.name, named, allowed)


def _units(reading: Reading) -> Iterator[Problem]:
    for number, row in zip(reading.row_numbers, reading.rows, strict=True):
        units = UNITS_BY_FIELD[row["field"]]
        has_figure = bool(row["low"] or row["high"])
        if has_figure and row["unit"] not in units:
            yield _problem(reading, number, "unit", row["unit"], _unit_rule(row["field"], units))
        for end in ("low", "high"):
            if row[end].startswith("-") and row["unit"] != "percent":
                why = message("Only a change in percent can be below 0.")
                yield _problem(reading, number, end, row[end], why)
        if not has_figure and not (row["value"] or row["note"]):
            why = message("A fact needs a figure (low, high) or words (value).")
            yield _problem(reading, number, "value", "", why)


def _unit_rule(field: str, units: Iterable[str]) -> Message:
    if not units:
        return message(
            "The field “{field}” holds words only: leave low and high empty.", field=field
        )
    return message("The unit of “{field}” is: {units}", field=field, units=", ".join(units))


def _problem(reading: Reading, number: int, column: str, found: str, allowed: Message) -> Problem:
    return Problem(reading.table.file, number, column, shortened(found), allowed)
