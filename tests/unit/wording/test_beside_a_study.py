"""What stands beside a study's figure is judged by itself: a source speaks for its figure."""

from __future__ import annotations

import datetime

import pytest

from resurface.language.language import language
from resurface.wording.check import check
from resurface.wording.instead import APPROVED, SOURCE, instead
from tests.unit.wording.conftest import judged, served

TODAY = datetime.date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("With 22 of 30 people improved (Ishfaq 2022), your scars don't stand a chance.", "en"),
        ("TCA CROSS helped 30 of 32 people (Lee 2002), so you can count on a smooth face.", "en"),
        ("25 of 34 people were satisfied (Dermatol Surg 2011): say farewell to foundation.", "en"),
        ("Mejoraron 22 de 30 (Ishfaq 2022): tus cicatrices tienen los días contados.", "es"),
        ("La TCA CROSS ayudó a 30 de 32 (Lee 2002), así que cuenta con una cara lisa.", "es"),
        ("El 94 % respondió (Lee 2002), y tú no vas a ser menos.", "es"),
    ],
)
def test_a_promise_beside_a_figure_is_stopped_and_told_first(text, code):
    found = judged(text, code)
    assert (found.severity, found.rules[0]) == ("block", "C90")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("22 of 25 people got better (Arora 2014), proof that your pits will vanish.", "en"),
        ("Mejoraron 22 de 25 (Arora 2014), la prueba de que tus hoyos se irán.", "es"),
    ],
)
def test_a_source_lifts_no_rule_in_a_clause_without_a_figure(text, code):
    found = judged(text, code)
    assert (found.severity, found.rules[0]) == ("block", "C03")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("28 of 40 people responded (Navyadevi 2024), but swelling was common.", "en"),
        ("22 of 30 people improved (Ishfaq 2022), and the study lasted two weeks.", "en"),
        ("28 of 40 people responded (Navyadevi 2024), so ask what to expect.", "en"),
        ("Mejoraron 22 de 25 (Arora 2014), aunque las cicatrices eran poco profundas.", "es"),
        ("Respondieron 28 de 40 (Navyadevi 2024) y las demás personas no.", "es"),
    ],
)
def test_what_is_told_plainly_beside_a_figure_is_not_stopped(text, code):
    assert judged(text, code).severity != "block"


@pytest.mark.parametrize("cited", ["", " (Lee 2002)"])
def test_the_promise_is_told_before_the_missing_source_and_no_source_is_offered(cited):
    text = f"94 % of people responded to TCA CROSS{cited}, and you will too."
    data, words = served("en"), language("en")
    checked = check(text, data, words)
    assert checked[0].rules[0] == "C90"
    ways = instead(text, checked, 0, data, words, TODAY)
    assert SOURCE not in {each.kind for each in ways}
    assert APPROVED in {each.kind for each in ways}


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        ("Microneedling beats the light peel: 22 of 30 against 10 of 30.", "en", "block"),
        ("Microneedling beats the light peel: 22 of 30, 10 of 30 (Ishfaq 2022).", "en", "warn"),
        ("Dermaplaning outperforms microneedling: 22 of 30 (Ishfaq 2022).", "en", "block"),
        ("Lovely microneedling is so much better than the light peel!", "en", "block"),
        ("In a trial of 24 the laser side scored better than the peel side.", "en", "warn"),
        ("Subcision is the winner here, with 7 of 8 (Nilforoushzadeh 2015).", "en", "block"),
        ("El microneedling gana al peeling suave (Ishfaq 2022).", "es", "warn"),
        ("El microneedling supera al peeling suave.", "es", "block"),
        ("La subcisión se lleva la palma, con 7 de 8 (Nilforoushzadeh 2015).", "es", "block"),
    ],
)
def test_picking_a_winner_needs_a_trial_of_both_and_a_reason(text, code, severity):
    found = judged(text, code)
    assert (found.severity, "C91" in found.rules) == (severity, True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In one trial (Ishfaq 2022), 22 of 30 improved with microneedling and 10 of 30 "
         "with a light peel.", "en"),
        ("No study shows that microneedling beats the light peel.", "en"),
        ("Ask whether microneedling is better than a light peel.", "en"),
        ("Is microneedling better than a light peel?", "en"),
        ("No se ha demostrado que el microneedling gane al peeling suave.", "es"),
        ("¿Es mejor el microneedling que un peeling suave?", "es"),
    ],
)  # fmt: skip
def test_two_treatments_side_by_side_pick_no_winner(text, code):
    assert "C91" not in judged(text, code).rules


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("TCA CROSS is done with 70 % to 100 % trichloroacetic acid, only in the scar.", "en"),
        ("«¿Es indoloro?»", "es"),
    ],
)
def test_a_range_of_strengths_and_a_question_in_angled_quotes_claim_nothing(text, code):
    assert judged(text, code).severity != "block"


@pytest.mark.parametrize(
    ("text", "code", "rule"),
    [
        ("Why hesitate when 22 of 25 people improved (Arora 2014)?", "en", "C90"),
        ("¿A qué esperas, si mejoraron 22 de 25 personas (Arora 2014)?", "es", "C90"),
        ("Dark marks in 0 of 20 (Puri 2013), which makes it the pick for every skin.", "en", "C13"),
        ("Embarazada o no, disfrútalo con toda tranquilidad.", "es", "C77"),
        ("Pregnant women can enjoy it with total peace of mind.", "en", "C77"),
    ],
)
def test_questions_that_sell_and_comfort_for_everybody_are_stopped(text, code, rule):
    found = judged(text, code)
    assert (found.severity, rule in found.rules) == ("block", True)
