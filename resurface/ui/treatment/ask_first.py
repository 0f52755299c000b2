"""Cautions: what to ask before a treatment, and what sources warn of."""

from __future__ import annotations

import streamlit as st

from resurface.comparison.comparison import Option
from resurface.language.language import Language
from resurface.ui.parts import blocks
from resurface.ui.parts.fold import fold_texts
from resurface.ui.treatment.statements import statements


def ask_first(option: Option, words: Language) -> None:
    """Questions before a treatment, each with what follows; then the warnings of sources."""
    st.header(words.say("Cautions"), anchor="cautions")
    count = len(option.cautions)
    if count:
        label = words.say_n(
            "{count} question to ask first", "{count} questions to ask first", count
        ).format(count=count)
        fold_texts("ask", label, blocks.blocks(option, "cautions", option.evidence, words))
    statements(option, "caution", words)
