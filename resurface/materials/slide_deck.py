"""A deck being made: its slides, and what they all say, worked out once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from resurface.comparison.comparison import Option
from resurface.materials.asked_piece import Piece
from resurface.materials.handout_table import Row, rows
from resurface.materials.piece_sources import WHOLE
from resurface.materials.resting import resting
from resurface.materials.risk_said import Risk, risk
from resurface.materials.slide_theme import empty_deck


class Deck:
    """Slides of one piece. `made` is the library's own deck."""

    def __init__(self, piece: Piece) -> None:
        self.piece, self.words, self.comparison = piece, piece.words, piece.comparison
        self.made = empty_deck(piece.brand)

    @cached_property
    def risk(self) -> Risk:
        """What may go wrong."""
        return risk(self.comparison, self.words)

    @cached_property
    def rows(self) -> dict[str, Row]:
        """The rows of the table by id."""
        return {each.id: each for each in rows(self.comparison, self.words)}

    @cached_property
    def _resting(self) -> dict[str, dict[str, list[str]]]:
        options = self.comparison.options
        return {each.id: resting(each, self.comparison) for each in options}

    @cached_property
    def all_ids(self) -> tuple[str, ...]:
        """Ids of the sources behind everything that is said."""
        return tuple(
            dict.fromkeys(
                source
                for about in self._resting.values()
                for name, ids in about.items()
                if name in WHOLE
                for source in ids
            )
        )

    def ids(self, options: Iterable[Option], about: Iterable[str]) -> list[str]:
        """Ids of the sources behind some figures and outcomes of some options."""
        wanted = tuple(about)
        return [
            source
            for option in options
            for name in wanted
            for source in self._resting[option.id].get(name, ())
        ]

    def __len__(self) -> int:
        return len(self.made.slides)

    def take_out_last(self) -> None:
        """Takes the last slide out, which the library has no word for."""
        listed = self.made.slides._sldIdLst
        self.made.part.drop_rel(listed[-1].rId)
        listed.remove(listed[-1])
