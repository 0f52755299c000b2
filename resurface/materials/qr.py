"""A link as a QR code, drawn without a network."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import segno

QUIET = 4
"""Modules of white around the code, as ISO/IEC 18004 asks."""
FEWEST_PIXELS = 3
"""Of one module: a phone reads no smaller ones from a screen."""


class TooSmallError(ValueError):
    """A code whose modules would be too small to be read."""


def modules(link: str) -> int:
    """How many modules the code of a link is wide, with the white around it."""
    return len(_code(link).matrix) + 2 * QUIET


def qr_svg(link: str) -> bytes:
    """The code as SVG without a size of its own: it is as wide as its place."""
    written = io.BytesIO()
    _code(link).save(
        written, kind="svg", border=QUIET, light="#FFFFFF", xmldecl=False, omitsize=True
    )
    return written.getvalue()


def qr_png(link: str, width: int) -> bytes:
    """The code as PNG, at most so many pixels wide; raises `TooSmallError`."""
    written = io.BytesIO()
    _code(link).save(written, kind="png", border=QUIET, scale=pixels_of_module(link, width))
    return written.getvalue()


def pixels_of_module(link: str, width: int) -> int:
    """Whole pixels of one module in a code so many pixels wide; raises `TooSmallError`."""
    pixels = width // modules(link)
    if pixels < FEWEST_PIXELS:
        raise TooSmallError(f"{pixels} pixels a module: at least {FEWEST_PIXELS} are needed")
    return pixels


def _code(link: str) -> segno.QRCode:
    """Error level M: a seventh of the code may be unreadable. Made on the click, like a picture."""
    import segno

    return segno.make_qr(link, error="m", boost_error=False)
