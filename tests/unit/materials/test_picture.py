"""Pictures that stand by themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resurface.charts import icon_array, range_bars, timeline
from resurface.charts.register import CHARTS, chart
from resurface.charts.theme import BENEFIT_COLOR, HARM_COLOR
from resurface.comparison.comparison import compare
from resurface.materials.drawn_letters import lacks, undrawable
from resurface.materials.picture import picture, specification
from resurface.materials.piece import Piece
from resurface.materials.piece import piece as piece_of
from resurface.materials.whole import WIDE, whole_given

WARNINGS = ("Safety warning: burns.",)
NOTES = ("Checked on November 24, 2026.", "The same results may not occur for all patients.")


@pytest.fixture
def piece(catalogue, evidence, english):
    found = compare(
        catalogue, evidence, ("microneedling", "tca-cross"), untreated=True, version="v"
    )
    ranges = range_bars.drawing(found, english)
    narrow = [replace(ranges, title=title, narrow=True) for title in ("Ranges", "More ranges")]
    drawings = (timeline.drawing(found, english), *narrow)
    return Piece("Microneedling and TCA CROSS", WARNINGS, NOTES, frozenset(), drawings)


def test_title_charts_and_notes_are_in_the_svg(piece, english):
    text = picture(piece, "svg", english).decode()
    for part in (
        "Microneedling and TCA CROSS",
        "The whole course",
        "Ranges",
        "3–6 visits",
        *WARNINGS,
        *NOTES,
    ):
        assert part in text


def columns(piece, *drawings):
    """The rows of each column of charts."""
    charts, _notes = specification(replace(piece, drawings=drawings))["vconcat"]
    return [column["vconcat"] for column in charts["hconcat"]]


def test_two_narrow_charts_share_a_row(piece):
    (rows,) = columns(piece, *piece.drawings)
    assert [len(row.get("hconcat", [0])) for row in rows] == [1, 2]


def test_a_narrow_chart_alone_is_wide(piece):
    ((row,),) = columns(piece, piece.drawings[1])
    assert row["width"] == 760


def test_many_charts_stand_in_two_columns_of_like_height_in_their_order(piece):
    course, visits, weeks = piece.drawings
    left, right = columns(piece, course, visits, weeks, visits, weeks, course)
    assert [[row.get("title", "a pair") for row in rows] for rows in (left, right)] == [
        ["The whole course", "a pair"],
        ["a pair", "The whole course"],
    ]


def test_a_harm_keeps_its_color_beside_a_benefit(catalogue, evidence, english):
    found = compare(
        catalogue, evidence, ("microneedling", "tca-cross"), untreated=False, version="v"
    )
    both = icon_array.drawings(found, english)[:2]
    drawn = picture(Piece("Title", (), NOTES, frozenset(), both), "svg", english).decode().lower()
    assert (BENEFIT_COLOR.lower() in drawn, HARM_COLOR.lower() in drawn) == (True, True)


def test_a_long_title_is_broken_into_lines(piece):
    title = specification(replace(piece, title="word " * 30))["title"]["text"]
    assert len(title) == 3


def test_a_long_warning_is_broken_into_lines_under_the_title(piece):
    title = specification(replace(piece, warnings=("burns " * 30,)))["title"]
    assert len(title["subtitle"]) == 2


def test_a_png_is_twice_the_size_on_screen(piece, english):
    raw = picture(replace(piece, drawings=piece.drawings[:1]), "png", english)
    assert raw[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(raw[16:20], "big") > 1500


def test_letters_that_no_font_has_are_found(piece):
    asked = specification(replace(piece, title="Láser \U000e1234 – A\u0327 CO₂ \U000ffffe"))
    assert undrawable(asked) == "\U000e1234\U000ffffe"


def test_a_picture_names_what_it_can_t_show_and_where_it_is_shown(english):
    assert lacks("₂✨微", english) == (
        "This picture can't show these letters: subscript two, sparkles and "
        "cjk unified ideograph-5fae. The SVG and the tables do."
    )


def test_a_picture_names_a_few_of_many_letters(english):
    assert lacks("abcdefghij", english).count("latin small letter") == 8
    assert "and 2 more" in lacks("abcdefghij", english)


@pytest.mark.parametrize("form", ["png", "svg"])
@pytest.mark.parametrize("letter", ["\ufffe", "\uffff", "\x00", "\x0b", "\ud800"])
def test_a_letter_that_xml_forbids_ends_no_picture(piece, english, form, letter):
    small = replace(piece, title=f"a{letter}b", drawings=piece.drawings[1:2])
    assert len(picture(small, form, english)) > 1_000


def test_a_letter_of_other_fonts_is_found_behind_one_that_none_has(piece):
    assert "☎" in undrawable(specification(replace(piece, title="\U000e1234 ☎")))


def test_the_shipped_pictures_lack_no_letter(catalogue, evidence, english):
    chosen = tuple(each.id for each in catalogue.treatments)
    everything = compare(catalogue, evidence, chosen, untreated=True, version="v")
    assert undrawable(whole_given(everything, WIDE, english, "")) == ""
    drawn = [specification(piece_of(each, everything, english)) for each in CHARTS]
    assert undrawable(drawn) == ""


@pytest.fixture
def named(catalogue, evidence, english):
    """The chart of visits in which a treatment has another name."""

    def drawn(name):
        found = compare(
            catalogue, evidence, ("microneedling", "tca-cross"), untreated=False, version="v"
        )
        one, other = found.options
        renamed = replace(one, treatment=replace(one.treatment, name=name))
        return piece_of(chart("course"), replace(found, options=(renamed, other)), english)

    return drawn


def test_a_long_name_of_letters_beyond_the_first_65536_ends_no_picture(named, english):
    assert "😀" * 80 in picture(named("😀" * 80), "svg", english).decode()


def test_a_name_stands_whole_in_a_chart_however_wide(named, english):
    name = "Superficial peel with a very long name " * 5
    assert name.strip() in picture(named(name.strip()), "svg", english).decode()


def test_of_a_name_without_end_a_chart_has_the_beginning(named, english):
    drawn = picture(named("W" * 1_000), "svg", english).decode()
    assert f"{'W' * 199}…<" in drawn
