"""What is set on the page Materials: which piece, in which language, with which words on it.

It stays with the session and goes with it; nothing of it is in a link.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace

import streamlit as st

from resurface.brand.kept_brand import kept_brand
from resurface.catalogue.dates import today
from resurface.choosing.address import full_link
from resurface.choosing.choice import Choice
from resurface.comparison.of_data import compared
from resurface.language.language import language
from resurface.materials.asked_piece import Piece, Typed
from resurface.materials.piece_picture import without_room
from resurface.materials.piece_sizes import PIECE_SIZES, SQUARE
from resurface.materials.piece_templates import ONE, SIDE, TEMPLATES, template
from resurface.materials.renderer import NotDrawnError
from resurface.pieces.piece_record import PieceRecord
from resurface.record.store import Data
from resurface.ui.shell import data, session, shared

AGAIN = "materials-again"
"""Which piece the form was set to, and for the how manieth time."""
_WISH = "wished-piece"
_ROOM = "materials-room"


@dataclass(frozen=True, slots=True)
class Wish:
    """A piece as it is set: ids of treatments, template and size, its language, what was typed.

    It is small, since Streamlit keeps what a file is made by for as long as a session lasts.
    `address`: where others reach the app; empty where there is none. `sizes`: those that were taken
    before, by template or document. `without_room`: ids of sizes that this has no room in.
    """

    chosen: tuple[str, ...] = ()
    template: str = ""
    size: str = SQUARE.id
    language: str = ""
    typed: Typed = field(default_factory=Typed)
    address: str = ""
    sizes: Mapping[str, str] = field(default_factory=dict)
    without_room: tuple[str, ...] = ()

    @property
    def possible(self) -> tuple[str, ...]:
        """Ids of the templates that so many treatments can have."""
        count = len(self.chosen)
        return tuple(each.id for each in TEMPLATES if each.least <= count <= each.most)


def wish() -> Wish:
    """What is set now; what was never set follows the screen."""
    choice, set_ = session.choice(), st.session_state.get(_WISH, Wish())
    reached = shared.address()
    now = replace(
        set_,
        chosen=choice.named if not choice.chosen else choice.chosen,
        language=set_.language or choice.language,
        address=reached if isinstance(reached, str) else "",
    )
    if now.template not in now.possible:
        now = replace(now, template=ONE.id if len(now.chosen) == 1 else SIDE.id)
    return replace(now, size=now.sizes.get(now.template, now.size))


def with_room(wished: Wish) -> Wish:
    """The same in a size that has room: the one that is set, else the smallest that has.

    What was set stays set: it counts again for what has room in it.
    """
    piece = replace(piece_of(wished), size="")
    which = (piece.id, piece.today, piece.link)
    known, sizes = st.session_state.get(_ROOM, (None, ()))
    if known != which:
        try:
            sizes = without_room(piece)
        except NotDrawnError:  # the preview says so
            sizes = ()
        st.session_state[_ROOM] = (which, sizes)
    left = (each for each in sorted(PIECE_SIZES, key=lambda each: each.room))
    first = next((each.id for each in left if each.id not in sizes), wished.size)
    size = first if wished.size in sizes else wished.size
    return replace(wished, size=size, without_room=sizes)


def change(**parts: object) -> None:
    """Sets parts of the wish; a callback of every control on the page."""
    session.touched()
    st.session_state[_WISH] = replace(st.session_state.get(_WISH, Wish()), **parts)


def take_size(of: str, size: str) -> None:
    """Sets the size of a template or a document while the session lasts.

    A template that no size was taken for has the one that was taken last for another.
    """
    before = st.session_state.get(_WISH, Wish())
    last = {"size": size} if of in {each.id for each in TEMPLATES} else {}
    change(sizes={**before.sizes, of: size}, **last)


def wish_again(record: PieceRecord) -> None:
    """Sets what a piece was made of, as it was made; of a handout only what it compared."""
    known = {each.id for each in TEMPLATES}
    if record.template in known:
        typed = Typed(*record.wording) if len(record.wording) == len(fields(Typed)) else Typed()
        take_size(record.template, record.size)
        change(template=record.template, language=record.language, typed=typed)
        _, times = st.session_state.get(AGAIN, ("", 0))
        st.session_state[AGAIN] = (record.id, times + 1)


def made_again() -> tuple[str, str]:
    """The id of the piece that the form was set to last, and which time it was; empty for none."""
    known, times = st.session_state.get(AGAIN, ("", 0))
    return known, f"{known}-{times}"


def typing(part: str) -> Callable[[str], None]:
    """What takes one typed text of the piece."""

    def take(text: str) -> None:
        before = st.session_state.get(_WISH, Wish())
        change(typed=replace(before.typed, **{part: text}))

    return take


def piece_of(wished: Wish) -> Piece:
    """The piece, of the record in its own language; NotDrawnError where there is no data."""
    found = data.current(wished.language)
    if not isinstance(found, Data):
        raise NotDrawnError("there is no data to show")
    comparison = compared(found, wished.chosen, untreated=True)
    words = language(wished.language)
    shown = Choice(chosen=wished.chosen, language=words.code)
    if len(wished.chosen) == 1:
        shown = Choice(treatment=wished.chosen[0], language=words.code)
    shown = replace(shown, view=shown.usual_view)
    link = full_link(wished.address, shown) if wished.address else ""
    brand = kept_brand().brand
    return Piece(
        comparison, wished.template, wished.size, words, today(), link, wished.typed, brand
    )


def name_of_template(wished: Wish) -> str:
    """The template by name, in the language of the screen."""
    return session.words().render(template(wished.template).name)
