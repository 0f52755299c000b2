"""Treatments sorted into what fits, may fit, does not, and does not say."""

from __future__ import annotations

from itertools import chain

from hypothesis import given

from resurface.catalogue.figures import Range
from resurface.choosing.criteria import DAYS, DEPTH, Criteria
from resurface.choosing.shortlist import Shortlist, shortlist
from tests.unit.making import (
    a_catalogue,
    a_treatment,
    catalogues,
    concerns,
    criteria,
    law,
    no_treatment,
    some_evidence,
)


def ids(group):
    return [each.treatment.id for each in group]


def groups(found: Shortlist):
    return [
        ids(each) for each in (found.fits, found.may_fit, found.not_reported, found.does_not_fit)
    ]


def four():
    return a_catalogue(
        a_treatment("long", downtime=Range(10, 14)),
        a_treatment("silent"),
        a_treatment("some", downtime=Range(3, 7)),
        a_treatment("short", downtime=Range(0, 2)),
        untreated=no_treatment(),
    )


def test_each_treatment_stands_in_the_group_of_its_answer():
    found = shortlist(four(), Criteria(days=5), some_evidence())
    assert groups(found) == [["short"], ["some"], ["silent"], ["long"]]


def test_everything_fits_where_nothing_is_asked():
    found = shortlist(four(), Criteria(), some_evidence())
    assert groups(found) == [["long", "silent", "some", "short"], [], [], []]


def test_what_fits_is_shown_before_what_may_fit():
    found = shortlist(four(), Criteria(days=5), some_evidence())
    assert ids(found.shown) == ["short", "some"]


def test_the_criteria_that_gave_the_answer_are_named():
    catalogue = a_catalogue(
        a_treatment("peel", depth="chemical", downtime=Range(9, 9), sessions=Range(1, 6))
    )
    asked = Criteria(depths=("device",), days=7, sessions=3)
    found = shortlist(catalogue, asked, some_evidence())
    assert [each.because for each in found.does_not_fit] == [(DEPTH, DAYS)]


def test_what_fits_needs_no_reason():
    catalogue = a_catalogue(a_treatment("peel", downtime=Range(0, 1)))
    found = shortlist(catalogue, Criteria(days=7), some_evidence())
    assert [each.because for each in found.fits] == [()]


def test_a_treatment_is_found_in_whichever_group_it_stands():
    found = shortlist(four(), Criteria(days=5), some_evidence())
    assert [found.find(name).treatment.id for name in ("short", "some", "silent", "long")] == [
        "short",
        "some",
        "silent",
        "long",
    ]


def test_a_treatment_that_is_not_in_the_catalogue_is_not_found():
    assert shortlist(four(), Criteria(), some_evidence()).find("gone") is None


def test_some_of_a_group_keep_its_order():
    everyone = shortlist(four(), Criteria(), some_evidence()).fits
    assert ids(everyone.only(("short", "gone", "long"))) == ["long", "short"]
    assert ids(everyone.without(("short", "gone", "long"))) == ["silent", "some"]


def test_a_group_is_cut_into_its_first_and_the_rest():
    everyone = shortlist(four(), Criteria(), some_evidence()).fits
    assert ids(everyone.first(1) + everyone.after(3)) == ["long", "short"]


def test_no_treatment_is_never_narrowed():
    found = shortlist(four(), Criteria(days=5), some_evidence())
    assert found.find("no-treatment") is None


@law
@given(catalogue=catalogues(), asked=criteria(), known=concerns())
def test_every_treatment_stands_in_one_group(catalogue, asked, known):
    found = shortlist(catalogue, asked, some_evidence(concerns=known))
    assert sorted(chain(*groups(found))) == sorted(each.id for each in catalogue.treatments)


@law
@given(catalogue=catalogues(), asked=criteria(), known=concerns())
def test_each_group_is_in_catalogue_order(catalogue, asked, known):
    place = {each.id: number for number, each in enumerate(catalogue.treatments)}
    found = shortlist(catalogue, asked, some_evidence(concerns=known))
    assert all(group == sorted(group, key=place.get) for group in groups(found))


@law
@given(catalogue=catalogues(), asked=criteria(), known=concerns())
def test_a_treatment_outside_the_fits_says_why(catalogue, asked, known):
    found = shortlist(catalogue, asked, some_evidence(concerns=known))
    others = found.may_fit + found.not_reported + found.does_not_fit
    assert all(each.because and set(each.because) <= set(asked.active()) for each in others)
