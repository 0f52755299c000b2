"""Markdown on the page, in which some texts may be marked with the language that they keep."""

from __future__ import annotations

import streamlit as st

from resurface.text.plain import keeps_a_language


def write(text: str) -> None:
    """Shows a markdown text; HTML is read only where the app itself wrote some into it."""
    st.markdown(text, unsafe_allow_html=keeps_a_language(text))
