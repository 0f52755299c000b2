"""Pictures that stand by themselves."""

from __future__ import annotations

import pytest

from resurface.charts import course, ranges
from resurface.comparison.comparison import compare
from resurface.materials.picture import Panel, picture, specification

NOTES = ("Checked on November 24, 2026.", "The same results may not occur for all patients.")


@pytest.fixture
def panels(catalogue, evidence, english):
    found = compare(
        catalogue, evidence, ("microneedling", "tca-cross"), untreated=True, version="v"
    )
    return (
        Panel("The whole course", course.drawing(found, english)),
        Panel("Visits", ranges.drawing(found, "sessions", english), narrow=True),
        Panel("Weeks", ranges.drawing(found, "interval", english), narrow=True),
    )


def test_title_charts_and_notes_are_in_the_svg(panels):
    text = picture(panels, "Microneedling and TCA CROSS", NOTES, "svg").decode()
    for part in ("Microneedling and TCA CROSS", "The whole course", "Visits", "3–6 visits", *NOTES):
        assert part in text


def test_two_narrow_panels_share_a_row(panels):
    rows = specification(panels, "Title", NOTES)["vconcat"]
    assert [len(row.get("hconcat", [0])) for row in rows] == [1, 2, 1]


def test_a_narrow_panel_alone_is_wide(panels):
    rows = specification(panels[1:2], "Title", NOTES)["vconcat"]
    assert rows[0]["width"] == 760


def test_a_long_title_is_broken_into_lines(panels):
    title = specification(panels, "word " * 30, NOTES)["title"]["text"]
    assert len(title) == 3


def test_a_png_is_twice_the_size_on_screen(panels):
    raw = picture(panels[:1], "Title", NOTES, "png")
    assert raw[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(raw[16:20], "big") > 1500
