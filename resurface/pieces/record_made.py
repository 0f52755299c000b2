"""What is remembered of each kind of piece, from the values that its writer took."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import astuple, replace
from urllib.parse import urlencode

from resurface.catalogue.dates import now
from resurface.choosing.choice import Choice
from resurface.choosing.link import to_link
from resurface.comparison.comparison import Comparison
from resurface.language.language import Language, Message
from resurface.materials.asked_piece import Piece
from resurface.materials.piece_id import piece_id
from resurface.materials.wanted_handout import Wanted, handout_id, handout_of
from resurface.pieces.piece_record import (
    LONGEST_INITIALS,
    LONGEST_REASON,
    Making,
    Passed,
    PieceRecord,
)
from resurface.pieces.remembering import remember
from resurface.pieces.shown_facts import first_check_by, shown_facts

HANDOUT = "handout"


def remember_piece(
    piece: Piece, form: str, passed: tuple[Passed, ...] = (), initials: str = ""
) -> Message | None:
    """Keeps a piece that was just made; the sentence that says why not. It never raises.

    `form` is the kind of file, such as "png"; `passed` the warnings that were passed, each with
    the reason that was typed.
    """
    return remember(piece_record(piece, form, now(), passed, initials))


def remember_all(
    made: Iterable[tuple[Piece, str]], passed: tuple[Passed, ...] = (), initials: str = ""
) -> Message | None:
    """Keeps each piece, with its form; the first sentence that says why one was not."""
    told = [remember_piece(piece, form, passed, initials) for piece, form in made]
    return next(filter(None, told), None)


def piece_record(
    piece: Piece,
    form: str,
    at: datetime.datetime,
    passed: tuple[Passed, ...] = (),
    initials: str = "",
) -> PieceRecord:
    """What is remembered of a piece that was made at some moment.

    A handout among others has the id that stands on it.
    """
    stands = passed if any(astuple(piece.typed)) else ()  # no other piece has the words on it
    made = Making(at, form, initials.strip()[:LONGEST_INITIALS], tuple(map(_short, stands)))
    if piece.template == HANDOUT:
        wanted = handout_of(piece)
        return replace(handout_record(piece.comparison, wanted, piece.words, at), makings=(made,))
    return _record(
        piece.comparison,
        piece.words,
        piece_id=piece.id,
        template=piece.template,
        size=piece.size,
        made=made,
        brand=piece.brand.digest,
        wording=astuple(piece.typed),
    )


def handout_record(
    comparison: Comparison, wanted: Wanted, words: Language, at: datetime.datetime
) -> PieceRecord:
    """What is remembered of a handout: neither skin type nor what is to be helped."""
    return _record(
        comparison,
        words,
        piece_id=handout_id(comparison, wanted, words),
        template=HANDOUT,
        size=wanted.paper.id,
        made=Making(at, "pdf"),
    )


def picture_record(
    chosen: str, form: str, comparison: Comparison, words: Language, at: datetime.datetime
) -> PieceRecord:
    """What is remembered of a picture of the comparison or of one of its charts, by its id."""
    options = "~".join(each.id for each in comparison.options)
    return _record(
        comparison,
        words,
        piece_id=piece_id((chosen, options, comparison.version, words.code)),
        template=chosen,
        size="",
        made=Making(at, form),
    )


def link_of(comparison: Comparison, language: str) -> str:
    """The parameters of a link to a comparison, and of nothing else that was set."""
    chosen = tuple(each.id for each in comparison.treated)
    choice = Choice(chosen=chosen, untreated=comparison.has_untreated, language=language)
    return urlencode(to_link(replace(choice, view=choice.usual_view)), safe="~")


def _short(passed: Passed) -> Passed:
    return Passed(passed.sentence, passed.rules, passed.reason.strip()[:LONGEST_REASON])


def _record(
    comparison: Comparison,
    words: Language,
    *,
    piece_id: str,
    template: str,
    size: str,
    made: Making,
    brand: str = "",
    wording: tuple[str, ...] = (),
) -> PieceRecord:
    return PieceRecord(
        id=piece_id,
        template=template,
        size=size,
        link=link_of(comparison, words.code),
        language=words.code,
        data_version=comparison.version,
        shown=shown_facts(comparison, template),
        makings=(made,),
        brand=brand,
        wording=wording,
        check_by=first_check_by(comparison),
    )
