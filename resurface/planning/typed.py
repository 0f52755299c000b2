"""A date that a person typed: taken, or the sentence that says why not."""

from __future__ import annotations

import datetime

from resurface.language.language import Message, message
from resurface.planning.plan import Plan

YEARS_AHEAD = 5
"""As far as dates can be set: nobody plans a visit later, and a typing error often is."""


def typed(text: object, today: datetime.date) -> datetime.date | Message:
    """The day of a text such as "2027-01-11", today or later."""
    try:
        day = datetime.date.fromisoformat(str(text))
    except ValueError:
        return message("That is not a date. Nothing was changed.")
    if day < today:
        return message("That date is past. Nothing was changed.")
    if day.year > today.year + YEARS_AHEAD:
        return message("That date is too far ahead. Nothing was changed.")
    return day


def moved(plan: Plan, number: object, day: datetime.date) -> int | Message:
    """By how many days a visit moves to come on a day; it may not come before the one before it."""
    visit = next((each for each in plan.visits if each.number == number), None)
    if visit is None:
        return message("That visit has no date yet. Nothing was changed.")
    before = plan.visits[visit.number - 2] if visit.number > 1 else None
    if before and (day < before.day or (day == before.day and before.leg == visit.leg)):
        return message("A visit can't come before the one before it. Nothing was changed.")
    return (day - visit.day).days
