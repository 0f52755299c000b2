"""Every rule for the cells and rows of one table, checked at once; all failures together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from resurface.language.language import Message, message
from resurface.tables.causes import OF_COLUMN, cause, instead
from resurface.tables.problem import ENOUGH, Problem, bounded, shortened
from resurface.tables.read import Reading
from resurface.tables.schema import Column, Row, Rule, Table

if TYPE_CHECKING:
    import pandas as pd
    from pandera.pandas import DataFrameSchema


_Told = tuple[Message, Message | None]
"""What is allowed, and how what was found came about, where that is known."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """One rule, whose breach is named at the first of its columns.

    `keeps` judges the cells of the columns in one row; None: the rule is that no two rows have the
    same there. `allowed` is told of a row that breaks it.
    """

    columns: tuple[str, ...]
    keeps: Callable[..., bool] | None
    allowed: Callable[[Row], _Told]


def check(reading: Reading) -> tuple[Problem, ...]:
    """The reading's own problems, or every cell and row that breaks a rule of its table.

    The rows that keep every rule are sorted out first: good data needs no more. pandera runs the
    rules over the others and reports all failures in one pass. It is imported there and not above
    because it takes about a second.
    """
    if reading.problems or not reading.rows:
        return reading.problems or (_no_rows(reading.table),)
    table = reading.table
    cells = {name: [row[name] for row in reading.rows] for name in table.column_names}
    rules = tuple(_rules(table))
    suspects = sorted(_suspects(cells, rules))
    doubtful = {(doubt.row, doubt.column) for doubt in reading.doubts}
    broken = _problems(reading, rules, suspects[:ENOUGH]) if suspects else ()
    found = [
        *reading.doubts,
        *(problem for problem in broken if (problem.row, problem.column) not in doubtful),
    ]
    found.sort(key=lambda problem: (problem.row or 0, problem.column))
    return bounded(_once_a_column(found), stopped=len(suspects) > ENOUGH)


def _no_rows(table: Table) -> Problem:
    return Problem(table.file, None, "", "", message("There are no rows under the first one."))


def _rules(table: Table) -> Iterator[_Rule]:
    for column in table.columns:
        yield from _rules_of_cells(column)
    for low, high in table.in_order:
        yield _order(table.column(low), table.column(high))
    for rule in table.rules:
        yield _between(rule, [table.column(name) for name in rule.columns])
    if table.key:
        yield _Rule(table.key, None, _stands_twice(table.key))


def _rules_of_cells(column: Column) -> Iterator[_Rule]:
    kind, name = column.kind, column.name

    def keeps(cell: str) -> bool:
        return not cell or (kind.accepts(cell) and instead(cell, kind.id) is None)

    def allowed(row: Row) -> _Told:
        other = instead(row[name], kind.id)
        return (other, None) if other is not None else (kind.rule, cause(kind.id, row[name]))

    yield _Rule((name,), keeps, allowed)
    if not column.may_be_empty:
        yield _Rule((name,), bool, lambda _: (message("This cell can't be empty."), None))


def _order(low: Column, high: Column) -> _Rule:
    """That low <= high, by value; cells that are empty or of another kind are another rule's."""

    def keeps(upper: str, lower: str) -> bool:
        if not (low.kind.accepts(lower) and high.kind.accepts(upper)):
            return True
        return low.kind.parse(lower) <= high.kind.parse(upper)

    def allowed(row: Row) -> _Told:
        lower = row[low.name]
        return message("It is lower than {low} ({value}).", low=low.name, value=lower), None

    return _Rule((high.name, low.name), keeps, allowed)


def _between(rule: Rule, columns: Sequence[Column]) -> _Rule:
    """A rule of the table; a row with a cell of another kind is another rule's."""

    def keeps(*cells: str) -> bool:
        pairs = tuple(zip(columns, cells, strict=True))
        if not all(not cell or column.kind.accepts(cell) for column, cell in pairs):
            return True
        return rule.keeps(*(column.kind.value(cell) for column, cell in pairs))

    def allowed(row: Row) -> _Told:
        others = ", ".join(f"{name} “{row[name]}”" for name in rule.columns[1:] if row[name])
        return rule.allowed, message("The row has {others}.", others=others) if others else None

    return _Rule(rule.columns, keeps, allowed)


def _stands_twice(key: tuple[str, ...]) -> Callable[[Row], _Told]:
    def allowed(row: Row) -> _Told:
        same = ", ".join(row[name] for name in key)
        return message("“{same}” stands in more than one row.", same=shortened(same)), None

    return allowed


def _once_a_column(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, those that one change to their column undoes as one, where they come first."""
    told: dict[object, Problem] = {}
    for problem in problems:
        cause_of = {problem.allowed, problem.cure} & OF_COLUMN
        key = (problem.column, *cause_of) if cause_of else problem
        before = told.get(key)
        told[key] = problem if before is None else replace(before, stands_for=before.stands_for + 1)
    return tuple(told.values())


def _suspects(cells: Mapping[str, Sequence[str]], rules: Iterable[_Rule]) -> set[int]:
    """The places of all rows that break a rule, and of those that share their key with another."""
    found: set[int] = set()
    for rule in rules:
        rows = list(zip(*(cells[name] for name in rule.columns), strict=True))
        breaking = _breaking(rule, rows)
        if breaking:
            found.update(place for place, row in enumerate(rows) if row in breaking)
    return found


def _breaking(rule: _Rule, rows: Sequence[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """The cells that break the rule; each set of them is judged once, however often it stands."""
    if rule.keeps is not None:
        return {row for row in set(rows) if not rule.keeps(*row)}
    counts = Counter(rows)
    return {row for row, count in counts.items() if count > 1} if len(counts) < len(rows) else set()


def _problems(
    reading: Reading, rules: Sequence[_Rule], suspects: Sequence[int]
) -> Iterator[Problem]:
    """What is wrong with these rows, in the words of the report."""
    import pandas as pd
    from pandera.errors import SchemaErrors

    rows = [reading.rows[place] for place in suspects]
    frame = pd.DataFrame(
        rows, columns=list(reading.table.column_names), index=list(suspects), dtype="str"
    )
    try:
        _schema(rules).validate(frame, lazy=True)
    except SchemaErrors as errors:
        failures = errors.failure_cases
        for place, name in dict.fromkeys(zip(failures["index"], failures["check"], strict=True)):
            yield _problem(reading, int(place), rules[int(name)])


def _schema(rules: Sequence[_Rule]) -> DataFrameSchema:
    """The rules as pandera knows them; a failure is reported under the place of its rule."""
    from pandera.pandas import Check, DataFrameSchema

    checks = [Check(_of_frame(rule), error=str(place)) for place, rule in enumerate(rules)]
    return DataFrameSchema(checks=checks)


def _of_frame(rule: _Rule) -> Callable[[pd.DataFrame], pd.Series]:
    def keeps(frame: pd.DataFrame) -> pd.Series:
        import pandas as pd

        if rule.keeps is None:
            return ~frame.duplicated(list(rule.columns))
        cells = (frame[name] for name in rule.columns)
        return pd.Series(list(map(rule.keeps, *cells)), index=frame.index, dtype=bool)

    return keeps


def _problem(reading: Reading, place: int, rule: _Rule) -> Problem:
    row, number = reading.rows[place], reading.row_numbers[place]
    allowed, cure = rule.allowed(row)
    found = shortened(row[rule.columns[0]])
    return Problem(reading.table.file, number, rule.columns[0], found, allowed, cure)
