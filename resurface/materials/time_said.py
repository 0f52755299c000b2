"""Days, visits, months and money of one option in sentences, with the sources of each end."""

from __future__ import annotations

from collections.abc import Iterator

from resurface.catalogue.figures import (
    COURSE_PRICE,
    DOWNTIME,
    INTERVAL,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
)
from resurface.comparison.burden_rows import until_in_words
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.sentences import full_result
from resurface.language.language import Language
from resurface.materials.people_said import Statement
from resurface.materials.resting import resting


def time_said(
    option: Option, comparison: Comparison, words: Language, *, money: bool = True
) -> Iterator[Statement]:
    """What a course of one treatment takes, a statement a figure; nothing of no treatment."""
    if option.is_untreated:
        return
    found = resting(option, comparison)
    yield Statement(away_said(option, words), tuple(found[DOWNTIME.id]))
    yield Statement(shows_said(option, words), tuple(found[VISIBLE.id]))
    yield Statement(visits_said(option, words), tuple(found[SESSIONS.id]))
    result = words.say("full result after {months}").format(
        months=full_result(option.course, words)
    )
    if not option.course.result_months.reported:
        result = words.say("full result: not reported")
    ends = (SESSIONS, INTERVAL, RESULTS) if option.course.result_months.reported else (RESULTS,)
    yield Statement(result, tuple(source for each in ends for source in found[each.id]))
    if money:
        known = option.said(COURSE_PRICE, words).range.reported
        ends = (*found[PRICE.id], *found[SESSIONS.id]) if known else ()
        yield Statement(cost_said(option, words), ends)


def away_said(option: Option, words: Language) -> str:
    """When one is back at work: "back at work after 0–3 days", "back the same day"."""
    said = option.said(DOWNTIME, words)
    if not said.range.reported:
        return words.say("back at work: not reported")
    if said.range.high == 0:
        return said.text
    return words.say("back at work after {days}").format(days=said.text)


def shows_said(option: Option, words: Language) -> str:
    """Until when it may still show: "may still show until day 3–7"; that no source says so."""
    range_ = option.said(VISIBLE, words).range
    if not range_.reported or range_.high == 0:
        return words.say("may still show: {days}").format(days=option.said(VISIBLE, words).text)
    return words.say("may still show until {until}").format(until=until_in_words(range_, words))


def visits_said(option: Option, words: Language) -> str:
    """How many visits: "3–6 visits"."""
    said = option.said(SESSIONS, words)
    if not said.range.reported:
        return words.say("visits: {count}").format(count=said.text)
    return said.text


def cost_said(option: Option, words: Language) -> str:
    """What all visits cost: "all visits: $300–$4,200"."""
    said = option.said(COURSE_PRICE, words)
    whose = words.say(" (our clinic's figure)") if said.own else ""
    return words.say("all visits: {price}").format(price=said.text) + whose
