"""Prices in copy are held against the catalogue, and other money is not."""

from __future__ import annotations

import datetime

import pytest

from resurface.language.language import language
from resurface.wording.check import check
from resurface.wording.instead import OUT, instead
from tests.unit.wording.conftest import served

RULE = "C89"
TODAY = datetime.date(2026, 11, 26)


def of_price(checked, text: str, code: str = "en") -> list[str]:
    return [
        found.severity
        for each in checked(text, code)
        for found in each.findings
        if found.rule == RULE
    ]


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        ("Microneedling from $250 a visit.", "en", ""),
        ("Microneedling costs $20 to $30 a visit.", "en", "warn"),
        ("Microneedling: three visits cost $1,350.", "en", ""),
        ("Microneedling: a whole course costs $120.", "en", "warn"),
        ("Light chemical peel: a whole course costs $900.", "en", ""),
        ("Light chemical peel: a whole course costs $300.", "en", "warn"),
        ("Microneedling desde 250 dólares la visita.", "es", ""),
        ("Microneedling desde 20 dólares la visita.", "es", "warn"),
    ],
)
def test_a_price_outside_what_the_catalogue_says_needs_a_reason(checked, text, code, severity):
    assert of_price(checked, text, code) == list(filter(None, [severity]))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Our visits cost $20.", "en"),
        ("The deposit for microneedling is $20.", "en"),
        ("La sesión de microneedling cuesta 2,400 pesos.", "es"),
    ],
)
def test_money_of_no_treatment_or_of_another_kind_is_not_held(checked, text, code):
    assert of_price(checked, text, code) == []


def test_a_price_of_a_visit_counts_no_visits(checked):
    (each,) = checked("Microneedling costs $400 a visit.")
    assert "C32" not in each.rules


@pytest.mark.parametrize("code", ["en", "es"])
def test_a_clinic_s_own_price_is_given_no_study_and_no_other_price(code):
    text = {
        "en": "A visit of microneedling costs $20.",
        "es": "El microneedling cuesta 20 dólares la visita.",
    }[code]
    data = served(code)
    checked = check(text, data, language(code))
    offered = instead(text, checked, 0, data, language(code), TODAY)
    assert [each.kind for each in offered if each.kind != OUT] == []


def test_of_two_prices_each_is_held_against_the_treatment_beside_it(checked):
    (each,) = checked("A visit costs $350 for microneedling and $20 for a light chemical peel.")
    (price,) = (one for one in each.findings if one.rule == RULE)
    assert price.why.startswith("Light chemical peel: outside")
