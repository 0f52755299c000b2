"""The verdict does not hang on letters: case, look-alikes, hidden letters, quotes, line breaks."""

from __future__ import annotations

from itertools import pairwise

import pytest

from resurface.wording.checked import SEVERITIES
from resurface.wording.rule_table import rules

LOOK_ALIKE = str.maketrans({"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "i": "і"})
ACCENTS = str.maketrans({"a": "à", "e": "é", "o": "ö", "i": "î", "u": "ù"})
HONEST = (
    "We can't promise a result.",
    "Scars are usually permanent.",
    "A 30% glycolic peel is left on for three minutes.",
    "Ask whether it is safe for your skin type.",
    "We guarantee your appointment time.",
    "You can book in minutes.",
)
EXAMPLES = sorted({each.example for each in rules("en").rules.values()} | set(HONEST))


def hidden(text: str) -> str:
    return "".join(
        f"{a}\u200b" if a.isalpha() and b.isalpha() else a for a, b in pairwise(text + " ")
    )


WAYS = {
    "capitals": str.upper,
    "small": str.lower,
    "look-alikes": lambda text: text.translate(LOOK_ALIKE),
    "accents": lambda text: text.translate(ACCENTS),
    "hidden": hidden,
    "soft hyphens": lambda text: hidden(text).replace("\u200b", "\u00ad"),
    "lines": lambda text: text.lower().replace(" ", "\n"),
    "no-break": lambda text: text.replace(" ", "\u00a0"),
    "full width": lambda text: "".join(
        chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text
    ),
    "curly": lambda text: text.replace("'", "’"),
    "hyphens": lambda text: text.replace("-", "\u2011"),
}


def gravest(checked, text: str) -> tuple[str, set[str]]:
    found = checked(text)
    severity = max((each.severity for each in found), key=SEVERITIES.index)
    return severity, {rule for each in found for rule in each.rules}


@pytest.mark.parametrize("way", WAYS)
def test_the_verdict_is_the_same_however_it_is_written(checked, way):
    other = [
        example
        for example in EXAMPLES
        if gravest(checked, WAYS[way](example)) != gravest(checked, example)
    ]
    assert other == []


@pytest.mark.parametrize(
    "text",
    [
        "P A I N L E S S laser",
        "p.e.r.m.a.n.e.n.t results",
        "Gu4ranteed",
        "p@inless",
        "n0 d0wntime",
        "#NoDowntime",
        "#painfreelaser",
        "per-ma-nent",
        "pain\u00adless",
        "🚫 downtime",
        "<b>Pain</b>less",
        "guarenteed results",
        "permanant results",
        "No\nDowntime",
        "Downtime? None.",
        "Downtime: zero",
    ],
)
def test_a_claim_in_disguise_is_still_stopped(checked, text):
    assert "block" in [each.severity for each in checked(text)]
