"""All facts of one treatment, field by field."""

from __future__ import annotations

import streamlit as st

from resurface.comparison.comparison import Option
from resurface.comparison.part import facts_part
from resurface.evidence.facts import UNITS_BY_FIELD
from resurface.language.language import Language
from resurface.text import labels
from resurface.ui.parts.entries import items
from resurface.ui.parts.fold import fold


def all_facts(option: Option, words: Language) -> None:
    """Every fact by field, folded away."""
    st.header(words.say("All facts"), anchor="facts")
    for field in UNITS_BY_FIELD:
        if option.facts(field):
            _field(option, field, words)


def _field(option: Option, field: str, words: Language) -> None:
    facts = option.facts(field)

    def draw() -> None:
        st.markdown(items(facts_part(facts, option.evidence, words).entries))

    fold(f"field-{field}", f"{labels.field(field, words)} ({len(facts)})", draw)
