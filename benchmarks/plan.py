"""How much is measured: in full, and in two minutes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """How often and how long each thing is measured."""

    seconds: float
    rounds: int
    reruns: int
    loop_seconds: float
    loop_rounds: int
    sessions: int
    come_and_go: int
    starts: int
    visit_rounds: int
    clicks: int
    changes_in_all: int
    live_seconds: float


FULL = Plan(690, 5, 12, 3, 2, 40, 500, 3, 4, 6, 20_000, 30)
QUICK = Plan(160, 2, 5, 2, 1, 12, 0, 1, 1, 4, 400, 16)
