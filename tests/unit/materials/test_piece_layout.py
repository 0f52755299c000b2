"""How pieces look, read back from the files: sizes, letters, contrast, nothing cut or overlaid."""

from __future__ import annotations

import io
import json
from datetime import date

import pypdf
import pytest
from PIL import Image

from resurface.brand.brand import NEUTRAL, Brand
from resurface.comparison.comparison import compare
from resurface.language.language import language
from resurface.materials.asked_piece import Piece
from resurface.materials.drawn_letters import renderer
from resurface.materials.piece_given import piece_given
from resurface.materials.piece_picture import pictures, without_room
from resurface.materials.piece_sizes import PIECE_SIZES, SMALLEST, piece_size
from resurface.materials.piece_templates import TEMPLATES
from resurface.materials.refusal import RefusedError
from resurface.record.folder import SHIPPED
from resurface.record.store import Data, Store
from tests.unit.materials.drawn_text import cut, faint, letters, over_each_other

DAY = date(2026, 11, 26)
LASER = ("superficial-peel", "microneedling", "pro-fractional")
WARNED = ("superficial-peel", "microneedling", "rf-microneedling")
FOUR = (*LASER, "rf-microneedling")
ONE = ("microneedling",)
NAMES = [
    ("side-by-side", "card", "en", "Erbium laser", "Fractional erbium laser"),
    ("of-100-people", "square", "es", "Láser de erbio", "Láser fraccionado de erbio"),
]
BRAND = Brand(name="Example clinic", licence="Licence 1234", colors=("#0F6B60", "#2F5D8A"))
SAMPLE = [
    *(
        (each.id, "portrait", "en", LASER)
        for each in TEMPLATES
        if not each.squares and each.most > 1
    ),
    *(
        (each, size, "en", LASER)
        for each in ("side-by-side", "of-100-people")
        for size in ("square",)
    ),
    ("side-by-side", "story", "es", LASER),
    ("side-by-side", "square", "es", WARNED),
    ("of-100-people", "portrait", "es", WARNED),
    ("of-100-people", "slide", "en", WARNED),
    ("one-treatment", "mail", "es", ONE),
    ("side-by-side", "card", "en", WARNED),
    ("of-100-people", "square", "en", WARNED),
    ("marks-or-scars", "card", "es", ("rf-microneedling",)),
    ("day-by-day", "square", "es", LASER),
    ("of-100-people", "square", "es", LASER),
    ("of-100-people", "square", "es", ONE),
    ("marks-or-scars", "card", "en", LASER),
    ("marks-or-scars", "card", "en", WARNED),
    ("questions", "card", "es", LASER),
    ("not-known", "card", "es", LASER),
    ("side-by-side", "card", "es", LASER),
    ("one-treatment", "card", "en", ONE),
    ("one-treatment", "card", "es", ("rf-microneedling",)),
    ("whole-course", "card", "en", LASER[:2]),
    ("day-by-day", "card", "es", LASER[:2]),
    ("whole-course", "slide", "es", FOUR),
    ("whole-course", "square", "es", WARNED),
    ("marks-or-scars", "square", "es", WARNED),
    ("side-by-side", "slide", "en", FOUR),
]


@pytest.fixture(scope="module")
def asked():
    store = Store(SHIPPED)

    def piece(template, size, code="en", chosen=LASER, **more):
        data = store.current(code)
        assert isinstance(data, Data)
        compared = compare(
            data.catalogue, data.evidence, chosen, untreated=True, version=data.version
        )
        link = f"https://compare.clinic.example/?compare={'~'.join(chosen)}"
        return Piece(
            compared, template, size, language(code), DAY, **{"link": link, "brand": BRAND, **more}
        )

    return piece


def drawn(piece, kind):
    given = json.dumps(piece_given(piece))
    if kind == "pdf":
        return renderer().ask("paper", template="piece.typ", given=given, pages=1)
    return renderer().ask("typeset", template="piece.typ", kind=kind, given=given)


def frame(size):
    """Where letters may be: inside the edges, and never where a story is only color."""
    width, height = size.width + 2 * size.bleed, size.height + 2 * size.bleed
    free = size.height * size.free
    return size.bleed, size.bleed + free, width - size.bleed, height - size.bleed - free


def sizes_of_type(pdf):
    found = set()

    def visit(text, _cm, tm, _font, size):
        if text.strip():
            found.add(round(abs(size * tm[3]), 2))

    pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text(visitor_text=visit)
    return found


def test_a_piece_is_exact_to_the_pixel(asked):
    for size in PIECE_SIZES:
        if not size.in_print:
            (made,) = pictures(asked("side-by-side", size.id), "png")
            assert Image.open(io.BytesIO(made)).size == (size.width, size.height)


@pytest.mark.parametrize(("template", "size", "code", "chosen"), SAMPLE)
def test_nothing_is_cut_overlaid_faint_or_small(asked, template, size, code, chosen):
    piece = asked(template, size, code, chosen)
    found = letters(drawn(piece, "svg"))
    assert len(found) > 300
    assert cut(found, frame(piece_size(size))) == []
    assert over_each_other(found) == []
    assert faint(found) == set()
    assert min(sizes_of_type(drawn(piece, "pdf"))) >= SMALLEST * piece_size(size).unit


def test_without_a_code_a_link_card_has_room_for_marks_or_scars_in_spanish_too(asked):
    for chosen in (LASER, WARNED):
        found = letters(drawn(asked("marks-or-scars", "card", "es", chosen, link=""), "svg"))
        assert cut(found, frame(piece_size("card"))) == []
        assert over_each_other(found) == []


@pytest.mark.parametrize("size", ["letter", "a4", "half"])
def test_paper_has_a_trim_inside_its_bleed_tags_and_a_language(asked, size):
    (made,) = pictures(asked("side-by-side", size), "pdf")
    reader, wanted = pypdf.PdfReader(io.BytesIO(made)), piece_size(size)
    page, root = reader.pages[0], reader.trailer["/Root"]
    trim = page.trimbox
    assert (float(trim.width), float(trim.height)) == pytest.approx(
        (wanted.width, wanted.height), abs=0.01
    )
    assert float(page.mediabox.width) == pytest.approx(wanted.width + 2 * wanted.bleed, abs=0.01)
    assert page["/CropBox"] == page["/TrimBox"]  # what a viewer and an office printer take
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    fonts = page["/Resources"]["/Font"].values()
    assert all("/DescendantFonts" in font.get_object() for font in fonts)
    assert len(reader.pages) == 1


@pytest.mark.parametrize(("code", "words"), [("en", "may show"), ("es", "puede notarse hasta 10")])
def test_days_keep_few_words_on_a_square_that_has_no_room_for_all(asked, code, words):
    (made,) = pictures(asked("side-by-side", "square", code, link="", brand=NEUTRAL), "pdf")
    assert words in " ".join(pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text().split())


@pytest.mark.parametrize("size", ["square", "card", "mail"])
@pytest.mark.parametrize(("code", "key"), [("en", "a source"), ("es", "una fuente")])
def test_the_strokes_of_sources_have_their_key_wherever_they_are_drawn(asked, size, code, key):
    (made,) = pictures(asked("side-by-side", size, code), "pdf")
    lines = pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text().splitlines()
    assert key in " ".join(" ".join(lines).split())
    assert not [each for each in lines if each.strip() == key]


@pytest.mark.parametrize("template", ["side-by-side", "of-100-people", "whole-course"])
@pytest.mark.parametrize("chosen", [LASER, FOUR], ids=len)
def test_sizes_without_room_are_those_that_a_drawing_refuses(asked, template, chosen):
    if template == "of-100-people" and chosen == FOUR:
        assert without_room(asked(template, "", "es", chosen)) == ()  # it is for three
        return
    lacking = without_room(asked(template, "", "es", chosen))
    for size in sorted(PIECE_SIZES, key=lambda each: each.room)[: len(lacking) + 1]:
        piece = asked(template, size.id, "es", chosen)
        if size.id in lacking:
            with pytest.raises(RefusedError, match="no cabe en el tamaño"):
                pictures(piece, "svg")
        else:
            assert pictures(piece, "svg")


def test_what_has_no_room_is_refused_with_the_reason(asked):
    with pytest.raises(RefusedError, match="has no room in the size “Link card”: risks are never"):
        pictures(asked("of-100-people", "card"), "png")


def test_what_has_no_room_names_a_size_that_has(asked):
    with pytest.raises(RefusedError, match="It has room in the size “Square”") as told:
        pictures(asked("of-100-people", "card"), "png")
    assert told.value.sizes == ("square", "portrait")
    for size in told.value.sizes:
        assert pictures(asked("of-100-people", size), "png")


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("chosen", [LASER, WARNED], ids="~".join)
def test_every_square_of_three_treatments_has_room(asked, code, chosen):
    for each in TEMPLATES:
        if each.most >= len(chosen):
            assert pictures(asked(each.id, "square", code, chosen), "svg")


@pytest.mark.parametrize(("template", "size", "code", "short", "long"), NAMES)
def test_short_names_stand_where_there_is_little_room(asked, template, size, code, short, long):
    def words(template, size):
        (made,) = pictures(asked(template, size, code), "pdf")
        return " ".join(pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text().split())

    assert short in words(template, size)
    assert long in words(template, "letter")
    assert short not in words("side-by-side", "letter")
