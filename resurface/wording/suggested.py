"""What to say instead: an answer of the record, else the rule's own words, which say no figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resurface.language.language import Language
from resurface.record.store import Data
from resurface.wording.short_answers import Answer, answer

NAMES_ONE = frozenset(("C37", "C51"))
"""Rules that only ask for another name: it takes the place of the name, and not of the sentence."""
_PLACE = re.compile(r"\s*\{(\w+)\}")
PLACES = {
    "downtime": "away",
    "sessions": "visits",
    "results": "result",
    "price": "cost",
    "skin": "skin",
    "fda": "fda",
}
"""What may stand in braces in a suggestion of the table, with the question that answers it."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """Words to use instead, and the facts that hold the figures in them."""

    text: str
    facts: tuple[str, ...] = ()


def suggested(pattern: str, named: Sequence[str], data: Data, language: Language) -> Suggested:
    """A rule's suggestion: where it has a place that the record fills, the answer in its stead.

    A place that the record has nothing for is left out with the space before it.
    """
    asked = [PLACES[each] for each in _PLACE.findall(pattern)]
    for each in dict.fromkeys(named):
        if found := answered(asked, each, data, language):
            return Suggested(found.text, found.facts)
    text = _PLACE.sub("", pattern).strip()
    return Suggested(text or _without_record(language))


def answered(
    asked: Iterable[str], treatment_id: str, data: Data, language: Language
) -> Answer | None:
    """The record's answer to the first of these questions that it has one to; None without."""
    told = (
        answer(data.catalogue, data.evidence, treatment_id, each, language.code) for each in asked
    )
    return next(filter(None, told), None)


def another_name(text: str, start: int, end: int, name: str) -> str:
    """A sentence with another name in the place of one; as it stands where it has that already."""
    return text if name in text else f"{text[:start]}{name}{text[end:]}"


def _without_record(words: Language) -> str:
    return words.say("Leave it out, or give the number of the FDA record with its exact use.")
