"""The fourth slide: of a hundred people, who got better and who was harmed, one study each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from resurface.comparison.tried import not_drawn_said, tried_in_short
from resurface.evidence.outcomes import RESPONDERS, SERIOUS
from resurface.evidence.witness import Witness
from resurface.materials.asked_piece import Piece
from resurface.materials.handout_people import Cell
from resurface.materials.handout_studies import named_studies
from resurface.materials.handout_table import Row
from resurface.materials.people_said import untreated_said
from resurface.materials.piece_words import kind_of, listed
from resurface.materials.resting import RISKS, TRIED
from resurface.materials.slide_deck import Deck
from resurface.materials.slide_frame import (
    BENEFIT,
    HARM,
    HARM_PAPER,
    SIZES,
    Frame,
    Paragraphs,
    dark_marks,
    warned,
    worst,
)
from resurface.materials.slide_shapes import Box, Geometry, Sheet
from resurface.materials.slide_text import NoRoomOnSlideError, Run, Text, fitted, plain

_LABEL, _GAP = 92.0, 14.0
_PEOPLE = (190.0, 170.0, 150.0, 130.0)
"""Points that a hundred people are wide, from the largest on."""
_LANE, _DOT = 6.0, 2.6
_INKS = {RESPONDERS: (BENEFIT, "accent4"), SERIOUS: (HARM, "accent5")}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing in a column: how high it is, and what puts it at a place."""

    height: float
    put: Callable[[Sheet, float, float], None]


def people(deck: Deck, size: float) -> None:
    """Puts the slide into a deck, or two of them; `size`: points of dark marks and warnings.

    Where one has no room, who got better stands with every harm below it, and serious harms on
    the next with the rest; then the trials that are not drawn are left to the notes.
    """
    say, better, serious = deck.words.say, deck.rows[RESPONDERS], deck.rows[SERIOUS]
    title = tried_in_short(deck.comparison, deck.words) or say("Of 100 people")
    try:
        _slide(deck, size, [better, serious], title, _below(deck))
    except NoRoomOnSlideError:
        if size > min(SIZES):
            raise
        deck.take_out_last()
        harms = (*worst(deck), dark_marks(deck))
        try:
            _slide(deck, size, [better], title, harms)
        except NoRoomOnSlideError:
            deck.take_out_last()
            _slide(deck, size, [better], title, harms, trials=False)
        _slide(deck, size, [serious], say("Serious harm, of 100 people"), _below(deck))


def _below(deck: Deck) -> Paragraphs:
    """What stands below people: warnings, dark marks, no treatment, ages and skin types."""
    untreated = plain(untreated_said(deck.comparison, deck.words))
    limits = (Run(listed(deck.risk.limits, deck.words)),)
    return (*warned(deck), dark_marks(deck), *untreated, limits)


def _slide(
    deck: Deck, size: float, shown: list[Row], title: str, box: Paragraphs, *, trials: bool = True
) -> None:
    frame = Frame(deck, title, box, size)
    of = {each.id for each in shown}
    top = frame.room.top + _studies(frame, deck.piece, of, trials=trials)
    _columns(frame, deck.piece, shown, top)
    frame.end(deck.ids(deck.comparison.options, (RESPONDERS, TRIED, *RISKS)))


def _studies(frame: Frame, piece: Piece, outcomes: set[str], *, trials: bool) -> float:
    """Which studies are drawn, and which `trials` are not; gives how high that is."""
    words, comparison = piece.words, piece.comparison
    said = [
        f"{each.whose}: {each.study}."
        for each in named_studies(comparison, words)
        if each.outcome in outcomes
    ]
    if RESPONDERS in outcomes and trials:
        said += filter(None, (not_drawn_said(comparison, words),))
    if not said:
        return 0
    lines = plain(" ".join(said), color="tx2")
    text = fitted(lines, frame.room.width, 90, (12,))
    high = text.height(frame.room.width)
    frame.sheet.text(Box(frame.room.left, frame.room.top, frame.room.width, high), text)
    return high + 4


def _columns(frame: Frame, piece: Piece, shown: list[Row], top: float) -> None:
    """An option a column; both rows begin at one height, so that they are read across."""
    words, options = piece.words, piece.comparison.treated
    wide = (frame.room.width - _LABEL) / len(options)
    heads = [Text(((Run(each.treatment.name, bold=True),),), 14) for each in options]
    head = max(each.height(wide - _GAP - 16) for each in heads)
    for people_wide, marked in ((each, drawn) for drawn in (True, False) for each in _PEOPLE):
        across = min(people_wide, wide - _GAP)
        stacks = [
            [
                list(_stack(row, cell, wide - _GAP, across, marked=marked))
                for cell in row.cells[: len(options)]
            ]
            for row in shown
        ]
        tall = [max(sum(part.height for part in stack) for stack in row) for row in stacks]
        if top + head + 4 + sum(tall) + 8 <= frame.room.bottom:
            break
    else:
        raise NoRoomOnSlideError("no room: people")
    for place, (option, name) in enumerate(zip(options, heads, strict=True)):
        left = frame.room.left + _LABEL + place * wide
        kind = kind_of(option.treatment.depth, words)
        frame.sheet.kind(option.treatment.depth, left, top + 3, 10, kind)
        frame.sheet.text(Box(left + 15, top, wide - _GAP - 15, head), name)
    down = top + head + 4
    for row, stack, high in zip(shown, stacks, tall, strict=True):
        label = Text(
            (
                (Run(row.label, bold=True, color=_INKS[row.id][0], size=14),),
                (Run(row.note, color="tx2"),),
            ),
            12,
        )
        frame.sheet.text(Box(frame.room.left, down, _LABEL - 6, high), label, name=row.label)
        for place, column in enumerate(stack):
            at = down
            for part in column:
                part.put(frame.sheet, frame.room.left + _LABEL + place * wide, at)
                at += part.height
        down += high + 8


def _stack(row: Row, cell: Cell, wide: float, across: float, *, marked: bool) -> Iterator[Part]:
    """What stands in one column of one row, from the top."""
    ink, fill = _INKS[row.id]
    if cell.people is not None:
        alt = cell.spoken[0] if cell.spoken else cell.count
        yield _people(cell.people, across, fill, f"{row.label}: {alt}")
    elif cell.instead:
        yield _dashed(cell.instead, across)
    if cell.count:
        yield _lines(wide, Run(cell.count, bold=True, color=ink, size=14))
    yield from (_lines(wide, Run(each, color="tx2")) for each in cell.small if each)
    if cell.told:
        yield _told(cell, wide, plain_box=not cell.count)
    if cell.marks and marked:
        yield _marks(cell.marks, across, fill, "; ".join(cell.spoken))
    if cell.spread:
        yield _lines(wide, Run(cell.spread, bold=True))
    if cell.sure:
        yield _lines(wide, Run(cell.sure, color="tx2"))


def _lines(wide: float, *runs: Run) -> Part:
    text = Text((runs,), 12)
    high = text.height(wide)
    return Part(high, lambda sheet, left, top: sheet.text(Box(left, top, wide, high), text))


def _people(lit: int, across: float, fill: str, alt: str) -> Part:
    high = across / 4
    return Part(
        high + 2,
        lambda sheet, left, top: sheet.people(Box(left, top, across, high), lit, fill, alt),
    )


def _dashed(instead: str, across: float) -> Part:
    text = Text(plain(instead, color="tx2"), 12)
    high = max(across / 4, text.height(across - 12) + 8)
    return Part(
        high + 2,
        lambda sheet, left, top: sheet.shape(
            Box(left, top, across, high), "roundRect", "", line="#8A877B", dashed=True, text=text
        ),
    )


def _told(cell: Cell, wide: float, *, plain_box: bool) -> Part:
    """Harms that are told without a count, as large as those that were counted."""
    inset = 6 if plain_box else 0
    told = Text(
        (
            *plain(*cell.told, bold=True, color=HARM, size=14),
            *plain(cell.told_by, color="tx2", size=12),
        ),
        12,
    )
    high = told.height(wide - 2 * inset) + 2 * inset

    def put(sheet: Sheet, left: float, top: float) -> None:
        if plain_box:
            sheet.shape(Box(left, top, wide, high), "roundRect", "", fill=HARM_PAPER, line=HARM)
        sheet.text(Box(left + inset, top + inset, wide - 2 * inset, high - 2 * inset), told)

    return Part(high + 2, put)


def _marks(marks: tuple[Witness, ...], across: float, fill: str, alt: str) -> Part:
    """One lane a study from 0 to 100: its share, and as a bar what would fit too."""
    high = _LANE * len(marks) + 2

    def put(sheet: Sheet, left: float, top: float) -> None:
        parts = list(_drawn(marks, left, top, across, fill))
        sheet.group(Box(left, top, across, high), alt, parts)

    return Part(high + 2, put)


def _drawn(
    marks: tuple[Witness, ...], left: float, top: float, across: float, fill: str
) -> Iterator[tuple[Box, Geometry, str, str]]:
    reach = across - 2 * _DOT
    high = _LANE * len(marks) + 2
    for end in (0, 1):
        yield Box(left + _DOT + end * reach, top, 0.75, high), "rect", "#C9C5B8", ""
    for place, mark in enumerate(marks):
        middle = top + 1 + _LANE * (place + 0.5)
        if mark.fits:
            low, most = (left + _DOT + reach * end / 100 for end in mark.fits.ends)
            yield Box(low, middle - 0.5, max(most - low, 0.5), 1), "rect", fill, ""
        at = left + _DOT + reach * mark.at / 100
        spot = Box(at - _DOT, middle - _DOT, 2 * _DOT, 2 * _DOT)
        if mark.design == "no count":
            yield spot, "diamond", fill, ""
        else:
            yield spot, "ellipse", fill if mark.design == "random" else "bg1", fill
