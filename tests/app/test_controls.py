"""What the controls of every screen carry with them until they are tapped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import streamlit as st

from resurface.choosing.choice import Choice
from resurface.choosing.criteria import Criteria
from tests.app.conftest import asks
from tests.app.states import STATES, comparing, on


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """All that the buttons of the screens to come hand to their callbacks."""
    found: list[Any] = []
    drawn = st.button

    def button(*args: Any, **options: Any) -> bool:
        found.extend(_parts(options.get("on_click")))
        for each in options.get("args", ()):
            found.extend(_parts(each))
        return drawn(*args, **options)

    monkeypatch.setattr(st, "button", button)
    return found


def _parts(value: Any) -> Iterator[Any]:
    """The value, and what it holds where it is a function."""
    yield value
    for each in getattr(value, "args", ()):
        yield from _parts(each)
    for cell in getattr(value, "__closure__", None) or ():
        yield from _parts(cell.cell_contents)


@pytest.mark.parametrize(
    "state", ["start", "glance, all open", "one chosen, sorted", "nothing fits"]
)
def test_no_button_carries_a_choice_that_may_be_old_at_the_tap(carried, state):
    STATES[state]()
    assert carried
    assert [each for each in carried if isinstance(each, Choice | Criteria)] == []


def test_no_button_of_a_treatment_s_page_carries_a_choice(carried):
    on("pages/consultation/treatment.py", treatment="microneedling")
    assert carried
    assert [each for each in carried if isinstance(each, Choice | Criteria)] == []


def test_taking_one_out_leaves_every_filter_as_it_was():
    app = asks(comparing(), "glance", "leave", "no-treatment")
    assert app.query_params["days"] == "3"
    assert app.query_params["untreated"] == "off"
