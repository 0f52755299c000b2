"""The head of the page: the box that chooses a treatment, what it is, and its figures."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.figures import FIGURES
from resurface.catalogue.names import unlike
from resurface.catalogue.treatments import Treatment
from resurface.choosing.choice import Choice
from resurface.comparison.behind import WHAT_IT_IS, topic
from resurface.comparison.comparison import Option
from resurface.language.language import Language
from resurface.text import labels
from resurface.text.plain import plain
from resurface.ui.parts import sources_dialog
from resurface.ui.shell import session

NARROWEST_FIGURE = 170


def chosen_treatment(catalogue: Catalogue, choice: Choice, words: Language) -> Treatment | None:
    """The box that chooses, and what it chose; None until something is chosen."""
    compared_first = sorted(catalogue.options, key=lambda each: each.id not in choice.chosen)
    names = unlike({each.id: each.full_name for each in compared_first})
    st.selectbox(
        words.say("Treatment"),
        list(names),
        format_func=names.__getitem__,
        placeholder=words.say("Choose a treatment"),
        **session.bound(
            "treatment",
            choice.treatment or None,
            lambda chosen: session.change(lambda now: replace(now, treatment=chosen or "")),
        ),
    )
    return catalogue.find(choice.treatment)


def choose_one(words: Language) -> None:
    """What to do while nothing is chosen."""
    st.info(words.say("Choose a treatment above to read about it."), icon=":material/touch_app:")


def head(option: Option, choice: Choice, words: Language) -> None:
    """Name, warning, what it is, and its figures."""
    say, treatment = words.say, option.treatment
    st.header(plain(treatment.full_name), anchor=False)
    st.caption(labels.depth(treatment.depth, words))
    if treatment.warning:
        sources_dialog.warning(option)
    st.markdown(plain(treatment.summary))
    if treatment.how_it_works:
        st.markdown(plain(treatment.how_it_works))
    sources_dialog.link_to_sources(option.id, WHAT_IT_IS, say("What carries these words"))
    if not option.is_untreated:
        _figures(option, words)
        _compare_button(option, choice, words)


def _figures(option: Option, words: Language) -> None:
    st.caption(words.say("Tap a figure in bold for its sources."))
    grid = st.grid(len(FIGURES), min_column_width=NARROWEST_FIGURE, border=True, key="figures")
    for figure in FIGURES:
        with grid.cell():
            said = option.said(figure, words)
            sources_dialog.opener(option.id, topic(figure.topic), said.text)
            st.caption(" · ".join(filter(None, (words.render(figure.heading), said.sources))))


def _compare_button(option: Option, choice: Choice, words: Language) -> None:
    say = words.say
    inside = option.id in choice.chosen
    st.button(
        say("Take out of the comparison") if inside else say("Add to the comparison"),
        key="toggle-in-comparison",
        icon=":material/close:" if inside else ":material/add:",
        on_click=session.toggle,
        args=(option.id,),
    )
