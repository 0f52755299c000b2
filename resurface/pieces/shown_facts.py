"""What a piece says of the record: figures, shares of people, harms, safety lines, days."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from resurface.catalogue.figures import (
    DOWNTIME,
    FIGURES,
    INTERVAL,
    RESULTS,
    SESSIONS,
    VISIBLE,
    VISIT,
    Figure,
)
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.shares import counted_otherwise
from resurface.evidence.outcomes import BENEFITS, DARK_MARKS, Outcome
from resurface.evidence.ranges import feeding
from resurface.evidence.standing import is_shown
from resurface.evidence.studies import HARMS, undrawn
from resurface.materials import piece_templates as templates
from resurface.materials.resting import left_alone
from resurface.pieces.piece_record import ShownFact

NAME, RANGE, BENEFIT, HARM = "name", "range", "benefit", "harm"
TOLD, SAFETY, RECORD, AGE = "told harm", "safety line", "regulator record", "age"
SKIN, LEFT = "skin in studies", "left alone"
CHECK_BY, SEEN, SHORT = "check-by", "days after", "short name"
KINDS = (NAME, SHORT, RANGE, SEEN, BENEFIT, HARM, TOLD, SAFETY, RECORD, AGE, SKIN, LEFT, CHECK_BY)
"""What can be said of a treatment on a piece, in the order in which it is told.

Pieces made before hold another kind, of skin types that a source merely names: no piece prints it,
so that it is neither told nor held against the record.
"""
_FIGURES = tuple(each for each in FIGURES if each is not VISIT)
"""How long a visit takes stands on no piece."""
_ONLY: dict[str, tuple[Figure, ...]] = {
    templates.SIDE.id: (DOWNTIME, VISIBLE, SESSIONS),
    templates.COURSE.id: (DOWNTIME, VISIBLE, SESSIONS, INTERVAL, RESULTS),
    templates.DAYS.id: (DOWNTIME, VISIBLE),
    templates.MARKS.id: (DOWNTIME, VISIBLE),
    templates.PEOPLE.id: (DOWNTIME, VISIBLE),
    templates.OPENING.id: (),
}
"""The figures of templates that show only some; every other shows all, or may."""
_SHORTENED = {"", *(each.id for each in templates.TEMPLATES)}
"""Only these have short names, where there is little room; "" stands for every template."""
_WITHOUT_DAYS = frozenset(_ONLY) - {templates.DAYS.id}
_WITHOUT_BENEFITS = frozenset(_ONLY) - {templates.PEOPLE.id}


def shown_facts(comparison: Comparison, template: str = "") -> tuple[ShownFact, ...]:
    """Everything that a piece by this template says, or may say, in the order of the columns.

    Harms, warnings, records, ages and skin types stand on every piece.
    """
    found = (fact for option in comparison.options for fact in _of(option))
    return tuple(each for each in found if _is_on(each, template))


def _is_on(fact: ShownFact, template: str) -> bool:
    if fact.kind == RANGE:
        return fact.about in {each.id for each in _ONLY.get(template, _FIGURES)}
    if fact.kind == SHORT:
        return template in _SHORTENED
    if fact.kind == SEEN:
        return template not in _WITHOUT_DAYS
    return fact.kind != BENEFIT or template not in _WITHOUT_BENEFITS


def first_check_by(comparison: Comparison) -> datetime.date | None:
    """The first day by which a row is to be checked again; None where none states one."""
    days = (each.treatment.check_by for each in comparison.options)
    return min((each for each in days if each), default=None)


def _of(option: Option) -> Iterator[ShownFact]:
    treatment = option.treatment
    yield ShownFact(option.id, NAME, "", (treatment.full_name,))
    if treatment.short_name not in {"", treatment.name}:
        yield ShownFact(option.id, SHORT, "", (treatment.short_name,))
    yield from _ranges(option)
    for each in option.recovery:
        if each.see:
            days = f"{each.days.low}-{each.days.high}"
            yield ShownFact(option.id, SEEN, days, (each.see, each.shows), each.source_ids)
    yield from (_outcome(option, row) for row in option.outcomes if is_shown(row))
    for outcome in (DARK_MARKS, HARMS):
        for row in counted_otherwise(undrawn(option.outcomes, outcome)):
            yield _counted_otherwise(option, row)
    for each in option.reported:
        yield ShownFact(option.id, TOLD, each.id, (each.harm, each.severity), (each.id,))
    if treatment.warning:
        yield ShownFact(option.id, SAFETY, "", (treatment.warning,), (treatment.warning_source_id,))
    for each in option.clearances:
        said = (each.device, each.number, each.cleared_use, each.skin_types, each.minimum_age)
        yield ShownFact(option.id, RECORD, f"{each.device} {each.number}".strip(), said)
    yield from _left_alone(option)
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


def _counted_otherwise(option: Option, row: Outcome) -> ShownFact:
    """A harm that counts visits, scars or spots; what it is a share of stands for the unit."""
    ends = (row.range.low, row.range.high)
    value = (row.outcome, row.counted_events, row.counted, *ends, row.measure, row.severity)
    return ShownFact(option.id, HARM, row.id, value, (row.id,))


def _left_alone(option: Option) -> Iterator[ShownFact]:
    """What is said of skin that nobody treats, with the facts that it rests on."""
    if option.is_untreated and option.treatment.summary:
        rests = tuple(each.id for each in left_alone(option))
        yield ShownFact(option.id, LEFT, "", (option.treatment.summary,), rests)


def _for_whom(option: Option) -> Iterator[ShownFact]:
    treatment = option.treatment
    if treatment.minimum_age is not None:
        yield ShownFact(option.id, AGE, "", (treatment.minimum_age,))
    if not option.is_untreated:
        studied = option.evidence.skin_types_studied(option.id)
        rows = tuple(each.id for each in option.evidence.skin_rows_studied(option.id))
        yield ShownFact(option.id, SKIN, "", (_types(studied), _types(treatment.excluded)), rows)
    if treatment.check_by:
        yield ShownFact(option.id, CHECK_BY, "", (treatment.check_by.isoformat(),))


def _types(types: Iterable[int]) -> str:
    return " ".join(map(str, sorted(types)))
