"""Places on an axis, moved as little as it takes until none stands over another."""

from __future__ import annotations

from collections.abc import Iterable


def spread(places: Iterable[float], apart: float) -> tuple[float, ...]:
    """Sorted places, moved as little as it takes until each stands apart from the next."""
    ordered = list(places)
    right, left = _pushed(ordered, apart), _pushed([-each for each in reversed(ordered)], apart)
    middles = [(one - other) / 2 for one, other in zip(right, reversed(left), strict=True)]
    shift = max(0, -middles[0]) if middles else 0
    shift -= max(0, middles[-1] + shift - 100) if middles else 0
    return tuple(round(each + shift, 1) for each in middles)


def _pushed(places: list[float], apart: float) -> list[float]:
    """Each place at least so far behind the one before."""
    found: list[float] = []
    for place in places:
        found.append(max(place, found[-1] + apart) if found else place)
    return found
