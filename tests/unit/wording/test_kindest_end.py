"""The fewest days of recovery alone are the kindest thing that sources say: it needs a reason."""

from __future__ import annotations

import pytest

from tests.unit.wording.conftest import judged


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("After microneedling people are back at work after 0 days (RealSelf).", "en"),
        ("After a fractional erbium laser people are back at work after 1 day.", "en"),
        ("Con microagujas la gente vuelve al trabajo después de 0 días (RealSelf).", "es"),
    ],
)
def test_the_fewest_days_away_alone_need_a_reason_whatever_source_is_named(text, code):
    found = judged(text, code)
    assert (found.severity, "C73" in found.rules) == ("warn", True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("After a fractional erbium laser people are back at work after 2 to 5 days.", "en"),
        ("After a fractional erbium laser people are back at work after 5 days.", "en"),
        ("Con el láser fraccionado de erbio se vuelve al trabajo después de 2 a 5 días.", "es"),
    ],
)
def test_the_whole_range_and_its_high_end_do_not(text, code):
    assert judged(text, code).severity == "info"
