"""A piece of marketing as it is asked for: the one value that every writer of a piece takes."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import astuple, dataclass, field
from typing import Any, TypeVar

from resurface.brand.brand import NEUTRAL, Brand
from resurface.choosing.link import PIECE
from resurface.comparison.comparison import Comparison
from resurface.language.language import Language
from resurface.materials.piece_id import piece_id

T = TypeVar("T")
LONGEST_TYPED = 90
"""Letters of a headline, a line or a call to action."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed onto a piece; what is empty is left to the template."""

    headline: str = ""
    line: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: what is compared, how it is shown, in which language, for which clinic.

    `template` and `size` are ids. `link` is the comparison's full link, empty where the app has no
    address that others reach. `today` is the clinic's day, past which a row is barred.
    """

    comparison: Comparison
    template: str
    size: str
    words: Language
    today: datetime.date
    link: str = ""
    typed: Typed = field(default_factory=Typed)
    brand: Brand = NEUTRAL
    _kept: dict[str, Any] = field(init=False, default_factory=dict, compare=False, repr=False)

    def kept(self, name: str, make: Callable[[], T]) -> T:
        """What is worked out of the piece, once: picture, caption and file say the same."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]

    @property
    def id(self) -> str:
        """By which it is known what it was made from; another one where any part differs."""
        options = "~".join(each.id for each in self.comparison.options)
        made_of = (self.template, self.size, options, self.comparison.version, self.words.code)
        return piece_id((*made_of, *astuple(self.typed), self.brand.digest))

    @property
    def code(self) -> str:
        """The link that its QR code opens, which names the piece; empty without an address."""
        return f"{self.link}&{PIECE}={self.id}" if self.link else ""
