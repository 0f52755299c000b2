"""The three views that are a chart: how high they are, what a tap opens, and what they ink with."""

from __future__ import annotations

import pytest

from resurface.choosing.views import COURSE, RANGES, STUDIES

THREE = "?compare=superficial-peel~microneedling~rf-microneedling"
SCREENS = ((1366, 768), (1024, 768), (768, 1024))
MOST = {COURSE: 1.5, RANGES: 1.5, STUDIES: 2.0}
"""How many screens a view may be high, three compared and no treatment beside them."""
CHART = '[data-testid="stVegaLiteChart"] svg'
HIGH = """() => document.querySelector('[data-testid="stMain"]').scrollHeight / innerHeight"""
INKS = """() => [...new Set([...document.querySelectorAll('[data-testid=stVegaLiteChart] svg text')]
    .map((it) => getComputedStyle(it).fill))].sort()"""


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("view", MOST, ids=lambda view: view.id)
def test_a_view_is_no_higher_than_its_screens(screens, address, view, size):
    width, height = size
    page = screens().open(f"{address}/{THREE}&view={view.id}")
    page.set_viewport_size({"width": width, "height": height})
    page.locator(CHART).wait_for()
    assert page.evaluate(HIGH) <= MOST[view]


def tapped(page, right, down):
    """A tap on a place of the chart, in pixels from its top left."""
    page.locator(CHART).click(position={"x": right, "y": down})
    return page.get_by_role("dialog")


@pytest.fixture
def studies(screens, address):
    page = screens().open(f"{address}/{THREE}&view=studies")
    page.locator(CHART).wait_for()
    return page


def test_a_tap_on_a_line_opens_its_study_and_its_source(studies):
    card = tapped(studies, 500, 62)
    card.get_by_role("link", name="Open the source").wait_for()
    card.get_by_role("button", name="Both groups as 100 people").wait_for()


def test_the_same_line_opens_again(studies):
    tapped(studies, 500, 62).wait_for()
    studies.keyboard.press("Escape")
    studies.get_by_role("dialog").wait_for(state="detached")
    tapped(studies, 500, 62).wait_for()


def test_texts_follow_the_device_s_theme_without_the_server(studies):
    light = studies.evaluate(INKS)
    studies.emulate_media(color_scheme="dark")
    studies.wait_for_function(f"(light) => !({INKS})().includes(light)", arg=light[0])


def test_no_chart_offers_a_picture_without_title_and_sources(studies):
    studies.locator(CHART).hover()
    shown = studies.locator('[data-testid="stElementToolbar"]:visible')
    assert shown.count() == 0
