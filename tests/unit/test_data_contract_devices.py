"""The contract of every clearance: its treatment, its device, its record, and no promise."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.of_each import of_each
from tests.unit.shipped_cases import SOURCE, TREATMENT
from tests.unit.tables.samples import shipped_rows

CLEARANCES = shipped_rows("clearances.csv")

PROMISES = re.compile(
    r"approv|guarante|permanent|forever|cure|eras|eliminat|vanish|flawless|perfect|painless"
    r"|\bsafe|risk.free|no downtime|instant|proven|\bbest\b|most effective|miracle",
    re.IGNORECASE,
)
"""What a regulator's record is never made to say."""


def clearances():
    """Every clearance, named by its treatment and its device."""
    return [
        pytest.param(row, id=f"{row['treatment_id']}-{row['device']}".replace(" ", "-"))
        for row in CLEARANCES
    ]


@of_each("row", clearances())
def test_a_clearance_is_of_an_existing_treatment(row):
    assert row["treatment_id"] in TREATMENT


@of_each("row", clearances())
def test_a_clearance_names_its_device_and_its_scope(row):
    assert row["device"]
    assert row["cleared_use"]


@of_each("row", clearances())
def test_a_clearance_is_from_a_regulators_record_or_says_where_else_it_was_read(row):
    source = SOURCE[row["source_id"]]
    is_record = source["source_id"].startswith("fda-") and source["kind"] == "law or regulator"

    assert is_record or "number not seen" in row["note"]


@of_each("row", clearances())
def test_the_number_of_a_clearance_is_that_of_its_source(row):
    assert re.fullmatch(r"((K|DEN)\d{6})?", row["number"])
    assert row["number"] in SOURCE[row["source_id"]]["title"]


@of_each("row", clearances())
def test_a_clearance_says_that_acne_scars_are_named_where_its_scope_names_them(row):
    named = re.search(r"\bacne\b.*\bscar", row["cleared_use"]) is not None

    assert row["acne_scars_named"] == ("yes" if named else "no")


@of_each("row", clearances())
def test_a_clearance_names_skin_types_and_age_as_a_label_does(row):
    assert re.fullmatch(r"((I|II|III|IV|V|VI)(-(I|II|III|IV|V|VI))?)?", row["skin_types"])
    assert row["minimum_age"] == "" or 18 <= int(row["minimum_age"]) <= 22


@of_each("row", clearances())
def test_a_clearance_promises_nothing(row):
    words = f"{row['device']} {row['cleared_use']} {row['note']}"
    label = re.search(r"remov[^;,]*scar|scar[^;,]*remov", row["cleared_use"])

    assert PROMISES.findall(words) == []
    assert label is None or "no promise" in row["note"]


def test_no_device_is_cleared_twice_for_one_treatment():
    assert [
        device
        for device, count in Counter((c["treatment_id"], c["device"]) for c in CLEARANCES).items()
        if count > 1
    ] == []
