"""The README's pictures, taken from the running app: `make screenshots`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import find
from tests.browser.conftest import FLAGS, settle
from tests.browser.serving import server

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
LINK = "?days=5&compare=microneedling~pro-fractional~fractional-co2"


def take() -> None:
    """Three pictures: at a glance, what studies measured, and the sources of one figure."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with server() as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        page = chromium.new_page(viewport={"width": 1366, "height": 768})
        for name, view in (("compare", ""), ("evidence", "&view=studies")):
            page.goto(f"{address}/{LINK}{view}")
            settle(page)
            page.screenshot(path=PICTURES / f"{name}.png")
        page.goto(f"{address}/{LINK}")
        settle(page)
        page.get_by_role("button", name=re.compile("^Microneedling. Price of the course")).click()
        page.get_by_role("dialog").wait_for()
        settle(page)
        page.screenshot(path=PICTURES / "sources.png")
        chromium.close()


if __name__ == "__main__":
    sys.exit(take())
