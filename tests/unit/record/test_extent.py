"""A table that lost many rows, or the end of its last line, is noted; an honest edit is not."""

from __future__ import annotations

import pytest

from resurface.record.extent import Extent, losses
from resurface.tables.read import Reading
from tests.unit.tables.samples import TREATMENTS, sentences


def extent(rows: int, *, ended: bool = True) -> Extent:
    return Extent("treatments.csv", rows, ended)


def noted(before: Extent, now: Extent) -> list[str]:
    return sentences(now.lost_since(before))


def cut(before: int, now: int) -> str:
    return (
        f"treatments.csv: It had {before} rows and has {now}. If that was not meant, it may be "
        "cut off: save it again."
    )


@pytest.mark.parametrize(("before", "now"), [(20, 20), (20, 14), (20, 21), (4, 3), (1, 1)])
def test_a_table_that_lost_fewer_than_a_third_of_its_rows_is_not_noted(before, now):
    assert noted(extent(before), extent(now)) == []


@pytest.mark.parametrize(("before", "now"), [(20, 13), (5, 2), (3, 2), (2, 1)])
def test_a_table_that_lost_a_third_of_its_rows_is_noted(before, now):
    assert noted(extent(before), extent(now)) == [cut(before, now)]


def test_a_last_line_without_its_end_is_noted():
    assert noted(extent(20), extent(20, ended=False)) == [
        "treatments.csv: Its last line has no end, and had one before. Is the file cut off? Look "
        "at its last row."
    ]


@pytest.mark.parametrize("now", [True, False])
def test_a_last_line_that_never_had_an_end_is_not_noted(now):
    assert noted(extent(20, ended=False), extent(20, ended=now)) == []


@pytest.mark.parametrize(
    ("raw", "ended"),
    [
        (b"id\npeel\n", True),
        (b"id\r\npeel\r\n", True),
        (b"id\rpeel\r", True),
        ("id\npeel\n".encode("utf-16-le"), True),
        ("id\npeel\n".encode("utf-16-be"), True),
        (b"id\npeel", False),
        ("id\npeel".encode("utf-16-le"), False),
        (b"", False),
    ],
)
def test_the_end_of_the_last_line_is_seen_in_every_encoding(raw, ended):
    assert Extent.of(raw, Reading(TREATMENTS)) == Extent("treatments.csv", 0, ended)


def test_a_table_that_was_not_the_clinics_before_is_measured_against_nothing():
    assert losses({}, {"treatments": extent(2)}) == ((), {"treatments": extent(2)})


def test_a_table_that_lost_much_is_no_new_measure():
    whole = {"treatments": extent(20)}

    notices, kept = losses(whole, {"treatments": extent(5)})

    assert (len(notices), kept) == (1, whole)


def test_a_table_that_lost_little_is_the_new_measure():
    assert losses({"treatments": extent(20)}, {"treatments": extent(18)}) == (
        (),
        {"treatments": extent(18)},
    )
