"""A piece as PNG, SVG or PDF, each with its words and its sources in the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, takewhile
from typing import Any, Literal
from xml.sax.saxutils import escape

from resurface.language.language import Message, message
from resurface.materials.asked_piece import Piece
from resurface.materials.drawn_letters import renderer, undrawable
from resurface.materials.foot import where_read
from resurface.materials.handout import without
from resurface.materials.piece_barred import NO_ROOM, ROOM_IN, refused
from resurface.materials.piece_caption import alt, caption, sources
from resurface.materials.piece_given import headline, piece_given
from resurface.materials.piece_sizes import PIECE_SIZES, piece_size
from resurface.materials.piece_sources import source_ids
from resurface.materials.piece_templates import template
from resurface.materials.png_text import with_texts
from resurface.materials.refusal import RefusedError
from resurface.materials.renderer import NotDrawnError
from resurface.text.inert import writable

Form = Literal["png", "svg", "pdf"]
FORMS: tuple[Form, ...] = ("png", "svg", "pdf")
_TEMPLATE = "piece.typ"
MOST_SIZES = 2
"""Larger sizes that are named where one has no room."""


def squares(piece: Piece) -> tuple[Piece, ...]:
    """The pieces that one is a row of, in their order; itself alone where it is one picture.

    A typed headline and the line below it are the first picture's: over the others they would say
    of each that it shows what the first does.
    """
    row = template(piece.template).squares
    rest = replace(piece.typed, headline="", line="")
    return tuple(
        replace(piece, template=each, typed=rest if place else piece.typed)
        for place, each in enumerate(row)
    ) or (piece,)


def pictures(piece: Piece, form: Form) -> tuple[bytes, ...]:
    """The file of a piece, or of each of a row: all of them or none.

    Raises `RefusedError` with the reason, and `NotDrawnError` where the library fails.
    """
    if why := refused(piece):
        raise RefusedError(why, piece.words)
    try:
        return tuple(_drawn(each, form, place) for each, place in _placed(piece))
    except _NoRoomError as error:
        sizes = tuple(islice(_with_room(piece), MOST_SIZES))
        raise RefusedError(_no_room(piece, error.piece, sizes), piece.words, sizes) from error


class _NoRoomError(NotDrawnError):
    """A piece, of a row or alone, that has no room in its size."""

    def __init__(self, piece: Piece) -> None:
        super().__init__("no room")
        self.piece = piece


def _placed(piece: Piece) -> Iterator[tuple[Piece, tuple[int, int]]]:
    """The pieces that one is a row of, each with which of how many it is."""
    row = squares(piece)
    of = len(row) if len(row) > 1 else 0
    yield from ((each, (place, of)) for place, each in enumerate(row, 1))


def without_room(piece: Piece) -> tuple[str, ...]:
    """Ids of the sizes that a piece has no room in, the smallest first, up to the first that has.

    None where it is refused in every size. Raises `NotDrawnError` where the library fails.
    """
    if refused(piece):
        return ()
    in_order = sorted(PIECE_SIZES, key=lambda each: each.room)
    tried = (each.id for each in in_order)
    return tuple(takewhile(lambda size: not _has_room(replace(piece, size=size)), tried))


def _with_room(piece: Piece) -> Iterator[str]:
    """Ids of the larger sizes that all of it has room in: pictures first, or paper for paper."""
    asked = piece_size(piece.size)
    larger = (each for each in PIECE_SIZES if each.room > asked.room)
    for size in sorted(larger, key=lambda each: each.in_print != asked.in_print):
        if _has_room(replace(piece, size=size.id)):
            yield size.id


def _has_room(piece: Piece) -> bool:
    return all(_fits(each, place) for each, place in _placed(piece))


def _fits(piece: Piece, place: tuple[int, int]) -> bool:
    """Whether one picture has room: it is measured, and not drawn."""
    given = json.dumps(_given(piece, place) | {"only-room": True})
    try:
        renderer().ask("typeset", template=_TEMPLATE, kind="svg", given=given)
    except NotDrawnError as error:
        if "no room" in str(error):
            return False
        raise
    return True


def preview(piece: Piece) -> tuple[bytes, ...]:
    """The pictures of a piece to look at, paper with its bleed; raises as `pictures` does."""
    return pictures(piece, "png")


def _drawn(piece: Piece, form: Form, place: tuple[int, int]) -> bytes:
    given = _given(piece, place)
    try:
        if form == "pdf":
            bleed = piece_size(piece.size).bleed
            return renderer().ask(
                "paper", template=_TEMPLATE, given=json.dumps(given), pages=1, bleed=bleed
            )
        drawn = renderer().ask("typeset", template=_TEMPLATE, kind=form, given=json.dumps(given))
    except NotDrawnError as error:
        if "no room" not in str(error):
            raise
        raise _NoRoomError(piece) from error
    return _described_svg(drawn, piece) if form == "svg" else with_texts(drawn, texts(piece))


def _given(piece: Piece, place: tuple[int, int]) -> dict[str, Any]:
    given = piece_given(piece, place)
    if lacking := undrawable({**given, "logo": []}):
        given = without(given, set(lacking))
        said = piece.words.say("“?” stands for a letter that could not be printed.")
        given["dated"].append(said)
    return given | {"description": alt(piece), "keywords": _keywords(piece)}


def _keywords(piece: Piece) -> list[str]:
    """The id, and where each source is read."""
    found = piece.comparison.evidence.sources
    ids = sorted(source_ids(piece))
    return [piece.id, *filter(None, (where_read(found[each]) for each in ids))]


def texts(piece: Piece) -> dict[str, str]:
    """What a PNG says of itself, by keyword."""
    return {
        "Title": headline(piece),
        "Description": alt(piece),
        "Comment": caption(piece),
        "Source": sources(piece),
        "Disclaimer": piece.words.say("The same results may not occur for all patients."),
        "URL": piece.code,
    }


def _described_svg(drawn: bytes, piece: Piece) -> bytes:
    """The SVG with its title, what it shows and its sources for who does not see it."""
    head, mark, rest = drawn.decode().partition(">")
    about = "".join(
        f"<{name}>{escape(writable(text))}</{name}>"
        for name, text in (
            ("title", headline(piece)),
            ("desc", alt(piece)),
            ("metadata", sources(piece)),
        )
    )
    return f'{head} role="img"{mark}{about}{rest}'.encode()


def _no_room(piece: Piece, full: Piece, sizes: tuple[str, ...]) -> Message:
    """Which piece of it has no room, and which size has."""
    name, size = template(full.template).name, piece_size(piece.size).name
    if not sizes:
        return message(NO_ROOM.text, name=name, size=size)
    return message(ROOM_IN.text, name=name, size=size, other=piece_size(sizes[0]).name)
