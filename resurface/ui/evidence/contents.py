"""The head of the page: how much there is, and where to find it."""

from __future__ import annotations

import streamlit as st

from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text.plain import plain


def contents(data: Data, words: Language) -> None:
    """How much there is, and where to find it on the page."""
    say, evidence = words.say, data.evidence
    counts = say("{facts} facts and {outcomes} measured outcomes from {sources} sources.").format(
        facts=words.number(sum(map(len, evidence.facts.values()))),
        outcomes=words.number(sum(map(len, evidence.outcomes.values()))),
        sources=words.number(len(evidence.sources)),
    )
    parts = (
        ("rows", say("the lists")),
        ("known", say("what is known")),
        ("years", say("kinds and years")),
        ("scars", say("what an acne scar is")),
        ("words", say("hard words")),
        ("found", say("how it was found")),
        ("made", say("how it was put together")),
        ("ipdas", say("IPDAS score")),
    )
    links = " · ".join(f"[{plain(name)}](#{anchor})" for anchor, name in parts)
    go_to = say("Go to: {links}").format(links=links)
    st.markdown(f"{plain(counts)}  \n{go_to}")
