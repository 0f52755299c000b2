"""What a single looser criterion would bring."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from resurface.catalogue.figures import Range
from resurface.catalogue.treatments import DEPTHS
from resurface.choosing.criteria import Criteria
from resurface.choosing.limits import LIMITS
from resurface.choosing.loosen import loosenings
from resurface.choosing.shortlist import shortlist
from tests.unit.making import (
    a_catalogue,
    a_treatment,
    catalogues,
    concerns,
    criteria,
    law,
    some_evidence,
)


def shown(catalogue, asked, evidence):
    return {each.treatment.id for each in shortlist(catalogue, asked, evidence).shown}


def offered(catalogue, asked):
    return [
        (each.criterion, each.value, [gained.id for gained in each.gains])
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
    assert found[0].criteria.depths == ("manual", "device")


@law
@given(
    catalogue=catalogues(),
    asked=criteria(),
    known=concerns(),
    name=st.sampled_from(sorted(LIMITS)),
    data=st.data(),
)
def test_a_greater_limit_never_loses_a_treatment(catalogue, asked, known, name, data):
    lower, greater = sorted(data.draw(st.tuples(*[st.sampled_from(LIMITS[name])] * 2)))
    evidence = some_evidence(concerns=known)
    before = shown(catalogue, replace(asked, **{name: lower}), evidence)
    assert before <= shown(catalogue, replace(asked, **{name: greater}), evidence)


@law
@given(catalogue=catalogues(), asked=criteria(), known=concerns(), data=st.data())
def test_a_dropped_criterion_never_loses_a_treatment(catalogue, asked, known, data):
    name = data.draw(st.sampled_from(asked.active() or ("search",)))
    evidence = some_evidence(concerns=known)
    before = shown(catalogue, asked, evidence)
    assert before <= shown(catalogue, asked.without(name), evidence)


@law
@given(catalogue=catalogues(), asked=criteria(), known=concerns(), added=st.sampled_from(DEPTHS))
def test_one_more_depth_never_loses_a_treatment(catalogue, asked, known, added):
    narrow = replace(asked, depths=asked.depths or ("device",))
    evidence = some_evidence(concerns=known)
    wider = replace(narrow, depths=(*narrow.depths, added))
    assert shown(catalogue, narrow, evidence) <= shown(catalogue, wider, evidence)


@law
@given(catalogue=catalogues(), asked=criteria(), known=concerns())
def test_a_loosening_brings_exactly_the_treatments_it_names(catalogue, asked, known):
    evidence = some_evidence(concerns=known)
    before = shown(catalogue, asked, evidence)
    for each in loosenings(catalogue, asked, evidence):
        gained = {treatment.id for treatment in each.gains}
        assert gained
        assert shown(catalogue, each.criteria, evidence) == before | gained
        assert not before & gained


@law
@given(catalogue=catalogues(), asked=criteria(), known=concerns())
def test_no_smaller_step_than_the_one_offered_would_bring_any(catalogue, asked, known):
    evidence = some_evidence(concerns=known)
    before = shown(catalogue, asked, evidence)
    for each in loosenings(catalogue, asked, evidence):
        for step in LIMITS.get(each.criterion, ()):
            if getattr(asked, each.criterion) < step < (each.value or float("inf")):
                smaller = replace(asked, **{each.criterion: step})
                assert shown(catalogue, smaller, evidence) == before


@law
@given(catalogue=catalogues(), asked=criteria(), known=concerns())
def test_a_criterion_without_an_offer_would_bring_nothing_if_it_were_dropped(
    catalogue, asked, known
):
    evidence = some_evidence(concerns=known)
    before = shown(catalogue, asked, evidence)
    named = {each.criterion for each in loosenings(catalogue, asked, evidence)}
    for name in set(asked.active()) - named:
        assert shown(catalogue, asked.without(name), evidence) == before
