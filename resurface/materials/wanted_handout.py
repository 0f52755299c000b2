"""Which handout is asked for, the link on it, and the id that it has."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from resurface.brand.brand import NEUTRAL, Brand
from resurface.choosing.address import full_link
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import HELPS, SKIN_TYPE
from resurface.choosing.views import PATIENT
from resurface.comparison.comparison import Comparison
from resurface.language.language import Language
from resurface.materials.asked_piece import Piece
from resurface.materials.paper import LETTER, Paper
from resurface.materials.piece_id import piece_id


@dataclass(frozen=True, slots=True)
class Wanted:
    """A handout as it is asked for: of which choice, on which paper, on which day.

    `address`: where others reach the app; empty where there is none, and then there is no code.
    """

    choice: Choice
    paper: Paper
    day: datetime.date
    address: str = ""
    brand: Brand = NEUTRAL

    @property
    def skin_type(self) -> int | None:
        """Whose studies come first; None for nobody's."""
        return self.choice.criteria[SKIN_TYPE]

    @property
    def helps(self) -> tuple[str, ...]:
        """What is to be helped, by id."""
        return self.choice.criteria[HELPS]


def handout_of(piece: Piece) -> Wanted:
    """The handout of what a piece compares, with the code of the same address."""
    comparison = piece.comparison
    chosen = tuple(each.id for each in comparison.treated)
    choice = Choice(chosen=chosen, untreated=comparison.has_untreated, language=piece.words.code)
    address = piece.link.partition("/?")[0] if piece.link else ""
    return Wanted(choice, LETTER, piece.today, address, piece.brand)


def patients_link(wanted: Wanted, words: Language) -> str:
    """The link to the same treatments in the patient's view and in the handout's language.

    Nothing else that was set goes with it. Without an address it begins with its parameters.
    """
    choice = wanted.choice
    shown = Choice(
        chosen=choice.chosen, untreated=choice.untreated, view=PATIENT, language=words.code
    )
    return full_link(wanted.address, shown)


def handout_id(comparison: Comparison, wanted: Wanted, words: Language) -> str:
    """The id of the piece: of link, options, what comes first, data, language, paper, brand."""
    options = "~".join(each.id for each in comparison.options)
    first = f"{wanted.skin_type or ''}~{'~'.join(wanted.helps)}"
    link = patients_link(replace(wanted, address=""), words)
    parts = (link, options, first, comparison.version, words.code, wanted.paper.id)
    return piece_id((*parts, wanted.brand.digest))
