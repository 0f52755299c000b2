"""Ranges side by side, each figure on its own scale."""

from __future__ import annotations

import streamlit as st

from resurface.charts import range_bars
from resurface.choosing.criterion import Limit
from resurface.comparison.comparison import Comparison
from resurface.language.language import Language
from resurface.ui.parts import sources_dialog
from resurface.ui.parts.chart import tapped, view
from resurface.ui.shell import session

_KEY = "chart-ranges"


def all_ranges(comparison: Comparison, words: Language) -> None:
    """The chart; a tap on a range opens its sources."""
    with st.container(horizontal=True, gap="small", key="titled"):
        st.header(words.render(range_bars.HEADING.title), anchor="ranges")
    criteria = session.choice().criteria
    limits = {
        each.id: limit
        for each in criteria.active()
        if isinstance(each, Limit) and (limit := criteria[each]) is not None
    }
    view(range_bars.drawing(comparison, words, limits), _KEY, _open)


def _open() -> None:
    if asked := tapped(_KEY):
        sources_dialog.open_(*asked.split())
