"""The rules and lists of words in `data/`, as a person edits them, read once."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from resurface.wording.grammar import Grammar, Phrase, phrases, words_in
from resurface.wording.spoken import Known
from resurface.wording.word_forms import lemmas_of, nearest_of
from resurface.wording.written import folded

DATA = Path(__file__).resolve().parents[2] / "data"
RULES, LISTS, SOURCES = "wording_rules.csv", "wording_lists.csv", "wording_sources.csv"

LIFTS = ("not", "asked", "distrust", "desk", "cited", "harm", "plain")
"""What may lift a rule: a denial, a question, a warning of such claims, the front desk as its
subject, a source in the sentence, a harm as its subject. In a sentence that tells plainly a rule
that "plain" lifts needs a reason and stops nothing."""
GIVEN = ("named",)
"""Lists that are not in the file: the names of treatments, from the catalogue."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule in one language; `lifts` are those of `LIFTS` that lift it.

    `about`: lists of which one must stand in the sentence; none: it holds in any.
    """

    id: str
    family: str
    severity: str
    lifts: frozenset[str]
    example: str
    why: str
    suggestion: str
    source_ids: tuple[str, ...]
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordingSource:
    """Where a rule is from."""

    id: str
    title: str
    publisher: str
    year: str
    url: str

    @property
    def short(self) -> str:
        """Who says so, and when: "US Food and Drug Administration, 2025"."""
        return ", ".join(filter(None, (self.publisher or self.title, self.year)))


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """All rules of one language, with the grammar that finds their words.

    `rules` are found by their words; `every` has those too that are worked out in code.
    """

    language: str
    rules: Mapping[str, Rule]
    every: Mapping[str, Rule]
    grammar: Grammar
    known: Known
    sources: Mapping[str, WordingSource] = field(default_factory=dict)


@cache
def rules(language: str, folder: Path = DATA) -> Rules:
    """The rules of a language, read and compiled once."""
    tail = "" if language == "en" else f"_{language}"
    lists: dict[str, tuple[Phrase, ...]] = dict.fromkeys(GIVEN, ())
    for row in rows(folder / LISTS):
        lists[row["list"]] = lists.get(row["list"], ()) + phrases(folded(row[f"words{tail}"]))
    found: dict[str, Rule] = {}
    every = told_rules(language, folder)
    for row in rows(folder / RULES):
        own = phrases(folded(row[f"words{tail}"]))
        rule = every[row["rule_id"]]
        if not own:
            continue
        found[rule.id] = rule
        lists[f"rule-{rule.id.lower()}"] = own
        lists[f"hint-{rule.id.lower()}"] = phrases(folded(row[f"hints{tail}"]))
        lists[f"unless-{rule.id.lower()}"] = phrases(folded(row[f"unless{tail}"]))
    named = {word for each in lists.values() for phrase in each for word in words_in(phrase)}
    vocabulary = frozenset(word for word in named if not word.endswith("*"))
    known = Known(
        vocabulary,
        frozenset(word for word in named if word.endswith("*")),
        lemmas_of(language),
        nearest_of(language, vocabulary),
    )
    sources = {each.id: each for each in wording_sources(folder)}
    return Rules(language, found, every, Grammar(lists), known, sources)


@cache
def told_rules(language: str, folder: Path = DATA) -> Mapping[str, Rule]:
    """What every rule says in a language, by its id: nothing is compiled to find its words."""
    tail = "" if language == "en" else f"_{language}"
    found = (_rule(row, tail) for row in rows(folder / RULES))
    return {rule.id: rule for rule in found}


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Rows of one table, cells trimmed."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            yield {name: (cell or "").strip() for name, cell in row.items() if name}


def wording_sources(folder: Path = DATA) -> tuple[WordingSource, ...]:
    """Where the rules are from, in the order of the file."""
    return tuple(
        WordingSource(row["source_id"], row["title"], row["publisher"], row["year"], row["url"])
        for row in rows(folder / SOURCES)
    )


def _rule(row: Mapping[str, str], tail: str) -> Rule:
    return Rule(
        id=row["rule_id"],
        family=row["family"],
        severity=row["severity"],
        lifts=frozenset(row["lifted_by"].split()),
        example=row[f"example{tail}"],
        why=row[f"why{tail}"],
        suggestion=row[f"suggestion{tail}"],
        source_ids=tuple(filter(None, (each.strip() for each in row["source_ids"].split(";")))),
        about=tuple(row["about"].split()),
    )
