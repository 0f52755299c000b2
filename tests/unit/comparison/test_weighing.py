"""The order of what matters: burdens alone sort, by their longest figure."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from resurface.catalogue.figures import Range
from resurface.choosing.weighed import COST, DAYS, MATTERS, MOST, VISIBLE_DAYS, VISITS, Weighed
from resurface.comparison.weighing import weighing, worse_on_all
from tests.unit.making import a_treatment, law


def takes(name: str, days: object = 1, visits: object = 1, shows: object = 1, **more: object):
    def figure(value: object) -> Range:
        return value if isinstance(value, Range) else Range(0, value)

    return a_treatment(
        name,
        downtime=figure(days),
        visible=figure(shows),
        sessions=Range(1, visits) if not isinstance(visits, Range) else visits,
        interval=Range(4, 4),
        results=Range(1, 1),
        price=Range(100, 100),
        **more,
    )


def order(treatments, matters, words):
    return [each.treatment.id for each in weighing(treatments, matters, words).rows]


def test_nothing_that_matters_leaves_the_order(english):
    asked = (takes("long", 9), takes("short", 1))
    found = weighing(asked, Weighed(), english)
    assert [each.treatment.id for each in found.rows] == ["long", "short"]
    assert found.steps == ()
    assert {each.because for each in found.rows} == {""}


def test_the_longest_figure_sorts(english):
    asked = (takes("wide", Range(0, 9)), takes("narrow", Range(4, 5)))
    assert order(asked, Weighed().weighing(DAYS, 1), english) == ["narrow", "wide"]


def test_an_open_end_stands_after_every_stated_one_and_silence_last(english):
    asked = (takes("silent", Range(None, None)), takes("open", Range(1, None)), takes("long", 90))
    found = weighing(asked, Weighed().weighing(DAYS, MOST), english)
    assert [each.treatment.id for each in found.rows] == ["long", "open", "silent"]
    assert found.rows[1].because == "days away: no upper end; the row above: 90 days"
    assert found.rows[2].because == "days away: not reported; the row above: no upper end"


def test_where_two_are_about_equal_the_next_decides(english):
    asked = (takes("a", 4, visits=6), takes("b", 5, visits=2), takes("c", 9, visits=1))
    matters = Weighed().weighing(DAYS, 3).weighing(VISITS, 1)
    found = weighing(asked, matters, english)
    assert [each.treatment.id for each in found.rows] == ["b", "a", "c"]
    assert found.rows[1].because == "visits: 6 visits; the row above: 2 visits"
    assert len(found.steps) == 2


def test_a_day_more_than_the_least_of_a_group_is_about_equal_and_no_chain_of_them(english):
    asked = (takes("3", 3, 1), takes("2", 2, 2), takes("1", 1, 3))
    matters = Weighed().weighing(DAYS, 3).weighing(VISITS, 2)
    assert order(asked, matters, english) == ["2", "1", "3"]


def test_a_tenth_of_the_price_is_about_equal(english):
    near = (takes("dear", visits=1), takes("cheap", visits=1))
    assert order(near, Weighed().weighing(COST, 3), english) == ["dear", "cheap"]


def test_an_option_that_is_worse_or_equal_on_all_is_named_so(english):
    asked = (takes("less", 1, 1), takes("more", 3, 1))
    found = {e.treatment.id: e.worse for e in weighing(asked, Weighed(), english).rows}
    assert found["less"] == ""
    assert found["more"].startswith("Worse than Less or equal on all of these:")


def test_nothing_is_worse_on_all_where_something_is_not_reported_or_both_are_open():
    silent = takes("silent", 9, shows=Range(None, None))
    assert list(worse_on_all((takes("less"), silent))) == []
    opens = (takes("less", Range(0, None)), takes("more", Range(3, None), 5))
    assert list(worse_on_all(opens)) == []


def test_two_alike_are_not_worse_than_each_other():
    assert list(worse_on_all((takes("one"), takes("other")))) == []


FIGURES = st.one_of(
    st.integers(0, 30).map(lambda high: Range(0, high)),
    st.integers(0, 30).map(lambda low: Range(low, None)),
    st.just(Range(None, None)),
)


@law
@given(
    days=st.lists(FIGURES, min_size=1, max_size=8),
    shows=st.lists(FIGURES, min_size=8, max_size=8),
    levels=st.lists(st.integers(0, MOST), min_size=len(MATTERS), max_size=len(MATTERS)),
)
def test_every_order_keeps_every_treatment_and_never_puts_a_longer_group_first(
    days, shows, levels, english
):
    asked = tuple(takes(str(number), each, shows=shows[number]) for number, each in enumerate(days))
    matters = Weighed(tuple(levels))
    found = [each.treatment for each in weighing(asked, matters, english).rows]
    assert sorted(each.id for each in found) == sorted(each.id for each in asked)
    if matters.in_turn and matters.in_turn[0] in (DAYS, VISIBLE_DAYS):
        first = matters.in_turn[0]
        longest = [first.longest(each) for each in found]
        stated = [each for each in longest if each is not None]
        assert longest[: len(stated)] == stated
        highest = 0.0
        for each in stated:
            assert each >= highest - 1
            highest = max(highest, each)
