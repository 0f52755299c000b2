"""Why a piece is not made: rows past their day, and more or fewer treatments than it is for."""

from __future__ import annotations

from dataclasses import astuple

from resurface.catalogue.dates import late
from resurface.language.language import Message, message
from resurface.materials.asked_piece import Piece
from resurface.materials.piece_templates import template
from resurface.materials.refusal import RefusedError
from resurface.wording.clinic_texts import stopped, typed_stopped

TOO_FEW = message("“{name}” needs at least {count} treatments.")
TOO_MANY = message("“{name}” is for at most {count} treatments. Choose fewer.")
BARRED = message(
    "No new piece is made: the day by which to check {names} again is past. Check each row of "
    "data/treatments.csv against its sources. Then set its checked_on and its check_by to newer "
    "days."
)
NO_ROOM = message(
    "“{name}” has no room in the size “{size}”: risks are never left out. Compare fewer treatments."
)
ROOM_IN = message(
    "“{name}” has no room in the size “{size}”: risks are never left out. It has room in the size "
    "“{other}”."
)


def refused(piece: Piece) -> Message | None:
    """Why this picture is not made, as far as that is known before it is drawn; None otherwise."""
    kind = template(piece.template)
    return refused_for(piece, kind.name, least=kind.least, most=kind.most)


def refused_for(piece: Piece, name: Message, *, least: int, most: int) -> Message | None:
    """Why a kind of piece, by name, for at least and at most so many treatments, is not made."""
    words, count = piece.words, len(piece.comparison.treated)
    rows = [each.treatment for each in piece.comparison.options]
    if past := late(rows, piece.today):
        return message(BARRED.text, names=words.listing(past))
    if typed := next(stopped(each.treatment for each in piece.comparison.treated), None):
        return typed.said
    if count < least:
        return message(TOO_FEW.text, name=name, count=words.number(least))
    if count > most:
        return message(TOO_MANY.text, name=name, count=words.number(most))
    return None


def stop_typed(piece: Piece) -> None:
    """Raises `RefusedError` where what was typed, or a line of the brand, must change.

    Before a file is made, wherever. A preview is drawn all the same, so that nothing vanishes while
    somebody types.
    """
    brand = piece.brand
    lines = (brand.contact, brand.licence, brand.disclaimer(piece.words.code))
    if why := typed_stopped((*astuple(piece.typed), *lines), piece.words):
        raise RefusedError(why, piece.words)
