"""The sources behind a figure, one tap away."""

from __future__ import annotations

import streamlit as st

from resurface.comparison.behind import Topic, topic
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.stated import rows_report
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.parts import figure_sources
from resurface.ui.parts.component import copy_text_button
from resurface.ui.parts.entries import texts, with_hard_words
from resurface.ui.parts.markdown import write
from resurface.ui.parts.outcome_sources import outcome_sources
from resurface.ui.shell import session

_OPENED = "opened"


def open_(option_id: str, topic_id: str) -> None:
    """Asks for the sources of one topic; KeyError for one that is not in the register.

    They are drawn at the end of the run: a whole one, because one that is cut short to draw a
    fragment by its key lets Streamlit forget the files that the page's download buttons would make.
    """
    session.touched()
    st.session_state[_OPENED] = (option_id, topic(topic_id).id)


def draw(comparison: Comparison, words: Language) -> None:
    """The dialog that was asked for, if any."""
    asked = st.session_state.pop(_OPENED, None)
    option = next((each for each in comparison.options if asked and each.id == asked[0]), None)
    if option is None or asked is None:
        return
    opened = topic(asked[1])
    title = f"{plain(option.treatment.name)} · {words.render(opened.title)}"
    st.dialog(title, width="medium")(lambda: _body(option, opened, comparison.version, words))()


def warning(option: Option) -> None:
    """A regulator's warning; shown wherever the treatment is."""
    st.warning(
        f"**{plain(option.treatment.name)}.** {plain(option.treatment.warning)}",
        icon=":material/warning:",
    )


def _body(option: Option, opened: Topic, version: str, words: Language) -> None:
    if option.treatment.warning:
        warning(option)
    if opened.figure:
        for each in filter(None, (opened.figure, opened.also)):
            figure_sources.figure_sources(option, each, version, words)
        return
    if opened.outcome:
        outcome_sources(option, opened, version, words)
        return
    parts = tuple(opened.behind(option, words))
    for text in with_hard_words(texts(parts), words):
        write(text)
    ids = [each.id for part in parts for each in part.entries if each.id]
    report = rows_report(option, words.render(opened.title), ids, version, words)
    copy_text_button(words.say("Copy this with its ids"), report, words, key="copy-rows")
