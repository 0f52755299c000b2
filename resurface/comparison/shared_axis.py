"""One axis for all options of a row: it begins at nought and ends rounded up."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.comparison.cell import Bar

_DAYS = (2, 3, 4, 5, 7, 10, 14, 21, 28, 42, 56, 84, 120, 180, 365)
_STEPS = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
_FEWEST_STEPS = 3
APART = 1.6
"""The least that two ticks are apart, in percent of an axis: some pixels of a column."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From nought to `end`, in a figure's unit."""

    end: float

    @property
    def marks(self) -> tuple[float, ...]:
        """Where it is numbered: nought, steps of 1, 2 or 5 tens, and its end."""
        widest = self.end / _FEWEST_STEPS
        ten = 10 ** math.floor(math.log10(widest))
        step = max(ten * each for each in (1, 2, 5) if ten * each <= widest)
        between = int(self.end / step - 0.51)
        return (0, *(round(step * each, 6) for each in range(1, between + 1)), self.end)

    def place(self, value: float) -> float:
        """Where a value stands, in percent; what lies beyond stands at the end."""
        return round(100 * min(max(value, 0), self.end) / self.end, 2)

    def limit(self, value: float | None) -> float | None:
        """Where a limit stands; None without one, and beyond the end."""
        return None if value is None or value > self.end else self.place(value)

    def ticks(self, values: Iterable[float]) -> tuple[float, ...]:
        """Places near these values, each to be seen by itself."""
        placed: list[float] = []
        for place in sorted(map(self.place, values)):
            placed.append(max(place, placed[-1] + APART) if placed else place)
        over = max(placed[-1] - 100, 0) if placed else 0
        return tuple(round(each - over, 2) for each in placed)

    def bar(self, range_: Range, sources: Iterable[float] = (), tail: Range = NOT_REPORTED) -> Bar:
        """A reported range with a tick near what each source says, and the range that it thins
        out to; an end that no source states is open and never drawn as nought.
        """
        return Bar(
            self.place(min(range_.ends)),
            self.place(max(range_.ends)),
            open=range_.high is None,
            open_low=range_.low is None,
            tail=self.place(max(tail.ends)) if tail.reported else None,
            tail_open=tail.reported and tail.high is None,
            ticks=self.ticks(sources),
        )


def axis(values: Sequence[float], unit: str) -> Axis:
    """The axis that holds all these values; a short one where there are none.

    Months end with a whole month, days and all else with a rounder number.
    """
    most = max(values, default=1)
    if unit == "months":
        return Axis(max(math.ceil(most), 1))
    steps = _DAYS if unit == "days" else _rounded()
    return Axis(next((step for step in steps if step >= most), most))


def _rounded() -> Iterable[float]:
    """Round numbers, upward without end: 2, 3, 4 ... 10, 15, 20, 25 ..."""
    yield from (2, 3, 4, 5, 6, 8, 10)
    for power in count(1):
        yield from (step * 10**power for step in _STEPS[1:])
