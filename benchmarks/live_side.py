"""What many screens that are in use at once get, and what they get where open files run out."""

from __future__ import annotations

import asyncio
import math
import random
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import islice

from websockets.exceptions import InvalidStatus

from benchmarks.pages import Page
from benchmarks.served import Served
from benchmarks.server_side import REST, come_and_go
from benchmarks.session import Session, session
from resurface.language.language import english
from resurface.serving import room

PAUSE = (5.0, 15.0)
"""Seconds between two changes of one screen."""
FULL = english().render(room.FULL)
"""The sentence by which the server refuses a screen."""
_OPENED_TOGETHER = 10
_WITHOUT_ROOM = 503


@dataclass(frozen=True)
class Live:
    """What screens got that were in use at once."""

    milliseconds: list[float]
    """Of every change; no number where it failed."""
    at_once: float
    """Changes a second where every screen makes one at the same moment; 0 where one failed."""
    refused: list[str]
    """What a screen was told that was not let in."""

    def values(self, sentence: str = "") -> list[float]:
        """Those of the changes; a screen that was refused counts as one that never came.

        It does not where it was told this sentence.
        """
        wrong = [each for each in self.refused if each != sentence]
        return [*self.milliseconds, *(math.nan for _ in wrong)]


async def live(served: Served, page: Page, screens: int, seconds: float, left: int = 0) -> Live:
    """So many screens, each with a change every 5 to 15 seconds, after so many were left."""
    await come_and_go(served, page, left, lambda: True)
    async with AsyncExitStack() as stack:
        everyone = Screens(served, page, stack)
        await everyone.open(screens)
        found = await everyone.work(seconds)
        return Live(found, await everyone.at_once(), everyone.refused)


@dataclass(frozen=True)
class Screen:
    """A screen that stays open, with its own place in the filter's values."""

    visitor: Session
    page: Page
    values: Iterator

    async def change(self) -> float:
        """Milliseconds of one filter change; no number where it failed."""
        try:
            return (await self.page.change(self.visitor, next(self.values))).seconds * 1000
        except Exception:  # whatever went wrong counts as one that never came
            return math.nan


class Screens:
    """Screens of one page that are open until the stack ends."""

    def __init__(self, served: Served, page: Page, stack: AsyncExitStack) -> None:
        self._served, self._page, self._stack = served, page, stack
        self.there: list[Screen] = []
        self.refused: list[str] = []
        """What a screen was told that was not let in."""

    async def open(self, count: int) -> None:
        """Opens so many, a few at a time."""
        for first in range(0, count, _OPENED_TOGETHER):
            few = range(first, min(first + _OPENED_TOGETHER, count))
            await asyncio.gather(*map(self._open, few))
        await asyncio.sleep(REST)

    async def _open(self, place: int) -> None:
        values = islice(self._page.changes(), place % max(len(self._page.values), 1), None)
        try:
            visitor = await self._stack.enter_async_context(
                session(self._served.address, self._page.link)
            )
            await visitor.open()
        except InvalidStatus as error:
            answer = error.response
            plain = answer.status_code == _WITHOUT_ROOM and answer.body
            self.refused.append(plain.decode() if plain else repr(error))
        except Exception as error:  # whatever went wrong counts as a screen that was not let in
            self.refused.append(repr(error))
        else:
            self.there.append(Screen(visitor, self._page, values))

    async def work(self, seconds: float) -> list[float]:
        """Milliseconds of every change while each screen makes one now and then."""
        end = time.perf_counter() + seconds
        found = await asyncio.gather(
            *(_now_and_then(screen, end, place) for place, screen in enumerate(self.there))
        )
        return [milliseconds for one in found for milliseconds in one]

    async def at_once(self) -> float:
        """Changes a second where every screen makes one at the same moment; 0 where one failed."""
        began = time.perf_counter()
        found = await asyncio.gather(*(screen.change() for screen in self.there))
        took = time.perf_counter() - began
        return 0.0 if any(map(math.isnan, found)) else len(found) / took


async def _now_and_then(screen: Screen, end: float, place: int) -> list[float]:
    """The first change comes within the longest pause, so that screens keep no step."""
    chance, found = random.Random(place), []  # noqa: S311 - the same at every run, no secret
    pause = chance.uniform(0, PAUSE[1])
    while time.perf_counter() + pause < end:
        await asyncio.sleep(pause)
        found.append(await screen.change())
        pause = chance.uniform(*PAUSE)
    return found
