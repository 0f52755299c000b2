"""Every question of the register: an answer for each option, and a dialog behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from resurface.comparison.behind import TOPICS
from resurface.comparison.questions import QUESTIONS, question, table
from resurface.evidence.standing import Place, standing
from tests.unit.making import a_comparison, a_treatment

IDS = [each.id for each in QUESTIONS]
ASKED = "asked "
"""How places begin that are lines of the table; the id of the question follows."""


@pytest.fixture(scope="module")
def lines(everything, english):
    return {line.id: line for line in table(everything, english)}


def test_no_two_questions_have_one_id():
    assert len(set(IDS)) == len(IDS)


@pytest.mark.parametrize("asked", QUESTIONS, ids=IDS)
def test_every_option_has_an_answer(asked, lines, everything):
    cells = lines[asked.id].cells
    assert len(cells) == len(everything.options)
    assert all(cell.lines and all(cell.lines) for cell in cells)


@pytest.mark.parametrize("asked", QUESTIONS, ids=IDS)
def test_every_answer_opens_the_topic_of_its_question_or_nothing(asked, lines):
    opened = {cell.topic for cell in lines[asked.id].cells} - {""}
    assert opened <= {asked.behind.id}
    assert TOPICS[asked.behind.id] is asked.behind


@pytest.mark.parametrize("asked", QUESTIONS, ids=IDS)
def test_behind_every_answer_that_opens_stand_sources_or_why_there_are_none(
    asked, lines, everything, english
):
    bare = [
        option.id
        for option, cell in zip(everything.options, lines[asked.id].cells, strict=True)
        if cell.topic
        and not any(
            part.lines or any(entry.sources for entry in part.entries)
            for part in asked.behind.behind(option, english)
        )
    ]
    assert bare == []


@pytest.mark.parametrize("place", [each for each in get_args(Place) if each.startswith(ASKED)])
def test_an_outcome_answers_the_question_that_its_standing_names(place, everything, english):
    row = next(
        replace(row, treatment_id="peel", skin_types="")
        for option in everything.options
        for row in option.outcomes
        if place in standing(row).shown_in
    )
    silent = table(a_comparison(a_treatment("peel")), english)
    known = {"sources": everything.evidence.sources, "outcomes": {"peel": (row,)}}
    told = table(a_comparison(a_treatment("peel"), **known), english)
    answered = [line.id for line, before in zip(told, silent, strict=True) if line != before]
    assert answered == [place.removeprefix(ASKED)]


def test_an_unknown_question_is_an_error():
    with pytest.raises(KeyError):
        question("no such question")


def test_redness_counts_the_sources_that_state_a_figure(lines, everything):
    place = [option.id for option in everything.options].index("subcision")
    cell = lines["redness"].cells[place]
    assert (cell.lines, cell.sources, cell.topic) == (("1–3 days",), "2 sources", "erythema")


def test_redness_without_treatment_is_said_to_be_that_of_red_marks_of_acne(lines):
    assert lines["redness"].cells[-1].lines[0].startswith("red marks of acne itself: ")
