"""What to say instead: the rule's words, with figures only where facts of the record hold them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from resurface.catalogue.figures import (
    DOWNTIME,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
    Figure,
    Range,
)
from resurface.catalogue.treatments import Treatment
from resurface.evidence.ranges import feeding, stating_ends
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text import amounts
from resurface.text.short_name import short_name
from resurface.wording.fda_record import record_in_words
from resurface.wording.splitting import is_ended

NAMES_ONE = frozenset(("C37", "C51"))
"""Rules that only ask for another name: it takes the place of the name, and not of the sentence."""
_MOST_SOURCES = 3
"""Sources of skin types that are named at most."""
_PLACE = re.compile(r"\s*\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Suggested:
    """Words to use instead, and the facts that hold the figures in them."""

    text: str
    facts: tuple[str, ...] = ()


def suggested(pattern: str, named: Sequence[str], data: Data, language: Language) -> Suggested:
    """A rule's suggestion for the treatments that a sentence names, its places filled.

    A place that the record has nothing for is left out with the space before it.
    """
    rows = [row for each in dict.fromkeys(named) if (row := data.catalogue.find(each))]
    facts: list[str] = []

    def filled(place: re.Match[str]) -> str:
        parts = [part for row in rows if (part := _PLACES[place.group(1)](row, data, language))]
        facts.extend(fact for part in parts for fact in part.facts)
        said = " ".join(part.text for part in parts)
        if not said and place.group(1) == "fda":
            said = _without_record(language)
        return f" {said}" if said else ""

    text = _PLACE.sub(filled, pattern).strip()
    if text != pattern and not is_ended(text):
        text = f"{text}."
    return Suggested(text, tuple(dict.fromkeys(facts)))


def another_name(text: str, start: int, end: int, name: str) -> str:
    """A sentence with another name in the place of one; as it stands where it has that already."""
    return text if name in text else f"{text[:start]}{name}{text[end:]}"


def _without_record(words: Language) -> str:
    return words.say("Leave it out, or give the number of the FDA record with its exact use")


def _figures(*figures: Figure) -> Callable[[Treatment, Data, Language], Suggested | None]:
    def said(row: Treatment, data: Data, words: Language) -> Suggested | None:
        parts: list[str] = []
        facts: list[str] = []
        for figure in figures:
            held = feeding(data.evidence.facts_of(row.id, figure.id))
            shown = row.range_of(figure)
            if shown.reported and held:
                sources = stating_ends(held, shown)
                if not sources and figure is not PRICE:
                    continue  # the clinic's own, which no source states
                parts.append(_figure(figure, shown, sources, data, words))
                facts += [each.id for each in held]
        if not parts:
            return None
        told = words.say("{treatment}. {figures}.").format(
            treatment=row.name, figures="; ".join(parts)
        )
        return Suggested(told, tuple(facts))

    return said


def _figure(
    figure: Figure, shown: Range, sources: Sequence[str], data: Data, words: Language
) -> str:
    """One figure with the sources that state its ends."""
    amount = amounts.in_words(figure, shown, words)
    told = words.say("{name}: {amount}").format(name=words.render(figure.heading), amount=amount)
    named = "; ".join(short_name(data.evidence.sources[each], words) for each in sources)
    return f"{told} ({named})" if named else told


def _skin(row: Treatment, data: Data, words: Language) -> Suggested | None:
    studied = data.evidence.skin_types_studied(row.id)
    if not studied:
        return None
    told = words.say("{treatment}. Skin types in studies: {types}.").format(
        treatment=row.name, types=amounts.several_skin_types(studied, words)
    )
    facts = data.evidence.facts_of(row.id, "skin_types")
    sources = tuple(dict.fromkeys(each.source_id for each in facts))[:_MOST_SOURCES]
    if not sources:
        return None
    named = "; ".join(short_name(data.evidence.sources[each], words) for each in sources)
    return Suggested(f"{told.removesuffix('.')} ({named}).", tuple(each.id for each in facts))


def _fda(row: Treatment, data: Data, words: Language) -> Suggested | None:
    records = [
        each for each in data.evidence.clearances if each.treatment_id == row.id and each.number
    ]
    return (
        Suggested(" ".join(record_in_words(each, words) for each in records)) if records else None
    )


_PLACES: dict[str, Callable[[Treatment, Data, Language], Suggested | None]] = {
    "downtime": _figures(DOWNTIME, VISIBLE),
    "sessions": _figures(SESSIONS),
    "results": _figures(RESULTS),
    "price": _figures(PRICE, SESSIONS),
    "skin": _skin,
    "fda": _fda,
}
"""What may stand in braces in a suggestion of the table, by what fills it."""
