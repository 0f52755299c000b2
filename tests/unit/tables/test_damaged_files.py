"""Bytes that were damaged, cut or written twice are refused, or still make treatments."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resurface.catalogue.treatments import Treatment
from resurface.tables.contract import check
from resurface.tables.read import read
from resurface.tables.schema import instances
from tests.unit.tables.refusals import DATE, refused
from tests.unit.tables.samples import SHIPPED_TREATMENTS, TREATMENTS, treatments


def is_refused_or_makes_treatments(raw):
    """The two ends that bytes may come to; a row that passed but makes no treatment raises."""
    found = read(TREATMENTS, raw)
    return bool(check(found)) or all(
        each.id for each in instances(Treatment, {"treatments": found.rows})
    )


def test_problems_of_reading_are_handed_on():
    assert refused(b"\x00") == [
        "treatments.csv: There are empty (NUL) bytes in it: the file is damaged."
    ]


def test_a_day_cut_off_at_the_end_of_the_file_is_refused():
    raw = treatments({"check_by": "2027-05-24"}).removesuffix("4\n")

    assert refused(raw) == [f"treatments.csv, row 2, column check_by: found “2027-05-2”. {DATE}"]


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=400))
def test_no_bytes_raise(raw):
    assert check(read(TREATMENTS, raw)) != ()


@settings(deadline=None, max_examples=25)
@given(
    st.lists(
        st.tuples(st.integers(0, len(SHIPPED_TREATMENTS) - 1), st.integers(1, 255)),
        min_size=1,
        max_size=4,
    )
)
def test_a_shipped_file_with_damaged_bytes_is_refused_or_still_makes_treatments(flips):
    raw = bytearray(SHIPPED_TREATMENTS)
    for place, mask in flips:
        raw[place] ^= mask

    assert is_refused_or_makes_treatments(bytes(raw))


@settings(deadline=None, max_examples=25)
@given(st.integers(0, len(SHIPPED_TREATMENTS)))
def test_a_shipped_file_cut_anywhere_is_refused_or_still_makes_treatments(cut):
    assert is_refused_or_makes_treatments(SHIPPED_TREATMENTS[:cut])


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(TREATMENTS.column_names), st.text(max_size=30))
def test_any_text_in_any_cell_is_refused_or_makes_a_treatment(name, cell):
    assert is_refused_or_makes_treatments(treatments({name: cell}).encode("utf-8", "replace"))


@pytest.mark.parametrize("between", [b"", b"\n", b"\r\n", b"\x00", b","])
def test_a_shipped_file_written_twice_over_is_refused(between):
    assert check(read(TREATMENTS, SHIPPED_TREATMENTS + between + SHIPPED_TREATMENTS)) != ()
