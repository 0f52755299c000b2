"""What a sentence says beside a study's figure, clause by clause: a source speaks for its figure.

"22 of 30 people improved (Ishfaq 2022), so your scars are on their way out": the second clause has
no figure, so no study stands behind it, and it is read as if no source were named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from resurface.wording.finding import Finding, findings_by_words, hits, of_rule
from resurface.wording.grammar import Span
from resurface.wording.held_against import SHARE
from resurface.wording.number_of import numbers_of
from resurface.wording.rule_table import Rules
from resurface.wording.scope import Context
from resurface.wording.tone import like_a_promise, tone
from resurface.wording.tongue import Tongue

AS_A_PROMISE = "C90"
"""The rule on a study's count that is told as a promise."""
_STOPPED, _DOUBTFUL = 0.75, 0.35
"""From these sums on a clause is stopped, or needs a reason: it reads like a claim of its own."""
_FEWEST = 3
"""Words of a clause that may claim something."""
_NONE = (None, 1)
"""A word that is no figure; "a" and "one" count nobody."""
_MARKS = frozenset(",;:()")
_JOINS = "joins-clauses"
"""The list of words that begin a clause."""


def beside_a_study(context: Context, text: str, tongue: Tongue) -> Iterator[Finding]:
    """What is claimed in the clauses without a figure, where another has a study's.

    A question that sells ("why hesitate when ...") makes a promise of the whole sentence.
    """
    if not has_a_study(context, tongue.known) or context.found.holds("distrust") or asks(context):
        return
    sells = context.found.spans("rhetorical") if context.question else ()
    for span in sells[:1]:
        yield of_rule(tongue.known.every[AS_A_PROMISE], context.words, span)
    for span in _clauses(context):
        yield from _of_clause(context, span, text, tongue)


def has_a_study(context: Context, known: Rules) -> bool:
    """Whether a figure stands there that a study counted, or is said to have."""
    counted = any(numbers_of(context.words)) or context.found.holds("unit-percent")
    return counted and (context.cited or any(hits(context, known.every[SHARE])))


def asks(context: Context) -> bool:
    """Whether a sentence asks and does not say."""
    everything = Span(0, len(context.words))
    return context.question and context.asked(everything)


def _clauses(context: Context) -> Iterator[Span]:
    """The clauses of a sentence in which no number stands, without the word that joins them."""
    joins = context.found.spans(_JOINS)
    begins = {each.start for each in joins}
    start, words = 0, context.words
    for spot in range(1, len(words) + 1):
        if spot < len(words) and spot not in begins and not _MARKS.intersection(words[spot].before):
            continue
        first = max((each.end for each in joins if each.start == start), default=start)
        if spot - first >= _FEWEST and all(each.number in _NONE for each in words[first:spot]):
            yield Span(first, spot)
        start = spot


def _of_clause(context: Context, span: Span, text: str, tongue: Tongue) -> Iterator[Finding]:
    """What one clause claims by itself: a rule's words that stop it, or how it reads."""
    words = context.words[span.start : span.end]
    named = [
        replace(each, span=Span(each.span.start - span.start, each.span.end - span.start))
        for each in context.named
        if span.start <= each.span.start and each.span.end <= span.end
    ]
    found = tongue.known.grammar.found(words, [("named", each.span) for each in named])
    clause = Context(words, found, named)
    said = text[words[0].start : words[-1].end]
    clause = replace(clause, tone=tone(clause, said, tongue.weights))
    claims = [
        each
        for each in findings_by_words(clause, tongue.known)
        if tongue.known.every[each.rule].severity == "block"
    ]
    yield from claims
    if any(each.severity == "block" for each in claims):
        return
    promised = like_a_promise(clause, tongue.weights)
    if promised and clause.tone >= _DOUBTFUL:
        rule = tongue.known.every[AS_A_PROMISE]
        yield of_rule(rule, words, promised[1], "block" if clause.tone >= _STOPPED else "warn")
