"""Every filter of the register through its control on screen: what it narrows, links and offers."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from resurface.choosing.criteria import CRITERIA, Criteria
from resurface.choosing.criterion import Criterion, Limit, OneOf, Several, Switch, Text
from resurface.choosing.shortlist import shortlist
from resurface.language.language import english
from resurface.record.folder import SHIPPED
from resurface.record.store import Store
from resurface.text.plain import plain
from tests.app.conftest import named, opened, ran, texts, with_more_filters
from tests.unit.making import strictest

each_criterion = pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.id)


def control(app: AppTest, criterion: Criterion[Any]) -> Any:
    """The control of a criterion, by its kind."""
    match criterion:
        case Limit():
            return named(app.select_slider, criterion.id)
        case Several() | OneOf():
            return named(app.pills, criterion.id)
        case Switch():
            return named(app.toggle, criterion.id)
        case Text():
            return named(app.text_input, criterion.id)
    raise TypeError(f"no control for a criterion of this kind: {criterion.id}")


def narrowed(criterion: Criterion[Any]) -> AppTest:
    """A new session in which that filter alone was set as strict as it goes."""
    app = with_more_filters(opened())
    control(app, criterion).set_value(on_control(criterion, strictest(criterion)))
    return ran(app)


@pytest.fixture(scope="module")
def narrow(request: pytest.FixtureRequest) -> tuple[Criterion[Any], AppTest]:
    return request.param, narrowed(request.param)


each_narrowed = pytest.mark.parametrize(
    "narrow", CRITERIA, ids=lambda criterion: criterion.id, indirect=True
)


@each_narrowed
def test_a_filter_set_by_its_control_counts_what_fits(narrow):
    criterion, app = narrow
    data = Store(SHIPPED).current()
    asked = Criteria().asking(criterion, strictest(criterion))
    found = shortlist(data.catalogue, asked, data.evidence)
    groups = (found.fits, found.may_fit, found.does_not_fit, found.not_reported)
    counts = [len(each) for each in groups]
    assert counts[0] < sum(counts)
    line = next(text for text in texts(app).splitlines() if text.startswith("Of "))
    assert [int(part.split("**")[1]) for part in line.split("·")] == counts


@each_narrowed
def test_a_filter_stands_in_the_link_or_is_said_to_be_left_out(narrow):
    criterion, app = narrow
    left_out = f"The link leaves out: {criterion.name(english())}."
    in_link = {criterion.link.parameter} if criterion.link else set()
    assert (set(app.query_params), left_out in texts(app)) == (in_link, not in_link)


@each_narrowed
def test_a_filter_is_named_where_it_left_a_treatment_out(narrow):
    criterion, app = narrow
    app = ran_with_the_rest(app)
    reasons = [
        label.replace("\\", "").split(" · ")[-1]
        for pills in app.pills
        if pills.key in ("pick-silent-0", "pick-rest-0")
        for label in pills.options
        if "safety warning" not in label
    ]
    assert set(reasons) == {criterion.name(english())}


def ran_with_the_rest(app: AppTest) -> AppTest:
    """The same screen with what does not fit unfolded."""
    app.session_state["rest-0"] = True
    return ran(app)


@each_criterion
def test_a_loosening_says_its_step_and_sets_the_control_to_it(criterion):
    app = narrowed(criterion)
    name = f"loosen-{criterion.id}-"
    offer = next(each for each in app.button if each.key.startswith(name))
    step, value = next(
        (step, value)
        for step, value in criterion.looser(strictest(criterion))
        if str(step) == offer.key.removeprefix(name)
    )
    assert offer.label.startswith(plain(criterion.step(step, english())) + ": +")
    offer.click()
    assert control(ran(app), criterion).value == on_control(criterion, value)


def on_control(criterion: Criterion[Any], value: Any) -> Any:
    """A value as the control of its criterion holds it."""
    if isinstance(criterion, Limit) and value is None:
        return "any"
    return list(value) if isinstance(value, tuple) else value
