"""A clinic's colors are seen and read, and are not taken for harm or benefit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resurface.brand import oklab
from resurface.brand.brand import NEUTRAL, Brand
from resurface.brand.color_rules import (
    BAR,
    DARK,
    DARK_TEXT,
    PAPER,
    SAND,
    TEXT,
    USES,
    is_color,
    near_to,
    nearest,
)
from resurface.ui.brand.brand_colors import MORE
from tests.unit.charts.test_theme import contrast

COLORS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)
GOLD, PLUM = "#E8B54A", "#782B4D"


def names(color):
    return [each.text for each in near_to(color)]


def test_gold_becomes_the_bar_and_the_text_of_the_design():
    assert (nearest(GOLD, BAR), nearest(GOLD, TEXT)) == ("#BA8902", "#8F6904")


def test_gold_stays_as_it_is_on_a_dark_page():
    assert nearest(GOLD, DARK_TEXT) == GOLD


def test_plum_passes_and_is_named_as_near_to_harm():
    assert (nearest(PLUM, BAR), nearest(PLUM, TEXT)) == (PLUM, PLUM)
    assert names(PLUM) == ["harm"]
    assert oklab.distance(PLUM, "#8A3415") == pytest.approx(0.09, abs=0.005)


@pytest.mark.parametrize("color", ["#23876B", "#158577", "#12604E", "#0F6B60"])
def test_the_green_of_benefit_is_named(color):
    assert names(color) == ["benefit"]


@pytest.mark.parametrize("color", [GOLD, *NEUTRAL.colors, *MORE])
def test_gold_and_the_neutral_colors_are_near_to_nothing(color):
    assert names(color) == []


@pytest.mark.parametrize(("use", "ground"), [(BAR, PAPER), (TEXT, SAND), (DARK_TEXT, DARK)])
@settings(deadline=None)
@given(color=COLORS)
def test_the_nearest_color_passes_whatever_was_asked_for(use, ground, color):
    found = nearest(color, use)
    assert is_color(found)
    assert contrast(found, ground) >= use.least


@pytest.mark.parametrize("use", USES)
@settings(deadline=None)
@given(color=COLORS)
def test_a_color_that_passes_is_left_alone(use, color):
    found = nearest(color, use)
    assert (found == color) == use.passes(color)


@settings(deadline=None)
@given(color=COLORS)
def test_a_color_comes_back_from_its_lightness(color):
    assert oklab.shown(*oklab.lab(color)) == color


def test_black_and_white_are_as_far_apart_as_can_be():
    assert oklab.distance("#000000", "#FFFFFF") == pytest.approx(1, abs=0.001)
    assert oklab.contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_a_brand_has_the_shades_that_pass():
    brand = Brand(colors=(GOLD, PLUM))
    assert (brand.bar, brand.text) == ("#BA8902", "#8F6904")
    assert (brand.link, brand.dark_link) == (PLUM, nearest(PLUM, DARK_TEXT))
    assert Brand(colors=(PLUM, GOLD)).dark_link == GOLD


def test_a_disclaimer_is_had_in_its_language_and_empty_in_another():
    brand = Brand(disclaimer_en="Ask us.", disclaimer_es="Pregúntenos.")
    assert [brand.disclaimer(code) for code in ("en", "es", "fr")] == [
        "Ask us.",
        "Pregúntenos.",
        "",
    ]


@pytest.mark.parametrize(
    "other",
    [{"name": "A"}, {"logo": b"x"}, {"colors": (GOLD, PLUM)}, {"contact": "A"}, {"licence": "A"}],
)
def test_another_brand_has_another_digest(other):
    assert replace(NEUTRAL, **other).digest != NEUTRAL.digest


def test_the_same_brand_has_the_same_digest():
    assert Brand().digest == NEUTRAL.digest


@pytest.mark.parametrize("text", ["", "#FFF", "red", "#GG0000", "#FFFFFF\n", "url(x)#FFFFFF"])
def test_what_is_no_color_is_seen(text):
    assert not is_color(text)
