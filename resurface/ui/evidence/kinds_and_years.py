"""Sources by kind and year."""

from __future__ import annotations

import streamlit as st

from resurface.charts import heat_map
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.ui.parts.chart import chart


def kinds_and_years(data: Data, words: Language) -> None:
    """How many sources of each kind were published in which years."""
    say = words.say
    st.header(say("Sources by kind and year"), anchor="years")
    st.caption(say("Strongest kind first. Many web pages do not state a year."))
    drawn = heat_map.sources(data.evidence.sources.values(), words)
    chart(drawn, "chart-years", dark_axis=True)
