"""Facts and measured outcomes in words."""

from __future__ import annotations

import pytest

from resurface.text.told import fact_told, outcome_told, people_in_words
from tests.unit.making import a_fact, an_outcome

NOTED = "1 of 12 treated or of 10 evaluated"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        pytest.param(an_outcome(4), "", id="not said"),
        pytest.param(an_outcome(4, people=31), "31 people", id="people"),
        pytest.param(an_outcome(4, people=1), "1 person", id="one person"),
        pytest.param(an_outcome(4, events=3), "", id="three of an unknown number"),
        pytest.param(an_outcome(0, people=31, events=0), "0 of 31 people", id="nobody had it"),
        pytest.param(
            an_outcome(86, people=15, events=13), "13 of 15 people", id="less than one percent off"
        ),
        pytest.param(
            an_outcome(8.3, 10, people=12, events=1, note=NOTED),
            "1 of 12 people (the share is given as 8.3–10%: its note says why)",
            id="up to another share",
        ),
        pytest.param(
            an_outcome(10, people=12, events=1),
            "1 of 12 people (the share is given as 10%)",
            id="another share, no note",
        ),
        pytest.param(
            an_outcome(5, people=362, events=43, measure="share of sessions"),
            "362 people",
            id="visits are no people",
        ),
    ],
)
def test_how_many_people_an_outcome_is_about_is_said(english, row, said):
    assert people_in_words(row, english) == said


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        pytest.param(a_fact(3, 5), "3–5 visits", id="a figure"),
        pytest.param(a_fact(value="a few"), "a few", id="words"),
        pytest.param(a_fact(3, 5, value="more if deep"), "3–5 visits. more if deep", id="both"),
        pytest.param(a_fact(), "", id="neither"),
    ],
)
def test_a_fact_is_its_figure_and_its_statement(english, fact, said):
    assert fact_told(fact, english).whole == said


def test_an_outcome_is_told_in_the_order_of_reading(english):
    row = an_outcome(
        4,
        people=20,
        follow_up_months=3,
        skin_types="III-V",
        threshold="any mark",
        scale="photographs",
        design="split face",
    )
    assert outcome_told(row, english).about == (
        "20 people",
        "after 3 months",
        "skin types III-V",
        "any mark",
        "photographs",
        "split face",
    )


def test_an_outcome_without_a_figure_is_not_reported(english):
    told = outcome_told(an_outcome(), english)
    assert (told.figure, told.measured, told.about) == (
        "not reported",
        "people with dark marks",
        ("time not stated", "skin types not stated"),
    )


def test_a_share_says_what_else_would_fit_and_who_had_no_scars(english):
    row = an_outcome(10, people=30, events=3, about="acne", follow_up_months=0.5)
    assert outcome_told(row, english).about == (
        "3 of 30 people",
        "2 to 27 of 100 would fit too",
        "people with active acne",
        "after 2 weeks",
        "skin types not stated",
    )


def test_what_is_no_share_of_people_is_not_said_to_lack_skin_types(english):
    row = an_outcome(30, outcome="improvement", measure="mean change")
    assert outcome_told(row, english).about == ()
