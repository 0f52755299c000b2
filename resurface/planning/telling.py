"""A plan in words: what stands above the months, and each visit as a row."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from resurface.catalogue.figures import COURSE_DAYS, DAYS_PER_WEEK, DOWNTIME, VISIBLE, Figure, Range
from resurface.language.dates_in_words import short_date, span
from resurface.language.language import Language
from resurface.planning.bounds import Bounds
from resurface.planning.plan import Days, Leg, Plan, Visit
from resurface.text import amounts


@dataclass(frozen=True, slots=True)
class Figured:
    """One figure of the whole plan; silent where it is not reported."""

    label: str
    text: str
    silent: bool = False


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit; `day` as fields of dates write it, `note` where it is not as sources say."""

    number: int
    name: str
    day: str
    said: str
    treatment: str
    away: str
    shows: str
    cost: str
    note: str


def figures(plan: Plan, words: Language) -> tuple[Figured, ...]:
    """What stands above the months."""
    say, price = words.say, plan.price(plan.count)
    away, shown = plan.days_away, plan.days_shown
    return (
        Figured(say("Visits"), words.number(plan.count)),
        _figured(say("Days away in all"), amounts.in_words(COURSE_DAYS, away, words), away),
        _figured(say("Days it may show in all"), amounts.in_unit(shown, "days", words), shown),
        _first_to_last(plan, words),
        _figured(say("All visits cost"), amounts.money(price, words), price),
        _result(plan, words),
    )


def _figured(label: str, text: str, figure: Range) -> Figured:
    return Figured(label, text, silent=not figure.reported)


def _first_to_last(plan: Plan, words: Language) -> Figured:
    label = words.say("First to last visit")
    if plan.undated:
        return Figured(label, amounts.not_reported(words), silent=True)
    if plan.count == 1:
        return Figured(label, words.say("one visit"))
    return Figured(label, distance((plan.last - plan.first).days, words))


def _result(plan: Plan, words: Language) -> Figured:
    """In dates, and in months from the first visit as where courses are compared."""
    label, said = words.say("Full result"), when(plan.result, words)
    if plan.result.first is None:
        return Figured(label, said, silent=True)
    months = amounts.in_unit(amounts.rounded(plan.result_months), "months", words)
    text = words.say("{when} (after {months})")
    return Figured(label, text.format(when=said, months=months))


def when(days: Days, words: Language) -> str:
    """From one day to another: "Jul 5 to Oct 5, 2027", "Jul 5, 2027 or later"."""
    if days.first is None:
        return amounts.not_reported(words)
    if days.last is None:
        return words.say("{date} or later").format(date=short_date(days.first, words))
    return span(days.first, days.last, words)


def distance(days: int, words: Language) -> str:
    """Days as weeks where they are whole ones: "12 weeks", "30 days"."""
    if days % DAYS_PER_WEEK:
        return amounts.number_of(days, "days", words)
    return amounts.number_of(days // DAYS_PER_WEEK, "weeks", words)


def sources_say(stated: Range, unit: str, words: Language) -> str:
    """What sources say of a number that can be set, and that there is no upper end."""
    if not stated.reported:
        return words.say("no source says")
    said = amounts.in_unit(stated, unit, words)
    if stated.high is None:
        return words.say("sources: {range}; no upper end").format(range=said)
    return words.say("sources: {range}").format(range=said)


def judged(plan: Plan, words: Language) -> str:
    """When improvement can be judged: as long after the last visit as studies waited."""
    days = plan.judged
    if days.first is None:
        return words.say("When to judge it: no study says how long it waited.")
    text = words.say(
        "When to judge it: studies looked {months} after the last visit, so from {date} on."
    )
    months = amounts.in_unit(plan.legs[-1].judged, "months", words)
    return text.format(date=short_date(days.first, words), months=months)


def missing(plan: Plan, words: Language) -> tuple[str, ...]:
    """What no source says, so that it has no date; and what is to be done."""
    return tuple(_missing(plan, words))


def _missing(plan: Plan, words: Language) -> Iterator[str]:
    say = words.say
    for leg in plan.legs:
        if leg.needs_weeks:
            text = say("No source says how far apart visits are: {treatment}. Set the weeks.")
            yield text.format(treatment=leg.treatment.name)
    if plan.gap and plan.gap.value is None:
        yield say("No source says how long to wait between both. Set the weeks.")


def rows(plan: Plan, words: Language) -> tuple[VisitRow, ...]:
    """Every visit that has a date."""
    return tuple(_row(plan, visit, words) for visit in plan.visits)


def visit_name(number: int, count: int, words: Language) -> str:
    """A visit by its number; also its title in a calendar, where nothing says what it is for."""
    text = words.say("Visit {number} of {count}")
    return text.format(number=words.number(number), count=words.number(count))


def _row(plan: Plan, visit: Visit, words: Language) -> VisitRow:
    leg = plan.legs[visit.leg]
    return VisitRow(
        visit.number,
        visit_name(visit.number, plan.count, words),
        visit.day.isoformat(),
        words.date(visit.day),
        leg.treatment.name if len(plan.legs) > 1 else "",
        _until(DOWNTIME, leg, visit.away, words),
        _until(VISIBLE, leg, visit.shows, words),
        amounts.money(plan.price(visit.number), words),
        _unlike_sources(plan, visit, words),
    )


def _until(figure: Figure, leg: Leg, last: datetime.date | None, words: Language) -> str:
    """Until when, by the longest figure; as sources say it where that has no end."""
    stated = leg.figure(figure)
    if last is None or not stated.high:
        return amounts.in_words(figure, stated, words)
    return words.say("until {date}").format(date=short_date(last, words))


def _unlike_sources(plan: Plan, visit: Visit, words: Language) -> str:
    """That a visit was moved nearer or further than sources say; empty where it was not."""
    if visit.number == 1:
        return ""
    before = plan.visits[visit.number - 2]
    bound = plan.legs[visit.leg].weeks if before.leg == visit.leg else plan.gap
    days = (visit.day - before.day).days
    if bound is None or not bound.stated.reported or _within(days, bound):
        return ""
    text = words.say("{time} after the visit before; {sources}")
    said = sources_say(bound.stated, "weeks", words)
    return text.format(time=distance(days, words), sources=said)


def _within(days: int, bound: Bounds) -> bool:
    stated = bound.stated
    return not (
        (stated.low is not None and days < stated.low * DAYS_PER_WEEK)
        or (stated.high is not None and days > stated.high * DAYS_PER_WEEK)
    )
