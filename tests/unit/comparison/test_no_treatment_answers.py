"""No treatment answers a patient's questions in words of its own."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import Range
from resurface.comparison.questions import table
from tests.unit.comparison.answered import BENEFITS, answered, line_of
from tests.unit.making import a_comparison, a_treatment, an_outcome, no_treatment


def test_no_treatment_answers_in_words_of_its_own(english):
    found = answered(a_comparison(no_treatment()), english, "no-treatment")
    asked = (
        "What kind of treatment is it?",
        "Back at work after how many days?",
        "How long may it still show?",
        "How many visits?",
        "How far apart are the visits?",
        "How long does one visit take?",
        "How long from the last visit to the full result?",
        "How long does the whole course take?",
        "How many days away in all?",
        "What does one visit cost?",
        "What does the whole course cost?",
        "What will I see and feel the first days?",
    )
    assert [found[question] for question in asked] == [
        ("No treatment",),
        ("no days away",),
        ("nothing new to show",),
        ("no visits",),
        ("no visits",),
        ("no visits",),
        ("Scars do not fade by a known date.",),
        ("no visits",),
        ("no days away",),
        ("no price",),
        ("no price",),
        ("no visits",),
    ]


NOT_APPLYING = (
    "Is there a safety warning?",
    "How much does it hurt?",
    "Will my skin be numbed?",
    "Has it been studied on skin like mine?",
    "How long does the result last?",
    "Who performs it?",
    "Is there a minimum age?",
    "What should be asked first?",
)


@pytest.mark.parametrize("question", NOT_APPLYING)
def test_what_does_not_apply_to_no_treatment_is_not_told_as_not_reported(english, question):
    found = answered(a_comparison(no_treatment()), english, "no-treatment")
    assert found[question] == ("does not apply",)


@pytest.mark.parametrize(
    "question",
    [*BENEFITS, "How many people got dark marks?", "What harms were counted or reported?"],
)
def test_what_happens_without_treatment_can_be_counted(english, question):
    found = answered(a_comparison(no_treatment()), english, "no-treatment")
    assert found[question] != ("does not apply",)


def test_the_pain_of_a_sham_is_told_where_it_was_scored(english):
    sham = an_outcome(2, outcome="pain", measure="score", unit="points", people=15)
    compared = a_comparison(no_treatment(), outcomes={"no-treatment": (sham,)})
    assert answered(compared, english, "no-treatment")["How much does it hurt?"] == (
        "2 of 10",
        "1 study of 15 people",
    )


def test_the_harms_that_were_counted_without_treatment_stay(everything, english):
    found = answered(everything, english, "no-treatment")["What harms were counted or reported?"]
    assert found[0].startswith("0 of 10 any side effect (0 to 31 of 100 would fit too;")


def test_what_does_not_apply_opens_no_sources(english):
    lines = table(a_comparison(no_treatment()), english)
    assert {line.cells[0].topic for line in lines if line.question in NOT_APPLYING} == {""}


def test_what_does_not_apply_to_no_treatment_differs_from_nothing(english):
    numbed = [a_treatment(each, numbing="Numbing cream") for each in ("peel", "laser")]
    line = line_of(a_comparison(*numbed, no_treatment()), english, "Will my skin be numbed?")
    assert [cell.lines for cell in line.cells][2] == ("does not apply",)
    assert (line.differs, [cell.unlike for cell in line.cells]) == (False, [False] * 3)


def test_no_treatment_makes_no_question_differ(english):
    both = [a_treatment(each, sessions=Range(3, 3)) for each in ("peel", "laser")]
    line = line_of(a_comparison(*both, no_treatment()), english, "How many visits?")
    assert not line.differs
