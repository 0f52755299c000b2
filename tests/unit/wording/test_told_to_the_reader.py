"""A study's share turned on the reader or on everybody is a promise; doubt leaves it a count."""

from __future__ import annotations

import pytest

from tests.unit.wording.conftest import judged


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("92% did well with microneedling, and that is what it gives you.", "en"),
        ("94% responded to TCA CROSS, and you are next in line for it.", "en"),
        ("22 of 30 people got better (Ishfaq 2022), and you are the 23rd.", "en"),
        ("Be the 23rd: 22 of 30 got better with microneedling (Ishfaq 2022).", "en"),
        ("Mejoraron 22 de 30 con microagujas (Ishfaq 2022): sé la 23.", "es"),
        ("After 3 visits of microneedling the scars are behind you (Harris 2015).", "en"),
        ("Subcision has an 88% success rate for anybody who has it done.", "en"),
        ("El 93 % mejora con microagujas, así que lo raro sería que a ti no te funcionara.", "es"),
        ("La radiofrecuencia baja la cicatriz un 65 %: saldrás con un tercio.", "es"),
        ("La TCA CROSS alcanza el 94 %; nuestro peeling suave te da lo mismo.", "es"),
    ],
)
def test_a_share_turned_on_the_reader_must_change(text, code):
    found = judged(text, code)
    assert (found.severity, found.rules[0]) == ("block", "C90")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "22 of 30 people improved with microneedling (Ishfaq 2022); your result may differ.",
            "en",
        ),
        ("22 of 30 improved with microneedling (Ishfaq 2022): ask us what it means for you.", "en"),
        ("22 of 30 improved (Ishfaq 2022), which does not mean that you will.", "en"),
        ("Mejoraron 22 de 30 con microagujas (Ishfaq 2022); tu resultado puede variar.", "es"),
        ("Mejoraron 22 de 30 (Ishfaq 2022): pregunta qué significa para ti.", "es"),
        ("Your peel has 20% acid.", "en"),
    ],
)
def test_doubt_advice_and_what_is_no_share_are_no_promise(text, code):
    assert "C90" not in judged(text, code).rules
