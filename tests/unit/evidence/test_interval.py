"""What else would fit a count: exact, and wider the fewer people were counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.evidence.interval import interval
from tests.unit.making import law

COUNTS = st.integers(1, 300).flatmap(
    lambda people: st.tuples(st.integers(0, people), st.just(people))
)


def rounded(found):
    return (round(found.low, 2), round(found.high, 2))


@pytest.mark.parametrize(
    ("events", "people", "ends"),
    [
        pytest.param(1, 34, (0.07, 15.33), id="one person"),
        pytest.param(22, 30, (54.11, 87.72), id="most"),
        pytest.param(10, 30, (17.29, 52.81), id="a third"),
        pytest.param(0, 31, (0, 11.22), id="nobody"),
        pytest.param(5, 5, (47.82, 100), id="everybody"),
        pytest.param(9, 473, (0.87, 3.58), id="many people"),
        pytest.param(500_000, 1_000_000, (49.90, 50.10), id="a million people"),
    ],
)
def test_the_interval_is_that_of_clopper_and_pearson(events, people, ends):
    assert rounded(interval(events, people)) == ends


@pytest.mark.parametrize("count", [(None, 30), (3, None), (0, 0), (None, None)])
def test_without_a_count_nothing_is_said_to_fit(count):
    assert interval(*count) is None


@law
@given(COUNTS)
def test_the_share_itself_fits(count):
    events, people = count
    found = interval(events, people)
    assert found.low <= 100 * events / people <= found.high


@law
@given(COUNTS)
def test_those_who_had_it_not_have_the_mirrored_interval(count):
    events, people = count
    one, other = interval(events, people), interval(people - events, people)
    assert (one.low, one.high) == pytest.approx((100 - other.high, 100 - other.low), abs=1e-6)


@law
@given(COUNTS)
def test_twice_as_many_people_with_the_same_share_fit_less(count):
    events, people = count
    one, twice = interval(events, people), interval(2 * events, 2 * people)
    assert twice.high - twice.low < one.high - one.low


@law
@given(COUNTS)
def test_one_more_person_with_it_moves_both_ends_up(count):
    events, people = count
    if events < people:
        one, more = interval(events, people), interval(events + 1, people)
        assert one.low < more.low
        assert one.high <= more.high
