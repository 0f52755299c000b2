"""`make slides`, `embed`, `prices` and `paragraph`: pieces that are documents, a kind each."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from functools import partial

from resurface.catalogue.dates import now
from resurface.language.language import english
from resurface.make.for_posting import add_typed, approval, asked_piece
from resurface.make.kind import Asked, Kind, NotMadeError
from resurface.materials.asked_piece import Piece
from resurface.materials.documents import DOCUMENTS, PRICES, Document, written
from resurface.materials.price_list import EXAMPLE
from resurface.materials.renderer import NotDrawnError
from resurface.pieces.piece_record import PieceRecord
from resurface.pieces.record_made import piece_record
from resurface.text.full_stop import without_stop


def _options(kind: Document, parser: argparse.ArgumentParser) -> None:
    if len(kind.sizes) > 1:
        parser.add_argument("--size", choices=kind.sizes, default=kind.sizes[0], help="its size")
    else:
        parser.set_defaults(size=next(iter(kind.sizes)))
    add_typed(parser)


def _form(kind: Document, asked: Asked) -> str:
    """What the ending of the file's name asks for, else the first form that there is."""
    ending = asked.given.out.suffix.lower().removeprefix(".")
    return ending if ending in kind.forms else next(iter(kind.forms))


def _made(kind: Document, asked: Asked) -> bytes:
    piece = asked_piece(asked, kind.id, asked.given.size)
    try:
        made = written(piece, _form(kind, asked))
    except NotDrawnError as why:
        raise NotMadeError(str(why)) from why
    note_example((piece,))
    return made


def note_example(pieces: Iterable[Piece]) -> None:
    """Says of a price list that none of its prices is the clinic's, where it has set none."""
    if any(each.template == PRICES.id and not each.comparison.clinics for each in pieces):
        print("note:", english().render(EXAMPLE), file=sys.stderr)


def _remembered(kind: Document, asked: Asked) -> tuple[PieceRecord, ...]:
    piece = asked_piece(asked, kind.id, asked.given.size)
    return (piece_record(piece, _form(kind, asked), now(), *approval(asked)),)


def _kind(kind: Document) -> Kind:
    return Kind(
        kind.id,
        without_stop(kind.about.text),
        partial(_options, kind),
        partial(_made, kind),
        partial(_remembered, kind),
    )


PAGES: tuple[Kind, ...] = tuple(map(_kind, DOCUMENTS))
