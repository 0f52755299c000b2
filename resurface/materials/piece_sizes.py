"""The sizes of pieces, exact to the pixel or to the point: the one list of them."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.language.language import Message, message
from resurface.materials.paper import A4, LETTER


@dataclass(frozen=True, slots=True)
class PieceSize:
    """One size. Pictures are measured in pixels, paper in points (1/72 inch).

    A piece is laid out on a canvas `canvas` units wide, of which `unit` is one in pixels or points:
    letters and margins are counted in these. `free`: of the height, at the top and at the bottom
    each, only color. `bleed`: around paper, in points; 0 for a picture. `flat`: wider than high
    enough to stand in columns.
    """

    id: str
    name: Message
    width: float
    height: float
    canvas: float
    margin: int = 64
    headline: int = 60
    free: float = 0
    bleed: float = 0
    flat: bool = False
    in_print: bool = False

    @property
    def unit(self) -> float:
        """Pixels or points of one unit of the canvas."""
        return self.width / self.canvas

    @property
    def room(self) -> float:
        """Its area in units of letters, without what is only color."""
        return self.canvas * self.height / self.unit * (1 - 2 * self.free)


_INCH = 72
_MILLIMETRE = _INCH / 25.4
SQUARE = PieceSize("square", message("Square"), 1080, 1080, 1080, margin=48, headline=54)
PORTRAIT = PieceSize("portrait", message("Portrait"), 1080, 1350, 1080, headline=62)
STORY = PieceSize("story", message("Story"), 1080, 1920, 1080, free=0.15)
CARD = PieceSize("card", message("Link card"), 1200, 630, 1200, margin=40, headline=46, flat=True)
SLIDE = PieceSize("slide", message("Slide"), 1920, 1080, 1920, flat=True)
MAIL = PieceSize("mail", message("Mail, 600 wide at double size"), 1200, 1500, 1200, headline=62)
LETTER_PAGE = PieceSize(
    "letter",
    LETTER.name,
    LETTER.width,
    LETTER.height,
    1400,
    margin=96,
    bleed=_INCH / 8,
    in_print=True,
)
A4_PAGE = PieceSize(
    "a4", A4.name, A4.width, A4.height, 1400, margin=96, bleed=3 * _MILLIMETRE, in_print=True
)
HALF = PieceSize(
    "half",
    message("Half page"),
    5.5 * _INCH,
    8.5 * _INCH,
    1200,
    margin=84,
    bleed=_INCH / 8,
    in_print=True,
)
PIECE_SIZES = (SQUARE, PORTRAIT, STORY, CARD, SLIDE, MAIL, LETTER_PAGE, A4_PAGE, HALF)
"""Every size, in the order in which they are offered."""
SMALLEST = 28
"""Units of the smallest letters: pixels on a picture 1080 wide."""


def piece_size(size_id: str) -> PieceSize:
    """The size of an id; KeyError where there is none."""
    return {each.id: each for each in PIECE_SIZES}[size_id]
