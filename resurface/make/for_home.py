"""`make handout`: the handout of a comparison, to print."""

from __future__ import annotations

import argparse

from resurface.catalogue.dates import today
from resurface.choosing.address import reached_at
from resurface.language.language import english
from resurface.make.kind import Asked, Kind, NotMadeError
from resurface.materials.handout import NOT_COMPARED, handout
from resurface.materials.paper import LETTER, PAPERS, paper
from resurface.materials.renderer import NotDrawnError
from resurface.materials.wanted_handout import Wanted


def _options(parser: argparse.ArgumentParser) -> None:
    sizes = [each.id for each in PAPERS]
    parser.add_argument("--paper", choices=sizes, default=LETTER.id, help="the size of the paper")


def _made(asked: Asked) -> bytes:
    compared = asked.compared(english().render(NOT_COMPARED))
    reached = reached_at()
    address = reached if isinstance(reached, str) else ""
    wanted = Wanted(asked.choice, paper(asked.given.paper), today(), address)
    try:
        return handout(compared, wanted, asked.words)
    except NotDrawnError as why:
        raise NotMadeError(str(why)) from why


HANDOUT = Kind("handout", "two pages to take home, as a PDF", _options, _made)
