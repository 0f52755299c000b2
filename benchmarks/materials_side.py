"""What pieces cost who asks for them, and who works in the app meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack

from benchmarks import bars
from benchmarks.pages import RESURFACE
from benchmarks.served import Served
from benchmarks.session import Session, session

LINK = "compare=superficial-peel~microneedling~pro-fractional"
FILES: Mapping[str, str] = {
    bars.PICTURE: "download-piece-png",
    bars.SLIDES: "download-slides-pptx",
    bars.EMBED: "download-embed-html",
    bars.PRICES: "download-prices-pdf",
}
"""By measure: the control that a file is asked for by."""
ALONE = 12
"""Filter changes before a kit."""


async def materials(served: Served) -> dict[str, list[float]]:
    """Milliseconds by measure: files from the click on, the second of each; then a week's kit."""
    async with AsyncExitStack() as stack:
        maker = await stack.enter_async_context(session(served.address, LINK, "materials"))
        other = await stack.enter_async_context(session(served.address, RESURFACE.link))
        await maker.open()
        await other.open()
        found = {measure: [await _second(maker, key)] for measure, key in FILES.items()}
        return found | await _kit(maker, other)


async def _second(maker: Session, key: str) -> float:
    """A file that was made before: what it needs is loaded."""
    await maker.file(key)
    return (await maker.file(key))[0] * 1000


async def _kit(maker: Session, other: Session) -> dict[str, list[float]]:
    values = RESURFACE.changes()
    for _ in range(2):
        await RESURFACE.change(other, next(values))
    alone = [(await RESURFACE.change(other, next(values))).seconds * 1000 for _ in range(ALONE)]
    making = asyncio.ensure_future(maker.change("materials-kit", True))
    meanwhile = []
    while not making.done():
        meanwhile.append((await RESURFACE.change(other, next(values))).seconds * 1000)
    run = await making
    return {
        bars.KIT: [run.seconds * 1000],
        bars.KIT_SILENT: [run.silence * 1000],
        bars.BESIDE_NO_KIT: alone,
        bars.BESIDE_KIT: meanwhile,
    }
