"""A logo as it was sent becomes a PNG that the app wrote itself; anything else is refused.

The kind is told from the bytes, never from a name. Nothing of the file but its dots is kept.
"""

from __future__ import annotations

import io

from resurface.language.language import Message, message

MOST_BYTES = 2 * 1024 * 1024
MOST_PIXELS = 16_000_000
LEAST_SIDE, MOST_SIDE = 32, 800
"""Pixels: a logo with a longer side is made smaller, one that is smaller is refused."""
WIDEST = 5
"""Times its height that a logo is wide at most: a wider one gets air above and below."""
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_SVG_SIGNS = (b"<svg", b"<?xml", b"<!doctype svg")

TOO_LARGE = message("The logo is larger than 2 MB. Save a smaller one as PNG or JPEG.")
IS_SVG = message(
    "An SVG can hold scripts, so it is not taken. Save the logo as a PNG, about 800 pixels wide."
)
NOT_A_PICTURE = message("This file is neither PNG nor JPEG. Save the logo as one of these.")
NOT_READ = message("This picture can't be read. Save it again as PNG, and send that.")
TOO_MANY = message("The logo has too many pixels. Save it about 800 pixels wide.")
TOO_SMALL = message(
    "The logo is under {least} pixels wide or high. Send a larger one.", least=LEAST_SIDE
)


def logo(raw: bytes) -> bytes | Message:
    """The logo as a PNG of at most `MOST_SIDE` pixels; else the sentence that says why not."""
    if len(raw) > MOST_BYTES:
        return TOO_LARGE
    if not raw.startswith((_PNG, _JPEG)):
        start = raw[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        return IS_SVG if start.startswith(_SVG_SIGNS) or b"<svg" in start else NOT_A_PICTURE
    try:
        return _written_anew(raw)
    except Exception as error:  # a picture may be broken in any way
        return TOO_MANY if "Decompression" in type(error).__name__ else NOT_READ


def is_sound(png: bytes) -> bool:
    """Whether a kept logo can be drawn."""
    return png.startswith(_PNG) and isinstance(logo(png), bytes)


def _written_anew(raw: bytes) -> bytes | Message:
    from PIL import Image, ImageOps  # only for who sends a logo

    with Image.open(io.BytesIO(raw), formats=("PNG", "JPEG")) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            return TOO_MANY
        if min(opened.size) < LEAST_SIDE:
            return TOO_SMALL
        picture = ImageOps.exif_transpose(opened).convert("RGBA")
    picture.thumbnail((MOST_SIDE, MOST_SIDE))
    high = max(picture.height, -(-picture.width // WIDEST))
    bare = Image.new("RGBA", (picture.width, high))
    bare.paste(picture, (0, (high - picture.height) // 2))
    out = io.BytesIO()
    bare.save(out, "PNG", optimize=True)
    return out.getvalue()
