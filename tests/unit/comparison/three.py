"""Three treatments to compare with each other."""

from __future__ import annotations

from resurface.comparison.comparison import Comparison, compare
from tests.unit.making import a_catalogue, a_treatment, no_treatment, some_evidence

THREE = a_catalogue(
    a_treatment("peel"), a_treatment("laser"), a_treatment("needles"), untreated=no_treatment()
)


def side_by_side(*chosen, untreated=True, catalogue=THREE, outcomes=None) -> Comparison:
    evidence = some_evidence(outcomes=outcomes or {})
    return compare(catalogue, evidence, chosen, untreated=untreated, version="one")
