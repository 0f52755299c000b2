"""Ranges side by side, each figure on its own scale: of what is compared, or of a shortlist."""

from __future__ import annotations

import streamlit as st

from resurface.charts import range_bars
from resurface.charts.drawing import Chart
from resurface.comparison.comparison import Comparison
from resurface.language.language import Language
from resurface.ui.parts.chart import chart as shown
from resurface.ui.parts.chart import how_to_read

OVERVIEW_ROWS = 24
NARROWEST_PANEL = 300


def overview(options: Comparison, words: Language) -> None:
    """Days away and visits of the whole shortlist, until two treatments are chosen."""
    st.header(words.say("The shortlist at a glance"), anchor="overview")
    all_ranges(range_bars.OVERVIEW, options, words)


def all_ranges(charts: tuple[Chart, ...], comparison: Comparison, words: Language) -> None:
    """How to read them, said once, and the charts two beside each other where there is room."""
    for about in dict.fromkeys(how_to_read(chart, comparison, words) for chart in charts):
        st.caption(about)
    grid = st.grid(2, min_column_width=NARROWEST_PANEL, key="ranges")
    for chart in charts:
        for drawn in chart.draw(comparison, words):
            with grid:
                shown(drawn, f"chart-{chart.id}", titled=True)
