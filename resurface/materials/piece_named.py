"""Which source gives each figure of a picture, as its foot names them: most, then fewer."""

from __future__ import annotations

from collections.abc import Iterator

from resurface.evidence.outcomes import DARK_MARKS, SERIOUS
from resurface.materials.asked_piece import Piece
from resurface.materials.handout_sources import Behind, Naming, OfOption, behind, in_short
from resurface.materials.piece_sources import SAID
from resurface.materials.resting import LEFT, RECORD, SKIN, TRIED, WARNING

_HARMS = frozenset({SERIOUS, DARK_MARKS, WARNING})
_FOOT = _HARMS | {RECORD, SKIN, LEFT}


def named_sources(piece: Piece) -> list[list[dict[str, str]]]:
    """The same names with less each time: a list an option, its figures each with their sources."""
    found = piece.kept("behind", lambda: behind(piece.comparison, piece.words))
    return [[_given(each, piece) for each in level] for level in _levels(piece, found)]


def _levels(piece: Piece, found: tuple[Behind, ...]) -> Iterator[tuple[OfOption, ...]]:
    said = frozenset(SAID[piece.template])
    ends = (said | _FOOT) - {SKIN, TRIED, RECORD}
    for most, about in ((None, said | _FOOT), (2, said | _FOOT), (0, ends), (0, _HARMS)):
        yield in_short(found, piece.words, Naming(most, addresses=False, about=about))


def _given(option: OfOption, piece: Piece) -> dict[str, str]:
    text = piece.words.say("{about}: {sources}")
    told = (text.format(about=each.about, sources=each.sources) for each in option.rests)
    return {"name": option.name, "told": "; ".join(told)}
