"""Findings that no list of words can make: figures, FDA records, a risk that is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resurface.catalogue.figures import DOWNTIME
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.wording.counts_said import counts_held
from resurface.wording.fda_words import fda_findings, without_its_risk
from resurface.wording.figures_said import figures_said
from resurface.wording.finding import Finding, of_rule
from resurface.wording.held_against import held_against
from resurface.wording.prices_said import prices_held
from resurface.wording.rule_table import Rules
from resurface.wording.scope import Context
from resurface.wording.signs import Signs
from resurface.wording.tone import like_a_promise

_NO_DOWNTIME = "C08"
_MAY_WAIT = "may-wait"
"""That one may leave it, or choose later: no sum of small signs makes a claim of that."""
_SAME_DAY, _ZERO_DAYS = "same-day-words", "zero-days-counted"
FOLLOWING = 5
"""Sentences after one that names an FDA record in which its use, age and skin types may stand."""


@dataclass(frozen=True, eq=False)
class Whole:
    """A whole text as it was read: every sentence, with the treatments that the text names."""

    texts: Sequence[str]
    read: Sequence[Context]

    @property
    def named(self) -> tuple[str, ...]:
        """Every treatment that the text names, once."""
        return tuple(dict.fromkeys(each.treatment_id for one in self.read for each in one.named))

    def named_before(self, nth: int) -> tuple[str, ...]:
        """The treatment named last before a sentence."""
        named = [each.treatment_id for one in self.read[:nth] for each in one.named]
        return tuple(named[-1:])

    def holds(self, name: str) -> bool:
        """Whether a list stands in any sentence."""
        return any(each.found.holds(name) for each in self.read)

    def beside(self, nth: int, name: str) -> bool:
        """Whether a list stands in a sentence or in the one before or after it."""
        return any(each.found.holds(name) for each in self.read[max(0, nth - 1) : nth + 2])


def worked_out(
    whole: Whole, nth: int, data: Data, words: Language, known: Rules, weights: Signs
) -> Iterable[Finding]:
    """What one sentence of a text says of figures and records, held against the record."""
    context = whole.read[nth]
    named = _treatments(whole, nth)
    figures = held_against(figures_said(context.found), named, data, words, cited=context.cited)
    meant = named or whole.named_before(nth)
    counts = counts_held(context.found, meant, data, words, cited=context.cited)
    for each in (*figures, *counts, *prices_held(context.found, named, data, words)):
        if not context.lifted(each.said.span, frozenset({"asked", "distrust"})):
            rule = known.every[each.rule]
            why = words.render(each.why)
            span = each.said.span
            yield of_rule(rule, context.words, span, each.severity, why, each.facts, each.stated)
    following = " ".join(whole.texts[nth : nth + FOLLOWING])
    places = [
        *fda_findings(context, following, named, data),
        *without_its_risk(context, risk_beside=whole.holds("risk-line")),
    ]
    inside = bool(figures) and all(each.severity == "info" for each in figures)
    waits = context.found.holds(_MAY_WAIT)
    if not inside and not waits and (promised := like_a_promise(context, weights)):
        rule_id, span = promised
        places.append((rule_id, "warn", span))
    for rule_id, severity, span in places:
        yield of_rule(known.every[rule_id], context.words, span, severity)


def _treatments(whole: Whole, nth: int) -> tuple[str, ...]:
    """The treatments of one sentence: those that it names, else the only one of the text."""
    own = tuple(dict.fromkeys(each.treatment_id for each in whole.read[nth].named))
    return own or (whole.named if len(whole.named) == 1 else ())


def kept(whole: Whole, nth: int, found: Sequence[Finding], data: Data) -> list[Finding]:
    """The findings of a sentence without what the record itself allows.

    "Back at work the same day" may stand where the record's high end is 0 days for every treatment
    named, and "may still show until" is beside it; "0 days away" where a source says so and the
    sentence counts the sources.
    """
    context, said = whole.read[nth], ""
    named = _treatments(whole, nth)
    rows = [row for each in named if (row := data.catalogue.find(each))]
    if context.found.holds(_SAME_DAY) and whole.beside(nth, "still-shows"):
        said = _SAME_DAY if all(row.range_of(DOWNTIME).high == 0 for row in rows) else ""
    elif context.found.holds(_ZERO_DAYS) and context.found.holds("counted-sources"):
        said = _ZERO_DAYS if all(_a_source_says_none(row.id, data) for row in rows) else ""
    if not rows or not said:
        return list(found)
    places = [
        (context.words[each.start].start, context.words[each.end - 1].end)
        for each in context.found.spans(said)
    ]
    return [
        each
        for each in found
        if each.rule != _NO_DOWNTIME
        or not any(start < each.end and each.start < end for start, end in places)
    ]


def _a_source_says_none(treatment_id: str, data: Data) -> bool:
    """Whether a source of the record says that nobody stays away."""
    return any(0 in fact.range.ends for fact in data.evidence.facts_of(treatment_id, DOWNTIME.id))
