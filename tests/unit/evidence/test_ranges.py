"""The one rule from facts to a published range, worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.evidence.ranges import Published, feeding, middles, published
from tests.unit.making import a_fact, law


def of(*ends, use="yes"):
    return [a_fact(low, high, use=use) for low, high in ends]


closed = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted).map(tuple)
opened = st.integers(0, 60).flatmap(lambda end: st.sampled_from([(end, None), (None, end)]))
stated = st.lists(closed | opened, min_size=1, max_size=12).map(lambda some: of(*some))


@pytest.mark.parametrize(
    ("ends", "range_", "spread"),
    [
        pytest.param([(3, 5)], Range(3, 5), Range(3, 5), id="one fact"),
        pytest.param([(4, 4)], Range(4, 4), Range(4, 4), id="one figure"),
        pytest.param([(0, 0)], Range(0, 0), Range(0, 0), id="zero is a figure"),
        pytest.param([(3, 5), (1, 2)], Range(1, 5), Range(1, 5), id="two facts"),
        pytest.param(
            [(1, 2), (3, 4), (5, 60)], Range(1, 60), Range(1, 60), id="three: lowest to highest"
        ),
        pytest.param(
            [(1, 5), (2, 6), (3, 7), (4, 8)],
            Range(1, 7),
            Range(1, 8),
            id="four: the first low, the third high",
        ),
        pytest.param(
            [(1, 6), (2, 7), (3, 8), (4, 9), (5, 10)],
            Range(2, 9),
            Range(1, 10),
            id="five: the second low, the fourth high",
        ),
        pytest.param(
            [(1, 11), (2, 12), (3, 13), (4, 14), (5, 15), (6, 16), (7, 17), (8, 18)],
            Range(2, 16),
            Range(1, 18),
            id="eight: the second low, the sixth high",
        ),
        pytest.param(
            [(2, 3), (2, 3), (2, 3), (2, 3), (1, 40)],
            Range(2, 3),
            Range(1, 40),
            id="one odd fact of five does not widen the range",
        ),
        pytest.param(
            [(1.5, 2.5), (1, 1.75)], Range(1, 2.5), Range(1, 2.5), id="figures that are not whole"
        ),
    ],
)
def test_the_range_and_the_spread_of_facts(ends, range_, spread):
    assert published(of(*ends)) == Published(range_, spread, bound=False, count=len(ends))


@pytest.mark.parametrize(
    ("ends", "range_"),
    [
        pytest.param([(5, None)], Range(5, None), id="at least 5"),
        pytest.param([(None, 10)], Range(None, 10), id="up to 10"),
        pytest.param([(5, None), (3, None)], Range(3, None), id="open at the same end"),
        pytest.param(
            [(5, None), (3, 4)], Range(3, None), id="at least 5 passes 4: open at the top"
        ),
        pytest.param(
            [(6, None), (2, 6)], Range(2, None), id="at least 6 reaches 6: open at the top"
        ),
        pytest.param([(3, None), (2, 6)], Range(2, 6), id="at least 3 stays below 6: closed"),
        pytest.param([(None, 4), (5, 7)], Range(None, 7), id="up to 4 is below 5: open below"),
        pytest.param([(None, 7), (7, 9)], Range(None, 9), id="up to 7 reaches 7: open below"),
        pytest.param([(None, 8), (7, 9)], Range(7, 9), id="up to 8 stays above 7: closed"),
        pytest.param(
            [(5, None), (4, 6), (3, 8), (2, 4)],
            Range(2, 8),
            id="four, one open: the first of four lows, the third of three highs",
        ),
        pytest.param(
            [(6, None), (3, 3), (6, 6), (7, 7), (3, 6)],
            Range(3, None),
            id="five: at least 6 reaches the third of four highs, which is 6",
        ),
        pytest.param(
            [(10, None), (None, 1), (None, 2), (None, 3)],
            NOT_REPORTED,
            id="at least 10, up to 3: neither end is closed",
        ),
        pytest.param(
            [(1, 2), (9, None), (9, None), (9, None), (10, 10), (None, 3), (None, 3), (None, 3)],
            Range(1, 10),
            id="quartiles that cross: the lowest low to the highest high",
        ),
        pytest.param(
            [(5, None), (4, None), (3, None), (2, None), (1, None)],
            Range(2, None),
            id="five, all open",
        ),
    ],
)
def test_an_open_fact_gives_only_its_closed_end(ends, range_):
    assert published(of(*ends)).range == range_


def test_the_spread_names_every_figure_that_an_open_range_rests_on():
    assert published(of((5, None), (3, 4))).spread == Range(3, 5)


def test_no_facts_publish_nothing():
    assert published([]) == Published(NOT_REPORTED, NOT_REPORTED, bound=False, count=0)


@pytest.mark.parametrize("use", ["no", "repeat", ""])
def test_facts_that_may_not_feed_a_range_publish_nothing(use):
    assert published(of((3, 5), use=use)) == Published()


def test_facts_that_may_not_feed_a_range_do_not_change_it():
    kept = of((3, 5))
    assert published([*kept, *of((1, 90), use="no"), *of((1, 90), use="repeat")]) == published(kept)


def test_a_limit_publishes_a_range_where_nothing_else_is_stated():
    assert published(of((None, 10), use="bound")) == Published(
        Range(None, 10), Range(10, 10), bound=True, count=1
    )


def test_a_limit_does_not_count_beside_a_figure():
    found = published([*of((3, 5)), *of((None, 10), use="bound")])
    assert found == Published(Range(3, 5), Range(3, 5), bound=False, count=1)


def test_a_statement_without_a_figure_feeds_nothing():
    assert published([a_fact(value="A few"), *of((3, 5))]).count == 1


def test_a_limit_counts_where_the_other_facts_have_no_figure():
    found = published([a_fact(value="A few"), *of((None, 10), use="bound")])
    assert (found.range, found.bound) == (Range(None, 10), True)


def test_the_facts_that_feed_a_range_can_be_listed():
    figure = a_fact(3, 5, id="figure")
    limit = a_fact(None, 10, id="limit", use="bound")
    left_out = a_fact(1, 1, id="left out", use="no")
    assert feeding([limit, figure, left_out]) == (figure,)


def test_a_source_has_one_middle_however_many_facts_it_states():
    facts = (
        a_fact(2, 4, id="one", source_id="trial"),
        a_fact(5, 8, id="two", source_id="trial"),
        a_fact(None, 8, id="open", source_id="review"),
        a_fact(1, 1, id="unused", source_id="clinic", use="no"),
    )
    assert middles(facts) == (5, 8)


@law
@given(facts=stated)
def test_a_closed_end_is_one_that_a_fact_states_as_that_end(facts):
    range_ = published(facts).range
    assert {range_.low} <= {None, *(fact.range.low for fact in facts)}
    assert {range_.high} <= {None, *(fact.range.high for fact in facts)}


@law
@given(facts=stated)
def test_a_closed_end_is_never_reached_by_a_fact_that_is_open_there(facts):
    low, high = published(facts).range.low, published(facts).range.high
    at_least = [fact.range.low for fact in facts if fact.range.high is None]
    up_to = [fact.range.high for fact in facts if fact.range.low is None]
    assert high is None or all(end < high for end in at_least)
    assert low is None or all(end > low for end in up_to)


@law
@given(facts=stated)
def test_the_ends_of_a_spread_are_figures_that_facts_state(facts):
    ends = {end for fact in facts for end in fact.range.ends}
    assert {*published(facts).spread.ends} <= ends


@law
@given(data=st.data(), facts=stated)
def test_the_order_of_facts_does_not_matter(data, facts):
    assert published(data.draw(st.permutations(facts))) == published(facts)


@law
@given(facts=stated)
def test_the_range_lies_within_the_spread(facts):
    found = published(facts)
    assert found.range.lies_within(found.spread)


@law
@given(facts=stated)
def test_the_low_end_is_never_above_the_high_end(facts):
    ends = published(facts).range.ends
    assert list(ends) == sorted(ends)


@law
@given(facts=stated)
def test_every_fact_lies_within_the_spread(facts):
    found = published(facts).spread
    assert all(fact.range.lies_within(found) for fact in facts)
