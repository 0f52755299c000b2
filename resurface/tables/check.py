"""Every rule for the cells and rows of one table, checked at once; all failures together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resurface.language.language import Message, message
from resurface.tables.problem import Problem, shortened
from resurface.tables.read import Reading
from resurface.tables.schema import Column, Row, Table

if TYPE_CHECKING:
    import pandas as pd
    from pandera.pandas import DataFrameSchema


@dataclass(frozen=True, slots=True)
class _Rule:
    """One rule of one column, or of a row that is named at this column.

    `keeps` judges each cell of the column or, where the rule is one of rows, the whole frame with a
    truth value for each row. `allowed` says what a row that breaks the rule should hold.
    """

    column: str
    keeps: Callable[..., object]
    allowed: Callable[[Row], Message]
    of_rows: bool = False


def check(reading: Reading) -> tuple[Problem, ...]:
    """The reading's own problems, or every cell and row that breaks a rule of its table.

    pandera runs the rules over whole columns and reports all failures in one pass. It is imported
    here and not above because it takes about a second, and only a new or changed file needs it.
    """
    if reading.problems or not reading.rows:
        return reading.problems or (_no_rows(reading.table),)
    import pandas as pd
    from pandera.errors import SchemaErrors

    table = reading.table
    rules = {str(place): rule for place, rule in enumerate(_rules(table))}
    frame = pd.DataFrame(list(reading.rows), columns=list(table.column_names), dtype="str")
    try:
        _schema(table, rules).validate(frame, lazy=True)
    except SchemaErrors as errors:
        return tuple(_problems(reading, rules, errors.failure_cases))
    return ()


def _no_rows(table: Table) -> Problem:
    return Problem(table.file, None, "", "", message("There are no rows under the first one."))


def _rules(table: Table) -> Iterator[_Rule]:
    for column in table.columns:
        yield from _rules_of_cells(column)
    for low, high in table.in_order:
        yield _order(table.column(low), table.column(high))
    if table.key:
        yield _Rule(table.key[0], _unlike(table.key), _stands_twice(table.key), of_rows=True)


def _rules_of_cells(column: Column) -> Iterator[_Rule]:
    kind = column.kind
    yield _Rule(column.name, lambda cell: not cell or kind.accepts(cell), lambda _: kind.rule)
    if not column.may_be_empty:
        yield _Rule(column.name, bool, lambda _: message("This cell can't be empty."))


def _order(low: Column, high: Column) -> _Rule:
    """That low <= high, by value; cells that are empty or of another kind are another rule's."""

    def in_order(cells: tuple[str, str]) -> bool:
        if not all(end.kind.accepts(cell) for end, cell in zip((low, high), cells, strict=True)):
            return True
        return low.kind.parse(cells[0]) <= high.kind.parse(cells[1])

    def keeps(frame: pd.DataFrame) -> pd.Series:
        import pandas as pd

        pairs = zip(frame[low.name], frame[high.name], strict=True)
        return pd.Series(map(in_order, pairs), index=frame.index, dtype=bool)

    def allowed(row: Row) -> Message:
        return message("It is lower than {low} ({value}).", low=low.name, value=row[low.name])

    return _Rule(high.name, keeps, allowed, of_rows=True)


def _unlike(key: tuple[str, ...]) -> Callable[[pd.DataFrame], pd.Series]:
    return lambda frame: ~frame.duplicated(list(key))


def _stands_twice(key: tuple[str, ...]) -> Callable[[Row], Message]:
    return lambda row: message(
        "“{same}” stands in more than one row.", same=", ".join(row[name] for name in key)
    )


def _schema(table: Table, rules: Mapping[str, _Rule]) -> DataFrameSchema:
    """The rules as pandera knows them; the name of each is what a failure is reported under."""
    from pandera.pandas import Check, DataFrameSchema
    from pandera.pandas import Column as Cells

    cells = {name: Cells(str, checks=[]) for name in table.column_names}
    rows = []
    for name, rule in rules.items():
        if rule.of_rows:
            rows.append(Check(rule.keeps, error=name))
        else:
            cells[rule.column].checks.append(Check(rule.keeps, element_wise=True, error=name))
    return DataFrameSchema(cells, checks=rows)


def _problems(
    reading: Reading, rules: Mapping[str, _Rule], failures: pd.DataFrame
) -> list[Problem]:
    """pandera's failure cases in the words of the report, in the order of the file."""
    found: dict[tuple[int, str], Problem] = {}
    for index, name in zip(failures["index"], failures["check"], strict=True):
        row, number, rule = reading.rows[int(index)], reading.row_numbers[int(index)], rules[name]
        found[number, name] = Problem(
            reading.table.file, number, rule.column, shortened(row[rule.column]), rule.allowed(row)
        )
    return sorted(found.values(), key=lambda problem: (problem.row or 0, problem.column))
