"""How a file of visits is called: what is inside, with no date and nobody's name."""

from __future__ import annotations

from resurface.planning.plan import Plan
from resurface.text.slug import slug

LONGEST = 72
"""Letters of the treatments' names in it."""


def dates_file_name(plan: Plan) -> str:
    """What is inside: "resurface-microneedling-4-visits.ics"."""
    named = "-".join(slug(each.treatment.name) or each.treatment.id for each in plan.legs)
    return f"resurface-{named[:LONGEST].rstrip('-')}-{len(plan.visits)}-visits.ics"
