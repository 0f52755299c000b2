"""What a page costs the server, measured by visitors without a browser."""

from __future__ import annotations

import asyncio
import math
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass

from benchmarks.pages import Page
from benchmarks.served import Served
from benchmarks.session import Session, session

REST = 0.5
"""Seconds in which a server ends what it does after a run (it collects garbage)."""
KEPT_BY_STREAMLIT = 128
"""Sessions that Streamlit keeps after their socket has closed, for a visitor who comes back."""
_OPENED_TOGETHER = 20


@dataclass(frozen=True)
class Reruns:
    """One block of filter changes, one after the other."""

    milliseconds: list[float]
    kilobytes: list[float]
    cpu_ms: float

    @property
    def wait_ms(self) -> float:
        """The part of the median change in which the server did not work."""
        return max(statistics.median(self.milliseconds) - self.cpu_ms, 0)


async def reruns(served: Served, page: Page, count: int) -> Reruns:
    """Changes a filter `count` times; the first two changes are not counted."""
    async with session(served.address, page.link, page.at) as visitor:
        await visitor.open()
        values = page.changes()
        for _ in range(2):
            await page.change(visitor, next(values))
        await asyncio.sleep(REST)
        before = served.cpu_ms()
        found = [await page.change(visitor, next(values)) for _ in range(count)]
        await asyncio.sleep(REST)
        return Reruns(
            [run.seconds * 1000 for run in found],
            [run.received / 1000 for run in found],
            (served.cpu_ms() - before) / count,
        )


@dataclass(frozen=True)
class Beside:
    """Server CPU of a filter change in milliseconds, without and with screens left behind."""

    none: float
    left: float


async def beside_left(served: Served, page: Page, changes: int) -> Beside:
    """The same changes before and after as many screens were left as Streamlit keeps."""
    none = await reruns(served, page, changes)
    await come_and_go(served, page, KEPT_BY_STREAMLIT, lambda: True)
    left = await reruns(served, page, changes)
    return Beside(none.cpu_ms, left.cpu_ms)


@dataclass(frozen=True)
class Load:
    """What several visitors got who each changed a filter as soon as the last change was there."""

    reruns_a_second: float
    milliseconds: list[float]


async def closed_loop(served: Served, page: Page, visitors: int, seconds: float) -> Load:
    """Some visitors at once, each without a pause."""
    async with AsyncExitStack() as stack:
        everyone = [await _opened(stack, served, page) for _ in range(visitors)]
        began = time.perf_counter()
        found = await asyncio.gather(
            *(_until(began + seconds, each, page, place) for place, each in enumerate(everyone))
        )
        took = time.perf_counter() - began
    every = [milliseconds for one in found for milliseconds in one]
    return Load(len(every) / took, every)


async def _until(end: float, visitor: Session, page: Page, skipped: int) -> list[float]:
    values: Iterator = page.changes()
    for _ in range(skipped % max(len(page.values), 1)):
        next(values)
    found = []
    while time.perf_counter() < end:
        found.append((await page.change(visitor, next(values))).seconds * 1000)
    return found


async def memory_a_session(served: Served, page: Page, visitors: int) -> float:
    """Megabytes for each further visitor who stays."""
    async with AsyncExitStack() as stack:
        for _ in range(3):
            await _opened(stack, served, page)
        await asyncio.sleep(REST)
        before = served.memory_mb()
        for _ in range(visitors):
            await _opened(stack, served, page)
        await asyncio.sleep(REST)
        return (served.memory_mb() - before) / visitors


async def growth_over_sessions(
    served: Served, page: Page, total: int, has_time: Callable[[], bool]
) -> float:
    """Megabytes gained while visitors come and go, once Streamlit's own store of them is full.

    Not a number where the time is up before all have come.
    """
    first = KEPT_BY_STREAMLIT + _OPENED_TOGETHER
    if not await come_and_go(served, page, first, has_time):
        return math.nan
    before = served.memory_mb()
    if not await come_and_go(served, page, total - first, has_time):
        return math.nan
    return served.memory_mb() - before


async def growth_over_changes(
    served: Served, page: Page, total: int, made: Callable[[int], None]
) -> float:
    """Megabytes gained over `total` filter changes of four visitors, after a tenth of them.

    `made` hears how many changes were made, a hundred times in all.
    """
    async with AsyncExitStack() as stack:
        everyone = [await _opened(stack, served, page) for _ in range(4)]
        values: Iterator = page.changes()
        rounds = total // len(everyone)
        before = math.nan
        for round_ in range(rounds):
            if round_ == rounds // 10:
                await asyncio.sleep(REST)
                before = served.memory_mb()
            if round_ % (rounds // 100) == 0:
                made(round_ * len(everyone))
            value = next(values)
            await asyncio.gather(*(page.change(each, value) for each in everyone))
        await asyncio.sleep(REST)
        return served.memory_mb() - before


async def come_and_go(
    served: Served, page: Page, visitors: int, has_time: Callable[[], bool]
) -> bool:
    """Whether all of them came before the time was up."""
    while visitors > 0:
        if not has_time():
            return False
        async with AsyncExitStack() as stack:
            for _ in range(min(visitors, _OPENED_TOGETHER)):
                await _opened(stack, served, page)
        visitors -= _OPENED_TOGETHER
    await asyncio.sleep(REST)
    return True


async def arrivals(served: Served, page: Page, visitors: int) -> list[float]:
    """Milliseconds from connecting to the end of the first run, one visitor after another.

    Each comes after the same rest, the first one too: a server still has its start to end when it
    first answers, and a later visitor would not have met that.
    """
    found = []
    for _ in range(visitors):
        await asyncio.sleep(REST)
        began = time.perf_counter()
        async with session(served.address, page.link) as visitor:
            await visitor.open()
            found.append((time.perf_counter() - began) * 1000)
    return found


async def files(served: Served, pages: Iterable[Page]) -> list[float]:
    """Milliseconds from the click to the whole file, one visitor after the other."""
    found = []
    for page in pages:
        async with session(served.address, page.link, page.at) as visitor:
            await visitor.open()
            await asyncio.sleep(REST)
            found.append((await visitor.file(page.control))[0] * 1000)
    return found


async def _opened(stack: AsyncExitStack, served: Served, page: Page) -> Session:
    visitor = await stack.enter_async_context(session(served.address, page.link))
    await visitor.open()
    return visitor
