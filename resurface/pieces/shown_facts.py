"""What a piece says of the record: figures, shares of people, harms, safety lines, days."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from resurface.catalogue.figures import FIGURES, VISIT
from resurface.comparison.comparison import Comparison, Option
from resurface.evidence.outcomes import BENEFITS, Outcome
from resurface.evidence.ranges import feeding
from resurface.evidence.standing import is_shown
from resurface.pieces.piece_record import ShownFact

NAME, RANGE, BENEFIT, HARM = "name", "range", "benefit", "harm"
TOLD, SAFETY, RECORD, AGE, SKIN = "told harm", "safety line", "regulator record", "age", "skin"
CHECK_BY = "check-by"
KINDS = (NAME, RANGE, BENEFIT, HARM, TOLD, SAFETY, RECORD, AGE, SKIN, CHECK_BY)
"""What can be said of a treatment on a piece, in the order in which it is told."""
_FIGURES = tuple(each for each in FIGURES if each is not VISIT)
"""How long a visit takes stands on no piece."""


def shown_facts(comparison: Comparison) -> tuple[ShownFact, ...]:
    """Everything that a piece of this comparison may say, in the order of the columns."""
    return tuple(fact for option in comparison.options for fact in _of(option))


def first_check_by(comparison: Comparison) -> datetime.date | None:
    """The first day by which a row is to be checked again; None where none states one."""
    days = (each.treatment.check_by for each in comparison.options)
    return min((each for each in days if each), default=None)


def _of(option: Option) -> Iterator[ShownFact]:
    treatment = option.treatment
    yield ShownFact(option.id, NAME, "", (treatment.full_name,))
    yield from _ranges(option)
    yield from (_outcome(option, row) for row in option.outcomes if is_shown(row))
    for each in option.reported:
        yield ShownFact(option.id, TOLD, each.id, (each.harm, each.severity), (each.id,))
    if treatment.warning:
        yield ShownFact(option.id, SAFETY, "", (treatment.warning,), (treatment.warning_source_id,))
    for each in option.clearances:
        said = (each.device, each.number, each.cleared_use, each.skin_types, each.minimum_age)
        yield ShownFact(option.id, RECORD, f"{each.device} {each.number}".strip(), said)
    yield from _for_whom(option)


def _ranges(option: Option) -> Iterator[ShownFact]:
    for figure in _FIGURES:
        shown = option.shown(figure)
        facts = tuple(each.id for each in feeding(shown.facts))
        if shown.range.reported:
            value = (shown.range.low, shown.range.high)
            yield ShownFact(option.id, RANGE, figure.id, value, facts)


def _outcome(option: Option, row: Outcome) -> ShownFact:
    kind = BENEFIT if row.outcome in BENEFITS else HARM
    value = (
        row.outcome,
        row.events,
        row.people,
        row.range.low,
        row.range.high,
        row.unit,
        row.severity,
    )
    return ShownFact(option.id, kind, row.id, value, (row.id,))


def _for_whom(option: Option) -> Iterator[ShownFact]:
    treatment = option.treatment
    if treatment.minimum_age is not None:
        yield ShownFact(option.id, AGE, "", (treatment.minimum_age,))
    if treatment.skin_types.reported or treatment.excluded:
        types = treatment.skin_types
        excluded = " ".join(map(str, treatment.excluded))
        yield ShownFact(option.id, SKIN, "", (types.low, types.high, excluded))
    if treatment.check_by:
        yield ShownFact(option.id, CHECK_BY, "", (treatment.check_by.isoformat(),))
