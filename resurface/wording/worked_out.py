"""Findings that no list of words can make: figures, FDA records, a risk that is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from resurface.catalogue.figures import DOWNTIME
from resurface.record.store import Data
from resurface.wording.beside_a_study import beside_a_study
from resurface.wording.counts_said import counts_held
from resurface.wording.fda_words import fda_findings, without_its_risk
from resurface.wording.figures_said import figures_said
from resurface.wording.finding import Finding, of_rule
from resurface.wording.held_against import SHARE, held_against, of_nobody
from resurface.wording.miscited import miscited
from resurface.wording.prices_said import prices_held
from resurface.wording.scope import Context
from resurface.wording.shares_said import shares_held
from resurface.wording.told_to_the_reader import told_to_the_reader
from resurface.wording.tone import like_a_promise
from resurface.wording.tongue import Tongue
from resurface.wording.whose import treatments_of
from resurface.wording.winner_said import winner_said

_NO_DOWNTIME = "C08"
_PROMISED = ("tone-you", "of-ours")
"""Lists of words that make a share a promise: the reader, the clinic and its people."""
RISK_LINE = "risk-line"
"""The list of what a text says of the risk of radiofrequency."""
_MAY_WAIT = "may-wait"
"""That one may leave it, or choose later: no sum of small signs makes a claim of that."""
_SAME_DAY, _ZERO_DAYS = "same-day-words", "zero-days-counted"
FOLLOWING = 5
"""Sentences after one that names an FDA record in which its use, age and skin types may stand."""


@dataclass(frozen=True, eq=False)
class Whole:
    """A whole text as it was read: every sentence, with the treatments that it takes over."""

    texts: Sequence[str]
    read: Sequence[Context]
    taken: Sequence[tuple[str, ...]]

    def treatments(self, nth: int) -> tuple[str, ...]:
        """The treatments of one sentence: those that it names, else those it takes over."""
        return treatments_of(self.read[nth]) or self.taken[nth]

    def meant(self, nth: int) -> str:
        """The treatment that a sentence names first, else the last one that it takes over."""
        own = treatments_of(self.read[nth])
        return own[0] if own else next(iter(self.taken[nth][-1:]), "")

    def bearing(self, nth: int) -> tuple[object, ...]:
        """All that other sentences bear on one: where that is the same, so is what it says."""
        found, named = self.read[nth].found, self.read[nth].named
        fda = found.holds("fda-word") or found.holds("cleared")
        return (
            self.taken[nth],
            self.following(nth) if fda else "",
            bool(named) and self.tells_the_risk,
            self.beside(nth, "still-shows"),
            self.names_any,
        )

    def following(self, nth: int) -> str:
        """A sentence and those after it in which the rest of an FDA record may stand."""
        return " ".join(self.texts[nth : nth + FOLLOWING])

    @cached_property
    def names_any(self) -> bool:
        """Whether any sentence names a treatment."""
        return any(each.named for each in self.read)

    @cached_property
    def tells_the_risk(self) -> bool:
        """Whether the risk that belongs to an offer stands in any sentence."""
        return any(each.found.holds(RISK_LINE) for each in self.read)

    def beside(self, nth: int, name: str) -> bool:
        """Whether a list stands in a sentence or in the one before or after it."""
        return any(each.found.holds(name) for each in self.read[max(0, nth - 1) : nth + 2])


def worked_out(whole: Whole, nth: int, tongue: Tongue) -> Iterable[Finding]:
    """What one sentence of a text says of figures and records, held against the record."""
    context, data, words = whole.read[nth], tongue.data, tongue.words
    known, named = tongue.known, whole.treatments(nth)
    told, spoken = tongue.asker.data, tongue.asker.words  # names and ranges stand in what is told
    figures = held_against(figures_said(context.found), named, told, spoken, cited=context.cited)
    counts = counts_held(context.found, named, told, words, cited=context.cited)
    shares = shares_held(context.found, named, told, spoken, cited=context.cited)
    others = miscited(context.found, whole.texts[nth], named, data, words) if context.cited else ()
    settled = named or not whole.names_any or context.found.holds("own-subject")
    loose = () if settled else of_nobody(figures_said(context.found))
    for each in (
        *figures,
        *loose,
        *counts,
        *shares,
        *others,
        *prices_held(context.found, named, told, spoken),
    ):
        if not context.lifted(each.said.span, frozenset({"asked", "distrust"})):
            rule = known.every[each.rule]
            why = spoken.render(each.why)
            span = each.said.span
            yield of_rule(rule, context.words, span, each.severity, why, each.facts, each.stated)
    places = [
        *fda_findings(context, whole.following(nth), named, data),
        *without_its_risk(context, lambda: whole.tells_the_risk),
        *winner_said(context, whole.texts[nth], data, words),
        *told_to_the_reader(context, known),
    ]
    yield from beside_a_study(context, whole.texts[nth], tongue)
    inside = bool(figures) and all(each.severity == "info" for each in figures)
    waits = context.found.holds(_MAY_WAIT)
    if not inside and not waits and (promised := like_a_promise(context, tongue.weights)):
        rule_id, span = promised
        places.append((rule_id, "warn", span))
    for rule_id, severity, span in places:
        yield of_rule(known.every[rule_id], context.words, span, severity)


def kept(whole: Whole, nth: int, found: Sequence[Finding], data: Data) -> list[Finding]:
    """The findings of a sentence without what the record itself allows.

    "Back at work the same day" may stand where the record's high end is 0 days for every treatment
    named, and "may still show until" is beside it; "0 days away" where a source says so and the
    sentence counts the sources.
    """
    context, said = whole.read[nth], ""
    named = whole.treatments(nth)
    rows = [row for each in named if (row := data.catalogue.find(each))]
    if context.found.holds(_SAME_DAY) and whole.beside(nth, "still-shows"):
        said = _SAME_DAY if all(row.range_of(DOWNTIME).high == 0 for row in rows) else ""
    elif context.found.holds(_ZERO_DAYS) and context.found.holds("counted-sources"):
        said = _ZERO_DAYS if all(_a_source_says_none(row.id, data) for row in rows) else ""
    found = [_as_grave(each, context, named, found) for each in found]
    if not rows or not said:
        return found
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


def _as_grave(
    each: Finding, context: Context, named: Sequence[str], found: Sequence[Finding]
) -> Finding:
    """A share that no source stands beside: it must change where it is a treatment's result that
    no fact holds, or speaks to the reader or of the clinic; else it needs a reason.
    """
    if each.rule != SHARE or each.severity != "block" or context.cited:
        return each  # one beside a source is held against that source
    shares = [one for one in found if one.rule == SHARE and one.facts]
    if shares and all(one.severity == "info" for one in shares):
        return replace(each, severity="warn")
    promises = any(one.severity == "block" for one in found if one.rule != SHARE)
    if named or promises or any(map(context.found.holds, _PROMISED)):
        return each
    return replace(each, severity="warn")


def _a_source_says_none(treatment_id: str, data: Data) -> bool:
    """Whether a source of the record says that nobody stays away."""
    return any(0 in fact.range.ends for fact in data.evidence.facts_of(treatment_id, DOWNTIME.id))
