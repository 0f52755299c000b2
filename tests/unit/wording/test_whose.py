"""Whose figure or record it is: of the treatment named in the paragraph, in its own language."""

from __future__ import annotations

import datetime

import pytest

from resurface.language.language import language
from resurface.wording.check import check
from resurface.wording.checked_copy import check_copy
from resurface.wording.instead import APPROVED, ways
from resurface.wording.text_language import language_of_sentence
from tests.unit.shipped import served

TODAY = datetime.date(2026, 11, 26)


def found(text: str, code: str = "en"):
    return check(text, served(code), language(code))


@pytest.mark.parametrize(
    ("text", "picked", "code"),
    [
        ("La microaguja está avalada por la FDA.", "en", "es"),
        ("Sin dolor.", "en", "es"),
        ("Garantizado.", "en", "es"),
        ("Guaranteed for you and your skin.", "es", "en"),
        ("Pain free.", "es", "en"),
        ("Microneedling", "es", "es"),
        ("Microneedling", "en", "en"),
        ("Natural", "en", "en"),
        ("Ximena Quirarte", "en", "en"),
        ("permanant results", "en", "en"),
    ],
)
def test_a_sentence_among_others_tells_its_own_language(text, picked, code):
    assert language_of_sentence(text, picked) == code


def test_a_spanish_sentence_in_english_copy_is_stopped_and_answered_in_spanish():
    text = (
        "Pro Fractional is a laser that we have at the clinic, and you can ask us about it. "
        "La microaguja está avalada por la FDA."
    )
    each = found(text)[-1]
    assert (each.severity, each.language, each.named) == ("block", "es", ("microneedling",))
    assert each.why.startswith("Estos equipos tienen autorización")
    assert "DEN160029" in each.suggestion
    assert "K173285" not in each.suggestion


def test_an_english_sentence_in_spanish_copy_is_stopped_and_answered_in_english():
    text = "Le contamos lo que hay en la clínica y cómo se hace. Your scars are gone for good."
    each = found(text, "es")[-1]
    assert (each.severity, each.language) == ("block", "en")


def test_what_is_offered_for_a_spanish_sentence_in_english_copy_is_spanish():
    text = "We have what you need and we are here for you. El microneedling no duele."
    data, words = served("en"), language("en")
    checked = check_copy(text, data, words, TODAY)
    offered = {each.kind: each.text for each in ways(text, checked, data, words, TODAY)[-1]}
    assert offered[APPROVED].startswith("Con microagujas (microneedling), la gente le dio")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dermabrasion is cleared by the FDA.", "en"),
        ("Dermaplaning is FDA cleared.", "en"),
        ("La microdermoabrasión está avalada por la FDA.", "es"),
        ("La dermoabrasión está autorizada por la FDA.", "es"),
        ("FDA record K173285 clears dermabrasion for wrinkles.", "en"),
        ("Microneedling is offered. It costs less. Dermaplaning is FDA cleared.", "en"),
    ],
)
def test_a_treatment_without_a_record_is_not_cleared_by_that_of_another(text, code):
    each = found(text, code)[-1]
    assert each.severity == "block"
    assert "K173285" not in each.suggestion
    assert "DEN160029" not in each.suggestion


def test_a_figure_is_of_the_treatment_of_its_paragraph_and_that_is_said():
    each = found("Microneedling is offered here. It takes 20 visits.")[-1]
    assert each.severity == "warn"
    assert each.why.endswith("(read as about Microneedling)")


@pytest.mark.parametrize(
    "text",
    [
        "Microneedling is offered here.\n\nIt takes 20 visits.",
        "Microneedling is offered here. Our clinic had 20 visits.",
        "Microneedling is offered here. The laser takes 20 visits.",
    ],
)
def test_it_is_not_taken_over_by_another_paragraph_or_another_subject(text):
    each = found(text)[-1]
    assert each.meant == ""
    assert each.facts == ()
    assert "Microneedling" not in each.why


def test_the_clinic_is_not_cleared_by_the_record_of_the_treatment_before_it():
    each = found("Microneedling is offered here. Our clinic is FDA cleared.")[-1]
    assert each.severity in ("warn", "block")
    assert "DEN160029" not in each.suggestion


def test_a_title_names_what_stands_right_below_it_and_no_more():
    texts = found("Microneedling\n\nUsually twenty visits.\n\nUsually twenty visits.")
    assert [each.meant for each in texts] == ["microneedling", "microneedling", ""]
    assert [each.severity for each in texts[1:]] == ["warn", "info"]


def test_the_laser_goes_on_with_a_laser():
    each = found("Pro Fractional is offered here. The laser takes 30 visits.")[-1]
    assert each.meant == "pro-fractional"


@pytest.mark.parametrize("name", ["TCA CROSS", "dermasanding", "subcision", "Microneedlings"])
def test_a_name_in_brackets_and_a_name_of_one_or_many_are_known(name):
    assert found(f"Ask about {name} on Monday.")[0].named


def test_a_house_name_alone_is_in_the_language_of_its_text(checked):
    found = checked("Cuidamos su piel con calma.\n\nPro Fractional\n\nSon tres visitas.", "es")
    (named,) = (each for each in found if each.text == "Pro Fractional")
    assert named.language == "es"
    assert named.suggestion.startswith("Láser fraccionado de erbio")


def test_a_heading_with_both_names_lacks_nothing(checked):
    assert checked("Fractional erbium laser (Pro Fractional)")[0].severity == "ok"
