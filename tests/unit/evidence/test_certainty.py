"""How good the evidence is: each step of the written rule, and a review's grade above all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.evidence.certainty import WORDS, certainty
from resurface.evidence.studies import Studies
from tests.unit.making import a_fact, an_outcome, law

GOOD = {"allocation": "random", "blinded": "yes", "about": "scars", "events": 30, "people": 60}


def a_trial(name: str = "one", **changes):
    return an_outcome(50, **{"id": name, "trial_id": name, **GOOD, **changes})


def word(*rows, facts=(), outcome="responders"):
    return certainty(outcome, Studies(outcome, rows) if rows else None, facts).word


def said(*rows, facts=()):
    found = certainty("responders", Studies("responders", rows), facts)
    return " ".join(each.text for each in found.reasons)


TWO = (a_trial("one"), a_trial("two"))


def test_without_a_study_there_is_none():
    assert word() == "none"


def test_two_trials_at_random_of_a_hundred_people_together_are_moderate():
    assert word(*TWO) == "moderate"


def test_two_small_trials_at_random_are_low():
    assert word(a_trial("one", people=40), a_trial("two", people=40)) == "low"


def test_people_of_one_trial_are_counted_once_however_many_rows_it_has():
    again = a_trial("two", id="again", people=40)
    assert word(a_trial("one", people=40), a_trial("two", people=40), again) == "low"


def test_one_trial_at_random_is_low():
    assert word(a_trial(people=400)) == "low"


@pytest.mark.parametrize("allocation", ["not random", "not said", ""])
def test_without_a_trial_at_random_it_is_very_low(allocation):
    assert word(a_trial(people=400, allocation=allocation)) == "very low"


def test_other_studies_beside_two_trials_take_nothing_away():
    assert word(*TWO, a_trial("three", allocation="not random", blinded="no")) == "moderate"


def test_it_is_a_step_lower_where_no_rater_was_blinded():
    assert word(*(a_trial(each, blinded="not said") for each in ("one", "two"))) == "low"


def test_one_blinded_trial_is_enough():
    assert word(a_trial("one"), a_trial("two", blinded="not said")) == "moderate"


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"about": "acne"}, id="people with acne"),
        pytest.param({"about": "skin"}, id="any skin"),
        pytest.param({"combined_with": "a peel"}, id="with another treatment"),
        pytest.param(
            {"treatment_id": "no-treatment", "design": "randomized trial (sham group)"}, id="a sham"
        ),
        pytest.param(
            {"treatment_id": "no-treatment", "design": "split face (side on a plain base)"},
            id="a plain cream",
        ),
    ],
)
def test_it_is_a_step_lower_where_a_trial_is_not_about_this_option(changes):
    assert word(a_trial("one"), a_trial("two", **changes)) == "low"


def test_skin_that_was_left_alone_is_no_treatment():
    left = {"treatment_id": "no-treatment", "design": "split face (untreated side)"}
    assert word(a_trial("one", **left), a_trial("two", **left)) == "moderate"


def test_it_is_a_step_lower_where_two_studies_cannot_both_fit():
    assert word(a_trial("one", events=6), a_trial("two", events=54)) == "low"


def test_two_counts_of_one_study_do_not_disagree():
    rows = (a_trial("one", id="a", events=6), a_trial("one", id="b", events=54))
    assert "too different" not in said(*rows)


def test_two_harms_do_not_disagree():
    rows = (a_trial("one", outcome="crusts", events=6), a_trial("two", outcome="pain", events=54))
    assert word(*rows, outcome="harms") == "moderate"


def test_every_step_is_said():
    rows = (
        a_trial("one", blinded="no", about="skin", events=6),
        a_trial("two", blinded="no", events=54),
    )
    assert said(*rows).count("One step down") == 3


def test_the_word_is_never_above_that_of_a_review():
    assert word(*TWO, facts=(a_fact(grade="very low", grade_of="both"),)) == "very low"


def test_the_least_of_two_grades_holds():
    facts = [a_fact(grade=each, grade_of="benefit") for each in ("moderate", "low")]
    assert word(*TWO, facts=facts) == "low"


@pytest.mark.parametrize("grade", ["moderate", "high"])
def test_a_review_never_raises_the_word(grade):
    assert word(a_trial(), facts=(a_fact(grade=grade, grade_of="both"),)) == "low"


@pytest.mark.parametrize(
    ("outcome", "held"), [("responders", False), ("dark marks", True), ("infection", True)]
)
def test_a_grade_of_harm_says_nothing_of_benefit(outcome, held):
    facts = (a_fact(grade="very low", grade_of="harm"),)
    assert (word(*TWO, facts=facts, outcome=outcome) == "very low") is held


def test_a_review_that_grades_it_is_named_where_no_study_counts_it():
    grade = a_fact(grade="very low", grade_of="harm")
    assert certainty("dark marks", None, [grade, a_fact()]).grades == (grade,)


ROWS = st.lists(
    st.builds(
        a_trial,
        st.sampled_from(["one", "two", "three"]),
        allocation=st.sampled_from(["random", "not random", "not said"]),
        blinded=st.sampled_from(["yes", "no", "not said"]),
        people=st.integers(30, 200),
        about=st.sampled_from(["scars", "skin"]),
    ),
    min_size=1,
    max_size=5,
)


@law
@given(ROWS, st.sampled_from(["very low", "low", "moderate", "high"]))
def test_no_word_is_above_a_grade_and_none_is_worse_than_very_low(rows, grade):
    found = word(*rows, facts=(a_fact(grade=grade, grade_of="both"),))
    order = (*WORDS, "high")
    assert 1 <= order.index(found) <= order.index(grade)


def test_only_a_systematic_review_grades(evidence):
    graded = [fact for group in evidence.facts.values() for fact in group if fact.grade]
    assert {evidence.sources[fact.source_id].kind for fact in graded} == {"systematic review"}


def test_a_grade_says_what_it_is_about(evidence):
    rows = [fact for group in evidence.facts.values() for fact in group]
    assert [fact.id for fact in rows if bool(fact.grade) != bool(fact.grade_of)] == []
