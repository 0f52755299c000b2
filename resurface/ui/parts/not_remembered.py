"""Why the last file that was made is not in the list of pieces; nothing where it is."""

from __future__ import annotations

import streamlit as st

from resurface.language.language import Language
from resurface.pieces.remembering import trouble
from resurface.text.plain import plain


def not_remembered(words: Language) -> None:
    """One line beside what can be taken along."""
    with st.container():
        if found := trouble():
            st.caption(plain(" ".join(map(words.render, found))))
