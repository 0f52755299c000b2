"""A link as a QR code that a reader reads back."""

from __future__ import annotations

import io

import numpy
import pytest
import zxingcpp
from PIL import Image

from resurface.materials.qr import TooSmallError, modules, pixels_of_module, qr_png, qr_svg

LINK = "https://compare.clinic.example/?compare=light-peel~microneedling~pro-fractional&lang=es"
LONGEST = f"{LINK}&depth=manual~chemical~device~fractional-laser&away=14&seen=14&visits=10"


def read(raw: bytes) -> zxingcpp.Barcode:
    """The one code in a picture."""
    (found,) = zxingcpp.read_barcodes(numpy.array(Image.open(io.BytesIO(raw)).convert("L")))
    return found


@pytest.mark.parametrize("link", ["https://clinic.example/", LINK, LONGEST])
def test_a_code_is_read_back_as_its_link(link):
    found = read(qr_png(link, 300))
    assert (found.text, found.ec_level) == (link, "M")


def test_a_code_is_as_wide_as_whole_pixels_of_its_modules_allow():
    assert modules(LINK) == 49
    assert Image.open(io.BytesIO(qr_png(LINK, 300))).size == (6 * 49, 6 * 49)


def test_four_modules_around_a_code_are_white():
    pixels = numpy.array(Image.open(io.BytesIO(qr_png(LINK, 300))).convert("L"))
    border = 4 * pixels_of_module(LINK, 300)
    inside = pixels[border:-border, border:-border]
    assert pixels.min() == 0
    assert (pixels == 255).sum() - (inside == 255).sum() == pixels.size - inside.size


def test_a_code_too_small_to_be_read_is_refused():
    with pytest.raises(TooSmallError, match="2 pixels a module"):
        qr_png(LINK, 146)


def test_a_code_as_svg_has_the_size_of_its_place_and_no_script():
    drawn = qr_svg(LINK).decode()
    assert drawn.startswith("<svg")
    assert 'viewBox="0 0 49 49"' in drawn
    assert "width=" not in drawn.split(">")[0]
    assert "script" not in drawn
