"""One course in dates, worked out by hand, and what holds of every one."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.evidence.combinations import Combination
from resurface.planning.plan import Days, Plan, plan
from resurface.planning.sequences import sequences
from resurface.planning.wanted import Wanted
from tests.unit.making import a_catalogue, a_treatment, law, some_evidence, treatments
from tests.unit.planning.conftest import TODAY, day

FIRSTS = st.dates(datetime.date(2026, 11, 26), datetime.date(2031, 12, 31))
MOVES = st.dictionaries(st.integers(2, 6), st.integers(-6, 400), max_size=4)


def a_plan(treatment, first="2027-01-11", *, others=(), evidence=None, **changes) -> Plan:
    wanted = Wanted(treatment=treatment.id, first=day(first), **changes)
    catalogue = a_catalogue(treatment, *others)
    made = plan(wanted, catalogue, evidence or some_evidence(), TODAY)
    assert made is not None
    return made


def days_of(made: Plan) -> list[str]:
    return [each.day.isoformat() for each in made.visits]


FOUR = a_treatment(
    "laser",
    sessions=Range(3, 5),
    interval=Range(3, 5),
    downtime=Range(1, 3),
    visible=Range(5, 7),
    results=Range(3, 6),
    price=Range(750, 2500),
)


def test_the_usual_numbers_of_the_sources_are_set_first():
    made = a_plan(FOUR)
    assert days_of(made) == ["2027-01-11", "2027-02-08", "2027-03-08", "2027-04-05"]


def test_days_away_and_days_it_may_show_reach_as_far_as_the_longest_figure():
    first = a_plan(FOUR).visits[0]
    assert (first.away, first.shows) == (day("2027-01-14"), day("2027-01-18"))


def test_the_full_result_is_a_span_after_the_last_visit():
    assert a_plan(FOUR).result == Days(day("2027-07-05"), day("2027-10-04"))


def test_an_open_result_stays_open():
    made = a_plan(a_treatment(sessions=Range(1, 1), results=Range(2, None)))
    assert made.result == Days(day("2027-03-13"), None)


def test_days_in_all_and_money_are_of_the_visits_that_are_set():
    made = a_plan(FOUR)
    assert (made.days_away, made.days_shown) == (Range(4, 12), Range(20, 28))
    assert [made.price(visits) for visits in (1, 4)] == [Range(750, 2500), Range(3000, 10_000)]


def test_a_day_on_which_two_visits_show_is_counted_once():
    weekly = a_treatment(sessions=Range(2, 2), interval=Range(1, 1), visible=Range(10, 10))
    assert a_plan(weekly).days_shown == Range(17, 17)


def test_what_is_not_reported_stays_so():
    silent = a_plan(a_treatment())
    assert days_of(silent) == ["2027-01-11"]
    assert silent.result == Days()
    assert {silent.days_away, silent.days_shown, silent.price(1)} == {NOT_REPORTED}


def test_visits_of_which_nobody_says_how_far_apart_have_no_date_until_it_is_set():
    treatment = a_treatment(sessions=Range(3, 3), results=Range(1, 2))
    made = a_plan(treatment)
    assert (days_of(made), made.undated, made.count) == (["2027-01-11"], 2, 3)
    assert (made.result, made.legs[0].needs_weeks) == (Days(), True)
    assert len(a_plan(treatment, weeks=(4, None)).visits) == 3


@pytest.mark.parametrize(("asked", "got"), [(1, 3), (4, 4), (99, 5)])
def test_a_number_beyond_the_sources_range_is_brought_into_it(asked, got):
    assert a_plan(FOUR, visits=(asked, None)).count == got


def test_without_an_upper_end_one_can_go_to_a_bound_of_ours():
    opened = a_treatment(sessions=Range(3, None), interval=Range(4, None))
    made = a_plan(opened, visits=(50, None), weeks=(50, None))
    assert (made.legs[0].visits.value, made.legs[0].weeks.value) == (12, 26)


def test_a_visit_in_a_leap_year_comes_a_day_earlier_in_march():
    assert days_of(a_plan(FOUR, first="2028-02-01"))[1:3] == ["2028-02-29", "2028-03-28"]
    assert days_of(a_plan(FOUR, first="2028-02-29"))[0] == "2028-02-29"


def test_a_moved_visit_takes_the_following_ones_along():
    made = a_plan(FOUR, moves=((3, 9),))
    assert days_of(made) == ["2027-01-11", "2027-02-08", "2027-03-17", "2027-04-14"]


def test_without_a_first_visit_it_is_the_monday_after_a_week():
    made = plan(Wanted(treatment="laser"), a_catalogue(FOUR), some_evidence(), TODAY)
    assert made is not None
    assert made.first == day("2026-12-07")


@pytest.mark.parametrize("treatment_id", ["", "gone"])
def test_without_a_treatment_of_the_catalogue_there_is_no_plan(treatment_id):
    wanted = Wanted(treatment=treatment_id)
    assert plan(wanted, a_catalogue(FOUR), some_evidence(), TODAY) is None


def a_pair(gap: Range, same_visit: str = "no") -> Combination:
    return Combination(
        first_id="release",
        then_id="laser",
        gap=gap,
        same_visit=same_visit,
        why="",
        evidence="",
        source_ids=("s",),
        note="",
    )


RELEASE = a_treatment(
    "release",
    sessions=Range(2, 2),
    interval=Range(4, 4),
    downtime=Range(0, 5),
    visible=Range(7, 10),
    results=Range(2, 12),
    price=Range(300, 500),
)


def two(pair: Combination, **changes) -> Plan:
    evidence = some_evidence(combinations=(pair,))
    return a_plan(RELEASE, others=(FOUR,), evidence=evidence, pair="release~laser~1", **changes)


def test_a_second_treatment_begins_after_the_gap_of_its_source():
    made = two(a_pair(Range(2, 4)))
    assert days_of(made)[:3] == ["2027-01-11", "2027-02-08", "2027-03-01"]
    assert (made.count, [each.leg for each in made.visits]) == (6, [0, 0, 1, 1, 1, 1])


def test_in_one_visit_the_second_treatment_begins_on_the_last_day_of_the_first():
    made = two(a_pair(NOT_REPORTED, "yes"))
    assert days_of(made)[1:3] == ["2027-02-08", "2027-02-08"]


def test_the_second_treatment_has_no_date_until_a_gap_is_set_that_no_source_states():
    made = two(a_pair(NOT_REPORTED, "either"))
    assert (len(made.visits), made.undated) == (2, 4)
    assert len(two(a_pair(NOT_REPORTED, "either"), gap=3).visits) == 6


def test_the_full_result_of_two_is_that_of_the_later_one():
    made = two(a_pair(Range(2, 4)))
    assert made.visits[-1].day == day("2027-05-24")
    assert made.result == Days(day("2027-08-23"), day("2028-02-07"))


def test_days_and_money_of_two_are_added_up():
    made = two(a_pair(Range(2, 4)))
    assert made.days_away == Range(4, 2 * 5 + 4 * 3)
    assert made.price(6) == Range(600 + 3000, 1000 + 10_000)
    assert made.price(3) == Range(600 + 750, 1000 + 2500)


def test_what_follows_a_treatment_are_treatments_and_each_row_is_offered(catalogue, evidence):
    offered = sequences("subcision", catalogue, evidence)
    assert [each.id for each in offered[:3]] == [
        "subcision~fractional-co2~1",
        "subcision~fractional-co2~2",
        "subcision~fractional-co2~3",
    ]
    assert all(catalogue.treats(each.then.id) for each in offered)


@law
@given(treatments("laser"), FIRSTS, MOVES, st.integers(1, 26))
def test_no_visit_comes_before_the_one_before_it(treatment, first, moves, weeks):
    made = a_plan(treatment, first.isoformat(), moves=tuple(moves.items()), weeks=(weeks, None))
    assert made.first == first
    assert [each.day for each in made.visits] == sorted(each.day for each in made.visits)


@law
@given(treatments("laser"), FIRSTS, st.integers(0, 900), st.integers(1, 26))
def test_another_first_visit_moves_every_day_by_as_much(treatment, first, by, weeks):
    made, later = (
        a_plan(treatment, each.isoformat(), weeks=(weeks, None))
        for each in (first, first + datetime.timedelta(days=by))
    )
    assert made.begun(later.first).visits == later.visits
    assert made.begun(later.first).result == later.result


@law
@given(FIRSTS, st.integers(2, 5), st.integers(-20, 400))
def test_moving_a_visit_keeps_every_other_distance(first, number, by):
    made = a_plan(FOUR, first.isoformat(), visits=(5, None))
    moved = a_plan(FOUR, first.isoformat(), visits=(5, None), moves=((number, by),))

    def distances(of: Plan) -> list[int]:
        return [
            (later.day - one.day).days
            for one, later in pairwise(of.visits)
            if later.number != number
        ]

    assert distances(moved) == distances(made)


@law
@given(treatments("laser"), FIRSTS, st.integers(1, 26))
def test_no_date_of_a_plan_comes_before_the_first_visit(treatment, first, weeks):
    made = a_plan(treatment, first.isoformat(), weeks=(weeks, None))
    others = [
        *(each.away for each in made.visits),
        *(each.shows for each in made.visits),
        *(made.result.first, made.result.last),
    ]
    assert all(each >= first for each in others if each)


@law
@given(treatments("laser"), FIRSTS, st.integers(1, 26))
def test_a_span_never_ends_before_it_begins(treatment, first, weeks):
    made = a_plan(treatment, first.isoformat(), weeks=(weeks, None))
    for low, high in (
        (made.result.first, made.result.last),
        *(
            (each.low, each.high)
            for each in (made.days_away, made.days_shown, made.price(made.count))
        ),
    ):
        assert low is None or high is None or low <= high


@law
@given(treatments("laser"), st.integers(1, 12))
def test_what_all_visits_so_far_cost_never_falls(treatment, count):
    made = a_plan(treatment, visits=(count, None), weeks=(4, None))
    so_far = [made.price(visits) for visits in range(1, made.count + 1)]
    for one, next_ in pairwise(so_far):
        assert (one.low or 0) <= (next_.low or 0)
        assert (one.high or 0) <= (next_.high or 0)
