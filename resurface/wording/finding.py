"""One rule that a sentence meets, and where its words stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from resurface.wording.grammar import Span
from resurface.wording.rule_table import Rule, Rules
from resurface.wording.scope import Context
from resurface.wording.spoken import Word
from resurface.wording.who_states import Stated

_REACH = 6
"""Words before a hit in which a phrase that lifts it may begin."""

_HEADLINE = 4
"""Words of a headline, which says too little around a claim to tell plainly."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that a sentence meets; `start` and `end` are places in the sentence's text.

    `why` is empty where the table says it, which is told in the language of whoever asks.
    `stated`: of a figure that the record holds, which sources state it; None of any other.
    """

    rule: str
    severity: str
    start: int
    end: int
    why: str
    suggestion: str
    source_ids: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    stated: Stated | None = None


def of_rule(
    rule: Rule,
    words: Sequence[Word],
    span: Span,
    severity: str = "",
    why: str = "",
    facts: tuple[str, ...] = (),
    stated: Stated | None = None,
) -> Finding:
    """A rule at a span; as grave as the table says, if nothing else is given."""
    return Finding(
        rule.id,
        severity or rule.severity,
        words[span.start].start,
        words[span.end - 1].end,
        why,
        rule.suggestion,
        rule.source_ids,
        facts,
        stated,
    )


def findings_by_words(context: Context, known: Rules) -> Iterable[Finding]:
    """Every rule of the table whose words stand in a sentence and claim something there.

    Where only other words for a claim stand, which are said honestly too, it needs a reason and is
    not stopped; so does a rule that a source lifts where the source named is not in the record, and
    what somebody else is said to say. In a sentence that tells plainly, words that stop it need a
    reason, other words for the claim need none, and what others say is no claim. However much doubt
    stands beside them, words of one's own that stop a sentence never pass.
    """
    tells = not context.answered_yes and len(context.words) > _HEADLINE
    for rule in known.rules.values():
        softer = tells and "plain" in rule.lifts
        if softer and rule.severity != "block" and context.plainest:
            continue
        severity = ""
        span = next(_own(context, rule, told=softer and context.plain), None)
        if span is None:
            if tells and context.plainer:
                continue
            span, severity = next(hits(context, rule, "hint"), None), "warn"
        elif rule.severity == "block" and (
            (context.cited and "cited" in rule.lifts)
            or (softer and context.plain)
            or (tells and context.reported(span))
        ):
            severity = "warn"
        if span is not None:
            yield of_rule(rule, context.words, span, severity)


def _own(context: Context, rule: Rule, *, told: bool) -> Iterator[Span]:
    """Where a rule's own words stand; where the rest tells plainly, not what others say."""
    return (each for each in hits(context, rule) if not (told and context.reported(each)))


def hits(context: Context, rule: Rule, kind: str = "rule") -> Iterator[Span]:
    """Where a rule's words stand and nothing lifts them; the longest of those that begin alike.

    `kind`: its own words ("rule"), or other words for the same claim ("hint").
    """
    found, name = context.found, rule.id.lower()
    spans = found.spans(f"{kind}-{name}")
    if not spans or (rule.about and not any(map(found.holds, rule.about))):
        return
    unless = found.spans(f"unless-{name}")
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if not _excepted(span, unless) and not context.lifted(span, rule.lifts):
            yield span


def stands(context: Context, rule: Rule) -> bool:
    """Whether a rule's own words stand there, whatever it is about and what lifts them."""
    name = rule.id.lower()
    unless = context.found.spans(f"unless-{name}")
    return any(not _excepted(each, unless) for each in context.found.spans(f"rule-{name}"))


def _excepted(span: Span, unless: Sequence[Span]) -> bool:
    reach = max(0, span.start - _REACH)
    return any(each.overlaps(span) or reach <= each.start < span.start for each in unless)
