"""The patient's view, through the whole app: no frame, one way back, and two or three at a time."""

from __future__ import annotations

import pytest

from resurface.choosing.views import COMPARED, GLANCE, PATIENT, TAKE_ALONG
from tests.app.conftest import asks, component_data, named, opened, ran

TWO = "superficial-peel~microneedling"
FOUR = f"{TWO}~rf-microneedling~fractional-co2"


def view_of(app) -> str:
    return app.session_state["choice"].view.id


def test_it_has_no_place_in_the_bar_and_none_of_the_frame():
    app = opened(compare=TWO, view=PATIENT.id)
    assert PATIENT not in COMPARED
    assert not app.get("button_group")
    assert not [each for each in app.button if each.key in ("undo", "next-patient")]
    assert not app.title


def test_it_opens_at_a_glance_and_leads_back_there_with_the_choice_as_it_was():
    app = opened(compare=TWO, days="5")
    before = app.session_state["choice"]
    asks(app, "glance", "look", PATIENT.id)
    assert view_of(app) == PATIENT.id
    assert app.query_params["view"] == PATIENT.id
    asks(app, "patient", "back")
    assert app.session_state["choice"] == before


def test_it_opens_where_things_are_taken_along_and_leads_back_there():
    app = opened(compare=TWO, view=TAKE_ALONG.id)
    named(app.button, "for").click()
    ran(app)
    assert view_of(app) == PATIENT.id
    asks(app, "patient", "back")
    assert view_of(app) == TAKE_ALONG.id


def test_opened_by_a_link_it_leads_to_the_comparison_at_a_glance():
    app = opened(compare=TWO, view=PATIENT.id)
    asks(app, "patient", "back")
    assert view_of(app) == GLANCE.id


def test_of_four_it_asks_which_to_leave_out_and_the_comparison_keeps_all():
    app = opened(compare=FOUR, view=PATIENT.id)
    asked = component_data(app, "patient")
    assert asked["rows"] == []
    names = [each["id"] for each in asked["leaving"]["options"]]
    assert names == FOUR.split("~")
    asks(app, "patient", "without", "microneedling")
    shown = component_data(app, "patient")
    assert shown["leaving"] is None
    assert "Microneedling" not in [each["name"] for each in shown["options"]]
    assert shown["again"] == "Left out for now: Microneedling"
    assert app.session_state["choice"].chosen == tuple(FOUR.split("~"))
    asks(app, "patient", "without", "")
    assert component_data(app, "patient")["leaving"]


@pytest.mark.parametrize("odd", ["gone", "no-treatment", 7, None, ["microneedling"]])
def test_what_is_asked_to_be_left_out_is_not_trusted(odd):
    app = opened(compare=FOUR, view=PATIENT.id)
    asks(app, "patient", "without", odd)
    assert component_data(app, "patient")["leaving"]
