"""The keyboard alone on every page: it reaches everything, shows where it is, and gets out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.acting import FOCUSED, focused, tab_to
from tests.browser.conftest import settle
from tests.browser.states import LINKS

FIRST_STOPS = 15
MORE_THAN_ALL = 400
"""Presses of Tab that go around any page."""
BURST = 20
"""Presses between two looks at where the focus has been."""

_AT_REST = """() => {
    const still = '* { transition: none !important; animation: none !important }'
    const sheet = Object.assign(document.createElement('style'), {textContent: still})
    document.head.append(sheet)
}"""
"""A change of looks is there at once, so that two looks can be compared."""

_LEFT = """() => {
    const active = (root) => root.activeElement?.shadowRoot?.activeElement
        ? active(root.activeElement.shadowRoot) : root.activeElement
    const look = (it) => [null, '::before', '::after'].map((part) => {
        const {outlineStyle, outlineColor, boxShadow, borderColor, backgroundColor} =
            getComputedStyle(it, part)
        return [outlineStyle === 'none' || outlineColor, boxShadow, borderColor, backgroundColor]
    }).join()
    const about = (it) => {
        const near = [it, it.parentElement, it.parentElement?.parentElement].filter(Boolean)
        return [...near, ...near.flatMap((each) => [...each.children])]
    }
    const looks = (it) => about(it).map(look).join('|')
    const name = (it) => it.innerText?.trim() || it.getAttribute('aria-label')
        || it.outerHTML.slice(0, 200)

    const left = window.lastStop
    const it = active(document)
    const told = left && {name: left.name, same: it !== left.it && looks(left.it) === left.looks}
    window.lastStop = {it, looks: looks(it), name: name(it)}
    return told
}"""
"""What Tab has just left: its name, and whether it looks as it did while it had the focus.

A field of a date has a stop each for month, day and year: between them the field is not left. A
ring is what most controls get; Streamlit shows the focus on a box by its border, and on a link of
the menu by its background alone.
"""


def first_stops(page: Page) -> list[dict]:
    """Each of the first stops of Tab, and whether it looks the same once it is left."""
    page.evaluate(_AT_REST)
    left = []
    for _ in range(FIRST_STOPS + 1):
        page.keyboard.press("Tab")
        left.append(page.evaluate(_LEFT))
    return left[1:]


def goes_around(page: Page, key: str) -> bool:
    """Whether a key that moves the focus comes back to where it set out."""
    first = focused(page)
    page.evaluate("() => { window.passed = [] }")
    for _ in range(MORE_THAN_ALL // BURST):
        for _ in range(BURST):
            page.keyboard.press(key)
        if first in page.evaluate("() => window.passed"):
            return True
    return False


@pytest.mark.parametrize("link", ["", *LINKS])
def test_each_of_the_first_stops_of_tab_shows_its_focus_and_none_is_a_trap(screens, address, link):
    page = screens().open(f"{address}/{link}")
    stops = first_stops(page)
    assert len({stop["name"] for stop in stops}) > FIRST_STOPS // 2
    assert [stop["name"] for stop in stops if stop["same"]] == []
    page.evaluate(f"() => addEventListener('keyup', () => window.passed?.push(({FOCUSED})()))")
    keys = ("Tab", "Shift+Tab")
    assert [f"{key}: {focused(page)}" for key in keys if not goes_around(page, key)] == []


def test_a_treatment_is_chosen_and_a_source_opened_by_the_keyboard(screens, address):
    page = screens().open(f"{address}/treatment")
    tab_to(page, "Treatment")
    page.keyboard.type("Pulsed dye")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Pulsed dye laser", level=2)).to_be_visible()
    settle(page)
    tab_to(page, "What carries these words")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("link").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_a_listing_is_searched_and_filtered_by_the_keyboard(screens, address):
    page = screens().open(f"{address}/evidence")
    everything = page.get_by_text("Facts: 1 to 100 of").inner_text()
    tab_to(page, "Search")
    page.keyboard.type("swelling")
    page.keyboard.press("Enter")
    listed = page.get_by_text("Facts: 1 to ")
    expect(listed).not_to_have_text(everything)
    settle(page)
    searched = listed.inner_text()
    tab_to(page, "Where it is used")
    page.keyboard.type("Feeds none")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="Where it is used")).to_have_value("Feeds none")
    expect(listed).not_to_have_text(searched)
    expect(page.get_by_role("textbox", name="Search")).to_have_value("swelling")


def test_another_list_is_chosen_by_the_keyboard(screens, address):
    page = screens().open(f"{address}/evidence")
    tab_to(page, "Facts")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Outcomes: 1 to 100 of")).to_be_visible()


def test_a_map_of_counts_is_one_stop_of_tab_and_the_arrows_go_from_count_to_count(screens, address):
    page = screens().open(f"{address}/evidence")
    counts = page.locator(".coverage").first.get_by_role("button")
    only = page.locator('.coverage >> nth=0 >> button[tabindex="0"]')
    expect(only).to_have_count(1)
    only.focus()
    for key, column, row in (
        ("ArrowRight", 1, 0),
        ("ArrowDown", 0, 1),
        ("ArrowLeft", -1, 0),
        ("ArrowUp", 0, -1),
    ):
        before = place(page)
        page.keyboard.press(key)
        after = place(page)
        moved = [after[0] - before[0], after[1] - before[1]]
        assert [(way > 0) - (way < 0) for way in moved] == [column, row], key
    page.keyboard.press("End")
    assert place(page)[0] > place_of(counts.first)[0]
    expect(only).to_be_focused()


def place(page: Page) -> list[int]:
    """The column and the row of the count that has the focus."""
    return place_of(page.locator(".coverage button:focus"))


def place_of(count: Locator) -> list[int]:
    return count.evaluate("(it) => [it.closest('td').cellIndex, it.closest('tr').rowIndex]")
