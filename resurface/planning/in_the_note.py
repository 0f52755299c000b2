"""That a calendar was made, for a note that holds no date: which treatments, and how far apart."""

from __future__ import annotations

from collections.abc import Iterator

from resurface.catalogue.figures import Range
from resurface.language.language import Language
from resurface.planning.plan import Leg, Plan
from resurface.text import amounts


def course_without_dates(plan: Plan, words: Language) -> str:
    """The course as it was set: "Microneedling: 4 visits, 4 weeks apart"."""
    first, *rest = plan.legs
    told = _leg(first, words)
    if rest:
        text = words.say("{course}; then, {gap}, {next}")
        told = text.format(course=told, gap=_gap(plan, words), next=_leg(rest[0], words))
    return told


def _leg(leg: Leg, words: Language) -> str:
    text = words.say("{name}: {course}")
    return text.format(name=leg.treatment.name, course=", ".join(_course(leg, words)))


def _course(leg: Leg, words: Language) -> Iterator[str]:
    if leg.visits.value:
        yield amounts.in_unit(Range(leg.visits.value, leg.visits.value), "sessions", words)
    if leg.weeks.value and leg.visits.value != 1:
        apart = amounts.in_unit(Range(leg.weeks.value, leg.weeks.value), "weeks", words)
        yield words.say("{time} apart").format(time=apart)


def _gap(plan: Plan, words: Language) -> str:
    weeks = plan.gap.value if plan.gap else None
    if weeks is None:
        return words.say("no source says how much later")
    if not weeks:
        return words.say("at the same visit")
    return words.say("{time} later").format(
        time=amounts.in_unit(Range(weeks, weeks), "weeks", words)
    )
