"""data/README.md: the data dictionary, written from the schema of every table."""

from __future__ import annotations

from collections.abc import Iterator

from resurface.catalogue.surfaces import Surface
from resurface.language.language import english
from resurface.record.folder import TABLES
from resurface.tables.schema import Column, Rule, Table

_HEAD = """# Data dictionary

Written from the schema of each table by `python -m resurface dictionary --write`; a test fails
when it differs. Edit the schema, not this file.

All files are UTF-8 CSV with a header row. An empty cell means "not reported". A file is taken
whole or not at all; `python -m resurface check FOLDER` tells why it is refused.
"""


def dictionary() -> str:
    """The whole dictionary as Markdown."""
    return "\n".join([_HEAD, *(line for table in TABLES for line in _section(table))]) + "\n"


def _section(table: Table) -> Iterator[str]:
    yield f"## {table.file}\n"
    key = f" No two rows have the same {' and '.join(table.key)}." if table.key else ""
    yield f"One row is {table.one_row_is}.{key}\n"
    yield "| column | meaning | unit | what a cell may hold | where it is shown |"
    yield "|---|---|---|---|---|"
    for column in table.columns:
        cells = (f"`{column.name}`", column.meaning, column.unit, _holds(column), _shown(column))
        yield f"| {' | '.join(cells)} |"
    yield ""
    if table.rules:
        yield "Cells of a row that may not contradict each other:\n"
        yield from map(_rule, table.rules)
        yield ""


def _rule(rule: Rule) -> str:
    words = english().render(rule.allowed).removeprefix("Allowed: ")
    return f"* `{'`, `'.join(rule.columns)}`: {words}"


def _holds(column: Column) -> str:
    words = english().render(column.kind.rule).removeprefix("Allowed: ")
    if not column.may_be_empty:
        words += " Never empty."
    if column.of:
        files = " / ".join(f"{name}.csv" for name in column.of)
        words += f" Each stands in {files}."
    if column.may_be_missing:
        words += " The column may be left out."
    return words


def _shown(column: Column) -> str:
    """The surfaces that show a column, in the order of a consultation."""
    return ", ".join(each for each in Surface if each in column.shown) or "not shown"
