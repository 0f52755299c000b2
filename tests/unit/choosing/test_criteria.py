"""What a person asks for, and the register of all that can be asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.choosing import criteria as register
from resurface.choosing.criteria import (
    BUDGET,
    CRITERIA,
    DAYS,
    HELPS,
    NAME,
    OFFERED,
    SKIN_TYPE,
    Criteria,
)
from resurface.choosing.criterion import Criterion, Limit
from resurface.choosing.fit import Fit
from resurface.language.language import Message
from tests.unit.making import criteria, few, law, values

each_criterion = pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.id)


def test_every_criterion_that_is_defined_stands_in_the_register_once():
    defined = [each for each in vars(register).values() if isinstance(each, Criterion)]
    assert sorted(each.id for each in CRITERIA) == sorted(each.id for each in defined)
    assert len({each.id for each in CRITERIA}) == len(CRITERIA)


def test_criteria_stand_in_the_order_of_the_screen_each_with_its_name_in_a_sentence(english):
    assert [(each.id, each.name(english)) for each in CRITERIA] == [
        ("depths", "depth"),
        ("days", "days away"),
        ("visible", "days it may show"),
        ("sessions", "visits"),
        ("helps", "helps with"),
        ("skin_type", "skin type"),
        ("months", "time to the full result"),
        ("budget", "cost of the whole course"),
        ("offered", "offered here"),
        ("visit_length", "length of a visit"),
        ("search", "name"),
    ]


def test_what_is_first_stands_before_what_is_beside_it_and_that_before_what_is_folded_away():
    places = [each.place for each in CRITERIA]
    assert places == sorted(places, key=("first", "beside", "folded").index)


def test_nothing_is_asked_by_default():
    assert Criteria().active() == ()


@law
@given(asked=criteria())
def test_active_criteria_come_in_the_order_of_the_screen(asked):
    assert asked.active() == tuple(each for each in CRITERIA if asked[each] != each.nothing)


def test_a_limit_of_zero_days_asks_for_something():
    assert Criteria(days=0).active() == (DAYS,)


def test_criteria_are_asked_by_criterion():
    asked = Criteria(days=3, helps=("pih",))
    assert (asked[DAYS], asked[HELPS], asked[SKIN_TYPE], asked[NAME]) == (3, ("pih",), None, "")


def test_equal_criteria_are_equal_however_they_were_made():
    assert Criteria(budget=500, days=3) == Criteria(days=3).asking(BUDGET, 500)
    assert hash(Criteria(budget=500, days=3)) == hash(Criteria(days=3, budget=500))


def test_a_criterion_that_does_not_exist_is_an_error():
    with pytest.raises(TypeError, match="no such criterion: color"):
        Criteria(color="red")


@each_criterion
@few
@given(asked=criteria(), data=st.data())
def test_a_value_that_is_asked_comes_back_and_leaves_the_others(criterion, asked, data):
    value = data.draw(values(criterion))
    changed = asked.asking(criterion, value)
    assert changed[criterion] == value
    assert [changed[each] for each in CRITERIA if each is not criterion] == [
        asked[each] for each in CRITERIA if each is not criterion
    ]


@each_criterion
@few
@given(asked=criteria(), data=st.data())
def test_a_criterion_that_is_dropped_asks_for_nothing_and_leaves_the_others(criterion, asked, data):
    asked = asked.asking(criterion, data.draw(values(criterion)))
    assert set(asked.active()) - set(asked.without(criterion).active()) == {criterion}


@each_criterion
@pytest.mark.parametrize("fit", [Fit.DOES_NOT, Fit.NOT_REPORTED])
def test_what_does_not_fit_or_is_not_reported_says_which_criterion_decided(english, criterion, fit):
    said = criterion.fails.text if fit is Fit.DOES_NOT and criterion.fails else None
    assert criterion.reason(fit, english) == (said or criterion.name(english))


def test_what_is_not_offered_or_does_not_help_says_so_and_not_what_was_asked(english):
    assert OFFERED.reason(Fit.DOES_NOT, english) == "not offered here"
    assert HELPS.reason(Fit.DOES_NOT, english) == "a source says it does not help"


def test_what_only_may_fit_by_skin_type_says_that_no_study_is_of_it(english):
    assert SKIN_TYPE.reason(Fit.MAY, english) == "no study read is of this skin type"


@pytest.mark.parametrize(
    "limit", [each for each in CRITERIA if isinstance(each, Limit)], ids=lambda limit: limit.id
)
def test_the_stops_of_a_limit_rise_and_each_is_written_with_its_unit(english, limit):
    assert list(limit.options) == sorted(set(limit.options))
    for stop in limit.options:
        written = limit.in_words(stop, english)
        assert english.number(stop) in written
        assert written != english.number(stop)


@each_criterion
def test_the_label_of_a_control_is_a_sentence_of_its_own(english, criterion):
    assert isinstance(criterion.asks, Message)
    said = english.render(criterion.asks)
    assert said[:1].isupper()
    assert [each.id for each in CRITERIA if english.render(each.asks) == said] == [criterion.id]
