"""The sources of a price list in short: of each end of each figure that it prints."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from resurface.catalogue.figures import PRICE
from resurface.comparison.comparison import Comparison, Option
from resurface.language.language import Message, message
from resurface.materials.asked_piece import Piece
from resurface.materials.foot import where_read
from resurface.materials.handout_sources import Naming, behind, in_short
from resurface.materials.piece_sources import BESIDE
from resurface.materials.resting import RISKS, WARNING, resting

CODE = message("{sources}; the code opens them.")
ID = message("{sources}; the list in the app opens them by the id below.")
NAMED_ON = message("The size “{other}” names the source of each figure.")
_NAMINGS = tuple(Naming(most, addresses=False) for most in (2, 1, 0))
"""Ways to name the sources, the fullest first: each has what gives each end of each figure."""
_PRICED = (*BESIDE, PRICE.id, *RISKS)


def named(piece: Piece, shown: list[Option]) -> list[list[dict[str, Any]]]:
    """Ways to name the sources of what is said of some treatments, the fullest first."""
    about = {each.id: _about(each, piece.comparison) for each in shown}
    found = [
        replace(each, ids={name: ids for name, ids in each.ids.items() if name in wanted})
        for each in behind(piece.comparison, piece.words)
        if (wanted := about.get(each.option.id))
    ]
    ways = (in_short(found, piece.words, naming) for naming in _NAMINGS)
    return [[option.given for option in way] for way in ways]


def counted(piece: Piece, shown: list[Option], other: Message | None) -> list[str]:
    """How many sources there are and where they are read, for a page without room for names.

    `other`: the size that names them; the last way to say it leaves that out.
    """
    words, count = piece.words, len(source_ids(piece.comparison, shown))
    text = words.say_n(
        "{count} source for visits, days and harms",
        "{count} sources for visits, days and harms",
        count,
    )
    where = CODE if piece.code else ID
    said = words.say(where.text).format(sources=text.format(count=words.number(count)))
    if other is None:
        return [said]
    return [f"{said} {words.render(message(NAMED_ON.text, other=other))}", said]


def source_ids(comparison: Comparison, shown: list[Option]) -> frozenset[str]:
    """Ids of the sources of what is said of some treatments, and of each safety warning."""
    about = {each.id: _about(each, comparison) for each in shown}
    return frozenset(
        source
        for option in comparison.treated
        for name, ids in resting(option, comparison).items()
        if name in about.get(option.id, (WARNING,))
        for source in ids
    )


def addresses(piece: Piece, shown: list[Option]) -> list[str]:
    """Where the sources are read."""
    found = piece.comparison.evidence.sources
    ids = sorted(source_ids(piece.comparison, shown))
    return list(filter(None, (where_read(found[each]) for each in ids)))


def _about(option: Option, comparison: Comparison) -> tuple[str, ...]:
    """What is said of a treatment: of what is not sold its price and risk; a price of the clinic's
    own rests on no source.
    """
    if option in comparison.not_sold:
        return (PRICE.id, *RISKS)
    if comparison.clinics and option.shown(PRICE).own:
        return tuple(each for each in _PRICED if each != PRICE.id)
    return _PRICED
