"""The values that a limit can be set to: the stops of the sliders."""

from __future__ import annotations

LIMITS: dict[str, tuple[int, ...]] = {
    "days": (*range(8), 10, 14, 21, 28),
    "sessions": (*range(1, 9), 10, 12),
    "budget": (250, 500, 750, 1000, 1500, 2000, 3000, 4000, 5000, 7500, 10_000),
    "months": (1, 2, 3, 4, 6, 9, 12, 18, 24, 36),
}
"""By criterion: days away, visits, US dollars for the whole course, months to the full result."""

SKIN_TYPES = (1, 2, 3, 4, 5, 6)
HELPS = ("icepick", "boxcar", "rolling", "hypertrophic", "pih", "redness")
"""Concern ids that the filter offers, in the order of the screen."""

MOST_CHOSEN = 4
FEWEST_CHOSEN = 2
