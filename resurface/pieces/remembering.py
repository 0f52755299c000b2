"""Pieces are remembered and found again. What goes wrong is said, and stops no other export.

What speaks to databases is imported on use: most screens never remember anything.
"""

from __future__ import annotations

import logging

from resurface.language.language import Message, message
from resurface.pieces.piece_record import PieceRecord
from resurface.record.state_folder import state_folder

log = logging.getLogger(__name__)

_NOT_REMEMBERED = message("The last file is whole, but it was not remembered.")
_UNFORESEEN = message("The list of pieces can't be used. The log of the app says more.")


def remember(record: PieceRecord) -> Message | None:
    """Keeps a piece, or one more time that it was made; the sentence that says why not.

    It never raises: a file that was made is given out, remembered or not.
    """
    try:
        from resurface.pieces import kept_pieces  # with what speaks to databases

        return kept_pieces.keep(record)
    except Exception:
        log.exception("a piece was not remembered")
        return _UNFORESEEN


def found(piece_id: str) -> PieceRecord | Message | None:
    """A piece by its id; None where none of this id was made; the sentence that says why not."""
    from resurface.pieces import kept_pieces

    return kept_pieces.piece(piece_id)


def remembered() -> tuple[PieceRecord, ...] | Message:
    """Every piece, the last made first; the sentence that says why not."""
    from resurface.pieces import kept_pieces

    return kept_pieces.pieces()


def trouble(why: Message | None) -> tuple[Message, ...]:
    """What is to be said beside every offer, where the last file was not remembered for a reason.

    Without a state folder that is known before any file.
    """
    folder = state_folder()
    if isinstance(folder, Message):
        return (folder,)
    return (_NOT_REMEMBERED, why) if why else ()
