"""Cells of one row that contradict each other are refused."""

from __future__ import annotations

import pytest

from resurface.catalogue.treatments import Treatment
from resurface.evidence.outcomes import Outcome
from resurface.tables.contract import check
from resurface.tables.schema import table_of
from tests.unit.tables.samples import reading, treatments
from tests.unit.tables.saved import good_rows


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        pytest.param(
            {"warning": "Not over a pacemaker."},
            "column warning: found “Not over a pacemaker.”. "
            "Allowed: a warning with its source in warning_source_id, or neither.",
            id="a warning without its source",
        ),
        pytest.param(
            {"warning_source_id": "fda"},
            "column warning: empty cell. Allowed: a warning with its source in warning_source_id, "
            "or neither. The row has warning_source_id “fda”.",
            id="a source without its warning",
        ),
        pytest.param(
            {"sessions_low": "0", "sessions_high": "3"},
            "column sessions_low: found “0”. "
            "Allowed: 1 visit or more, or an empty cell: a course has a visit.",
            id="a course of no visit",
        ),
        pytest.param(
            {"interval_weeks_low": "0", "interval_weeks_high": "2"},
            "column interval_weeks_low: found “0”. "
            "Allowed: 1 week or more, or an empty cell: time lies between visits.",
            id="no time between visits",
        ),
        pytest.param(
            {"visit_minutes_low": "0"},
            "column visit_minutes_low: found “0”. "
            "Allowed: more than 0 minutes, or an empty cell: a visit takes time.",
            id="a visit of no time",
        ),
        pytest.param(
            {"checked_on": "2027-05-24", "check_by": "2026-11-24"},
            "column check_by: found “2026-11-24”. It is lower than checked_on (2027-05-24).",
            id="to be checked before it was",
        ),
    ],
)
def test_cells_of_a_treatment_that_contradict_each_other_are_refused(cells, sentence):
    assert good_rows(treatments(cells).encode()) == [f"treatments.csv, row 2, {sentence}"]


SHARE = {
    "outcome_id": "typo",
    "treatment_id": "light-peel",
    "outcome": "responders",
    "measure": "share of people",
    "unit": "percent",
    "show": "yes",
    "source_id": "a",
}


def refused_outcome(**cells):
    return [
        (each.column, each.found) for each in check(reading(table_of(Outcome), {**SHARE, **cells}))
    ]


@pytest.mark.parametrize(
    ("cells", "problems"),
    [
        pytest.param(
            {"low": "60", "high": "60", "people": "30", "events": "39"},
            [("events", "39"), ("low", "60")],
            id="more events than people",
        ),
        pytest.param(
            {"low": "130", "high": "130"},
            [("high", "130"), ("low", "130")],
            id="more than all people",
        ),
        pytest.param({"low": "-5", "high": "5"}, [("low", "-5")], id="fewer than none"),
        pytest.param(
            {"low": "0.6", "high": "0.6", "people": "30", "events": "18"},
            [("low", "0.6")],
            id="a share that is not that of its count",
        ),
        pytest.param(
            {"measure": "share of scars", "low": "6", "high": "6", "counted": "5"}
            | {"counted_events": "3"},
            [("low", "6")],
            id="a share of scars that is not that of its count",
        ),
        pytest.param(
            {"low": "60", "high": "60", "counted": "5", "counted_events": "6"},
            [("counted", "5")],
            id="more counted with it than counted",
        ),
        pytest.param(
            {"low": "60", "high": "60", "people": "30", "events": "18"}, [], id="all agree"
        ),
        pytest.param(
            {"low": "86", "high": "86", "people": "15", "events": "13"}, [], id="rounded down"
        ),
        pytest.param({"measure": "mean change", "low": "-14", "high": "130"}, [], id="no share"),
    ],
)
def test_an_outcome_that_contradicts_itself_is_refused(cells, problems):
    assert refused_outcome(**cells) == problems


def test_every_rule_of_a_table_is_about_its_columns():
    assert [rule.columns[0] for rule in table_of(Treatment).rules] == [
        "warning",
        "sessions_low",
        "sessions_high",
        "interval_weeks_low",
        "interval_weeks_high",
        "visit_minutes_low",
        "visit_minutes_high",
    ]
