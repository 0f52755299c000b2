"""A date to keep free in words: what is close to it, when to begin for it, and what after it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from resurface.catalogue.figures import VISIBLE
from resurface.language.dates_in_words import day_of_month, short_day
from resurface.language.language import Language
from resurface.planning.keeping_free import Near, Start, begun_after, near, starts
from resurface.planning.plan import Plan
from resurface.planning.telling import when
from resurface.text import amounts


@dataclass(frozen=True, slots=True)
class Warned:
    """A visit that is too close (`close`), or of which nobody says whether it is."""

    title: str
    text: str
    close: bool


@dataclass(frozen=True, slots=True)
class StartRow:
    """By which figures, of how many visits, and on which day to begin; `note` what is with it."""

    by: str
    visits: str
    start: str
    note: str
    silent: bool


@dataclass(frozen=True, slots=True)
class KeptDate:
    """All that is said of one date; `after_day` is the day on which one could begin after it."""

    day: str
    short: str
    said: str
    close: bool
    warned: tuple[Warned, ...]
    clear: str
    title: str
    starts: tuple[StartRow, ...]
    none_left: str
    after: str
    begin: str
    after_day: str


def kept_dates(plan: Plan, today: datetime.date, words: Language) -> tuple[KeptDate, ...]:
    """Each date to keep free."""
    return tuple(_kept(plan, each, today, words) for each in plan.wanted.free)


def _kept(plan: Plan, day: datetime.date, today: datetime.date, words: Language) -> KeptDate:
    say, named = words.say, day_of_month(day, words)
    warned = tuple(_warned(plan, each, named, words) for each in near(plan, day))
    found = starts(plan, day)
    past = all(each.is_past(today) for each in found)
    after = begun_after(day)
    begin = day_of_month(after, words)
    clear = say("No visit is close to {date}, by the longest figures.").format(date=named)
    left = say("Too late for the full result by {date}: every start is already past.")
    return KeptDate(
        day.isoformat(),
        short_day(day, words),
        words.date(day),
        close=any(each.close for each in warned),
        warned=warned,
        clear="" if warned else clear,
        title=say("To have the full result by {date}").format(date=named),
        starts=() if past else tuple(_start(each, today, words) for each in found),
        none_left=left.format(date=named) if past else "",
        after=_after(plan.begun(after), words),
        begin=say("Begin after it, on {date}").format(date=begin),
        after_day=after.isoformat(),
    )


def _warned(plan: Plan, found: Near, date: str, words: Language) -> Warned:
    say = words.say
    number = words.number(found.visit.number)
    if not found.days:
        title = say("Visit {number} is on {date}").format(number=number, date=date)
        return Warned(title, say("Choose another day for the visit."), close=True)
    before = words.say_n("{count} day before it.", "{count} days before it.", found.days)
    title = say("Visit {number} is close to {date}") if found.close else _before(words)
    return Warned(
        title.format(number=number, date=date),
        f"{before.format(count=words.number(found.days))} {_how_long(plan, found, words)}",
        close=found.close,
    )


def _before(words: Language) -> str:
    return words.say("Visit {number} comes before {date}")


def _how_long(plan: Plan, found: Near, words: Language) -> str:
    """Until when it may show; that no source says, or gives no upper end."""
    say, shows = words.say, plan.legs[found.visit.leg].figure(VISIBLE)
    until = None if found.until is None else words.number(found.until)
    if not shows.reported:
        if until is None or not found.until:
            return say("No source says how long it may still show.")
        text = say(
            "By the longest figure you may be away until day {day}. "
            "No source says how long it may still show."
        )
        return text.format(day=until)
    if shows.high is None:
        text = say("It may still show for {days}; no source gives an upper end.")
        return text.format(days=amounts.in_unit(shows, "days", words))
    return say("By the longest figure it may still show until day {day}.").format(day=until)


def _start(found: Start, today: datetime.date, words: Language) -> StartRow:
    say = words.say
    by = {
        "high": say("By the longest figures"),
        "usual": say("By the middle figures"),
        "low": say("By the shortest figures"),
    }[found.way]
    visits = "" if found.visits is None else amounts.number_of(found.visits, "sessions", words)
    if found.day is None:
        no_end = say("no source gives an upper end")
        start = no_end if found.open else amounts.not_reported(words)
        return StartRow(by, visits, start, "", silent=True)
    start = say("start by {date}").format(date=words.date(found.day))
    past = say("already past") if found.is_past(today) else ""
    return StartRow(by, visits, start, past, silent=False)


def _after(later: Plan, words: Language) -> str:
    """What a course would bring that begins after the date."""
    if later.result.first is None:
        return words.say("When its full result would show is not reported.")
    return words.say("Its full result: {when}.").format(when=when(later.result, words))
