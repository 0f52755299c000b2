"""Garbage is collected now and then: not after every run, over all screens that are kept.

Streamlit would collect in full after each run, which costs every tap more the more screens there
are, also of those that were left. That is turned off in `.streamlit/config.toml`
(`postScriptGC`); Python collects by itself as the heap grows, and here what is left is collected
where something was made since the last time.
"""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

EVERY = 10.0
"""Seconds between two collections, where these are short."""
SHARE = 0.01
"""The most of the time that collecting may take: with more screens it comes more seldom."""


@asynccontextmanager
async def tended() -> AsyncIterator[None]:
    """While the server serves: what is left over is collected now and then."""
    tending = asyncio.create_task(_tend())
    try:
        yield
    finally:
        tending.cancel()


async def _tend() -> None:
    took = 0.0
    while True:
        await asyncio.sleep(pause(took))
        began = time.perf_counter()
        collect()
        took = time.perf_counter() - began


def pause(took: float) -> float:
    """Seconds until the next collection, by those that the last one took: it halts every screen."""
    return max(EVERY, took / SHARE)


def collect() -> bool:
    """Collects in full; not where Python has met too little since the last time. Says which."""
    _, middle, old = gc.get_count()
    if not middle and not old:
        return False
    gc.collect()
    return True
