"""Left out of the comparison: other options for acne scars, with the reason."""

from __future__ import annotations

import streamlit as st

from resurface.comparison.entry import omitted_entry
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.ui.parts.entries import alone
from resurface.ui.parts.fold import fold_texts


def left_out(evidence: Evidence, words: Language) -> None:
    """Options that are not compared, once, folded away."""
    say = words.say
    st.header(say("Left out of the comparison"), anchor="left-out")
    fold_texts(
        "left-out",
        say("{count} other options for acne scars, and why they are left out").format(
            count=len(evidence.omitted)
        ),
        (alone(omitted_entry(each, evidence, words)) for each in evidence.omitted),
    )
