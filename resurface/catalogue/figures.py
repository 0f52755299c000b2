"""The figures that a treatment is compared by: a range each, in one unit."""

from __future__ import annotations

from dataclasses import dataclass

WEEKS_PER_MONTH = 52 / 12
DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class Range:
    """Low and high of one figure; None is an open end, two Nones mean "not reported"."""

    low: float | None = None
    high: float | None = None

    @property
    def reported(self) -> bool:
        return self.low is not None or self.high is not None

    @property
    def ends(self) -> tuple[float, ...]:
        return tuple(end for end in (self.low, self.high) if end is not None)

    def lies_within(self, other: Range) -> bool:
        """Whether no stated end of this range lies outside the other's stated ends."""
        return all(
            (other.low is None or end >= other.low) and (other.high is None or end <= other.high)
            for end in self.ends
        )


NOT_REPORTED = Range()


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its id (also the `field` of its facts), columns, unit, and grain.

    `whole`: it is counted in whole units (visits, weeks). `unit` is the unit of its facts.
    """

    id: str
    column: str
    unit: str
    whole: bool = False

    @property
    def low_column(self) -> str:
        return f"{self.column}_low"

    @property
    def high_column(self) -> str:
        return f"{self.column}_high"


DOWNTIME = Figure("downtime", "downtime_days", "days")
SESSIONS = Figure("sessions", "sessions", "sessions", whole=True)
INTERVAL = Figure("interval", "interval_weeks", "weeks", whole=True)
RESULTS = Figure("results", "results_months", "months")
PRICE = Figure("price", "price_usd", "USD per session")
VISIT = Figure("visit", "visit_minutes", "minutes")

FIGURES = (DOWNTIME, SESSIONS, INTERVAL, RESULTS, PRICE, VISIT)
"""Every figure that is a range, in the order in which it is shown."""
