"""Whatever way a piece leaves the screen, it is whole: the picture saved with the browser's own
menu is the file itself, and a printed page of materials has sources, date and risk.
"""

from __future__ import annotations

import hashlib
import io
import urllib.request

import pypdf
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settle
from tests.browser.states import show_a_piece

THREE = "superficial-peel~microneedling~pro-fractional"
SAVED = '.st-key-materials-preview [data-testid="stImage"] img'


def opened(screens, address, size: str) -> Page:
    page = screens().open(f"{address}/materials?compare={THREE}")
    page.get_by_role("combobox", name="Size").click()
    page.get_by_role("option", name=size).click()
    settle(page)
    show_a_piece(page)
    return page


def digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize("size", ["Square", "Slide"])
def test_a_picture_saved_with_the_browsers_menu_is_the_file_itself(screens, address, size):
    page = opened(screens, address, size)
    seen = page.locator(SAVED).first.evaluate("(it) => it.src")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="PNG", exact=True).click()
    file = waiting.value.path().read_bytes()
    saved = urllib.request.urlopen(seen, timeout=20).read()  # noqa: S310 - our own address
    assert digest(saved) == digest(file)
    assert b"iTXt" in saved


def test_a_picture_is_seen_no_wider_than_there_is_room_for(screens, address):
    page = opened(screens, address, "Slide")
    wide = page.locator(SAVED).first.bounding_box()["width"]
    expect(page.locator(SAVED).first).to_be_visible()
    assert 300 < wide <= 720


@pytest.mark.parametrize(
    ("code", "same"),
    [("en", "The same results may not occur"), ("es", "no todos los pacientes obtengan")],
)
def test_a_printed_page_has_the_piece_whole_and_its_day_below(screens, address, code, same):
    page = screens().open(f"{address}/materials?compare={THREE}&lang={code}")
    show_a_piece(page)
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(format="Letter", print_background=True)))
    pictures = [each.image.size for sheet in printed.pages for each in sheet.images]
    said = " ".join(" ".join(sheet.extract_text() for sheet in printed.pages).split())
    assert (1080, 1080) in pictures
    assert same in said
    assert "2027" in said, "by when it is to be checked again"


@pytest.mark.parametrize("view", ["course", "ranges", "studies"])
def test_a_chart_offers_no_menu_whose_files_would_lack_title_and_sources(screens, address, view):
    page = screens().open(f"{address}/?compare={THREE}&view={view}")
    chart = page.get_by_test_id("stVegaLiteChart").first
    expect(chart.locator("svg").first).to_be_visible()
    chart.locator("svg").first.hover(position={"x": 400, "y": 100})
    offered = page.get_by_test_id("stElementToolbar").filter(has=page.get_by_role("button"))
    assert [each.is_visible() for each in offered.all()].count(True) == 0
    assert page.locator(".vega-actions").count() == 0
