"""One count in words: of how many, what would fit too, for whom and when."""

from __future__ import annotations

import pytest

from resurface.evidence.witness import witness
from resurface.text import counts
from tests.unit.making import an_outcome


@pytest.mark.parametrize(
    ("row", "said"),
    [
        pytest.param(
            an_outcome(2.9, events=1, people=34),
            "1 of 34 people; 0 to 15 would fit too",
            id="a count",
        ),
        pytest.param(an_outcome(93, people=65), "65 people, no count", id="people only"),
        pytest.param(an_outcome(93), "number of people not stated", id="neither"),
    ],
)
def test_what_a_mark_rests_on(row, said, english):
    assert counts.people_behind(witness(row), english) == said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([{"skin_types": "III-IV", "follow_up_months": 3}], "skin III–IV, 3 months"),
        ([{}], "skin types not stated, time not stated"),
        ([{"follow_up_months": 0.5}], "skin types not stated, 2 weeks"),
        ([{"follow_up_months": 0}], "skin types not stated, at the visit itself"),
        ([{"about": "scars", "skin_types": "IV"}], "skin IV, time not stated"),
        ([{"about": "acne"}], "skin types not stated, people with active acne, time not stated"),
        ([{"about": "skin"}], "skin types not stated, any skin, time not stated"),
        (
            [{"skin_types": "III", "follow_up_months": 1}, {"about": "skin"}],
            "skin III or not stated, in some any skin, 1 month or not stated",
        ),
        (
            [
                {"skin_types": "III", "follow_up_months": 6},
                {"skin_types": "V", "follow_up_months": 3},
            ],
            "skin III and V, 3–6 months",
        ),
        (
            [{"follow_up_months": 6}, {"follow_up_months": 0.5}],
            "skin types not stated, 2 weeks to 6 months",
        ),
    ],
)
def test_for_whom_and_when_is_always_said(rows, said, english):
    assert counts.for_whom([an_outcome(3, **each) for each in rows], english) == said


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param(
            {"counted": 473, "counted_events": 9, "skin_types": "III-VI"},
            "1.9 of 100 visits (9 of 473, skin III–VI)",
            id="visits",
        ),
        pytest.param(
            {"measure": "share of scars"}, "1.9 of 100 scars (skin types not stated)", id="scars"
        ),
        pytest.param(
            {"counted": 473}, "1.9 of 100 visits (skin types not stated)", id="no number of them"
        ),
    ],
)
def test_visits_and_scars_are_said_to_be_no_people(changes, said, english):
    row = an_outcome(1.9, **{"measure": "share of sessions", **changes})
    assert counts.not_people(row, english) == said


@pytest.mark.parametrize(
    ("ends", "said"), [((67.3, 93.4), "67 to 93 of 100"), ((2.9, 3.1), "3 of 100")]
)
def test_shares_are_whole_people_of_a_hundred(ends, said, english):
    assert counts.of_hundred(*ends, english) == said
