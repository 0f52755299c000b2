"""The axes of the list: one a column, fixed over all treatments, so that no filter changes it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.course import course
from resurface.catalogue.figures import (
    COURSE_PRICE,
    DOWNTIME,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
    Figure,
    Range,
)
from resurface.catalogue.treatments import Treatment
from resurface.choosing import criteria, order
from resurface.choosing.criterion import Limit
from resurface.choosing.order import Order
from resurface.text import amounts

MOST_LABELS = 4
"""Labels under the head of a column, nought among them."""
_KEPT = 8


@dataclass(frozen=True, slots=True, eq=False)
class Burden:
    """A column of the list that tells what a treatment takes: a range on an axis.

    `of` is the range; `source` the figure whose sources are ticked under it; `topic` what a tap
    opens; `limit` the criterion that cuts it; `order` sorts by it. The axis ends at a whole number
    of `grains`, and each `labelled` grain has its number; `width` is in pixels on a wide screen.
    """

    id: str
    of: Callable[[Treatment], Range]
    source: Figure
    topic: str
    limit: Limit
    order: Order
    grain: float
    labelled: int
    width: int


DAYS = Burden(
    "days",
    lambda treatment: treatment.range_of(DOWNTIME),
    DOWNTIME,
    DOWNTIME.id,
    criteria.DAYS,
    order.DAYS,
    grain=7,
    labelled=1,
    width=58,
)
VISITS = Burden(
    "visits",
    lambda treatment: treatment.range_of(SESSIONS),
    SESSIONS,
    SESSIONS.id,
    criteria.SESSIONS,
    order.VISITS,
    grain=6,
    labelled=1,
    width=42,
)
RESULT = Burden(
    "result",
    lambda treatment: amounts.rounded(course(treatment).result_months),
    RESULTS,
    "course",
    criteria.MONTHS,
    order.WEEKS,
    grain=6,
    labelled=1,
    width=58,
)
COURSE = Burden(
    "course",
    lambda treatment: course(treatment).price,
    PRICE,
    COURSE_PRICE.id,
    criteria.BUDGET,
    order.PRICE,
    grain=2500,
    labelled=2,
    width=50,
)
SHOWS = Burden(
    "visible",
    lambda treatment: treatment.range_of(VISIBLE),
    VISIBLE,
    VISIBLE.id,
    criteria.VISIBLE,
    order.DAYS,
    grain=7,
    labelled=1,
    width=58,
)
"""How long it may show, in a column of its own; the list draws it with the days away."""
BURDENS = (DAYS, VISITS, RESULT, COURSE)
"""In the order of the list."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From nought to `end`, in the unit of its column; `labels` stand at their values."""

    end: float
    labels: tuple[float, ...]

    def at(self, value: float) -> float:
        """Where a value stands, in percent of the axis; what lies beyond stands at its edge."""
        return round(min(max(100 * value / self.end, 0), 100), 1)


@lru_cache(maxsize=_KEPT)
def axes(catalogue: Catalogue) -> dict[str, Axis]:
    """The axis of each burden, by its id: the greatest figure of the catalogue, rounded up."""
    return {each.id: _axis(each, catalogue) for each in (*BURDENS, SHOWS)}


def _axis(burden: Burden, catalogue: Catalogue) -> Axis:
    found = (end for each in catalogue.treatments for end in burden.of(each).ends)
    greatest = max(found, default=burden.grain)
    step = burden.grain * burden.labelled
    while greatest > step * (MOST_LABELS - 1):
        step *= 2
    grain = step / burden.labelled
    end = grain * max(math.ceil(greatest / grain), 1)
    return Axis(end, tuple(step * place for place in range(int(end // step) + 1)))
