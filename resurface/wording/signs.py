"""Small signs that a sentence claims something or tells plainly, with what each weighs.

The weights are in `data/wording_signs.csv`: fitted to copy that overclaims and copy that is honest,
and rounded. A sign is a list of words (`<ease>`), one word in any form, or a shape of the
sentence (`:short`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from resurface.wording.rule_table import DATA, rows
from resurface.wording.scope import Context
from resurface.wording.sentence_shapes import shapes
from resurface.wording.word_signs import word_signs

TABLE = "wording_signs.csv"
CLAIM, PLAIN = "claim", "plain"
_MOST = 3
"""A list of words counts up to three times."""


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
    held = [each for each in lists if found.holds(each.list)]
    return {
        **{name: 1.0 for name, _ in word_signs(context.words)},
        **{f"<{each.list}>": float(min(_MOST, _times(context, each))) for each in held},
        **dict(shapes(context, text, [each.kind for each in held])),
    }


def _times(context: Context, sign: Sign) -> int:
    return len({span.start for span in context.found.spans(sign.list)})
