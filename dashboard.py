"""Resurface: page set-up, shared filters, navigation. A table of contents."""

import streamlit as st

from resurface.language.language import Language, english
from resurface.record.store import Refused
from resurface.ui.compare import filters
from resurface.ui.shell import data, frame, session


def pages(words: Language) -> list:
    """Every page, by its name in the menu."""
    return [
        st.Page(
            "pages/consultation/compare.py",
            title=words.say("Compare"),
            icon=":material/compare:",
            default=True,
        ),
        st.Page(
            "pages/consultation/treatment.py",
            title=words.say("One treatment"),
            icon=":material/spa:",
        ),
        st.Page(
            "pages/reference/evidence.py",
            title=words.say("Evidence"),
            icon=":material/menu_book:",
        ),
    ]


st.set_page_config(
    page_title="Resurface", page_icon=str(frame.ICON), layout="wide", initial_sidebar_state="auto"
)

current = data.current()
if isinstance(current, Refused):
    st.navigation(pages(english()), position="hidden")  # so that a link to a page is known
    frame.refused(current, english())
else:
    session.begin(current.catalogue)
    words = session.words()
    page = st.navigation(pages(words))
    if page.url_path:  # the comparison draws its sidebar itself, with what depends on it
        with st.sidebar:
            filters.whole_screen(words)
    page.run()
    session.end()
