"""A figure beside a study is that study's: another one's, or nobody's, does not pass."""

from __future__ import annotations

import pytest

from tests.unit.wording.conftest import judged


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        ("96 of 100 people got better with microneedling (Ishfaq 2022).", "en", "block"),
        ("96 de cada 100 personas mejoraron con microagujas (Ishfaq 2022).", "es", "block"),
        ("33 of 36 people got better with microneedling (Ishfaq 2022).", "en", "block"),
        ("33 de 36 personas mejoraron con microagujas (Ishfaq 2022).", "es", "block"),
        ("29 of 30 people got better with microneedling (Ishfaq 2022).", "en", "warn"),
    ],
)
def test_another_study_s_figure_beside_a_study_is_told(text, code, severity):
    found = judged(text, code)
    assert found.severity == severity
    assert "C27" in found.rules


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("22 of 30 people got better with microneedling (Ishfaq 2022).", "en"),
        ("22 de 30 personas mejoraron con microagujas (Ishfaq 2022).", "es"),
        ("With microneedling, 73 of 100 people got better (Ishfaq 2022).", "en"),
        (
            "22 of 30 people got better with microneedling (Ishfaq 2022; 54 to 88 of 100 would "
            "fit too).",
            "en",
        ),
    ],
)
def test_a_study_s_own_figure_passes(text, code):
    found = judged(text, code)
    assert found.severity in ("ok", "info")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0 of 31 people had a serious harm with Pro Fractional.", "en"),
        ("0 de 31 personas tuvieron un daño grave con Pro Fractional.", "es"),
    ],
)
def test_that_nobody_had_a_harm_needs_the_study_that_says_so(text, code):
    found = judged(text, code)
    assert found.severity == "warn"
