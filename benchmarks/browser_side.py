"""What a visitor with a real browser waits for."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright
from playwright.sync_api import Page as BrowserPage

from benchmarks.pages import Page
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
    """A fresh visitor, the same one again, and what filter changes took; milliseconds."""

    first: float
    repeat: float
    megabytes: float
    megabytes_sent: float
    settled: list[float] = field(default_factory=list)


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
    context = browser.new_context(viewport=_SIZE)  # type: ignore[arg-type]
    try:
        screen, first = _open(context, served, page)
        size = screen.evaluate("() => watched.bytes()")
        screen.close()
        screen, repeat = _open(context, served, page)
        return Visit(first, repeat, size["raw"] / 1e6, size["sent"] / 1e6)
    finally:
        context.close()


def changes(browser: Browser, served: Served, page: Page, count: int) -> list[float]:
    """Filter changes by pointer or keyboard, each until nothing in the page changes any more."""
    context = browser.new_context(viewport=_SIZE)  # type: ignore[arg-type]
    try:
        screen, _ = _open(context, served, page)
        found = []
        for number in range(count + len(page.steps)):
            screen.evaluate("() => watched.arm()")
            page.steps[number % len(page.steps)](screen)
            found.append(_milliseconds(screen.evaluate("() => watched.settled()")))
        return found[len(page.steps) :]
    finally:
        context.close()


def _open(context: BrowserContext, served: Served, page: Page) -> tuple[BrowserPage, float]:
    """Opens the page and waits until it is quiet; when its charts above the fold were drawn."""
    screen = context.new_page()
    screen.set_default_timeout(_PATIENCE)
    screen.add_init_script(_WATCH)
    screen.goto(f"{served.address}/?{page.link}" if page.link else served.address)
    return screen, _milliseconds(screen.evaluate("() => watched.opened()"))


def _milliseconds(value: float | None) -> float:
    """Not a number where the page gave up waiting."""
    return math.nan if value is None else float(value)
