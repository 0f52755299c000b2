"""Figures that are said without digits, and honest counts of harm, are held against the record."""

from __future__ import annotations

import datetime

import pytest

from resurface.language.language import language
from resurface.wording.check import check
from resurface.wording.checked_copy import check_copy
from resurface.wording.instead import _MAY_STAND, APPROVED, SOURCE, ways
from resurface.wording.rule_table import rules
from resurface.wording.splitting import is_ended
from resurface.wording.suggested import NAMES_ONE
from tests.unit.shipped import served

TODAY = datetime.date(2026, 11, 26)


def found(text: str, code: str = "en"):
    return check(text, served(code), language(code))


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        ("Microneedling: redness for a couple of hours.", "en", "warn"),
        ("Microneedling: you are red for an hour or two.", "en", "warn"),
        ("Microneedling: a day or two of redness.", "en", "info"),
        ("Microneedling: a couple of weeks of redness.", "en", "warn"),
        ("Microneedling: back at work within a day.", "en", "info"),
        ("Fractional CO2 laser: redness for an hour.", "en", "warn"),
        ("Fractional CO2 laser: a day or two off work.", "en", "info"),
        ("Microagujas: enrojecimiento de un par de horas.", "es", "warn"),
        ("Microagujas: enrojecimiento de un día o dos.", "es", "info"),
        ("Microagujas: un par de semanas de enrojecimiento.", "es", "warn"),
        ("Láser fraccionado de CO2: un par de días de enrojecimiento.", "es", "info"),
        ("Láser fraccionado de CO2: la cara está roja durante una o dos horas.", "es", "warn"),
    ],
)
def test_a_couple_of_hours_or_a_day_or_two_is_a_figure(text, code, severity):
    (each,) = found(text, code)
    assert each.severity == severity
    assert each.facts


@pytest.mark.parametrize(
    "text",
    [
        "A microneedling visit takes an hour, and redness may follow.",
        "Microneedling: put sunscreen on every two hours while you are red.",
        "Use it twice a day while you are red after microneedling.",
    ],
)
def test_hours_of_a_visit_or_of_a_cream_are_no_recovery(text):
    assert "C73" not in found(text)[0].rules


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2 of 30 people had new scars with microneedling.", "en"),
        ("2 of 30 people had new scars.", "en"),
        ("Con microagujas, 2 de 30 personas tuvieron cicatrices nuevas.", "es"),
    ],
)
def test_an_honest_count_of_harm_takes_its_source(text, code):
    data, words = served(code), language(code)
    checked = check_copy(text, data, words, TODAY)
    assert checked[0].severity == "info"
    assert checked[0].facts == ("microneedling-microneedling-asian-skin-25196684-scarring",)
    offered = {each.kind: each.text for each in ways(text, checked, data, words, TODAY)[0]}
    assert offered.get(SOURCE, "").startswith(text.rstrip("."))


@pytest.mark.parametrize(
    "text",
    [
        "3 of 30 people had new scars with microneedling.",
        "0 of 30 people had new scars with microneedling.",
    ],
)
def test_a_count_of_harm_is_answered_by_harms_and_never_by_a_benefit(text):
    data, words = served("en"), language("en")
    checked = check_copy(text, data, words, TODAY)
    assert checked[0].severity == "warn"
    offered = {each.kind: each.text for each in ways(text, checked, data, words, TODAY)[0]}
    assert "new scars in 2 of 30 people" in offered[APPROVED]
    assert "got better" not in offered[APPROVED]


@pytest.mark.parametrize("code", ["en", "es"])
def test_a_suggestion_is_a_whole_sentence(code):
    told = [
        (each.id, each.suggestion)
        for each in rules(code).every.values()
        if each.id not in NAMES_ONE and not each.suggestion.endswith("}")
    ]
    assert [id_ for id_, text in told if not is_ended(text) or "…" in text or "..." in text] == []


@pytest.mark.parametrize("code", ["en", "es"])
def test_what_is_offered_for_copy_states_no_finding_without_a_source(code):
    lacking = [
        (rule, each.rules)
        for rule in sorted(_MAY_STAND - NAMES_ONE)
        for each in found(rules(code).rules[rule].suggestion.split("{")[0], code)
        if each.severity != "ok"
    ]
    assert lacking == []


def test_a_figure_in_a_suggestion_stands_with_its_source():
    (each,) = found("Microneedling takes 12 visits.")
    assert each.suggestion == (
        "A usual course of microneedling is 3–6 visits (BotoxNearMe.pro, no year)."
    )


def test_what_is_said_without_a_record_is_a_whole_sentence():
    (each,) = found("Our clinic is FDA cleared.")
    assert each.suggestion.endswith("exact use.")


def test_another_name_is_suggested_as_the_whole_sentence():
    (each,) = found("Ask about Pro Fractional on Monday.")
    assert each.suggestion == "Ask about Fractional erbium laser (Pro Fractional) on Monday."


def test_dark_marks_are_answered_with_who_says_so():
    text = "Darker skin need not worry: our peel leaves no marks behind."
    data, words = served("en"), language("en")
    checked = check_copy(text, data, words, TODAY)
    offered = [each.text for each in ways(text, checked, data, words, TODAY)[0]]
    assert any(
        each.startswith("Dark marks can appear") and "Davis 2010" in each for each in offered
    )
