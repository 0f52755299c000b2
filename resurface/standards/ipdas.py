"""The open IPDAS score: the 44 items of IPDASi v4.0, and whether each is met.

An item that can be worked out from the data is worked out at each reading of it: it carries a
`judge`, which names what is missing. The others carry a status that a person has set.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from resurface.catalogue.catalogue import Catalogue
from resurface.choosing.criteria import Criteria
from resurface.comparison.comparison import Comparison
from resurface.comparison.comparison import option as option_of
from resurface.comparison.glance import glance
from resurface.comparison.people import out_of_hundred
from resurface.comparison.questions import table as questions
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.standards.items import ITEMS, MET, NOT_APPLICABLE, NOT_YET, Group, Item, Status
from resurface.standards.judges import Record


@dataclass(frozen=True, slots=True)
class Judged:
    """One item with its status; `missing` says what it lacks, where that was worked out."""

    item: Item
    status: Status
    missing: tuple[str, ...] = ()


def record(
    catalogue: Catalogue, evidence: Evidence, version: str, words: Language, today: datetime.date
) -> Record:
    """Every treatment side by side with no treatment, as the pages show them."""
    untreated = (catalogue.untreated,) if catalogue.untreated else ()
    everyone = (*catalogue.treatments, *untreated)
    options = tuple(option_of(each, evidence) for each in everyone)
    comparison = Comparison(options, (), evidence, version)
    return Record(
        catalogue,
        comparison,
        questions(comparison, words),
        glance(comparison, Criteria(), words).rows,
        out_of_hundred(comparison),
        words,
        today,
    )


def score(of: Record) -> tuple[Judged, ...]:
    """Every item in its order, judged."""
    return tuple(_judged(item, of) for item in ITEMS)


def count(judged: Iterable[Judged], group: Group | None = None) -> tuple[int, int]:
    """How many items are met, of how many that apply; of one group, or of all."""
    asked = [
        each
        for each in judged
        if each.status != NOT_APPLICABLE and group in (None, each.item.group)
    ]
    return sum(each.status == MET for each in asked), len(asked)


def _judged(item: Item, of: Record) -> Judged:
    if not callable(item.judged_by):
        return Judged(item, item.judged_by)
    missing = item.judged_by(of)
    return Judged(item, NOT_YET if missing else MET, missing)
