"""How a range stands to a limit, in words."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.comparison.verdict import LATE, verdict


@pytest.mark.parametrize(
    ("range_", "seen", "heard"),
    [
        (Range(0, 3), "inside", "inside"),
        (Range(2, 5), "may be over", "may be over by up to 2 days"),
        (Range(3, None), "may be over", "may be over"),
        (Range(5, 10), "over by 2–7 days", "over by 2–7 days"),
        (Range(7, None), "over by 4 days or more", "over by 4 days or more"),
    ],
)
def test_a_range_is_inside_may_be_over_or_is_over_by_so_much(english, range_, seen, heard):
    found = verdict(range_, 3, "days", english)
    assert found
    assert (found.text, found.aloud) == (seen, heard)


@pytest.mark.parametrize(
    ("range_", "seen", "heard"),
    [
        (Range(2, 6), "in time", "in time"),
        (Range(4, 9), "may be late", "may be late by up to 3 months"),
        (Range(8, None), "too late by 2 months or more", "too late by 2 months or more"),
        (Range(6.2, 6.2), "too late", "too late"),
    ],
)
def test_a_full_result_is_in_time_may_be_late_or_is_too_late(english, range_, seen, heard):
    found = verdict(range_, 6, "months", english, LATE)
    assert found
    assert (found.text, found.aloud) == (seen, heard)


def test_without_a_limit_or_a_figure_nothing_is_said(english):
    assert verdict(Range(1, 2), None, "days", english) is None
    assert verdict(NOT_REPORTED, 3, "days", english) is None
