"""The list stands in the page before the app has connected, and the app takes it over."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acting import box, counts
from tests.browser.conftest import settle
from tests.browser.line import Line

OUTLINE = "#resurface-outline"
FIRST = f"{OUTLINE} .first-list .part.list"
WHERE = """() => {
    const roots = [...document.querySelectorAll("*")].map((each) => each.shadowRoot).filter(Boolean)
    const places = (kind) => roots.flatMap((each) => [...each.querySelectorAll(kind)])
        .map((each) => each.getBoundingClientRect())
        .map(({ left, top, width, height }) => [left, top, width, height].map(Math.round))
    return [places(".part.filters .control"), places(".part.list tr.listed"), places(".tray")]
}"""
"""Where filters, rows and the tray stand."""


def before_the_app(screen, link: str) -> tuple[Page, Line]:
    """The page before the app has said anything, and the line that holds what it says."""
    line = Line(screen.page)
    line.hold()
    screen.page.goto(link)
    expect(screen.page.locator(FIRST)).to_be_visible()
    return screen.page, line


def let_it_speak(page: Page, line: Line) -> None:
    """Lets the app's first run through, whole."""
    line.wait_for_a_finished_run()
    line.let_go()
    settle(page)


@pytest.mark.parametrize("size", ["laptop", "tablet", "upright", "phone"])
def test_the_list_stands_where_the_app_will_have_it(screens, address, size):
    page, line = before_the_app(screens(size), address)
    first = page.evaluate(WHERE)
    let_it_speak(page, line)
    assert page.evaluate(WHERE) == first


@pytest.mark.parametrize("link", ["", "?lang=es", "?depth=chemical&days=5"])
def test_what_stands_there_is_what_the_app_would_draw(screens, address, link):
    page, line = before_the_app(screens(), f"{address}/{link}")
    page.locator(FIRST).evaluate("(it) => { window.first = it }")
    let_it_speak(page, line)
    assert page.locator(".part.list").evaluate("(it) => it === window.first")


def test_what_is_tapped_before_the_app_is_there_is_done_once_it_is(screens, address):
    page, line = before_the_app(screens(), address)
    box(page, "Microneedling").check()
    page.get_by_role("button", name="Chemical", exact=True).click()
    let_it_speak(page, line)
    expect(page).to_have_url(re.compile("depth=chemical"))
    expect(page.locator(".tray .chip")).to_have_text(re.compile("Microneedling"))
    expect(counts(page)).to_have_text(re.compile("fit"), use_inner_text=True)


def test_who_types_meanwhile_goes_on_typing(screens, address):
    page, line = before_the_app(screens(), address)
    page.get_by_role("button", name="Search, visit length").click()
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("sub")
    let_it_speak(page, line)
    page.keyboard.type("cision\n")
    settle(page)
    expect(page.get_by_role("textbox", name="Search")).to_have_value("subcision")
    expect(counts(page)).to_have_text(re.compile("1"), use_inner_text=True)


def test_a_tab_that_has_kept_filters_waits_for_the_app_s_own_list(screens, address):
    page = screens().open(address)
    page.evaluate(
        "() => sessionStorage.setItem('resurface.kept', JSON.stringify("
        "{ session: 'gone', values: { budget: 10000 }, touched: Date.now() }))"
    )
    line = Line(page)
    line.hold()
    page.reload()
    expect(page.locator(f"{OUTLINE} .rows")).to_be_visible()
    page.wait_for_timeout(500)
    expect(page.locator(FIRST)).to_have_count(0)
    let_it_speak(page, line)
    expect(page.locator(".part.list tr.listed").first).to_be_visible()
