"""Studies of two chosen options: arms that stand side by side, and those that may not be drawn."""

from __future__ import annotations

import pytest

from resurface.comparison.comparison import Comparison, compare
from tests.unit.comparison.three import side_by_side
from tests.unit.making import an_outcome


def pairs(compared: Comparison):
    return [(each.outcome, each.one.id, each.other.id) for each in compared.head_to_head]


def against(treatment_id, other_id, row_id, **changes):
    """A row of one study's arm whose other arm is another treatment."""
    return an_outcome(
        40, treatment_id=treatment_id, compared_with_id=other_id, id=row_id, **changes
    )


def test_two_arms_of_one_study_stand_head_to_head():
    outcomes = {
        "peel": (against("peel", "laser", "a"),),
        "laser": (against("laser", "peel", "b"),),
    }
    assert pairs(side_by_side("peel", "laser", outcomes=outcomes)) == [("dark marks", "a", "b")]


def test_one_arm_that_names_the_other_is_enough():
    outcomes = {
        "peel": (against("peel", "laser", "a"),),
        "laser": (against("laser", "", "b"),),
    }
    assert pairs(side_by_side("peel", "laser", outcomes=outcomes)) == [("dark marks", "a", "b")]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"source_id": "another"}, id="another study"),
        pytest.param({"outcome": "infection"}, id="another outcome"),
        pytest.param({"measure": "share of scars"}, id="another measure"),
        pytest.param({"threshold": "at least 75 percent"}, id="another threshold"),
        pytest.param({"show": False}, id="a row that may not be drawn"),
    ],
)
def test_rows_that_answer_different_questions_are_no_pair(other):
    outcomes = {
        "peel": (against("peel", "laser", "a"),),
        "laser": (against("laser", "peel", "b", **other),),
    }
    assert pairs(side_by_side("peel", "laser", outcomes=outcomes)) == []


def test_two_arms_that_were_each_compared_with_a_third_are_no_pair():
    outcomes = {
        "peel": (against("peel", "needles", "a"),),
        "laser": (against("laser", "needles", "b"),),
    }
    assert pairs(side_by_side("peel", "laser", outcomes=outcomes)) == []


def test_a_study_of_a_treatment_that_is_not_chosen_is_no_pair():
    outcomes = {
        "peel": (against("peel", "laser", "a"),),
        "laser": (against("laser", "peel", "b"),),
    }
    assert pairs(side_by_side("peel", "needles", outcomes=outcomes)) == []


def test_benefits_stand_before_dark_marks_and_these_before_other_harms():
    wanted = ("infection", "dark marks", "satisfied", "responders", "improvement")
    outcomes = {
        "peel": tuple(against("peel", "laser", f"a {name}", outcome=name) for name in wanted),
        "laser": tuple(against("laser", "peel", f"b {name}", outcome=name) for name in wanted),
    }
    found = side_by_side("peel", "laser", outcomes=outcomes).head_to_head
    assert [each.outcome for each in found] == [
        "improvement",
        "responders",
        "satisfied",
        "dark marks",
        "infection",
    ]


def test_three_arms_of_one_study_make_three_pairs():
    outcomes = {
        "peel": (against("peel", "laser", "a"),),
        "laser": (against("laser", "needles", "b"),),
        "needles": (against("needles", "peel", "c"),),
    }
    found = pairs(side_by_side("peel", "laser", "needles", outcomes=outcomes))
    assert found == [("dark marks", "a", "b"), ("dark marks", "a", "c"), ("dark marks", "b", "c")]


def test_an_untreated_arm_stands_head_to_head_with_a_treatment():
    outcomes = {
        "peel": (against("peel", "no-treatment", "a"),),
        "no-treatment": (against("no-treatment", "peel", "b"),),
    }
    assert pairs(side_by_side("peel", outcomes=outcomes)) == [("dark marks", "a", "b")]


def test_the_shipped_studies_of_microneedling_against_spot_acid(catalogue, evidence):
    chosen = ("microneedling", "tca-cross")
    compared = compare(catalogue, evidence, chosen, untreated=True, version="")
    found = [
        (each.trial, each.outcome, each.one.range.low, each.other.range.low)
        for each in compared.head_to_head
    ]
    assert found == [
        ("dhollan-microneedling-vs-cross", "responders", 86, 73.3),
        ("ullah-cross-vs-dermaroller", "responders", 67.3, 63.3),
        ("puri-dermaroller-vs-cross", "responders", 80, 86.6),
    ]


def test_arms_that_were_read_on_two_pages_of_one_trial_are_a_pair():
    outcomes = {
        "peel": (against("peel", "laser", "a", source_id="news", trial_id="one"),),
        "laser": (against("laser", "peel", "b", source_id="paper", trial_id="one"),),
    }
    assert pairs(side_by_side("peel", "laser", outcomes=outcomes)) == [("dark marks", "a", "b")]


def test_two_trials_on_one_page_are_no_pair():
    outcomes = {
        "peel": (against("peel", "laser", "a", trial_id="one"),),
        "laser": (against("laser", "peel", "b", trial_id="two"),),
    }
    assert pairs(side_by_side("peel", "laser", outcomes=outcomes)) == []


def test_the_shipped_trial_of_light_peel_against_microneedling(catalogue, evidence):
    chosen = ("superficial-peel", "microneedling")
    compared = compare(catalogue, evidence, chosen, untreated=False, version="")
    found = [
        (each.trial, (each.one.events, each.one.people), (each.other.events, each.other.people))
        for each in compared.head_to_head
    ]
    assert found == [("ishfaq-2022-peel-vs-needling", (10, 30), (22, 30))]


def test_the_first_of_a_pair_is_the_one_chosen_first(catalogue, evidence):
    chosen = ("tca-cross", "microneedling")
    compared = compare(catalogue, evidence, chosen, untreated=True, version="")
    assert {each.one.treatment_id for each in compared.head_to_head} == {"tca-cross"}


def reasons(rows):
    return tuple(dict.fromkeys(row.why_not for row in rows))


def undrawn(compared: Comparison):
    return [
        (each.trial, each.outcome, each.treatment_ids, reasons(each.others))
        for each in compared.undrawn_head_to_head
    ]


def test_a_study_of_two_chosen_treatments_that_may_not_be_drawn_is_told_with_its_reason():
    row = against("peel", "laser", "a", show=False, why_not="only a comparison")
    compared = side_by_side("laser", "peel", outcomes={"peel": (row,)})
    assert undrawn(compared) == [("trial", "dark marks", ("laser", "peel"), ("only a comparison",))]


def test_two_arms_of_one_study_that_may_not_be_drawn_are_told_once():
    outcomes = {
        "peel": (against("peel", "laser", "a", show=False, why_not="figures disagree"),),
        "laser": (against("laser", "peel", "b", show=False, why_not="figures disagree"),),
    }
    assert undrawn(side_by_side("peel", "laser", outcomes=outcomes)) == [
        ("trial", "dark marks", ("peel", "laser"), ("figures disagree",))
    ]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(against("peel", "laser", "a"), id="a row that may be drawn"),
        pytest.param(
            against("peel", "needles", "a", show=False), id="against one that is not chosen"
        ),
        pytest.param(against("peel", "", "a", show=False), id="against none"),
    ],
)
def test_only_undrawn_studies_of_two_chosen_treatments_are_told(row):
    assert undrawn(side_by_side("peel", "laser", outcomes={"peel": (row,)})) == []


def test_undrawn_benefits_stand_before_undrawn_harms():
    outcomes = {
        "peel": tuple(
            against("peel", "laser", name, outcome=name, show=False)
            for name in ("pain", "dark marks", "improvement")
        )
    }
    found = side_by_side("peel", "laser", outcomes=outcomes).undrawn_head_to_head
    assert [each.outcome for each in found] == ["improvement", "dark marks", "pain"]


def test_the_shipped_study_of_the_erbium_laser_against_microneedling_is_told(catalogue, evidence):
    chosen = ("microneedling", "pro-fractional")
    compared = compare(catalogue, evidence, chosen, untreated=False, version="")
    assert undrawn(compared) == [
        (
            "osman-2017-eryag-microneedling",
            "improvement",
            chosen,
            ("not said if this is a mean change or a share of people",),
        ),
        (
            "osman-2017-eryag-microneedling",
            "pain",
            chosen,
            (),
        ),
    ]
