"""An axis from its least to its most, with the few ticks that stand at round numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

MOST_STEPS = 4
_ROUND = (1, 2, 2.5, 5, 10)
_MONTHS = (1, 2, 3, 6, 12)
"""Steps that a year can be parted into."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From `least` to `most`, both in the unit of what is drawn; `ticks` stand from low to high."""

    least: float
    most: float
    ticks: tuple[float, ...]

    def at(self, value: float) -> float:
        """Where a value stands: 0 at the least, 1 at the most; what lies beyond, at the end."""
        share = (value - self.least) / (self.most - self.least)
        return min(max(share, 0.0), 1.0)


def axis(values: Iterable[float], *, whole: bool = False) -> Axis:
    """From nought to a round number that no value exceeds; `whole`: no tick between whole ones."""
    most = max(values, default=0) or 1
    rough = most / MOST_STEPS
    power = 10 ** math.floor(math.log10(rough))
    step = next(each * power for each in _ROUND if each * power >= rough * (1 - 1e-9))
    return _in_steps(max(1, math.ceil(step)) if whole else step, most)


def axis_of_months(values: Iterable[float], *, most_steps: int = 9) -> Axis:
    """From nought to whole months, with few enough ticks to be read."""
    most = math.ceil(max(values, default=0)) or 1
    years = math.ceil(most / most_steps / 12) * 12
    step = next((each for each in _MONTHS if most / each <= most_steps), years)
    return _in_steps(step, most)


def _in_steps(step: float, most: float) -> Axis:
    steps = math.ceil(most / step - 1e-9)
    return Axis(0, steps * step, tuple(place * step for place in range(steps + 1)))
