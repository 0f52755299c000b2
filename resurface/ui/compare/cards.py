"""A card per option: the same figures in the same order; each opens its sources in one tap."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from resurface.catalogue.figures import COURSE_PRICE, FIGURES, Figure
from resurface.catalogue.treatments import NO_TREATMENT, Treatment
from resurface.choosing.choice import Choice
from resurface.choosing.fit import Fit
from resurface.choosing.link import to_link
from resurface.choosing.shortlist import Candidate
from resurface.comparison.behind import WARNING, WHAT_IT_IS, topic
from resurface.comparison.comparison import Comparison, Option
from resurface.language.language import Language
from resurface.text import labels
from resurface.text.plain import plain
from resurface.ui.parts import sources_dialog
from resurface.ui.shell import session

NARROWEST = 168
_COLORS = {
    "manual": "orange",
    "chemical": "violet",
    "device": "blue",
    "fractional laser": "green",
    "": "gray",
}


def cards(comparison: Comparison, words: Language) -> dict[str, DeltaGenerator]:
    """Cards side by side, on a narrow screen wrapped; the place of a mark on each, by its id."""
    for option in comparison.options:
        if option.treatment.warning:
            sources_dialog.warning(option)
    st.caption(
        words.say(
            "Tap a figure in bold for its sources. “3 of 8 sources”: three feed its range, the "
            "others are listed with the reason why not."
        )
    )
    grid = st.grid(len(comparison.options), min_column_width=NARROWEST, key="cards")
    marks = {}
    for option in comparison.options:
        with grid, st.container(border=True, height="stretch", gap=None):
            marks[option.id] = _card(option, words)
    return marks


def mark(candidate: Candidate | None, words: Language) -> None:
    """Why a treatment does not fit what is asked, fits in part, or does not say; else nothing."""
    if candidate is None or candidate.fit is Fit.FITS:
        st.empty()
        return
    said = {
        Fit.MAY: words.say("May fit"),
        Fit.NOT_REPORTED: words.say("Not reported"),
        Fit.DOES_NOT: words.say("Does not fit"),
    }[candidate.fit]
    reasons = words.listing([each.reason(candidate.fit, words) for each in candidate.because])
    st.caption(f"**{said}**: {plain(reasons)}")


def _card(option: Option, words: Language) -> DeltaGenerator:
    treatment, say = option.treatment, words.say
    house = f"  \n{plain(treatment.house_name)}" if treatment.house_name else ""
    depth = labels.depth(treatment.depth, words) if treatment.depth else ""
    kind = f"  \n:{_COLORS[treatment.depth]}[{depth}]" if depth else ""
    st.markdown(f"**{plain(treatment.name)}**{house}{kind}")
    place = st.container()
    if option.is_untreated:
        _untreated(option, words)
    else:
        for figure in (*FIGURES, COURSE_PRICE):
            if figure.on_card:
                _figure(option, figure, words)
    if treatment.warning:
        st.button(
            say("Safety warning"),
            key=f"open-{option.id}-warning",
            type="tertiary",
            icon=":material/warning:",
            on_click=sources_dialog.open_,
            args=(option.id, WARNING.id),
        )
    _in_depth(treatment, words)
    _remove(option, words)
    return place


def _in_depth(treatment: Treatment, words: Language) -> None:
    """The way to the page on that treatment; the comparison goes along."""
    if st.button(
        words.say("In depth"),
        key=f"depth-{treatment.id}",
        type="tertiary",
        icon=":material/spa:",
    ):
        there = replace(session.choice(), treatment=treatment.id)
        st.switch_page("pages/consultation/treatment.py", query_params=to_link(there))


def _figure(option: Option, figure: Figure, words: Language) -> None:
    """A figure, by its sources one tap away; below it what it is, and what stands beside it."""
    said = option.said(figure, words)
    sources_dialog.opener(option.id, topic(figure.topic), said.text)
    about = " · ".join(filter(None, (words.render(figure.heading), said.sources)))
    st.caption("  \n".join([about, *map(plain, said.beside)]))


def _untreated(option: Option, words: Language) -> None:
    say = words.say
    st.markdown(plain(option.treatment.summary))
    sources_dialog.link_to_sources(option.id, WHAT_IT_IS, say("What is known"))
    st.caption(say("No visits, no days away, no price. Scars do not fade by a known date."))


def _remove(option: Option, words: Language) -> None:
    st.button(
        words.say("Take out"),
        key=f"remove-{option.id}",
        type="tertiary",
        icon=":material/close:",
        on_click=session.change,
        args=(partial(_without, option.id),),
    )


def _without(option_id: str, choice: Choice) -> Choice:
    """The choice without this option; unchanged where it was taken out before."""
    if option_id in choice.chosen:
        return choice.toggled(option_id)
    return replace(choice, untreated=False) if option_id == NO_TREATMENT else choice
