"""Counterexamples: records in which a rule is easily broken."""

from __future__ import annotations

from typing import Any

from resurface.catalogue.figures import Range
from resurface.catalogue.treatments import Treatment
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.sources import Source
from tests.unit.evidence_rules.surfaces import Record, a_record
from tests.unit.making import a_fact, a_treatment, an_outcome

RANDOM = {"allocation": "random"}


def a_count(events: int, people: int, outcome: str = "responders", **changes: Any) -> Outcome:
    """So many of so many people of one study."""
    name = changes.pop("id", f"{outcome} {events} of {people}")
    given = {"id": name, "trial_id": name, "outcome": outcome}
    counted = {"events": events, "people": people}
    return an_outcome(100 * events / people, **{**given, **counted, **changes})


def with_outcomes(*rows: Outcome, **known: Any) -> Record:
    """A peel in which studies measured this."""
    return a_record(a_treatment(), outcomes={"peel": rows}, **known)


def with_figure(
    field: str,
    figure: Range,
    *facts: Fact,
    more: tuple[Fact, ...] = (),
    practices: tuple[Source, ...] = (),
    **others: Any,
) -> Record:
    """A peel that takes so much, as so many sources say; `more` is said of its other figures.

    `practices` are those whose own screens these are.
    """
    stated: dict[tuple[str, str], tuple[Fact, ...]] = {("peel", field): facts} if facts else {}
    stated |= {("peel", each.field): (each,) for each in more}
    treatment = a_treatment(**{field: figure}, **others)
    return a_record(treatment, facts=stated, practices=practices)


def says(field: str, low: float | None, high: float | None, source: str, unit: str) -> Fact:
    """What one source says of a figure."""
    name = f"{field}-{source}"
    return a_fact(low, high, id=name, field=field, unit=unit, source_id=source)


def a_course(**figures: Range) -> Treatment:
    """A peel of which all is known, but for what is given otherwise."""
    known = {
        "downtime": Range(1, 3),
        "visible": Range(2, 7),
        "sessions": Range(3, 4),
        "interval": Range(2, 4),
        "results": Range(2, 3),
        "price": Range(100, 200),
    }
    return a_treatment(**{**known, **figures})
