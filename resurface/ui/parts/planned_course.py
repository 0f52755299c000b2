"""The course that was set on the calendar, in words without a date."""

from __future__ import annotations

from resurface.catalogue.dates import today
from resurface.language.language import Language
from resurface.planning.in_the_note import course_without_dates
from resurface.planning.plan import plan
from resurface.ui.shell import frame, planned, session


def planned_course(words: Language) -> str:
    """Empty where no calendar was made for a treatment that is compared."""
    wanted, data = planned.made(session.choice()), frame.data()
    found = plan(wanted, data.catalogue, data.evidence, today()) if wanted else None
    return course_without_dates(found, words) if found else ""
