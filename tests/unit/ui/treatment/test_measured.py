"""What studies measured, on the page of one treatment."""

from __future__ import annotations

from resurface.comparison.comparison import option
from resurface.language.language import english
from resurface.ui.treatment.measured import measured
from tests.unit.making import a_source, a_treatment, an_outcome, some_evidence


def sides(*rows):
    """The benefits and, beside them, the harms and pain of a treatment with these outcomes."""
    known = some_evidence(sources={"trial": a_source()}, outcomes={"peel": rows})
    section = measured(option(a_treatment("peel"), known), english())
    return section["sides"]


def improved(low, **changes):
    return an_outcome(low, outcome="improvement", measure="mean change", **changes)


def test_outcomes_stand_under_their_names_benefits_beside_harms():
    wanted = ("swelling", "pain", "dark marks", "responders", "infection")
    rows = [an_outcome(5, id=each, outcome=each) for each in wanted]
    titles = [[group["title"] for group in side] for side in sides(*rows, improved(5))]
    assert titles == [
        ["1 figure: average change of the scars", "1 figure: people who improved"],
        [
            f"1 figure: {each}"
            for each in ("people with dark marks", "people with pain", "infection", "swelling")
        ],
    ]


def test_every_outcome_of_one_name_stands_in_its_list_low_to_high():
    (listed,), _ = sides(improved(9, id="two"), improved(5, id="one"))
    assert [row["figure"] for row in listed["rows"]] == ["5%", "9%"]
