"""A brand's second color is on every kind of piece: end of the bar, links, calls to action."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import numpy
import pptx
import pypdf
import pytest
from lxml import etree
from PIL import Image

from resurface.brand.brand import Brand
from resurface.brand.color_rules import BAR, DARK_TEXT, TEXT
from resurface.materials.asked_piece import Typed
from resurface.materials.embed import embed
from resurface.materials.handout import handout
from resurface.materials.piece_picture import pictures
from resurface.materials.piece_sizes import HALF
from resurface.materials.price_list import price_list
from resurface.materials.slide_theme import colors
from resurface.materials.slides import slides
from resurface.materials.wanted_handout import handout_of
from tests.unit.materials.some_pieces import LIGHT, a_piece

PLUM, SKY, GOLD = "#782B4D", "#1C7898", "#E8B54A"
BRAND = Brand(colors=(PLUM, SKY))


def has(image: Image.Image, color: str) -> bool:
    """Whether a color stands in a picture."""
    wanted = [int(color[at : at + 2], 16) for at in (1, 3, 5)]
    return bool(
        (numpy.abs(numpy.asarray(image.convert("RGB")).astype(int) - wanted) <= 2).all(2).any()
    )


def colors_of(made: bytes) -> list[list[float]]:
    """Every color that the first page of a PDF fills a shape with, of 255."""
    drawn = pypdf.PdfReader(io.BytesIO(made)).pages[0].get_contents().get_data().decode("latin-1")
    found = re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|scn)\b", drawn)
    return [[255 * float(part) for part in each] for each in found]


def fills(made: bytes, color: str) -> bool:
    """Whether the first page of a PDF has a shape of a color."""
    wanted = [int(color[at : at + 2], 16) for at in (1, 3, 5)]
    return any(numpy.allclose(each, wanted, atol=2) for each in colors_of(made))


def asked(**more):
    return a_piece(LIGHT[:2], brand=BRAND, typed=Typed(action="Ask us"), **more)


@pytest.mark.parametrize("size", ["square", "story", "card"])
def test_on_a_picture_it_ends_the_bar_and_writes_the_call_to_action(size):
    made = Image.open(io.BytesIO(pictures(asked(template="side-by-side", size=size), "png")[0]))
    across = made.width // 2
    high = next(y for y in range(made.height) if has(made.crop((0, y, 1, y + 1)), PLUM)) + 3
    bar = made.crop((0, high, made.width, high + 1))
    assert has(bar.crop((0, 0, across, 1)), PLUM)
    assert has(bar.crop((made.width - 20, 0, made.width, 1)), SKY)
    below = made.crop((0, made.height // 2, made.width, made.height))
    assert has(below, SKY)
    assert not has(below, PLUM)


def test_on_paper_it_ends_the_bar():
    paper = pictures(replace(asked(template="side-by-side", size="letter"), typed=Typed()), "pdf")
    piece = asked()
    home = handout(piece.comparison, handout_of(piece), piece.words)
    for made in (*paper, home):
        assert fills(made, PLUM)
        assert fills(made, SKY)


def test_on_a_price_list_it_ends_the_bar():
    piece = asked(size=HALF.id)
    options = tuple(
        replace(each, treatment=replace(each.treatment, offered=True))
        for each in piece.comparison.options
    )
    sold = replace(piece, comparison=replace(piece.comparison, options=options))
    made = price_list(sold)
    assert fills(made, PLUM)
    assert fills(made, SKY)


def test_on_slides_it_ends_the_bar_and_is_the_color_of_links():
    assert colors(BRAND)["hlink"] == SKY
    layout = pptx.Presentation(io.BytesIO(slides(asked()))).slide_layouts[0]
    assert f'srgbClr val="{SKY[1:]}"' in etree.tostring(layout.element).decode()


def test_on_a_web_page_links_have_it_in_light_and_dark():
    style = re.search(r"<style>(.*?)</style>", embed(asked()).decode(), re.DOTALL)[1]
    assert f"--link:{SKY}" in style
    assert f"--link:{BRAND.dark_link}" in style
    assert re.search(rf"linear-gradient\([^)]*{PLUM}[^)]*{SKY}", style)


@pytest.mark.parametrize("second", [GOLD, "#FFFFFF", "#000000", SKY])
def test_it_is_seen_and_read_whatever_it_is(second):
    brand = Brand(colors=(PLUM, second, GOLD))
    assert all(BAR.passes(each) for each in brand.bars)
    assert TEXT.passes(brand.link)
    assert DARK_TEXT.passes(brand.dark_link)


def test_a_brand_of_one_color_uses_it_everywhere():
    alone = Brand(colors=(PLUM,))
    assert alone.bars == (PLUM,)
    assert alone.link == alone.text
