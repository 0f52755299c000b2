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

    Facts marked `yes` feed it; where there is none, facts marked `bound`. An open fact ("at least
    5") gives only its closed end. Three facts or fewer: from the lowest low end to the highest
    high end. More: from the nearest-rank lower quartile of the low ends to the nearest-rank upper
    quartile of the high ends; where open facts make these cross, as with three or fewer. So a
    source states each end as that end. The range is open at the top where a fact is open there and
    its low end is not below the high end so found, and at the bottom likewise; facts open at
    opposite ends can so leave neither end closed, and then nothing is published. The facts carry
    their figures in the figure's own unit.
    """
    fed = feeding(facts)
    if not fed:
        return Published()
    ranges = [fact.range for fact in fed]
    spread = Range(min(min(each.ends) for each in ranges), max(max(each.ends) for each in ranges))
    ends = _range(ranges, few=len(fed) <= FEW)
    return Published(ends, spread, bound=fed[0].use == "bound", count=len(fed))


def lowest_to_highest(facts: Iterable[Fact]) -> Range:
    """From the lowest to the highest figure of facts that no range is made of, however many.

    Ends stay open as in `published`; not reported where no fact states a figure.
    """
    stated = [fact.range for fact in facts if fact.range.reported]
    return _range(stated, few=True) if stated else NOT_REPORTED


def _range(ranges: Sequence[Range], *, few: bool) -> Range:
    """What some stated ranges make together, open where `published` says so."""
    lows = [each.low for each in ranges if each.low is not None]
    highs = [each.high for each in ranges if each.high is not None]
    low, high = _ends(lows, highs, few=few)
    at_least = [each.low for each in ranges if each.high is None and each.low is not None]
    up_to = [each.high for each in ranges if each.low is None and each.high is not None]
    open_above = high is None or any(end >= high for end in at_least)
    open_below = low is None or any(end <= low for end in up_to)
    return Range(None if open_below else low, None if open_above else high)


def _ends(
    lows: Sequence[float], highs: Sequence[float], *, few: bool
) -> tuple[float | None, float | None]:
    """The low and the high end of what is stated; None of an end that no fact states."""
    low, high = _nearest_rank(lows, 0.25), _nearest_rank(highs, 0.75)
    if few or (low is not None and high is not None and low > high):
        return min(lows, default=None), max(highs, default=None)
    return low, high


def feeding(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts that feed a range: those marked `yes`, else those marked `bound`."""
    stated = [fact for fact in facts if fact.range.reported]
    for use in ("yes", "bound"):
        found = tuple(fact for fact in stated if fact.use == use)
        if found:
            return found
    return ()


def middles(facts: Iterable[Fact]) -> tuple[float, ...]:
    """Halfway between the least and the most that each source says, of those that feed a range.

    Of an open fact only the end that it states counts.
    """
    by_source: dict[str, list[float]] = {}
    for fact in feeding(facts):
        by_source.setdefault(fact.source_id, []).extend(fact.range.ends)
    return tuple((min(ends) + max(ends)) / 2 for ends in by_source.values())


def _nearest_rank(values: Sequence[float], share: float) -> float | None:
    """The smallest value that at least this share of all values does not exceed; None of none.

    The nearest rank, definition 1 of Hyndman and Fan (1996), “Sample quantiles in statistical
    packages”: of the nine it is the one that never makes up a value that no source states.
    """
    ordered = sorted(values)
    return ordered[math.ceil(share * len(ordered)) - 1] if ordered else None


def stating(facts: Sequence[Fact], range_: Range) -> tuple[Fact, ...]:
    """The first fact that states a whole range, else the first of its low and of its high end.

    An end that none states, or that is open, has none; nothing where the range is not reported.
    """
    low = [fact for fact in facts if fact.range.low == range_.low is not None]
    high = [fact for fact in facts if fact.range.high == range_.high is not None]
    whole = [fact for fact in facts if fact.range == range_ and range_.reported]
    return (whole[0],) if whole else (*low[:1], *high[:1])


def stating_ends(facts: Sequence[Fact], range_: Range) -> tuple[str, ...]:
    """Ids of the strongest source of each end of a range; empty where none states an end."""
    low = [fact.source_id for fact in facts if fact.range.low == range_.low is not None]
    high = [fact.source_id for fact in facts if fact.range.high == range_.high is not None]
    return tuple(dict.fromkeys((*low[:1], *high[:1])))
