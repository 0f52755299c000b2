"""The few rows that stand for a product: every pair is there, and they are few."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from tests.covering import WHOLE, covering, few_of, whole

LISTS = [
    {"size": ("wide", "narrow"), "theme": ("light", "dark"), "language": ("en", "es")},
    {"state": tuple(range(40)), "theme": (1, 2), "language": ("en", "es"), "walk": ("a", "b")},
    {"state": (1, 2, 3), "size": (1, 2, 3, 4), "theme": (1, 2, 3)},
    {"size": (1, 2, 3), "theme": ("light",)},
]


@pytest.mark.parametrize("lists", LISTS, ids=lambda lists: "x".join(map(str, map(len, lists))))
def test_every_pair_of_two_lists_is_in_a_row(lists):
    rows = covering(lists)
    for one, other in combinations(lists, 2):
        assert {(row[one], row[other]) for row in rows} == set(product(lists[one], lists[other]))


@pytest.mark.parametrize(("lists", "count"), list(zip(LISTS, (4, 80, 13, 3), strict=True)))
def test_the_rows_are_hardly_more_than_the_pairs_of_the_two_longest_lists(lists, count):
    assert len(covering(lists)) == count


def test_the_same_lists_give_the_same_rows():
    assert covering(LISTS[2]) == covering(dict(LISTS[2]))


def test_a_row_has_a_value_of_each_list():
    assert covering({"one": (1,), "two": ("a",)}) == [{"one": 1, "two": "a"}]


def test_the_whole_product_has_every_row_once():
    assert whole({"one": (1, 2), "two": ("a", "b")}) == [
        {"one": 1, "two": "a"},
        {"one": 1, "two": "b"},
        {"one": 2, "two": "a"},
        {"one": 2, "two": "b"},
    ]


CASES = list(product(("en", "es"), ("one", "two", "three"), ("plain", "marked")))


def kept(*meet):
    """The cases that a test is given."""

    @few_of(("code", "chosen", "form"), CASES, *meet)
    def test(code, chosen, form):
        pass

    (mark,) = (each for each in test.pytestmark if each.name == "parametrize")
    return mark.args[1]


def test_few_cases_hold_each_value_and_each_of_those_that_meet(monkeypatch):
    monkeypatch.delenv(WHOLE, raising=False)
    assert [len(kept()), len(kept("code chosen"))] == [3, 6]
    assert {case[:2] for case in kept("code chosen")} == {case[:2] for case in CASES}
    for values in zip(*kept(), strict=True), zip(*CASES, strict=True):
        assert list(map(set, values)) == [
            {"en", "es"},
            {"one", "two", "three"},
            {"plain", "marked"},
        ]


def test_the_sweep_is_given_all_cases(monkeypatch):
    monkeypatch.setenv(WHOLE, "1")
    assert kept() == CASES
