"""The piece whose link or code was opened: above what it was made of, whether that still holds."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from resurface.language.language import Language, Message
from resurface.pieces.piece_record import PieceRecord
from resurface.pieces.remembering import found
from resurface.text.plain import plain
from resurface.ui.pieces.piece_told import held, told
from resurface.ui.shell import session


def opened_piece(piece_id: str, words: Language) -> None:
    """What is known of the piece of an id, and a way to close it."""
    with st.container(border=True, gap="small", key="opened-piece"):
        record = found(piece_id)
        if isinstance(record, PieceRecord):
            told(held(record), words)
        else:
            st.markdown(plain(_why_not(piece_id, record, words)))
        st.button(words.say("Close"), key="close-piece", on_click=_close)


def _why_not(piece_id: str, why: Message | None, words: Language) -> str:
    if why:
        return words.render(why)
    text = words.say("Piece {id} is not in the list of this app. Below is what its link holds.")
    return text.format(id=piece_id)


def _close() -> None:
    session.change(lambda now: replace(now, piece=""))
