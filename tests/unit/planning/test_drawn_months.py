"""The months and the axis: what each day is, and where each date stands."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.catalogue.figures import Range
from resurface.planning.drawn_months import MOST_MONTHS, drawn_axis, drawn_months, not_drawn
from tests.unit.making import a_treatment, law, treatments
from tests.unit.planning.conftest import day
from tests.unit.planning.test_plan import FOUR, a_plan


def test_the_months_reach_from_the_first_visit_to_the_end_of_the_full_result(english):
    drawn = drawn_months(a_plan(FOUR), english)
    assert [(each.name, each.year) for each in (drawn[0], drawn[-1])] == [
        ("January", "2027"),
        ("October", "2027"),
    ]
    assert len(drawn) == 10


def test_a_month_begins_under_its_weekday_and_has_its_days(english):
    """January 1, 2027 is a Friday, in a week that begins with Sunday; 2028 has a February 29."""
    assert drawn_months(a_plan(FOUR), english)[0].column == 5
    leap = drawn_months(a_plan(FOUR, first="2028-02-01"), english)[0]
    assert len(leap.shades) == 29


def test_a_day_is_a_visit_before_it_is_away_and_away_before_it_shows(english):
    january = drawn_months(a_plan(FOUR), english)[0].shades
    assert list(january[9:19]) == ["", "visit", *["away"] * 3, *["shows"] * 4, ""]


@pytest.mark.parametrize(
    ("free", "month", "shade"),
    [
        ("2027-03-13", 2, "shows kept close"),
        ("2027-03-16", 2, "kept"),
        ("2027-08-01", 7, "result kept"),
    ],
)
def test_a_date_to_keep_free_keeps_what_its_day_is(english, free, month, shade):
    drawn = drawn_months(a_plan(FOUR, free=(day(free),)), english)
    assert drawn[month].shades[day(free).day - 1] == shade


def test_an_open_result_goes_on_to_the_end_of_the_last_month(english):
    made = a_plan(a_treatment(sessions=Range(1, 1), results=Range(2, None)))
    march = drawn_months(made, english)[-1].shades
    assert march[11:13] == ("", "result")
    assert march[-1] == "result"
    axis = drawn_axis(made, english)
    assert axis.first is not None
    assert axis.last is None


def test_months_beyond_the_most_are_counted_and_stand_on_the_axis(english):
    long = a_plan(FOUR, free=(day("2029-01-01"),))
    assert (len(drawn_months(long, english)), not_drawn(long)) == (MOST_MONTHS, 7)
    assert len(drawn_axis(long, english).kept) == 1


def test_the_axis_names_months_and_says_the_year_in_january(english):
    assert [name for _, name in drawn_axis(a_plan(FOUR), english).months[:3]] == [
        "2027",
        "Feb",
        "Mar",
    ]


@law
@given(treatments("laser"), st.dates(datetime.date(2026, 11, 26), datetime.date(2031, 12, 31)))
def test_every_date_stands_on_the_axis(english, treatment, first):
    axis = drawn_axis(a_plan(treatment, first.isoformat(), weeks=(4, None)), english)
    places = [
        axis.first,
        axis.last,
        axis.judged,
        *(place for each in axis.visits for place in (each.at, each.away, each.shows)),
    ]
    assert all(0 <= each <= 1 for each in places if each is not None)
