"""Resurface: page set-up, navigation, and the frame around every page."""

import streamlit as st

from resurface.choosing.views import LIST, PATIENT
from resurface.language.language import english
from resurface.record.store import Refused
from resurface.ui.parts.component import listen_to_tab
from resurface.ui.parts.whole_screen import whole_screen
from resurface.ui.shell import data, frame, menu, session

st.set_page_config(page_title="Resurface", page_icon=str(frame.ICON), layout="wide")

current = data.current()
if isinstance(current, Refused):
    st.navigation(menu.pages(english()), position="hidden")  # so that a link to a page is known
    frame.refused(current, english())
else:
    session.begin(current.catalogue)
    words = session.words()
    page = st.navigation(menu.pages(words), position="top")
    page.run()
    # The list and the guide draw it with themselves, and the patient's view has none.
    alone = page.url_path == menu.GUIDE.address
    if not alone and (page.url_path or session.choice().shown not in (LIST, PATIENT)):
        whole_screen(words)
    listen_to_tab(words)
    session.end()
