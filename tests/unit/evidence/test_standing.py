"""Whether and where an outcome is shown: one answer a row."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.evidence.outcomes import MEASURES
from resurface.evidence.standing import Place, Reason, Standing, standing
from tests.unit.making import an_outcome, law

OUTCOMES = (
    *("improvement", "responders", "satisfied", "dark marks", "pain", "swelling"),
    *("living with scars: hiding them", "how common: any scar", "time for marks to fade"),
)


@law
@given(
    outcome=st.sampled_from(OUTCOMES),
    measure=st.sampled_from(MEASURES),
    unit=st.sampled_from(("percent", "points", "months", "")),
    stated=st.sampled_from((NOT_REPORTED, Range(4, 4), Range(None, 9), Range(2, None))),
    show=st.booleans(),
    why_not=st.sampled_from(("", "another scale")),
)
def test_every_outcome_is_shown_somewhere_or_has_one_reason(stated, **columns):
    found = standing(an_outcome(**columns, range=stated))
    assert bool(found.shown_in) is (found.reason is None)


@pytest.mark.parametrize(
    ("columns", "places"),
    [
        pytest.param(
            {"outcome": "improvement", "measure": "mean change"},
            ("changes", "asked improvement"),
            id="a mean change",
        ),
        pytest.param(
            {"outcome": "responders"},
            ("shares", "people", "asked responders"),
            id="people who improved",
        ),
        pytest.param({}, ("marks", "people", "asked dark-marks"), id="people with dark marks"),
        pytest.param({"outcome": "swelling"}, ("people", "asked harms"), id="a harm by name"),
        pytest.param({"outcome": "pain"}, ("asked pain",), id="people with pain"),
        pytest.param(
            {"outcome": "pain", "measure": "score", "unit": "points"},
            ("asked pain",),
            id="a pain score",
        ),
        pytest.param({"why_not": "a slip"}, ("marks", "people", "asked dark-marks"), id="a slip"),
    ],
)
def test_an_outcome_that_may_stand_beside_others_says_where(columns, places):
    assert standing(an_outcome(4, **columns)) == Standing(places)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        pytest.param(
            an_outcome(show=False, why_not="another scale"), "own reason", id="its own first"
        ),
        pytest.param(an_outcome(), "no figure", id="words only"),
        pytest.param(an_outcome(4, show=False), "no reason given", id="none given"),
        pytest.param(an_outcome(4, measure="share of sessions"), "counts visits", id="visits"),
        pytest.param(an_outcome(4, measure="share of scars"), "counts scars", id="scars"),
        pytest.param(an_outcome(4, measure="share of spots"), "counts spots", id="spots"),
        pytest.param(
            an_outcome(70, outcome="satisfied"), "no chart for this outcome", id="satisfied"
        ),
        pytest.param(
            an_outcome(70, outcome="improvement"), "no chart for this outcome", id="no mean change"
        ),
        pytest.param(
            an_outcome(70, outcome="how common: any scar"),
            "no chart for this outcome",
            id="how common scars are",
        ),
    ],
)
def test_an_outcome_that_is_shown_nowhere_says_why(row, reason):
    assert standing(row) == Standing(reason=reason)


def test_every_place_and_every_reason_but_a_slip_occurs_in_the_shipped_data(evidence):
    found = [standing(row) for rows in evidence.outcomes.values() for row in rows]
    assert {place for each in found for place in each.shown_in} == set(get_args(Place))
    assert {each.reason for each in found if each.reason} <= set(get_args(Reason))
    assert "no reason given" not in {each.reason for each in found}
