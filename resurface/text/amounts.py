"""Figures in words: a range with its unit, or "not reported". The only place that decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from resurface.catalogue.figures import PRICE, WEEKS_PER_MONTH, Figure, Range
from resurface.language.language import Language, half_up, plural, tenths
from resurface.tables.kinds import ROMAN

UNITS = {
    "days": plural("day", "days"),
    "sessions": plural("visit", "visits"),
    "weeks": plural("week", "weeks"),
    "months": plural("month", "months"),
    "years": plural("year", "years"),
    "minutes": plural("minute", "minutes"),
    "points": plural("point", "points"),
    "micrometres": plural("micrometer", "micrometers"),
}
"""The words of the units that figures and facts are stated in; money and percent have signs."""

NAMED = frozenset({*UNITS, PRICE.unit})
"""The units that `unit_name` has words for."""


def not_reported(words: Language) -> str:
    """The words for silence: no source that was read states it."""
    return words.say("not reported")


def in_words(shown: Figure, figure: Range, words: Language) -> str:
    """A range of one figure: "3–7 days", "2 months or more", "$400–$2,500".

    A nought stands in words of the figure's own, where it has some.
    """
    if shown.zero and figure.high == 0:
        return words.render(shown.zero)
    return in_unit(figure, shown.unit, words)


def in_unit(figure: Range, unit: str, words: Language) -> str:
    """A range with its unit, whose plural follows the number that stands before it.

    A unit that is not in `UNITS` is left out.
    """
    if unit == PRICE.unit:
        return money(figure, words)
    if not figure.reported:
        return not_reported(words)

    def measured(numbers: str) -> str:
        if unit == "percent":
            return f"{numbers}%"
        return f"{numbers} {unit_of(figure.ends[-1], unit, words)}" if unit in UNITS else numbers

    return _ends(figure, words.number, words, measured)


def money(figure: Range, words: Language) -> str:
    """A range in US dollars, with cents where an end has some."""
    return _ends(figure, words.money, words) if figure.reported else not_reported(words)


def unit_name(unit: str, words: Language) -> str:
    """The unit of a figure by name: "days", "US dollars"."""
    return words.say("US dollars") if unit == PRICE.unit else unit_of(2, unit, words)


def unit_of(count: float, unit: str, words: Language) -> str:
    """The word of a unit that follows a count, as the count is written: 0.98 is written as 1."""
    word = UNITS[unit]
    return words.say_n(word.one, word.many, tenths(count))


def number_of(count: float, unit: str, words: Language) -> str:
    """One number with its unit: "3 visits"."""
    return f"{words.number(count)} {unit_of(count, unit, words)}"


def _ends(
    figure: Range,
    one: Callable[[float], str],
    words: Language,
    measured: Callable[[str], str] = str,
) -> str:
    """Both ends of a range, each written by `one`, and the unit that `measured` puts behind them.

    What is open above is said behind the unit: "2 months or more".
    """
    say = words.say
    if figure.low is None and figure.high is not None:
        return measured(say("up to {most}").format(most=one(figure.high)))
    if figure.high is None and figure.low is not None:
        return say("{amount} or more").format(amount=measured(one(figure.low)))
    low, high = one(figure.ends[0]), one(figure.ends[-1])
    if low == high:
        return measured(low)
    if figure.ends[0] < 0:
        return measured(say("{low} to {high}").format(low=low, high=high))
    return measured(f"{low}–{high}")


def fact_in_words(figure: Range, unit: str, words: Language) -> str:
    """A fact's own figure with the unit of its row; empty where it has no figure."""
    return in_unit(figure, unit, words) if figure.reported else ""


def time_span(weeks_: Range, words: Language) -> str:
    """Weeks as weeks, or as whole months once the longest end passes three months."""
    if not weeks_.reported:
        return not_reported(words)
    if max(weeks_.ends) <= 13:
        return in_unit(rounded(weeks_), "weeks", words)

    def in_months(end: float | None) -> float | None:
        return None if end is None else end / WEEKS_PER_MONTH

    return in_unit(rounded(Range(in_months(weeks_.low), in_months(weeks_.high))), "months", words)


def rounded(figure: Range) -> Range:
    """A worked-out range to whole units, half a unit counted as one more.

    What a source states is never rounded, but for shares that are told as people of 100.
    """
    ends = (figure.low, figure.high)
    return Range(*(None if end is None else half_up(end) for end in ends))


def skin_types(types: Range, words: Language) -> str:
    """Fitzpatrick types 1 to 6 as Roman numerals: "III–V", "III and above", "up to IV"."""
    if not types.reported:
        return not_reported(words)
    low, high = (None if end is None else ROMAN[int(end) - 1] for end in (types.low, types.high))
    if low is None:
        return words.say("up to {most}").format(most=high)
    if high is None:
        return words.say("{least} and above").format(least=low)
    return low if low == high else f"{low}–{high}"


def several_skin_types(types: Iterable[int], words: Language) -> str:
    """Fitzpatrick types in their order, neighbours as one range: "I–III and VI"."""
    groups: list[list[int]] = []
    for type_ in sorted(types):
        if groups and type_ == groups[-1][-1] + 1:
            groups[-1].append(type_)
        else:
            groups.append([type_])
    return words.listing([skin_types(Range(each[0], each[-1]), words) for each in groups])


def of_hundred(share: Range, words: Language) -> str:
    """A share in percent as people of 100: "4–24 of 100"."""
    if not share.reported:
        return not_reported(words)
    of = words.say("{numbers} of 100")
    return _ends(rounded(share), words.number, words, lambda them: of.format(numbers=them))


def of_ten(score: Range, words: Language) -> str:
    """A pain score on a scale from 0 to 10: "1.1 of 10"."""
    if not score.reported:
        return not_reported(words)
    of = words.say("{numbers} of 10")
    return _ends(score, words.number, words, lambda them: of.format(numbers=them))


def measured_after(months_: float, words: Language) -> str:
    """When an outcome was measured; no months after the treatment is at the visit itself."""
    if not months_:
        return words.say("at the visit itself")
    return words.say("after {months}").format(months=follow_up(months_, words))


def follow_up(months_: float | None, words: Language) -> str:
    """The time from the last visit to a measurement: "2 weeks", "3 months", "time not stated"."""
    if months_ is None:
        return words.say("time not stated")
    if not months_:
        return words.say("at the visit itself")
    if months_ < 1:
        return number_of(half_up(months_ * WEEKS_PER_MONTH), "weeks", words)
    return number_of(months_, "months", words)
