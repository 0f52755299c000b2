"""What studies measured: every outcome by name, kind and unkind, drawn or not."""

from __future__ import annotations

import streamlit as st

from resurface.comparison.comparison import Option
from resurface.evidence.standing import is_shown
from resurface.language.language import Language
from resurface.ui.parts import blocks
from resurface.ui.parts.fold import fold_texts


def measured(option: Option, words: Language) -> None:
    """What the charts draw; what they don't, with the reason, folded away."""
    say, evidence = words.say, option.evidence
    st.header(say("What studies measured"), anchor="studies")
    drawn = [row for row in option.outcomes if is_shown(row)]
    others = [row for row in option.outcomes if not is_shown(row)]
    if not option.outcomes:
        st.markdown(say("No study that measured it was found."))
    for block in blocks.by_outcome(drawn, evidence, words):
        st.markdown(block)
    if others:
        label = say("Not drawn in the charts, with the reason ({count})").format(count=len(others))
        fold_texts("not-drawn", label, blocks.by_outcome(others, evidence, words))
