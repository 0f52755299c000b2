"""The pictures that are offered, and the names of files."""

from __future__ import annotations

import datetime
import io
import re

import pytest
from PIL import Image

from resurface.charts.register import CHARTS
from resurface.comparison.comparison import compare
from resurface.language.language import language
from resurface.materials.offered import file_name, names, offered_picture
from tests.unit.making import a_comparison, a_treatment

DAY = datetime.date(2026, 11, 25)
ENGLISH, SPANISH = language("en"), language("es")


@pytest.fixture(scope="module")
def comparison(catalogue, evidence):
    chosen = ("superficial-peel", "microneedling")
    return compare(catalogue, evidence, chosen, untreated=True, version="v1")


def test_the_whole_comparison_in_two_sizes_and_every_chart_are_offered(comparison, english):
    assert list(names(comparison, english)) == ["wide", "tall", *(each.id for each in CHARTS)]


def test_a_size_without_room_for_so_many_is_not_offered(english):
    four = a_comparison(*(a_treatment(each) for each in "abcd"))
    assert "tall" not in names(four, english)


def test_a_chart_says_in_its_file_what_it_shows_and_where_its_sources_are_read(comparison, english):
    texts = Image.open(io.BytesIO(offered_picture("ranges", "png", comparison, english))).text
    assert texts["Title"] == "Light chemical peel and Microneedling"
    assert "The same results may not occur for all patients." in texts["Description"]
    assert "https://" in texts["Source"]
    assert "URL" not in texts


def test_a_picture_that_is_not_offered_is_refused(comparison, english):
    with pytest.raises(KeyError, match="pie"):
        offered_picture("pie", "png", comparison, english)


def test_the_name_of_a_file_says_what_is_inside(comparison):
    assert file_name(comparison, "png", DAY, ENGLISH) == (
        "resurface-light-chemical-peel-microneedling-2026-11-25.png"
    )
    assert file_name(comparison, "svg", DAY, ENGLISH, "dark marks") == (
        "resurface-light-chemical-peel-microneedling-dark-marks-2026-11-25.svg"
    )


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "Láser CO₂ / «fino»", "微針", "CON", 'a"b<c>|d?*', "\u202egnp.exe"]
)
def test_a_name_of_a_file_has_letters_that_every_system_takes(name):
    named = file_name(a_comparison(a_treatment("peel", name=name)), "png", DAY, ENGLISH)
    assert re.fullmatch(r"resurface-[a-z0-9-]+-2026-11-25\.png", named)


def test_a_name_of_a_file_is_bounded_and_counts_what_it_leaves_out():
    long = a_comparison(*(a_treatment(each, name=f"{each} {'long ' * 7}") for each in "abcd"))
    named = file_name(long, "xlsx", DAY, ENGLISH)
    assert named == ("resurface-a-long-long-long-long-long-long-long-and-3-more-2026-11-25.xlsx")
    spoken = file_name(long, "xlsx", DAY, SPANISH)
    assert spoken == "resurface-a-long-long-long-long-long-long-long-y-3-mas-2026-11-25.xlsx"
    endless = a_comparison(a_treatment("peel", name="long " * 60))
    assert file_name(endless, "csv", DAY, ENGLISH) == "resurface-2026-11-25.csv"
