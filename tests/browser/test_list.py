"""The list of treatments: one screen with a mouse, large targets with a finger, the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.acting import box, chips, focused, press
from tests.browser.conftest import settle
from tests.browser.looking import violations
from tests.unit.tables.samples import IN_ALL


@pytest.mark.parametrize("link", ["", "?days=5&compare=microneedling~pro-fractional&view=list"])
def test_all_treatments_and_the_filters_stand_on_one_screen_with_a_mouse(screens, address, link):
    page = screens("laptop").open(f"{address}/{link}")
    tray = page.locator(".tray").bounding_box()
    bottom = page.locator(".list table").bounding_box()
    assert bottom["y"] + bottom["height"] <= tray["y"]
    assert tray["y"] + tray["height"] <= 768
    assert page.locator(".listed input").count() == IN_ALL
    filters = page.locator(".st-key-filters")
    assert filters.evaluate("(it) => it.scrollHeight <= it.clientHeight")


def test_a_filter_moves_rows_to_their_groups_and_draws_none_of_them_anew(screens, address):
    page = screens("laptop").open(address)
    page.locator(".part.list").evaluate(
        "(it) => { window.cells = [...it.querySelectorAll('tr.listed > *, tr.listed .who')] }"
    )
    for _ in ("into groups", "and back"):
        press(page, "Manual")
        assert page.evaluate("() => window.cells.length") > IN_ALL
        assert page.evaluate("() => window.cells.every((each) => each.isConnected)")


def test_what_a_group_means_stands_in_its_own_row(screens, address):
    page = screens("laptop").open(f"{address}/?days=2&depth=device")
    row = page.get_by_role("rowheader", name="May fit 2").bounding_box()
    said = page.get_by_text("part of the range is inside").bounding_box()
    assert row["y"] <= said["y"] <= row["y"] + row["height"] - said["height"]


def test_the_list_is_walked_chosen_and_compared_by_the_keyboard(screens, address):
    page = screens().open(address)
    box(page, "Dermaplaning").focus()
    page.keyboard.press("Space")
    expect(chips(page)).to_have_count(1)
    settle(page)
    page.keyboard.press("ArrowDown")
    assert focused(page).startswith("Acne facial with acids (AHA), Acne Extreme Facial, Chemical")
    page.keyboard.press("Space")
    expect(chips(page)).to_have_count(2)
    settle(page)
    page.get_by_role("button", name="Compare 2").press("Enter")
    expect(page).to_have_url(f"{address}/?compare=dermaplaning~acne-extreme-facial")


def test_from_a_chosen_row_the_foot_of_the_list_is_two_keys_away(screens, address):
    page = screens().open(f"{address}/?compare=dermaplaning&view=list")
    box(page, "Pulsed light photofacial").focus()
    page.keyboard.press("Space")
    expect(chips(page)).to_have_count(2)
    settle(page)
    page.keyboard.press("Tab")
    assert focused(page) == "Go to what is chosen"
    assert violations(page) == []
    page.keyboard.press("Enter")
    assert focused(page) == "Compare 2"
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/?compare=dermaplaning~bbl-photofacial")


def test_a_head_sorts_and_says_so(screens, address):
    page = screens().open(address)
    head = page.get_by_role("columnheader", name="Visits")
    expect(head).to_have_attribute("aria-sort", "none")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(page).to_have_url(f"{address}/?sort=visits")


def test_a_figure_opens_its_sources_and_closing_gives_the_focus_back(screens, address):
    page = screens().open(address)
    page.get_by_role("button", name="Dermaplaning. Visits: ").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.wait_for_function("() => document.activeElement !== document.body")
    assert focused(page) == "4–6"


def test_a_phone_shows_one_column_which_is_chosen_above_it(screens, address):
    page = screens("phone").open(address)
    days, visits = (page.get_by_role("columnheader", name=each) for each in ("Days away", "Visits"))
    expect(days).to_be_visible()
    expect(visits).to_be_hidden()
    page.get_by_role("radio", name="Visits").click()
    expect(visits).to_be_visible()
    expect(days).to_be_hidden()
