"""What tells options apart: a line whose answers differ, an answer unlike the others."""

from __future__ import annotations

import pytest

from resurface.comparison.questions import table
from tests.unit.comparison.answered import line_of
from tests.unit.making import a_comparison, a_treatment


def test_a_line_differs_where_two_answers_do(english):
    compared = a_comparison(
        a_treatment("peel", numbing="None needed"), a_treatment("laser", numbing="Numbing cream")
    )
    assert line_of(compared, english, "Will my skin be numbed?").differs


def test_a_line_does_not_differ_where_all_answer_the_same(english):
    compared = a_comparison(a_treatment("peel"), a_treatment("laser"), a_treatment("needles"))
    assert not line_of(compared, english, "Will my skin be numbed?").differs


def test_the_only_option_differs_from_nothing(english):
    assert not any(line.differs for line in table(a_comparison(a_treatment()), english))


@pytest.mark.parametrize(
    ("numbing", "unlike"),
    [
        pytest.param(("Cream", "Cream", "Cream"), [False, False, False], id="all alike"),
        pytest.param(("Cream", "Cream", ""), [False, False, True], id="one apart"),
        pytest.param(("Cream", "Needle", ""), [False, False, False], id="each apart"),
        pytest.param(
            ("Cream", "Needle", "Cream", "Needle"), [False, False, False, False], id="two and two"
        ),
        pytest.param(("Cream",), [False], id="one alone"),
    ],
)
def test_an_answer_is_unlike_where_it_stands_apart_from_others_that_agree(english, numbing, unlike):
    compared = a_comparison(
        *(a_treatment(f"number-{place}", numbing=text) for place, text in enumerate(numbing))
    )
    cells = line_of(compared, english, "Will my skin be numbed?").cells
    assert [cell.unlike for cell in cells] == unlike
