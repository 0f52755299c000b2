"""Opening the app: cold, by link, after a break."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from resurface.language.language import english
from tests.browser.acting import counts
from tests.browser.conftest import FOUR, settle
from tests.browser.serving import server
from tests.browser.states import LINKS

STREAM = re.compile("_stcore/stream")
CONNECTED = ("data-test-connection-state", "CONNECTED")


@pytest.mark.parametrize("link", LINKS)
def test_a_deep_link_as_a_fresh_server_s_first_request_shows_its_page(screens, link):
    with server() as address:
        page = screens().open(f"{address}/{link}")
        heading = english().render(LINKS[link].heading)
        expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()
        expect(page.get_by_role("button", name="Undo")).to_be_visible()
        expect(page.get_by_text("Page not found")).to_have_count(0)
        assert page.url.endswith(f"/{link}")


def test_a_link_to_the_start_page_by_its_script_s_name_shows_the_comparison_with_its_filters(
    screens, address
):
    page = screens().open(f"{address}/compare?compare={FOUR}")
    expect(page.get_by_role("heading", name="Narrow it down")).to_be_visible()
    expect(page.get_by_role("heading", name="The whole course")).to_be_visible()


def test_a_tablet_that_lost_its_connection_comes_back_to_the_same_screen(screens, address):
    """Chromium's "offline" leaves an open line as it is; so the line is cut by hand."""
    screen, lines = screens("tablet"), []
    screen.page.route_web_socket(STREAM, lambda line: lines.append(line.connect_to_server()))
    page = screen.open(f"{address}/?compare={FOUR}")
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute(*CONNECTED)
    page.get_by_text("More filters").click()
    page.get_by_role("radio", name="V", exact=True).click()
    settle(page)
    before = counts(page).inner_text()
    page.context.set_offline(True)
    lines[0].close()
    expect(app).not_to_have_attribute(*CONNECTED)
    page.context.set_offline(False)
    expect(app).to_have_attribute(*CONNECTED)
    assert len(lines) == 2
    page.get_by_role("button", name="Show only what differs").or_(
        page.get_by_text("Show only what differs")
    ).first.click()
    expect(page).to_have_url(f"{address}/?compare={FOUR}&view=differs", timeout=20_000)
    settle(page)
    assert counts(page).inner_text() == before
