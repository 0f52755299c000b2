"""The facts of one field as statements, folded away."""

from __future__ import annotations

from resurface.comparison.comparison import Option
from resurface.comparison.part import facts_part
from resurface.language.language import Language
from resurface.ui.parts.entries import items
from resurface.ui.parts.fold import fold_texts


def statements(option: Option, field: str, label: str, words: Language) -> None:
    """The facts of one field under a label that counts them; at least one is expected."""
    facts = option.facts(field)
    text = words.say("{label} ({count})").format(label=label, count=len(facts))
    fold_texts(f"facts-{field}", text, (items(facts_part(facts, option.evidence, words).entries),))
