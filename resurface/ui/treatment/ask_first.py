"""Cautions: what to ask before a treatment, and what sources warn of."""

from __future__ import annotations

import streamlit as st

from resurface.comparison.behind import CAUTIONS
from resurface.comparison.comparison import Option
from resurface.language.language import Language
from resurface.ui.parts.entries import texts
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
        fold_texts("ask", label, texts(CAUTIONS.behind(option, words)))
    statements(option, "caution", words)
