"""What a person asks for."""

from __future__ import annotations

import pytest

from resurface.choosing.criteria import Criteria


def test_nothing_is_asked_by_default():
    assert Criteria().active() == ()


def test_active_criteria_come_in_the_order_of_the_screen():
    asked = Criteria(
        search="peel",
        offered=True,
        months=6,
        budget=500,
        skin_type=4,
        helps=("pih",),
        sessions=3,
        days=0,
        depths=("device",),
    )
    assert asked.active() == (
        "depths",
        "days",
        "sessions",
        "helps",
        "skin_type",
        "budget",
        "months",
        "offered",
        "search",
    )


def test_a_limit_of_zero_days_asks_for_something():
    assert Criteria(days=0).active() == ("days",)


@pytest.mark.parametrize(
    "name",
    [
        "depths",
        "days",
        "sessions",
        "helps",
        "skin_type",
        "budget",
        "months",
        "offered",
        "search",
    ],
)
def test_a_criterion_that_is_dropped_asks_for_nothing_and_leaves_the_others(name):
    asked = Criteria(("device",), 3, 4, ("pih",), 4, 500, 6, True, "peel")
    assert set(asked.active()) - set(asked.without(name).active()) == {name}
