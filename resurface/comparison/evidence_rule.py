"""How good the evidence for one outcome is, over all options: the rule, and each option's word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.how_sure import Sure, counted, how_sure
from resurface.language.language import Language, message

RULE = (
    message("Moderate: two or more trials at random, with 100 people or more in all."),
    message("Low: one such trial, or fewer people. Very low: no trial at random."),
    message(
        "A step down where nobody who rated was kept from knowing the group. One more where people "
        "or care were not this option's, and one more where two studies are too far apart."
    ),
    message("Never more than a systematic review says. Without a study that counted it: none."),
)
"""The rule of `evidence/certainty.py` in plain words."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One option by name, with how good its evidence is."""

    name: str
    sure: Sure


def judged(options: Iterable[Option], outcome: str, words: Language) -> tuple[Judged, ...]:
    """Each of some options in which people were counted, with its word and the reasons for it."""
    return tuple(
        Judged(each.treatment.name, how_sure(each, outcome, words))
        for each in options
        if counted(each, outcome)
    )


def shared_word(comparison: Comparison, outcome: str, words: Language) -> str:
    """The one word that holds for all treatments in which people were counted; else empty."""
    found = {each.sure.word for each in judged(comparison.treated, outcome, words)}
    return found.pop() if len(found) == 1 else ""
