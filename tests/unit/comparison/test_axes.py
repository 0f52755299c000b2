"""The axes of the list: fixed over all treatments, and rounded up."""

from __future__ import annotations

from resurface.catalogue.figures import Range
from resurface.comparison.axes import axes
from tests.unit.making import a_catalogue, a_treatment


def of(**figures: Range):
    return axes(a_catalogue(a_treatment("one", **figures), a_treatment("other")))


def test_an_axis_ends_at_the_greatest_figure_rounded_up():
    found = of(downtime=Range(0, 15), sessions=Range(3, 7))
    assert (found["days"].end, found["days"].labels) == (21, (0, 7, 14, 21))
    assert (found["visits"].end, found["visits"].labels) == (12, (0, 6, 12))


def test_an_axis_without_a_figure_is_one_step_long():
    assert (of()["visits"].end, of()["visits"].labels) == (6, (0, 6))


def test_a_far_figure_makes_wider_steps_and_no_more_of_them():
    found = of(downtime=Range(0, 365))["days"]
    assert found.end >= 365
    assert len(found.labels) <= 4


def test_what_lies_beyond_an_axis_stands_at_its_edge():
    days = of(downtime=Range(0, 20))["days"]
    assert [days.at(each) for each in (0, 7, 21, 84)] == [0, 33.3, 100, 100]
