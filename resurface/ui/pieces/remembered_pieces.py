"""Pieces that were made: one by its id, and those to redo, each with a way to make it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from resurface.catalogue.dates import today
from resurface.choosing.views import TAKE_ALONG
from resurface.language.language import Language, Message
from resurface.materials.piece_id import written_id
from resurface.materials.piece_templates import TEMPLATES
from resurface.pieces.changed import all_changed, compared_again
from resurface.pieces.piece_record import PieceRecord
from resurface.pieces.remembering import found, remembered
from resurface.text.plain import plain
from resurface.ui.parts.fold import fold
from resurface.ui.pieces.piece_told import held, spoken, told
from resurface.ui.shell import menu, session

MOST = 20
"""Pieces that are told at once."""
Again = Callable[[PieceRecord], None]


def piece_by_id(words: Language, again: Again | None = None) -> None:
    """A field for an id at the top of the page, for who has a post in hand, and the piece below it.

    `again` sets the form in which a piece is made, beside what it was made of.
    """
    typed = st.text_input(
        words.say("Id of a piece"),
        key=session.key("piece-id"),
        max_chars=20,
        width=280,
        placeholder="R-6X94-MW3W",
    )
    if typed:
        _one(typed, words, again)


def remembered_pieces(words: Language, again: Again | None = None) -> None:
    """The heading and the lists, each folded until it is asked for; `again` as for one piece."""
    say = words.say
    st.header(say("Pieces that were made"), anchor="pieces")
    about = say(
        "Each has an id, such as R-6X94-MW3W, at its foot. Nothing about a patient is kept."
    )
    st.caption(plain(about))
    fold("pieces-to-redo", say("Pieces to make again"), lambda: _to_redo(words, again))
    fold("pieces-made", say("Every piece"), lambda: _every(words, again))


def choose_again(record: PieceRecord) -> None:
    """Chooses what a piece was made of, as it can be taken along."""
    compared = compared_again(record, spoken(record.language))
    chosen, untreated = tuple(each.id for each in compared.treated), compared.has_untreated
    session.change(lambda now: replace(now, chosen=chosen, untreated=untreated, view=TAKE_ALONG))


def script_of(record: PieceRecord) -> str:
    """The page on which such a piece is made."""
    made_here = record.template in {each.id for each in TEMPLATES}
    return (menu.MATERIALS if made_here else menu.COMPARE).script


def _one(typed: str, words: Language, again: Again | None) -> None:
    piece_id = written_id(typed)
    record = found(piece_id) if piece_id else None
    if isinstance(record, Message):
        st.warning(plain(words.render(record)), icon=":material/report:")
    elif record is None:
        st.caption(plain(words.say("No piece of this id was made here.")))
    else:
        with st.container(border=True, key="asked-piece"):
            told(held(record), words)
            _again_button(record, words, again, "asked")


def _to_redo(words: Language, again: Again | None) -> None:
    kept = _kept(words)
    if kept is None:
        return
    listed = all_changed(kept, spoken, today())
    for each in listed[:MOST]:
        with st.container(border=True):
            told(each, words)
            _again_button(each.record, words, again, "redo")
    if not listed:
        st.caption(plain(words.say("No piece is to redo: nothing that they say has changed.")))
    _more(len(listed) - MOST, words)


def _every(words: Language, again: Again | None) -> None:
    kept = _kept(words)
    if kept is None:
        return
    for each in kept[:MOST]:
        with st.container(border=True):
            told(held(each), words)
            _again_button(each, words, again, "made")
    if not kept:
        st.caption(plain(words.say("No piece was made yet.")))
    _more(len(kept) - MOST, words)


def _kept(words: Language) -> tuple[PieceRecord, ...] | None:
    """Every piece; None, and the sentence on screen, where they can't be read."""
    kept = remembered()
    if isinstance(kept, Message):
        st.warning(plain(words.render(kept)), icon=":material/report:")
        return None
    return kept


def _more(count: int, words: Language) -> None:
    if count > 0:
        text = words.say_n("{count} more piece", "{count} more pieces", count)
        st.caption(plain(text.format(count=words.number(count))))


def _again_button(record: PieceRecord, words: Language, again: Again | None, place: str) -> None:
    """Opens the form in which a piece is made, else what there is to take along."""
    label, key = words.say("Make again"), f"again-{place}-{record.id}"

    def wished() -> None:
        if again:
            again(record)
        choose_again(record)  # last: it draws the page again

    if st.button(label, key=key, on_click=wished):
        st.switch_page(script_of(record))
