"""The one rule by which the published range of a figure follows from the facts that may feed it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.evidence.facts import Fact

FEW = 3
"""With this many facts or fewer the range reaches from the lowest low to the highest high."""


@dataclass(frozen=True, slots=True)
class Published:
    """What the facts say of one figure of one treatment.

    `range` follows the rule; `spread` is the lowest and highest that any of the same facts
    states; `bound`: only limits were found; `count` facts fed it.
    """

    range: Range = NOT_REPORTED
    spread: Range = NOT_REPORTED
    bound: bool = False
    count: int = 0


def published(facts: Iterable[Fact]) -> Published:
    """The published range of one figure from its facts.

    Facts marked `yes` feed it; where there is none, facts marked `bound`. Three facts or fewer:
    from the lowest to the highest figure that any of them states. More: from the nearest-rank
    lower quartile of the lows to the nearest-rank upper quartile of the highs. So a source states
    both ends. Where every fact is open at an end ("at least 5"), so is the range; where open facts
    ("at least 10", "up to 3") would put the low end above the high one, the two change places. The
    facts carry their figures in the figure's own unit.
    """
    fed = feeding(facts)
    if not fed:
        return Published()
    ranges = [fact.range for fact in fed]
    lows = [each.low for each in ranges if each.low is not None]
    highs = [each.high for each in ranges if each.high is not None]
    spread = Range(min(min(each.ends) for each in ranges), max(max(each.ends) for each in ranges))
    if len(fed) <= FEW:
        low, high = spread.low, spread.high
    else:
        low, high = _nearest_rank(lows, 0.25), _nearest_rank(highs, 0.75)
    if low is not None and high is not None and low > high:
        low, high = high, low
    ends = Range(low if lows else None, high if highs else None)
    return Published(ends, spread, bound=fed[0].use == "bound", count=len(fed))


def feeding(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts that feed a range: those marked `yes`, else those marked `bound`."""
    stated = [fact for fact in facts if fact.range.reported]
    for use in ("yes", "bound"):
        found = tuple(fact for fact in stated if fact.use == use)
        if found:
            return found
    return ()


def _nearest_rank(values: Sequence[float], share: float) -> float | None:
    """The smallest value that at least this share of all values does not exceed; None of none."""
    ordered = sorted(values)
    return ordered[math.ceil(share * len(ordered)) - 1] if ordered else None
