"""What is known and what is not: facts by treatment and field, and sources by kind and year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from resurface.catalogue.figures import FIGURES
from resurface.catalogue.treatments import Treatment
from resurface.evidence.evidence import Evidence
from resurface.evidence.sources import KINDS, Source
from resurface.language.language import Language, message
from resurface.text import labels

Strength = Literal["strong", "middle", "weak", "none"]
"""Of the strongest source: a review, trial or guideline; another study, a body, a law or a maker;
an article, price list or practice's page; or no source at all."""

_STRONG = frozenset({"systematic review", "randomized trial", "guideline"})
_WEAK = frozenset({"price survey", "web article", "practice page"})

_TIME_AND_MONEY = (
    *("downtime", "visible", "erythema", "sessions", "interval"),
    *("visit", "results", "lasts", "price"),
)
PANELS = {
    "course": (*dict.fromkeys((*_TIME_AND_MONEY, *(each.id for each in FIGURES))),),
    "results": (
        *("improvement", "responders", "satisfaction", "evidence"),
        *("pih_rate", "adverse_rate", "pain", "caution"),
    ),
    "use": (
        *("mechanism", "depth", "scar_types", "skin_types"),
        *("age", "performed_by", "anaesthesia", "aftercare"),
    ),
}
"""Every field of facts once: time and money, results beside harms, and what it is and for whom."""

NO_YEAR = "none"
PERIODS = {NO_YEAR: 0, "2009": 2009, "2014": 2014, "2019": 2019, "2024": 2024, "later": 9999}
"""Spans of years by their last year."""

_TITLES = {
    "course": message("Time and money"),
    "results": message("Results and harms"),
    "use": message("What it is, and for whom"),
}
_SHORT = {
    **{each.id: each.head for each in FIGURES},
    "erythema": message("Redness"),
    "lasts": message("How long it lasts"),
    "improvement": message("Average change"),
    "responders": message("Who improved"),
    "satisfaction": message("Satisfied"),
    "evidence": message("Grades"),
    "pih_rate": message("Dark marks"),
    "adverse_rate": message("Other harms"),
    "pain": message("Pain"),
    "caution": message("Cautions"),
    "mechanism": message("How it works"),
    "depth": message("How deep"),
    "scar_types": message("Scar types"),
    "skin_types": message("Skin types"),
    "age": message("Age"),
    "performed_by": message("Who does it"),
    "anaesthesia": message("Numbing"),
    "aftercare": message("Aftercare"),
}
_PERIODS = {
    NO_YEAR: message("no year"),
    "2009": message("to 2009"),
    "2014": message("2010–14"),
    "2019": message("2015–19"),
    "2024": message("2020–24"),
    "later": message("2025 on"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """How many there are of one thing, how strong the strongest is, and the same in words.

    `about` is the id of its column: a field of facts, or a span of years.
    """

    about: str
    count: int
    strength: Strength
    said: str


@dataclass(frozen=True, slots=True)
class Row:
    """One treatment or kind of source: its id, name and depth (empty for none), and its cells."""

    id: str
    name: str
    depth: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """A table of counts: groups of columns by name with the headings of their columns, and rows."""

    groups: tuple[tuple[str, tuple[str, ...]], ...]
    rows: tuple[Row, ...]


def strength(kind: str) -> Strength:
    """How strong a kind of source is."""
    if kind in _STRONG:
        return "strong"
    return "weak" if kind in _WEAK else "middle"


def facts(treatments: Iterable[Treatment], evidence: Evidence, words: Language) -> Coverage:
    """How many facts each treatment has in each field, and the strongest kind of source."""
    groups = tuple(
        (words.render(_TITLES[panel]), tuple(_heading(field, words) for field in fields))
        for panel, fields in PANELS.items()
    )
    fields = [field for panel in PANELS.values() for field in panel]
    rows = (
        Row(
            each.id,
            each.name,
            each.depth,
            tuple(_facts(each.id, field, evidence, words) for field in fields),
        )
        for each in treatments
    )
    return Coverage(groups, tuple(rows))


def sources(everything: Iterable[Source], words: Language) -> Coverage:
    """How many sources of each kind were published in which years."""
    counts = Counter((each.kind, _period(each.year)) for each in everything)
    years = tuple(words.render(each) for each in _PERIODS.values())
    rows = (
        Row(
            kind,
            labels.kind_of_source(kind, words),
            "",
            tuple(_sources(kind, period, counts[kind, period], words) for period in PERIODS),
        )
        for kind in KINDS
    )
    return Coverage((("", years),), tuple(rows))


def _facts(treatment_id: str, field: str, evidence: Evidence, words: Language) -> Cell:
    """Facts come strongest first."""
    found, name = evidence.facts_of(treatment_id, field), labels.field(field, words)
    if not found:
        silence = words.say("{name}: no source read says")
        return Cell(field, 0, "none", silence.format(name=name))
    kind = evidence.sources[found[0].source_id].kind
    said = words.say_n("{name}: {count} fact, {kind}", "{name}: {count} facts, {kind}", len(found))
    strongest = labels.kind_of_source(kind, words)
    text = said.format(name=name, count=len(found), kind=strongest)
    return Cell(field, len(found), strength(kind), text)


def _sources(kind: str, period: str, count: int, words: Language) -> Cell:
    said = words.say_n("{years}: {count} source", "{years}: {count} sources", count)
    text = said.format(years=words.render(_PERIODS[period]), count=words.number(count))
    return Cell(period, count, strength(kind) if count else "none", text)


def _heading(field: str, words: Language) -> str:
    return words.render(_SHORT[field])


def _period(year: str) -> str:
    stated = int(year) if year else 0
    return next(period for period, last in PERIODS.items() if stated <= last)
