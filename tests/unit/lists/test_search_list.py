"""How sources were looked for: what became of what was found, and the list of searches."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from resurface.evidence.searches import Search
from resurface.lists.columns import Known, cells
from resurface.lists.search_list import COLUMNS, flow
from tests.unit.lists.asking import PEEL, TODAY
from tests.unit.making import a_source, some_evidence

METHODS = Path(__file__).parents[3] / "docs" / "methods.md"


def a_search(number: int = 1, **changes: Any) -> Search:
    given = {
        "day": datetime.date(2026, 11, 25),
        "place": "stored pages",
        "words": "peel harms",
        "results": 8,
        "held_ids": ("held",),
        "kept_ids": ("new",),
        "not_kept": "other subject: 3; other language: 1",
    }
    return Search(number=number, **{**given, **changes})


def test_results_of_all_searches_are_counted_together():
    found = flow([a_search(), a_search(2, kept_ids=(), not_kept="other language: 5")])
    assert (found.searches, found.results, found.kept, found.left) == (2, 16, 1, 9)
    assert found.not_kept == (("other language", 6), ("other subject", 3))


def test_whatever_was_neither_kept_nor_left_was_held_already_and_may_be_one_source_twice():
    assert flow([a_search()]).held == 3


def test_a_reason_without_a_count_is_that_of_one_result():
    assert flow([a_search(not_kept="no new figure")]).not_kept == (("no new figure", 1),)


def test_each_day_is_told_once_in_its_order():
    first, last = datetime.date(2026, 11, 24), datetime.date(2026, 11, 25)
    searches = [a_search(day=last), a_search(2, day=first), a_search(3, day=last)]
    assert flow(searches).days == (first, last)


def test_no_shipped_search_kept_or_left_more_than_it_found(evidence):
    assert [each.number for each in evidence.searches if flow([each]).held < 0] == []


def test_the_methods_count_what_the_table_counts(evidence):
    found, methods = flow(evidence.searches), METHODS.read_text(encoding="utf-8")
    held = {each for search in evidence.searches for each in search.held_ids}
    assert f"| searches | {found.searches}, all on November 25, 2026 |" in methods
    assert f"| results looked at | {found.results:,} |" in methods
    assert f"| of sources held already | {found.held} results, {len(held)} sources |" in methods
    assert f"| not kept | {found.left} |" in methods
    assert f"| kept as new | {found.kept} " in methods


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("number", 1),
        ("day", "November 25, 2026"),
        ("words", "peel harms"),
        ("held", 1),
        ("kept", "A new trial"),
        ("not_kept", "other subject: 3; other language: 1"),
    ],
)
def test_a_search_is_told_in_words_and_its_sources_by_title(name, cell, english):
    evidence = some_evidence(sources={"new": a_source("new", title="A new trial")})
    [row] = cells(COLUMNS, (a_search(),), Known(PEEL, evidence, english, TODAY))
    assert row[[each.id for each in COLUMNS].index(name)] == cell


def test_a_search_that_kept_or_left_nothing_says_so(english):
    nothing = a_search(kept_ids=(), not_kept="")
    [row] = cells(COLUMNS, (nothing,), Known(PEEL, some_evidence(), english, TODAY))
    said = dict(zip([each.id for each in COLUMNS], row, strict=True))
    assert (said["kept"], said["not_kept"]) == ("none", "none")
