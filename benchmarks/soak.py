"""Eight visitors use the app for a while: no error, every count right, memory flat.

`make soak` or `python -m benchmarks.soak [--minutes 30] [--visitors 8]`. The counts on screen are
held against `resurface.choosing.shortlist`, worked out here from the same data. It ends with 1
where anything was wrong. Only a server of its own on a loopback port is used.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.pages import RESURFACE
from benchmarks.served import Served, serve
from benchmarks.session import Run, Session, session
from resurface.choosing.choice import MOST_CHOSEN
from resurface.choosing.criteria import CRITERIA, DAYS, DEPTH, NAME, OFFERED, Criteria
from resurface.choosing.criterion import Limit
from resurface.choosing.shortlist import shortlist
from resurface.language.language import english
from resurface.record.folder import SHIPPED
from resurface.record.store import Data, Store

PAUSE = (0.2, 1.5)
"""Seconds that a visitor looks at the screen between two changes."""
ACTIONS_A_VISIT = 25
WARM_UP = 0.2
"""The part of the time before memory is held to be settled."""
MOST_GROWTH_MB = 15.0
_COUNTED = re.compile(r"\*\*(\d+)\*\*")
_TOTAL = re.compile(r"(?:^|Of )(\d+) treatments")

LIMITS = tuple(each for each in CRITERIA if isinstance(each, Limit))

Counts = list[int]
"""All treatments; and with a filter: fit, may fit, do not fit, do not say."""


@dataclass
class Soaked:
    """What was done and what was wrong."""

    visits: int = 0
    changes: int = 0
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)
    memory: list[tuple[float, float]] = field(default_factory=list)

    def growth(self, seconds: float) -> float:
        """Megabytes between the end of the warm-up and the end: medians of a few readings."""
        settled = [mb for at, mb in self.memory if at >= WARM_UP * seconds]
        few = max(len(settled) // 5, 1)
        return sorted(settled[-few:])[few // 2] - sorted(settled[:few])[few // 2]


class Visitor:
    """One person at one screen, who changes things at random and knows what has to be there."""

    def __init__(self, screen: Session, data: Data, chance: random.Random) -> None:
        self.screen = screen
        self.data = data
        self.chance = chance
        self.criteria = Criteria()

    async def act(self) -> Run:
        """One change; which one is chance, as far as the screen offers it."""
        kinds: list[Callable] = [self._limit, self._limit, self._depths, self._choose]
        kinds += [self._undo_nothing, self._offered, self._search]
        return await self.chance.choice(kinds)()

    async def _limit(self) -> Run:
        limit = self.chance.choice(LIMITS)
        stop = self.chance.choice((*limit.options, None))
        self.criteria = self.criteria.asking(limit, stop)
        said = "any" if stop is None else limit.on_slider(stop, english())
        return await self.screen.change(f"{limit.id}-0", said)

    async def _depths(self) -> Run:
        wished = tuple(each for each in DEPTH.options if self.chance.random() < 0.4)
        self.criteria = self.criteria.asking(DEPTH, wished)
        words = {option.content: option.content for option in self._options("depths-0")}
        return await self.screen.change(
            "depths-0", [each for each in words if each.lower() in wished]
        )

    async def _choose(self) -> Run:
        """Other treatments of one of the groups, within the limit of four."""
        groups = [key for key in self.screen.controls if key.startswith("pick-")]
        if not groups:
            return await self.screen.rerun()
        key = self.chance.choice(groups)
        names = [option.content for option in self._options(key)]
        few = self.chance.sample(names, min(len(names), self.chance.randint(0, MOST_CHOSEN)))
        return await self.screen.change(key, few)

    async def _offered(self) -> Run:
        wished = not self.criteria[OFFERED]
        self.criteria = self.criteria.asking(OFFERED, wished)
        return await self.screen.change("offered-0", wished)

    async def _search(self) -> Run:
        text = self.chance.choice(("", "", "peel", "laser", "needling"))
        self.criteria = self.criteria.asking(NAME, text)
        return await self.screen.change("search-0", text)

    async def _undo_nothing(self) -> Run:
        """A change and its undo, one after the other: the screen is where it was."""
        before = self.criteria[DAYS]
        stop = self.chance.choice([each for each in DAYS.options if each != before])
        await self.screen.change("days-0", str(stop))
        return await self.screen.change("undo", value=True)

    def _options(self, key: str) -> list:
        return list(self.screen.controls[key][1].options)

    def expected(self) -> Counts:
        found = shortlist(self.data.catalogue, self.criteria, self.data.evidence)
        every = (found.fits, found.may_fit, found.does_not_fit, found.not_reported)
        counts = [len(group) for group in every]
        return [sum(counts), *(counts if self.criteria.active() else ())]

    def shown(self, run: Run) -> Counts:
        """The counts in the line above the treatments."""
        for text in run.texts:
            if total := _TOTAL.search(text):
                return [int(total[1]), *map(int, _COUNTED.findall(text))]
        return []


async def soak(served: Served, data: Data, visitors: int, seconds: float) -> Soaked:
    """Everyone at once, until the time is up."""
    soaked, began = Soaked(), time.monotonic()
    end = began + seconds
    await asyncio.gather(
        _watch_memory(served, soaked, began, end),
        *(_visits(served, data, soaked, place, end) for place in range(visitors)),
    )
    return soaked


async def _visits(served: Served, data: Data, soaked: Soaked, place: int, end: float) -> None:
    """One visit after another; a failure is written down and ends that visit only."""
    chance = random.Random(place)  # noqa: S311 - the same walk at every run, no secret
    while time.monotonic() < end:
        link = RESURFACE.link if chance.random() < 0.5 else ""
        try:
            async with session(served.address, link) as screen:
                soaked.visits += 1
                await _one_visit(Visitor(screen, data, chance), soaked, end)
        except Exception as error:  # whatever went wrong belongs into the report
            soaked.wrong.append(f"visitor {place}: {type(error).__name__}: {error}")
            await asyncio.sleep(1)


async def _one_visit(visitor: Visitor, soaked: Soaked, end: float) -> None:
    _check(visitor, await visitor.screen.open(), soaked)
    await visitor.screen.change("more-0", value=True)
    for _ in range(ACTIONS_A_VISIT):
        if time.monotonic() > end:
            return
        await asyncio.sleep(visitor.chance.uniform(*PAUSE))
        run = await visitor.act()
        soaked.changes += 1
        soaked.slowest = max(soaked.slowest, run.seconds)
        _check(visitor, run, soaked)


def _check(visitor: Visitor, run: Run, soaked: Soaked) -> None:
    shown, expected = visitor.shown(run), visitor.expected()
    if shown != expected:
        soaked.wrong.append(f"{visitor.criteria}: shown {shown}, expected {expected}")


async def _watch_memory(served: Served, soaked: Soaked, began: float, end: float) -> None:
    every = max((end - began) / 60, 1)
    while time.monotonic() < end:
        soaked.memory.append((time.monotonic() - began, served.memory_mb()))
        await asyncio.sleep(every)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--visitors", type=int, default=8)
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    data = Store(SHIPPED).current()
    if not isinstance(data, Data):
        print("The shipped data is refused: python -m resurface check data says why.")
        return 1
    seconds = asked.minutes * 60
    with serve(RESURFACE.script) as served:
        soaked = asyncio.run(soak(served, data, asked.visitors, seconds))
    growth = soaked.growth(seconds)
    if growth > MOST_GROWTH_MB:
        soaked.wrong.append(f"memory grew by {growth:.1f} MB after the warm-up")
    print(
        f"{asked.visitors} visitors, {asked.minutes:g} minutes: {soaked.visits} visits, "
        f"{soaked.changes} changes, slowest {soaked.slowest * 1000:.0f} ms.\n"
        f"Memory: {soaked.memory[0][1]:.0f} MB at first, {soaked.memory[-1][1]:.0f} MB at last; "
        f"{growth:+.1f} MB after the first {WARM_UP:.0%} of the time "
        f"(at most {MOST_GROWTH_MB:+.0f}).\n{len(soaked.wrong)} wrong."
    )
    for line in soaked.wrong[:20]:
        print(f"- {line}", file=sys.stderr)
    return 1 if soaked.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
