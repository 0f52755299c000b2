"""What a tab keeps for a server that was started anew, and when it forgets it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from resurface.choosing.views import COMPARED
from resurface.language.language import english
from tests.browser.acting import drag_to, look_at, pick, press, stop
from tests.browser.conftest import settle
from tests.browser.serving import free_port, started

SKIN = "Skin type (Fitzpatrick)"
COST = "Whole course, at most"
LEFT_OUT = "The link leaves out: skin type and cost of the whole course."
KEPT = {"skin_type": 5, "budget": 10_000}


def with_filters(page: Page) -> Page:
    """Sets skin type V and the highest budget."""
    pick(page, SKIN, "V")
    drag_to(page, COST, 1)
    stop(page, COST, "$10,000")
    settle(page)
    assert kept(page) == KEPT
    return page


def kept(page: Page) -> dict[str, Any]:
    """The filters in the tab's own storage."""
    entry = page.evaluate("() => sessionStorage.getItem('resurface.kept')")
    return json.loads(entry).get("values", {}) if entry else {}


def chosen(page: Page, pill: str) -> None:
    """Expects a pill to be chosen."""
    pressed = page.get_by_role("button", name=pill, exact=True)
    expect(pressed).to_have_attribute("aria-pressed", "true")


def both_on(page: Page) -> None:
    expect(page.get_by_role("combobox", name=SKIN)).to_have_value("V")
    stop(page, COST, "$10,000")


def none_on(page: Page) -> None:
    expect(page.get_by_role("combobox", name=SKIN)).to_have_value("")
    assert kept(page) == {}


def says_what_the_link_leaves_out(page: Page) -> None:
    """Expects it to be said, to be seen and to be heard, by whoever copies the link."""
    copy = page.locator(".st-key-copy-link .copy")
    copy.get_by_role("button").click()
    expect(copy.locator(".left-out")).to_have_text(LEFT_OUT)
    expect(copy.locator(".left-out")).to_be_visible()
    expect(copy.get_by_role("status")).to_have_text(f"Copied. {LEFT_OUT}")


@pytest.mark.parametrize("at_once", [True, False], ids=["at once", "after a while"])
def test_the_first_tap_after_a_restart_is_done_and_no_filter_is_lost(screens, at_once):
    port = free_port()
    process = started(port)
    try:
        page = with_filters(screens().open(f"http://127.0.0.1:{port}"))
        process.kill()
        process.wait()
        app = page.get_by_test_id("stApp")
        expect(app).not_to_have_attribute("data-test-connection-state", "CONNECTED")
        process = started(port)
        expect(app).to_have_attribute("data-test-connection-state", "CONNECTED")
        if not at_once:
            settle(page)
        page.get_by_role("button", name="Chemical", exact=True).click()
        expect(page).to_have_url(f"http://127.0.0.1:{port}/?depth=chemical")
        settle(page)
        chosen(page, "Chemical")
        both_on(page)
        assert kept(page) == KEPT
    finally:
        process.kill()
        process.wait()


def test_a_reload_keeps_the_filters_that_no_link_carries(screens, address):
    page = with_filters(screens().open(address))
    says_what_the_link_leaves_out(page)
    page.reload()
    settle(page)
    both_on(page)
    assert page.url.rstrip("/") == address


def test_every_view_keeps_them(screens, address):
    page = screens().open(f"{address}/?compare=microneedling~tca-cross&view=list")
    with_filters(page)
    press(page, "Compare 2 ›")
    for view in (*COMPARED[1:], COMPARED[0]):
        look_at(page, english().render(view.name))
        page.reload()
        settle(page)
        assert kept(page) == KEPT
        says_what_the_link_leaves_out(page)
    press(page, "All 20 treatments")
    both_on(page)


def test_next_patient_empties_the_tab_too(screens, address):
    page = with_filters(screens().open(address))
    page.get_by_role("button", name="Next patient").click()
    press(page, "Clear everything")
    none_on(page)
    page.reload()
    settle(page)
    none_on(page)


def test_another_tab_has_nothing(screens, address):
    page = with_filters(screens().open(address))
    other = page.context.new_page()
    other.goto(address)
    settle(other)
    none_on(other)
    assert kept(page) == KEPT


@pytest.mark.parametrize(
    ("begins", "later", "said"),
    [
        ("2026-11-25T09:00:00", "02:01:00", "Nobody touched this screen for two hours."),
        ("2026-11-25T23:30:00", "00:45:00", "A new day has begun."),
    ],
    ids=["two hours", "new day"],
)
def test_the_tab_forgets_after(screens, address, begins, later, said):
    screen = screens()
    screen.page.clock.install(time=begins)
    page = with_filters(screen.open(address))
    page.clock.fast_forward(later)
    expect(page.get_by_text(said)).to_be_visible()
    settle(page)
    none_on(page)


def test_a_touch_now_and_then_keeps_the_filters_for_longer_than_two_hours(screens, address):
    screen = screens()
    screen.page.clock.install(time="2026-11-25T09:00:00")
    page = with_filters(screen.open(address))
    for _ in range(3):
        page.clock.fast_forward("01:30:00")
        page.get_by_role("heading", level=2).first.click()
    assert kept(page) == KEPT
    both_on(page)


def test_what_somebody_else_wrote_into_the_tab_is_not_taken(screens, address):
    screen = screens()
    page = screen.open(address)
    page.evaluate(
        """() => sessionStorage.setItem('resurface.kept', JSON.stringify(
            {session: 'x', touched: Date.now(), values: {skin_type: 9, search: ['<b>']}}))"""
    )
    page.reload()
    settle(page)
    none_on(page)
