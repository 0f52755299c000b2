"""The rows that charts draw."""

from __future__ import annotations

import ast
import inspect

import pytest

from resurface.charts import dot_plot, heat_map, icon_array, marks, range_bars
from resurface.charts.marks import Mark, columns, head
from tests.unit.making import a_treatment

ROWS = [
    marks.Mark,
    range_bars.RangeMark,
    dot_plot.StudyMark,
    icon_array.People,
    heat_map.Cell,
]


@pytest.mark.parametrize(
    ("depth", "key"), [("manual", "manual"), ("fractional laser", "fractional laser"), ("", "none")]
)
def test_a_mark_begins_with_the_place_the_name_and_the_depth_of_its_option(depth, key):
    assert head(2, a_treatment(depth=depth)) == (2, "Peel", key)


def test_a_row_is_plain_json_by_the_names_of_its_fields():
    assert Mark(0, "Peel", "chemical", "name", said="Peel").record() == {
        "row": 0,
        "label": "Peel",
        "depth": "chemical",
        "kind": "name",
        "start": 0,
        "end": 0,
        "said": "Peel",
    }


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
