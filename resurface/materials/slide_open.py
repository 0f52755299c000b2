"""The last slide: what is not known, what to ask, time to think, and the whole risk."""

from __future__ import annotations

from collections.abc import Iterable

from resurface.evidence.studies import HARMS
from resurface.materials import handout_words as told
from resurface.materials.asked_piece import Piece
from resurface.materials.resting import RISKS, TRIED
from resurface.materials.slide_deck import Deck
from resurface.materials.slide_frame import Frame, Paragraphs, risk_box
from resurface.materials.slide_shapes import Box
from resurface.materials.slide_text import NoRoomOnSlideError, Run, Text, plain

_GAP = 28.0
_SIZES = (14.0, 13.0, 12.0)


def not_known(deck: Deck, size: float) -> None:
    """Puts the slide into a deck; `size`: points of its risk."""
    frame = Frame(deck, deck.words.say("What is not known"), risk_box(deck), size)
    room = frame.room
    wide = (room.width - _GAP) / 2
    for good, trials in ((True, True), (False, True), (False, False)):
        columns = _columns(deck.piece, good=good, trials=trials)
        for points in _SIZES:
            texts = [Text(each, points, apart=2) for each in columns]
            if max(each.height(wide) for each in texts) <= room.height:
                for place, text in enumerate(texts):
                    box = Box(room.left + place * (wide + _GAP), room.top, wide, room.height)
                    frame.sheet.text(box, text)
                frame.end(deck.ids(deck.comparison.options, (HARMS, TRIED, *RISKS)))
                return
    raise NoRoomOnSlideError("no room: not known")


def _columns(piece: Piece, *, good: bool, trials: bool) -> tuple[Paragraphs, Paragraphs]:
    """Open questions and time to think; what to ask, and what is good to know where it has room.

    Trials that are not drawn are named on the slide of people too.
    """
    words, comparison = piece.words, piece.comparison
    left = (
        *_dashes(told.not_known(comparison, words, alone=True, trials=trials)),
        _heading(words.say("Time to think")),
        *plain(" ".join(told.time_to_think(comparison, words, on_paper=False))),
    )
    asked = [f"{place}. {each}" for place, each in enumerate(told.asked(comparison, words), 1)]
    right = [_heading(words.say("Ask the clinic")), *plain(*asked)]
    if good and (known := list(told.good_to_know(comparison, words))):
        right += [_heading(words.say("Good to know")), *_dashes(known)]
    return left, tuple(right)


def _heading(text: str) -> tuple[Run, ...]:
    return (Run(text, bold=True, size=15),)


def _dashes(lines: Iterable[str]) -> Paragraphs:
    return plain(*(f"– {each}" for each in lines))
