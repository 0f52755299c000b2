"""`make handout`: the handout of a comparison, to print."""

from __future__ import annotations

import argparse

from resurface.brand.kept_brand import kept_brand
from resurface.catalogue.dates import now, today
from resurface.choosing.address import reached_at
from resurface.comparison.comparison import Comparison
from resurface.language.language import english
from resurface.make.kind import Asked, Kind, NotMadeError
from resurface.materials.handout import NOT_COMPARED, handout
from resurface.materials.paper import LETTER, PAPERS, paper
from resurface.materials.renderer import NotDrawnError
from resurface.materials.wanted_handout import Wanted
from resurface.pieces.piece_record import PieceRecord
from resurface.pieces.record_made import handout_record


def _options(parser: argparse.ArgumentParser) -> None:
    sizes = [each.id for each in PAPERS]
    parser.add_argument("--paper", choices=sizes, default=LETTER.id, help="the size of the paper")


def _made(asked: Asked) -> bytes:
    try:
        return handout(_compared(asked), _wanted(asked), asked.words)
    except NotDrawnError as why:
        raise NotMadeError(str(why)) from why


def _remembered(asked: Asked) -> tuple[PieceRecord, ...]:
    return (handout_record(_compared(asked), _wanted(asked), asked.words, now()),)


def _compared(asked: Asked) -> Comparison:
    return asked.compared(english().render(NOT_COMPARED))


def _wanted(asked: Asked) -> Wanted:
    reached = reached_at()
    address = reached if isinstance(reached, str) else ""
    return Wanted(asked.choice, paper(asked.given.paper), today(), address, kept_brand().brand)


HANDOUT = Kind("handout", "two pages to take home, as a PDF", _options, _made, _remembered)
