"""Day by day after a visit: see, feel, can do, avoid."""

from __future__ import annotations

import streamlit as st

from resurface.comparison.behind import RECOVERY
from resurface.comparison.comparison import Option
from resurface.comparison.entry import recovery_entry
from resurface.language.language import Language
from resurface.ui.parts import sources_dialog
from resurface.ui.parts.entries import in_paragraphs

NARROWEST_DAY = 190


def day_by_day(option: Option, words: Language) -> None:
    """The days after a visit as a strip; no treatment has no visit."""
    if option.is_untreated:
        return
    say = words.say
    st.header(say("Day by day after a visit"), anchor="recovery")
    if not option.recovery:
        st.markdown(say("Not reported: no source read describes the days after it."))
        return
    st.caption(say("Mostly from practice pages and leaflets; late days lean on inference."))
    grid = st.grid(len(option.recovery), min_column_width=NARROWEST_DAY, border=True, key="days")
    for days in option.recovery:
        with grid.cell():
            st.markdown(in_paragraphs(recovery_entry(days, option.evidence, words)))
    sources_dialog.link_to_sources(option.id, RECOVERY, say("Sources of the days"))
