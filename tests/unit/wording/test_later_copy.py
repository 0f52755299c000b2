"""Later copy, by somebody else who had not seen the rules: 160 that overclaim, 240 honest.

One half, by a digest of the text, was held back until the rules stood; how they did on it then is
in docs/wording.md. Both have been looked at since, so these rates say what must not be lost.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from resurface.wording.checked import SEVERITIES

LATER = Path(__file__).parent / "later.csv"


@cache
def rows(kind: str, lang: str) -> tuple[str, ...]:
    with LATER.open(newline="", encoding="utf-8") as file:
        found = [row for row in csv.DictReader(file) if row["lang"] == lang]
    return tuple(row["text"] for row in found if row["kind"] == kind)


def share(checked, kind: str, lang: str, severities: tuple[str, ...]) -> float:
    found = [
        max((each.severity for each in checked(text, lang)), key=SEVERITIES.index)
        for text in rows(kind, lang)
    ]
    return sum(each in severities for each in found) / len(found)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_there_are_both_kinds(lang):
    assert len(rows("over", lang)) >= 60
    assert len(rows("honest", lang)) >= 90


@pytest.mark.parametrize("lang", ["en", "es"])
def test_more_than_eight_of_ten_overclaims_are_caught(checked, lang):
    assert share(checked, "over", lang, ("warn", "block")) >= 0.8


@pytest.mark.parametrize("lang", ["en", "es"])
def test_of_a_hundred_honest_sentences_at_most_two_are_stopped(checked, lang):
    assert share(checked, "honest", lang, ("block",)) <= 0.02


@pytest.mark.parametrize("lang", ["en", "es"])
def test_of_a_hundred_honest_sentences_at_most_ten_need_a_reason(checked, lang):
    assert share(checked, "honest", lang, ("warn",)) <= 0.1
