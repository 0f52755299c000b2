"""All that is known, indexed by treatment; built once per data version and never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from resurface.catalogue.figures import FIGURES, Figure
from resurface.evidence.cautions import Caution
from resurface.evidence.clearances import Clearance
from resurface.evidence.combinations import Combination, Omitted
from resurface.evidence.concerns import Concern
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.practices import practices
from resurface.evidence.ranges import Published, published
from resurface.evidence.recovery import RecoveryDays
from resurface.evidence.reported_harms import ReportedHarm, worst_first
from resurface.evidence.searches import Search
from resurface.evidence.skin import rows_studied, types_studied
from resurface.evidence.sources import Source
from resurface.evidence.when_to_call import WhenToCall
from resurface.tables.schema import Row, instances

_OfTreatment = TypeVar("_OfTreatment", Outcome, RecoveryDays, ReportedHarm)


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """Everything but the catalogue itself, by treatment where that is how it is asked for.

    One is equal to itself only, so that what is worked out from it can be kept beside it.
    `not_reviewed`: how many texts of the record, in a language that it is served in, were signed by
    no bilingual clinician; none in the source language.
    """

    sources: Mapping[str, Source]
    facts: Mapping[tuple[str, str], tuple[Fact, ...]]
    outcomes: Mapping[str, tuple[Outcome, ...]]
    recovery: Mapping[str, tuple[RecoveryDays, ...]]
    concerns: tuple[Concern, ...]
    cautions: tuple[Caution, ...]
    combinations: tuple[Combination, ...]
    omitted: tuple[Omitted, ...]
    clearances: tuple[Clearance, ...]
    reported_harms: Mapping[str, tuple[ReportedHarm, ...]]
    ranges: Mapping[tuple[str, str], Published]
    searches: tuple[Search, ...] = ()
    trials: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    practices: tuple[Source, ...] = ()
    not_reviewed: int = 0
    when_to_call: tuple[WhenToCall, ...] = ()

    def trial_sources(self, row: Outcome) -> tuple[str, ...]:
        """Ids of the pages that report the trial of an outcome; its own source is among them."""
        return tuple(dict.fromkeys((row.source_id, *self.trials.get(row.trial, ()))))

    def study(self, row: Outcome) -> Source:
        """The page that a row's study is named by: of all that report its trial the strongest kind,
        and of these one with authors.
        """
        pages = (self.sources[each] for each in self.trial_sources(row))
        return min(pages, key=lambda each: (each.strength, not each.authors))

    def facts_of(self, treatment_id: str, field: str) -> tuple[Fact, ...]:
        """Facts of one field, strongest kind of source first, then newest."""
        return self.facts.get((treatment_id, field), ())

    def published(self, treatment_id: str, figure: Figure) -> Published:
        """The range of one figure that follows from the facts, by the rule in `ranges`."""
        return self.ranges.get((treatment_id, figure.id), Published())

    def outcomes_of(self, treatment_id: str) -> tuple[Outcome, ...]:
        """Its measured outcomes in the order of the file; none where no study was found."""
        return self.outcomes.get(treatment_id, ())

    def reported_harms_of(self, treatment_id: str) -> tuple[ReportedHarm, ...]:
        """Harms that sources report without a count: serious, lasting, passing, then by name."""
        return self.reported_harms.get(treatment_id, ())

    def cautions_of(self, treatment_id: str) -> tuple[Caution, ...]:
        """What is to be asked before it, in the order of the file."""
        return tuple(each for each in self.cautions if treatment_id in each.treatment_ids)

    def skin_types_studied(self, treatment_id: str) -> frozenset[int]:
        """Fitzpatrick types 1 to 6 of the people in its studies; empty where none says."""
        return types_studied(
            self.facts_of(treatment_id, "skin_types"), self.outcomes_of(treatment_id), self.sources
        )

    def skin_rows_studied(self, treatment_id: str) -> tuple[Fact | Outcome, ...]:
        """The fewest rows of studies that together name those types, the strongest source first."""
        return rows_studied(
            self.facts_of(treatment_id, "skin_types"), self.outcomes_of(treatment_id), self.sources
        )

    def concern(self, concern_id: str) -> Concern | None:
        """The concern of an id; None where the record has none."""
        return next((each for each in self.concerns if each.id == concern_id), None)


def evidence(rows: Mapping[str, tuple[Row, ...]], own_screens_of: Iterable[str] = ()) -> Evidence:
    """Checked rows as evidence; `own_screens_of` are ids of practices that speak for themselves."""
    sources = {each.id: each for each in instances(Source, rows)}
    facts = _by_field(instances(Fact, rows), sources)
    outcomes = instances(Outcome, rows)
    return Evidence(
        sources=sources,
        facts=facts,
        outcomes=_by_treatment(outcomes),
        recovery=_by_treatment(instances(RecoveryDays, rows)),
        concerns=instances(Concern, rows),
        cautions=instances(Caution, rows),
        combinations=instances(Combination, rows),
        omitted=instances(Omitted, rows),
        clearances=instances(Clearance, rows),
        reported_harms=_by_treatment(sorted(instances(ReportedHarm, rows), key=worst_first)),
        ranges=_ranges(facts),
        searches=instances(Search, rows),
        trials=_by_trial(outcomes),
        practices=practices(own_screens_of, sources),
        when_to_call=instances(WhenToCall, rows),
    )


def _by_field(
    facts: Iterable[Fact], sources: Mapping[str, Source]
) -> dict[tuple[str, str], tuple[Fact, ...]]:
    grouped: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for each in facts:
        grouped[each.treatment_id, each.field].append(each)

    def strongest_first(each: Fact) -> tuple[int, int]:
        found = sources[each.source_id]
        return found.strength, -int(found.year or 0)

    return {key: tuple(sorted(group, key=strongest_first)) for key, group in grouped.items()}


def _by_treatment(rows: Iterable[_OfTreatment]) -> dict[str, tuple[_OfTreatment, ...]]:
    grouped: dict[str, list[_OfTreatment]] = defaultdict(list)
    for each in rows:
        grouped[each.treatment_id].append(each)
    return {treatment_id: tuple(group) for treatment_id, group in grouped.items()}


def _by_trial(rows: Iterable[Outcome]) -> dict[str, tuple[str, ...]]:
    """Ids of the sources of each trial, in the order of the file."""
    grouped: dict[str, dict[str, None]] = defaultdict(dict)
    for each in rows:
        grouped[each.trial][each.source_id] = None
    return {trial: tuple(found) for trial, found in grouped.items()}


def _ranges(
    facts: Mapping[tuple[str, str], tuple[Fact, ...]],
) -> dict[tuple[str, str], Published]:
    ruled = {figure.id for figure in FIGURES}
    return {key: published(group) for key, group in facts.items() if key[1] in ruled}
