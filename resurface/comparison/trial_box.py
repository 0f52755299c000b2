"""A trial of two chosen options, both groups on one axis: what stands above all rows."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.comparison.cell import Mark
from resurface.comparison.comparison import Comparison, HeadToHead
from resurface.comparison.outcome_rows import mark
from resurface.comparison.shares import study_name
from resurface.comparison.tried import tried
from resurface.evidence.outcomes import BENEFITS, DARK_MARKS, IMPROVEMENT, RESPONDERS, Outcome
from resurface.evidence.witness import witness
from resurface.language.language import Language
from resurface.text import counts, labels


@dataclass(frozen=True, slots=True)
class Group:
    """One group of a trial: its option's name, its count in words, and its mark."""

    option: str
    name: str
    figure: str
    about: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class TrialBox:
    """What a trial found in two options; `more` further ones stand in the view of studies.

    Of these, `without_figures` have none to show side by side.
    """

    title: str
    about: str
    tone: str
    topic: str
    groups: tuple[Group, Group]
    more: int
    without_figures: int = 0


def trial_box(comparison: Comparison, words: Language) -> TrialBox | None:
    """The first trial of two treatments that counted people in both; None where there is none."""
    treated = {each.id for each in comparison.treated}
    pairs = [
        each
        for each in comparison.head_to_head
        if each.one.is_share_of_people
        and {each.one.treatment_id, each.other.treatment_id} <= treated
        and each.outcome in (RESPONDERS, DARK_MARKS)
    ]
    if not pairs:
        return None
    first = min(pairs, key=_preferred)
    further = {each.trial for each in comparison.head_to_head} - {first.trial}
    silent = {each.trial for each in tried(comparison) if not each.has_figures} - further
    silent.discard(first.trial)
    return TrialBox(
        title_of(first, words),
        about_of(first.one, comparison, words),
        "good" if first.outcome in BENEFITS else "bad",
        first.outcome,
        (_group(first.one, comparison, words), _group(first.other, comparison, words)),
        len(further | silent),
        len(silent),
    )


def _preferred(pair: HeadToHead) -> tuple[bool, bool, bool]:
    """A benefit first, then groups made at random, then those with a count."""
    counted = pair.one.events is not None and pair.other.events is not None
    return pair.outcome not in BENEFITS, pair.one.allocation != "random", not counted


def title_of(pair: HeadToHead, words: Language) -> str:
    """How a trial compared two options, and what of."""
    if pair.one.allocation == "random":
        text = words.say("One trial compared these two at random: {what}")
    else:
        text = words.say("One study compared these two, not at random: {what}")
    named = labels.outcome if pair.outcome == IMPROVEMENT else labels.bare_outcome
    what = named(pair.outcome, words)
    if pair.outcome == RESPONDERS and pair.one.threshold:
        amount = counts.without_amount(pair.one.threshold, words)
        what = words.say("got better ({amount})").format(amount=amount)
    return text.format(what=what)


def about_of(row: Outcome, comparison: Comparison, words: Language) -> str:
    """The study, whose skin, and when it was measured."""
    return "; ".join((study_name(row, comparison.evidence, words), counts.for_whom((row,), words)))


def _group(row: Outcome, comparison: Comparison, words: Language) -> Group:
    name = next(each.treatment.name for each in comparison.options if each.id == row.treatment_id)
    found = witness(row)
    count = counts.n_of_n(row, words)
    figure = (
        words.say("{count} people").format(count=count)
        if count
        else counts.of_hundred(found.figure.ends[0], found.figure.ends[-1], words)
    )
    return Group(row.treatment_id, name, figure, counts.would_fit(found.fits, words), mark(found))
