"""Visitors use the app for a while: no error, every count right, memory and cost of a tap flat.

`make soak` or `python -m benchmarks.soak [--minutes 30] [--visitors 8]`. The groups of the list are
held against `resurface.choosing.shortlist`, worked out here from the same data. It ends with 1
where anything was wrong. Only a server of its own on a loopback port is used.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import signal
import sys
import time
from collections.abc import Callable

from benchmarks.pages import CHOSEN, RESURFACE
from benchmarks.served import Served, serve
from benchmarks.session import Run, Session, session
from benchmarks.soaked import Reading, Soaked, yardstick
from resurface.choosing.criteria import CRITERIA, DAYS, DEPTH, NAME, OFFERED, Criteria
from resurface.choosing.criterion import Limit
from resurface.choosing.order import ORDERS
from resurface.choosing.shortlist import shortlist
from resurface.record.folder import SHIPPED
from resurface.record.store import Data, Store

PAUSE_OF_EIGHT = (0.2, 1.5)
"""Seconds that each of eight visitors looks at the screen between two changes.

More look longer, so that the server meets about ten changes a second: a hundred change something
every 3 to 19 seconds.
"""
ACTIONS_A_VISIT = 25
LIMITS = tuple(each for each in CRITERIA if isinstance(each, Limit))

_LIST, _FILTERS = "list-0", "filters-0"
_EVERY = "treatments"
_GROUPS = {
    "Fits": "fits",
    "May fit": "may_fit",
    "Not reported": "not_reported",
    "Does not fit": "does_not_fit",
    "Chosen, but no longer fits": "does_not_fit",
}
"""The groups of the list by their titles, as the shortlist names them; all others are no answer."""

Shown = dict[str, set[str]]
"""Ids of treatments by group, those without any left out."""


class Visitor:
    """One person at one screen, who changes things at random and knows what has to be there."""

    def __init__(
        self, screen: Session, data: Data, chance: random.Random, slower: float = 1
    ) -> None:
        self.screen = screen
        self.slower = slower
        self.data = data
        self.chance = chance
        self.criteria = Criteria()
        self.everyone = [each.id for each in data.catalogue.treatments]

    async def look(self) -> None:
        """A pause between two changes."""
        await asyncio.sleep(self.slower * self.chance.uniform(*PAUSE_OF_EIGHT))

    async def act(self) -> Run:
        """One change; which one is chance, as far as the screen offers it."""
        kinds: list[Callable] = [self._limit, self._limit, self._depths, self._choose]
        kinds += [self._undo_nothing, self._offered, self._search, self._sort]
        return await self.chance.choice(kinds)()

    async def _limit(self) -> Run:
        limit = self.chance.choice(LIMITS)
        stop = self.chance.choice((*limit.options, None))
        self.criteria = self.criteria.asking(limit, stop)
        return await self.screen.ask(_FILTERS, "set", limit.id, stop)

    async def _depths(self) -> Run:
        tapped = self.chance.choice(DEPTH.options)
        wished = DEPTH.ordered({*self.criteria[DEPTH]} ^ {tapped})
        self.criteria = self.criteria.asking(DEPTH, wished)
        return await self.screen.ask(_FILTERS, "toggle", DEPTH.id, tapped)

    async def _choose(self) -> Run:
        """Another treatment, or one less."""
        return await self.screen.ask(_LIST, "toggle", self.chance.choice(self.everyone))

    async def _sort(self) -> Run:
        return await self.screen.ask(_LIST, "sort", self.chance.choice(ORDERS).id)

    async def _offered(self) -> Run:
        wished = not self.criteria[OFFERED]
        self.criteria = self.criteria.asking(OFFERED, wished)
        return await self.screen.ask(_FILTERS, "set", OFFERED.id, wished)

    async def _search(self) -> Run:
        text = self.chance.choice(("", "", "peel", "laser", "needling"))
        self.criteria = self.criteria.asking(NAME, text)
        return await self.screen.ask(_FILTERS, "set", NAME.id, text)

    async def _undo_nothing(self) -> Run:
        """A change and its undo, one after the other: the screen is where it was."""
        before = self.criteria[DAYS]
        stop = self.chance.choice([each for each in DAYS.options if each != before])
        await self.screen.ask(_FILTERS, "set", DAYS.id, stop)
        return await self.screen.change("undo", value=True)

    def expected(self) -> Shown:
        """What the shortlist answers; without a filter there are no groups of answers."""
        if not self.criteria.active():
            return {_EVERY: set(self.everyone)}
        found = shortlist(self.data.catalogue, self.criteria, self.data.evidence)
        groups = {name: getattr(found, name) for name in _GROUPS.values()}
        return {
            name: {each.treatment.id for each in group} for name, group in groups.items() if group
        }

    def shown(self) -> Shown:
        """The rows of the list by group; a group whose count is not that of its rows has none."""
        shown: Shown = {}
        for group in self.screen.parts[_LIST]["groups"]:
            name = _GROUPS.get(group["title"], _EVERY)
            ids = {row["id"] for part in group["parts"] for row in part["rows"]}
            if group["about"][0] == str(len(ids)):
                shown.setdefault(name, set()).update(ids)
        return shown


async def soak(served: Served, data: Data, visitors: int, seconds: float) -> Soaked:
    """Everyone at once, until the time is up."""
    soaked, began = Soaked(seconds), time.monotonic()
    end = began + seconds
    slower = visitors / 8
    await asyncio.gather(
        _watch(served, soaked, began, end),
        *(_visits(served, data, soaked, place, slower, end) for place in range(visitors)),
    )
    return soaked


async def _visits(
    served: Served, data: Data, soaked: Soaked, place: int, slower: float, end: float
) -> None:
    """One visit after another; a failure is written down and ends that visit only."""
    chance = random.Random(place)  # noqa: S311 - the same walk at every run, no secret
    while time.monotonic() < end:
        link = (CHOSEN if chance.random() < 0.5 else RESURFACE).link
        try:
            async with session(served.address, link) as screen:
                soaked.visits += 1
                await _one_visit(Visitor(screen, data, chance, slower), soaked, end)
            soaked.left += 1
        except Exception as error:  # whatever went wrong belongs into the report
            soaked.wrong.append(f"visitor {place}: {type(error).__name__}: {error}")
            await asyncio.sleep(1)


async def _one_visit(visitor: Visitor, soaked: Soaked, end: float) -> None:
    await visitor.screen.open()
    _check(visitor, soaked)
    for _ in range(ACTIONS_A_VISIT):
        if time.monotonic() > end:
            return
        await visitor.look()
        run = await visitor.act()
        soaked.changes += 1
        soaked.slowest = max(soaked.slowest, run.seconds)
        _check(visitor, soaked)


def _check(visitor: Visitor, soaked: Soaked) -> None:
    shown, expected = visitor.shown(), visitor.expected()
    if shown != expected:
        soaked.wrong.append(f"{visitor.criteria}: shown {shown}, expected {expected}")


async def _watch(served: Served, soaked: Soaked, began: float, end: float) -> None:
    """A reading sixty times, and a yardstick as often as there is time for one a second."""
    every, yards_ms, yards, due = max((end - began) / 60, 1), 0.0, 0, began
    while (now := time.monotonic()) < end:
        yards_ms, yards = yards_ms + yardstick(), yards + 1
        if now >= due:
            due += every
            at, memory, cpu = now - began, served.memory_mb(), served.cpu_ms()
            soaked.readings.append(
                Reading(at, memory, cpu, soaked.changes, yards_ms, yards, soaked.left)
            )
        await asyncio.sleep(1)


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
    with serve(RESURFACE.script) as served:
        soaked = asyncio.run(soak(served, data, asked.visitors, asked.minutes * 60))
    soaked.judge()
    print(f"{asked.visitors} visitors, {asked.minutes:g} minutes: {soaked.told()}")
    for line in soaked.wrong[:20]:
        print(f"- {line}", file=sys.stderr)
    return 1 if soaked.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
