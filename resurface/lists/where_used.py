"""Where facts, outcomes and sources are used: what feeds a range or a chart, and how that is said.

What is used follows from the rows alone, so it is worked out once for each data version, whatever
the language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.figures import FIGURES
from resurface.choosing.answers import DATA_VERSIONS
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.ranges import feeding
from resurface.evidence.standing import is_shown
from resurface.language.language import Language, Message, message
from resurface.lists.query import UNUSED, USED

USES = {USED: message("Feeds a range or a chart"), UNUSED: message("Feeds none")}
"""What can be asked of any list."""

_FED, _NOT_FED = message("feeds the range"), message("feeds no range")
_DRAWN, _NOT_DRAWN = message("drawn"), message("not drawn")
_WORDS_ONLY = message("words, not a figure")
_STUDY_BY_STUDY = message("results are shown study by study: see the outcomes")
_NO_RANGE = message("no range is made of this kind of figure")
_RANGE_OR_CHART = message("a range or a chart")
_BESIDE = message("shown beside the figures; feeds no range or chart")
_NOWHERE = message("read; no row of these tables rests on it")

_RANGES = frozenset(each.id for each in FIGURES)
_MEASURED = frozenset(
    {"improvement", "responders", "satisfaction", "pih_rate", "adverse_rate", "pain"}
)
"""Fields of facts that are told by outcomes, study by study, and not by a range."""


@dataclass(frozen=True, slots=True)
class Rested:
    """What rests on one source: facts, outcomes, and the other tables that name it."""

    facts: tuple[Fact, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    elsewhere: tuple[Message, ...] = ()

    @property
    def count(self) -> int:
        """How many facts and outcomes."""
        return len(self.facts) + len(self.outcomes)

    @property
    def treatments(self) -> frozenset[str]:
        """Ids of the treatments and products that its facts and outcomes are about."""
        return frozenset(row.treatment_id for row in (*self.facts, *self.outcomes))


@dataclass(frozen=True, slots=True)
class WhereUsed:
    """Which facts feed a range, by id, and what rests on each source."""

    fed: frozenset[str]
    rested: Mapping[str, Rested]

    def feeds(self, row: Fact | Outcome) -> bool:
        """Whether a row feeds a range or a chart."""
        return row.id in self.fed if isinstance(row, Fact) else is_shown(row)

    def of(self, source_id: str) -> Rested:
        """What rests on a source; nothing where no row names it."""
        return self.rested.get(source_id, Rested())

    def carries(self, source_id: str) -> bool:
        """Whether a range or a chart rests on a source."""
        rested = self.of(source_id)
        return any(self.feeds(row) for row in (*rested.facts, *rested.outcomes))

    def fact_use(self, fact: Fact) -> Message:
        """Whether a fact feeds a range, in words."""
        return _FED if self.feeds(fact) else _NOT_FED

    def outcome_use(self, outcome: Outcome) -> Message:
        """Whether an outcome is drawn, in words."""
        return _DRAWN if self.feeds(outcome) else _NOT_DRAWN

    def why_not_fed(self, fact: Fact, words: Language) -> str:
        """Why a fact feeds no range, in the words of its row where it has any; empty if it does."""
        if self.feeds(fact):
            return ""
        if fact.use_why:
            return fact.use_why
        if not fact.range.reported:
            return words.render(_WORDS_ONLY)
        return words.render(_STUDY_BY_STUDY if fact.field in _MEASURED else _NO_RANGE)

    def source_use(self, source_id: str, words: Language) -> str:
        """What a source is used for; that nothing rests on it, where nothing does."""
        rested = self.of(source_id)
        uses = (*([_RANGE_OR_CHART] if self.carries(source_id) else []), *rested.elsewhere)
        if uses:
            return words.listing([words.render(each) for each in uses])
        return words.render(_BESIDE if rested.count else _NOWHERE)


@lru_cache(maxsize=DATA_VERSIONS)
def where_used(catalogue: Catalogue, evidence: Evidence) -> WhereUsed:
    """What is used where; worked out once for each data version."""
    facts = [fact for group in evidence.facts.values() for fact in group]
    outcomes = [row for group in evidence.outcomes.values() for row in group]
    ruled = (group for (_, field), group in evidence.facts.items() if field in _RANGES)
    return WhereUsed(
        fed=frozenset(fact.id for group in ruled for fact in feeding(group)),
        rested=_rested(facts, outcomes, tuple(_elsewhere(catalogue, evidence))),
    )


def _rested(
    facts: Iterable[Fact], outcomes: Iterable[Outcome], elsewhere: Iterable[tuple[str, Message]]
) -> dict[str, Rested]:
    """What rests on each source, in the order of the tables."""
    of_facts: dict[str, list[Fact]] = defaultdict(list)
    of_outcomes: dict[str, list[Outcome]] = defaultdict(list)
    names: dict[str, list[Message]] = defaultdict(list)
    for fact in facts:
        for source_id in fact.source_ids:
            of_facts[source_id].append(fact)
    for row in outcomes:
        for source_id in row.source_ids:
            of_outcomes[source_id].append(row)
    for source_id, name in elsewhere:
        names[source_id].append(name)
    return {
        each: Rested(
            tuple(of_facts.get(each, ())),
            tuple(of_outcomes.get(each, ())),
            tuple(dict.fromkeys(names.get(each, ()))),
        )
        for each in {**of_facts, **of_outcomes, **names}
    }


def _elsewhere(catalogue: Catalogue, evidence: Evidence) -> Iterator[tuple[str, Message]]:
    """Each source that another table names, with what that table is about."""
    tables = (
        (message("the days after a visit"), [d for g in evidence.recovery.values() for d in g]),
        (message("what helps which scars"), evidence.concerns),
        (message("questions to ask first"), evidence.cautions),
        (message("what is combined"), evidence.combinations),
        (message("options left out"), evidence.omitted),
    )
    for name, rows in tables:
        for row in rows:
            yield from ((source_id, name) for source_id in row.source_ids)
    for record in evidence.clearances:
        yield record.source_id, message("regulators' records")
    for harms in evidence.reported_harms.values():
        for harm in harms:
            yield harm.source_id, message("harms reported without a count")
    for sign in evidence.when_to_call:
        yield sign.source_id, message("when to call the clinic")
    for treatment in catalogue.treatments:
        if treatment.warning_source_id:
            yield treatment.warning_source_id, message("a safety warning")
