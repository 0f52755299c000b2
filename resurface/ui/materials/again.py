"""What "make again" has done: said above the form, which comes into view."""

from __future__ import annotations

import streamlit as st

from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.materials.wished import made_again
from resurface.ui.parts.component import copy_text_button


def again_said(words: Language) -> None:
    """Which piece the form was set to, and what is left to tap; nothing where none was."""
    piece_id, time = made_again()
    if not piece_id:
        return
    text = words.say(
        "The form is set as piece {id} was. Save one file below: that makes the new piece."
    )
    st.info(plain(text.format(id=piece_id)), icon=":material/replay:")
    copy_text_button(words.say("Copy the old id"), piece_id, words, key="copy-old-id", begins=time)
