"""A count of a study is no promise to who reads it; one end of what studies found is not all."""

from __future__ import annotations

import pytest

from resurface.language.language import language
from resurface.record.folder import SHIPPED
from resurface.record.store import Store
from resurface.wording.check import check
from resurface.wording.checked import Checked

PROMISED = [
    ("With microneedling 22 of 30 people got better, so you will too (Ishfaq 2022).", "en"),
    ("After microneedling 22 of 30 got better and stayed that way (Ishfaq 2022).", "en"),
    ("Microneedling: 22 of 30 got better and nobody had any problems (Ishfaq 2022).", "en"),
    ("Pro Fractional: 0 of 31 had serious harm (Dai 2023): no risk for you.", "en"),
    ("Con microagujas mejoraron 22 de 30 y nadie tuvo problemas (Ishfaq 2022).", "es"),
    ("Con microagujas mejoraron 22 de 30, y usted también (Ishfaq 2022).", "es"),
]


def judged(text: str, code: str) -> Checked:
    """One sentence, held against the record in its language."""
    (found,) = check(text, Store(SHIPPED).current(code), language(code))
    return found


@pytest.mark.parametrize(("text", "code"), PROMISED)
def test_a_promise_behind_a_studys_count_is_stopped_whatever_is_cited(text, code):
    found = judged(text, code)
    assert (found.severity, "C90" in found.rules) == ("block", True)


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        ("Microneedling leaves dark marks in 0 of 100 people.", "en", "warn"),
        ("Left alone, 8 of 100 got better; with microneedling, 96 of 100.", "en", "warn"),
        ("Microneedling works for 96 of 100.", "en", "warn"),
        ("Microneedling: in 6 studies dark marks in 0 to 17 of 100 people.", "en", "ok"),
        ("22 of 30 people got better with microneedling (Ishfaq 2022).", "en", "info"),
        ("Sin tratamiento mejoraron 8 de 100; con microagujas, 96 de 100.", "es", "warn"),
        ("Con microagujas 0 de 100 personas tuvieron manchas oscuras.", "es", "warn"),
    ],
)
def test_one_end_of_what_studies_found_needs_a_reason(text, code, severity):
    assert judged(text, code).severity == severity


def test_the_reason_names_both_ends():
    found = judged("Microneedling leaves dark marks in 0 of 100 people.", "en")
    assert found.why == "Microneedling: one end alone; studies found 0 to 17 of 100"
