"""What the list can be sorted by: burden, price and name; never what studies of others found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from resurface.catalogue.course import course
from resurface.catalogue.figures import DOWNTIME, SESSIONS, Range
from resurface.catalogue.treatments import Treatment
from resurface.choosing.answers import Columns
from resurface.choosing.held import folded

_KEPT = 16
"""Orders of a few data versions."""
Ranks = NDArray[np.intp]
"""Where each treatment of the catalogue stands in an order."""


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """One way to sort: by a range of each treatment, by name where it has none of its own."""

    id: str
    of: Callable[[Treatment], Range] | None = None


AS_LISTED = Order("listed")
"""As the catalogue has them."""
NAME = Order("name")
DAYS = Order("days", lambda treatment: treatment.range_of(DOWNTIME))
VISITS = Order("visits", lambda treatment: treatment.range_of(SESSIONS))
WEEKS = Order("weeks", lambda treatment: course(treatment).result_months)
PRICE = Order("price", lambda treatment: course(treatment).price)

ORDERS = (DAYS, VISITS, WEEKS, PRICE, NAME)
"""Every order that a person can ask for."""


@lru_cache(maxsize=_KEPT)
def ranks(by_column: Columns, order: Order) -> Ranks:
    """Where each treatment stands: the least of the figure first, what is not reported last.

    The high end decides, so that an open range never looks less than a closed one; then the low.
    """
    treatments = by_column.treatments
    if order is AS_LISTED:
        return np.arange(len(treatments))
    key = _by_name if order.of is None else _by_range(order.of)
    in_order = sorted(range(len(treatments)), key=lambda place: key(treatments[place]))
    found = np.empty(len(treatments), dtype=np.intp)
    found[in_order] = np.arange(len(treatments))
    return found


@lru_cache(maxsize=_KEPT)
def offered_first(by_column: Columns) -> Ranks:
    """0: offered here, 1: not said, 2: not offered here."""
    place = {True: 0, None: 1, False: 2}
    return np.array([place[each.offered] for each in by_column.treatments], dtype=np.intp)


def _by_name(treatment: Treatment) -> str:
    return folded(treatment.name)


def _by_range(of: Callable[[Treatment], Range]) -> Callable[[Treatment], tuple[float, float]]:
    def key(treatment: Treatment) -> tuple[float, float]:
        found = of(treatment)
        if not found.reported:
            return float("inf"), float("inf")
        high = float("inf") if found.high is None else found.high
        return high, found.low or 0

    return key
