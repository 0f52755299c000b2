"""What may stand in the place of a sentence: made of the record, of the treatment that is meant."""

from __future__ import annotations

import datetime

import pytest

from resurface.comparison.comparison import option
from resurface.language.language import language
from resurface.wording.approved import ASKED, approved
from resurface.wording.check import check
from resurface.wording.checked_copy import check_copy
from resurface.wording.claim_answers import ANSWERS
from resurface.wording.instead import (
    _MAY_STAND,
    APPROVED,
    OUT,
    REWRITE,
    SOURCE,
    advice,
    instead,
)
from resurface.wording.rule_table import rules
from tests.unit.shipped import served

TODAY = datetime.date(2026, 11, 26)


def mended(text: str, at: int = 0, code: str = "en", today=TODAY):
    checked = check(text, served(code), language(code))
    return {
        each.kind: each.text
        for each in instead(text, checked, at, served(code), language(code), today)
    }


def test_a_claim_on_days_away_is_answered_by_the_record_of_the_treatment_it_names():
    found = mended("Microneedling has no downtime.")
    assert found[APPROVED].startswith("With microneedling, people are back at work after 0 days (")


@pytest.mark.parametrize(
    "text",
    [
        "Darker skin need not worry: our light peel leaves no marks behind.",
        "A light peel leaves no dark marks, guaranteed.",
    ],
)
def test_a_claim_on_dark_marks_is_answered_by_the_dark_marks_of_that_treatment(text):
    found = mended(text)
    assert found[APPROVED].startswith(
        "With light chemical peel, sources report dark marks in 1.9 of 100 visits ("
    )
    assert REWRITE not in found


def test_a_claim_on_dark_marks_of_no_treatment_never_speaks_of_scars():
    found = mended("Darker skin need not worry: our peel leaves no marks behind.")
    assert found[REWRITE].startswith("Dark marks can appear after a treatment")
    assert APPROVED not in found


def test_a_claim_that_nobody_was_harmed_is_answered_by_the_harms_of_that_treatment():
    found = mended("0 of 31 people had a problem with Pro Fractional")
    assert found[APPROVED].startswith(
        "With fractional erbium laser, sources report dark marks in 1"
    )


def test_a_claim_on_dark_marks_is_answered_in_spanish():
    found = mended("Microagujas: garantizamos que no deja manchas oscuras.", code="es")
    assert "manchas oscuras" in found[APPROVED]
    assert found[APPROVED].startswith("Con microagujas (microneedling), ")


def test_a_sentence_that_names_no_treatment_is_of_the_one_named_last_before_it():
    found = mended("Ask about dermabrasion and microneedling. There is no downtime.", 1)
    assert found[APPROVED].startswith("With microneedling, ")


def test_where_no_treatment_is_named_nothing_is_said_of_one():
    assert APPROVED not in mended("There is no downtime.")


def test_it_is_in_the_language_of_the_copy():
    found = mended("El microneedling no duele.", code="es")
    assert found[APPROVED].startswith("Con microagujas (microneedling), la gente le dio")


def test_a_treatment_past_its_day_has_no_approved_wording():
    late = datetime.date(2040, 1, 1)
    assert APPROVED not in mended("Microneedling has no downtime.", today=late)


def test_a_sentence_that_lacks_a_source_takes_one_of_the_record_and_is_fine_then():
    text = "Microneedling can improve acne scars."
    with_one = mended(text)[SOURCE]
    assert with_one == "Microneedling can improve acne scars (Manuskiatti 2021)."
    (checked,) = check_copy(with_one, served("en"), language("en"), TODAY)
    assert checked.severity == "ok"


def test_a_figure_inside_what_sources_say_takes_a_source_of_that_very_figure():
    found = mended("Pro Fractional: redness for up to 10 days.")[SOURCE]
    (checked,) = check_copy(found, served("en"), language("en"), TODAY)
    assert checked.severity in ("ok", "info")
    found = mended("Microneedling takes 3 to 6 visits.")[SOURCE]
    assert found == "Microneedling takes 3 to 6 visits (BotoxNearMe.pro, no year)."


def test_a_figure_outside_what_sources_say_is_answered_by_the_range():
    found = mended("Microneedling takes 12 visits.")
    assert found[APPROVED].startswith("A usual course of microneedling is 3–6 visits (")


def test_another_name_takes_the_place_of_the_name_alone():
    found = mended("Ask about Pro Fractional on Monday.")
    assert found[REWRITE] == "Ask about Fractional erbium laser (Pro Fractional) on Monday."
    assert REWRITE not in mended(found[REWRITE])


@pytest.mark.parametrize("source", ["(Manuskiatti 1921)", "(our own survey)", "(Nobody 2021)"])
def test_a_source_that_the_record_does_not_have_is_none(source):
    text = f"Microneedling can improve acne scars {source}."
    (checked,) = check_copy(text, served("en"), language("en"), TODAY)
    assert checked.severity == "info"


def test_what_must_change_can_always_be_taken_out():
    assert mended("We are the best clinic in town.")[OUT] == ""


def test_a_sentence_that_is_fine_is_left_alone():
    assert mended("Call us on Monday.") == {}


def test_advice_to_whoever_writes_never_stands_in_copy():
    checked = check("We are the best clinic in town.", served("en"), language("en"))
    assert REWRITE not in mended("We are the best clinic in town.")
    assert advice(checked[0]).startswith("Say what is offered")


@pytest.mark.parametrize("rule", sorted({each for named in ANSWERS.values() for each in named}))
def test_every_rule_that_is_answered_is_answered_by_a_question_that_is_there(rule):
    questions = {each.id for each in ASKED}
    assert {name for name, named in ANSWERS.items() if rule in named} <= questions


def test_what_may_stand_in_copy_is_of_rules_that_are_there():
    assert set(rules("en").rules) >= _MAY_STAND


@pytest.mark.parametrize("code", ["en", "es"])
def test_what_is_put_in_place_of_a_claim_is_neither_warned_of_nor_stopped(code):
    data, words = served(code), language(code)
    blocked = [
        (rule, each.text)
        for rule in sorted(_MAY_STAND)
        for each in check(rules(code).rules[rule].suggestion.split("{")[0], data, words)
        if each.severity in ("warn", "block")
    ]
    assert blocked == []


@pytest.mark.parametrize("code", ["en", "es"])
def test_no_approved_wording_is_blocked(code):
    data, words = served(code), language(code)
    blocked = [
        (said.question, each.text, each.matched)
        for treatment in data.catalogue.treatments
        for said in approved(option(treatment, data.evidence), data.version, words, TODAY)
        for each in check_copy(said.whole, data, words, TODAY)
        if each.severity == "block"
    ]
    assert blocked == []
