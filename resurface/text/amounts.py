"""Figures in words: a range with its unit, or "not reported". The only place that decides."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from resurface.catalogue.figures import (
    DOWNTIME,
    INTERVAL,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIT,
    WEEKS_PER_MONTH,
    Figure,
    Range,
)
from resurface.language.language import Language
from resurface.tables.schema import ROMAN


def not_reported(language: Language) -> str:
    return language.say("not reported")


def in_words(shown: Figure, figure: Range, language: Language) -> str:
    """A range of one figure: "3–7 days", "at least 5 sessions", "$400–$2,500"."""
    if shown is PRICE:
        return money(figure, language)
    return counted(figure, _UNITS[shown.id], language)


def counted(figure: Range, unit: Callable[[Language, float], str], language: Language) -> str:
    """A range with a unit whose plural follows the number that stands before it."""
    if not figure.reported:
        return not_reported(language)
    numbers = _ends(figure, language.number, language)
    if unit is percent:
        return f"{numbers}%"
    return f"{numbers} {unit(language, round(figure.ends[-1], 1))}"


def money(figure: Range, language: Language) -> str:
    """A range in whole US dollars."""
    return _ends(figure, language.money, language) if figure.reported else not_reported(language)


def _ends(figure: Range, one: Callable[[float], str], language: Language) -> str:
    say = language.say
    if figure.low is None and figure.high is not None:
        return say("up to {most}").format(most=one(figure.high))
    if figure.high is None and figure.low is not None:
        return say("at least {least}").format(least=one(figure.low))
    low, high = one(figure.ends[0]), one(figure.ends[-1])
    if low == high:
        return low
    if figure.ends[0] < 0:
        return say("{low} to {high}").format(low=low, high=high)
    return f"{low}–{high}"


def days(language: Language, count: float) -> str:
    return language.say_n("day", "days", count)


def visits(language: Language, count: float) -> str:
    return language.say_n("visit", "visits", count)


def weeks(language: Language, count: float) -> str:
    return language.say_n("week", "weeks", count)


def months(language: Language, count: float) -> str:
    return language.say_n("month", "months", count)


def years(language: Language, count: float) -> str:
    return language.say_n("year", "years", count)


def minutes(language: Language, count: float) -> str:
    return language.say_n("minute", "minutes", count)


def points(language: Language, count: float) -> str:
    return language.say_n("point", "points", count)


def micrometers(language: Language, count: float) -> str:
    return language.say_n("micrometer", "micrometers", count)


def percent(_language: Language, _count: float) -> str:
    """Stands right behind its number, without a space."""
    return "%"


_UNITS: dict[str, Callable[[Language, float], str]] = {
    DOWNTIME.id: days,
    SESSIONS.id: visits,
    INTERVAL.id: weeks,
    RESULTS.id: months,
    VISIT.id: minutes,
}
_FACT_UNITS: dict[str, Callable[[Language, float], str]] = {
    "days": days,
    "sessions": visits,
    "weeks": weeks,
    "months": months,
    "years": years,
    "minutes": minutes,
    "points": points,
    "percent": percent,
    "micrometres": micrometers,
}


def fact_in_words(figure: Range, unit: str, language: Language) -> str:
    """A fact's own figure with the unit of its row; empty where it has no figure."""
    if not figure.reported:
        return ""
    if unit == PRICE.unit:
        return money(figure, language)
    if unit in _FACT_UNITS:
        return counted(figure, _FACT_UNITS[unit], language)
    return _ends(figure, language.number, language)


def time_span(weeks_: Range, language: Language) -> str:
    """Weeks as weeks, or as whole months once the longest end passes three months."""
    if not weeks_.reported:
        return not_reported(language)
    if max(weeks_.ends) <= 13:
        return counted(rounded(weeks_), weeks, language)

    def in_months(end: float | None) -> float | None:
        return None if end is None else end / WEEKS_PER_MONTH

    return counted(rounded(Range(in_months(weeks_.low), in_months(weeks_.high))), months, language)


def rounded(figure: Range) -> Range:
    """A worked-out range to whole units, half a unit counted as one more.

    What a source states is never rounded, but for shares that are told as people of 100.
    """
    ends = (figure.low, figure.high)
    return Range(*(None if end is None else math.floor(end + 0.5) for end in ends))


def skin_types(types: Range, language: Language) -> str:
    """Fitzpatrick types 1 to 6 as Roman numerals: "III–V", "III and above", "up to IV"."""
    if not types.reported:
        return not_reported(language)
    low, high = (None if end is None else ROMAN[int(end) - 1] for end in (types.low, types.high))
    if low is None:
        return language.say("up to {most}").format(most=high)
    if high is None:
        return language.say("{least} and above").format(least=low)
    return low if low == high else f"{low}–{high}"


def several_skin_types(types: Iterable[int], language: Language) -> str:
    """Fitzpatrick types in their order, neighbours as one range: "I–III and VI"."""
    groups: list[list[int]] = []
    for type_ in sorted(types):
        if groups and type_ == groups[-1][-1] + 1:
            groups[-1].append(type_)
        else:
            groups.append([type_])
    return language.listing([skin_types(Range(each[0], each[-1]), language) for each in groups])


def of_hundred(share: Range, language: Language) -> str:
    """A share in percent as people of 100: "4–24 of 100"."""
    if not share.reported:
        return not_reported(language)
    numbers = _ends(rounded(share), language.number, language)
    return language.say("{numbers} of 100").format(numbers=numbers)


def of_ten(score: Range, language: Language) -> str:
    """A pain score on a scale from 0 to 10: "1.1 of 10"."""
    if not score.reported:
        return not_reported(language)
    numbers = _ends(score, language.number, language)
    return language.say("{numbers} of 10").format(numbers=numbers)


def measured_after(months_: float, language: Language) -> str:
    """When an outcome was measured; no months after the treatment is at the visit itself."""
    if not months_:
        return language.say("at the visit itself")
    count = f"{language.number(months_)} {months(language, months_)}"
    return language.say("after {months}").format(months=count)
