"""Every template in every size and language, with the longest names: read back letter by letter."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdf

from resurface.comparison.comparison import Comparison
from resurface.materials.asked_piece import Piece, Typed
from resurface.materials.drawn_letters import renderer
from resurface.materials.piece_given import piece_given
from resurface.materials.piece_sizes import PIECE_SIZES, SMALLEST, PieceSize
from resurface.materials.piece_templates import TEMPLATES
from resurface.materials.renderer import NotDrawnError
from tests.unit.materials.drawn_text import Box, cut, faint, letters, over_each_other
from tests.unit.materials.some_pieces import FOUR, LANGUAGES, LIGHT, WARNED, a_piece, compared

LONGEST = "Fraccionado no ablativo de radiofrecuencia con microagujas"
"""Longer than any name of the shipped catalogue, in either language."""
SETS = (LIGHT[1:2], WARNED[-1:], LIGHT[:2], LIGHT, WARNED, FOUR)
TYPED = Typed("Four ways to look at the same acne scars", "One line below it", "Call 555-0100")


@dataclass(frozen=True, slots=True)
class Seen:
    """One piece: what was wrong with it, empty where nothing was; whether it was refused."""

    name: str
    wrong: str = ""
    refused: bool = False


def pieces(every: int = 1) -> Iterator[Seen]:
    """Each so many-th piece of all."""
    for place, (name, piece, size) in enumerate(_pieces()):
        if place % every == 0:
            yield _seen(name, piece, size)


def _pieces() -> Iterator[tuple[str, Piece, PieceSize]]:
    for code in LANGUAGES:
        for chosen in SETS:
            whole = compared(chosen, code)
            for names, comparison in (("", whole), (", longest names", _longest(whole))):
                typed = TYPED if names else Typed()
                for kind in TEMPLATES:
                    if kind.squares or not kind.least <= len(chosen) <= kind.most:
                        continue
                    for size in PIECE_SIZES:
                        piece = a_piece(chosen, code, template=kind.id, size=size.id, typed=typed)
                        name = f"{kind.id} {size.id} {code} {'~'.join(chosen)}{names}"
                        yield name, replace(piece, comparison=comparison), size


def _longest(comparison: Comparison) -> Comparison:
    options = tuple(
        replace(each, treatment=replace(each.treatment, name=f"{LONGEST} {place}", short_name=""))
        for place, each in enumerate(comparison.options)
    )
    return replace(comparison, options=options)


def _seen(name: str, piece: Piece, size: PieceSize) -> Seen:
    given = json.dumps(piece_given(piece))
    try:
        drawn = renderer().ask("typeset", template="piece.typ", kind="svg", given=given)
        paper = renderer().ask("paper", template="piece.typ", given=given, pages=1)
    except NotDrawnError as error:
        refused = "no room" in str(error)
        return Seen(name, "" if refused else str(error), refused)
    found = letters(drawn)
    least = min(_sizes(paper))
    wrong = {
        "cut": cut(found, frame(size)),
        "over each other": over_each_other(found),
        "faint": faint(found),
        "small": [least] if least < SMALLEST * size.unit - 0.01 else [],
        "empty": [] if len(found) > 200 else [len(found)],
    }
    return Seen(
        name, "; ".join(f"{kind}: {list(some)[:2]}" for kind, some in wrong.items() if some)
    )


def frame(size: PieceSize) -> Box:
    """Where letters may be: inside the trim, and never where a story is only color."""
    width, height = size.width + 2 * size.bleed, size.height + 2 * size.bleed
    free = size.height * size.free
    return size.bleed, size.bleed + free, width - size.bleed, height - size.bleed - free


def _sizes(paper: bytes) -> set[float]:
    found: set[float] = set()

    def visit(text: str, _cm: object, tm: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.add(round(abs(size * tm[3]), 2))

    pypdf.PdfReader(io.BytesIO(paper)).pages[0].extract_text(visitor_text=visit)
    return found
