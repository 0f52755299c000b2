"""What a person set, in words."""

from __future__ import annotations

from resurface.choosing.criteria import CRITERIA, Criteria
from resurface.choosing.in_words import in_words
from tests.unit.making import strictest


def test_limits_are_said_as_one_says_them(english):
    asked = Criteria(days=3, sessions=1, months=6, skin_type=4, budget=1500, offered=True)
    assert in_words(asked, english) == (
        "up to 3 days away",
        "up to 1 visit",
        "skin type IV",
        "full result within 6 months",
        "up to $1,500 in all",
        "offered here",
    )


def test_wishes_and_depths_are_listed(english):
    asked = Criteria(depths=("manual", "device"), helps=("rolling", "icepick"))
    assert in_words(asked, english) == ("manual and device", "helps with rolling and icepick")


def test_words_that_were_searched_for_are_no_limit(english):
    assert in_words(Criteria(search="peel"), english) == ()


def test_every_other_criterion_has_words(english):
    for each in CRITERIA:
        asked = Criteria().asking(each, strictest(each))
        assert each.id == "search" or all(in_words(asked, english))
