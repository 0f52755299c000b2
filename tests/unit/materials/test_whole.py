"""The whole comparison on one picture."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace

import numpy
import pytest
import zxingcpp
from PIL import Image

from resurface.comparison.comparison import compare
from resurface.evidence.reported_harms import ReportedHarm
from resurface.materials.asked_rows import asked_rows, sources
from resurface.materials.drawn_letters import renderer
from resurface.materials.whole import (
    DROPS,
    SIZES,
    TALL,
    WIDE,
    NoRoomError,
    whole_given,
    whole_picture,
)
from resurface.materials.worker import TEMPLATES
from tests.unit.making import a_comparison, a_source, a_treatment

LINK = "https://compare.clinic.example/?compare=microneedling~rf-microneedling"
each_size = pytest.mark.parametrize("size", SIZES, ids=lambda each: each.id)


@pytest.fixture(scope="module")
def comparison(catalogue, evidence):
    chosen = ("microneedling", "rf-microneedling")
    return compare(catalogue, evidence, chosen, untreated=True, version="v1")


@pytest.fixture(scope="module")
def four(catalogue, evidence):
    chosen = ("superficial-peel", "microneedling", "fractional-co2", "pro-fractional")
    return compare(catalogue, evidence, chosen, untreated=True, version="v1")


def opened(raw: bytes) -> Image.Image:
    return Image.open(io.BytesIO(raw))


@each_size
def test_a_picture_has_the_pixels_of_its_size(comparison, english, size):
    picture = opened(whole_picture(comparison, size, "png", english))
    assert picture.size == (size.width, size.height)


def test_no_letter_of_the_tall_picture_is_smaller_than_28_pixels(comparison, english):
    given = whole_given(comparison, TALL, english, LINK)
    template = (TEMPLATES / "whole.typ").read_text("utf-8")
    assert given["size"] == 28
    assert re.findall(r"text\([^)]*size: size \* 0\.\d+", template) == []


@each_size
def test_the_code_on_a_picture_leads_to_its_comparison(comparison, english, size):
    pixels = numpy.array(opened(whole_picture(comparison, size, "png", english, LINK)).convert("L"))
    assert [each.text for each in zxingcpp.read_barcodes(pixels)] == [LINK]


@each_size
def test_without_a_link_there_is_no_code_and_no_word_about_one(comparison, english, size):
    given = whole_given(comparison, size, english, "")
    assert (given["code"], given["link"]) == ("", "")
    pixels = numpy.array(opened(whole_picture(comparison, size, "png", english)).convert("L"))
    assert zxingcpp.read_barcodes(pixels) == []


def test_a_picture_says_in_its_file_where_every_source_is_read(comparison, english):
    texts = opened(whole_picture(comparison, WIDE, "png", english, LINK)).text
    lines = texts["Source"].splitlines()
    assert len(lines) == len(sources(comparison))
    assert any("https://doi.org/10." in line for line in lines)
    assert texts["Title"] == "Microneedling and Radiofrequency microneedling"
    assert texts["URL"] == LINK


def test_the_rows_stand_in_the_order_of_a_consultation(comparison, english):
    assert [row.label for row in asked_rows(comparison, english)] == [
        "Back at work after",
        "May still show until",
        "Visits",
        "Full result after",
        "Price of the course",
        "People who got better",
        "Serious harm",
        "Dark marks",
        "Other harms",
    ]


def cells(comparison, english, label: str):
    (row,) = (each for each in asked_rows(comparison, english) if each.label == label)
    return row.cells


def test_a_serious_harm_without_a_count_stands_beside_one_that_was_counted(comparison, english):
    needling, radiofrequency, _ = cells(comparison, english, "Serious harm")
    assert needling.said == (
        "2 of 30: new scars (1 to 22 of 100 would fit too)",
        "infection and lasting bumps: reported, no count",
    )
    assert radiofrequency.said == (
        "burns, disfigurement, fat loss, nerve damage and new scars: reported, no count",
    )


def test_each_study_of_people_who_got_better_has_a_mark_and_none_is_merged(comparison, english):
    needling, *_ = cells(comparison, english, "People who got better")
    assert needling.said == ("10 studies: 67 to 96 of 100",)
    assert len(needling.marks) == 10


def test_dark_marks_that_nobody_counted_are_told_where_a_source_reports_them(english):
    reported = ReportedHarm(
        id="r",
        treatment_id="peel",
        harm="dark marks",
        reported_by="review",
        severity="lasting",
        what="They may darken.",
        source_id="s",
    )
    told = a_comparison(
        a_treatment(), reported_harms={"peel": (reported,)}, sources={"s": a_source("s")}
    )
    (peel,) = cells(told, english, "Dark marks")
    assert (peel.said, peel.below) == (
        ("no count",),
        ("reported, nobody counted (A trial 2020)",),
    )


def test_what_is_open_above_is_said_and_silence_too(comparison, english):
    needling, *_ = cells(comparison, english, "Full result after")
    assert needling.said == ("3 months or more",)
    assert cells(comparison, english, "May still show until")[0].said == ("not reported",)


def test_the_warning_the_caution_and_what_varies_are_never_left_out(comparison, english):
    given = whole_given(comparison, TALL, english, LINK)
    assert given["warnings"][0].startswith("Safety warning, Radiofrequency microneedling: On Oct")
    assert given["same"].startswith("The same results may not occur for all patients.")
    assert given["varies"].startswith("Studies differ in skin types, settings")
    assert given["dated"] == "Checked on November 24, 2026 · data version v1 · Resurface"


def test_no_treatment_stands_last_as_a_column_or_in_sentences(comparison, english):
    wide, tall = (whole_given(comparison, size, english, "") for size in (WIDE, TALL))
    assert wide["options"][-1]["name"] == "No treatment"
    assert wide["untreated"] == []
    assert [each["name"] for each in tall["options"]][-1] == "Radiofrequency microneedling"
    assert tall["untreated"][0] == "No treatment"
    assert tall["untreated"][1].startswith("No days away. No visits.")


def test_what_has_no_room_is_refused_and_says_what_to_do(four, english):
    with pytest.raises(NoRoomError, match="Take the wide one, or compare fewer treatments"):
        whole_picture(four, TALL, "png", english, LINK)


def test_a_refused_picture_leaves_the_next_one_alone(four, comparison, english):
    with pytest.raises(NoRoomError):
        whole_picture(four, TALL, "png", english)
    assert opened(whole_picture(comparison, TALL, "png", english)).size == (1080, 1350)


def test_four_treatments_and_no_treatment_have_room_on_the_wide_picture(four, english):
    assert opened(whole_picture(four, WIDE, "png", english, LINK)).size == (1920, 1080)


@each_size
def test_nothing_reaches_the_edge_of_a_picture(comparison, english, size):
    pixels = numpy.array(opened(whole_picture(comparison, size, "png", english, LINK)).convert("L"))
    edge = size.margin - 6
    below_the_bar = pixels[edge:]
    paper = below_the_bar[-1, 0]
    for part in (below_the_bar[-edge:], below_the_bar[:, :edge], below_the_bar[:, -edge:]):
        assert int(part.min()) == int(part.max()) == int(paper)


@pytest.mark.parametrize("count", range(len(DROPS) + 1))
def test_a_picture_is_drawn_whatever_is_left_out(comparison, english, count):
    given = whole_given(comparison, WIDE, english, LINK)
    given["drops"] = [*DROPS[:count]]
    asked = {"template": "whole.typ", "kind": "png", "given": json.dumps({**given, "height": 4000})}
    assert opened(renderer().ask("typeset", **asked)).size == (1920, 4000)


def test_a_name_in_any_letters_is_drawn_or_named(comparison, english):
    one, *others = comparison.options
    named = replace(one, treatment=replace(one.treatment, name="Láser \U000e1234 #[x] $y$ *z*"))
    found = replace(comparison, options=(named, *others))
    assert opened(whole_picture(found, WIDE, "png", english)).size == (1920, 1080)
    assert "#[x] $y$ *z*" in whole_given(found, WIDE, english, "")["options"][0]["name"]


@pytest.mark.parametrize("letter", ["\ufffe", "\x00", "\x0b", "\ud800"])
def test_a_letter_that_xml_forbids_ends_no_picture(comparison, english, letter):
    one, *others = comparison.options
    named = replace(one, treatment=replace(one.treatment, name=f"a{letter}b"))
    found = replace(comparison, options=(named, *others))
    assert whole_picture(found, WIDE, "svg", english)[:4] == b"<svg"
