"""The contract of the days after a visit: they agree with the days away and those that show."""

from __future__ import annotations

import pytest

from tests.of_each import of_each
from tests.unit.shipped_cases import TREATMENT, TREATMENTS, each
from tests.unit.tables.samples import shipped_rows

RECOVERY = shipped_rows("recovery.csv")


def recovery():
    """Every row of recovery, named by its treatment and its first day."""
    return [pytest.param(row, id=f"{row['treatment_id']}-day-{row['day_low']}") for row in RECOVERY]


def stated(row, column):
    """Low and high end of a figure of the treatment that days of recovery belong to.

    Where an end is not stated, nothing contradicts it.
    """
    treatment = TREATMENT.get(row["treatment_id"], {})
    low, high = treatment.get(f"{column}_low"), treatment.get(f"{column}_high")
    return float(low or 0), float(high or "inf")


@of_each("row", recovery())
def test_days_of_recovery_agree_with_the_days_away(row):
    low, high = stated(row, "downtime_days")
    first, last = int(row["day_low"]), float(row["day_high"] or "inf")
    too_early = {"most": last < low, "all": first < low}
    too_late = {"no": first >= high, "some": first > high}

    assert not (too_early | too_late).get(row["work"], False)


@of_each("row", recovery())
def test_days_of_recovery_agree_with_the_days_that_it_may_show(row):
    low, high = stated(row, "visible_days")
    first, last = int(row["day_low"]), float(row["day_high"] or "inf")

    assert not {"yes": first > high, "no": last < low}.get(row["shows"], False)


@of_each("row", each([row for row in TREATMENTS if row["downtime_days_high"]], "id"))
def test_days_of_recovery_say_when_most_are_back_at_work(row):
    said = [days["work"] for days in RECOVERY if days["treatment_id"] == row["id"]]

    assert {"most", "all"} & {*said}
