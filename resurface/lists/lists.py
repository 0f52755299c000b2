"""The lists of facts, outcomes and sources: what their rows are about, and how they are told."""

from __future__ import annotations

import datetime
import math
from abc import ABC, abstractmethod
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.figures import FIGURES, Range
from resurface.catalogue.products import Product
from resurface.catalogue.treatments import Treatment
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import UNITS_BY_FIELD, Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.ranges import feeding
from resurface.evidence.sources import Source
from resurface.evidence.standing import is_shown
from resurface.language.language import Language
from resurface.lists.query import FACTS, OUTCOMES, Cell
from resurface.text import amounts, labels
from resurface.text.reasons import reason_in_words

_RANGES = frozenset(each.id for each in FIGURES)
_MEASURED = frozenset(
    {"improvement", "responders", "satisfaction", "pih_rate", "adverse_rate", "pain"}
)


def names_of(catalogue: Catalogue) -> dict[str, str]:
    return {each.id: each.name for each in everything(catalogue)}


def everything(catalogue: Catalogue) -> tuple[Treatment | Product, ...]:
    """Treatments, no treatment and home care: all that facts are about, in catalogue order."""
    untreated = (catalogue.untreated,) if catalogue.untreated else ()
    return (*catalogue.treatments, *untreated, *catalogue.products)


@dataclass(frozen=True)
class Known:
    """What every list is made from."""

    evidence: Evidence
    catalogue: Catalogue
    words: Language
    today: datetime.date

    @cached_property
    def names(self) -> dict[str, str]:
        """Names by id, in catalogue order, marked where the row is past its date."""
        late = {
            each.id
            for each in everything(self.catalogue)
            if each.check_by and each.check_by < self.today
        }
        marked = self.words.say("{name} (past its check date)")
        return {
            each: marked.format(name=name) if each in late else name
            for each, name in names_of(self.catalogue).items()
        }

    @cached_property
    def places(self) -> dict[str, int]:
        return {each: place for place, each in enumerate(self.names)}

    @cached_property
    def fed(self) -> frozenset[str]:
        """Ids of the facts that feed a range."""
        groups = self.evidence.facts.items()
        return frozenset(
            fact.id for key, group in groups if key[1] in _RANGES for fact in feeding(group)
        )

    def source(self, row: Fact | Outcome) -> Source:
        return self.evidence.sources[row.source_id]

    def name(self, treatment_id: str) -> str:
        return self.names.get(treatment_id, treatment_id)

    def place(self, treatment_id: str) -> int:
        return self.places.get(treatment_id, len(self.places))

    def cited(self, source: Source) -> tuple[Cell, ...]:
        """Kind, year, title and link, as every list shows them."""
        kind = labels.kind_of_source(source.kind, self.words)
        return kind, _year(source), source.title, source.url or None


def _cited_texts(source: Source) -> tuple[str, ...]:
    """All that a source can be searched by."""
    return (
        *(source.title, source.authors, source.publisher, source.kind, source.year),
        *(source.doi, source.pmid),
    )


def _year(source: Source) -> int | None:
    return int(source.year) if source.year else None


def _newest(source: Source) -> int:
    """The newest first; those whose year is not stated last."""
    return -(_year(source) or 0)


def _lowest(stated: Range) -> float:
    return min(stated.ends, default=math.inf)


def _highest(stated: Range) -> float:
    return -max(stated.ends, default=-math.inf)


@dataclass(frozen=True)
class Listing(ABC):
    """One list: its columns, and how one of its items is found, ordered and put into words."""

    known: Known
    columns: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def every(self) -> Iterator[Any]:
        """Every item, in the order of its table."""

    @abstractmethod
    def about(self, item: Any) -> str:
        """A fact's field, an outcome's name or a source's kind."""

    def treatments(self, item: Any) -> frozenset[str]:
        return frozenset({item.treatment_id})

    @abstractmethod
    def used(self, item: Any) -> bool:
        """Whether it feeds a range or a chart."""

    @abstractmethod
    def texts(self, item: Any) -> tuple[str, ...]:
        """Every text that a search looks at."""

    @abstractmethod
    def row(self, item: Any) -> tuple[Cell, ...]:
        """Its cells, in the order of `columns`."""

    def order(self, sort: str) -> Callable[[Any], Any]:
        known = self.known
        return {
            "treatment": lambda item: known.place(item.treatment_id),
            "strongest": lambda item: (known.source(item).strength, _newest(known.source(item))),
            "newest": lambda item: _newest(known.source(item)),
            "lowest": lambda item: _lowest(item.range),
            "highest": lambda item: _highest(item.range),
            "people": lambda item: -(item.people or 0),
        }[sort]


class FactList(Listing):
    columns = (
        *("treatment", "about", "figure", "said", "use", "why"),
        *("kind", "year", "source", "link", "where", "note"),
    )

    def every(self) -> Iterator[Fact]:
        for group in self.known.evidence.facts.values():
            yield from group

    def about(self, item: Fact) -> str:
        return item.field

    def order(self, sort: str) -> Callable[[Fact], Any]:
        """By treatment: the fields in the order in which other pages show them."""
        if sort != "treatment":
            return super().order(sort)
        fields = {each: place for place, each in enumerate(UNITS_BY_FIELD)}
        return lambda item: (self.known.place(item.treatment_id), fields[item.field])

    def used(self, item: Fact) -> bool:
        return item.id in self.known.fed

    def texts(self, item: Fact) -> tuple[str, ...]:
        source, words = self.known.source(item), self.known.words
        return (
            self.known.name(item.treatment_id),
            labels.field(item.field, words),
            *(item.value, item.note, item.locator, item.use_why),
            *_cited_texts(source),
        )

    def row(self, item: Fact) -> tuple[Cell, ...]:
        say, words, used = self.known.words.say, self.known.words, self.used(item)
        return (
            self.known.name(item.treatment_id),
            labels.field(item.field, words),
            amounts.fact_in_words(item.range, item.unit, words),
            item.value,
            say("feeds the range") if used else say("feeds no range"),
            "" if used else item.use_why or self._why(item),
            *self.known.cited(self.known.source(item)),
            item.locator,
            item.note,
        )

    def _why(self, item: Fact) -> str:
        """Why a fact feeds no range, where its own row has no need to say so."""
        say = self.known.words.say
        if not item.range.reported:
            return say("words, not a figure")
        if item.field in _MEASURED:
            return say("results are shown study by study: see the outcomes")
        return say("no range is made of this kind of figure")


class OutcomeList(Listing):
    columns = (
        *("treatment", "about", "figure", "people", "use", "why", "months", "skin", "scale"),
        *("rated", "kind", "year", "source", "link", "design", "note"),
    )

    def every(self) -> Iterator[Outcome]:
        for group in self.known.evidence.outcomes.values():
            yield from group

    def about(self, item: Outcome) -> str:
        return item.outcome

    def used(self, item: Outcome) -> bool:
        return is_shown(item)

    def texts(self, item: Outcome) -> tuple[str, ...]:
        source, words = self.known.source(item), self.known.words
        return (
            self.known.name(item.treatment_id),
            labels.outcome(item.outcome, words),
            *(item.scale, item.threshold, item.design, item.skin_types, item.scar_types),
            *(item.note, item.why_not, item.compared_with, item.combined_with),
            *_cited_texts(source),
        )

    def row(self, item: Outcome) -> tuple[Cell, ...]:
        say, words, used = self.known.words.say, self.known.words, self.used(item)
        return (
            self.known.name(item.treatment_id),
            labels.measured(item.outcome, item.measure, words),
            amounts.fact_in_words(item.range, item.unit, words) or amounts.not_reported(words),
            item.people,
            say("drawn") if used else say("not drawn"),
            reason_in_words(item, words),
            item.follow_up_months,
            item.skin_types or None,
            item.threshold or item.scale or None,
            labels.rater(item.rated_by, words) or None,
            *self.known.cited(self.known.source(item)),
            item.design,
            item.note,
        )


class SourceList(Listing):
    columns = ("source", "kind", "year", "link", "facts", "outcomes", "why", "authors", "publisher")

    @cached_property
    def _rows(self) -> Mapping[str, tuple[Counter[str], frozenset[str], bool]]:
        """By source: how many facts and outcomes it has, of which treatments, and whether used."""
        known = self.known
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        about: dict[str, set[str]] = defaultdict(set)
        used: set[str] = set()
        listings: dict[str, Listing] = {FACTS: FactList(known), OUTCOMES: OutcomeList(known)}
        for listed, listing in listings.items():
            for item in listing.every():
                for source_id in item.source_ids:
                    counts[source_id][listed] += 1
                    about[source_id].add(item.treatment_id)
                    if listing.used(item):
                        used.add(source_id)
        return {each: (counts[each], frozenset(about[each]), each in used) for each in counts}

    @cached_property
    def _elsewhere(self) -> dict[str, list[str]]:
        """By source: the other tables that name it."""
        evidence, say = self.known.evidence, self.known.words.say
        tables = (
            (say("the days after a visit"), [d for g in evidence.recovery.values() for d in g]),
            (say("what helps which scars"), evidence.concerns),
            (say("questions to ask first"), evidence.cautions),
            (say("what is combined"), evidence.combinations),
            (say("options left out"), evidence.omitted),
        )
        found: dict[str, list[str]] = defaultdict(list)
        for name, group in tables:
            for source_id in dict.fromkeys(one for each in group for one in each.source_ids):
                found[source_id].append(name)
        for source_id in dict.fromkeys(each.source_id for each in evidence.clearances):
            found[source_id].append(say("regulators' records"))
        for treatment in self.known.catalogue.treatments:
            if treatment.warning_source_id:
                found[treatment.warning_source_id].append(say("a safety warning"))
        return found

    def _of(self, item: Source) -> tuple[Counter[str], frozenset[str], bool]:
        return self._rows.get(item.id, (Counter(), frozenset(), False))

    def every(self) -> Iterator[Source]:
        yield from self.known.evidence.sources.values()

    def about(self, item: Source) -> str:
        return item.kind

    def treatments(self, item: Source) -> frozenset[str]:
        return self._of(item)[1]

    def used(self, item: Source) -> bool:
        return self._of(item)[2]

    def texts(self, item: Source) -> tuple[str, ...]:
        kind = labels.kind_of_source(item.kind, self.known.words)
        return *_cited_texts(item), kind

    def row(self, item: Source) -> tuple[Cell, ...]:
        count = self._of(item)[0]
        kind, year, title, link = self.known.cited(item)
        use = self._use(item)
        return title, kind, year, link, count[FACTS], count[OUTCOMES], use, *self._by(item)

    def _by(self, item: Source) -> tuple[Cell, Cell]:
        return item.authors or None, item.publisher or None

    def _use(self, item: Source) -> str:
        """What the source is used for; that nothing rests on it, where nothing does."""
        say = self.known.words.say
        uses = [say("a range or a chart")] if self.used(item) else []
        uses += self._elsewhere.get(item.id, [])
        if uses:
            return self.known.words.listing(uses)
        if self._of(item)[0]:
            return say("shown beside the figures; feeds no range or chart")
        return say("read; no row of these tables rests on it")

    def order(self, sort: str) -> Callable[[Source], Any]:
        return {
            "strongest": lambda item: (item.strength, _newest(item)),
            "newest": _newest,
            "most used": lambda item: -self._of(item)[0].total(),
            "title": lambda item: item.title.casefold(),
        }[sort]
