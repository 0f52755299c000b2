"""What is chosen: at most four treatments, in the order of choosing."""

from __future__ import annotations

import pytest

from resurface.choosing.choice import Choice
from resurface.choosing.criteria import Criteria
from tests.unit.making import a_catalogue, a_treatment


def test_a_treatment_is_added_behind_those_chosen_before():
    assert Choice(chosen=("peel",)).toggled("laser").chosen == ("peel", "laser")


def test_a_chosen_treatment_is_taken_out_again():
    assert Choice(chosen=("peel", "laser", "needles")).toggled("laser").chosen == (
        "peel",
        "needles",
    )


def test_a_fifth_treatment_finds_no_room():
    full = Choice(chosen=("one", "two", "three", "four"))
    assert full.toggled("five") == full


def test_a_full_choice_can_still_lose_a_treatment():
    full = Choice(chosen=("one", "two", "three", "four"))
    assert full.toggled("one").chosen == ("two", "three", "four")


def test_toggling_leaves_everything_else_as_it_was():
    choice = Choice(criteria=Criteria(days=3), untreated=False, differs=True)
    assert choice.toggled("peel") == Choice(
        criteria=Criteria(days=3), chosen=("peel",), untreated=False, differs=True
    )


@pytest.mark.parametrize(
    ("count", "comparable", "full"),
    [
        (0, False, False),
        (1, False, False),
        (2, True, False),
        (3, True, False),
        (4, True, True),
    ],
)
def test_two_to_four_treatments_make_a_comparison(count, comparable, full):
    choice = Choice(chosen=("one", "two", "three", "four")[:count])
    assert (choice.comparable, choice.full) == (comparable, full)


def test_treatments_that_the_catalogue_no_longer_has_are_left_out():
    catalogue = a_catalogue(a_treatment("peel"), a_treatment("laser"))
    assert Choice(chosen=("laser", "gone", "peel")).within(catalogue).chosen == ("laser", "peel")


def test_a_treatment_to_read_that_the_catalogue_no_longer_has_is_left_out():
    catalogue = a_catalogue(a_treatment("peel"))
    assert Choice(chosen=("peel",), treatment="gone").within(catalogue) == Choice(chosen=("peel",))


def test_a_treatment_to_read_need_not_be_chosen():
    catalogue = a_catalogue(a_treatment("peel"), a_treatment("laser"))
    assert Choice(chosen=("peel",), treatment="laser").within(catalogue).treatment == "laser"


def test_a_choice_within_the_catalogue_stays_the_same_value():
    choice = Choice(chosen=("peel",))
    assert choice.within(a_catalogue(a_treatment("peel"))) is choice
