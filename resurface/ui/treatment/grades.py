"""How sources grade the evidence."""

from __future__ import annotations

import streamlit as st

from resurface.comparison.comparison import Option
from resurface.language.language import Language
from resurface.ui.treatment.statements import statements


def grades(option: Option, words: Language) -> None:
    """What sources call the evidence; no heading where none does."""
    if option.facts("evidence"):
        st.header(words.say("How sources grade the evidence"), anchor="grades")
        statements(option, "evidence", words)
