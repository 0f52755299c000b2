"""What each option asks of a person, as rows of the view at a glance: days away, visits, price."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from resurface.catalogue.figures import (
    COURSE_PRICE,
    DOWNTIME,
    INTERVAL,
    NOT_REPORTED,
    PRICE,
    SESSIONS,
    VISIBLE,
    Figure,
    Range,
)
from resurface.choosing import criteria as asked
from resurface.choosing.criteria import Criteria
from resurface.comparison.behind import AWAY, VISITS
from resurface.comparison.cell import Bar, Cell, Row, Said, silent
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.shared_axis import Axis, axis
from resurface.comparison.verdict import verdict
from resurface.evidence.ranges import middles
from resurface.language.language import Language
from resurface.text import amounts


def burden_rows(comparison: Comparison, criteria: Criteria, words: Language) -> tuple[Row, ...]:
    """Days away, visits, and the price of the course."""
    return (
        _away(comparison, criteria, words),
        _visits(comparison, criteria, words),
        _price(comparison, criteria, words),
    )


def _away(comparison: Comparison, criteria: Criteria, words: Language) -> Row:
    say, limits = words.say, (criteria[asked.DAYS], criteria[asked.VISIBLE])
    ends = _ends(comparison, (DOWNTIME, VISIBLE), lambda option: _middles(option, DOWNTIME))
    days = axis(ends, "days")

    def cell(option: Option) -> Cell:
        away, shows = (option.shown(each).range for each in (DOWNTIME, VISIBLE))
        return Cell(
            _same_day(option, words),
            AWAY.id,
            silent=not away.reported,
            beside=_own(option, DOWNTIME, words),
            verdict=verdict(away, limits[0], "days", words),
            bar=_bar(
                days,
                away,
                _middles(option, DOWNTIME),
                limits[0],
                tail=shows,
                tail_limit=limits[1],
            ),
            below=say("may still show until {until}") if shows.reported else "",
            until=until_in_words(shows, words),
            late=verdict(shows, limits[1], "days", words),
        )

    about = _to(days, "days", words)
    return Row(
        "away",
        words.render(DOWNTIME.heading),
        Said(say("each visit · {axis}").format(axis=about), about),
        _cells(comparison, cell, say("no days away")),
    )


def _visits(comparison: Comparison, criteria: Criteria, words: Language) -> Row:
    say, limit = words.say, criteria[asked.SESSIONS]
    ends = _ends(comparison, (SESSIONS,), lambda option: _middles(option, SESSIONS))
    visits = axis(ends, SESSIONS.unit)

    def cell(option: Option) -> Cell:
        range_, apart = option.shown(SESSIONS).range, option.said(INTERVAL, words)
        beside = Said()
        if apart.range.reported:
            beside = Said(say("{time} apart").format(time=apart.text), apart.text)
        return Cell(
            Said(option.said(SESSIONS, words).text),
            VISITS.id,
            silent=not range_.reported,
            beside=_own(option, SESSIONS, words, beside),
            verdict=verdict(range_, limit, SESSIONS.unit, words),
            bar=_bar(visits, range_, _middles(option, SESSIONS), limit),
        )

    about = _to(visits, "", words)
    return Row(
        "visits",
        words.render(SESSIONS.heading),
        Said(say("in a course · {axis}").format(axis=about), about),
        _cells(comparison, cell, say("no visits")),
    )


def _price(comparison: Comparison, criteria: Criteria, words: Language) -> Row:
    """The price of all visits; a tick is what a source's price of one visit makes of the course."""
    say, limit = words.say, criteria[asked.BUDGET]

    def each_source(option: Option) -> Sequence[float]:
        usual = option.course.usual
        count = len(usual.visits) if usual else 0
        return [price * count for price in _middles(option, PRICE)] if count else []

    prices = axis(_ends(comparison, (COURSE_PRICE,), each_source), PRICE.unit)

    def cell(option: Option) -> Cell:
        range_, one = option.said(COURSE_PRICE, words).range, option.said(PRICE, words)
        beside = say("{price} a visit").format(price=one.text) if one.range.reported else ""
        return Cell(
            Said(option.said(COURSE_PRICE, words).text),
            COURSE_PRICE.id,
            silent=not range_.reported,
            beside=_own(option, COURSE_PRICE, words, Said(beside)),
            verdict=verdict(range_, limit, PRICE.unit, words),
            bar=_bar(prices, range_, each_source(option), limit),
        )

    about = _to(prices, PRICE.unit, words)
    return Row(
        "price",
        say("Price of the course"),
        Said(say("all visits · {axis}").format(axis=about), about),
        _cells(comparison, cell, say("no price")),
    )


def _cells(
    comparison: Comparison, cell: Callable[[Option], Cell], untreated: str
) -> tuple[Cell, ...]:
    options = comparison.options
    return tuple(silent(untreated) if each.is_untreated else cell(each) for each in options)


def _ends(
    comparison: Comparison, figures: Iterable[Figure], ticks: Callable[[Option], Sequence[float]]
) -> list[float]:
    """All that a row's axis has to hold."""
    found: list[float] = []
    for option in comparison.treated:
        course = {COURSE_PRICE: option.course.price}
        for each in figures:
            found += (course[each] if each in course else option.shown(each).range).ends
        found += ticks(option)
    return found


def _middles(option: Option, figure: Figure) -> tuple[float, ...]:
    return middles(option.shown(figure).facts)


def _bar(
    on: Axis,
    range_: Range,
    sources: Iterable[float],
    limit: float | None,
    *,
    tail: Range = NOT_REPORTED,
    tail_limit: float | None = None,
) -> Bar | None:
    """A range with its tail and what a person set for each; None where it is not reported."""
    if not range_.reported:
        return None
    bar = on.bar(range_, sources, tail)
    return replace(
        bar,
        limit=on.limit(limit),
        tail_limit=on.limit(tail_limit) if tail.reported else None,
    )


def _same_day(option: Option, words: Language) -> Said:
    """Days away as one says them: "same day to 3 days"; in a narrow column "0–3 days"."""
    said, away = option.said(DOWNTIME, words), option.shown(DOWNTIME).range
    if away.low != 0:
        return Said(said.text)
    if away.high == 0:
        return Said(words.say("same day"))
    if away.high is None:
        return Said(words.say("same day or later"))
    text = words.say("same day to {days}")
    return Said(text.format(days=amounts.number_of(away.high, "days", words)), said.text)


def until_in_words(shows: Range, words: Language) -> str:
    """The last day on which something may still show: "day 5–7", "day 7 or later"."""
    say, low, high = words.say, shows.low, shows.high
    if not shows.reported or high == 0:
        return say("the same day") if high == 0 else ""
    if high is None:
        return say("day {day} or later").format(day=words.number(low or 0))
    if low is None or low == high:
        return say("day {day}").format(day=words.number(high))
    if low == 0:
        return say("the same day to day {day}").format(day=words.number(high))
    return say("day {first}–{last}").format(first=words.number(low), last=words.number(high))


def _own(option: Option, figure: Figure, words: Language, beside: Said | None = None) -> Said:
    """What stands beside a figure: before all else that it is the clinic's own."""
    if option.said(figure, words).own:
        return Said(words.say("our clinic's figure"))
    return beside or Said()


def _to(on: Axis, unit: str, words: Language) -> str:
    """From where to where an axis goes: "0 to 7 days"."""
    if unit == PRICE.unit:
        low, high = words.money(0), words.money(on.end)
    else:
        low, high = words.number(0), amounts.in_unit(Range(on.end, on.end), unit, words)
    return words.say("{low} to {high}").format(low=low, high=high)
