"""Opening the app: cold, by link, after a break."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.acting import counts, open_more_filters, pick
from tests.browser.conftest import FOUR, settle
from tests.browser.serving import server
from tests.browser.states import HEADINGS, LINKS

STREAM = re.compile("_stcore/stream")
CONNECTED = ("data-test-connection-state", "CONNECTED")


@pytest.mark.parametrize("link", LINKS)
def test_a_deep_link_as_a_fresh_server_s_first_request_shows_its_page(screens, link):
    with server() as address:
        page = screens().open(f"{address}/{link}")
        expect(page.get_by_role("heading", level=1, name=HEADINGS[link])).to_be_visible()
        expect(page.get_by_role("button", name="Undo")).to_be_visible()
        expect(page.get_by_text("Page not found")).to_have_count(0)
        assert page.url.endswith(f"/{link}")


def test_a_link_to_the_start_page_by_its_script_s_name_shows_the_comparison_with_its_filters(
    screens, address
):
    page = screens().open(f"{address}/compare?days=5&compare={FOUR}")
    expect(page).to_have_url(f"{address}/?days=5&compare={FOUR}")
    expect(page.locator(".glance")).to_be_visible()
    expect(page.get_by_text("up to 5 days away")).to_be_visible()


def test_a_tablet_that_lost_its_connection_comes_back_to_the_same_screen(screens, address):
    """Chromium's "offline" leaves an open line as it is; so the line is cut by hand."""
    screen, lines = screens("tablet"), []
    screen.page.route_web_socket(STREAM, lambda line: lines.append(line.connect_to_server()))
    page = screen.open(f"{address}/?compare={FOUR}&view=list")
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute(*CONNECTED)
    open_more_filters(page)
    pick(page, "Skin type (Fitzpatrick)", "V")
    before = counts(page).inner_text()
    page.context.set_offline(True)
    lines[0].close()
    expect(app).not_to_have_attribute(*CONNECTED)
    page.context.set_offline(False)
    expect(app).to_have_attribute(*CONNECTED)
    assert len(lines) == 2
    page.get_by_role("button", name="Compare 4").click()
    expect(page).to_have_url(f"{address}/?compare={FOUR}")
    settle(page)
    page.get_by_role("button", name="All 20 treatments").click()
    expect(counts(page)).to_have_text(before, use_inner_text=True)
