"""Options for acne scars that are not compared, and why."""

from __future__ import annotations

from resurface.comparison.entry import omitted_entry
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.ui.parts.entries import alone
from resurface.ui.parts.fold import fold_texts


def left_out(evidence: Evidence, words: Language) -> None:
    """Options that are not compared, once, folded away."""
    label = words.say("{count} other options for acne scars, and why they are left out")
    texts = (alone(omitted_entry(each, evidence, words)) for each in evidence.omitted)
    fold_texts("left-out", label.format(count=len(evidence.omitted)), texts)
