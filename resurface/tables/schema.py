"""What a table of the data folder looks like: a class, and a column for each of its fields.

    @table("cautions", one_row_is="a question to ask before a treatment")
    class Caution:
        id: str = column(ID, "stable name", name="caution_id", key=True)
        question: str = column(TEXT, "the question, as asked", required=True)

A column stands there and nowhere else. Reading, checking, the data dictionary, the references
between tables and the contract of the shipped data follow from it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar, dataclass_transform

from resurface.language.language import Message
from resurface.tables.kinds import Kind

Row = Mapping[str, str]
"""One checked row: every column of its table by name, trimmed text, empty where nothing is said."""

_Class = TypeVar("_Class")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: the data dictionary's entry and the rule that a cell is checked by.

    `unit_in`: the column that names the unit of each row, where the column has no one unit.
    `shown`: the surfaces of the app that show it; none: it is kept for the record. `of`: the
    tables whose rows its ids name. `key`: it tells a row from every other, alone or with other such
    columns, and is never empty. `required`: an empty cell is refused. `optional`: the whole column
    may be missing from the file, and then counts as empty in every row. `newer`: the same, for a
    column that came after the table: a notice says that it is missing.
    """

    name: str
    kind: Kind
    meaning: str
    shown: tuple[str, ...] = ()
    unit: str = ""
    unit_in: str = ""
    of: tuple[str, ...] = ()
    key: bool = False
    required: bool = False
    optional: bool = False
    newer: bool = False

    @property
    def may_be_missing(self) -> bool:
        """Whether a file without the column is read."""
        return self.optional or self.newer

    @property
    def may_be_empty(self) -> bool:
        """Whether a cell without anything in it is read."""
        return not (self.required or self.key)

    def values(self, rows: Iterable[Row]) -> list[Any]:
        """The values of its cells in checked rows."""
        parse, empty, name = self.kind.parse, self.kind.empty, self.name
        return [parse(row[name]) if row[name] else empty for row in rows]


@dataclass(frozen=True, slots=True)
class Part:
    """What one field of a class is read from: one column, or several that `join` makes one of."""

    columns: tuple[Column, ...]
    join: Callable[..., Any] | None = None
    in_order: tuple[tuple[str, str], ...] = ()

    def values(self, rows: Iterable[Row]) -> Iterator[Any]:
        """The field's values in checked rows, one after the other."""
        each = [column.values(rows) for column in self.columns]
        return map(self.join, *each) if self.join else iter(each[0])


@dataclass(frozen=True, slots=True)
class Rule:
    """That the cells of a row do not contradict each other.

    `keeps` judges the values of the columns, in their order; an empty cell has its kind's value.
    `allowed` says the rule in words, in the report and in the data dictionary; the row is named at
    the first column.
    """

    columns: tuple[str, ...]
    keeps: Callable[..., bool]
    allowed: Message


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """One CSV file of the data folder, as the fields of its class describe it.

    `in_order` names the pairs (low, high) in which low may not exceed high; `rules` bind further
    cells of a row to each other. `parts`: what each field of the class is read from, by the field's
    name.
    """

    name: str
    one_row_is: str
    columns: tuple[Column, ...]
    in_order: tuple[tuple[str, str], ...]
    parts: Mapping[str, Part]
    rules: tuple[Rule, ...] = ()

    @property
    def file(self) -> str:
        """The name of the file that holds the table."""
        return f"{self.name}.csv"

    @property
    def column_names(self) -> tuple[str, ...]:
        """The columns by name, in the order of the file."""
        return tuple(column.name for column in self.columns)

    @property
    def key(self) -> tuple[str, ...]:
        """Columns that together tell a row from every other; none: two rows may be alike."""
        return tuple(column.name for column in self.columns if column.key)

    def column(self, name: str) -> Column:
        """The column of this name; KeyError where the table has none."""
        return {column.name: column for column in self.columns}[name]


def column(kind: Kind, meaning: str, *, name: str = "", **more: Any) -> Any:
    """A field that one column holds; `more` are the attributes of `Column`.

    `name` is the column's where it is not the field's own. An instance that is made without the
    field has the value of an empty cell there, if the cell may be empty.
    """
    one = Column(name, kind, meaning, **more)
    given = {"default": kind.empty} if one.may_be_empty else {}
    return dataclasses.field(**given, metadata={Part: Part((one,))})


@dataclass(frozen=True, slots=True)
class End:
    """One end of a range: the column that holds it, what it means, and where it alone is shown."""

    name: str
    meaning: str
    shown: tuple[str, ...] = ()
    key: bool = False
    required: bool = False


def column_range(
    join: Callable[..., Any],
    kind: Kind,
    low: End,
    high: End,
    shown: tuple[str, ...] = (),
    **more: Any,
) -> Any:
    """A field from two columns of one kind, of which low may not exceed high.

    `join` makes the value of the two ends; `shown` and `more` are attributes of both columns.
    """
    ends = tuple(
        Column(
            end.name,
            kind,
            end.meaning,
            (*end.shown, *shown),
            key=end.key,
            required=end.required,
            **more,
        )
        for end in (low, high)
    )
    return columns(join, ends, in_order=((low.name, high.name),))


def columns(
    join: Callable[..., Any],
    several: Iterable[Column],
    in_order: Iterable[tuple[str, str]] = (),
) -> Any:
    """A field that `join` makes of the values of several columns, in their order."""
    part = Part(tuple(several), join, tuple(in_order))
    given = {}
    if all(each.may_be_empty for each in part.columns):
        given["default_factory"] = lambda: join(*(each.kind.empty for each in part.columns))
    return dataclasses.field(**given, metadata={Part: part})


@dataclass_transform(
    frozen_default=True,
    kw_only_default=True,
    field_specifiers=(column, column_range, columns),
)
def table(
    name: str,
    one_row_is: str,
    in_order: tuple[tuple[str, str], ...] = (),
    rules: tuple[Rule, ...] = (),
) -> Callable[[type[_Class]], type[_Class]]:
    """Makes a frozen dataclass of which each instance is one row of the table of this name.

    `in_order`: pairs of columns, beside those of ranges, of which the first may not exceed the
    second. `rules`: what else binds the cells of a row to each other.
    """

    def made(described: type[_Class]) -> type[_Class]:
        row_class: Any = dataclass(frozen=True, slots=True, kw_only=True)(described)
        parts = {field.name: _named(field) for field in dataclasses.fields(row_class)}
        every = tuple(each for part in parts.values() for each in part.columns)
        pairs = tuple(pair for part in parts.values() for pair in part.in_order)
        _TABLES[row_class] = Table(name, one_row_is, every, (*pairs, *in_order), parts, rules)
        return row_class

    return made


_TABLES: dict[type, Table] = {}
"""The table of each class, written by `table` alone."""


def _named(field: dataclasses.Field[Any]) -> Part:
    """What the field is read from; a column without a name of its own has the field's."""
    part: Part = field.metadata[Part]
    named = tuple(replace(each, name=each.name or field.name) for each in part.columns)
    return replace(part, columns=named)


def table_of(row_class: type) -> Table:
    """The table whose rows are instances of this class; KeyError for any other class."""
    return _TABLES[row_class]


def instances(row_class: type[_Class], rows: Mapping[str, Sequence[Row]]) -> tuple[_Class, ...]:
    """The checked rows of the class's table, out of the rows of all tables by name."""
    table = table_of(row_class)
    fields = [part.values(rows[table.name]) for part in table.parts.values()]
    return tuple(
        row_class(**dict(zip(table.parts, row, strict=True))) for row in zip(*fields, strict=True)
    )
