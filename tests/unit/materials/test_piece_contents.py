"""What stands on pieces: every figure is the record's, and no risk, date or source is left out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

import numpy
import pikepdf
import pypdf
import pytest
import zxingcpp
from PIL import Image

from resurface.catalogue.figures import DOWNTIME
from resurface.materials.asked_piece import Typed
from resurface.materials.foot import where_read
from resurface.materials.piece_caption import alt, caption
from resurface.materials.piece_given import piece_given
from resurface.materials.piece_picture import pictures, squares
from resurface.materials.piece_sources import source_ids
from resurface.materials.piece_templates import TEMPLATES
from resurface.standards.reading import ease
from tests.unit.materials.some_pieces import (
    HOSTILE,
    LANGUAGES,
    LIGHT,
    SETS,
    WARNED,
    a_hostile_piece,
    a_piece,
    compared,
    numbers,
    stated,
)

PICTURES = [each for each in TEMPLATES if not each.squares]
each_language = pytest.mark.parametrize("code", LANGUAGES)
each_template = pytest.mark.parametrize("template", PICTURES, ids=lambda each: each.id)
NO_FIGURES = {
    *(
        "sources",
        "fewer-sources",
        "one-source",
        "named",
        "dated",
        "code",
        "code-alt",
        "lang",
        "template",
    ),
    *(
        "clinic",
        "licence",
        "contact",
        "bars",
        "brand-text",
        "brand-link",
        "headline",
        "months",
        "drops",
    ),
    *("place-text", "id", "logo", "keywords", "description", "how"),
}
"""Parts that name sources, dates, colors and ids, or that are the scale of a drawing."""
COUNTED = re.compile(
    r"\b\d+ (?:studies|study|estudios?|others?|más)\b|\b\d+ of \d+ at random|\d+ de \d+ al azar"
)
"""Counts of studies: they are counted, and stand in no row."""
ADDRESSES = re.compile(r"\([\w.]+\.\w+(?:/[^)]*)?\)")
SAMPLE = [each.id for each in PICTURES if each.most > 1]


def asked(template, chosen=LIGHT, code="en", size="portrait", **more):
    return a_piece(chosen, code, template=template, size=size, **more)


def fitting(template):
    return [each for each in SETS if template.least <= len(each) <= template.most] or [LIGHT[:1]]


def texts(part, name="") -> Iterator[str]:
    if name in NO_FIGURES:
        return
    match part:
        case str():
            yield part
        case dict():
            for key, value in part.items():
                yield from texts(value, key)
        case list() | tuple():
            for each in part:
                yield from texts(each, name)


def read(made: bytes) -> str:
    """The words of a PDF, as one line."""
    page = pypdf.PdfReader(io.BytesIO(made)).pages[0]
    return " ".join(page.extract_text().split())


@each_language
@each_template
def test_every_number_on_a_piece_stands_in_the_record(template, code):
    for chosen in fitting(template):
        piece = asked(template.id, chosen, code)
        allowed = frozenset().union(*map(stated, piece.comparison.options))
        given = piece_given(piece)
        for text in texts(given):
            found = set(numbers(COUNTED.sub("", ADDRESSES.sub("", text))))
            assert found <= allowed | {len(chosen)}, text


@pytest.mark.parametrize("template", SAMPLE)
def test_what_is_never_left_out_is_on_every_piece(template):
    (made,) = pictures(asked(template, WARNED), "pdf")
    found, comparison = read(made), compared(WARNED)
    for part in (
        "The same results may not occur for all patients.",
        *("Data Nov 24, 2026", "check by May 24, 2027", asked(template, WARNED).id),
        *("Example clinic", "License 12345", "age 22 and up (FDA record)", "No treatment"),
        *("III–VI", "I–VI", "III–V", "1.9 of 100 visits", "0 to 17", "0 to 10"),
        *("new scars", "2 of 30", "cold sore", "burns", "fat loss", "nerve damage"),
        *(each.treatment.name for each in comparison.treated),
    ):
        assert part.lower() in found.lower(), part
    if template not in ("marks-or-scars", "not-known", "questions", "choices"):
        for option in comparison.treated:
            high = option.treatment.range_of(DOWNTIME).high
            assert (f"{high:.0f} days" if high else "back the same day") in found


@pytest.mark.parametrize("template", SAMPLE)
def test_serious_harms_stand_before_dark_marks(template):
    (made,) = pictures(asked(template), "pdf")
    found = read(made)
    assert found.index("2 of 30") < found.index("0 to 17")


@pytest.mark.parametrize("size", ["square", "portrait", "slide", "card", "half"])
def test_the_code_on_a_piece_opens_its_comparison_and_names_it(size):
    piece = asked("side-by-side", LIGHT[:2], size=size)
    form = "svg" if size == "half" else "png"
    if form == "svg":
        assert "image" in pictures(piece, "svg")[0].decode()
        return
    pixels = numpy.array(Image.open(io.BytesIO(pictures(piece, "png")[0])).convert("L"))
    assert [each.text for each in zxingcpp.read_barcodes(pixels)] == [piece.code]
    assert piece.code.endswith(f"&piece={piece.id}")


def test_without_an_address_there_is_no_code():
    pixels = numpy.array(
        Image.open(io.BytesIO(pictures(asked("side-by-side", link=""), "png")[0])).convert("L")
    )
    assert zxingcpp.read_barcodes(pixels) == []


@each_language
def test_caption_and_files_say_where_every_source_is_read(code):
    piece = asked("of-100-people", WARNED, code)
    found = piece.comparison.evidence.sources
    wanted = [where_read(found[each]) for each in source_ids(piece)]
    assert len(wanted) > 20
    png = Image.open(io.BytesIO(pictures(piece, "png")[0]))
    svg = pictures(piece, "svg")[0].decode()
    keywords = pypdf.PdfReader(io.BytesIO(pictures(piece, "pdf")[0])).metadata["/Keywords"]
    for each in filter(None, wanted):
        assert each in caption(piece)
        assert each in png.text["Source"]
        assert each.replace("&", "&amp;") in svg
        assert each in keywords
    assert png.text["Title"]
    assert png.text["Description"] == alt(piece)


@each_template
def test_the_alternative_text_has_the_risks_and_every_treatment(template):
    chosen = WARNED if template.most > 1 else ("rf-microneedling",)
    told = alt(asked(template.id, chosen))
    assert "On October 15, 2025, the FDA warned" in told
    for option in compared(chosen).treated:
        assert option.treatment.name in told


def test_typed_words_are_on_the_piece_as_they_are():
    typed = Typed('#read("/etc/passwd")', "*bold* $x$ <b>", "Call \\ us & <script>")
    (made,) = pictures(asked("questions", LIGHT[:2], typed=typed), "pdf")
    found = read(made)
    for each in (typed.headline, typed.line, typed.action):
        assert " ".join(each.split()) in found


@pytest.mark.parametrize("template", ["side-by-side", "choices", "of-100-people"])
def test_hostile_names_are_inert_in_every_file(template):
    piece = a_hostile_piece(template=template, size="letter", typed=Typed("A", HOSTILE))
    root = ElementTree.fromstring(pictures(piece, "svg")[0])  # noqa: S314 - our own
    assert {each.tag.rpartition("}")[2] for each in root.iter()}.isdisjoint({"script", "a"})
    image = Image.open(io.BytesIO(pictures(piece, "png")[0]))
    assert image.size[0] > 600
    reader = pypdf.PdfReader(io.BytesIO(pictures(piece, "pdf")[0]))
    assert "/Annots" not in reader.pages[0]


def test_letters_that_no_font_has_are_marked_and_said():
    piece = asked("questions", LIGHT[:2], typed=Typed("A \U000e0041\U0010fffd headline"))
    found = read(pictures(piece, "pdf")[0])
    assert "?" in found
    assert "could not be printed" in found


def test_a_typed_headline_takes_the_place_of_the_templates():
    base = asked("side-by-side")
    assert piece_given(base)["headline"] == "Days off work and visits"
    assert piece_given(replace(base, typed=Typed("Our own")))["headline"] == "Our own"


def test_in_a_row_of_pictures_a_typed_headline_is_the_firsts_and_the_others_keep_their_own():
    typed = Typed("Our own", "A line below it", "Ask us")
    row = squares(asked("carousel", LIGHT[:2], size="square", typed=typed))
    own = squares(asked("carousel", LIGHT[:2], size="square"))
    first, *rest = map(piece_given, row)
    assert (first["headline"], first["line"]) == ("Our own", "A line below it")
    assert [each["headline"] for each in rest] == [
        piece_given(each)["headline"] for each in own[1:]
    ]
    assert rest[-1]["headline"] == "What is not known yet"
    assert {each["line"] for each in rest} == {""}
    assert {each["action"] for each in (first, *rest)} == {"Ask us"}


@pytest.mark.parametrize("chosen", [LIGHT, WARNED], ids="-".join)
def test_a_carousel_shows_the_same_in_each_language(chosen):
    drawn = {
        code: [drawings(made) for made in pictures(a_carousel(chosen, code), "pdf")]
        for code in LANGUAGES
    }
    assert len(set(map(tuple, drawn.values()))) == 1
    dots = [
        cell["people"]
        for row in piece_given(squares(a_carousel(chosen, "es"))[2])["content"]["rows"][:2]
        for cell in row["cells"]
    ]
    assert drawn["es"][2] == 1 + sum(each is not None for each in dots)  # with the code


def a_carousel(chosen, code):
    return a_piece(chosen, code, template="carousel", size="square")


def drawings(made: bytes) -> int:
    """How many drawings of a PDF are told in words."""
    return len(re.findall(rb"/S\s*/Figure", uncompressed(made)))


def uncompressed(made: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(made)) as opened:
        found = io.BytesIO()
        opened.save(found, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return found.getvalue()


@each_language
@pytest.mark.parametrize("chosen", [LIGHT, WARNED], ids="-".join)
def test_who_got_better_is_told_in_plain_words(chosen, code):
    content = piece_given(asked("of-100-people", chosen, code, "square"))["content"]
    names = [each.treatment.name for each in compared(chosen, code).options]
    assert ease([*content["studies"], content["untreated"]], names, code).easy_enough
