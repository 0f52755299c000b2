"""The note for the record."""

from __future__ import annotations

import datetime

import pytest

from resurface.choosing.choice import Choice
from resurface.choosing.criteria import Criteria
from resurface.comparison.comparison import compare
from resurface.materials.note import note

DAY = datetime.date(2026, 11, 25)
LINK = "https://clinic.example/?compare=microneedling~rf-microneedling"
PRIVATE = {"skin_type": 5, "budget": 750, "helps": ("icepick",), "search": "Jane"}


@pytest.fixture(scope="module")
def comparison(catalogue, evidence):
    chosen = ("microneedling", "rf-microneedling")
    return compare(catalogue, evidence, chosen, untreated=True, version="v1")


def told(comparison, english, **criteria) -> list[str]:
    return note(comparison, Choice(Criteria(**criteria)), DAY, english, LINK).splitlines()


def test_a_note_begins_with_the_day_and_the_limits_and_ends_in_the_link(comparison, english):
    lines = told(comparison, english, days=3, depths=("device", "chemical"))
    assert lines[0] == "Shown on November 25, 2026: acne scars, side by side."
    assert lines[1] == ("Limits: depth: device and chemical; days away, at most: 3 days.")
    assert lines[-2] == "Checked on November 24, 2026 · data version v1 · Resurface."
    assert lines[-1] == LINK


def test_a_note_holds_nothing_that_tells_of_whom(comparison, english):
    assert told(comparison, english, **PRIVATE) == told(comparison, english)


def test_each_option_has_one_line_with_figures_and_units(comparison, english):
    lines = told(comparison, english)
    assert [line.split(":")[0] for line in lines[1:4]] == [
        "Microneedling",
        "Radiofrequency microneedling",
        "No treatment",
    ]
    for part in (
        "back at work after: 0–3 days",
        "visits: 3–6 visits (2–4 weeks apart, 10 sources)",
        "$300–",
    ):
        assert part in lines[1]


def test_serious_harms_stand_before_dark_marks_and_these_before_others(comparison, english):
    for line in told(comparison, english)[1:4]:
        places = [
            line.lower().index(each) for each in ("serious harm:", "dark marks:", "other harms:")
        ]
        assert places == sorted(places)


def test_a_warning_and_the_caution_stand_in_the_note(comparison, english):
    lines = told(comparison, english)
    assert any(line.startswith("Safety warning, Radiofrequency microneedling") for line in lines)
    assert any("The same results may not occur for all patients." in line for line in lines)


def test_a_note_without_an_address_has_no_link(comparison, english):
    assert note(comparison, Choice(), DAY, english).endswith("Resurface.")
