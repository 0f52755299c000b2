"""Few rows of a product of lists in which every two values of two lists meet.

`make test` looks at those; `make sweep` at the whole product.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any

import pytest

WHOLE = "RESURFACE_WHOLE"
"""A variable of the environment: where it is set, `few_of` leaves no case out."""

Row = dict[str, Any]
_Pair = tuple[tuple[str, Any], tuple[str, Any]]


def covering(lists: Mapping[str, Sequence[Any]]) -> list[Row]:
    """Rows with a value of each list, so that each pair of values of two lists is in one of them.

    Where many rows would do, values meet in turn. The same lists give the same rows. Values must be
    hashable.
    """
    missing = dict.fromkeys(
        ((one, left), (other, right))
        for one, other in combinations(lists, 2)
        for left, right in product(lists[one], lists[other])
    )
    met: Counter[_Pair] = Counter()
    rows: list[Row] = []
    while missing:
        row = dict(next(iter(missing)))
        for name in lists:
            if name not in row:
                row[name] = max(lists[name], key=lambda it: _use({**row, name: it}, lists, met))
        met.update(_pairs(row, lists))
        for pair in _pairs(row, lists):
            missing.pop(pair, None)
        rows.append({name: row[name] for name in lists})
    return rows


def whole(lists: Mapping[str, Sequence[Any]]) -> list[Row]:
    """Every row of the product."""
    return [dict(zip(lists, values, strict=True)) for values in product(*lists.values())]


def few_of(names: Sequence[str], cases: Sequence[Any], *meet: str, ids: Any = None) -> Callable:
    """Like `pytest.mark.parametrize`, with few of the cases, and all of them in `make sweep`.

    Each value of each name is in one, and so is each that stands together under names that `meet`
    ("code chosen"). The same cases give the same few. Values must be hashable.
    """
    kept = cases if os.environ.get(WHOLE) else _few(names, cases, meet)
    walked = pytest.mark.parametrize(names, kept, ids=ids)
    return lambda test: pytest.mark.whole(walked(test))


def _few(names: Sequence[str], cases: Sequence[Any], meet: Sequence[str]) -> list[Any]:
    """Taken one after another, each time the first of those that hold most of what is missing."""
    together = [tuple(map(names.index, each.split())) for each in (*names, *meet)]
    held = [{(group, *(case[at] for at in group)) for group in together} for case in cases]
    missing: set[Any] = set().union(*held)
    kept: list[Any] = []
    while missing:
        best = max(range(len(cases)), key=lambda at: len(held[at] & missing))
        missing -= held[best]
        kept.append(cases[best])
    return kept


def _pairs(row: Row, lists: Mapping[str, Sequence[Any]]) -> Iterator[_Pair]:
    """The pairs of a row, each with its lists in the order in which they are given."""
    present = [(name, row[name]) for name in lists if name in row]
    return combinations(present, 2)


def _use(row: Row, lists: Mapping[str, Sequence[Any]], met: Counter[_Pair]) -> tuple[int, int]:
    """How many of a row's pairs are in no row yet, and how seldom the others are."""
    often = [met[pair] for pair in _pairs(row, lists)]
    return often.count(0), -sum(often)
