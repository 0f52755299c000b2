"""What was measured, round by round, and the ratio of two pages within the same rounds."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Samples:
    """Values of one measure of one page; a round is what was measured before taking turns."""

    rounds: list[list[float]] = field(default_factory=list)
    lost: int = 0
    """How many values never came: a page that gave up waiting."""

    def add(self, values: Iterable[float]) -> None:
        """Adds one round; an empty one keeps its place, so that rounds stay side by side."""
        values = list(values)
        found = [value for value in values if math.isfinite(value)]
        self.lost += len(values) - len(found)
        self.rounds.append(found)

    @property
    def all(self) -> list[float]:
        return [value for values in self.rounds for value in values]

    @property
    def median(self) -> float:
        return statistics.median(self.all) if self.all else math.nan

    @property
    def p95(self) -> float:
        ordered = sorted(self.all)
        return ordered[math.ceil(0.95 * len(ordered)) - 1] if ordered else math.nan

    @property
    def low(self) -> float:
        return min(self.all, default=math.nan)

    @property
    def high(self) -> float:
        return max(self.all, default=math.nan)


@dataclass(frozen=True)
class Ratio:
    """Median of the rounds' ratios, with the lowest and the highest of them."""

    median: float
    low: float
    high: float


def ratio(one: Samples, other: Samples) -> Ratio:
    """One page to another, formed within each round, so that a busy minute touches both."""
    found = [
        statistics.median(mine) / statistics.median(theirs)
        for mine, theirs in zip(one.rounds, other.rounds, strict=False)
        if mine and theirs and statistics.median(theirs)
    ]
    if not found:
        return Ratio(math.nan, math.nan, math.nan)
    return Ratio(statistics.median(found), min(found), max(found))
