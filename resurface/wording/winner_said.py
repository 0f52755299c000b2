"""Whether a sentence picks a winner among treatments, and whether a trial compared the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.wording.cited_source import sources_named
from resurface.wording.grammar import Span
from resurface.wording.scope import Context
from resurface.wording.whose import treatments_of

WINNER = "C91"
_LIFTS = frozenset({"not", "asked", "distrust"})
_OVER, _BETTER, _FIRST = "wins-over", "better-than", "the-winner"
"""Lists: to win over another that is named behind it; the same as it is said plainly too; to be
first of all."""
_KIND = "a-treatment-kind"
_RIGHT_BEHIND = 3


def winner_said(
    context: Context, text: str, data: Data, words: Language
) -> Iterator[tuple[str, str, Span]]:
    """Where a winner is picked: it needs a reason behind a named trial of both, else it is stopped.

    "Better than" in a sentence that tells plainly needs a reason and is not stopped.
    `data` in the language of the copy.
    """
    named = treatments_of(context)
    hard, soft = list(_winning(context)), list(_over(context, _BETTER))
    if not hard and not soft:
        return
    compared = len(named) > 1 and _trial_is_named(named, text, data.evidence, words)
    told = not hard and context.plain
    yield WINNER, "warn" if compared or told else "block", (hard or soft)[0]


def _winning(context: Context) -> Iterator[Span]:
    """Words of winning, over another treatment or over all."""
    yield from _over(context, _OVER)
    if context.found.holds(_KIND):
        yield from (each for each in context.found.spans(_FIRST) if not _lifted(context, each))


def _over(context: Context, name: str) -> Iterator[Span]:
    """A list's words with a treatment before them and another right behind."""
    kinds = context.found.spans(_KIND)
    for each in context.found.spans(name):
        before = any(kind.end <= each.start for kind in kinds)
        after = any(each.end <= kind.start <= each.end + _RIGHT_BEHIND for kind in kinds)
        if before and after and not _lifted(context, each):
            yield each


def _lifted(context: Context, span: Span) -> bool:
    return context.lifted(span, _LIFTS) or context.reported(span)


def _trial_is_named(named: Sequence[str], text: str, evidence: Evidence, words: Language) -> bool:
    """Whether the text names the source of a trial that had both of the first two treatments."""
    one, other = named[:2]
    pages = {
        page
        for first, second in ((one, other), (other, one))
        for row in evidence.outcomes.get(first, ())
        if row.compared_with_id == second
        for page in row.source_ids
    }
    return not pages.isdisjoint(sources_named(text, evidence, words))
