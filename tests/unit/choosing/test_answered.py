"""Answers, and what matters: values that stay in the tab."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from resurface.choosing.answered import Answered
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import Criteria
from resurface.choosing.kept import choice_given_back, choice_to_keep
from resurface.choosing.link import from_link, to_link
from resurface.choosing.weighed import COST, DAYS, MATTERS, MOST, VISITS, Weighed
from tests.unit.making import a_catalogue

SET = Choice(
    criteria=Criteria(skin_type=4),
    answers=Answered.of({"tan": True, "allergies": False}),
    matters=Weighed().weighing(DAYS, 3),
)


def test_an_answer_can_be_given_changed_and_taken_back():
    given = Answered().answering(("tan", "healing"), True)
    assert (given.get("tan"), given.get("healing"), given.get("allergies")) == (True, True, None)
    assert given.answering(("tan",), False).get("tan") is False
    assert given.answering(("tan", "healing"), None) == Answered()


def test_the_same_answers_are_equal_in_whatever_order_they_were_given():
    one = Answered().answering(("tan",), True).answering(("allergies",), False)
    other = Answered().answering(("allergies",), False).answering(("tan",), True)
    assert one == other
    assert hash(one) == hash(other)


def test_what_matters_most_comes_first_and_of_one_level_the_order_of_the_screen():
    weighed = Weighed().weighing(COST, 2).weighing(VISITS, 3).weighing(DAYS, 2)
    assert weighed.in_turn == (VISITS, DAYS, COST)
    assert weighed.level(COST) == 2
    assert not Weighed()


def test_a_level_that_no_control_has_is_no_level():
    with pytest.raises(ValueError, match="level"):
        Weighed().weighing(DAYS, MOST + 1)
    with pytest.raises(ValueError, match="level"):
        Weighed((1,))


def test_no_link_carries_an_answer_or_what_matters():
    assert to_link(SET) == to_link(Choice())


def test_another_link_leaves_the_answers_alone():
    opened = from_link({"days": "3"}, a_catalogue(), SET).choice
    assert (opened.answers, opened.matters) == (SET.answers, SET.matters)


def test_the_tab_keeps_answers_and_gives_them_back_through_the_browser():
    kept = json.loads(json.dumps(choice_to_keep(SET)))
    assert kept == {
        "skin_type": 4,
        "answers": {"tan": True, "allergies": False},
        "matters": [3, 0, 0, 0, 0],
    }
    assert choice_given_back(kept, Choice(chosen=("peel",))) == replace(SET, chosen=("peel",))
    assert choice_to_keep(Choice()) == {}


@pytest.mark.parametrize(
    "kept",
    [
        *(None, [], "x", {"answers": []}, {"answers": {"tan": 1}}, {"answers": {"<b>": True}}),
        *({"answers": {f"a{each}": True for each in range(1000)}}, {"matters": [1]}),
        *(
            {"matters": [9] * len(MATTERS)},
            {"matters": [True] * len(MATTERS)},
            {"matters": "33333"},
        ),
    ],
    ids=lambda each: repr(each)[:40],
)
def test_what_no_control_of_ours_could_set_is_dropped(kept):
    assert choice_given_back(kept, SET) == Choice()
