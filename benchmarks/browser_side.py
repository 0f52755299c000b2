"""What a visitor with a real browser waits for."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright
from playwright.sync_api import Page as BrowserPage

from benchmarks.pages import CHOSEN, GLANCE, Page
from benchmarks.served import Served
from tests.browser.chromium import find

_WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
_PATIENCE = 60_000
_SIZE = {"width": 1366, "height": 768}


@dataclass
class Visit:
    """A fresh visitor, and the same one again; milliseconds, megabytes, and bytes."""

    first_paint: float
    first: float
    repeat: float
    repeat_live: float
    """Until the app itself is there behind what was painted, connected and done."""
    megabytes: float
    megabytes_sent: float
    chart_bytes: float
    """Of libraries that draw charts."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium; a clear end where there is none."""
    path = find()
    if path is None:
        raise SystemExit("No Chromium was found: python -m tests.browser.chromium gets one.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        browser.close()


def visits(browser: Browser, served: Served, page: Page) -> Visit:
    """A first visit with an empty cache, and a second one with what the first has left there."""
    with _fresh(browser) as context:
        screen, first = _open(context, served, page)
        size = screen.evaluate("() => watched.bytes()")
        first_paint = _milliseconds(screen.evaluate("() => watched.firstPaint()"))
        screen.close()
        screen, repeat = _open(context, served, page)
        live = _milliseconds(screen.evaluate("() => watched.live()"))
    megabytes, sent = size["raw"] / 1e6, size["sent"] / 1e6
    return Visit(first_paint, first, repeat, live, megabytes, sent, size["charts"])


def changes(browser: Browser, served: Served, page: Page, count: int) -> list[float]:
    """Filter changes by pointer or keyboard, each until nothing in the page changes any more."""
    with _fresh(browser) as context:
        screen, _ = _open(context, served, page)
        found = []
        for number in range(count + len(page.steps)):
            screen.evaluate("() => watched.arm()")
            page.steps[number % len(page.steps)](screen)
            found.append(_milliseconds(screen.evaluate("() => watched.settled()")))
        return found[len(page.steps) :]


def comparing(browser: Browser, served: Served) -> float:
    """From the tap on "Compare" in the list, four chosen, until they are painted at a glance."""
    with _fresh(browser) as context:
        screen, _ = _open(context, served, CHOSEN)
        screen.evaluate("(paints) => watched.waitFor(paints)", GLANCE)
        screen.get_by_role("button", name="Compare 4").click()
        return _milliseconds(screen.evaluate("() => watched.painted()"))


@contextmanager
def _fresh(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that knows nothing yet."""
    context = browser.new_context(viewport=_SIZE)  # type: ignore[arg-type]
    try:
        yield context
    finally:
        context.close()


def _open(context: BrowserContext, served: Served, page: Page) -> tuple[BrowserPage, float]:
    """Opens the page and waits until it is quiet; when what it is opened for was painted."""
    screen = context.new_page()
    screen.set_default_timeout(_PATIENCE)
    screen.add_init_script(f"window.paints = {json.dumps(page.paints)}")
    screen.add_init_script(_WATCH)
    screen.goto(f"{served.address}/?{page.link}" if page.link else served.address)
    return screen, _milliseconds(screen.evaluate("() => watched.opened()"))


def _milliseconds(value: float | None) -> float:
    """Not a number where the page gave up waiting."""
    return math.nan if value is None else float(value)
