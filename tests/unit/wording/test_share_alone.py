"""A share that no source stands beside: when it must change, and when it needs a reason."""

from __future__ import annotations

import pytest

MAY_STAND = (
    ("About 40% of people with acne scars get better with time.", "en"),
    ("We advise against using acids of more than 10% at home.", "en"),
    ("A trial with 13 people reported that scars improved by a third or 37% in one arm.", "en"),
)
STOPPED = (
    ("Microneedling works for 96.4% of people with acne scars.", "en"),
    ("90% of our patients see better skin.", "en"),
    ("95% of patients improved with microneedling.", "en"),
    ("In one study 94% improved, so 94% is your chance.", "en"),
    ("Nobody in a study of 60 people got dark marks, so your skin color won't change.", "en"),
    ("La subcisión funciona en el 88 % de los casos.", "es"),
    ("El 98 % de la gente no se mancha con un peeling suave.", "es"),
    ("El 90 % de nuestras pacientes mejoró.", "es"),
)


@pytest.mark.parametrize(("text", "code"), MAY_STAND)
def test_a_share_of_no_treatments_result_is_not_stopped(checked, text, code):
    assert all(each.severity != "block" for each in checked(text, code))


@pytest.mark.parametrize(("text", "code"), STOPPED)
def test_a_share_that_promises_or_is_a_treatments_result_must_change(checked, text, code):
    assert any(each.severity == "block" for each in checked(text, code))
