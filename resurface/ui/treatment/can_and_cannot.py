"""What it can and cannot do: which scars and marks it is for, and what no source read says."""

from __future__ import annotations

import streamlit as st

from resurface.catalogue.treatments import WITHOUT_VISITS
from resurface.comparison.behind import HELPED
from resurface.comparison.comparison import Option
from resurface.comparison.part import helps_in_short
from resurface.evidence.concerns import widest
from resurface.evidence.facts import UNITS_BY_FIELD
from resurface.language.language import Language
from resurface.text import labels
from resurface.text.plain import plain
from resurface.ui.parts import sources_dialog
from resurface.ui.parts.entries import items, what_they_are


def can_and_cannot(option: Option, words: Language) -> None:
    """What scars and marks are, and which of them it is for; then what no source read says."""
    say = words.say
    st.header(say("What it can and cannot do"), anchor="helps")
    st.markdown(what_they_are(widest(option.evidence.concerns)))
    helped = helps_in_short(option, words).entries
    st.markdown(items(helped) or say("No source read says which scars or marks it helps."))
    if helped:
        sources_dialog.link_to_sources(option.id, HELPED, say("Sources of what it helps"))
    _silence(option, words)


def _silence(option: Option, words: Language) -> None:
    """How many of the fields that can be asked of it no source read speaks of, and which."""
    say = words.say
    asked = [
        field
        for field in UNITS_BY_FIELD
        if option.facts(field) or not (option.is_untreated and field in WITHOUT_VISITS)
    ]
    silent = [field for field in asked if not option.facts(field)]
    if not silent:
        return
    text = (
        say("Not reported: {count} of {all} things that can be asked of no treatment: {names}.")
        if option.is_untreated
        else say(
            "Not reported: {count} of {all} things that are asked of every treatment: {names}."
        )
    )
    names = words.listing([labels.field_in_a_list(each, words) for each in silent])
    st.info(
        plain(text.format(count=len(silent), all=len(asked), names=names)),
        icon=":material/help:",
    )
