"""What a US regulator's record says."""

from __future__ import annotations

import streamlit as st

from resurface.comparison.comparison import Option
from resurface.comparison.entry import clearance_entry
from resurface.language.language import Language
from resurface.ui.parts.entries import items


def regulator_records(option: Option, words: Language) -> None:
    """What a regulator cleared, in its own scope; no heading where there is no record."""
    say, cleared = words.say, option.clearances
    if not cleared:
        return
    st.header(say("What a US regulator's record says"), anchor="clearances")
    st.caption(
        say(
            "A record speaks for one device and one use, never for a whole kind of "
            "treatment. Cleared is not approved."
        )
    )
    st.markdown(items(clearance_entry(each, option.evidence, words) for each in cleared))
