"""Why an outcome is shown nowhere, in words."""

from __future__ import annotations

import pytest

from resurface.text.reasons import reason_in_words
from tests.unit.making import an_outcome


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        pytest.param(an_outcome(4), "", id="drawn"),
        pytest.param(
            an_outcome(4, show=False, why_not="only an upper limit"),
            "only an upper limit",
            id="the reason of its row",
        ),
        pytest.param(
            an_outcome(4, measure="share of sessions"), "it counts visits, not people", id="visits"
        ),
        pytest.param(
            an_outcome(4, measure="share of scars"), "it counts scars, not people", id="scars"
        ),
        pytest.param(
            an_outcome(4, measure="share of spots"), "it counts spots, not people", id="spots"
        ),
        pytest.param(an_outcome(), "it states no figure", id="no figure"),
        pytest.param(an_outcome(4, show=False), "its row gives no reason", id="no reason"),
        pytest.param(
            an_outcome(70, outcome="satisfied"),
            "no chart is made of this outcome",
            id="people who were satisfied",
        ),
    ],
)
def test_why_a_figure_is_not_drawn_is_said(english, row, reason):
    assert reason_in_words(row, english) == reason
