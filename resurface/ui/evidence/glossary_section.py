"""Every hard word, with what it means."""

from __future__ import annotations

import streamlit as st

from resurface.language.language import Language
from resurface.text.glossary import everything
from resurface.text.plain import plain
from resurface.ui.parts.entries import meanings
from resurface.ui.parts.fold import fold


def glossary_section(words: Language) -> None:
    """The whole glossary, folded away."""
    say, found = words.say, everything(words)
    st.header(say("Hard words"), anchor="words")
    label = say("{count} words, each in one plain sentence").format(count=words.number(len(found)))

    def draw() -> None:
        st.markdown(meanings(found))

    fold("words", plain(label), draw)
