"""What a chart draws, row by row: each field that a specification may name, and what it means."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from resurface.catalogue.treatments import Treatment

NO_DEPTH = "none"
"""The depth of no treatment, in the rows."""

NAME, SILENT = "name", "silent"
"""Kinds of rows that are words in every chart: a treatment's name, and that nothing is known."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a chart's data. Every chart has its own, whose fields are its columns."""

    def record(self) -> dict[str, Any]:
        """The row as plain JSON, by the names of its fields."""
        return {name: getattr(self, name) for name in columns(type(self))}


@dataclass(frozen=True, slots=True)
class Mark(Row):
    """One mark in the row of an option, in a chart that has a row for each of them."""

    row: int
    """The option's place from the top, from 0 on."""
    label: str
    """The option's name."""
    depth: str
    """One of the four depths, or `NO_DEPTH`: what the mark is colored by."""
    kind: str
    """Which layer draws it."""
    start: float = 0
    """Where the mark begins, in the unit of the chart's axis."""
    end: float = 0
    """Where it ends; the same as `start` for a point. Words stand at 0 and take no place."""
    said: str = ""
    """The mark in words: beside it, or when it is pointed at."""


def head(place: int, treatment: Treatment) -> tuple[int, str, str]:
    """What all marks of one option begin with: `row`, `label` and `depth`."""
    return place, treatment.name, treatment.depth or NO_DEPTH


@cache
def columns(row: type[Row]) -> tuple[str, ...]:
    """The names of a row's fields, in their order."""
    return tuple(each.name for each in fields(row))
