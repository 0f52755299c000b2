"""Why, and what helps, is told in the language of whoever asks; what is pasted in the copy's."""

from __future__ import annotations

import pytest

from resurface.language.language import language
from resurface.wording.check import Read, check
from resurface.wording.instead import advice
from resurface.wording.rule_table import rules
from resurface.wording.text_language import language_of
from tests.unit.wording.conftest import served

BOTH_WAYS = [("en", "es"), ("es", "en")]
"""The language of the copy, and that of whoever asks."""


def told(text, copy, asker=None):
    """The verdicts on a text, told in a language."""
    before = Read(language(asker)) if asker else None
    return check(text, served(copy), language(copy), before)


def on_its_own(found):
    """What does not hang on who asks."""
    return (found.text, found.severity, found.rules, found.matched, found.suggestion, found.facts)


@pytest.mark.parametrize(("copy", "asker"), BOTH_WAYS)
def test_every_rule_is_told_in_the_language_of_who_asks(copy, asker):
    why, other = [
        {text for one in rules(code).every.values() for text in (one.why, one.suggestion)}
        for code in (asker, copy)
    ]
    other -= why
    wrong = []
    for rule in rules(copy).every.values():
        for each in told(f"Microneedling. {rule.example}", copy, asker):
            said = (each.why, advice(each), *(one.why for one in each.findings))
            wrong += [text for text in said if text in other or language_of(text, asker) != asker]
    assert wrong == []


@pytest.mark.parametrize(("copy", "asker"), BOTH_WAYS)
def test_the_verdict_and_what_is_pasted_do_not_hang_on_who_asks(copy, asker):
    for rule in rules(copy).every.values():
        asked, own = told(rule.example, copy, asker), told(rule.example, copy)
        assert [on_its_own(each) for each in asked] == [on_its_own(each) for each in own]


@pytest.mark.parametrize(
    ("text", "copy", "asker", "why"),
    [
        (
            "El peeling superficial requiere 30 visitas.",
            "es",
            "en",
            "Light chemical peel: outside what sources say, ",
        ),
        (
            "A light chemical peel takes 30 visits.",
            "en",
            "es",
            "Exfoliación química suave: fuera de lo que dicen las fuentes, ",
        ),
        (
            "Tras el microneedling, 17 de cada 100 personas tuvieron manchas oscuras.",
            "es",
            "en",
            "Microneedling: one end alone; studies found 0 to 17 of 100",
        ),
    ],
)
def test_names_and_figures_in_why_are_in_the_language_of_who_asks(text, copy, asker, why):
    (found,) = told(text, copy, asker)
    assert found.why.startswith(why)


def test_a_text_in_two_languages_is_told_in_one():
    text = "Your scars are gone for good. Las cicatrices desaparecen para siempre, sin dolor."
    english, spanish = told(text, "en", "en")
    assert (english.language, spanish.language) == ("en", "es")
    assert english.why == spanish.why
