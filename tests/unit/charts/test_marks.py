"""The rows that charts draw."""

from __future__ import annotations

import ast
import inspect
from dataclasses import dataclass

import pytest

from resurface.charts import icon_array
from resurface.charts.marks import Row, columns
from resurface.charts.shapes import Shape

ROWS = [Shape, icon_array.People]


@dataclass(frozen=True, slots=True)
class Word(Row):
    said: str
    row: int


def test_a_row_is_plain_json_by_the_names_of_its_fields():
    assert Word("Peel", 2).record() == {"said": "Peel", "row": 2}


def described(row):
    """The fields of a row's own class that a sentence stands under."""
    (tree,) = ast.parse(inspect.getsource(row)).body
    pairs = zip(tree.body, tree.body[1:], strict=False)
    return [
        one.target.id
        for one, under in pairs
        if isinstance(one, ast.AnnAssign)
        and isinstance(under, ast.Expr)
        and isinstance(under.value, ast.Constant)
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.__name__)
def test_every_field_of_a_row_is_described(row):
    own = [name for name in columns(row) if name in row.__annotations__]
    assert described(row) == own
