"""A search finds what the list does not hold, however it is typed."""

from __future__ import annotations

import pytest

from resurface.choosing.elsewhere import elsewhere
from resurface.choosing.held import folded, words_of
from resurface.record.folder import SHIPPED
from resurface.record.store import Store


@pytest.fixture(scope="module")
def data():
    return Store(SHIPPED).current()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("retinoid", [("home care", "Retinoid cream or gel")]),
        ("FILLER", [("left out", "Dermal fillers (Bellafill and others)")]),
        ("bella-fill", [("left out", "Dermal fillers (Bellafill and others)")]),
        ("microneedling", []),
        ("", []),
        (" - ", []),
    ],
)
def test_a_search_finds_home_care_and_options_left_out(data, text, found):
    told = elsewhere(text, data.catalogue, data.evidence)
    assert [(each.kind, each.name) for each in told] == found


def test_where_no_name_holds_the_words_they_are_looked_for_in_what_is_told(data):
    told = elsewhere("tretinoin", data.catalogue, data.evidence)
    assert "Retinoid cream or gel" in [each.name for each in told]


def test_an_option_left_out_says_why(data):
    assert all(each.why_not for each in elsewhere("filler", data.catalogue, data.evidence))


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("tca cross", "Spot acid for pits (TCA-CROSS)"),
        ("TCA-CROSS", "TCA CROSS"),
        ("jessner’s", "Jessner's peel"),
        ("jessners", "Jessner’s peel"),
        ("Erbium laser", "Érbium Läser"),
        ("micro-needling", "Microneedling"),
        ("microneedling", "Micro‑needling"),
    ],
)
def test_apostrophes_hyphens_accents_and_case_make_no_difference(typed, named):
    assert all(word in folded(named) for word in words_of(typed))
