"""What a single looser criterion would bring."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.catalogue.figures import Range
from resurface.choosing.criteria import (
    BUDGET,
    CRITERIA,
    DAYS,
    DEPTH,
    HELPS,
    MONTHS,
    NAME,
    OFFERED,
    SESSIONS,
    SKIN_TYPE,
    VISIBLE,
    VISIT_LENGTH,
    Criteria,
)
from resurface.choosing.criterion import Criterion, Limit
from resurface.choosing.loosen import loosenings
from resurface.choosing.shortlist import shortlist
from tests.unit.making import (
    a_catalogue,
    a_treatment,
    catalogues,
    concerns,
    criteria,
    few,
    law,
    some_evidence,
    strictest,
    values,
)


def shown(catalogue, asked, evidence):
    return {each.treatment.id for each in shortlist(catalogue, asked, evidence).shown}


def fitting(catalogue, asked, evidence):
    return {each.treatment.id for each in shortlist(catalogue, asked, evidence).fits}


def offered(catalogue, asked):
    return [
        (each.criterion.id, each.step, [gained.treatment.id for gained in each.gains])
        for each in loosenings(catalogue, asked, some_evidence())
    ]


def test_the_nearest_step_that_brings_something_is_offered():
    catalogue = a_catalogue(
        a_treatment("week", downtime=Range(6, 6)), a_treatment("month", downtime=Range(21, 28))
    )
    assert offered(catalogue, Criteria(days=2)) == [("days", 6, ["week"])]


def test_the_very_next_step_is_offered_where_it_is_enough():
    catalogue = a_catalogue(a_treatment("three days", downtime=Range(3, 3)))
    assert offered(catalogue, Criteria(days=2)) == [("days", 3, ["three days"])]


def test_a_limit_beyond_the_last_step_is_dropped():
    catalogue = a_catalogue(a_treatment("long", downtime=Range(40, 60)))
    assert offered(catalogue, Criteria(days=28)) == [("days", None, ["long"])]


def test_nothing_is_offered_where_everything_is_shown():
    catalogue = a_catalogue(a_treatment("short", downtime=Range(0, 1)))
    assert offered(catalogue, Criteria(days=7)) == []


def test_nothing_is_offered_where_two_criteria_stand_in_the_way():
    catalogue = a_catalogue(a_treatment("both", downtime=Range(9, 9), sessions=Range(9, 9)))
    assert offered(catalogue, Criteria(days=2, sessions=2)) == []


def test_each_depth_that_would_bring_something_is_offered():
    catalogue = a_catalogue(
        a_treatment("needles", depth="device"),
        a_treatment("peel", depth="chemical"),
        a_treatment("blade", depth="manual"),
    )
    assert offered(catalogue, Criteria(depths=("device",))) == [
        ("depths", "manual", ["blade"]),
        ("depths", "chemical", ["peel"]),
    ]


def test_an_added_depth_stands_in_the_order_of_depths():
    catalogue = a_catalogue(a_treatment("blade", depth="manual"))
    found = loosenings(catalogue, Criteria(depths=("device",)), some_evidence())
    assert found[0].criteria[DEPTH] == ("manual", "device")


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.id)
@few
@given(catalogue=catalogues(), asked=criteria(), known=concerns(), data=st.data())
def test_a_looser_value_or_none_loses_nothing_that_fits_or_is_shown(
    criterion, catalogue, asked, known, data
):
    evidence = some_evidence(concerns=known)
    tight = asked.asking(criterion, data.draw(values(criterion)))
    fits, in_sight = (found(catalogue, tight, evidence) for found in (fitting, shown))
    steps = [value for _, value in criterion.looser(tight[criterion])]
    for value in (*steps, criterion.nothing):
        looser = asked.asking(criterion, value)
        assert fits <= fitting(catalogue, looser, evidence)
        assert in_sight <= shown(catalogue, looser, evidence)


@law
@given(
    catalogue=catalogues(),
    asked=criteria(),
    known=concerns(),
    added=st.sampled_from(HELPS.options),
)
def test_one_more_wish_never_adds_a_treatment(catalogue, asked, known, added):
    evidence = some_evidence(concerns=known)
    more = asked.asking(HELPS, HELPS.ordered((*asked[HELPS], added)))
    assert shown(catalogue, more, evidence) <= shown(catalogue, asked, evidence)


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.id)
def test_the_strictest_value_of_each_criterion_is_offered_to_be_loosened(
    criterion, catalogue, evidence
):
    asked = Criteria().asking(criterion, strictest(criterion))
    offers = loosenings(catalogue, asked, evidence)
    assert {each.criterion for each in offers} == {criterion}
    assert all(each.criteria[criterion] != asked[criterion] for each in offers)


@pytest.mark.parametrize(
    ("criterion", "step", "said"),
    [
        (DEPTH, "fractional laser", "Also fractional laser"),
        (DAYS, 1, "Allow 1 day"),
        (VISIBLE, 14, "Let it show for 14 days"),
        (SESSIONS, 3, "Allow 3 visits"),
        (HELPS, None, "Drop “helps with”"),
        (SKIN_TYPE, None, "Drop “skin type”"),
        (BUDGET, 1500, "Allow $1,500"),
        (MONTHS, 12, "Allow month 12"),
        (VISIT_LENGTH, 45, "Allow 45 minutes"),
        (VISIT_LENGTH, None, "Drop “length of a visit”"),
        (OFFERED, None, "Drop “offered here”"),
        (NAME, None, "Drop “name”"),
    ],
    ids=lambda value: value.id if isinstance(value, Criterion) else "",
)
def test_a_step_is_said_in_words(english, criterion, step, said):
    assert criterion.step(step, english) == said


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.id)
def test_every_step_of_every_criterion_has_words(criterion, english):
    steps = [step for step, _ in criterion.looser(strictest(criterion))]
    said = [criterion.step(step, english) for step in steps]
    assert all(each.strip() for each in said)
    assert len(set(said)) == len(steps) > 0


@law
@given(catalogue=catalogues(), asked=criteria(), known=concerns())
def test_a_loosening_brings_exactly_the_treatments_it_names(catalogue, asked, known):
    evidence = some_evidence(concerns=known)
    before = shown(catalogue, asked, evidence)
    for each in loosenings(catalogue, asked, evidence):
        gained = {gained.treatment.id for gained in each.gains}
        assert gained
        assert shown(catalogue, each.criteria, evidence) == before | gained
        assert not before & gained
        then = fitting(catalogue, each.criteria, evidence)
        assert each.fits == len(then)
        assert each.more_fit == len(then) - len(fitting(catalogue, asked, evidence))


@law
@given(catalogue=catalogues(), asked=criteria(), known=concerns())
def test_no_smaller_step_than_the_one_offered_would_bring_any(catalogue, asked, known):
    evidence = some_evidence(concerns=known)
    before = shown(catalogue, asked, evidence)
    for each in loosenings(catalogue, asked, evidence):
        if isinstance(each.criterion, Limit):
            for step, _ in each.criterion.looser(asked[each.criterion]):
                if step == each.step:
                    break
                smaller = asked.asking(each.criterion, step)
                assert shown(catalogue, smaller, evidence) == before


@law
@given(catalogue=catalogues(), asked=criteria(), known=concerns())
def test_a_criterion_without_an_offer_would_bring_nothing_if_it_were_dropped(
    catalogue, asked, known
):
    evidence = some_evidence(concerns=known)
    before = shown(catalogue, asked, evidence)
    named = {each.criterion for each in loosenings(catalogue, asked, evidence)}
    for criterion in set(asked.active()) - named:
        assert shown(catalogue, asked.without(criterion), evidence) == before
