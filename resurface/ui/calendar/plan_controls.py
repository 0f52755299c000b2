"""The controls of the calendar as plain data, which the component draws."""

from __future__ import annotations

import datetime
from typing import Any

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.names import unlike
from resurface.catalogue.treatments import Treatment
from resurface.comparison.entry import combination_entry
from resurface.evidence.evidence import Evidence
from resurface.language.dates_in_words import short_date
from resurface.language.language import Language
from resurface.planning.bounds import Bounds
from resurface.planning.kept_in_words import KeptDate
from resurface.planning.plan import Leg, Plan
from resurface.planning.sequences import Sequence, sequences
from resurface.planning.telling import sources_say
from resurface.planning.typed import YEARS_AHEAD
from resurface.planning.wanted import MOST_FREE
from resurface.text import amounts
from resurface.text.short_name import short_name


def treatments(catalogue: Catalogue, chosen: str, words: Language) -> dict[str, Any]:
    """The box that chooses a treatment."""
    names = unlike({each.id: each.full_name for each in catalogue.treatments})
    return {
        "label": words.say("Treatment"),
        "none": "" if catalogue.treats(chosen) else words.say("Choose a treatment"),
        "picked": chosen if catalogue.treats(chosen) else "",
        "options": [{"id": each, "name": name} for each, name in names.items()],
    }


def about(treatment: Treatment, words: Language) -> str:
    """Whether it is offered, by which name; empty where that is not said."""
    if treatment.house_name:
        return words.say("offered here as {name}").format(name=treatment.house_name)
    if treatment.offered is None:
        return ""
    return words.say("offered here") if treatment.offered else words.say("not offered here")


def following(
    plan: Plan, catalogue: Catalogue, evidence: Evidence, words: Language
) -> dict[str, Any] | None:
    """The box that chooses what follows, with what the record says of the pair; None for none."""
    offered = sequences(plan.wanted.treatment, catalogue, evidence)
    if not offered:
        return None
    named = [{"id": each.id, "name": _pair(each, evidence, words)} for each in offered]
    chosen = plan.sequence.id if plan.sequence else ""
    return {
        "label": words.say("Followed by"),
        "picked": chosen,
        "options": [{"id": "", "name": words.say("no second treatment")}, *named],
        "row": _row(plan.sequence, catalogue, evidence, words) if plan.sequence else None,
    }


def _pair(sequence: Sequence, evidence: Evidence, words: Language) -> str:
    """The second treatment, when it comes, and who says so."""
    who = short_name(evidence.sources[sequence.row.source_ids[0]], words)
    when = words.say("time between not reported")
    if sequence.row.same_visit == "yes":
        when = words.say("in one visit")
    elif sequence.gap.reported:
        when = words.say("after {time}").format(time=amounts.in_unit(sequence.gap, "weeks", words))
    return words.say("{treatment}, {when} ({source})").format(
        treatment=sequence.then.name, when=when, source=who
    )


def _row(
    sequence: Sequence, catalogue: Catalogue, evidence: Evidence, words: Language
) -> dict[str, Any]:
    names = {each.id: each.name for each in catalogue.treatments}
    entry = combination_entry(sequence.row, names, evidence, words)
    whole = _pair(sequence, evidence, words)
    return {
        "texts": [f"{whole}.", *(each.text for each in entry.about)],
        "sources": [each.link for each in entry.sources],
    }


def numbers(plan: Plan, words: Language) -> list[dict[str, Any]]:
    """Visits and weeks of each treatment, and the gap between both."""
    several, made = len(plan.legs) > 1, []
    for place, leg in enumerate(plan.legs):
        if place and plan.gap:
            made.append(
                _number("gap", 0, words.say("Weeks between both"), plan.gap, "weeks", words)
            )
        visits, weeks = words.say("Visits"), words.say("Weeks apart")
        if several:
            visits, weeks = (_of(each, leg, words) for each in (visits, weeks))
        made.append(_number("visits", place, visits, leg.visits, "sessions", words))
        if leg.visits.most > 1:
            made.append(_number("weeks", place, weeks, leg.weeks, "weeks", words))
    return made


def _of(label: str, leg: Leg, words: Language) -> str:
    return words.say("{figure}, {treatment}").format(figure=label, treatment=leg.treatment.name)


def _number(
    which: str, leg: int, label: str, bounds: Bounds, unit: str, words: Language
) -> dict[str, Any]:
    return {
        "which": which,
        "leg": leg,
        "label": label,
        "note": sources_say(bounds.stated, unit, words),
        "value": bounds.value,
        "least": bounds.least,
        "most": bounds.most,
        "unset": words.say("not set"),
    }


def days(
    plan: Plan, kept: tuple[KeptDate, ...], today: datetime.date, words: Language
) -> dict[str, Any]:
    """The fields of the first visit and of dates to keep free."""
    return {
        "first": {"label": words.say("First visit"), "day": plan.first.isoformat()},
        "free": {
            "label": words.say("Dates to keep free"),
            "add": words.say("Add a date"),
            "full": words.say("Three dates at most.") if len(kept) >= MOST_FREE else "",
            "dates": [
                {
                    "day": each.day,
                    "short": each.short,
                    "close": each.close,
                    "drop": words.say("Take out {date}").format(date=each.said),
                }
                for each in kept
            ],
        },
        "least": today.isoformat(),
        "most": f"{today.year + YEARS_AHEAD}-12-31",
        "how": words.say("From {date} on").format(date=short_date(today, words)),
    }
