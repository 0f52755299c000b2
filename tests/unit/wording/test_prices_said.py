"""Prices in copy are held against the catalogue, and other money is not."""

from __future__ import annotations

import pytest

RULE = "C89"


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
        ("Microneedling from $250 a visit.", "en", "info"),
        ("Microneedling costs $20 to $30 a visit.", "en", "warn"),
        ("Microneedling: three visits cost $1,350.", "en", "info"),
        ("Microneedling: a whole course costs $120.", "en", "warn"),
        ("Light chemical peel: a whole course costs $900.", "en", "info"),
        ("Light chemical peel: a whole course costs $300.", "en", "warn"),
        ("Microneedling desde 250 dólares la visita.", "es", "info"),
        ("Microneedling desde 20 dólares la visita.", "es", "warn"),
    ],
)
def test_a_price_is_inside_or_outside_what_the_catalogue_says(checked, text, code, severity):
    assert of_price(checked, text, code) == [severity]


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
