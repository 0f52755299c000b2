"""For whoever watches the server: is it there, is it ready, and a line a day about its work."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from streamlit.logger import get_logger

from resurface.record.store import Data
from resurface.serving.refusing import CHANGES, REFUSED, SCREENS, seen
from resurface.ui.shell import data

log = logging.getLogger(__name__)

DAY = 24 * 60 * 60
"""Seconds."""
_NO_STORE = {"Cache-Control": "no-store"}
_PROJECT = "resurface"
"""The name above those of all our loggers."""


class Watch:
    """What one server answers to whoever watches it."""

    def __init__(self) -> None:
        self.warm = False
        """Whether nothing is left that would keep a first visitor waiting."""

    async def live(self, _request: Request) -> Response:
        """Answers as long as the process does."""
        return PlainTextResponse("live", headers=_NO_STORE)

    async def ready(self, _request: Request) -> Response:
        """Whether visitors may come: 200, or 503 with one word, `warming` or `data`.

        `data` where no good data can be served. Where a file went bad since, the last good data is
        served and the answer is 200 with `last` instead of `ready`; with `shipped` where a clinic's
        own folder is named and has no table.
        """
        if not self.warm:
            return PlainTextResponse("warming", 503, _NO_STORE)
        current = await asyncio.to_thread(data.current)
        if not isinstance(current, Data):
            return PlainTextResponse("data", 503, _NO_STORE)
        return PlainTextResponse(_standing(current), headers=_NO_STORE)

    @asynccontextmanager
    async def kept(self, warm_up: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
        """While the server serves: it is ready after the warm-up, and tells its work daily."""
        get_logger(_PROJECT).setLevel(logging.INFO)
        tasks = [asyncio.create_task(each) for each in (self._warmed(warm_up), _tell_daily())]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            self.warm = False
            tell()

    async def _warmed(self, warm_up: Coroutine[Any, Any, None]) -> None:
        """Ready whatever became of the warm-up: without it first visitors wait, and no more."""
        try:
            await warm_up
        finally:
            self.warm = True


def _standing(current: Data) -> str:
    if current.problems:
        return "last"
    return "shipped" if current.without_its_tables else "ready"


def tell() -> None:
    """Writes what happened since the last line, and begins to count anew: no address, no text."""
    current = data.current()
    log.info(
        "%d screens opened, %d changes, %d requests refused, data %s",
        *(seen[what] for what in (SCREENS, CHANGES, REFUSED)),
        current.version if isinstance(current, Data) else "refused",
    )
    seen.clear()


async def _tell_daily() -> None:
    while True:
        await asyncio.sleep(DAY)
        await asyncio.to_thread(tell)
