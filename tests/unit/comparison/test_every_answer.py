"""Every option is asked the same, and no answer is empty or a stand-in for a figure."""

from __future__ import annotations

import re

from hypothesis import given

from resurface.comparison.questions import table
from resurface.language.language import english as english_language
from tests.unit.making import a_comparison, a_treatment, law, no_treatment, treatments

OUTSIDE_PLAIN_WORDS = re.compile(r"^(0|None|null)?$|\bNone[–%.]|\bnan\b", re.ASCII)


def test_every_option_is_asked_the_same_questions(everything, english):
    assert {len(line.cells) for line in table(everything, english)} == {len(everything.options)}


def test_the_questions_do_not_depend_on_what_is_compared(everything, english):
    bare = a_comparison(a_treatment())
    assert [line.question for line in table(everything, english)] == [
        line.question for line in table(bare, english)
    ]


def test_no_shipped_answer_is_empty_or_a_stand_in_for_a_missing_figure(everything, english):
    odd = [
        (line.question, text)
        for line in table(everything, english)
        for cell in line.cells
        for text in cell.lines or ("",)
        if OUTSIDE_PLAIN_WORDS.search(text)
    ]
    assert odd == []


@law
@given(treatment=treatments("peel"))
def test_no_answer_is_empty_or_a_stand_in_for_a_missing_figure(treatment):
    said = [
        text
        for line in table(a_comparison(treatment, no_treatment()), english_language())
        for cell in line.cells
        for text in cell.lines or ("",)
    ]
    assert [text for text in said if OUTSIDE_PLAIN_WORDS.search(text)] == []
