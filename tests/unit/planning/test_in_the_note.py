"""A course for the note: treatments, visits and gaps as they were set, and no date."""

from __future__ import annotations

import datetime
import re

import pytest

from resurface.language.language import language
from resurface.planning.in_the_note import course_without_dates
from resurface.planning.plan import plan
from resurface.planning.sequences import sequences
from resurface.planning.wanted import Wanted

DAY = datetime.date(2026, 11, 26)
SET = datetime.date(2027, 10, 19)


@pytest.mark.parametrize("code", ["en", "es"])
def test_no_date_of_any_course_is_told(catalogue, evidence, code):
    words = language(code)
    for treatment in catalogue.treatments:
        pairs = [each.id for each in sequences(treatment.id, catalogue, evidence)]
        for pair in ("", *pairs):
            made = plan(Wanted(treatment.id, pair, SET, free=(SET,)), catalogue, evidence, DAY)
            told = course_without_dates(made, words)
            assert all(leg.treatment.name in told for leg in made.legs)
            assert not re.search(r"2027|2026|Oct|oct|19", told)


def test_a_gap_is_told_as_it_is_set(catalogue, evidence, english):
    pair = next(
        each
        for treatment in catalogue.treatments
        for each in sequences(treatment.id, catalogue, evidence)
        if each.gap.reported and each.gap.low
    )
    first = pair.id.split("~")[0]
    made = plan(Wanted(first, pair.id), catalogue, evidence, DAY)
    told = course_without_dates(made, english)
    weeks = made.gap.value
    assert f"then, {weeks} week" in told
    assert told.index(made.legs[0].treatment.name) < told.index(made.legs[1].treatment.name)
