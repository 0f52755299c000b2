"""What studies measured: every outcome by name, kind and unkind, drawn or not."""

from __future__ import annotations

import streamlit as st

from resurface.comparison.comparison import Option
from resurface.comparison.part import by_outcome
from resurface.evidence.studies import parted
from resurface.language.language import Language
from resurface.ui.parts.entries import texts
from resurface.ui.parts.fold import fold_texts


def measured(option: Option, words: Language) -> None:
    """What the charts draw; what they don't, with the reason, folded away."""
    say, evidence = words.say, option.evidence
    st.header(say("What studies measured"), anchor="studies")
    drawn, others = parted(option.outcomes)
    if not option.outcomes:
        st.markdown(say("No study that measured it was found."))
    for text in texts(by_outcome(drawn, evidence, words)):
        st.markdown(text)
    if others:
        label = say("Not drawn in the charts, with the reason ({count})").format(count=len(others))
        fold_texts("not-drawn", label, texts(by_outcome(others, evidence, words)))
