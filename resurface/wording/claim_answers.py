"""Which question of the approved wordings answers which claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from resurface.wording.counts_said import counts_harm
from resurface.wording.grammar import Found

GRAVE = ("warn", "block")

ANSWERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "away": ("C08", "C09", "C68", "C73", "C82"),
        "visits": ("C32",),
        "result": ("C06", "C31", "C33"),
        "cost": ("C64", "C66", "C87"),
        "better": (
            *("C01", "C02", "C03", "C04", "C05", "C18", "C19", "C20", "C23", "C24"),
            *("C25", "C26", "C27", "C28", "C30", "C46", "C55", "C56", "C57"),
            *("C78", "C80", "C84", "C86", "C90"),
        ),
        "serious": ("C12", "C12A", "C15", "C15A", "C38", "C83"),
        "pain": ("C10", "C11", "C81"),
        "skin": ("C13", "C14"),
        "age": ("C40",),
        "helps": ("C07", "C53", "C70", "C74"),
        "fda": ("C34", "C34A", "C35", "C36"),
    }
)
"""Questions of `approved.ASKED`, with the rules whose claims they answer."""
QUESTION = {rule: question for question, named in ANSWERS.items() for rule in named}

_ANYTHING = frozenset(("C27", "C78", "C80", "C86"))
"""Rules that what claims no benefit meets too."""
BENEFITS = frozenset((*ANSWERS["better"], *ANSWERS["helps"])) - _ANYTHING
"""Rules on a benefit: it is kept in what takes the place of the sentence."""
_BEFORE_A_BENEFIT = ("fda", "skin", "age", "cost")
"""Questions that are answered first, whatever else the sentence claims."""
_ON_BENEFIT = ("better", "helps")


def questions(rules: Sequence[str], severity: str, found: Found) -> tuple[str, ...]:
    """What answers a sentence that met these rules, the gravest first; the best question first.

    Dark marks have answers of their own, and a count of people who were harmed is never answered
    by who got better. A benefit is kept, with its risk beside it.
    """
    asked = [QUESTION[rule] for rule in rules if rule in QUESTION]
    if severity in GRAVE and is_on_dark_marks(found):
        return ("marks", *_once(asked))
    if counts_harm(found):
        return ("serious",)
    if not BENEFITS.isdisjoint(rules) and asked[0] not in _BEFORE_A_BENEFIT:
        return _once((*_ON_BENEFIT, *asked))
    return _once((*asked, "helps") if "better" in asked else asked)


def is_on_dark_marks(found: Found) -> bool:
    """Whether a sentence speaks of dark marks: by name, or of marks on darker skin."""
    return found.holds("pih-words") or (found.holds("dark-skin") and found.holds("a-mark"))


def _once(asked: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(asked))
