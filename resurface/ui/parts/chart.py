"""A chart on the screen: the one place where a drawing is handed to Streamlit."""

from __future__ import annotations

import streamlit as st

from resurface.charts.drawing import Drawing
from resurface.charts.theme import INK, on_screen


def chart(drawn: Drawing, key: str, *, titled: bool = False, dark_axis: bool = False) -> None:
    """Shows a drawing in the colors of the theme; a screen reader is told its words.

    `titled`: its title stands inside it. `dark_axis`: what stands at an axis is as dark as other
    words, for headings of columns, which are small.
    """
    theme = st.context.theme.type or "light"
    spec = on_screen(drawn, theme, titled=titled)
    if dark_axis:
        spec["config"]["axis"] = {"labelColor": INK[theme]}
    st.vega_lite_chart(None, spec, key=key, alt=drawn.alt, width="stretch")
