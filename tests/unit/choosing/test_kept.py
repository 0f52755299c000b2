"""The filters that no link carries, as a tab keeps them and gives them back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from resurface.choosing.criteria import CRITERIA, Criteria
from resurface.choosing.kept import PRIVATE, given_back, to_keep
from tests.unit.making import criteria, law

MANGLED = (
    *(None, True, 1.0, 2.5, -1, 10**9, "2", "<b>", "x" * 61, "a\nb", "a\u202eb", [], {}, [1]),
    *(["icepick", 3], {"skin_type": 1}, [["icepick"]]),
)
"""What no tab of ours has written for some criterion or other."""


def test_every_criterion_is_kept_by_the_link_or_by_the_tab():
    assert [each.id for each in CRITERIA if each.link is None] == [each.id for each in PRIVATE]
    assert [each.id for each in PRIVATE] == [
        *("helps", "skin_type", "months", "budget", "offered", "visit_length", "search"),
    ]


def test_only_what_is_asked_and_in_no_link_is_kept():
    assert to_keep(Criteria(days=3, skin_type=5, helps=("rolling",), search="peel")) == {
        "helps": ("rolling",),
        "skin_type": 5,
        "search": "peel",
    }


@law
@given(asked=criteria())
def test_what_was_kept_comes_back_through_the_browser_as_it_was(asked):
    assert given_back(json.loads(json.dumps(to_keep(asked))), asked) == asked


@law
@given(asked=criteria(), kept=criteria())
def test_what_comes_back_leaves_the_criteria_of_the_link_alone(asked, kept):
    back = given_back(json.loads(json.dumps(to_keep(kept))), asked)
    assert all(back[each] == (kept if each in PRIVATE else asked)[each] for each in CRITERIA)


@pytest.mark.parametrize("value", MANGLED, ids=repr)
@pytest.mark.parametrize("criterion", PRIVATE, ids=lambda each: each.id)
def test_a_value_that_a_control_could_not_set_is_dropped(criterion, value):
    found = given_back({criterion.id: value}, Criteria())[criterion]
    possible = {
        "helps": ((), ("icepick",)),
        "skin_type": (None,),
        "offered": (False, True),
        "search": ("", "2", "<b>"),
    }
    assert found in possible.get(criterion.id, (None,))


@pytest.mark.parametrize("kept", [None, "", [], 3, {"days": 3}, {"who": "knows"}], ids=repr)
def test_what_is_no_set_of_private_filters_gives_nothing_back(kept):
    assert given_back(kept, Criteria(days=7)) == Criteria(days=7)
