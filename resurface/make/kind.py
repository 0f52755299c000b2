"""What a kind of file is: its name, its own options, and how it is made from what was asked."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from resurface.choosing.choice import Choice
from resurface.comparison.comparison import Comparison
from resurface.comparison.of_data import chosen_side_by_side
from resurface.language.language import Language
from resurface.pieces.piece_record import PieceRecord
from resurface.record.store import Data


class NotMadeError(Exception):
    """Why a file is not made, as one sentence."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The data, what is set on screen as the link and the options say, and all options.

    `others`: the same in further languages.
    """

    data: Data
    choice: Choice
    words: Language
    given: argparse.Namespace
    others: tuple[Asked, ...] = ()

    def compared(self, otherwise: str) -> Comparison:
        """What is compared; `otherwise` is why nothing is made where too few are chosen."""
        if not self.choice.comparable:
            raise NotMadeError(otherwise)
        return chosen_side_by_side(self.data, self.choice)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file. `options` adds its own to a parser; `made` gives the file's bytes.

    `made` raises `NotMadeError` where what was asked for can't be made. `remembered`: what is kept
    of it once it is written; None for what is no piece. `foldered`: it is an archive, which is
    written as a folder where its name does not end in .zip. `in_languages`: it can be in several.
    """

    id: str
    about: str
    options: Callable[[argparse.ArgumentParser], None]
    made: Callable[[Asked], bytes]
    remembered: Callable[[Asked], tuple[PieceRecord, ...]] | None = None
    foldered: bool = False
    in_languages: bool = False
