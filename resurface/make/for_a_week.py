"""`make kit`: pictures, carousel, story, mail block, slides and handout of one comparison."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace

from resurface.catalogue.dates import now
from resurface.make.for_pages import note_example
from resurface.make.for_posting import add_typed, approval, asked_piece
from resurface.make.kind import Asked, Kind, NotMadeError
from resurface.materials.asked_piece import Piece
from resurface.materials.documents import PRICES
from resurface.materials.kit import KIT, forms, kit
from resurface.materials.renderer import NotDrawnError
from resurface.pieces.piece_record import PieceRecord
from resurface.pieces.record_made import piece_record


def _options(parser: argparse.ArgumentParser) -> None:
    add_typed(parser)
    parser.add_argument(
        "--prices",
        choices=PRICES.sizes,
        default=PRICES.sizes[0],
        help="the page of the price list",
    )


def _pieces(asked: Asked) -> Iterator[Piece]:
    """The kit's piece in each language; typed words stand in the first alone."""
    yield asked_piece(asked, KIT, KIT)
    for each in asked.others:
        bare = {**vars(each.given), "headline": "", "line": "", "action": ""}
        yield asked_piece(replace(each, given=argparse.Namespace(**bare)), KIT, KIT)


def _made(asked: Asked) -> bytes:
    """The archive; none where any part of it can't be made."""
    try:
        *_, last = kit(*_pieces(asked), prices=asked.given.prices)
    except NotDrawnError as why:
        raise NotMadeError(str(why)) from why
    if last.made is None:
        raise NotMadeError("the kit was not made whole")
    asked.given.kept = last.kept
    note_example(last.kept)
    for each in last.left_out:
        print(f"left out ({each.language}):", asked.words.render(each.why))
    return last.made


def _remembered(asked: Asked) -> tuple[PieceRecord, ...]:
    return tuple(
        piece_record(each, forms(each), now(), *approval(asked)) for each in asked.given.kept
    )


WEEK = Kind(
    "kit",
    "posts, slides and the handout, as one zip or a folder",
    _options,
    _made,
    _remembered,
    foldered=True,
    in_languages=True,
)
