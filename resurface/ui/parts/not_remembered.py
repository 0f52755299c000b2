"""Why the last file that a session made is not in the list of pieces; nothing where it is."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from resurface.language.language import Language, Message
from resurface.pieces.remembering import trouble
from resurface.text.plain import plain

_LAST = "last-made"


@dataclass(slots=True)
class LastMade:
    """Why the last file of one session was not remembered; None where it was, or none was made.

    A file is made outside the run of a screen, which has no session: so it takes this along.
    """

    why: Message | None = None


def last_made() -> LastMade:
    """That of this session, for what makes a file."""
    return st.session_state.setdefault(_LAST, LastMade())


def not_remembered(words: Language) -> None:
    """One line beside what can be taken along."""
    with st.container():
        if found := trouble(last_made().why):
            st.caption(plain(" ".join(map(words.render, found))))
