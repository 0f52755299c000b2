"""What a session takes from its tab, and what it gives it to keep."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from resurface.ui.parts import component
from resurface.ui.shell.menu import PAGES
from tests.app.conftest import also_on, component_data, filter_set, opened, ran, texts
from tests.app.states import on

KEPT = {"skin_type": 5, "budget": 2000}
HOURS = "Nobody touched this screen for two hours."
DAY = "A new day has begun."
Tell = Callable[..., None]


@pytest.fixture
def tell(monkeypatch: pytest.MonkeyPatch) -> Tell:
    """Makes the tab tell something at the next run."""
    real, waiting = component._component(), []

    def drawn(key: str, **options: Any) -> Any:
        found = real(key=key, **options)
        return SimpleNamespace(told=waiting.pop()) if key == "tab" and waiting else found

    def tell(told: str = "a", origin: str = "before", over: str = "", **values: Any) -> None:
        waiting.append({"told": told, "from": origin, "over": over, "values": values})

    monkeypatch.setattr(component, "_component", lambda: drawn)
    return tell


def kept(app: AppTest) -> dict[str, Any]:
    """What the tab is given to keep."""
    return component_data(app, "copy-link")["kept"]["values"]


def set_skin_type(app: AppTest, value: int) -> AppTest:
    return filter_set(app, "skin_type", value)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address or "start")
def test_every_page_listens_to_its_tab_and_gives_it_what_to_keep(page):
    app = on(page.script)
    assert component_data(app, "tab")["tab"]["hours"] == 2
    assert kept(app) == {}


def test_a_new_session_takes_what_the_tab_kept_beside_what_the_link_says(tell):
    tell(**KEPT)
    app = opened(days="3")
    assert kept(app) == KEPT
    assert list(app.query_params) == ["days"]
    assert also_on(app) == ["Also on: skin type and cost of the whole course."]


def test_a_tab_hears_by_the_same_word_that_it_was_heard(tell):
    tell(told="this very word", **KEPT)
    assert component_data(opened(), "tab")["tab"]["heard"] == "this very word"


def test_a_mangled_value_is_dropped_and_the_others_are_taken(tell):
    tell(skin_type=7, budget="2000", helps=["rolling", "<b>"], offered="yes")
    assert kept(opened()) == {"helps": ["rolling"]}


@pytest.mark.parametrize("nonsense", [{}, {"told": 1}, {"told": "a", "values": [1]}], ids=repr)
def test_what_makes_no_sense_is_taken_for_nothing(tell, monkeypatch, nonsense):
    real = component._component()
    monkeypatch.setattr(
        component,
        "_component",
        lambda: (
            lambda key, **options: (
                SimpleNamespace(told=nonsense) if key == "tab" else real(key=key, **options)
            )
        ),
    )
    assert kept(opened()) == {}


def test_a_session_takes_only_the_first_that_it_is_given(tell):
    tell(told="a", **KEPT)
    app = opened()
    tell(told="b", skin_type=1)
    assert kept(ran(app)) == KEPT


def test_a_tab_that_comes_back_to_its_session_finds_it_as_it_was(tell):
    app = set_skin_type(opened(), 3)
    name = component_data(app, "tab")["tab"]["session"]
    tell(origin=name, skin_type=5)
    assert kept(ran(app)) == {"skin_type": 3}


def test_the_tab_knows_the_session_by_the_same_name_after_next_patient(tell):
    tell(**KEPT)
    app = opened()
    before = component_data(app, "tab")["tab"]
    app.button(key="next-patient").click()
    assert component_data(ran(app), "tab")["tab"] == before
    assert kept(app) == {}
    tell(told="b", **KEPT)
    assert kept(ran(app)) == {}


@pytest.mark.parametrize(("over", "said"), [("hours", HOURS), ("day", DAY)])
def test_a_tab_that_forgot_takes_the_filters_off_and_the_screen_says_why(tell, over, said):
    app = set_skin_type(opened(days="3"), 3)
    tell(over=over)
    ran(app)
    assert kept(app) == {}
    assert list(app.query_params) == ["days"]
    assert said in texts(app).replace("\\", "")
    assert app.button(key="undo").disabled
