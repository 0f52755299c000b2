"""A chart of many small words, drawn on this page only."""

from __future__ import annotations

import streamlit as st

from resurface.charts.theme import INK, Drawing, on_screen


def small_words(drawn: Drawing, key: str) -> None:
    """Its column headings are as dark as its other words: they are small."""
    theme = st.context.theme.type or "light"
    spec = on_screen(drawn, theme)
    spec["config"]["axis"] = {"labelColor": INK[theme]}
    st.vega_lite_chart(None, spec, key=key, alt=drawn.alt, width="stretch")
