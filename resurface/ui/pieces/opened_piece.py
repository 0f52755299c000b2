"""The piece whose link or code was opened: one line above what it shows, and its figures behind."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from resurface.language.language import Language, Message
from resurface.pieces.changed import ChangedPiece
from resurface.pieces.piece_record import PieceRecord
from resurface.pieces.remembering import found
from resurface.pieces.said_of_piece import made_on
from resurface.text.plain import plain
from resurface.ui.pieces.piece_told import held, told
from resurface.ui.shell import session


def opened_piece(piece_id: str, words: Language) -> None:
    """What is known of the piece of an id in a line, its figures a tap away; it can be closed."""
    record = found(piece_id)
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key="opened-piece"
    ):
        if isinstance(record, PieceRecord):
            piece = held(record)
            st.markdown(plain(_line(piece, words)), width="content")
            if st.button(words.say("Figures and sources"), key="open-piece"):
                st.dialog(plain(piece_id), width="large")(lambda: told(piece, words))()
        else:
            st.markdown(plain(_why_not(piece_id, record, words)), width="content")
        st.button(words.say("Close"), key="close-piece", type="tertiary", on_click=_close)


def _line(piece: ChangedPiece, words: Language) -> str:
    """Which piece it is, when it was made, and whether it still holds."""
    text = words.say("This piece: {id}, {made}; {holds}.")
    return text.format(
        id=piece.record.id, made=made_on(piece.record, words), holds=_holds(piece, words)
    )


def _holds(piece: ChangedPiece, words: Language) -> str:
    if piece.changes:
        count = len(piece.changes)
        text = words.say_n("{count} figure changed", "{count} figures changed", count)
        return text.format(count=words.number(count))
    if piece.late:
        return words.say("its day for a new check has passed")
    return words.say("nothing changed since")


def _why_not(piece_id: str, why: Message | None, words: Language) -> str:
    if why:
        return words.render(why)
    text = words.say("Piece {id} is not in the list of this app. Below is what its link holds.")
    return text.format(id=piece_id)


def _close() -> None:
    session.change(lambda now: replace(now, piece=""))
