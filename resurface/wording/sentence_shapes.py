"""How a sentence is built: how long it is, asked or exclaimed, in pieces, with numbers or names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from resurface.wording.scope import Context

_LENGTHS = (3, 5, 7, 9, 12, 15, 19, 24)
"""A sentence of more words than this, for each: what one length has beside the next adds up."""
_MANY = 3
_NO_PICTURE = frozenset("®©™°★☆✓✔☑✅●■")
_MONEY = re.compile(r"[$€]\s?\d|\d\s?(?:dollars|dólares|dolares|pesos|usd|mxn)", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}:\d\d|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
_RANGE = re.compile(r"\d\s?(?:to|a|or|o|and|y|of|de|out of|-|–)\s?\d", re.IGNORECASE)


def shapes(context: Context, text: str, kinds: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Every shape that a sentence has, with how often; `kinds` of the lists that stand in it."""
    words, found = context.words, context.found
    rhetorical = found.holds("rhetorical")
    claims, plain = kinds.count("claim"), kinds.count("plain")
    held = {
        ":always": True,
        ":asked": context.question and found.holds("question") and not rhetorical,
        ":sold with a question": context.question and rhetorical,
        ":question": context.question,
        ":question and answer": "?" in text.rstrip(" ?\"'”’)"),
        ":exclaimed": "!" in text,
        ":picture": _has_picture(text),
        ":hashtag": "#" in text,
        ":money": _MONEY.search(text) is not None,
        ":clock": _CLOCK.search(text) is not None,
        ":range": _RANGE.search(text) is not None,
        ":percent": "%" in text,
        ":pieces": text.count(".") > 1,
        ":colon": ":" in text,
        ":semicolon": ";" in text,
        ":quoted": any(each in text for each in '“”«»"'),
        ":brackets": "(" in text,
        ":dots": "..." in text or "…" in text,
        ":source": context.cited,
        ":desk": context.at_the_desk,
        ":harm": found.holds("harm"),
        ":nothing plain": plain == 0,
        ":one thing plain": plain == 1,
        ":much plain": plain >= _MANY,
        ":claims nothing": claims == 0,
        ":one claim": claims == 1,
        ":many claims": claims >= _MANY,
        ":more claims than plain": claims > plain,
        ":claims and nothing plain": plain == 0 and claims > 1,
    }
    yield from ((name, 1.0) for name, holds in held.items() if holds)
    yield from ((f":over {most} words", 1.0) for most in _LENGTHS if len(words) > most)
    digits = sum(each.form[:1].isdigit() for each in words)
    numbers = sum(each.number is not None for each in words) - digits
    for name, count, most in (
        (":digits", digits, 2),
        (":numbers in words", numbers, 2),
        (":denials", context.denials, 2),
        (":commas", text.count(","), 3),
        (":you", len(found.spans("tone-you")), 2),
    ):
        if count:
            yield name, float(min(most, count))


def _has_picture(text: str) -> bool:
    return any(unicodedata.category(each) == "So" and each not in _NO_PICTURE for each in text)
