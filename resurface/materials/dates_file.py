"""A plan as a file for the calendar of a phone (iCalendar, RFC 5545): whole days, neutral titles.

Who looks over a shoulder learns nothing: no title says which treatment it is, and nothing in it
says for whom. Dates to keep free are not in it: whose they are has them.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterator

from icalendar import Calendar, Event

from resurface.language.language import Language
from resurface.planning.plan import Plan
from resurface.planning.telling import visit_name

_BY = "-//Resurface//Visits//EN"
_ONE_DAY = datetime.timedelta(days=1)


def dates_file(plan: Plan, now: datetime.datetime, words: Language) -> bytes:
    """Each visit, then by the longest figure the days one may be away and those that it may still
    show, and from when the full result may show.
    """
    file = Calendar()
    file.add("prodid", _BY)
    file.add("version", "2.0")
    for title, first, last, busy in _entries(plan, words):
        file.add_component(_event(title, first, last, now, busy=busy, of=plan))
    return file.to_ical()


def _entries(
    plan: Plan, words: Language
) -> Iterator[tuple[str, datetime.date, datetime.date, bool]]:
    """A title, the first and the last day, and whether one has no time for others then."""
    for visit in plan.visits:
        yield visit_name(visit.number, plan.count, words), visit.day, visit.day, True
        away = visit.away or visit.day
        if away > visit.day:
            yield words.say("May be away"), visit.day + _ONE_DAY, away, False
        if visit.shows and visit.shows > away:
            yield words.say("May still show"), away + _ONE_DAY, visit.shows, False
    if plan.result.first:
        yield words.say("Full result may show"), plan.result.first, plan.result.first, False


def _event(
    title: str,
    first: datetime.date,
    last: datetime.date,
    now: datetime.datetime,
    *,
    busy: bool,
    of: Plan,
) -> Event:
    """One entry; it ends on the day after its last one, as the format has it."""
    treatments = "~".join(each.treatment.id for each in of.legs)
    event = Event()
    event.add("uid", f"{uuid.uuid5(uuid.NAMESPACE_OID, f'{treatments} {title} {first}')}@resurface")
    event.add("dtstamp", now.astimezone(datetime.UTC))
    event.add("dtstart", first)
    event.add("dtend", last + _ONE_DAY)
    event.add("summary", title)
    event.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    return event
