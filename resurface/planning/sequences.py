"""What may follow a treatment: the rows of combinations whose both are treatments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.figures import Range
from resurface.catalogue.treatments import Treatment
from resurface.evidence.combinations import Combination
from resurface.evidence.evidence import Evidence

SAME_VISIT = Range(0, 0)


@dataclass(frozen=True, slots=True)
class Sequence:
    """Two treatments in the order of one row; `gap` in weeks, 0 for one and the same visit."""

    id: str
    then: Treatment
    row: Combination
    gap: Range


def sequences(treatment_id: str, catalogue: Catalogue, evidence: Evidence) -> tuple[Sequence, ...]:
    """What follows this treatment, in the order of the file."""
    return tuple(_sequences(treatment_id, catalogue, evidence))


def _sequences(treatment_id: str, catalogue: Catalogue, evidence: Evidence) -> Iterator[Sequence]:
    counted: dict[str, int] = {}
    for row in evidence.combinations:
        then = catalogue.find(row.then_id)
        if row.first_id == treatment_id and then is not None and catalogue.treats(then.id):
            counted[then.id] = number = counted.get(then.id, 0) + 1
            gap = SAME_VISIT if row.same_visit == "yes" and not row.gap.reported else row.gap
            yield Sequence(f"{row.first_id}~{then.id}~{number}", then, row, gap)
