"""The whole course, worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given

from resurface.catalogue.course import course
from resurface.catalogue.figures import NOT_REPORTED, Range
from tests.unit.making import a_treatment, law, treatments

FIVE_VISITS = a_treatment(
    sessions=Range(5, 5),
    interval=Range(4, 8),
    downtime=Range(1, 10),
    results=Range(6, 12),
    price=Range(500, 800),
)


def in_months(figure):
    return [None if end is None else round(end, 2) for end in (figure.low, figure.high)]


def test_five_visits_four_weeks_apart_take_sixteen_weeks():
    assert course(FIVE_VISITS).low.visits == (0, 4, 8, 12, 16)


def test_five_visits_eight_weeks_apart_take_thirty_two_weeks():
    assert course(FIVE_VISITS).high.visits == (0, 8, 16, 24, 32)


def test_with_an_open_number_of_visits_the_fewest_stand_as_far_apart_as_sources_say():
    peel = a_treatment(sessions=Range(3, None), interval=Range(2, 3), downtime=Range(0, 5))
    found = course(peel)
    assert found.high is None
    assert (found.at_least.visits, found.at_least.downtime_days) == ((0, 3, 6), 5)


def test_the_usual_course_takes_the_middle_of_every_range():
    usual = course(FIVE_VISITS).usual
    assert (usual.visits, usual.downtime_days) == ((0, 6, 12, 18, 24), 5.5)


def test_visits_reach_from_the_first_to_the_last():
    assert course(FIVE_VISITS).visit_weeks == Range(16, 32)


def test_the_full_result_counts_from_the_first_visit():
    """16 weeks are 3.69 months, and 6 more; 32 weeks are 7.38 months, and 12 more."""
    assert in_months(course(FIVE_VISITS).result_months) == [9.69, 19.38]


def test_the_price_of_the_course_is_for_all_visits():
    assert course(FIVE_VISITS).price == Range(2500, 4000)


def test_days_away_follow_every_visit():
    assert course(FIVE_VISITS).days_away == Range(5, 50)


def test_days_away_of_one_way_that_the_course_may_go():
    assert [course(FIVE_VISITS).low.days_away, course(FIVE_VISITS).high.days_away] == [5, 50]


def test_one_visit_needs_no_time_between_visits():
    once = course(a_treatment(sessions=Range(1, 1), results=Range(2, 6)))
    assert (once.visit_weeks, in_months(once.result_months)) == (Range(0, 0), [2, 6])


@pytest.mark.parametrize(
    ("figures", "visit_weeks", "result_months"),
    [
        pytest.param(
            {"sessions": Range(5, None)}, Range(16, None), [9.69, None], id="5 visits or more"
        ),
        pytest.param(
            {"sessions": Range(None, 6)}, Range(None, 40), [None, 21.23], id="up to 6 visits"
        ),
        pytest.param(
            {"interval": Range(4, None)}, Range(16, None), [9.69, None], id="4 weeks apart or more"
        ),
        pytest.param(
            {"interval": Range(None, 8)}, Range(None, 32), [None, 19.38], id="up to 8 weeks apart"
        ),
        pytest.param(
            {"results": Range(6, None)}, Range(16, 32), [9.69, None], id="6 months or more"
        ),
        pytest.param({"results": NOT_REPORTED}, Range(16, 32), [None, None], id="no result stated"),
        pytest.param({"interval": NOT_REPORTED}, NOT_REPORTED, [None, None], id="no interval"),
        pytest.param({"sessions": NOT_REPORTED}, NOT_REPORTED, [None, None], id="no visits stated"),
        pytest.param({"sessions": Range(0, 0)}, NOT_REPORTED, [None, None], id="not one visit"),
    ],
)
def test_an_end_that_no_source_states_stays_open(figures, visit_weeks, result_months):
    stated = {"sessions": Range(5, 5), "interval": Range(4, 8), "results": Range(6, 12)}
    found = course(a_treatment(**{**stated, **figures}))
    assert (found.visit_weeks, in_months(found.result_months)) == (visit_weeks, result_months)


@pytest.mark.parametrize(
    ("sessions", "visits"),
    [
        pytest.param(Range(3, 5), 4, id="a whole middle"),
        pytest.param(Range(4, 5), 5, id="half a visit is one more"),
        pytest.param(Range(3, 6), 5, id="half a visit is one more, below an even number"),
        pytest.param(Range(5, None), 5, id="5 or more"),
        pytest.param(Range(None, 6), 6, id="up to 6"),
    ],
)
def test_the_usual_number_of_visits(sessions, visits):
    usual = course(a_treatment(sessions=sessions, interval=Range(4, 4))).usual
    assert len(usual.visits) == visits


@pytest.mark.parametrize(
    ("sessions", "price", "whole"),
    [
        pytest.param(Range(3, 6), Range(100, 700), Range(300, 4200), id="both ends"),
        pytest.param(Range(5, None), Range(100, 700), Range(500, None), id="5 visits or more"),
        pytest.param(Range(3, 6), Range(None, 700), Range(None, 4200), id="up to a price"),
        pytest.param(Range(5, None), Range(None, 700), NOT_REPORTED, id="no end is stated by both"),
        pytest.param(Range(3, 6), NOT_REPORTED, NOT_REPORTED, id="no price"),
        pytest.param(NOT_REPORTED, Range(100, 700), NOT_REPORTED, id="no visits"),
    ],
)
def test_the_price_of_the_course_where_an_end_is_open(sessions, price, whole):
    assert course(a_treatment(sessions=sessions, price=price)).price == whole


@pytest.mark.parametrize(
    ("downtime", "sessions", "in_all"),
    [
        pytest.param(Range(0, 0), Range(3, None), Range(0, 0), id="none, and 3 visits or more"),
        pytest.param(Range(0, 2), Range(3, None), Range(0, None), id="some, and 3 or more"),
        pytest.param(Range(0, None), Range(3, 4), Range(0, None), id="open days"),
        pytest.param(Range(0, 0), Range(None, 4), Range(0, 0), id="none, and up to 4 visits"),
        pytest.param(Range(0, 0), NOT_REPORTED, NOT_REPORTED, id="visits not reported"),
    ],
)
def test_nought_times_an_open_number_of_visits_is_nought(downtime, sessions, in_all):
    assert course(a_treatment(sessions=sessions, downtime=downtime)).days_away == in_all


@pytest.mark.parametrize(
    ("figures", "is_open"),
    [
        pytest.param({}, False, id="both ends stated"),
        pytest.param({"sessions": Range(5, None)}, True, id="5 visits or more"),
        pytest.param({"interval": Range(4, None)}, True, id="4 weeks apart or more"),
        pytest.param({"results": Range(6, None)}, True, id="6 months or more"),
        pytest.param({"results": NOT_REPORTED}, False, id="no result stated"),
        pytest.param({"sessions": NOT_REPORTED}, False, id="no visits stated"),
        pytest.param({"sessions": Range(None, 6)}, False, id="up to 6 visits"),
    ],
)
def test_a_course_is_open_where_no_source_says_where_it_ends(figures, is_open):
    stated = {"sessions": Range(5, 5), "interval": Range(4, 8), "results": Range(6, 12)}
    assert course(a_treatment(**{**stated, **figures})).is_open == is_open


def test_the_price_is_known_even_where_the_time_between_visits_is_not():
    assert course(a_treatment(sessions=Range(3, 6), price=Range(100, 200))).price == Range(
        300, 1200
    )


def test_a_course_without_days_away_has_none_in_all():
    no_days = a_treatment(sessions=Range(4, 4), interval=Range(2, 2), downtime=Range(0, 0))
    assert course(no_days).days_away == Range(0, 0)


def test_days_away_in_all_are_unknown_where_those_of_a_visit_are():
    found = course(a_treatment(sessions=Range(4, 4), interval=Range(2, 2)))
    assert found.usual.days_away is None


@law
@given(treatment=treatments("peel"))
def test_the_usual_last_visit_lies_between_the_low_and_the_high_one(treatment):
    found = course(treatment)
    ways = [each for each in (found.low, found.usual, found.high) if each]
    ends = [each.last_visit for each in ways]
    assert ends == sorted(ends)


@law
@given(treatment=treatments("peel"))
def test_the_usual_full_result_lies_between_the_low_and_the_high_one(treatment):
    found = course(treatment)
    ways = [each for each in (found.low, found.usual, found.high) if each]
    ends = [each.result_weeks for each in ways if each.result_weeks is not None]
    assert ends == sorted(ends)


@law
@given(treatment=treatments("peel"))
def test_the_full_result_never_comes_before_the_last_visit(treatment):
    found = course(treatment)
    for way in (found.low, found.usual, found.high):
        assert way is None or way.result_weeks is None or way.result_weeks >= way.last_visit
