"""What studies counted, scored or published without showing it, as an answer to a patient."""

from __future__ import annotations

import re

import pytest

from resurface.comparison.questions import table
from tests.unit.comparison.answered import BENEFITS, answered
from tests.unit.making import a_comparison, a_source, a_treatment, an_outcome

HARMS = (
    "What harms were counted or reported?",
    "How many people got dark marks?",
    "Is there a safety warning?",
)


def test_harms_stand_right_behind_the_benefits(english):
    asked = [line.question for line in table(a_comparison(a_treatment()), english)]
    first = asked.index(BENEFITS[0])
    assert tuple(asked[first : first + 5]) == (*BENEFITS, *HARMS)


def test_a_count_of_harms_is_told_where_only_harms_were_counted(english):
    compared = a_comparison(
        a_treatment("peel"),
        sources={"trial": a_source()},
        outcomes={"peel": (an_outcome(8.3, outcome="blisters", people=12, events=1),)},
    )
    found = answered(compared, english, "peel")
    assert [found[question] for question in (*BENEFITS, *HARMS)] == [
        ("no study that can be shown",),
        ("no count",),
        (
            "1 of 12 blisters (0 to 38 of 100 would fit too; skin types not stated, time not "
            "stated; A trial 2020)",
        ),
        ("no count",),
        ("none on record here",),
    ]


def test_no_shipped_count_of_people_stands_without_its_studies(everything, english):
    counts = [
        (line.question, text)
        for line in table(everything, english)
        for cell in line.cells
        for text, behind in zip(cell.lines, (*cell.lines[1:], ""), strict=True)
        if re.search(r"\d of 100(?! (visits|scars|spots|would fit))", text)
        and "Living" not in line.question
        and not re.search(r"[1-9]\d* (study|studies|people)\b|number of people", text + behind)
    ]
    assert counts == []


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        pytest.param(
            ["share"], ("pain counted: 8 of 100 people (1 study of 12 people)",), id="counted"
        ),
        pytest.param(
            ["score", "share"],
            (
                "4.5 of 10",
                "1 study of 10 people",
                "pain counted: 8 of 100 people (1 study of 12 people)",
            ),
            id="scored and counted",
        ),
    ],
)
def test_pain_is_told_as_a_score_and_as_a_count(english, rows, lines):
    known = {
        "score": an_outcome(4.5, outcome="pain", measure="score", unit="points", people=10),
        "share": an_outcome(8, outcome="pain", people=12),
    }
    compared = a_comparison(
        a_treatment("peel"), outcomes={"peel": tuple(known[each] for each in rows)}
    )
    assert answered(compared, english, "peel")["How much does it hurt?"] == lines


UNDRAWN = {
    "How much did scars improve in studies?": (
        {"outcome": "improvement", "measure": "mean change"},
        "2 figures published (up to 9%), not shown beside others",
        "1 more figure published (9%), not shown beside these",
    ),
    "How many people improved?": (
        {"outcome": "responders"},
        "2 figures published (up to 9%), not shown beside others",
        "1 more figure published (9%), not shown beside these",
    ),
    "How many people got dark marks?": (
        {"outcome": "dark marks"},
        "2 figures published (up to 9%), not shown beside others",
        "1 more figure published (9%), not shown beside these",
    ),
    "What harms were counted or reported?": (
        {"outcome": "light marks"},
        "Published, not shown beside others: light marks (up to 9%: another peel)",
        "Published, not shown beside these: light marks (9%: another peel)",
    ),
    "How much does it hurt?": (
        {"outcome": "pain", "measure": "score", "unit": "points"},
        "2 figures published, not shown beside others",
        "1 more figure published, not shown beside these",
    ),
}
"""By question: an outcome, what is said of two that are not shown, and of one beside another."""


@pytest.mark.parametrize("question", UNDRAWN)
def test_published_figures_that_can_not_be_shown_are_not_silence(english, question):
    row, said, _ = UNDRAWN[question]
    hidden = tuple(
        an_outcome(each, show=False, why_not="another peel", id=f"{each}", **row) for each in (4, 9)
    )
    compared = a_comparison(a_treatment("peel"), outcomes={"peel": hidden})
    assert answered(compared, english, "peel")[question][-1] == said


@pytest.mark.parametrize("question", UNDRAWN)
def test_published_figures_are_counted_beside_those_that_are_shown(english, question):
    row, _, said = UNDRAWN[question]
    shown = an_outcome(4, id="shown", **row)
    hidden = an_outcome(9, show=False, why_not="another peel", id="hidden", **row)
    outcomes = {"peel": (shown, hidden)}
    compared = a_comparison(a_treatment("peel"), sources={"trial": a_source()}, outcomes=outcomes)
    assert answered(compared, english, "peel")[question][-1] == said
