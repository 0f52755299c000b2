"""Axes with ticks at round numbers."""

from __future__ import annotations

import pytest

from resurface.charts.ticked import axis, axis_of_months


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ((), (0, 0.25, 0.5, 0.75, 1)),
        ((7,), (0, 2, 4, 6, 8)),
        ((1500,), (0, 500, 1000, 1500)),
        ((60,), (0, 20, 40, 60)),
    ],
)
def test_no_value_exceeds_an_axis_and_its_ticks_are_round(values, ticks):
    assert axis(values).ticks == ticks


def test_what_is_counted_has_no_tick_between_whole_numbers():
    assert axis((3,), whole=True).ticks == (0, 1, 2, 3)


@pytest.mark.parametrize(
    ("value", "ticks"), [(0, (0, 1)), (2.2, (0, 1, 2, 3)), (20, (0, 3, 6, 9, 12, 15, 18, 21))]
)
def test_months_have_few_enough_ticks_to_be_read(value, ticks):
    assert axis_of_months((value,)).ticks == ticks


@pytest.mark.parametrize(("value", "at"), [(0, 0), (4, 0.5), (8, 1), (9, 1), (-1, 0)])
def test_a_place_is_a_share_of_the_axis_and_never_beyond_it(value, at):
    assert axis((8,)).at(value) == at
