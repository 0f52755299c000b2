"""What is known, and what is not: treatments by fields."""

from __future__ import annotations

import streamlit as st

from resurface.charts import heat_map
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.ui.parts.chart import chart

NARROWEST_PANEL = 290


def what_is_known(data: Data, words: Language) -> None:
    """Treatments by fields: how many facts, and the strongest kind of source."""
    say = words.say
    st.header(say("What is known, and what is not"), anchor="known")
    st.caption(
        say(
            "In each cell: how many facts, and a letter for the strongest kind of source. "
            "Fuller color means more facts. A dotted outline: no source read says. "
            "Tap a cell to read what it stands for."
        )
        + "  \n"
        + " · ".join(
            f"**{letter}**&nbsp;{plain(kind)}" for letter, kind in heat_map.key(words).items()
        )
    )
    grid = st.grid(len(heat_map.PANELS), min_column_width=NARROWEST_PANEL, key="known")
    for panel in heat_map.PANELS:
        with grid.cell():
            drawn = heat_map.facts(data.catalogue.options, data.evidence, panel, words)
            st.markdown(f"**{plain(drawn.title)}**")
            chart(drawn, f"chart-known-{panel}", dark_axis=True)
