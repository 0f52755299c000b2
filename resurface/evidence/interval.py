"""What else would fit a count: its exact 95 % interval."""

from __future__ import annotations

import math
from functools import lru_cache

from resurface.catalogue.figures import Range

_OUTSIDE = 0.025
"""The chance that is left out at each side of the interval."""
_HALVINGS = 40
"""Of 100 percent: far below a hundredth of one."""
_KEPT = 4096
"""More counts than a record has."""


@lru_cache(maxsize=_KEPT)
def interval(events: int | None, people: int | None) -> Range | None:
    """The exact 95 % interval of so many of so many people, in percent; None without a count.

    Clopper and Pearson, 1934: each share that would give a count as far from it with a chance of
    2.5 % or more at that side.
    """
    if events is None or not people:
        return None
    low = _share(events - 1, people, 1 - _OUTSIDE) if events else 0.0
    high = _share(events, people, _OUTSIDE) if events < people else 100.0
    return Range(low, high)


def _share(events: int, people: int, chance: float) -> float:
    """The share in percent at which so many events or fewer have that chance."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _at_most(events, people, middle) > chance:
            low = middle
        else:
            high = middle
    return 100 * (low + high) / 2


def _at_most(events: int, people: int, share: float) -> float:
    """The chance of so many events or fewer.

    Summed from the count away from the expected one, where each term is smaller than the last.
    """
    if events < people * share:
        return _tail(events, people, share)
    return 1 - _tail(people - events - 1, people, 1 - share)


def _tail(events: int, people: int, share: float) -> float:
    """The chance of so many events or fewer, where that is less than is expected."""
    term = total = math.exp(
        math.lgamma(people + 1)
        - math.lgamma(events + 1)
        - math.lgamma(people - events + 1)
        + events * math.log(share)
        + (people - events) * math.log1p(-share)
    )
    for count in range(events, 0, -1):
        term *= count / (people - count + 1) * (1 - share) / share
        total += term
        if term <= total * 1e-16:
            break
    return total
