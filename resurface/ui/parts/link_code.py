"""The link of this screen as a QR code, to be read from the screen by a phone."""

from __future__ import annotations

import streamlit as st

from resurface.language.language import Language, Message
from resurface.materials.qr import qr_svg
from resurface.text.plain import plain
from resurface.ui.parts.component import copy_text_button
from resurface.ui.parts.whole_screen import left_out
from resurface.ui.shell import session, shared

_ASKED = "asked-code"
_WIDTH = 320


def open_() -> None:
    """Asks for the code."""
    session.touched()
    st.session_state[_ASKED] = True


def draw(words: Language) -> None:
    """The dialog with the code, where it was asked for."""
    if st.session_state.pop(_ASKED, False):
        st.dialog(words.say("Open this comparison on a phone"))(lambda: _body(words))()


def _body(words: Language) -> None:
    """The code; where no other device reaches the app, why there is none."""
    link = shared.link()
    if isinstance(link, Message):
        st.markdown(plain(words.render(link)))
        return
    alt = words.say("A code that opens this comparison: {link}").format(link=link)
    st.image(qr_svg(link).decode(), width=_WIDTH, alt=alt)
    st.code(link, language=None, wrap_lines=True)
    copy_text_button(words.say("Copy link"), link, words, key="copy-link-of-code")
    said = words.say("The code holds the treatments and the view, nothing about the patient.")
    st.caption(plain(" ".join(filter(None, (said, left_out(words))))))
