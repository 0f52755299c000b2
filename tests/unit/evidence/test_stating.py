"""Which facts state the ends of a published range."""

from __future__ import annotations

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.evidence.ranges import stating
from tests.unit.making import a_fact


def of(*ends):
    return [a_fact(*each, id=f"fact-{place}") for place, each in enumerate(ends)]


def test_one_that_states_the_whole_range_comes_before_those_of_its_ends():
    facts = of((2, 4), (3, 5), (2, 5))
    assert stating(facts, Range(2, 5)) == (facts[2],)


def test_else_the_first_of_each_end_is_named():
    facts = of((2, 4), (2, 3), (3, 5))
    assert stating(facts, Range(2, 5)) == (facts[0], facts[2])


def test_an_open_end_and_one_that_nobody_states_have_none():
    facts = of((2, 4))
    assert stating(facts, Range(2, None)) == (facts[0],)
    assert stating(facts, Range(2, 9)) == (facts[0],)
    assert stating(facts, NOT_REPORTED) == ()
