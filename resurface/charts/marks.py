"""What a chart draws, row by row: each field that a specification may name, and what it means."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

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


@cache
def columns(row: type[Row]) -> tuple[str, ...]:
    """The names of a row's fields, in their order."""
    return tuple(each.name for each in fields(row))
