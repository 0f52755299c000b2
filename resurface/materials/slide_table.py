"""The second slide: everything side by side, as a real table; two slides where one has no room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resurface.catalogue.figures import COURSE_PRICE, INTERVAL, PRICE, RESULTS, SESSIONS
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, SERIOUS
from resurface.materials.asked_piece import Piece
from resurface.materials.handout_people import Cell
from resurface.materials.handout_table import FIGURES, Row
from resurface.materials.resting import RISKS
from resurface.materials.slide_deck import Deck
from resurface.materials.slide_frame import HARM, Frame, Paragraphs, warned, worst
from resurface.materials.slide_native import put_table
from resurface.materials.slide_text import BEHIND, NoRoomOnSlideError, Run, Text

_ABOUT = {
    SESSIONS.id: (SESSIONS.id, INTERVAL.id),
    RESULTS.id: (SESSIONS.id, INTERVAL.id, RESULTS.id),
    COURSE_PRICE.id: (SESSIONS.id, PRICE.id),
}
"""What a row rests on where that is more than what it is called after."""
_LABEL = 134.0
_INSET = 1.9
_INKS = {SERIOUS: HARM, DARK_MARKS: HARM}
_SIZES = (14.0, 13.0, 12.0)
_BESIDE = 24
"""Letters of what stands beside a figure; what is longer stands below it."""
ROWS_LEFT = (RESPONDERS,)
"""What the slide of people alone says: who got better, with the study behind it."""


def table(deck: Deck, size: float) -> None:
    """Puts the slide into a deck, or two of them; `size`: points of the warnings."""
    found = [each for each in deck.rows.values() if each.id not in ROWS_LEFT]
    say = deck.words.say
    try:
        _slide(deck, size, found, say("Acne scars · side by side"), warned(deck))
    except NoRoomOnSlideError:
        if size > min(_SIZES):
            raise
        deck.take_out_last()
        first = [each for each in found if each.id in FIGURES]
        rest = [each for each in found if each.id not in FIGURES]
        _slide(deck, size, first, say("Acne scars · time and money"), worst(deck))
        _slide(deck, size, rest, say("Acne scars · people and harms"), warned(deck))


def _slide(deck: Deck, size: float, found: Sequence[Row], title: str, box: Paragraphs) -> None:
    options = deck.comparison.options
    frame = Frame(deck, title, box, size)
    wide = (frame.room.width - _LABEL) / len(options)
    columns = (_LABEL, *[wide] * len(options))
    cells, heights = _fitting(deck.piece, found, columns, frame.room.height)
    put_table(frame.sheet, frame.room, columns, heights, cells, title, _INSET)
    about = [each for row in found for each in _ABOUT.get(row.id, (row.id,))]
    frame.end(deck.ids(options, (*about, *RISKS)))


def _fitting(
    piece: Piece, found: Sequence[Row], columns: tuple[float, ...], room: float
) -> tuple[list[list[Text]], list[float]]:
    """Cells and the heights of their rows, in the largest type that fits."""
    for size in _SIZES:
        cells = list(_cells(piece, found, size))
        heights = [_height(line, columns) for line in cells]
        if sum(heights) <= room:
            return cells, heights
    raise NoRoomOnSlideError("no room: table")


def _height(line: list[Text], columns: tuple[float, ...]) -> float:
    pairs = zip(line, columns, strict=True)
    return max(text.height(wide - 2 * _INSET) for text, wide in pairs) + 2 * _INSET


def _cells(piece: Piece, found: Sequence[Row], size: float) -> Iterator[list[Text]]:
    corner = Run(piece.words.say("Ranges, as sources state them"), color="tx2", size=12)
    names = [Run(each.treatment.name, serif=True) for each in piece.comparison.options]
    yield [Text(((each,),), size) for each in (corner, *names)]
    for row in found:
        ink = _INKS.get(row.id, "tx1")
        label = [(Run(row.label, bold=True, color=ink),)]
        if row.note:
            label.append((Run(row.note, color="tx2", size=12),))
        said = [_said(each, ink) for each in row.cells]
        yield [Text(tuple(label), size), *(Text(each, size) for each in said)]


def _said(cell: Cell, ink: str) -> Paragraphs:
    """The figure, or the count and the harms that are told, in one size; what it rests on below."""
    if cell.figure:
        small = BEHIND.join(cell.small)
        head = Run(cell.figure, bold=True)
        if small and len(small) <= _BESIDE:
            return ((Run(f"{cell.figure} ", bold=True), Run(small, color="tx2", size=12)),)
        return ((head,), (Run(small, color="tx2", size=12),)) if small else ((head,),)
    large = "; ".join(filter(None, (cell.count or cell.instead, *cell.told)))
    small = "; ".join(filter(None, (*cell.small, cell.told_by, cell.spread)))
    head = Run(large, bold=True, color=ink)
    return ((head,), (Run(small, color="tx2", size=12),)) if small else ((head,),)
