"""Whether a treatment fits what a person can live with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.catalogue.figures import Range
from resurface.comparison.criteria import Criteria, Fit, answers, fit, within
from tests.unit.comparison.making import a_concern, a_treatment, law, ranges, some_evidence


@pytest.mark.parametrize(
    ("figure", "answer"),
    [
        pytest.param(Range(2, 5), Fit.FITS, id="whole range inside"),
        pytest.param(Range(5, 5), Fit.FITS, id="one figure at the limit"),
        pytest.param(Range(5, 6), Fit.MAY, id="low end at the limit, high end beyond"),
        pytest.param(Range(3, 7), Fit.MAY, id="part inside"),
        pytest.param(Range(6, 9), Fit.DOES_NOT, id="none inside"),
        pytest.param(Range(5.5, 5.5), Fit.DOES_NOT, id="one figure just beyond"),
        pytest.param(Range(None, 5), Fit.FITS, id="up to the limit"),
        pytest.param(Range(None, 8), Fit.MAY, id="up to more than the limit"),
        pytest.param(Range(5, None), Fit.MAY, id="at least the limit"),
        pytest.param(Range(6, None), Fit.DOES_NOT, id="at least more than the limit"),
        pytest.param(Range(0, 0), Fit.FITS, id="zero"),
        pytest.param(Range(), Fit.NOT_REPORTED, id="no figure"),
    ],
)
def test_a_range_against_a_limit_of_five(figure, answer):
    assert within(figure, 5) is answer


def test_a_limit_of_zero_is_met_by_zero_only():
    assert [within(Range(0, high), 0) for high in (0, 1)] == [Fit.FITS, Fit.MAY]


@law
@given(figure=ranges(0, 1, 3, 7, 14, 30), limit=st.integers(0, 30), more=st.integers(0, 30))
def test_a_greater_limit_is_never_a_worse_answer(figure, limit, more):
    assert within(figure, limit + more) >= within(figure, limit)


@pytest.mark.parametrize(
    ("criteria", "fits"),
    [
        pytest.param(Criteria(depths=("chemical", "device")), Fit.FITS, id="its depth is wanted"),
        pytest.param(Criteria(depths=("manual",)), Fit.DOES_NOT, id="another depth is wanted"),
        pytest.param(Criteria(days=7), Fit.FITS, id="all of its days away"),
        pytest.param(Criteria(days=4), Fit.MAY, id="some of its days away"),
        pytest.param(Criteria(days=2), Fit.DOES_NOT, id="none of its days away"),
        pytest.param(Criteria(sessions=4), Fit.FITS, id="all of its visits"),
        pytest.param(Criteria(sessions=2), Fit.DOES_NOT, id="none of its visits"),
        pytest.param(Criteria(budget=2000), Fit.FITS, id="the dearest course: 4 visits at $500"),
        pytest.param(Criteria(budget=1500), Fit.MAY, id="a middling course"),
        pytest.param(
            Criteria(budget=500), Fit.DOES_NOT, id="the cheapest course: 3 visits at $200"
        ),
        pytest.param(Criteria(months=9), Fit.FITS, id="12 weeks of visits and 6 months"),
        pytest.param(Criteria(months=6), Fit.MAY, id="within the fastest course only"),
        pytest.param(Criteria(months=3), Fit.DOES_NOT, id="8 weeks of visits and 2 months"),
    ],
)
def test_the_answer_of_a_treatment_to_one_criterion(criteria, fits):
    treatment = a_treatment(
        depth="chemical",
        downtime=Range(3, 7),
        sessions=Range(3, 4),
        interval=Range(4, 4),
        results=Range(2, 6),
        price=Range(200, 500),
    )
    assert list(answers(treatment, criteria, some_evidence()).values()) == [fits]


@pytest.mark.parametrize(
    "criteria",
    [
        pytest.param(Criteria(days=7), id="days"),
        pytest.param(Criteria(sessions=3), id="visits"),
        pytest.param(Criteria(budget=500), id="budget"),
        pytest.param(Criteria(months=6), id="months"),
        pytest.param(Criteria(skin_type=4), id="skin type"),
        pytest.param(Criteria(helps=("icepick",)), id="helps"),
        pytest.param(Criteria(offered=True), id="offered"),
    ],
)
def test_a_treatment_that_says_nothing_is_not_reported(criteria):
    assert list(answers(a_treatment(), criteria, some_evidence()).values()) == [Fit.NOT_REPORTED]


@pytest.mark.parametrize(
    ("wishes", "answer"),
    [
        pytest.param(("icepick",), Fit.FITS, id="supported"),
        pytest.param(("redness",), Fit.DOES_NOT, id="spoken against"),
        pytest.param(("rolling",), Fit.NOT_REPORTED, id="not spoken of"),
        pytest.param(("boxcar",), Fit.NOT_REPORTED, id="no such concern on record"),
        pytest.param(("icepick", "rolling"), Fit.NOT_REPORTED, id="one of two not spoken of"),
        pytest.param(("icepick", "redness"), Fit.DOES_NOT, id="one of two spoken against"),
    ],
)
def test_every_wish_is_to_be_supported_by_a_source(wishes, answer):
    evidence = some_evidence(
        concerns=(
            a_concern("icepick", supported=("peel",)),
            a_concern("rolling", supported=("laser",)),
            a_concern("redness", not_supported=("peel",)),
        )
    )
    assert answers(a_treatment("peel"), Criteria(helps=wishes), evidence) == {"helps": answer}


@pytest.mark.parametrize(
    ("skin_type", "answer"),
    [
        pytest.param(3, Fit.FITS, id="lowest named"),
        pytest.param(5, Fit.FITS, id="highest named"),
        pytest.param(2, Fit.MAY, id="not named by any source"),
        pytest.param(6, Fit.DOES_NOT, id="excluded by a source"),
        pytest.param(4, Fit.DOES_NOT, id="named by one source, excluded by another"),
    ],
)
def test_a_skin_type_is_refused_only_where_a_source_excludes_it(skin_type, answer):
    treatment = a_treatment(skin_types=Range(3, 5), excluded=(4, 6))
    asked = Criteria(skin_type=skin_type)
    assert answers(treatment, asked, some_evidence()) == {"skin_type": answer}


@pytest.mark.parametrize(
    ("offered", "answer"), [(True, Fit.FITS), (False, Fit.DOES_NOT), (None, Fit.NOT_REPORTED)]
)
def test_offered_here_is_answered_by_the_clinic(offered, answer):
    treatment = a_treatment(offered=offered)
    assert answers(treatment, Criteria(offered=True), some_evidence()) == {"offered": answer}


@pytest.mark.parametrize(
    ("search", "answer"),
    [
        pytest.param("fractional", Fit.FITS, id="part of the name"),
        pytest.param("ERBIUM", Fit.FITS, id="capital letters"),
        pytest.param("laser fractional", Fit.FITS, id="words in another order"),
        pytest.param("therapy", Fit.FITS, id="house name"),
        pytest.param("er:yag", Fit.FITS, id="other name"),
        pytest.param("pro-frac", Fit.FITS, id="id"),
        pytest.param("  laser  ", Fit.FITS, id="blanks around it"),
        pytest.param("laser peel", Fit.DOES_NOT, id="one word of two"),
        pytest.param("[.*", Fit.DOES_NOT, id="marks are only text"),
    ],
)
def test_search_finds_a_treatment_by_any_of_its_names(search, answer):
    treatment = a_treatment(
        "pro-fractional",
        name="Fractional erbium laser",
        house_name="Pro Fractional Therapy",
        other_names=("Er:YAG resurfacing",),
    )
    assert answers(treatment, Criteria(search=search), some_evidence()) == {"search": answer}


@pytest.mark.parametrize(
    ("answered", "whole"),
    [
        pytest.param({}, Fit.FITS, id="nothing asked"),
        pytest.param({"days": Fit.FITS, "sessions": Fit.MAY}, Fit.MAY, id="one may fit"),
        pytest.param(
            {"days": Fit.MAY, "sessions": Fit.NOT_REPORTED}, Fit.NOT_REPORTED, id="one is silent"
        ),
        pytest.param(
            {"days": Fit.NOT_REPORTED, "sessions": Fit.DOES_NOT}, Fit.DOES_NOT, id="one does not"
        ),
    ],
)
def test_the_worst_answer_decides(answered, whole):
    assert fit(answered) is whole


def test_nothing_is_asked_by_default():
    assert Criteria().active() == ()


def test_active_criteria_come_in_the_order_of_the_screen():
    asked = Criteria(
        search="peel",
        offered=True,
        months=6,
        budget=500,
        skin_type=4,
        helps=("pih",),
        sessions=3,
        days=0,
        depths=("device",),
    )
    assert asked.active() == (
        "depths",
        "days",
        "sessions",
        "helps",
        "skin_type",
        "budget",
        "months",
        "offered",
        "search",
    )


def test_a_limit_of_zero_days_asks_for_something():
    assert Criteria(days=0).active() == ("days",)


@pytest.mark.parametrize(
    "name",
    [
        "depths",
        "days",
        "sessions",
        "helps",
        "skin_type",
        "budget",
        "months",
        "offered",
        "search",
    ],
)
def test_a_criterion_that_is_dropped_asks_for_nothing_and_leaves_the_others(name):
    asked = Criteria(("device",), 3, 4, ("pih",), 4, 500, 6, True, "peel")
    assert set(asked.active()) - set(asked.without(name).active()) == {name}
