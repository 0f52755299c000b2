"""Pictures that stand by themselves."""

from __future__ import annotations

import pytest

from resurface.charts import icon_array, range_bars, timeline
from resurface.charts.theme import BENEFIT_COLOR, HARM_COLOR
from resurface.comparison.comparison import compare
from resurface.comparison.people import out_of_hundred
from resurface.materials.picture import Panel, picture, specification

WARNINGS = ("Safety warning: burns.",)
NOTES = ("Checked on November 24, 2026.", "The same results may not occur for all patients.")


@pytest.fixture
def panels(catalogue, evidence, english):
    found = compare(
        catalogue, evidence, ("microneedling", "tca-cross"), untreated=True, version="v"
    )
    return (
        Panel("The whole course", timeline.drawing(found, english)),
        Panel("Visits", range_bars.drawing(found, "sessions", english), narrow=True),
        Panel("Weeks", range_bars.drawing(found, "interval", english), narrow=True),
    )


def test_title_charts_and_notes_are_in_the_svg(panels):
    text = picture(panels, "Microneedling and TCA CROSS", WARNINGS, NOTES, "svg").decode()
    for part in (
        "Microneedling and TCA CROSS",
        "The whole course",
        "Visits",
        "3–6 visits",
        *WARNINGS,
        *NOTES,
    ):
        assert part in text


def columns(panels):
    """The rows of each column of charts."""
    charts, _notes = specification(panels, "Title", (), NOTES)["vconcat"]
    return [column["vconcat"] for column in charts["hconcat"]]


def test_two_narrow_panels_share_a_row(panels):
    (rows,) = columns(panels)
    assert [len(row.get("hconcat", [0])) for row in rows] == [1, 2]


def test_a_narrow_panel_alone_is_wide(panels):
    ((row,),) = columns(panels[1:2])
    assert row["width"] == 760


def test_many_panels_stand_in_two_columns_of_like_height_in_their_order(panels):
    course, visits, weeks = panels
    left, right = columns((course, visits, weeks, visits, weeks, course))
    assert [[row.get("title", "a pair") for row in rows] for rows in (left, right)] == [
        ["The whole course", "a pair"],
        ["a pair", "The whole course"],
    ]


def test_a_harm_keeps_its_color_beside_a_benefit(catalogue, evidence, english):
    found = compare(
        catalogue, evidence, ("microneedling", "tca-cross"), untreated=False, version="v"
    )
    both = tuple(
        Panel(row.outcome, icon_array.drawing(row, evidence, english))
        for row in out_of_hundred(found)[:2]
    )
    drawn = picture(both, "Title", (), NOTES, "svg").decode().lower()
    assert (BENEFIT_COLOR.lower() in drawn, HARM_COLOR.lower() in drawn) == (True, True)


def test_a_long_title_is_broken_into_lines(panels):
    title = specification(panels, "word " * 30, (), NOTES)["title"]["text"]
    assert len(title) == 3


def test_a_long_warning_is_broken_into_lines_under_the_title(panels):
    title = specification(panels, "Title", ("burns " * 30,), NOTES)["title"]
    assert len(title["subtitle"]) == 2


def test_a_png_is_twice_the_size_on_screen(panels):
    raw = picture(panels[:1], "Title", (), NOTES, "png")
    assert raw[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(raw[16:20], "big") > 1500
