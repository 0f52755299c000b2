"""Whether a sentence reads like a promise though no rule has its words: many small signs at once.

A sign counts for or against: talk to the reader, absolutes and praise for; room for doubt, care,
practical matters and figures against. Weights were fitted to copy that overclaims and copy that is
honest, and rounded.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from resurface.wording.grammar import Span
from resurface.wording.scope import Context

LIKE_A_PROMISE = "C78"
_WEIGHTS: Mapping[str, float] = {
    "will": 0.6,
    "tone-positive": 0.5,
    "tone-sell": 0.6,
    "tone-absolute": 0.4,
    "tone-you": 0.4,
    "tone-we": 0.2,
    "tone-person": 0.3,
    "tone-hedge": -0.6,
    "tone-care": -1.0,
    "tone-practical": -1.2,
    "harm": -0.5,
    "citation": -0.6,
    "tone-body": -0.2,
}
_DENIED = -0.5
_ASKED, _NUMBER, _LONG, _SHORT, _PICTURE, _ALWAYS = -2.0, -0.9, -0.5, 0.3, 1.4, 1.0
_SIGNS = ("will", "tone-sell", "tone-you", "tone-absolute", "tone-positive")
"""Signs of which one must be there: a plain statement promises nothing, however short."""
_MOST = 3
"""A sign counts up to three times."""
PROMISE = 1.1
"""From this sum on it reads like one."""
_NO_PICTURE = frozenset("®©™°★☆✓✔☑✅●■")


def like_a_promise(context: Context, text: str) -> Span | None:
    """The whole sentence where it reads like a promise about skin; None where it does not."""
    found = context.found
    if not context.words or not (found.holds("tone-you") or found.holds("tone-body")):
        return None
    if not any(map(found.holds, _SIGNS)) and not _has_picture(text):
        return None
    if found.holds("distrust") or context.at_the_desk or context.cited:
        return None
    return Span(0, len(context.words)) if promise(context, text) >= PROMISE else None


def promise(context: Context, text: str) -> float:
    """The sum of all signs in a sentence."""
    found, words = context.found, context.words
    total = _ALWAYS
    for name, weight in _WEIGHTS.items():
        total += weight * min(_MOST, len({each.start for each in found.spans(name)}))
    total += _DENIED * min(_MOST, context.denials)
    if context.question and found.holds("question") and not found.holds("rhetorical"):
        total += _ASKED
    total += _NUMBER * min(2, sum(each.form[:1].isdigit() for each in words))
    total += _LONG if len(words) > 16 else _SHORT if len(words) <= 5 else 0.0
    if _has_picture(text):
        total += _PICTURE
    return total


def _has_picture(text: str) -> bool:
    return any(unicodedata.category(each) == "So" and each not in _NO_PICTURE for each in text)
