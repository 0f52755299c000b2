"""A box that is folded until it is tapped; what is in it is made only once it is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import streamlit as st

from resurface.ui.parts.entries import with_hard_words
from resurface.ui.parts.markdown import write
from resurface.ui.shell import session


def fold(name: str, label: str, draw: Callable[[], None]) -> bool:
    """Draws into a folded box once it is open; says whether it is.

    `name` is its own on its page; `label` is markdown.
    """
    box = st.expander(label, on_change="rerun", key=session.key(name))
    with box:
        if box.open:
            draw()
    return bool(box.open)


def fold_texts(name: str, label: str, texts: Iterable[str]) -> None:
    """Folds away some texts of markdown, each an element of its own, and their hard words."""

    def draw() -> None:
        for text in with_hard_words(texts, session.words()):
            write(text)

    fold(name, label, draw)
