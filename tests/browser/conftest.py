"""A real Chromium against a real server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.chromium import HOW, find
from tests.browser.serving import server
from tests.browser.settling import LIMIT
from tests.browser.settling import settle as settle
from tests.browser.windows import SIZES as SIZES
from tests.browser.windows import Screen, Theme, Windows

expect.set_options(timeout=LIMIT)

FOUR = "microneedling~tca-cross~pro-fractional~rf-microneedling"
WITHOUT = (
    "WebUIOmniboxPopup",  # two pages of the browser's own that it would load for each window
    "WebUIOmniboxAimPopup",
    "PaintHolding",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "MediaRouter",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "ThirdPartyStoragePartitioning",
    "LensOverlay",
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    f"--disable-features={','.join(WITHOUT)}",
]
"""A later list of features takes the place of Playwright's own, so this one has what is needed."""


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


@pytest.fixture(scope="session")
def windows(browser: Browser, address: str) -> Windows:
    """The windows that tests use one after another."""
    return Windows(browser, address)


@pytest.fixture
def screens(windows: Windows) -> Iterator[Callable[..., Screen]]:
    """Opens windows of a size and theme; at the end none may have asked another host.

    A window of an earlier test comes back emptied, which halves what a page takes to open.
    """
    opened: list[Screen] = []

    def make(
        size: str = "laptop",
        theme: Theme = "light",
        zoom: int = 1,
        **options: Any,
    ) -> Screen:
        opened.append(windows.take(size, theme, zoom, **options))
        return opened[-1]

    yield make
    for screen in opened:
        windows.take_back(screen)
    assert [host for screen in opened for host in screen.other_hosts] == []
    assert [error for screen in opened for error in screen.errors] == []
