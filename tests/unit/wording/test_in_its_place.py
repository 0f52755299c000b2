"""What takes the place of a sentence: it is fine there, and no other sentence becomes another."""

from __future__ import annotations

import csv
import datetime
import itertools
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from resurface.language.language import language
from resurface.wording import check as check_module
from resurface.wording.check import Read
from resurface.wording.checked import Checked
from resurface.wording.checked_copy import check_copy
from resurface.wording.instead import _MAY_STAND, OUT, ways
from resurface.wording.rule_table import rules
from resurface.wording.splitting import is_ended, sentences_in
from resurface.wording.suggested import suggested
from resurface.wording.typed_text import rewritten
from tests.unit.shipped import served

TODAY = datetime.date(2026, 11, 26)
LANGUAGES = ("en", "es")
_READ: dict[str, Read] = {code: Read() for code in LANGUAGES}


@cache
def copies(kind: str, code: str) -> tuple[str, ...]:
    with (Path(__file__).parent / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(row["text"] for row in csv.DictReader(file) if row["lang"] == code)


def checked(text: str, code: str) -> tuple[Checked, ...]:
    return check_copy(text, served(code), language(code), TODAY, _READ[code])


def mended(text: str, code: str) -> Iterator[tuple[int, str, tuple[Checked, ...]]]:
    """Each way to mend each sentence, with the text that there is then."""
    found = checked(text, code)
    offered = ways(text, found, served(code), language(code), TODAY, _READ[code])
    for at, each in enumerate(offered):
        for way in each:
            if way.kind != OUT:
                yield at, way.text, checked(rewritten(text, found, at, way.text), code)


def verdicts(found) -> list[tuple[str, str]]:
    return [(each.text, each.severity) for each in found]


def together(code: str) -> list[str]:
    """Overclaims and honest sentences by threes, on one line, and in lines of a list."""
    claims, honest = copies("overclaims", code)[:63], copies("honest", code)
    threes = list(zip(claims[::3], claims[1::3], claims[2::3], honest, strict=False))
    return [" ".join(each) for each in threes[::2]] + ["\n• ".join(each) for each in threes[1::2]]


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_other_sentence_becomes_another_or_gets_another_verdict(code):
    for text in together(code):
        was = verdicts(checked(text, code))
        for at, _, found in mended(text, code):
            now, after = verdicts(found), len(was) - at - 1
            assert now[:at] == was[:at]
            assert now[len(now) - after :] == was[at + 1 :]


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_stands_in_its_place_is_neither_warned_of_nor_stopped(code):
    tried = 0
    for text in together(code):
        others = len(checked(text, code)) - 1
        for at, by, found in mended(text, code):
            own = found[at : len(found) - others + at]
            assert own, (text, by)
            assert {each.severity for each in own} <= {"ok", "info"}, (text, by)
            tried += 1
    assert tried > 20


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_claim_by_itself_is_mended_by_what_is_fine(code):
    claims = [text for text in copies("overclaims", code) if len(sentences_in(text)) == 1]
    assert len(claims) >= 60
    for text in claims:
        for _, by, found in mended(text, code):
            assert {each.severity for each in found} <= {"ok", "info"}, (text, by)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("between", [" ", "\n", "\n• ", "! "])
def test_a_rules_words_stay_a_sentence_of_their_own_between_any_two(code, between):
    data, words = served(code), language(code)
    honest = itertools.cycle(copies("honest", code))
    for rule, named in itertools.product(sorted(_MAY_STAND), ((), ("microneedling",))):
        by = suggested(rules(code).rules[rule].suggestion, named, data, words).text
        one, two, three = next(honest), next(honest), next(honest)
        text = between.join((one, two, three))
        found = checked(text, code)
        at = len(sentences_in(one))
        now = [each.text for each in sentences_in(rewritten(text, found, at, by))]
        kept = [each.text for each in found]
        assert now[:at] == kept[:at]
        assert now[len(now) - (len(kept) - at - 1) :] == kept[at + 1 :]
        own = now[at : len(now) - (len(kept) - at - 1)]
        assert is_ended(own[-1])


@pytest.mark.parametrize(
    ("text", "at", "code"),
    [
        ("Acne scar removal. Completely safe.", 0, "en"),
        ("Totally safe, no side effects. Guaranteed results.", 0, "en"),
        ("Eliminación de cicatrices. Totalmente seguro.", 0, "es"),
        ("Microneedling removes acne scars. It takes twenty visits.", 0, "en"),
    ],
)
def test_mending_one_claim_never_lets_the_next_one_pass(text, at, code):
    was = verdicts(checked(text, code))
    assert was[-1][1] in ("warn", "block")
    tried = [found for place, _, found in mended(text, code) if place == at]
    assert tried
    assert all(verdicts(found)[-1] == was[-1] for found in tried)


def test_a_sentence_that_names_the_treatment_of_the_next_is_not_taken_out_from_before_it():
    text = "Microneedling has no downtime. {} takes twenty visits."
    for name, kept in (("It", False), ("Microneedling", True)):
        found = checked(text.format(name), "en")
        offered = ways(text.format(name), found, served("en"), language("en"), TODAY)[0]
        assert (OUT in {each.kind for each in offered}) is kept
        assert "approved" in {each.kind for each in offered}


def test_a_replacement_keeps_the_mark_of_its_line():
    text = "Book today,\n• No downtime!\n• Free parking"
    found = checked(text, "en")
    assert rewritten(text, found, 1, "Ask how long it may show").splitlines() == [
        "Book today,",
        "• Ask how long it may show.",
        "• Free parking",
    ]


def test_what_is_mended_stays_where_the_next_sentence_is_mended():
    text = "Acne scar removal. Ready for flawless skin? Book today."
    while True:
        found = checked(text, "en")
        claims = [at for at, each in enumerate(found) if each.severity == "block"]
        if not claims:
            break
        by = next(by for at, by, _ in mended(text, "en") if at == claims[0])
        text = rewritten(text, found, claims[0], by)
    assert text == (
        "Ask us how far acne scars may show less, and what studies found. Ask us how much your "
        "skin may change, and which scars may stay visible. Book today."
    )


def test_a_suggestion_that_repeats_the_claim_is_none():
    text = "No downtime at all with Pro Fractional"
    assert all(
        each.severity in ("ok", "info") for *_, found in mended(text, "en") for each in found
    )


def test_ways_read_each_sentence_once_and_judge_few_again(monkeypatch):
    read: list[str] = []
    judged: list[str] = []

    def reading_one(part, *about):
        read.append(part.text)
        return read_one(part, *about)

    def judging(part, *about):
        judged.append(part.text)
        return verdict_on(part, *about)

    read_one, verdict_on = check_module._read_one, check_module.verdict_on
    monkeypatch.setattr(check_module, "_read_one", reading_one)
    monkeypatch.setattr(check_module, "verdict_on", judging)
    text, of = " ".join(copies("overclaims", "en")[:40]), (served("en"), language("en"), TODAY)
    before = Read()
    found = check_copy(text, *of, before)
    asked = len(found)
    assert any(each for each in ways(text, found, *of, before) if len(each) > 1)
    assert len(read) == len(set(read))
    assert len(judged) <= 4 * asked
