"""How long a person is away after a visit and how long it may show, over days told together."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.catalogue.figures import DOWNTIME, VISIBLE, Range
from resurface.comparison.comparison import Option
from resurface.language.language import message

DAYS_REST_ON = message("Mostly from practice pages and leaflets; late days lean on inference.")
"""What is told with the days after a visit wherever they stand."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Parts of some days, each from 0 to 1: away, away by the longest figure, may still show."""

    away: float
    may_be_away: float
    may_show: float


def of_days(days: Range, option: Option) -> Shares:
    """How some days after a visit (0 is its own day) divide; days without a last are one day.

    Away are the days before the lowest figure, maybe away those before the highest, and others may
    still see it up to the last day that a source names. A figure that is open above has no end.
    """
    first = int(days.low or 0)
    last = first if days.high is None else int(days.high)
    each = [_on(day, option) for day in range(first, last + 1)]
    return Shares(*(each.count(kind) / len(each) for kind in ("away", "may be away", "may show")))


def _on(day: int, option: Option) -> str:
    away, shows = (option.treatment.range_of(figure) for figure in (DOWNTIME, VISIBLE))
    if away.low is not None and day < away.low:
        return "away"
    if away.reported and (away.high is None or day < away.high):
        return "may be away"
    if shows.reported and (shows.high is None or day <= shows.high):
        return "may show"
    return ""
