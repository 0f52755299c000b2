"""The axis that all options of a row share."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import Range
from resurface.comparison.cell import Bar
from resurface.comparison.shared_axis import Axis, axis


@pytest.mark.parametrize(
    ("values", "unit", "end"),
    [
        ((3, 7), "days", 7),
        ((8,), "days", 10),
        ((400,), "days", 400),
        ((7,), "sessions", 8),
        ((4200, 450), "USD per session", 5000),
        ((10.2,), "months", 11),
        ((), "months", 1),
    ],
)
def test_an_axis_ends_rounded_up(values, unit, end):
    assert axis(values, unit).end == end


def test_a_range_stands_in_percent_of_its_axis():
    assert Axis(8).bar(Range(2, 6)) == Bar(25, 75)


def test_an_open_range_goes_on_from_what_is_stated():
    assert Axis(8).bar(Range(2, None)) == Bar(25, 25, open=True)


def test_a_range_open_at_the_bottom_does_not_begin_at_nought():
    assert Axis(8).bar(Range(None, 6)) == Bar(75, 75, open_low=True)


def test_a_tail_ends_where_it_is_stated_to_end_and_is_open_where_it_is_not():
    tails = [Axis(8).bar(Range(1, 2), tail=each) for each in (Range(None, 4), Range(4, None))]
    assert [(each.tail, each.tail_open) for each in tails] == [(50, False), (50, True)]


def test_a_limit_beyond_the_axis_has_no_place():
    assert (Axis(10).limit(5), Axis(10).limit(14), Axis(10).limit(None)) == (50, None, None)


def test_sources_that_say_the_same_have_a_tick_each():
    assert Axis(10).ticks((5, 5, 5)) == (50, 51.6, 53.2)


def test_ticks_at_the_end_stay_on_the_axis():
    assert Axis(10).ticks((10, 10)) == (98.4, 100)
