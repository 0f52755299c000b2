"""Narrowing treatments down and choosing some, through the whole app."""

from __future__ import annotations

from resurface.ui.shell.session import KEYS_A_WIDGET
from tests.app.conftest import named, opened, ran, texts, with_more_filters
from tests.unit.tables.samples import IN_ALL

CHOSEN = "microneedling~tca-cross"


def options(app, group: str) -> list[str]:
    """The pills of one group of the shortlist; empty where the group is not drawn."""
    return [
        label for pills in app.pills if pills.key == f"pick-{group}-0" for label in pills.options
    ]


def link(app) -> dict[str, str]:
    """The parameters in the address bar."""
    return {name: app.query_params[name] for name in app.query_params}


def test_a_first_visit_lists_all_treatments_and_says_what_to_do():
    app = opened()
    assert len(options(app, "fits")) == IN_ALL
    assert f"{IN_ALL} treatments. Choose two to four to compare." in texts(app)


def test_a_limit_sorts_every_treatment_into_one_of_four_counts():
    app = opened()
    app.select_slider(key="days-0").set_value(3)
    ran(app)
    said = next(text for text in texts(app).splitlines() if text.startswith(f"Of {IN_ALL} "))
    counts = [int(part.split("**")[1]) for part in said.split(":")[1].split("·")]
    assert sum(counts) == IN_ALL
    assert len(options(app, "fits")) == counts[0]
    assert len(options(app, "may")) == counts[1]


def test_a_treatment_whose_figure_is_not_reported_is_listed_under_the_shortlist_with_the_reason():
    app = opened(days="3")
    assert options(app, "silent") == [
        r"House treatment for dark marks \(Soft and Smooth Rejuvenation\) · days away"
    ]


def test_three_days_off_and_four_visits_leaves_what_fits_before_what_may_fit():
    app = opened(days="3", sessions="4")
    assert options(app, "fits") == [
        "Radiofrequency microneedling · safety warning",
        "Pulsed dye laser",
    ]
    assert "Light chemical peel" in options(app, "may")


def test_a_depth_pill_keeps_only_that_depth():
    app = opened()
    app.pills(key="depths-0").set_value(["chemical"])
    ran(app)
    assert options(app, "fits") == [
        r"Acne facial with acids \(AHA\) \(Acne Extreme Facial\)",
        "Light chemical peel",
        "Medium chemical peel",
        r"Spot acid for pits \(TCA CROSS\)",
    ]
    assert app.query_params["depth"] == "chemical"


def test_when_nothing_fits_each_loosening_is_a_button_that_brings_what_it_says():
    app = opened(depth="chemical", days="0", sessions="1")
    assert "Nothing fits all of these filters: depth, days away and visits." in texts(app)
    offer = next(button for button in app.button if button.key.startswith("loosen-sessions"))
    promised = int(offer.label.split("+")[1].split(" ")[0])
    offer.click()
    ran(app)
    assert len(options(app, "fits")) + len(options(app, "may")) == promised


def test_a_chosen_treatment_that_no_longer_fits_stays_and_is_marked():
    app = opened(compare="tca-cross~dermabrasion", days="3")
    assert options(app, "lost") == ["Motor dermabrasion · days away"]
    assert "**Does not fit**: days away" in texts(app)


def test_a_fifth_treatment_is_refused_kindly_and_the_four_stay():
    app = opened(compare="microneedling~tca-cross~subcision~dermabrasion")
    app.pills(key="pick-fits-0").set_value(
        ["microneedling", "tca-cross", "subcision", "dermabrasion", "fractional-co2"]
    )
    ran(app)
    assert "Four treatments at most. Take one out to add another" in texts(app).replace("\\", "")
    assert app.query_params["compare"] == "microneedling~tca-cross~subcision~dermabrasion"


def test_no_treatment_is_a_column_that_does_not_count_among_the_four():
    app = opened(compare="microneedling~tca-cross~subcision~dermabrasion")
    assert "**No treatment**" in texts(app)
    app.toggle(key="untreated-0").set_value(False)
    ran(app)
    assert "**No treatment**" not in texts(app)
    assert app.query_params["untreated"] == "off"


def test_undo_brings_back_the_screen_before_the_last_change():
    app = opened(compare=CHOSEN)
    app.select_slider(key="days-0").set_value(3)
    ran(app)
    app.button(key="undo").click()
    ran(app)
    assert named(app.select_slider, "days").value == "any"
    assert "days" not in app.query_params


def test_next_patient_clears_every_filter_choice_and_undo_at_once():
    app = with_more_filters(opened(compare=CHOSEN, days="5"))
    app.pills(key="skin_type-0").set_value(5)
    app.text_input(key="search-0").set_value("laser")
    ran(app)
    app.button(key="next-patient").click()
    ran(app)
    assert len(options_after_clearing(app)) == IN_ALL
    app.session_state["more-1"] = True
    ran(app)
    assert not app.pills(key="skin_type-1").value
    assert app.text_input(key="search-1").value == ""
    assert app.button(key="undo").disabled
    assert link(app) == {}


def went_back(app, **link: str):
    """The same session after a step back in the browser to that link."""
    app.query_params.clear()
    for name, value in link.items():
        app.query_params[name] = value
    return ran(app)


def test_a_step_back_brings_the_screen_before():
    app = opened(compare=CHOSEN)
    app.select_slider(key="days-0").set_value(3)
    ran(app)
    went_back(app, compare=CHOSEN)
    assert named(app.select_slider, "days").value == "any"


def test_a_step_back_after_next_patient_does_not_bring_the_earlier_patient_s_screen():
    app = opened(compare=CHOSEN)
    app.button(key="next-patient").click()
    ran(app)
    went_back(app, compare=CHOSEN)
    assert link(app) == {}
    assert f"{IN_ALL} treatments. Choose two to four to compare." in texts(app)


def test_a_screen_that_the_next_patient_saw_too_comes_back_by_a_step_back():
    app = opened(days="3")
    app.button(key="next-patient").click()
    ran(app)
    app.select_slider(key="days-1").set_value(3)
    ran(app)
    app.select_slider(key="days-1").set_value(5)
    ran(app)
    assert link(went_back(app, days="3")) == {"days": "3"}


def options_after_clearing(app) -> list[str]:
    return list(app.pills(key="pick-fits-1").options)


def test_a_patient_s_wishes_never_enter_the_link():
    app = with_more_filters(opened(compare=CHOSEN))
    app.pills(key="skin_type-0").set_value(5)
    app.pills(key="helps-0").set_value(["icepick"])
    app.select_slider(key="budget-0").set_value(1000)
    app.text_input(key="search-0").set_value("peel")
    ran(app)
    assert link(app) == {"compare": CHOSEN}


def test_the_choice_survives_a_change_of_filters():
    app = opened(compare=CHOSEN)
    app.pills(key="depths-0").set_value(["chemical"])
    ran(app)
    assert "**Microneedling**" in texts(app)
    assert app.query_params["compare"] == CHOSEN


def test_all_filters_come_off_at_once_and_the_choice_stays():
    app = opened(compare=CHOSEN, depth="manual", days="0", sessions="1")
    app.button(key="no-filters").click()
    ran(app)
    assert link(app) == {"compare": CHOSEN}


def test_a_wish_about_dark_marks_comes_with_a_word_on_leaving_them():
    app = with_more_filters(opened())
    app.pills(key="helps-0").set_value(["pih"])
    ran(app)
    assert "Some treatments can leave dark marks" in texts(app)


def test_zero_days_away_is_a_limit_too():
    app = opened(days="0")
    assert f"Of {IN_ALL} treatments" in texts(app)
    assert "Microneedling" not in options(app, "fits")


def test_folded_filters_that_are_on_are_named_while_they_are_out_of_sight():
    app = with_more_filters(opened())
    app.pills(key="skin_type-0").set_value(5)
    app.text_input(key="search-0").set_value("peel")
    ran(app)
    assert "Also on" not in texts(app)
    app.session_state["more-0"] = False
    ran(app)
    assert "Also on: skin type and name." in texts(app)
    assert f"Of {IN_ALL} treatments" in texts(app)


def test_the_page_begins_with_what_a_scar_and_a_mark_are_and_not_with_other_concerns():
    said = texts(opened())
    assert "A lasting change in the shape of the skin" in said
    assert "Flat marks that stay after a pimple heals" in said
    assert "Breakouts still forming" not in said


def test_a_control_that_the_screen_changes_takes_only_so_many_keys():
    """Streamlit keeps what it knows of every key; a thousand filter changes took a thousand."""
    app = opened(compare=CHOSEN)
    met = set()
    for days in (0, 7) * 12:
        app.select_slider(key="days-0").set_value(days)
        ran(app)
        met |= {pills.key for pills in app.pills if pills.key.startswith("pick-fits")}
    assert 2 <= len(met) <= KEYS_A_WIDGET
