"""What sources state on one field of one treatment, folded away."""

from __future__ import annotations

import streamlit as st

from resurface.comparison.comparison import Option
from resurface.comparison.part import facts_part
from resurface.language.language import Language
from resurface.ui.parts.entries import items
from resurface.ui.parts.fold import fold


def statements(option: Option, field: str, words: Language) -> None:
    """The facts of one field, folded away; or that no source read speaks of it."""
    facts = option.facts(field)
    if not facts:
        st.markdown(words.say("Not reported: no source read speaks of it."))
        return
    label = words.say_n(
        "{count} statement, with its source", "{count} statements, each with its source", len(facts)
    ).format(count=len(facts))

    def draw() -> None:
        st.markdown(items(facts_part(facts, option.evidence, words).entries))

    fold(f"facts-{field}", label, draw)
