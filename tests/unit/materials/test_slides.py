"""Slides, read back from the file: native, measured, told in words, cited, and inert."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from functools import cache
from itertools import combinations

import openpyxl
import pptx
import pytest
from lxml import etree
from pptx.enum.shapes import MSO_SHAPE_TYPE

from resurface.brand.brand import Brand
from resurface.catalogue.figures import DOWNTIME, VISIBLE
from resurface.materials.arial import width
from resurface.materials.asked_piece import Typed
from resurface.materials.foot import where_read
from resurface.materials.piece_sources import WHOLE
from resurface.materials.refusal import RefusedError
from resurface.materials.resting import ids_behind
from resurface.materials.slide_text import (
    SMALLEST,
    NoRoomOnSlideError,
    Run,
    Text,
    fitted,
    plain,
)
from resurface.materials.slide_theme import colors
from resurface.materials.slides import slides
from tests.unit.materials.some_pieces import (
    CLINIC,
    FOUR,
    LANGUAGES,
    LIGHT,
    SETS,
    WARNED,
    a_hostile_piece,
    a_piece,
    compared,
    not_stated,
    numbers,
)

each_set = pytest.mark.parametrize("chosen", SETS, ids="-".join)
each_language = pytest.mark.parametrize("code", LANGUAGES)
LOOKS = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
LEAVES = (MSO_SHAPE_TYPE.TEXT_BOX, MSO_SHAPE_TYPE.PLACEHOLDER)


OF_PAPER = {"en": r"\bpages?\b|take .* home", "es": r"\bhojas?\b|\bpáginas?\b|a casa"}


@cache
def made(chosen=LIGHT, code="en") -> bytes:
    return slides(a_piece(chosen, code))


def opened(chosen=LIGHT, code="en"):
    return pptx.Presentation(io.BytesIO(made(chosen, code)))


def parts(raw: bytes) -> dict[str, bytes]:
    """Every part of the file by name, as an archive."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert archive.testzip() is None
        return {each: archive.read(each) for each in archive.namelist()}


def texts(slide) -> list[str]:
    """What stands on a slide, a shape or a cell each."""
    found = []
    for shape in slide.shapes:
        if shape.has_text_frame and shape.text_frame.text:
            found.append(shape.text_frame.text)
        if shape.has_table:
            found += [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
    return found


def places(slide) -> list[tuple[str, int, int, int, int]]:
    """Texts, tables and charts with their places."""
    return [
        (each.name, each.left, each.top, each.left + each.width, each.top + each.height)
        for each in slide.shapes
        if each.shape_type in LEAVES or each.has_table or each.has_chart
    ]


@each_set
@each_language
def test_there_are_six_slides_and_more_only_where_one_has_no_room(chosen, code):
    titles = [each.shapes.title.text_frame.text for each in opened(chosen, code).slides]
    assert 6 <= len(titles) <= 8
    assert len(set(titles)) == len(titles)
    if len(chosen) < len(FOUR) and code == "en":
        assert len(titles) == 6


@each_set
@each_language
def test_no_text_table_or_chart_lies_over_another_or_off_the_slide(chosen, code):
    deck = opened(chosen, code)
    for slide in deck.slides:
        found = places(slide)
        for name, left, top, right, bottom in found:
            assert 0 <= left < right <= deck.slide_width, name
            assert 0 <= top < bottom <= deck.slide_height, name
        for one, other in combinations(found, 2):
            apart = (
                one[3] <= other[1] + 12700
                or other[3] <= one[1] + 12700
                or one[4] <= other[2] + 12700
                or other[4] <= one[2] + 12700
            )
            assert apart or has_chart(slide, one[0], other[0]), (one, other)


def test_no_line_of_a_foot_begins_with_the_dot_between_two_parts():
    said = [text for slide in opened(FOUR, "es").slides for text in texts(slide)]
    feet = [text for text in said if text.startswith("Puede que no todos")]
    assert feet
    assert all("\u00a0· " in text and " · " not in text for text in feet)


def has_chart(slide, *names: str) -> bool:
    """Whether one of two is a chart: a mark behind the end of a bar stands on it."""
    return any(each.has_chart and each.name in names for each in slide.shapes)


@each_set
@each_language
def test_no_letter_is_smaller_than_twelve_points(chosen, code):
    sizes = {
        int(each)
        for name, raw in parts(made(chosen, code)).items()
        if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)
        for each in etree.fromstring(raw).xpath("//@sz")
    }
    assert min(sizes) >= SMALLEST * 100


@each_set
@each_language
def test_every_number_on_slides_stands_in_the_record(chosen, code):
    options = compared(chosen, code).options
    for place, slide in enumerate(opened(chosen, code).slides):
        said = [each for each in texts(slide) if not is_frame(each, slide)]
        left = not_stated(" | ".join(said), options)
        axis = set(map(float, range(61)))
        assert left - axis <= {float(len(options)), float(len(options) - 1)}, place


def is_frame(text: str, slide) -> bool:
    """Whether it is the foot, which has dates and an id, or what a comparison of many says."""
    titled = text == slide.shapes.title.text_frame.text
    return titled or "R-" in text


@each_set
def test_each_cell_of_the_table_says_what_the_record_says_of_its_option(chosen):
    options = compared(chosen).options
    found = 0
    for slide in opened(chosen).slides:
        for shape in slide.shapes:
            if not shape.has_table:
                continue
            assert shape.table.first_row
            assert shape.table.first_col
            for row in list(shape.table.rows)[1:]:
                for option, cell in zip(options, list(row.cells)[1:], strict=True):
                    assert not_stated(cell.text_frame.text, [option]) == set()
                    found += 1
    assert found == 9 * len(options)


@each_set
def test_bars_are_native_with_their_days_in_the_workbook(chosen):
    chart = next(s.chart for each in opened(chosen).slides for s in each.shapes if s.has_chart)
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    rows = list(book.active.iter_rows(min_row=2, values_only=True))
    treated = list(reversed(compared(chosen).treated))
    assert [row[0] for row in rows] == [each.treatment.name for each in treated]
    for row, option in zip(rows, treated, strict=True):
        away, shows = (option.treatment.range_of(each) for each in (DOWNTIME, VISIBLE))
        assert row[1] == (away.low or 0)
        assert row[1] + row[2] == max(away.ends, default=0)
        assert sum(row[1:]) == max([0, *away.ends, *shows.ends])
    assert [len(each.values) for each in chart.plots[0].series] == [len(treated)] * 3


@each_set
def test_every_picture_table_and_chart_is_told_in_words(chosen):
    drawn = 0
    for slide in opened(chosen).slides:
        for shape in slide.shapes:
            if shape.shape_type == MSO_SHAPE_TYPE.GROUP or shape.has_table or shape.has_chart:
                assert shape._element.xpath("./*/p:cNvPr/@descr")[0].strip()
                drawn += 1
    assert drawn > 2


def test_as_many_people_are_drawn_as_the_study_counted_of_a_hundred():
    slide = opened().slides[3]
    groups = [each for each in slide.shapes if each.name.startswith("Got better:")]
    circles = [
        [len(part._element.findall(f".//{LOOKS}arcTo")) for part in group.shapes]
        for group in groups
    ]
    assert circles == [[33, 67], [73, 27], [42, 58]]


@each_set
@each_language
def test_the_notes_cite_every_source_with_its_address(chosen, code):
    piece = a_piece(chosen, code)
    said = "\n".join(each.notes_slide.notes_text_frame.text for each in opened(chosen, code).slides)
    sources = piece.comparison.evidence.sources
    for source_id in ids_behind(piece.comparison, WHOLE):
        assert where_read(sources[source_id]) in said
    assert piece.id in said


@each_set
def test_the_whole_risk_stands_on_three_slides_and_no_slide_is_without(chosen):
    treated = compared(chosen).treated
    warned = [each.treatment.warning for each in treated if each.treatment.warning]
    whole = 0
    for slide in opened(chosen).slides:
        said = " ".join(texts(slide))
        assert "Serious harm" in said
        assert all(each in said for each in warned)
        assert "The same results may not occur for all patients." in said
        whole += "Serious harm: " in said and "Dark marks: " in said and "skin types " in said
    assert whole >= 3


def test_harms_that_are_told_are_as_large_as_those_that_are_counted_and_as_the_benefit():
    slide = opened(WARNED).slides[3]
    sizes = {
        run.text: run.font.size.pt
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    }
    large = [sizes[each] for each in ("22 of 30 people", "2 of 30: new scars")]
    told = [size for text, size in sizes.items() if text.startswith("burns, ")]
    assert {*large, *told} == {14.0}


def test_the_theme_is_the_brands_and_its_typefaces_are_of_every_office():
    theme = next(raw for name, raw in parts(made()).items() if name.endswith("theme1.xml")).decode()
    for name, color in colors(CLINIC).items():
        assert f'<a:{name}><a:srgbClr val="{color[1:]}"/></a:{name}>' in theme
    assert '<a:majorFont><a:latin typeface="Georgia"' in theme
    assert '<a:minorFont><a:latin typeface="Arial"' in theme


def test_a_brand_colors_neither_people_nor_risk():
    other = slides(a_piece(brand=Brand(name="Other", colors=("#7A1FA2", "#2F5D8A"))))
    for mine, theirs in zip(
        opened().slides, pptx.Presentation(io.BytesIO(other)).slides, strict=True
    ):
        one, two = (
            [etree.tostring(shape._element) for shape in each.shapes if shape.name != "Foot"]
            for each in (mine, theirs)
        )
        assert one == two


@each_set
def test_nothing_in_the_file_leads_out_of_it_and_no_shape_has_a_shadow(chosen):
    for name, raw in parts(made(chosen)).items():
        if name.endswith(".rels"):
            assert b"External" not in raw
        if name.startswith("ppt/slides/slide"):
            assert b"<p:style" not in raw
            assert b"macro" not in raw


def test_hostile_names_and_typed_texts_are_text_and_no_formula():
    typed = Typed(headline='=HYPERLINK("http://x")', line="<a:t>&", action="@SUM(1)")
    raw = slides(a_hostile_piece(typed=typed))
    deck = pptx.Presentation(io.BytesIO(raw))
    assert deck.slides[0].shapes.title.text_frame.text == '=HYPERLINK("http://x")'
    assert "<a:t>&" in texts(deck.slides[0])[1]
    chart = next(s.chart for each in deck.slides for s in each.shapes if s.has_chart)
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    kinds = {cell.data_type for row in book.active.iter_rows() for cell in row}
    assert "f" not in kinds
    assert all(b"\x00" not in part for name, part in parts(raw).items() if name.endswith(".xml"))


def test_spanish_slides_say_that_they_are_and_that_nobody_reviewed_them():
    for slide in opened(code="es").slides:
        languages = {
            each.get("lang") for each in slide._element.iter(f"{LOOKS}rPr") if each.get("lang")
        }
        assert languages == {"es-US"}
        assert any("Ningún clínico bilingüe" in each for each in texts(slide))


def test_texts_without_room_are_refused_with_the_reason():
    whole = compared()
    long = tuple(
        replace(each, treatment=replace(each.treatment, name="Very long name " * 30))
        for each in whole.options
    )
    with pytest.raises(RefusedError, match="no room on slides"):
        slides(a_piece(comparison=replace(whole, options=long)))


@pytest.mark.parametrize(
    ("text", "wide", "lines"),
    [("one two", 1000, 1), ("one two", 22, 2), ("", 10, 1), ("W" * 40, 100, 5), ("a b", 11, 2)],
)
def test_lines_are_counted_as_words_wrap(text, wide, lines):
    assert Text(plain(text) or ((Run(""),),), 12).lines((Run(text),), wide) == lines


def test_a_word_of_two_runs_is_one_word():
    runs = (Run("back at "), Run("work", bold=True), Run(", then"))
    one = width("work", 12, bold=True) + width(", ", 12)
    assert Text((runs,), 12).lines(runs, one / 0.97 + 12) == 3


def test_the_largest_size_that_fits_is_taken():
    lines = plain("one two three")
    assert fitted(lines, 1000, 20, (16, 14, 12)).size == 16
    assert fitted(lines, 1000, 15, (16, 14, 12)).size == 12
    with pytest.raises(NoRoomOnSlideError):
        fitted(lines, 1000, 5, (16, 14, 12))


def test_accents_are_as_wide_as_their_letters_and_unknown_letters_wide():
    assert width("á", 10) == width("a", 10)
    assert width("漢", 10) == 10
    assert width("W", 10, bold=True) > width("i", 10, bold=True)
    assert numbers("1,200 to 3.5") == (1200.0, 3.5)


@each_language
def test_slides_say_of_themselves_nothing_that_is_true_of_paper_alone(code):
    said = "\n".join(text for slide in opened(LIGHT, code).slides for text in texts(slide))
    assert re.search(OF_PAPER[code], said, re.IGNORECASE) is None
