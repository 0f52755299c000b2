"""Days as the spreadsheets of several countries write them, read a whole column at once."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_NUMERIC = re.compile(r"(\d{1,4})([-/.]) ?(\d{1,2})\2 ?(\d{1,4})\.?\Z", re.ASCII)
_DAY_FIRST = re.compile(
    r"(\d{1,2})\.?[-/ ]*(?:de )?([^\W\d]{3,})\.?[-/ ]*(?:de )?(\d{4}|\d{2})\Z", re.IGNORECASE
)
_MONTH_FIRST = re.compile(r"([^\W\d]{3,})\.? (\d{1,2}),? (\d{4}|\d{2})\Z")
_WITHOUT_YEAR = re.compile(
    r"(?:\d{1,2}\.?[-/ ]*[^\W\d]{3,}\.?|[^\W\d]{3,}\.?[-/ ]\d{2}(?:\d{2})?)\Z", re.IGNORECASE
)
_MIDNIGHT = re.compile(r"[T ]0?0:00(?::00(?:\.0+)?)?Z?\Z")

_MONTHS = (
    ("january", "januar", "janvier", "enero"),
    ("february", "februar", "février", "febrero"),
    ("march", "märz", "mrz", "mars", "marzo"),
    ("april", "avril", "abril"),
    ("may", "mai", "mayo"),
    ("june", "juni", "juin", "junio"),
    ("july", "juli", "juillet", "julio"),
    ("august", "août", "agosto"),
    ("september", "septembre", "septiembre"),
    ("october", "oktober", "octobre", "octubre"),
    ("november", "novembre", "noviembre"),
    ("december", "dezember", "décembre", "diciembre"),
)
"""Names of the months in English, German, French and Spanish; Excel also shortens March to Mrz."""

_ORDERS = {"dmy": (2, 1, 0), "mdy": (2, 0, 1), "ymd": (0, 1, 2)}
"""Where year, month and day stand, by the name of the order."""


@dataclass(frozen=True, slots=True)
class Days:
    """What the days of a column mean: the cells that can be known, and those that can't."""

    known: Mapping[str, str]
    doubtful: frozenset[str]


def read_days(cells: Iterable[str]) -> Days:
    """Year-month-day for each cell of a column that holds a day written in another way.

    All cells of a column were written by one program in one way. So one day above 12 settles for
    the whole column which figure is the day; where none does, or where they contradict each other,
    it can't be known. Cells that hold no day are in neither.
    """
    known: dict[str, str] = {}
    numeric: dict[str, tuple[str, ...]] = {}
    for cell in set(cells):
        text = _MIDNIGHT.sub("", " ".join(cell.split()))
        parts = _NUMERIC.match(text)
        named = _named(text)
        if named is not None:
            known[cell] = named.isoformat()
        elif parts is not None and any(_readings(parts.groups())):
            numeric[cell] = parts.groups()
    in_order = _in_one_order(numeric)
    return Days({**known, **in_order}, frozenset(numeric.keys() - in_order.keys()))


def is_day(cell: str) -> bool:
    """Whether a cell looks like a day, with or without its year, as a spreadsheet shows it."""
    text = _MIDNIGHT.sub("", " ".join(cell.split()))
    if _named(text) is not None or _without_year(text):
        return True
    parts = _NUMERIC.match(text)
    return parts is not None and any(_readings(parts.groups()))


def _in_one_order(numeric: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The days under the one order that fits all of them; none where there is more than one way.

    Only those of the commonest form are read: a file that was cut off inside a day has a last one
    that looks like another form.
    """
    forms = Counter(map(_form, numeric.values()))
    alike = {
        cell: dict(_readings(parts))
        for cell, parts in numeric.items()
        if _form(parts) == forms.most_common(1)[0][0]
    }
    shared = [order for order in _ORDERS if all(order in days for days in alike.values())]
    read = {tuple(days[order].isoformat() for days in alike.values()) for order in shared}
    return dict(zip(alike, read.pop(), strict=True)) if len(read) == 1 else {}


def _form(parts: tuple[str, ...]) -> tuple[str, int, int]:
    """The mark between the figures, and how long those are that may be a year."""
    first, mark, _, third = parts
    return mark, max(len(first), 2), max(len(third), 2)


def _readings(parts: tuple[str, ...]) -> Iterator[tuple[str, datetime.date]]:
    """The days that the figures may mean, each by its order."""
    first, _, second, third = parts
    for order in _orders(*parts):
        year, month, day = ((first, second, third)[place] for place in _ORDERS[order])
        if len(year) in (2, 4):
            read = _day(year, int(month), int(day))
            if read is not None:
                yield order, read


def _orders(first: str, mark: str, second: str, third: str) -> tuple[str, ...]:
    """The orders that are in use with this mark; a year comes first only before two figures each.

    So a file that was cut off inside 2026-11-24 does not end on the 2nd.
    """
    if len(first) > 2:
        return ("ymd",) if len(second) == len(third) == 2 else ()
    if mark == ".":
        return ("dmy",)
    return ("dmy", "mdy", "ymd") if mark == "-" and len(third) == 2 else ("dmy", "mdy")


def _named(text: str) -> datetime.date | None:
    """A day whose month is a word."""
    day_first, month_first = _DAY_FIRST.match(text), _MONTH_FIRST.match(text)
    if day_first is not None:
        day, word, year = day_first.groups()
    elif month_first is not None:
        word, day, year = month_first.groups()
    else:
        return None
    month = _month(word)
    return _day(year, month, int(day)) if month else None


def _without_year(text: str) -> bool:
    """5-Oct, 05. Okt, Mar 01: what a spreadsheet makes of 5-10 or mar-1."""
    return bool(_WITHOUT_YEAR.match(text)) and any(
        _month(word) for word in re.findall(r"[^\W\d]+", text)
    )


def _month(word: str) -> int | None:
    """The number of the month that a word of three letters or more begins; None: not just one."""
    start = word.casefold()
    found = [
        number
        for number, names in enumerate(_MONTHS, start=1)
        if any(name.startswith(start) for name in names)
    ]
    return found[0] if len(found) == 1 else None


def _day(year: str, month: int, day: int) -> datetime.date | None:
    """The day, if the calendar has it; two figures of a year are of this century."""
    try:
        return datetime.date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    except ValueError:
        return None
