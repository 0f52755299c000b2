"""Treatments that leave the catalogue while they are chosen: each is named, and comes back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resurface.catalogue.catalogue import Catalogue, catalogue
from resurface.choosing.choice import Choice
from resurface.choosing.vanished import Settled, Vanished, settled
from resurface.language.language import english
from tests.unit.tables.samples import PEEL, TREATMENTS, row

CHOSEN = Choice(chosen=("peel", "laser", "needles"))


def holding(*ids: str) -> Catalogue:
    """A catalogue of these treatments, each called after its id."""
    rows = [row(TREATMENTS, **{**PEEL, "id": each, "name": each.title()}) for each in ids]
    return catalogue({"treatments": tuple(rows), "products": ()})


WHOLE = holding("peel", "laser", "needles", "filler")
CUT = holding("peel", "filler")


def said(found: Settled) -> list[str]:
    return [english().render(each) for each in found.said]


@pytest.fixture
def cut() -> Settled:
    """What is left of the choice once the catalogue lost two of its treatments."""
    return settled(CHOSEN, CUT, settled(CHOSEN, WHOLE, Vanished()).vanished)


def test_nothing_is_said_while_the_catalogue_has_all():
    found = settled(CHOSEN, WHOLE, Vanished())

    assert (found.choice, found.said) == (CHOSEN, ())


def test_each_treatment_that_goes_is_named(cut):
    assert cut.choice.chosen == ("peel",)
    assert said(cut) == [
        "A treatment that was chosen is no longer in the catalogue: Laser.",
        "A treatment that was chosen is no longer in the catalogue: Needles.",
    ]


def test_it_is_said_once(cut):
    assert settled(cut.choice, CUT, cut.vanished).said == ()


def test_what_went_comes_back_in_its_place_and_is_named(cut):
    later = settled(cut.choice, CUT, cut.vanished)

    found = settled(later.choice, WHOLE, later.vanished)

    assert found.choice == CHOSEN
    assert said(found) == [
        "A treatment that was gone is in the catalogue again: Laser.",
        "A treatment that was gone is in the catalogue again: Needles.",
    ]


def test_what_comes_back_in_part_is_back_in_part(cut):
    found = settled(cut.choice, holding("peel", "needles"), cut.vanished)
    assert found.choice.chosen == ("peel", "needles")

    assert settled(found.choice, WHOLE, found.vanished).choice == CHOSEN


def test_nothing_comes_back_into_a_comparison_that_was_changed_since(cut):
    changed = cut.choice.toggled("filler")

    found = settled(changed, WHOLE, cut.vanished)

    assert (found.choice, found.said) == (changed, ())


def test_filters_that_were_set_since_stay(cut):
    filtered = replace(cut.choice, differs=True)

    assert settled(filtered, WHOLE, cut.vanished).choice == replace(CHOSEN, differs=True)


def test_the_treatment_that_is_read_is_named_and_comes_back_too():
    reading = Choice(treatment="laser")
    gone = settled(reading, CUT, settled(reading, WHOLE, Vanished()).vanished)

    assert said(gone) == ["A treatment that was chosen is no longer in the catalogue: Laser."]
    assert settled(gone.choice, WHOLE, gone.vanished).choice == reading


def test_a_treatment_whose_name_was_never_met_is_told_by_its_id():
    assert said(settled(CHOSEN, CUT, Vanished()))[0] == (
        "A treatment that was chosen is no longer in the catalogue: laser."
    )
