"""Resurface: page set-up, navigation, and the frame around every page."""

import streamlit as st

from resurface.language.language import english
from resurface.record.store import Refused
from resurface.ui.compare import filters
from resurface.ui.parts.component import listen_to_tab
from resurface.ui.shell import data, frame, menu, session

st.set_page_config(
    page_title="Resurface", page_icon=str(frame.ICON), layout="wide", initial_sidebar_state="auto"
)

current = data.current()
if isinstance(current, Refused):
    st.navigation(menu.pages(english()), position="hidden")  # so that a link to a page is known
    frame.refused(current, english())
else:
    session.begin(current.catalogue)
    words = session.words()
    page = st.navigation(menu.pages(words))
    if page.url_path:  # the comparison draws its sidebar itself, with what depends on it
        with st.sidebar:
            filters.whole_screen(words)
    page.run()
    listen_to_tab()
    session.end()
