"""Editable slides: six of them, with native charts and tables, in a clinic's theme.

A slide whose text does not fit is refused: nothing is set over something else.
"""

from __future__ import annotations

import io
from collections.abc import Callable

from resurface.language.language import message
from resurface.materials.asked_piece import Piece
from resurface.materials.below_piece import below
from resurface.materials.foot import APART
from resurface.materials.paragraph import headline
from resurface.materials.refusal import RefusedError
from resurface.materials.slide_choices import choices
from resurface.materials.slide_course import course
from resurface.materials.slide_days import days
from resurface.materials.slide_deck import Deck
from resurface.materials.slide_frame import SIZES
from resurface.materials.slide_open import not_known
from resurface.materials.slide_people import people
from resurface.materials.slide_table import table
from resurface.materials.slide_text import NoRoomOnSlideError
from resurface.text.inert import writable

Slide = Callable[[Deck, float], None]
NO_ROOM = message(
    "This comparison has no room on slides: its texts are too long. Compare fewer treatments."
)
SLIDES: tuple[Slide, ...] = (choices, table, days, people, course, not_known)
"""The slides in their order."""


def slides(piece: Piece) -> bytes:
    """The deck as PPTX. Raises `RefusedError` with the reason where it has no room."""
    deck = Deck(piece)
    for each in SLIDES:
        _put(each, deck)
    found, about = below(piece), deck.made.core_properties
    about.title = writable(piece.typed.headline or headline(piece.comparison, piece.words))[:255]
    about.language = piece.words.code
    about.author = writable(found.clinic or "Resurface")[:255]
    about.subject = found.same
    about.keywords = APART.join(found.made_from)[:255]
    about.last_modified_by = "Resurface"
    written = io.BytesIO()
    deck.made.save(written)
    return written.getvalue()


def _put(one: Slide, deck: Deck) -> None:
    """Puts a slide into the deck, its risk in the largest type that leaves room for the rest."""
    before = len(deck)
    for size in SIZES:
        try:
            one(deck, size)
        except NoRoomOnSlideError:
            while len(deck) > before:
                deck.take_out_last()
        else:
            return
    raise RefusedError(NO_ROOM, deck.words)
