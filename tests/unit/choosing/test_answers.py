"""Whether a treatment fits what a person can live with."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.catalogue.figures import Range
from resurface.choosing import fit
from resurface.choosing.answers import answers, columns
from resurface.choosing.criteria import Criteria
from resurface.choosing.fit import Fit, ends, worst
from tests.unit.making import (
    a_catalogue,
    a_concern,
    a_treatment,
    an_outcome,
    catalogues,
    concerns,
    criteria,
    law,
    ranges,
    some_evidence,
)


def within(figure: Range, limit: float) -> Fit:
    return Fit(fit.within(ends([figure]), limit)[0])


def answered(treatment, asked, evidence=None) -> dict[str, Fit]:
    """The answers of one treatment, by the id of the criterion."""
    by_column = columns(a_catalogue(treatment), evidence or some_evidence())
    return {each.id: Fit(found[0]) for each, found in answers(by_column, asked).items()}


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


@law
@given(low=st.integers(0, 30), limit=st.integers(0, 30))
def test_an_open_end_may_fit_and_does_not_where_it_begins_beyond_the_limit(low, limit):
    expected = Fit.DOES_NOT if low > limit else Fit.MAY
    assert within(Range(low, None), limit) is expected


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
        pytest.param(Criteria(visit_length=60), Fit.FITS, id="the longest visit"),
        pytest.param(Criteria(visit_length=45), Fit.MAY, id="a middling visit"),
        pytest.param(Criteria(visit_length=15), Fit.DOES_NOT, id="the shortest visit"),
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
        visit=Range(30, 60),
    )
    assert list(answered(treatment, criteria).values()) == [fits]


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
    assert list(answered(a_treatment(), criteria).values()) == [Fit.NOT_REPORTED]


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
    assert answered(a_treatment("peel"), Criteria(helps=wishes), evidence) == {"helps": answer}


@pytest.mark.parametrize(
    ("skin_type", "answer"),
    [
        pytest.param(3, Fit.FITS, id="in a study"),
        pytest.param(5, Fit.MAY, id="named by a source, in no study"),
        pytest.param(2, Fit.MAY, id="not named by any source"),
        pytest.param(6, Fit.DOES_NOT, id="excluded by a source"),
        pytest.param(4, Fit.DOES_NOT, id="in a study, excluded by another source"),
    ],
)
def test_a_skin_type_fits_by_study_and_is_refused_only_by_a_source(skin_type, answer):
    treatment = a_treatment("peel", skin_types=Range(3, 5), excluded=(4, 6))
    evidence = some_evidence(outcomes={"peel": (an_outcome(4, skin_types="III-IV"),)})
    asked = Criteria(skin_type=skin_type)
    assert answered(treatment, asked, evidence) == {"skin_type": answer}


def test_without_any_skin_type_named_the_answer_is_not_reported():
    assert answered(a_treatment(), Criteria(skin_type=4)) == {"skin_type": Fit.NOT_REPORTED}


@pytest.mark.parametrize(
    ("offered", "answer"), [(True, Fit.FITS), (False, Fit.DOES_NOT), (None, Fit.NOT_REPORTED)]
)
def test_offered_here_is_answered_by_the_clinic(offered, answer):
    treatment = a_treatment(offered=offered)
    assert answered(treatment, Criteria(offered=True)) == {"offered": answer}


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
    assert answered(treatment, Criteria(search=search)) == {"search": answer}


@pytest.mark.parametrize(
    ("given_answers", "decided"),
    [
        pytest.param([], Fit.FITS, id="nothing asked"),
        pytest.param([Fit.FITS, Fit.MAY], Fit.MAY, id="one may fit"),
        pytest.param([Fit.MAY, Fit.NOT_REPORTED], Fit.NOT_REPORTED, id="one is silent"),
        pytest.param([Fit.NOT_REPORTED, Fit.DOES_NOT], Fit.DOES_NOT, id="one does not"),
    ],
)
def test_the_worst_answer_decides(given_answers, decided):
    assert worst([np.array([each]) for each in given_answers], 1).tolist() == [decided]


def test_a_criterion_that_asks_for_nothing_has_no_answer():
    assert answered(a_treatment(), Criteria(days=None, helps=(), search="")) == {}


@law
@given(catalogue=catalogues(), asked=criteria(), known=concerns())
def test_a_treatment_answers_alike_alone_and_among_others(catalogue, asked, known):
    evidence = some_evidence(concerns=known)
    together = answers(columns(catalogue, evidence), asked)
    alone = [answered(each, asked, evidence) for each in catalogue.treatments]
    assert [
        {each.id: Fit(found[place]) for each, found in together.items()}
        for place in range(len(catalogue.treatments))
    ] == alone
