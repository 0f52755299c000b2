"""Copy by people who had not seen the rules: what overclaims is caught, what is honest passes.

`overclaims.csv` says too much in words of its own; `honest.csv` is what a clinic may well say,
chosen to sound like a claim. Each was halved by a digest of the text. The rules were made with the
first halves in view; how they did on the second halves before these were looked at stands in
docs/wording.md.
"""

from __future__ import annotations

import csv
import hashlib
from functools import cache
from pathlib import Path

import pytest

from resurface.wording.checked import SEVERITIES

HERE = Path(__file__).parent
HALVES = (0, 1)


@cache
def rows(name: str) -> tuple[tuple[str, str, int], ...]:
    with (HERE / name).open(newline="", encoding="utf-8") as file:
        return tuple(
            (row["text"], row["lang"], hashlib.sha256(row["text"].encode()).digest()[0] % 2)
            for row in csv.DictReader(file)
        )


def gravest(checked, text: str, code: str) -> str:
    return max((each.severity for each in checked(text, code)), key=SEVERITIES.index)


def share(checked, name: str, half: int, severities: tuple[str, ...]) -> float:
    found = [gravest(checked, text, code) for text, code, of in rows(name) if of == half]
    return sum(each in severities for each in found) / len(found)


def test_there_are_enough_of_each_in_both_languages():
    assert len(rows("overclaims.csv")) >= 200
    assert len(rows("honest.csv")) >= 300
    assert all(
        {code for _, code, _ in rows(each)} == {"en", "es"}
        for each in ("overclaims.csv", "honest.csv")
    )


@pytest.mark.parametrize("half", HALVES)
def test_nine_of_ten_overclaims_are_caught(checked, half):
    assert share(checked, "overclaims.csv", half, ("warn", "block")) >= 0.9


@pytest.mark.parametrize("half", HALVES)
def test_of_a_hundred_honest_sentences_less_than_one_is_stopped(checked, half):
    assert share(checked, "honest.csv", half, ("block",)) < 0.01


@pytest.mark.parametrize("half", HALVES)
def test_of_a_hundred_honest_sentences_at_most_five_need_a_reason(checked, half):
    assert share(checked, "honest.csv", half, ("warn",)) <= 0.05
