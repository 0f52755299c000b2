"""`make calendar`: the visits of one course as a file for the calendar of a phone."""

from __future__ import annotations

import argparse
import datetime
from dataclasses import replace

from resurface.catalogue.dates import now
from resurface.language.language import Message, english
from resurface.make.kind import Asked, Kind, NotMadeError
from resurface.planning.bounds import Bounds
from resurface.planning.kept_in_words import kept_dates
from resurface.planning.plan import Plan, plan
from resurface.planning.sequences import sequences
from resurface.planning.telling import missing, sources_say
from resurface.planning.typed import typed
from resurface.planning.wanted import MOST_FREE, Wanted


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--treatment", help="its id; else the first one of the link")
    parser.add_argument("--then", help="the id of a treatment that follows it")
    parser.add_argument("--start", required=True, help="the first visit: 2027-01-11")
    parser.add_argument(
        "--free", action="append", default=[], help="a date to keep free; up to three times"
    )
    parser.add_argument("--visits", type=int, help="how many, within what sources say")
    parser.add_argument("--weeks", type=int, help="weeks apart, within what sources say")
    parser.add_argument("--gap", type=int, help="weeks between both treatments")


def _made(asked: Asked) -> bytes:
    """The file; what is close to a date to keep free is printed, and no reason to make none."""
    from resurface.materials.dates_file import dates_file  # only for who asks for it

    today = now().date()
    made = _planned(asked, today)
    for kept in kept_dates(made, today, asked.words):
        for each in kept.warned:
            print(f"{each.title}: {each.text}")
    return dates_file(made, now(), asked.words)


def _planned(asked: Asked, today: datetime.date) -> Plan:
    given, data = asked.given, asked.data
    made = plan(_wanted(asked, today), data.catalogue, data.evidence, today)
    if made is None:
        raise NotMadeError("no treatment: give --treatment, or a link that names one")
    _inside("--visits", given.visits, made.legs[0].visits, "sessions")
    _inside("--weeks", given.weeks, made.legs[0].weeks, "weeks")
    if made.gap:
        _inside("--gap", given.gap, made.gap, "weeks")
    if lacking := missing(made, english()):
        raise NotMadeError(f"{lacking[0]} (--weeks, --gap)")
    return made


def _wanted(asked: Asked, today: datetime.date) -> Wanted:
    given, named = asked.given, asked.choice.named
    treatment = given.treatment or (named[0] if named else "")
    if treatment and not asked.data.catalogue.treats(treatment):
        raise NotMadeError(f"no such treatment: {treatment}")
    if len(given.free) > MOST_FREE:
        raise NotMadeError(f"at most {MOST_FREE} dates to keep free")
    wanted = Wanted(treatment, _pair(asked, treatment), _date("--start", given.start, today))
    for each in given.free:
        wanted = wanted.keeping(_date("--free", each, today))
    return replace(wanted, visits=(given.visits, None), weeks=(given.weeks, None), gap=given.gap)


def _pair(asked: Asked, treatment: str) -> str:
    """The first row of the record in which the one that is asked for follows; none is asked for."""
    then = asked.given.then
    if not then:
        return ""
    offered = sequences(treatment, asked.data.catalogue, asked.data.evidence)
    found = next((each.id for each in offered if each.then.id == then), "")
    if not found:
        raise NotMadeError(f"no source has {then} follow {treatment}")
    return found


def _date(option: str, text: str, today: datetime.date) -> datetime.date:
    taken = typed(text, today)
    if isinstance(taken, Message):
        raise NotMadeError(f"{option} {text}: {english().render(taken)}")
    return taken


def _inside(option: str, given: int | None, bounds: Bounds, unit: str) -> None:
    if given is not None and not bounds.least <= given <= bounds.most:
        said = sources_say(bounds.stated, unit, english())
        allowed = f"{bounds.least} to {bounds.most}"
        raise NotMadeError(f"{option} {given}: allowed is {allowed} ({said})")


CALENDAR = Kind("calendar", "the visits of one course, for a calendar", _options, _made)
