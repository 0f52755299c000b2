"""A course in dates against what was set on the list."""

from __future__ import annotations

from resurface.choosing.criteria import BUDGET, DAYS, SESSIONS, VISIBLE, Criteria
from resurface.planning.beyond_limits import beyond_limits


def asking(**limits):
    named = {"days": DAYS, "shows": VISIBLE, "visits": SESSIONS, "budget": BUDGET}
    asked = Criteria()
    for name, value in limits.items():
        asked = asked.asking(named[name], value)
    return asked


def test_nothing_is_told_where_nothing_is_set(planned, english):
    assert beyond_limits(planned("microneedling"), asking(), english) == ()


def test_days_away_that_may_be_more_are_told_by_how_much(planned, english):
    (told,) = beyond_limits(planned("microneedling"), asking(days=2), english)
    assert told == (
        "Set on the list: up to 2 days away. Microneedling: 0–3 days, may be over by up to 1 day."
    )


def test_what_is_inside_for_certain_is_not_told(planned, english):
    assert beyond_limits(planned("microneedling"), asking(days=7), english) == ()


def test_what_no_source_says_is_told_to_be_unknown(planned, english):
    (told,) = beyond_limits(planned("microneedling"), asking(shows=7), english)
    assert told == "Set on the list: seen for up to 7 days. Microneedling: not reported."


def test_the_visits_that_are_planned_are_held_against_those_that_were_set(planned, english):
    made = planned("microneedling", visits=(5, None))
    (told,) = beyond_limits(made, asking(visits=3), english)
    assert told == "Set on the list: up to 3 visits. This course: 5 visits, over by 2 visits."


def test_the_price_of_the_course_is_held_against_the_budget(planned, english):
    (told,) = beyond_limits(planned("microneedling", visits=(3, None)), asking(budget=500), english)
    assert told.startswith("Set on the list: up to $500 in all. This course: $300")
    assert "may be over by up to" in told
