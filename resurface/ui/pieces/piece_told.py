"""One piece on screen: what it was made from, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from resurface.brand.kept_brand import kept_brand
from resurface.catalogue.dates import today
from resurface.language.language import NAMES, Language
from resurface.pieces.change_words import change_told
from resurface.pieces.changed import ChangedPiece, looked_at
from resurface.pieces.piece_record import PieceRecord
from resurface.pieces.said_of_piece import (
    approved,
    brand_of,
    kind_of_piece,
    made_on,
    passed_with_reason,
    treatments_of,
)
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.ui.pieces.piece_figures import piece_figures
from resurface.ui.shell import data as served


def spoken(code: str) -> Data:
    """The data in the language of a piece; where there is none, `dashboard.py` stopped the run."""
    found = served.current(code)
    if not isinstance(found, Data):
        raise LookupError("there is no data to show")
    return found


def held(record: PieceRecord) -> ChangedPiece:
    """A piece held against the record of today."""
    return looked_at(record, spoken(record.language), today())


def told(piece: ChangedPiece, words: Language) -> None:
    """Its name, its making, what has changed, what passed with a reason, figures, the rest."""
    record = piece.record
    kind = f"{kind_of_piece(record, words)}, {NAMES.get(record.language, record.language)}"
    st.markdown(f"**{record.id}** · {plain(kind)}")
    made = words.say("{treatments}; {made}, from data version {version}.").format(
        treatments=treatments_of(record, spoken(words.code).catalogue, words),
        made=made_on(record, words),
        version=record.data_version,
    )
    st.caption(plain(made))
    st.markdown("\n".join(changes(piece, words)))
    if reasons := passed_with_reason(record, words):
        heading = plain(words.say("Passed with a typed reason"))
        st.markdown("\n".join((f"**{heading}**", "", *(f"- {plain(each)}" for each in reasons))))
    piece_figures(piece, spoken(words.code), words)
    if lines := list(_further(record, words)):
        st.markdown("\n".join(f"- {plain(each)}" for each in lines))


def changes(piece: ChangedPiece, words: Language) -> Iterator[str]:
    """What has changed since, a line of markdown each; that nothing has, where that is so."""
    say, record = words.say, piece.record
    if not piece.to_redo:
        yield plain(say("Nothing that it says has changed since."))
    if piece.late and record.check_by:
        text = say("The day by which it was to be checked again has passed: {date}.")
        yield f"- {plain(text.format(date=words.date(record.check_by)))}"
    catalogue = spoken(words.code).catalogue
    for each in piece.changes:
        found = change_told(each, record, catalogue, words)
        text = say("{what}: it says “{old}”, the record says “{new}”.")
        said = text.format(what=found.what, old=found.old, new=found.new)
        yield f"- **{plain(found.treatment)}**, {plain(said)}"


def _further(record: PieceRecord, words: Language) -> Iterator[str]:
    for each in filter(None, record.wording):
        yield words.say("Typed on it: {text}").format(text=each)
    yield brand_of(record, kept_brand().brand, words)
    for making in record.makings:
        yield from filter(None, (approved(making, words),))
