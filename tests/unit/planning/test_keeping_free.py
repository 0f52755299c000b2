"""Dates to keep free: too close, when to begin, and what holds of every one."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from resurface.catalogue.course import course
from resurface.catalogue.figures import INTERVAL, Range
from resurface.planning.keeping_free import near, starts
from resurface.planning.kept_in_words import kept_dates
from resurface.planning.plan import plan
from resurface.planning.wanted import MOST_FREE, Wanted
from tests.unit.making import a_treatment, law, treatments
from tests.unit.planning.conftest import TODAY, day
from tests.unit.planning.test_plan import FOUR, a_pair, a_plan, two

DATES = st.dates(datetime.date(2026, 11, 26), datetime.date(2032, 12, 31))


def test_a_visit_five_days_before_is_close_by_the_longest_figure(english):
    """As in the picture: the third visit on March 8, and a wedding on March 13."""
    kept = kept_dates(a_plan(FOUR, free=(day("2027-03-13"),)), TODAY, english)[0]
    [warned] = kept.warned
    assert warned.title == "Visit 3 is close to March 13"
    assert warned.text == "5 days before it. By the longest figure it may still show until day 7."
    assert (kept.close, kept.clear) == (True, "")


@pytest.mark.parametrize(("date", "close"), [("2027-03-15", 1), ("2027-03-16", 0)])
def test_the_last_day_on_which_it_may_show_is_close_and_the_next_is_not(date, close):
    assert len(near(a_plan(FOUR), day(date))) == close


def test_a_visit_on_the_day_itself_is_said(english):
    kept = kept_dates(a_plan(FOUR, free=(day("2027-02-08"),)), TODAY, english)[0]
    assert [each.title for each in kept.warned] == ["Visit 2 is on February 8"]


def test_a_date_that_no_visit_is_close_to_is_said_to_be_so(english):
    kept = kept_dates(a_plan(FOUR, free=(day("2027-09-18"),)), TODAY, english)[0]
    assert kept.clear == "No visit is close to September 18, by the longest figures."


@pytest.mark.parametrize(
    ("visible", "downtime", "text"),
    [
        (Range(), Range(), "No source says how long it may still show."),
        (Range(), Range(0, 0), "No source says how long it may still show."),
        (
            Range(),
            Range(1, 3),
            "By the longest figure you may be away until day 3. "
            "No source says how long it may still show.",
        ),
        (
            Range(7, None),
            Range(1, 3),
            "It may still show for 7 days or more; no source gives an upper end.",
        ),
    ],
)
def test_where_no_source_gives_an_upper_end_the_last_visit_before_is_named(
    english, visible, downtime, text
):
    unsure = a_treatment(sessions=Range(1, 1), visible=visible, downtime=downtime)
    kept = kept_dates(a_plan(unsure, free=(day("2027-01-25"),)), TODAY, english)[0]
    [warned] = kept.warned
    assert warned.title == "Visit 1 comes before January 25"
    assert warned.text == f"14 days before it. {text}"
    assert not kept.close


def test_the_last_day_to_begin_is_that_of_the_whole_course(english):
    """3 to 5 visits 3 to 6 weeks apart, in whole weeks as planned, then 3 to 6 months."""
    treatment = a_treatment(sessions=Range(3, 5), interval=Range(3, 6), results=Range(3, 6))
    kept = kept_dates(a_plan(treatment, free=(day("2027-09-18"),)), TODAY, english)[0]
    assert [(each.by, each.visits, each.start, each.note) for each in kept.starts] == [
        ("By the longest figures", "5 visits", "start by October 3, 2026", "already past"),
        ("By the middle figures", "4 visits", "start by January 19, 2027", ""),
        ("By the shortest figures", "3 visits", "start by May 8, 2027", ""),
    ]
    assert kept.title == "To have the full result by September 18"


def test_without_an_upper_end_no_longest_start_is_made_up(english):
    treatment = a_treatment(sessions=Range(3, 4), interval=Range(4, 6), results=Range(3, None))
    kept = kept_dates(a_plan(treatment, free=(day("2027-12-18"),)), TODAY, english)[0]
    assert [each.start for each in kept.starts] == [
        "no source gives an upper end",
        "start by June 5, 2027",
        "start by July 24, 2027",
    ]


def test_what_is_not_reported_is_said_of_each_start(english):
    kept = kept_dates(
        a_plan(a_treatment(sessions=Range(1, 1)), free=(day("2027-12-18"),)), TODAY, english
    )[0]
    assert {each.start for each in kept.starts} == {"not reported"}
    assert kept.after == "When its full result would show is not reported."


def test_where_every_start_is_past_one_sentence_says_so(english):
    kept = kept_dates(a_plan(FOUR, free=(day("2027-01-02"),)), TODAY, english)[0]
    assert kept.starts == ()
    assert kept.none_left.startswith("Too late for the full result by January 2")


def test_what_could_be_begun_after_the_date_has_its_own_full_result(english):
    kept = kept_dates(a_plan(FOUR, free=(day("2027-09-18"),)), TODAY, english)[0]
    assert (kept.begin, kept.after_day) == ("Begin after it, on September 19", "2027-09-19")
    assert kept.after == "Its full result: Mar 12 to Jun 11, 2028."


def test_a_course_of_two_treatments_counts_both_and_the_gap():
    """4 weeks, a gap of 2, 2 x 3 weeks and 3 months: 25 weeks; the longest: 4 and 12 months: 56."""
    longest, _, shortest = starts(two(a_pair(Range(2, 4))), day("2028-06-01"))
    assert (longest.visits, longest.day) == (7, day("2027-05-06"))
    assert (shortest.visits, shortest.day) == (5, day("2027-12-09"))


def test_a_gap_that_no_source_states_leaves_no_start():
    assert {each.day for each in starts(two(a_pair(Range())), day("2028-06-01"))} == {None}


def test_at_most_three_dates_are_kept_free_each_once():
    wanted = Wanted()
    for text in ("2027-03-13", "2027-03-13", "2027-01-01", "2027-09-18", "2027-12-24"):
        wanted = wanted.keeping(day(text))
    assert len(wanted.free) == MOST_FREE
    assert wanted.free == tuple(sorted(wanted.free))
    assert wanted.without(day("2027-03-13")).free == (day("2027-01-01"), day("2027-09-18"))


@law
@given(treatments("laser"), DATES)
def test_the_longest_course_never_begins_later_than_the_shortest(treatment, date):
    found = [each.day for each in starts(a_plan(treatment), date) if each.day]
    assert found == sorted(found)


@law
@given(treatments("laser"), DATES)
def test_whoever_begins_in_time_has_the_full_result_by_the_date(treatment, date):
    last = starts(a_plan(treatment), date)[0].day
    assume(last is not None and last > datetime.date(1900, 1, 1))
    high = course(treatment).high
    visits = None if high is None else len(high.visits)
    interval = treatment.range_of(INTERVAL).high
    assume(visits is not None and visits <= 12 and interval != 0)
    made = a_plan(
        treatment, last.isoformat(), visits=(visits, None), weeks=(int(interval or 1), None)
    )
    assert made.result.last is not None
    assert made.result.last <= date


@law
@given(DATES, DATES)
def test_no_date_is_clear_while_a_visit_may_still_show_on_it(first, date):
    made = a_plan(FOUR, first.isoformat())
    shown = {
        visit.day + datetime.timedelta(days=number) for visit in made.visits for number in range(8)
    }
    assert bool(near(made, date)) == (date in shown)


def test_every_plan_of_the_record_can_be_told(catalogue, evidence, english):
    free = tuple(map(day, ("2027-02-24", "2027-03-13", "2028-02-29")))
    for treatment in catalogue.treatments:
        made = plan(Wanted(treatment=treatment.id, free=free), catalogue, evidence, TODAY)
        assert made is not None
        assert len(kept_dates(made, TODAY, english)) == MOST_FREE


def test_what_is_set_for_one_treatment_does_not_go_to_another():
    wanted = Wanted(treatment="laser", pair="p", gap=3, moves=((2, 1),)).with_visits(0, 4)
    assert wanted.of("release") == Wanted(treatment="release")
