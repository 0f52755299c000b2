"""The months of a plan and its one axis as values: what each day is, and where it stands."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from resurface.catalogue.figures import DAYS_PER_WEEK
from resurface.language.dates_in_words import first_weekday, month_name
from resurface.language.language import Language
from resurface.planning.keeping_free import near
from resurface.planning.plan import Plan

MOST_MONTHS = 18
"""Months that are drawn; what lies beyond stands on the axis and in the table."""
_MOST_NUMBERS = 12
"""Names of months on the axis: with more months each second, third or sixth has one."""
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class DrawnMonth:
    """One month: its first day's column, and what each of its days is, by names of a style."""

    name: str
    year: str
    column: int
    shades: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DrawnVisit:
    """One visit on the axis; places from 0 to 1, None where no source gives an upper end."""

    number: str
    at: float
    away: float | None
    shows: float | None


@dataclass(frozen=True, slots=True)
class DrawnAxis:
    """The whole plan in one line; `result` is open where its `last` is None."""

    months: tuple[tuple[float, str], ...]
    visits: tuple[DrawnVisit, ...]
    first: float | None
    last: float | None
    judged: float | None
    kept: tuple[tuple[float, bool], ...]


def drawn_months(plan: Plan, words: Language) -> tuple[DrawnMonth, ...]:
    """Each month from the first date to the last, at most so many."""
    kinds = _kinds(plan)
    return tuple(_month(*each, kinds, words) for each in _months(plan)[:MOST_MONTHS])


def not_drawn(plan: Plan) -> int:
    """How many months have no room among the months."""
    return max(len(_months(plan)) - MOST_MONTHS, 0)


def drawn_axis(plan: Plan, words: Language) -> DrawnAxis:
    """All dates of a plan on one line, from the first day of a month to the last one of another."""
    months = _months(plan)
    begin = datetime.date(*months[0], 1)
    year, month = months[-1]
    length = (datetime.date(year, month, _length(year, month)) - begin).days + 1

    def place(day: datetime.date | None) -> float | None:
        return None if day is None else round((day - begin).days / length, 4)

    step = next(each for each in (1, 2, 3, 6, 12, 24, 60) if len(months) / each <= _MOST_NUMBERS)
    named = [(place(datetime.date(*each, 1)) or 0, _named(*each, words)) for each in months[::step]]
    return DrawnAxis(
        tuple(named),
        tuple(
            DrawnVisit(
                words.number(each.number), place(each.day) or 0, place(each.away), place(each.shows)
            )
            for each in plan.visits
        ),
        place(plan.result.first),
        place(plan.result.last),
        place(plan.judged.first),
        tuple((place(each) or 0, _is_close(plan, each)) for each in plan.wanted.free),
    )


def _named(year: int, month: int, words: Language) -> str:
    """The name of a month on the axis; a January says its year."""
    return str(year) if month == 1 else month_name(month, words, "abbreviated")


def _months(plan: Plan) -> list[tuple[int, int]]:
    """Every month, with its year, from the first date of a plan to the last one."""
    ends = [plan.result.first, plan.result.last, *(each.seen_until for each in plan.visits)]
    dates = [plan.first, plan.last, *plan.wanted.free, *(each for each in ends if each)]
    begin, end = min(dates), max(dates)
    first, last = (each.year * _MONTHS + each.month - 1 for each in (begin, end))
    return [(each // _MONTHS, each % _MONTHS + 1) for each in range(first, last + 1)]


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _month(year: int, month: int, kinds: dict[datetime.date, str], words: Language) -> DrawnMonth:
    days = [datetime.date(year, month, each + 1) for each in range(_length(year, month))]
    column = (days[0].weekday() - first_weekday(words)) % DAYS_PER_WEEK
    said = tuple(kinds.get(each, "") for each in days)
    return DrawnMonth(month_name(month, words), str(year), column, said)


def _kinds(plan: Plan) -> dict[datetime.date, str]:
    """What a day is; of several the one that a person has to know first, and whether it is kept."""
    kinds: dict[datetime.date, str] = {}
    for kind, days in (
        ("result", _result(plan)),
        *(("shows", _after(each.day, each.shows)) for each in plan.visits),
        *(("away", _after(each.day, each.away)) for each in plan.visits),
        ("visit", (each.day for each in plan.visits)),
    ):
        kinds.update(dict.fromkeys(days, kind))
    for day in plan.wanted.free:
        kept = "kept close" if _is_close(plan, day) else "kept"
        kinds[day] = f"{kinds.get(day, '')} {kept}".strip()
    return kinds


def _is_close(plan: Plan, day: datetime.date) -> bool:
    return any(each.close for each in near(plan, day))


def _after(visit: datetime.date, last: datetime.date | None) -> Iterator[datetime.date]:
    yield from _days(visit + datetime.timedelta(days=1), last or visit)


def _result(plan: Plan) -> Iterator[datetime.date]:
    """The days of the full result; to the end of the last month where it is open."""
    if plan.result.first:
        year, month = _months(plan)[-1]
        end = datetime.date(year, month, _length(year, month))
        yield from _days(plan.result.first, plan.result.last or end)


def _days(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    for number in range((last - first).days + 1):
        yield first + datetime.timedelta(days=number)
