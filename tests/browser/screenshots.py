"""The README's pictures, taken from the running app: `make screenshots`."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import find
from tests.browser.conftest import FLAGS, settle
from tests.browser.serving import server

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
LINK = "?days=5&compare=microneedling~pro-fractional~fractional-co2"


def take() -> None:
    """Three pictures: the comparison, its evidence, and the sources of one figure."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with server() as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        page = chromium.new_page(viewport={"width": 1366, "height": 900})
        page.goto(f"{address}/{LINK}")
        settle(page)
        page.screenshot(path=PICTURES / "compare.png")
        page.get_by_role("heading", name="What studies measured").scroll_into_view_if_needed()
        page.get_by_role("heading", name="Out of 100 people").scroll_into_view_if_needed()
        settle(page)
        page.screenshot(path=PICTURES / "evidence.png")
        page.get_by_role("button", name="3 visits or more", exact=True).click()
        page.get_by_role("dialog").wait_for()
        settle(page)
        page.screenshot(path=PICTURES / "sources.png")
        chromium.close()


if __name__ == "__main__":
    sys.exit(take())
