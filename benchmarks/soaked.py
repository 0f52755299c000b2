"""What was done in a soak, what it cost, and whether memory and the cost of a tap are flat."""

from __future__ import annotations

import math
import os
import statistics
import time
from dataclasses import dataclass, field
from itertools import pairwise

from benchmarks.server_side import KEPT_BY_STREAMLIT

WARM_UP = 0.2
"""The part of the time before memory and the cost of a tap are held to be settled."""
MOST_GROWTH_MB = 15.0
MOST_DEARER = 1.3
"""Server CPU of a tap at the end to that after the warm-up: the bar of screens left behind."""


@dataclass(frozen=True)
class Reading:
    """The server at one moment: seconds since the start, memory, CPU, changes and leaves so far."""

    at: float
    memory_mb: float
    cpu_ms: float
    changes: int
    yards_ms: float
    """CPU of the yardstick so far: the same little work done now and then, beside the server."""
    yards: int
    left: int = 0


@dataclass
class Soaked:
    """What was done and what was wrong."""

    seconds: float
    visits: int = 0
    left: int = 0
    changes: int = 0
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)

    @property
    def growth(self) -> float:
        """Megabytes between the end of the warm-up, with all kept that is kept, and the end."""
        first, last = self._early_and_late([each.memory_mb for each in self._filled])
        return last - first

    @property
    def _filled(self) -> list[Reading]:
        """Settled readings once as many have left as are kept; all, where so many never did."""
        full = [each for each in self._settled if each.left >= KEPT_BY_STREAMLIT]
        return full or self._settled or self.readings[-1:]

    @property
    def tap_ms(self) -> tuple[float, float]:
        """Server CPU of a change in milliseconds, after the warm-up and at the end.

        What the server does beside (it opens screens, collects garbage) is in it.
        """
        return self._early_and_late([self._tap(*each) for each in self._stretches])

    @property
    def dearer(self) -> float:
        """The cost of a tap at the end to that after the warm-up, each by the yardstick's then.

        Whatever else the machine does makes all work dearer, by caches and cores that it shares.
        """
        first, last = self._early_and_late(
            [
                self._tap(before, after)
                * (after.yards - before.yards)
                / (after.yards_ms - before.yards_ms)
                for before, after in self._stretches
                if after.yards > before.yards
            ]
        )
        return last / first

    @staticmethod
    def _tap(before: Reading, after: Reading) -> float:
        return (after.cpu_ms - before.cpu_ms) / (after.changes - before.changes)

    @property
    def _stretches(self) -> list[tuple[Reading, Reading]]:
        """Readings one after the other with changes between them."""
        return [each for each in pairwise(self._settled) if each[1].changes > each[0].changes]

    @property
    def _settled(self) -> list[Reading]:
        return [each for each in self.readings if each.at >= WARM_UP * self.seconds]

    @staticmethod
    def _early_and_late(values: list[float]) -> tuple[float, float]:
        """Medians of the first and of the last fifth; no numbers where there are no values."""
        if not values:
            return math.nan, math.nan
        few = max(len(values) // 5, 1)
        return statistics.median(values[:few]), statistics.median(values[-few:])

    def judge(self) -> None:
        """Adds to what is wrong where memory or the cost of a tap grew."""
        if self.growth > MOST_GROWTH_MB:
            self.wrong.append(f"memory grew by {self.growth:.1f} MB after the warm-up")
        if self.dearer > MOST_DEARER:
            self.wrong.append(f"a tap cost {self.dearer:.2f} times as much at the end")

    def told(self) -> str:
        """What was done, what it cost, and how much is wrong."""
        first, last = self.tap_ms
        load = " ".join(f"{each:.1f}" for each in os.getloadavg())
        return (
            f"{self.visits} visits, {self.changes} changes, slowest {self.slowest * 1000:.0f} ms.\n"
            f"Memory: {self.readings[0].memory_mb:.0f} MB at first, "
            f"{self.readings[-1].memory_mb:.0f} MB at last; {self.growth:+.1f} MB after "
            f"{self._filled[0].at / 60:.1f} minutes, when {self._filled[0].left} had left "
            f"(at most {MOST_GROWTH_MB:+.0f}).\n"
            f"Server CPU of a tap: {first:.1f} ms then, {last:.1f} ms at last, "
            f"{self.dearer:.2f} times as much by the yardstick (at most {MOST_DEARER:g}).\n"
            f"Load average at the end: {load}.\n{len(self.wrong)} wrong."
        )


def yardstick() -> float:
    """Milliseconds of CPU that the same work takes now: a few, more where others work beside."""
    began, kept = time.thread_time(), {}
    for number in range(40_000):
        kept[number % 977] = str(number)
    return (time.thread_time() - began) * 1000
