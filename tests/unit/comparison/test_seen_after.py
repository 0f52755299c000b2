"""What one sees after a visit: each column once, other days named, silence said."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import Range
from resurface.comparison.comparison import compare
from resurface.comparison.seen_after import SPANS, seen_after
from resurface.evidence.recovery import RecoveryDays
from tests.unit.making import a_comparison, a_treatment, no_treatment


def days(low, high, see="Red."):
    told = dict.fromkeys(("feel", "can_do", "avoid", "note", "work", "shows"), "")
    return RecoveryDays(
        treatment_id="peel", days=Range(low, high), see=see, source_ids=("trial",), **told
    )


def cells(english, *told):
    compared = a_comparison(a_treatment(), recovery={"peel": told})
    (row,) = seen_after(compared, english).rows
    return [(each.columns, each.text) for each in row.cells if not each.silent]


def test_days_of_a_column_stand_under_its_head(english):
    assert cells(english, days(2, 3, "Swelling settles.")) == [(1, "Swelling settles.")]


def test_days_of_several_columns_stand_under_all_of_them(english):
    assert cells(english, days(2, 7)) == [(2, "Red.")]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        pytest.param(2, 4, (2, "Day 2–4: Red."), id="other days"),
        pytest.param(8, None, (2, "Day 8 and later: Red."), id="an open end"),
        pytest.param(15, 90, (1, "Day 15–90: Red."), id="beyond the last column"),
        pytest.param(60, 90, (1, "Day 60–90: Red."), id="after the last column"),
    ],
)
def test_days_that_are_not_those_of_the_columns_are_named(english, low, high, said):
    assert cells(english, days(low, high)) == [said]


def test_days_that_share_a_column_stand_in_one_cell(english):
    told = cells(english, days(1, 3, "Puffy."), days(2, 7, "Scabs."))
    assert told == [(3, "Day 1–3: Puffy. Day 2–7: Scabs.")]


def test_silence_is_said_for_each_column(english):
    compared = a_comparison(a_treatment(), recovery={"peel": (days(0, 0), days(4, 7, ""))})
    (row,) = seen_after(compared, english).rows
    assert [each.text for each in row.cells] == ["Red.", *["not reported"] * 5]
    assert [each.days for each in row.cells][:3] == ["Day 0", "Day 1", "Day 2–3"]


def test_a_treatment_of_which_no_source_tells_the_days_opens_nothing(english):
    (row,) = seen_after(a_comparison(a_treatment()), english).rows
    assert (row.topic, {each.silent for each in row.cells}) == ("", {True})


def test_no_treatment_has_no_visit_and_no_row(english):
    assert seen_after(a_comparison(no_treatment()), english).rows == ()


def test_every_shipped_treatment_fills_each_column_once(catalogue, evidence, english):
    chosen = tuple(each.id for each in catalogue.treatments)
    compared = compare(catalogue, evidence, chosen, untreated=True, version="")
    for row in seen_after(compared, english).rows:
        assert sum(each.columns for each in row.cells) == len(SPANS)


def test_all_that_the_record_says_is_seen_is_there(catalogue, evidence, english):
    chosen = tuple(each.id for each in catalogue.treatments)
    compared = compare(catalogue, evidence, chosen, untreated=False, version="")
    for option, row in zip(compared.options, seen_after(compared, english).rows, strict=True):
        text = " ".join(each.text for each in row.cells)
        assert [each.see for each in option.recovery if each.see not in text] == []
