"""Days, months and weekdays as a language writes them, shorter than the whole date."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import Literal

from babel import Locale, dates

from resurface.language.language import Language

Width = Literal["wide", "abbreviated"]
DAYS_OF_WEEK = 7
"""Babel counts weekdays from Monday, 0, to Sunday, 6."""


def day_of_month(day: datetime.date, words: Language) -> str:
    """A day without its year, written out: "March 13"."""
    return _written(day, "MMMMd", words.locale)


def short_day(day: datetime.date, words: Language) -> str:
    """A day without its year, short: "Mar 13"."""
    return _written(day, "MMMd", words.locale)


def short_date(day: datetime.date, words: Language) -> str:
    """A day with its year, short: "Mar 13, 2027"."""
    return _written(day, "yMMMd", words.locale)


def span(first: datetime.date, last: datetime.date, words: Language) -> str:
    """From one day to another, the year once where both are in it: "Jul 5 to Oct 5, 2027"."""
    if first == last:
        return short_date(last, words)
    begins = short_day(first, words) if first.year == last.year else short_date(first, words)
    return words.say("{first} to {last}").format(first=begins, last=short_date(last, words))


def month_name(month: int, words: Language, width: Width = "wide") -> str:
    """The name of a month, 1 to 12, as it stands alone; `width` "abbreviated" for "Jan"."""
    return str(dates.get_month_names(width, "stand-alone", words.locale)[month])


def weekdays(words: Language) -> tuple[str, ...]:
    """The letters of the weekdays, in the order in which a week is written here."""
    names = dates.get_day_names("narrow", "stand-alone", words.locale)
    first = first_weekday(words)
    return tuple(str(names[(first + each) % DAYS_OF_WEEK]) for each in range(DAYS_OF_WEEK))


def first_weekday(words: Language) -> int:
    """The weekday with which a week begins: 0 for Monday, 6 for Sunday."""
    return Locale.parse(words.locale).first_week_day


@lru_cache(maxsize=4096)
def _written(day: datetime.date, skeleton: str, locale: str) -> str:
    return dates.format_skeleton(skeleton, day, locale=locale)
