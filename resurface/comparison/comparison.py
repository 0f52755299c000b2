"""The comparison: the one record that every surface is drawn from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.course import Course, course
from resurface.catalogue.figures import FIGURES, Figure
from resurface.catalogue.treatments import NO_TREATMENT, Treatment
from resurface.comparison.said import Said, Shown, said, worked_out
from resurface.evidence.cautions import Caution
from resurface.evidence.clearances import Clearance
from resurface.evidence.combinations import Combination
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome, outcome_place
from resurface.evidence.ranges import feeding
from resurface.evidence.recovery import RecoveryDays
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.sources import Source
from resurface.language.language import Language

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Option:
    """One column of the comparison: a treatment, or no treatment, with what is known of it."""

    treatment: Treatment
    figures: tuple[Shown, ...]
    course: Course
    outcomes: tuple[Outcome, ...]
    evidence: Evidence = field(repr=False)
    _said: dict[tuple[str, str], Said] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )
    _worked_out: dict[tuple[object, ...], Any] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )

    @property
    def id(self) -> str:
        """The treatment's id."""
        return self.treatment.id

    @property
    def is_untreated(self) -> bool:
        """Whether this is the column of no treatment."""
        return self.id == NO_TREATMENT

    def facts(self, about: str) -> tuple[Fact, ...]:
        """Facts of one field, strongest kind of source first; empty where no source says."""
        return self.evidence.facts_of(self.id, about)

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """What is asked before it."""
        return self.evidence.cautions_of(self.id)

    @property
    def recovery(self) -> tuple[RecoveryDays, ...]:
        """The days after a visit, in their order; empty where no source describes them."""
        return self.evidence.recovery.get(self.id, ())

    @property
    def reported(self) -> tuple[ReportedHarm, ...]:
        """Harms that sources report without a count, worst first; none where no source does."""
        return self.evidence.reported_harms_of(self.id)

    @property
    def clearances(self) -> tuple[Clearance, ...]:
        """What a regulator's records say of its devices."""
        return tuple(each for each in self.evidence.clearances if each.treatment_id == self.id)

    @property
    def combinations(self) -> tuple[Combination, ...]:
        """What it is combined with, whichever comes first."""
        return tuple(
            each for each in self.evidence.combinations if self.id in (each.first_id, each.then_id)
        )

    def source(self, source_id: str) -> Source:
        """The source that one of its rows names."""
        return self.evidence.sources[source_id]

    def shown(self, figure: Figure) -> Shown:
        """What is known of a figure; StopIteration for one that is worked out from others."""
        return next(each for each in self.figures if each.figure is figure)

    def drawn_sources(self, figure: Figure) -> frozenset[str]:
        """Ids of the sources that feed what is drawn of a figure.

        Where a part of it is not reported, none do, because nothing is drawn.
        """
        parts = [self.shown(each) for each in figure.parts]
        if not all(each.range.reported for each in parts):
            return frozenset()
        fed = (fact for each in parts for fact in feeding(each.facts))
        return frozenset(fact.source_id for fact in fed)

    def said(self, figure: Figure, words: Language) -> Said:
        """A figure with its words, made once for each language; also of the whole course."""
        key = (figure.id, words.code)
        if key not in self._said:
            parts = [self.said(each, words) for each in figure.of]
            self._said[key] = (
                worked_out(figure, parts, words) if parts else said(self.shown(figure), words)
            )
        return self._said[key]

    def once(self, make: Callable[..., T], *given: Language) -> T:
        """What a function makes of this option, worked out at the first call, for each language."""
        key = (make, *(each.code for each in given))
        if key not in self._worked_out:
            self._worked_out[key] = make(self, *given)
        return self._worked_out[key]


@dataclass(frozen=True, slots=True)
class HeadToHead:
    """One trial that measured the same outcome in two of the chosen treatments, both its arms.

    The arms are of one trial and may be read on two pages.
    """

    trial: str
    outcome: str
    one: Outcome
    other: Outcome


@dataclass(frozen=True, slots=True)
class UndrawnHeadToHead:
    """One outcome of a trial of two chosen treatments whose figures may not stand side by side.

    `treatment_ids` in the order of choosing; `rows` are the arms' undrawn rows, at least one.
    """

    trial: str
    outcome: str
    treatment_ids: tuple[str, str]
    rows: tuple[Outcome, ...]

    @property
    def relative(self) -> tuple[Outcome, ...]:
        """Rows that measure one treatment by the other, such as a relative risk, in words."""
        return tuple(row for row in self.rows if row.measure == "relative" and row.note)

    @property
    def others(self) -> tuple[Outcome, ...]:
        """The rows that are told by the reason why they are not drawn."""
        return tuple(row for row in self.rows if row not in self.relative)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The chosen options at one data version, in the order of choosing; no treatment last.

    `clinics`: a clinic has said in its own table what it sells and asks. In the shipped one that is
    an example's, which stands on nothing that a clinic gives out.
    """

    options: tuple[Option, ...]
    head_to_head: tuple[HeadToHead, ...]
    evidence: Evidence
    version: str
    undrawn_head_to_head: tuple[UndrawnHeadToHead, ...] = ()
    clinics: bool = False

    @property
    def sold(self) -> tuple[Option, ...]:
        """What the clinic has said that it sells; none where it has said nothing."""
        return self._offered(here=True)

    @property
    def not_sold(self) -> tuple[Option, ...]:
        """What the clinic has said that it does not sell."""
        return self._offered(here=False)

    def _offered(self, *, here: bool) -> tuple[Option, ...]:
        treated = self.treated if self.clinics else ()
        return tuple(each for each in treated if each.treatment.offered is here)

    @property
    def treated(self) -> tuple[Option, ...]:
        """The options but no treatment."""
        return tuple(each for each in self.options if not each.is_untreated)

    @property
    def has_untreated(self) -> bool:
        """Whether no treatment is one of the options."""
        return len(self.treated) < len(self.options)


def names_of(options: Iterable[Option]) -> str:
    """Names side by side: each begins with a capital, so that no "and" joins them."""
    return ", ".join(each.treatment.name for each in options)


def compare(
    catalogue: Catalogue,
    evidence: Evidence,
    chosen: tuple[str, ...],
    *,
    untreated: bool,
    version: str,
    clinics: bool = False,
) -> Comparison:
    """Puts chosen treatments side by side; ids that the catalogue lacks are left out."""
    treatments = [found for each in chosen if (found := catalogue.find(each))]
    if untreated and catalogue.untreated:
        treatments.append(catalogue.untreated)
    options = tuple(option(each, evidence) for each in treatments)
    return Comparison(
        options,
        tuple(_head_to_head(options)),
        evidence,
        version,
        _undrawn_head_to_head(options),
        clinics,
    )


def option(treatment: Treatment, evidence: Evidence) -> Option:
    """One treatment with its figures, facts and outcomes."""
    figures = tuple(
        Shown(
            figure,
            treatment.range_of(figure),
            evidence.published(treatment.id, figure),
            evidence.facts_of(treatment.id, figure.id),
            evidence.practices,
        )
        for figure in FIGURES
    )
    return Option(
        treatment, figures, course(treatment), evidence.outcomes_of(treatment.id), evidence
    )


def _head_to_head(options: tuple[Option, ...]) -> Iterator[HeadToHead]:
    """Pairs of rows of one trial whose arms are two of the options; benefits first."""
    rows = [row for each in options for row in each.outcomes if row.drawable]
    of_question: dict[tuple[str, ...], list[Outcome]] = defaultdict(list)
    for row in rows:
        of_question[_question(row)].append(row)
    seen = set()
    for one in sorted(rows, key=outcome_place):
        for other in of_question[_question(one)]:
            if not _are_arms(one, other):
                continue
            pair = (
                one.trial,
                one.outcome,
                one.threshold,
                frozenset((one.treatment_id, other.treatment_id)),
            )
            if pair not in seen:
                seen.add(pair)
                yield HeadToHead(one.trial, one.outcome, one, other)


def _question(row: Outcome) -> tuple[str, ...]:
    """What two arms of a trial have in common: the trial itself, what was measured, and how."""
    return row.trial, row.outcome, row.measure, row.threshold


def _are_arms(one: Outcome, other: Outcome) -> bool:
    """Whether one of them says that it was compared with the other's treatment."""
    return one.treatment_id != other.treatment_id and (
        one.compared_with_id == other.treatment_id or other.compared_with_id == one.treatment_id
    )


def _undrawn_head_to_head(options: tuple[Option, ...]) -> tuple[UndrawnHeadToHead, ...]:
    """Undrawn rows whose two arms are two of the options, by trial, outcome and pair."""
    chosen = [each.id for each in options]
    found: dict[tuple[str, str, tuple[str, str]], list[Outcome]] = defaultdict(list)
    rows = (row for each in options for row in each.outcomes if not row.drawable)
    for row in rows:
        if row.compared_with_id in chosen and row.compared_with_id != row.treatment_id:
            one, other = sorted((row.treatment_id, row.compared_with_id), key=chosen.index)
            found[row.trial, row.outcome, (one, other)].append(row)
    pairs = (UndrawnHeadToHead(*key, tuple(group)) for key, group in found.items())
    return tuple(sorted(pairs, key=lambda pair: outcome_place(pair.rows[0])))
