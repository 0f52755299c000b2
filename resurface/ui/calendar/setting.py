"""What a person does on the calendar; nothing that a browser sends is trusted."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from resurface.catalogue.dates import today
from resurface.language.language import Message
from resurface.planning.plan import Plan, plan
from resurface.planning.sequences import sequences
from resurface.planning.typed import moved, typed
from resurface.planning.wanted import LEGS, Wanted
from resurface.ui.shell import frame, planned, session

FIRST, FREE = "first", "free"
"""The fields at which a date can be typed; that of a visit has the visit's number."""


def _change(how: Callable[[Wanted], Wanted]) -> None:
    planned.change(session.choice(), how)


def _wanted() -> Wanted:
    return planned.wanted(session.choice())


def _plan() -> Plan | None:
    data = frame.data()
    return plan(_wanted(), data.catalogue, data.evidence, today())


def treat(treatment_id: object) -> None:
    """Another treatment, if the catalogue has it."""
    if frame.data().catalogue.treats(str(treatment_id)):
        _change(lambda now: now.of(str(treatment_id)))


def follow(pair: object) -> None:
    """What follows the treatment, if a source says so; nothing for an empty text."""
    data, now = frame.data(), _wanted()
    offered = {each.id for each in sequences(now.treatment, data.catalogue, data.evidence)}
    if pair == "" or pair in offered:
        _change(lambda now: now.followed(now.treatment, str(pair)))


def number(which: object, leg: object, value: object) -> None:
    """Another number of visits, of weeks apart, or of weeks between both treatments."""
    if type(leg) is not int or type(value) is not int or not 0 <= leg < LEGS:
        return
    match which:
        case "visits":
            _change(lambda now: now.with_visits(leg, value))
        case "weeks":
            _change(lambda now: now.with_weeks(leg, value))
        case "gap":
            _change(lambda now: now.with_gap(value))
        case _:
            return


def first(text: object) -> None:
    """Another first visit."""
    if day := _day(text, FIRST):
        _change(lambda now: replace(now, first=day))


def keep(text: object) -> None:
    """One more date to keep free."""
    if day := _day(text, FREE):
        _change(lambda now: now.keeping(day))


def drop(text: object) -> None:
    """A date no longer kept free."""
    for day in _wanted().free:
        if day.isoformat() == text:
            _change(lambda now, day=day: now.without(day))


def move(visit: object, text: object) -> None:
    """A visit on another day; the following ones keep their distance."""
    made = _plan()
    numbers = [each.number for each in made.visits] if made else []
    field = next((str(each) for each in numbers if each == visit), FIRST)
    day = _day(text, field)
    if day is None or made is None:
        return
    if visit == 1:
        _change(lambda now: replace(now, first=day))
        return
    by = moved(made, visit, day)
    if isinstance(by, Message):
        planned.say(by, field)
        return
    begin = made.first  # what was only offered so far is set by this
    _change(lambda now: replace(now, first=begin).moved(int(str(visit)), by))


def _day(text: object, field: str) -> datetime.date | None:
    """The day that was typed; else None, and at its field why is said."""
    taken = typed(text, today())
    if isinstance(taken, Message):
        planned.say(taken, field)
        return None
    return taken
