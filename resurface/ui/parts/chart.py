"""A chart on the screen: the one place where a drawing is handed to Streamlit."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from resurface.charts.drawing import Chart, Drawing
from resurface.charts.theme import INK, on_screen
from resurface.comparison.comparison import Comparison
from resurface.language.language import Language
from resurface.text.plain import plain


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


def how_to_read(shown: Chart, comparison: Comparison, words: Language) -> str:
    """How to read a chart on a screen, where its marks tell more: to a finger as to a mouse."""
    return f"{shown.about(comparison, words)} {words.say('Tap a mark to read what it stands for.')}"


def captioned(charts: Iterable[Chart], comparison: Comparison, words: Language) -> None:
    """Charts below each other, each under a sentence on how to read it.

    Each has its title inside, but where its heading says the same.
    """
    for each in charts:
        st.caption(plain(how_to_read(each, comparison, words)))
        heading = words.render(each.heading.title)
        for place, drawn in enumerate(each.draw(comparison, words)):
            key = f"chart-{each.id}-{place}" if place else f"chart-{each.id}"
            chart(drawn, key, titled=drawn.title != heading)
