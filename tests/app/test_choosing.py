"""Narrowing treatments down and choosing some, through the whole app."""

from __future__ import annotations

import pytest
import streamlit as st

from resurface.ui.shell.menu import TREATMENT
from resurface.ui.shell.session import KEYS_A_WIDGET
from tests.app.conftest import (
    also_on,
    asks,
    clear_button,
    component_data,
    filter_set,
    filter_value,
    listed,
    named,
    opened,
    ran,
    the_list,
)
from tests.unit.tables.samples import IN_ALL

CHOSEN = "microneedling~tca-cross"
FOUR = "microneedling~tca-cross~subcision~dermabrasion"


def on_list(**link: str):
    """A session that looks at the list, whatever is chosen."""
    return opened(view="list", **link)


def link(app) -> dict[str, str]:
    """The parameters in the address bar."""
    return {name: app.query_params[name] for name in app.query_params}


def row(app, treatment_id: str) -> dict:
    parts = [part for each in the_list(app)["groups"] for part in each["parts"]]
    return next(each for part in parts for each in part["rows"] if each["id"] == treatment_id)


def column(app, column_id: str) -> dict:
    return next(each for each in the_list(app)["columns"] if each["id"] == column_id)


def chips(app, patient: int = 0) -> list[str]:
    return [each["id"] for each in the_list(app, patient)["tray"]["chosen"]]


def test_a_first_visit_lists_all_treatments_and_says_what_to_do():
    app = opened()
    assert len(listed(app)) == IN_ALL
    assert the_list(app)["title"] == f"{IN_ALL} treatments for acne scars"
    assert the_list(app)["tray"]["empty"] == "Tap two to four treatments to compare them."


def test_the_decision_is_the_heading_of_the_page():
    assert the_list(opened())["question"] == "Which treatment, if any, for acne scars on the face?"


def test_what_is_offered_here_stands_first():
    groups = the_list(opened())["groups"]
    assert [each["title"] for each in groups] == ["Offered here", "Not offered here"]
    offered = [
        [row["offered"] for part in each["parts"] for row in part["rows"]] for each in groups
    ]
    assert [set(each) for each in offered] == [{True}, {False}]


def test_a_limit_sorts_every_treatment_into_one_of_four_groups():
    app = opened()
    filter_set(app, "days", 3)
    titles = [each["title"] for each in the_list(app)["groups"]]
    assert titles == ["Fits", "May fit", "Not reported", "Does not fit"]
    assert sorted(listed(app)) == sorted(listed(opened()))
    fit = len(listed(app, "Fits"))
    assert the_list(app)["title"].startswith(f"{fit} of {IN_ALL} fit, ")
    assert the_list(app)["counts"].startswith(f"{fit} fit · ")


def test_inside_a_group_a_line_says_what_is_not_offered_here():
    parts = the_list(opened(days="5"))["groups"][0]["parts"]
    assert [each["label"] for each in parts] == ["", f"not offered here, {len(parts[1]['rows'])}"]


def test_what_does_not_fit_is_folded_with_its_reasons():
    group = the_list(opened(days="5"))["groups"][-1]
    assert (group["title"], group["folded"]) == ("Does not fit", True)
    assert "Hand sanding (dermasanding) (days away 7)" in group["about"][1]


def test_a_treatment_whose_figure_is_not_reported_stands_in_a_group_of_its_own():
    assert listed(opened(days="3"), "Not reported") == ["House treatment for dark marks"]


def test_three_days_off_and_four_visits_leaves_what_fits_before_what_may_fit():
    app = opened(days="3", sessions="4")
    assert listed(app, "Fits") == ["Radiofrequency microneedling", "Pulsed dye laser"]
    assert row(app, "rf-microneedling")["warning"] is True
    assert "Light chemical peel" in listed(app, "May fit")


def test_a_limit_is_a_line_through_its_column_at_its_place():
    app = opened(days="7", sessions="6")
    assert column(app, "days")["limits"] == [[33.3, "7", False]]
    assert column(app, "visits")["limits"] == [[50.0, "6", False]]
    assert column(app, "course")["limits"] == []


def test_both_limits_on_days_are_lines_of_one_column():
    limits = column(opened(days="7", visible="14"), "days")["limits"]
    assert limits == [[33.3, "7", False], [66.7, "14", True]]


def test_filters_never_change_an_axis():
    ticks = [
        [each["ticks"] for each in the_list(app)["columns"]] for app in (opened(), opened(days="1"))
    ]
    assert ticks[0] == ticks[1]


def test_a_depth_pill_keeps_only_that_depth():
    app = opened()
    filter_set(app, "depths", ["chemical"])
    assert set(listed(app, "Fits")) == {
        "Acne facial with acids (AHA)",
        "Light chemical peel",
        "Medium chemical peel",
        "Spot acid for pits (TCA CROSS)",
    }
    assert app.query_params["depth"] == "chemical"


def test_a_scar_that_is_asked_for_is_marked_in_what_sources_support():
    app = opened()
    filter_set(app, "helps", ["rolling"])
    assert row(app, "subcision")["supports"] == ["rolling", "boxcar"]
    assert row(app, "subcision")["wished"] == [0]


def test_when_nothing_fits_up_to_two_loosenings_bring_what_they_say():
    app = opened(depth="chemical", days="0", sessions="1")
    assert the_list(app)["title"] == "No treatment fits"
    offers = the_list(app)["nothing"]
    assert 1 <= len(offers) <= 2
    app = asks(app, "list-0", "loosen", offers[0]["criterion"], offers[0]["step"])
    fits, may_fit = len(listed(app, "Fits")), len(listed(app, "May fit"))
    assert offers[0]["gain"] == (f"{fits} more fit" if fits else f"{may_fit} more may fit")


def test_a_loosening_that_no_button_offered_changes_nothing():
    app = asks(opened(days="3"), "list-0", "loosen", "days", ["7"])
    assert link(app) == {"days": "3"}


def test_a_chosen_treatment_that_no_longer_fits_stays_and_is_marked():
    app = on_list(compare="tca-cross~dermabrasion", days="3")
    assert listed(app, "Chosen, but no longer fits") == ["Motor dermabrasion"]
    assert the_list(app)["groups"][0]["lost"] is True
    assert chips(app) == ["tca-cross", "dermabrasion"]


def test_with_four_chosen_all_other_boxes_are_off_and_a_fifth_is_refused():
    app = on_list(compare=FOUR)
    assert the_list(app)["full"] is True
    app = asks(app, "list-0", "toggle", "fractional-co2")
    assert app.query_params["compare"] == FOUR


@pytest.mark.parametrize(
    ("chosen", "room", "ready"),
    [
        ("", "", False),
        ("microneedling", "one more to compare", False),
        (CHOSEN, "2 more if you like", True),
        (FOUR, "", True),
    ],
    ids=["none", "one", "two", "four"],
)
def test_the_tray_says_how_many_more(chosen, room, ready):
    tray = the_list(on_list(compare=chosen))["tray"]
    assert (tray["room"], tray["ready"]) == (room, ready)


def test_compare_opens_the_comparison_at_a_glance():
    app = asks(on_list(compare=CHOSEN), "list-0", "compare")
    assert link(app) == {"compare": CHOSEN}


def test_no_treatment_does_not_count_among_the_four_and_is_taken_out_by_its_box():
    app = on_list(compare=FOUR)
    assert the_list(app)["tray"]["untreated"] is True
    app = asks(app, "list-0", "untreated", False)
    assert app.query_params["untreated"] == "off"
    assert the_list(app)["tray"]["untreated"] is False


def test_sorting_puts_the_least_first_and_is_undone_by_a_second_tap():
    app = asks(opened(), "list-0", "sort", "visits")
    assert the_list(app)["sorted_by"] == "visits"
    assert app.query_params["sort"] == "visits"
    assert listed(app, "Not offered here")[0] == "Needle release (subcision)"
    assert link(asks(app, "list-0", "sort", "visits")) == {}


def test_sorting_is_undone_by_undo():
    app = asks(opened(), "list-0", "sort", "name")
    app.button(key="undo").click()
    assert link(ran(app)) == {}


def test_nothing_sorts_by_outcomes():
    sorted_by = [each["sort"]["id"] for each in the_list(opened())["columns"] if "sort" in each]
    assert sorted_by == ["days", "visits", "weeks", "price"]
    assert link(asks(opened(), "list-0", "sort", "responders")) == {}


def test_a_figure_opens_its_sources_without_leaving_the_list():
    app = asks(opened(), "list-0", "open", "microneedling", "sessions")
    assert component_data(app, "sources-microneedling-sessions")
    assert len(listed(app)) == IN_ALL


def test_a_name_opens_the_page_of_its_treatment(monkeypatch):
    there = []
    monkeypatch.setattr(st, "switch_page", there.append)
    app = asks(opened(), "list-0", "read", "microneedling")
    assert there == [TREATMENT.script]
    assert app.query_params["treatment"] == "microneedling"


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("retinoid", "Retinoid cream or gel: home care."),
        ("filler", "Dermal fillers (Bellafill and others): left out of this list. A medical"),
    ],
)
def test_a_search_says_where_something_stands_that_is_not_compared(search, said):
    app = opened()
    filter_set(app, "search", search)
    assert the_list(app)["elsewhere"][0].startswith(said)


def test_undo_brings_back_the_screen_before_the_last_change():
    app = opened()
    filter_set(app, "days", 3)
    app.button(key="undo").click()
    ran(app)
    assert filter_value(app, "days") is None
    assert "days" not in app.query_params


def test_next_patient_clears_every_filter_choice_and_undo_at_once():
    app = on_list(compare=CHOSEN, days="5")
    filter_set(app, "skin_type", 5)
    filter_set(app, "search", "laser")
    app.button(key="next-patient").click()
    ran(app)
    assert len(listed(app, patient=1)) == IN_ALL
    assert chips(app, patient=1) == []
    assert filter_value(app, "skin_type", patient=1) is None
    assert filter_value(app, "search", patient=1) == ""
    assert app.button(key="undo").disabled
    assert link(app) == {}


def went_back(app, **link: str):
    """The same session after a step back in the browser to that link."""
    app.query_params.clear()
    for name, value in link.items():
        app.query_params[name] = value
    return ran(app)


def test_a_step_back_brings_the_screen_before():
    app = opened()
    filter_set(app, "days", 3)
    went_back(app)
    assert filter_value(app, "days") is None


def test_a_step_back_after_next_patient_does_not_bring_the_earlier_patient_s_screen():
    app = on_list(compare=CHOSEN)
    app.button(key="next-patient").click()
    ran(app)
    went_back(app, compare=CHOSEN, view="list")
    assert link(app) == {}
    assert chips(app, patient=1) == []


def test_a_screen_that_the_next_patient_saw_too_comes_back_by_a_step_back():
    app = opened(days="3")
    app.button(key="next-patient").click()
    ran(app)
    filter_set(app, "days", 3, patient=1)
    filter_set(app, "days", 5, patient=1)
    assert link(went_back(app, days="3")) == {"days": "3"}


def test_a_patient_s_wishes_never_enter_the_link():
    app = on_list(compare=CHOSEN)
    filter_set(app, "skin_type", 5)
    filter_set(app, "helps", ["icepick"])
    filter_set(app, "budget", 1000)
    filter_set(app, "visit_length", 30)
    filter_set(app, "search", "peel")
    assert link(app) == {"compare": CHOSEN, "view": "list"}


def test_the_choice_survives_a_change_of_filters():
    app = on_list(compare=CHOSEN)
    filter_set(app, "depths", ["chemical"])
    assert chips(app) == ["microneedling", "tca-cross"]


def test_all_filters_come_off_at_once_and_the_choice_stays():
    app = on_list(compare=CHOSEN, depth="manual", days="0", sessions="1")
    assert clear_button(app) == "Clear 3"
    asks(app, "filters-0", "clear")
    assert clear_button(app) == ""
    assert link(app) == {"compare": CHOSEN, "view": "list"}


def test_a_wish_about_dark_marks_comes_with_a_word_on_leaving_them():
    app = opened()
    assert the_list(app)["note"] == ""
    filter_set(app, "helps", ["pih"])
    assert the_list(app)["note"].startswith("Some treatments can leave dark marks")


def test_zero_days_away_is_a_limit_too():
    assert "Microneedling" not in listed(opened(days="0"), "Fits")


def test_filters_that_may_be_out_of_sight_are_named_while_they_are_on():
    app = opened()
    filter_set(app, "skin_type", 5)
    filter_set(app, "search", "peel")
    assert also_on(app) == ["Also on: skin type.", "Also on: name."]


def test_a_control_that_the_screen_changes_takes_only_so_many_keys():
    """Streamlit keeps what it knows of every key; a thousand changes took a thousand."""
    app = opened(compare=CHOSEN)
    met = set()
    for _ in range(12):
        bar = named(app.get("button_group"), "view")
        met.add(bar.key)
        bar.set_value("questions")
        ran(app)
        app.button(key="undo").click()
        ran(app)
    assert 2 <= len(met) <= KEYS_A_WIDGET


def test_the_filters_keep_one_key_whatever_is_set_and_undone():
    app = opened()
    met = set()
    for days in (3, 7):
        filter_set(app, "days", days)
        app.button(key="undo").click()
        ran(app)
        ids = [each.proto.id for each in app.get("bidi_component")]
        met.add(tuple(each for each in ids if "filters" in each))
    assert [len(each) for each in met] == [1]


def test_the_filters_are_one_control_and_none_of_streamlit_s():
    """It registers each of its own anew in every run, which took more than the list."""
    app = opened()
    kinds = ("slider", "select_slider", "button_group", "selectbox", "checkbox", "text_input")
    assert [kind for kind in kinds if list(app.get(kind))] == []


@pytest.mark.parametrize(
    ("what", "about"),
    [
        ("set", ("days", 4.5)),
        ("set", ("days", "5")),
        ("set", ("days", True)),
        ("set", ("skin_type", 7)),
        ("set", ("offered", "yes")),
        ("set", ("search", ["peel"])),
        ("set", ("no such filter", 5)),
        ("toggle", ("depths", "cosmic")),
        ("toggle", ("depths", ["chemical"])),
        ("toggle", ("days", 5)),
        ("toggle", ("no such filter", "chemical")),
    ],
    ids=str,
)
def test_what_no_control_offers_asks_for_nothing(what, about):
    app = asks(opened(), "filters-0", what, *about)
    assert clear_button(app) == ""
    assert app.button(key="undo").disabled


def test_a_search_is_taken_without_what_can_not_be_seen_and_no_longer_than_its_field():
    app = filter_set(opened(), "search", " p\ud800e\u200bel\n ")
    assert filter_value(app, "search") == "peel"
    assert len(filter_value(filter_set(app, "search", "a" * 1_000), "search")) == 60


def test_a_pill_that_is_tapped_again_is_taken_off_again():
    app = filter_set(opened(), "depths", ["manual", "chemical"])
    assert filter_value(asks(app, "filters-0", "toggle", "depths", "manual"), "depths") == [
        "chemical"
    ]


def test_no_chart_library_is_asked_for_on_the_list():
    assert list(opened().get("vega_lite_chart")) == []
