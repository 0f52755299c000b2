"""How sources grade the evidence on a treatment."""

from __future__ import annotations

from resurface.comparison.comparison import Option
from resurface.language.language import Language
from resurface.ui.treatment.statements import statements


def grades(option: Option, words: Language) -> None:
    """What sources call the evidence, folded away; nothing where none does."""
    if option.facts("evidence"):
        statements(option, "evidence", words.say("How sources grade the evidence"), words)
