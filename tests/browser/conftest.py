"""A real Chromium against a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.chromium import HOW, find
from tests.browser.serving import server

Theme = Literal["light", "dark"]

expect.set_options(timeout=30_000)

SIZES = {"laptop": (1366, 768), "tablet": (1024, 768), "upright": (768, 1024), "phone": (390, 844)}
"""From the widest to the narrowest."""
TOUCHED = {"phone"}
FOUR = "microneedling~tca-cross~pro-fractional~rf-microneedling"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
FRAMES_AT_REST = 20
_AT_REST = """(frames) => new Promise((done) => {
    const charts = () => [...document.querySelectorAll('[data-testid="stVegaLiteChart"]')]
    const drawn = (it) => it.getAttribute('aria-label') && it.querySelector('svg')
    const moves = (it) => it.playState === 'running'
        && it.effect?.getComputedTiming().endTime !== Infinity
    let quiet = 0
    const changes = new MutationObserver(() => { quiet = 0 })
    const what = {subtree: true, childList: true, attributes: true, characterData: true}
    changes.observe(document.body, what)
    const look = () => {
        quiet = charts().every(drawn) && !document.getAnimations().some(moves) ? quiet + 1 : 0
        if (quiet < frames) return requestAnimationFrame(look)
        changes.disconnect()
        done(true)
    }
    look()
})"""
"""Every chart is there with its words, and for some frames nothing has changed or moved.

Frames and not milliseconds: a busy machine draws fewer of them, and is waited for longer.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(item.fspath).parent == Path(__file__).parent:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of a server that tests share."""
    with server() as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find()
    if path is None:
        pytest.fail(HOW)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


class Screen:
    """A browser window that remembers which hosts it asked and which errors it saw."""

    def __init__(self, context: BrowserContext) -> None:
        self.page: Page = context.new_page()
        self._devtools = context.new_cdp_session(self.page)
        self.other_hosts: list[str] = []
        self.errors: list[str] = []
        self.page.on("request", self._requested)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", lambda dialog: self.errors.append(f"dialog: {dialog.message}"))

    def _requested(self, request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            self.other_hosts.append(request.url)

    def open(self, url: str) -> Page:
        self.page.goto(url)
        settle(self.page)
        return self.page

    def resize(self, size: str, *, touched: bool | None = None) -> None:
        """Makes the open page as large as on another screen, with or without fingers."""
        width, height = SIZES[size]
        fingers = size in TOUCHED if touched is None else touched
        self.page.set_viewport_size({"width": width, "height": height})
        self._devtools.send("Emulation.setTouchEmulationEnabled", {"enabled": fingers})
        settle(self.page)


def settle(page: Page) -> None:
    """Waits until the server has nothing left to say, and what is drawn is at rest.

    The list may stand there before the app does: only without its outline it is the app's.
    """
    page.locator("#resurface-outline").wait_for(state="detached", timeout=30_000)
    page.get_by_role("heading", level=1).first.wait_for(timeout=30_000)
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for(
        timeout=30_000
    )
    page.wait_for_function("() => !document.querySelector('[data-stale=\"true\"]')")
    page.wait_for_function(_AT_REST, arg=FRAMES_AT_REST)


@pytest.fixture
def screens(browser: Browser) -> Iterator:
    """Opens windows of a size and theme; at the end none may have asked another host."""
    contexts: list[BrowserContext] = []
    opened: list[Screen] = []

    def make(size: str = "laptop", theme: Theme = "light", zoom: int = 1, **options) -> Screen:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width // zoom, "height": height // zoom},
            device_scale_factor=zoom,
            color_scheme=theme,
            has_touch=size in TOUCHED,
            **options,
        )
        contexts.append(context)
        opened.append(Screen(context))
        return opened[-1]

    yield make
    for context in contexts:
        context.close()
    assert [host for screen in opened for host in screen.other_hosts] == []
    assert [error for screen in opened for error in screen.errors] == []
