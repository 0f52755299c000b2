"""FDA words in copy: only a record's number with its own use, and radiofrequency with its risk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from resurface.evidence.clearances import Clearance
from resurface.record.store import Data
from resurface.text.slug import slug
from resurface.wording.grammar import Span
from resurface.wording.scope import Context
from resurface.wording.written import folded

CLEARED_FOR_SCARS, RECORD, WITHOUT_RISK = "C34A", "C36", "C38"
_RADIOFREQUENCY = "rf-microneedling"
_LIFTS = frozenset({"not", "asked", "distrust"})


def fda_findings(
    context: Context, text: str, named: Sequence[str], data: Data
) -> list[tuple[str, str, Span]]:
    """Rule, severity and place of each FDA word that a record does not carry."""
    spans = list(context.found.spans("fda-word"))
    if not spans:
        spans = [
            each for each in context.found.spans("cleared") if _device_cleared(context, each, named)
        ]
    spans = [each for each in spans if not _explained(context, each)]
    if not spans:
        return []
    span = spans[0]
    records = [each for each in _records(text, data) if not named or each.treatment_id in named]
    if records and _is_the_record(text, records):
        return []
    own = [each for each in data.evidence.clearances if each.treatment_id in named and each.number]
    claimed = context.found.holds("cleared") or context.found.holds("fda-backs")
    recorded = {each.treatment_id for each in own}
    if claimed and any(each not in recorded for each in named):
        return [(CLEARED_FOR_SCARS, "block", span)]
    held = records or own
    if (
        held
        and context.found.holds("acne-scar")
        and not any(each.names_acne_scars for each in held)
    ):
        return [(CLEARED_FOR_SCARS, "block", span)]
    return [(RECORD, "warn", span)]


def without_its_risk(
    context: Context, risk_beside: Callable[[], bool]
) -> list[tuple[str, str, Span]]:
    """Radiofrequency microneedling offered in a text that leaves its risk out."""
    if context.found.holds("harm") or not context.found.holds("offer-words"):
        return []
    offered = [
        (WITHOUT_RISK, "warn", each.span)
        for each in context.named
        if each.treatment_id == _RADIOFREQUENCY and not context.lifted(each.span, _LIFTS)
    ]
    return [] if not offered or risk_beside() else offered[:1]


def _device_cleared(context: Context, span: Span, named: Sequence[str]) -> bool:
    """Whether a device is said to be cleared with no word of the FDA: "cleared for acne scars"."""
    words = context.words
    following = words[span.end].form if span.end < len(words) else ""
    return bool(named) and following in ("for", "to", "para") and words[span.start].form != "clear"


def _explained(context: Context, span: Span) -> bool:
    return (
        context.found.holds("fda-explained")
        or context.found.holds("fda-warned")
        or context.lifted(span, _LIFTS)
    )


def _records(text: str, data: Data) -> list[Clearance]:
    letters = folded(text)
    return [
        each for each in data.evidence.clearances if each.number and each.number.lower() in letters
    ]


def _is_the_record(text: str, records: Sequence[Clearance]) -> bool:
    """Whether a sentence gives one record's use word for word, with skin types and age, no more."""
    letters = slug(folded(text))
    return any(
        slug(folded(each.cleared_use)) in letters
        and (not each.skin_types or slug(folded(each.skin_types)) in letters)
        and (not each.minimum_age or each.minimum_age in letters)
        for each in records
    )
