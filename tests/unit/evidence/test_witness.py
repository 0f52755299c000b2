"""One figure of one study as a mark: its place, its line and its shape."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import Range
from resurface.evidence.studies import Studies
from resurface.evidence.witness import meet, witness
from tests.unit.making import an_outcome

COUNTED = {"events": 22, "people": 30}


def marks(*rows):
    return Studies("responders", rows).marks


def test_a_count_is_a_mark_at_its_own_share():
    assert witness(an_outcome(73, 75, **COUNTED)).figure == Range(2200 / 30, 2200 / 30)


def test_a_count_has_what_would_fit_too_as_its_line():
    assert round(witness(an_outcome(73, **COUNTED)).fits.low, 1) == 54.1


@pytest.mark.parametrize("missing", ["events", "people"])
def test_without_a_count_a_mark_has_no_line(missing):
    assert witness(an_outcome(73, **{**COUNTED, missing: None})).fits is None


def test_without_a_count_a_mark_stands_in_the_middle_of_what_its_row_states():
    assert witness(an_outcome(12, 13)).at == 12.5


@pytest.mark.parametrize(
    ("changes", "shape"),
    [
        pytest.param({**COUNTED, "allocation": "random"}, "random", id="compared at random"),
        pytest.param({**COUNTED, "allocation": "not random"}, "not random", id="not at random"),
        pytest.param({**COUNTED, "allocation": "not said"}, "not random", id="not said"),
        pytest.param({"people": 30, "allocation": "random"}, "no count", id="no count"),
        pytest.param(
            {"outcome": "improvement", "measure": "mean change", "allocation": "random"},
            "random",
            id="an average change counts nobody",
        ),
    ],
)
def test_the_shape_of_a_mark_tells_the_design(changes, shape):
    assert witness(an_outcome(73, **changes)).design == shape


def test_marks_stand_from_low_to_high():
    rows = an_outcome(80, id="a"), an_outcome(20, id="b"), an_outcome(50, id="c")
    assert [each.row.id for each in marks(*rows)] == ["b", "c", "a"]


def test_a_study_that_counted_two_amounts_is_two_marks_and_one_study():
    rows = (
        an_outcome(80, id="a", trial_id="one", threshold="at least half"),
        an_outcome(20, id="b", trial_id="one", threshold="all"),
    )
    found = Studies("responders", rows)
    assert (len(found.marks), found.count) == (2, 1)


def test_pages_that_report_one_trial_are_one_study():
    rows = (
        an_outcome(80, id="a", trial_id="one", source_id="paper"),
        an_outcome(20, id="b", trial_id="one", source_id="news"),
    )
    assert Studies("responders", rows).count == 1


def test_studies_at_random_are_counted_by_trial():
    rows = (
        an_outcome(80, id="a", trial_id="one", allocation="random"),
        an_outcome(70, id="b", trial_id="one", allocation="random"),
        an_outcome(20, id="c", trial_id="two", allocation="not said"),
    )
    assert Studies("responders", rows).at_random == 1


@pytest.mark.parametrize(
    ("amounts", "differ"),
    [(("a", "a"), False), (("a", "b"), True), (("a", ""), True), (("", ""), False)],
)
def test_amounts_differ_where_two_studies_set_others(amounts, differ):
    rows = tuple(an_outcome(80, threshold=each) for each in amounts)
    assert Studies("responders", rows).amounts_differ is differ


@pytest.mark.parametrize(
    ("one", "other", "met"),
    [
        (Range(0, 10), Range(10, 20), True),
        (Range(0, 10), Range(11, 20), False),
        (Range(0, 30), Range(11, 20), True),
    ],
)
def test_two_intervals_meet_where_they_share_a_point(one, other, met):
    assert (meet(one, other), meet(other, one)) == (met, met)
