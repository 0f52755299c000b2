"""Where a course in dates may go beyond what a person set on the list."""

from __future__ import annotations

from collections.abc import Iterator

from resurface.catalogue.figures import DOWNTIME, PRICE, VISIBLE, Range
from resurface.catalogue.figures import SESSIONS as VISITS
from resurface.choosing.criteria import BUDGET, DAYS, SESSIONS, Criteria
from resurface.choosing.criteria import VISIBLE as SHOWS
from resurface.choosing.criterion import Limit
from resurface.choosing.in_words import one_in_words
from resurface.comparison.verdict import verdict
from resurface.language.language import Language
from resurface.planning.plan import Plan
from resurface.text import amounts


def beyond_limits(plan: Plan, criteria: Criteria, words: Language) -> tuple[str, ...]:
    """Each limit that is not kept for certain, and by how much it may be missed."""
    return tuple(_beyond(plan, criteria, words))


def _beyond(plan: Plan, criteria: Criteria, words: Language) -> Iterator[str]:
    for limit, of, figure, unit in _held(plan):
        set_to = criteria[limit]
        if set_to is None:
            continue
        found = verdict(figure, set_to, unit, words)
        if found and found.inside:
            continue
        said = amounts.in_unit(figure, unit, words)
        text = words.say("Set on the list: {limit}. {of}: {figures}.")
        yield text.format(
            limit=one_in_words(limit, criteria, words),
            of=of or words.say("This course"),
            figures=", ".join(filter(None, (said, found and found.aloud))),
        )


def _held(plan: Plan) -> Iterator[tuple[Limit, str, Range, str]]:
    """Each limit with what it is held against, and of which treatment; empty of the whole."""
    for leg in plan.legs:
        for limit, figure in ((DAYS, DOWNTIME), (SHOWS, VISIBLE)):
            yield limit, leg.treatment.name, leg.figure(figure), figure.unit
    yield SESSIONS, "", Range(plan.count, plan.count), VISITS.unit
    yield BUDGET, "", plan.price(plan.count), PRICE.unit
