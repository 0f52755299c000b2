"""A reason says something of the sentence, and is of a kind that fits it."""

from __future__ import annotations

import pytest

from resurface.language.language import language
from resurface.wording.checked import Checked
from resurface.wording.typed_reason import KINDS, OTHER, SERVICE, in_words, is_reason, kinds_for

EMPTY = (
    *("", "x", "xxxxxxxxxxxx", "1234567890 2345", "so be it", "- - -", "ok", "because it is ok"),
    *("boss wants it", "the boss really wants it", "marketing asap please", "none, nothing, none"),
    *("lo quiere el jefe", "porque lo pide marketing", "es muy urgente por favor", "ninguna razón"),
    *("Lo pidió la doctora", "marketing marketing", "everybody says it"),
)


@pytest.mark.parametrize("text", EMPTY)
def test_words_without_content_are_no_reason(text):
    assert not is_reason(text)


@pytest.mark.parametrize(
    "text",
    [
        "Our own survey of 2024",
        "see our study",
        "It is the name of our lunch hour",
        "Habla de la cita, no de la piel",
        "El estudio está citado abajo",
    ],
)
def test_what_tells_something_of_the_sentence_is_a_reason(text):
    assert is_reason(text)


def test_kinds_fit_the_rule_and_the_sentence():
    claim = Checked("It improves scars.", "warn", ("C74",))
    assert kinds_for([claim]) == ("source", "service", "other")
    heading = Checked("A lunchtime visit", "warn", ("C68",))
    assert kinds_for([heading]) == ("service", "heading", "other")
    assert kinds_for([claim, heading]) == tuple(KINDS)


def test_a_reason_is_kept_with_its_kind_and_never_without_words():
    words = language("en")
    told = "It speaks of our service, not of a result: the name of our hour"
    assert in_words(SERVICE, "the name of our hour", words) == told
    assert in_words(OTHER, "the name of our hour", words) == "the name of our hour"
    assert in_words(SERVICE, "boss wants it", words) == ""
    assert in_words("", "the name of our hour", words) == ""
