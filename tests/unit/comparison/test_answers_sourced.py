"""Who stands behind an answer: its sources, a practice, a regulator's warning."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resurface.comparison.behind import TOPICS
from resurface.comparison.comparison import compare
from resurface.comparison.questions import table
from tests.unit.comparison.answered import answered, line_of
from tests.unit.making import ENCINO, a_comparison, a_fact, a_treatment

PRACTICE = "AE Skin (Encino, California)"


def test_every_answer_with_sources_opens_a_list_that_has_a_heading(everything, english):
    topics = {cell.topic for line in table(everything, english) for cell in line.cells} - {""}
    assert topics <= set(TOPICS)


def test_an_answer_that_no_source_stands_behind_opens_nothing(english):
    compared = a_comparison(a_treatment("peel"))
    silent = {line.question for line in table(compared, english) if not line.cells[0].topic}
    assert silent == {
        "How does it work?",
        "How long is it red?",
        "What does it help?",
        "Is there a safety warning?",
        "Will my skin be numbed?",
        "What will I see and feel the first days?",
        "How long does the result last?",
        "Who performs it?",
        "Is there a minimum age?",
        "What should be asked first?",
    }


def test_an_answer_in_figures_counts_its_sources(english):
    facts = (a_fact(3, 5, source_id="trial"), a_fact(2, 6, source_id="review"))
    compared = a_comparison(a_treatment("peel"), facts={("peel", "sessions"): facts})
    counted = {line.question: line.cells[0].sources for line in table(compared, english)}
    assert {question: count for question, count in counted.items() if count} == {
        "How many visits?": "2 sources"
    }


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("How many visits?", ("3 visits or more", f"{PRACTICE} says: 5 visits or more")),
        ("How far apart are the visits?", ("4–8 weeks", f"{PRACTICE} says: 4–8 weeks")),
        (
            "How long may it still show?",
            ("up to 10 days", f"{PRACTICE} says: up to 10 days (Redness only)"),
        ),
        (
            "How long from the last visit to the full result?",
            ("4–12 months", f"{PRACTICE} says: 6–12 months"),
        ),
    ],
)
def test_a_practice_s_figures_stand_beside_those_of_its_laser_on_its_own_screens(
    catalogue, evidence, english, question, lines
):
    own = replace(evidence, practices=(evidence.sources[ENCINO],))
    compared = compare(
        catalogue, own, ("pro-fractional", "microneedling"), untreated=True, version=""
    )
    assert answered(compared, english, "pro-fractional")[question] == lines


def test_a_practice_s_figures_stand_on_no_other_screens(everything, english):
    lines = answered(everything, english, "pro-fractional")["How many visits?"]
    assert lines == ("3 visits or more",)


def test_the_warning_of_the_fda_stands_in_the_table(everything, english):
    found = answered(everything, english, "rf-microneedling")["Is there a safety warning?"]
    assert found == (
        "On October 15, 2025, the FDA warned of reports of burns, scarring, fat loss, "
        "disfigurement and nerve damage, and some people needed surgery. It calls this a medical "
        "procedure and not a cosmetic one, and says it is not for home use.",
    )


def test_a_warning_opens_its_source(everything, english):
    line = line_of(everything, english, "Is there a safety warning?")
    opened = {
        option.id: cell.topic for option, cell in zip(everything.options, line.cells, strict=True)
    }
    assert opened["rf-microneedling"] == "warning"
