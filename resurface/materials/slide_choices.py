"""The first slide: what there is to choose from, a card an option, and the whole risk."""

from __future__ import annotations

from resurface.comparison.comparison import Option
from resurface.materials.asked_piece import Piece
from resurface.materials.handout_words import sold
from resurface.materials.paragraph import headline
from resurface.materials.piece_sources import BESIDE
from resurface.materials.piece_words import about_scars, decision, kind_of
from resurface.materials.resting import RISKS
from resurface.materials.slide_deck import Deck
from resurface.materials.slide_frame import Frame, Paragraphs, risk_box
from resurface.materials.slide_shapes import Box
from resurface.materials.slide_text import NoRoomOnSlideError, Run, Text, plain
from resurface.materials.time_said import away_said, shows_said, visits_said

_GAP, _INSET, _APART = 12.0, 10.0, 8.0
_AROUND = 2 * _INSET + 16
"""What a card is higher than its text."""
_SIZES = (16.0, 15.0, 14.0, 13.0, 12.0)


def choices(deck: Deck, size: float) -> None:
    """Puts the slide into a deck; `size`: points of its risk."""
    piece, words, comparison = deck.piece, deck.words, deck.comparison
    title = piece.typed.headline or headline(comparison, words)
    frame = Frame(deck, title, risk_box(deck), size)
    room = frame.room
    options = comparison.options
    wide = (room.width - _GAP * (len(options) - 1)) / len(options)
    opening, texts = _fitting(piece, room, wide - 2 * _INSET)
    high = opening.height(room.width)
    frame.sheet.text(Box(room.left, room.top, room.width, high), opening)
    top = room.top + high + _APART
    high = max(each.height(wide - 2 * _INSET) for each in texts) + _AROUND
    for place, (option, card) in enumerate(zip(options, texts, strict=True)):
        box = Box(room.left + place * (wide + _GAP), top, wide, high)
        _put(frame, box, option, card, piece)
    frame.end(deck.ids(comparison.options, (*BESIDE, *RISKS)))


def _fitting(piece: Piece, room: Box, inner: float) -> tuple[Text, list[Text]]:
    """The lines above the cards and the cards, in the largest type that fits.

    Where nothing fits, what the slide is about is left out, then who sells what.
    """
    words, comparison = piece.words, piece.comparison
    first = (Run(piece.typed.line or decision(comparison, words), size=16),)
    about = (about_scars(words), sold(comparison, words))
    cards = [_card(each, piece) for each in comparison.options]
    for kept in (about, about[1:], ()):
        lines = plain(*kept, piece.typed.action, color="tx2")
        opening = Text((first, *lines), 12)
        left = room.height - opening.height(room.width) - _APART - _AROUND
        for size in _SIZES:
            texts = [Text(each, size, apart=2) for each in cards]
            if max(each.height(inner) for each in texts) <= left:
                return opening, texts
    raise NoRoomOnSlideError("no room: cards")


def _card(option: Option, piece: Piece) -> Paragraphs:
    """Name, kind, and what a course takes; of no treatment what it does not."""
    words = piece.words
    kind = kind_of(option.treatment.depth, words)
    head = ((Run(option.treatment.name, serif=True),), (Run(kind, color="tx2", size=12),))
    if option.is_untreated:
        said = (words.say("no days away"), words.say("no visits"))
    else:
        said = (away_said(option, words), shows_said(option, words), visits_said(option, words))
    return (*head, *plain(*said, bold=True))


def _put(frame: Frame, box: Box, option: Option, card: Text, piece: Piece) -> None:
    fill = "bg2" if option.is_untreated else ""
    frame.sheet.shape(box, "rect", "", line="#DEDBD2", fill=fill)
    kind = kind_of(option.treatment.depth, piece.words)
    left, top = box.left + _INSET, box.top + _INSET
    frame.sheet.kind(option.treatment.depth, left, top, 11, kind)
    inner = Box(left, top + 16, box.width - 2 * _INSET, box.height - 2 * _INSET - 16)
    frame.sheet.text(inner, card, name=option.treatment.name)
