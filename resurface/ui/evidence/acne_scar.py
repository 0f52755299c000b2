"""What an acne scar is."""

from __future__ import annotations

import streamlit as st

from resurface.comparison.part import scars_and_marks
from resurface.evidence.concerns import widest
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.ui.parts.entries import texts, what_they_are
from resurface.ui.parts.fold import fold_texts


def acne_scar(evidence: Evidence, words: Language) -> None:
    """What an acne scar is, and what is none; the kinds and how to tell them, folded away."""
    say = words.say
    st.header(say("What an acne scar is"), anchor="scars")
    st.markdown(what_they_are(widest(evidence.concerns)))
    label = say("Kinds of scars and marks, and how to tell them")
    fold_texts("scars", label, texts(scars_and_marks(evidence, words)))
