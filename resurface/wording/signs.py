"""Small signs that a sentence claims something or tells plainly, with what each weighs.

The weights are in `data/wording_signs.csv`: fitted to copy that overclaims and copy that is honest,
and rounded. A sign is a list of words (`<ease>`), one word in any form, or a shape of the
sentence (`:short`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from resurface.wording.rule_table import DATA, rows
from resurface.wording.scope import Context

TABLE = "wording_signs.csv"
CLAIM, PLAIN = "claim", "plain"
_MOST = 3
"""A list of words counts up to three times."""
_LONG, _SHORT, _TERSE = 16, 6, 4
"""Words of a long, a short and a very short sentence."""
_MANY = 3
_NO_PICTURE = frozenset("®©™°★☆✓✔☑✅●■")


@dataclass(frozen=True, slots=True)
class Sign:
    """A list of words: what it speaks for, and the rule that is named where it weighs most."""

    list: str
    kind: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """All signs of one language; `weights` by name, `lists` those that are lists of words."""

    lists: Sequence[Sign]
    weights: Mapping[str, float]


@cache
def signs(language: str, folder: Path = DATA) -> Signs:
    """The signs of a language, read once; a row without a language holds for all."""
    lists: list[Sign] = []
    weights: dict[str, float] = {}
    for row in rows(folder / TABLE):
        if row["language"] not in ("", language):
            continue
        name = row["sign"]
        if name.startswith("<"):
            lists.append(Sign(name.strip("<>"), row["kind"], row["rule"]))
        weights[name] = weights.get(name, 0.0) + float(row["weight"])
    return Signs(tuple(lists), weights)


def signs_in(context: Context, text: str, lists: Sequence[Sign]) -> dict[str, float]:
    """Every sign of a sentence by its name, with how often it stands there."""
    found = context.found
    counts = {
        f"<{each.list}>": min(_MOST, len({span.start for span in found.spans(each.list)}))
        for each in lists
        if found.holds(each.list)
    }
    kinds = [each.kind for each in lists if f"<{each.list}>" in counts]
    shapes = dict(_shapes(context, text, kinds.count(CLAIM), kinds.count(PLAIN)))
    words = {key: 1.0 for each in context.words for key in each.keys if key.isalpha()}
    return {**words, **{name: float(count) for name, count in counts.items()}, **shapes}


def _shapes(context: Context, text: str, claims: int, plain: int) -> Iterator[tuple[str, float]]:
    words, found = context.words, context.found
    rhetorical = found.holds("rhetorical")
    held = {
        ":always": True,
        ":asked": context.question and found.holds("question") and not rhetorical,
        ":sold with a question": context.question and rhetorical,
        ":long": len(words) > _LONG,
        ":short": len(words) <= _SHORT,
        ":very short": len(words) <= _TERSE,
        ":exclaimed": "!" in text,
        ":picture": _has_picture(text),
        ":pieces": _in_pieces(text),
        ":colon": ":" in text or ";" in text,
        ":source": context.cited,
        ":desk": context.at_the_desk,
        ":nothing plain": plain == 0,
        ":one thing plain": plain == 1,
        ":much plain": plain >= _MANY,
        ":claims nothing": claims == 0,
        ":one claim": claims == 1,
        ":many claims": claims >= _MANY,
        ":claims and nothing plain": plain == 0 and claims > 1,
    }
    yield from ((name, 1.0) for name, holds in held.items() if holds)
    digits = sum(each.form[:1].isdigit() for each in words)
    numbers = sum(each.number is not None for each in words) - digits
    for name, count in (
        (":digits", digits),
        (":numbers in words", numbers),
        (":denials", context.denials),
    ):
        if count:
            yield name, float(min(2, count))


def _in_pieces(text: str) -> bool:
    """Whether it is said in pieces: "Think glass. Think silk.", "Pain? None"."""
    return text.count(".") > 1 or "?" in text.rstrip(" ?\"'”’)")


def _has_picture(text: str) -> bool:
    return any(unicodedata.category(each) == "So" and each not in _NO_PICTURE for each in text)
