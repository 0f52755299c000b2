"""Combined with: what else, in which order, with which gap."""

from __future__ import annotations

import streamlit as st

from resurface.catalogue.catalogue import Catalogue
from resurface.comparison.comparison import Option
from resurface.comparison.entry import combination_entry
from resurface.language.language import Language
from resurface.ui.parts.entries import items


def combined_with(option: Option, catalogue: Catalogue, words: Language) -> None:
    """Each pair that sources speak of; no heading where there is none."""
    pairs, evidence = option.combinations, option.evidence
    if not pairs:
        return
    st.header(words.say("Combined with"), anchor="combined")
    names = {
        each.id: each.name
        for each in (*catalogue.treatments, *catalogue.products, *evidence.omitted)
    }
    st.markdown(items(combination_entry(each, names, evidence, words) for each in pairs))
