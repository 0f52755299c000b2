"""Every filter of the register through its control on screen: what it narrows, links and offers."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from resurface.choosing.criteria import CRITERIA, Criteria
from resurface.choosing.criterion import Criterion
from resurface.choosing.fit import Fit
from resurface.choosing.shortlist import shortlist
from resurface.language.language import english
from resurface.record.folder import SHIPPED
from resurface.record.store import Store
from tests.app.conftest import (
    asks,
    clear_button,
    component_data,
    filter_set,
    filter_value,
    listed,
    opened,
    the_list,
)
from tests.unit.making import strictest

each_criterion = pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.id)


def narrowed(criterion: Criterion[Any]) -> AppTest:
    """A new session in which that filter alone was set as strict as it goes."""
    return filter_set(opened(), criterion.id, strictest(criterion))


@pytest.fixture(scope="module")
def narrow(request: pytest.FixtureRequest) -> tuple[Criterion[Any], AppTest]:
    return request.param, narrowed(request.param)


each_narrowed = pytest.mark.parametrize(
    "narrow", CRITERIA, ids=lambda criterion: criterion.id, indirect=True
)


@each_narrowed
def test_a_filter_set_by_its_control_sorts_the_list(narrow):
    criterion, app = narrow
    data = Store(SHIPPED).current()
    asked = Criteria().asking(criterion, strictest(criterion))
    found = shortlist(data.catalogue, asked, data.evidence)
    groups = {
        "Fits": found.fits,
        "May fit": found.may_fit,
        "Not reported": found.not_reported,
        "Does not fit": found.does_not_fit,
    }
    names = {title: {each.treatment.name for each in group} for title, group in groups.items()}
    assert {title: set(listed(app, title)) for title in groups} == names
    assert len(found.fits) < len(data.catalogue.treatments)


@each_narrowed
def test_a_filter_stands_in_the_link_or_is_said_to_be_left_out(narrow):
    criterion, app = narrow
    left_out = component_data(app, "copy-link")["left_out"]
    said = f"The link leaves out: {criterion.name(english())}."
    in_link = {criterion.link.parameter} if criterion.link else set()
    assert (set(app.query_params), left_out) == (in_link, "" if in_link else said)


@each_narrowed
def test_a_filter_is_named_where_it_left_a_treatment_out(narrow):
    criterion, app = narrow
    folded = [each["about"][1] for each in the_list(app)["groups"] if each["folded"]]
    assert all(f"({criterion.reason(Fit.DOES_NOT, english())}" in about for about in folded)
    assert folded or listed(app, "Not reported")


@each_narrowed
def test_a_filter_can_be_taken_off_by_the_button_that_counts_it(narrow):
    _, app = narrow
    assert clear_button(app) == "Clear 1"


@each_criterion
def test_a_loosening_says_its_step_and_sets_the_control_to_it(criterion):
    app = narrowed(criterion)
    groups = the_list(app)["groups"]
    offer = next(each for each in groups[-1]["offers"] if each["criterion"] == criterion.id)
    step, value = next(
        (step, value)
        for step, value in criterion.looser(strictest(criterion))
        if step == offer["step"]
    )
    assert offer["label"] == criterion.step(step, english())
    app = asks(app, "list-0", "loosen", offer["criterion"], offer["step"])
    assert filter_value(app, criterion.id) == on_control(value)


def on_control(value: Any) -> Any:
    """A value as the control of its criterion holds it."""
    return list(value) if isinstance(value, tuple) else value
