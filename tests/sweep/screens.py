"""Every state in every language, theme and size, looked at as `make test` looks at a few."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import cache
from multiprocessing import get_context, util

from playwright.sync_api import sync_playwright

from tests.browser.chromium import find
from tests.browser.conftest import FLAGS
from tests.browser.serving import server
from tests.browser.visits import Visit, complaints, every
from tests.browser.windows import Windows

AT_ONCE = 2


def visited(step: int) -> Iterator[tuple[str, list[str]]]:
    """The name of a visit and what is wrong there; of all visits, each so many-th."""
    with ProcessPoolExecutor(AT_ONCE, get_context("spawn")) as processes:
        yield from processes.map(_visit, every()[::step])


def _visit(visit: Visit) -> tuple[str, list[str]]:
    windows, address = _opened()
    screen = windows.take("laptop", visit.theme, 1)
    try:
        told = complaints(screen, address, visit)
    except Exception as error:  # a page that never comes to rest
        told = [f"{type(error).__name__}: {error}"]
    windows.take_back(screen)
    told += [f"asked {host}" for host in screen.other_hosts]
    return str(visit), told + [f"said {error}" for error in screen.errors]


@cache
def _opened() -> tuple[Windows, str]:
    """A browser and a server of this process, closed at its end."""
    stack = ExitStack()
    util.Finalize(None, stack.close, exitpriority=10)
    address = stack.enter_context(server())
    playwright = stack.enter_context(sync_playwright())
    chromium = playwright.chromium.launch(executable_path=find(), args=FLAGS)
    stack.callback(chromium.close)
    return Windows(chromium, address), address
