"""Scars and marks that are seen: which treatments a source supports for them, marks apart."""

from __future__ import annotations

from dataclasses import replace

from resurface.comparison.marked_skin import claims
from tests.unit.making import a_catalogue, a_concern, a_treatment, some_evidence


def test_concerns_that_belong_to_each_other_in_a_circle_still_stand_there(english):
    one = replace(a_concern("rolling", ("peel",)), parent="pih")
    other = replace(a_concern("pih", ("peel",)), parent="rolling")
    known = some_evidence(concerns=(one, other))
    found = claims(("rolling", "pih"), a_catalogue(a_treatment()), known, english)
    assert [each.treatment.id for claim in found for each in claim.groups[0].supported]
