"""A filter change draws only what depends on it; what stands elsewhere follows all the same."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acting import (
    DAYS,
    NOTHING_ASKED,
    box,
    chips,
    counts,
    drag_to,
    fitting,
    focused,
    go_to,
    name_of_a_treatment,
    open_more_filters,
    pick,
    press,
    slider,
    stop,
)
from tests.browser.conftest import settle
from tests.browser.line import Line

MONTHS = "Full result by month"
TWO = "?compare=microneedling~tca-cross&view=list"


def skin_type(page: Page):
    return page.get_by_role("combobox", name="Skin type (Fitzpatrick)")


@pytest.fixture
def unfolded(screens, address) -> Page:
    """The list with two chosen and the folded filters open."""
    page = screens().open(f"{address}/{TWO}")
    open_more_filters(page)
    return page


def test_a_change_of_a_filter_keeps_the_fold_open_and_its_values(unfolded):
    name_of_a_treatment(unfolded).fill("laser")
    name_of_a_treatment(unfolded).press("Enter")
    settle(unfolded)
    press(unfolded, "Device")
    expect(name_of_a_treatment(unfolded)).to_have_value("laser")
    expect(unfolded.get_by_role("button", name="Device", exact=True, pressed=True)).to_be_visible()


def test_undo_keeps_the_fold_open_and_shows_the_earlier_values(unfolded):
    pick(unfolded, "Skin type (Fitzpatrick)", "V")
    drag_to(unfolded, MONTHS, 1)
    stop(unfolded, MONTHS, "month 36")
    press(unfolded, "Undo")
    stop(unfolded, MONTHS, "any")
    expect(skin_type(unfolded)).to_have_value("V")
    press(unfolded, "Undo")
    expect(skin_type(unfolded)).to_have_value("")
    expect(name_of_a_treatment(unfolded)).to_be_visible()


def test_a_loosening_button_moves_the_control_that_it_names(screens, address):
    page = screens().open(f"{address}/?days=5")
    page.get_by_role("button", name="Allow 7 days").click()
    stop(page, DAYS, "7 days")
    expect(page).to_have_url(f"{address}/?days=7")


def test_clearing_all_filters_empties_their_controls(unfolded):
    pick(unfolded, "Skin type (Fitzpatrick)", "V")
    press(unfolded, "Clear 1")
    expect(counts(unfolded)).to_have_text(NOTHING_ASKED)
    expect(skin_type(unfolded)).to_have_value("")
    expect(name_of_a_treatment(unfolded)).to_be_visible()


def test_undo_of_a_chosen_treatment_takes_it_out_of_the_tray(screens, address):
    page = screens().open(f"{address}/{TWO}")
    box(page, "Pulsed dye laser").click()
    expect(chips(page)).to_have_count(3)
    press(page, "Undo")
    expect(chips(page)).to_have_count(2)
    expect(page).to_have_url(f"{address}/{TWO}")
    expect(box(page, "Pulsed dye laser")).not_to_be_checked()


def test_what_is_chosen_and_no_longer_fits_stands_apart_until_the_filter_goes(screens, address):
    page = screens().open(f"{address}/?compare=medium-peel~tca-cross&view=list")
    apart = page.get_by_text("Chosen, but no longer fits")
    expect(apart).to_have_count(0)
    press(page, "Device")
    expect(apart).to_be_visible()
    press(page, "Chemical")
    expect(apart).to_have_count(0)


def test_two_taps_in_the_list_without_a_pause_both_count(screens, address):
    screen = screens()
    line = Line(screen.page)
    page = screen.open(address)
    line.hold()
    for name in ("Dermaplaning", "Light chemical peel", "Microneedling"):
        box(page, name).click()
    line.let_go()
    expect(chips(page)).to_have_count(3)
    expect(page).to_have_url(
        f"{address}/?compare=dermaplaning~superficial-peel~microneedling&view=list"
    )


@pytest.mark.parametrize("filter_first", [True, False], ids=["filter, box", "box, filter"])
def test_a_filter_and_a_box_without_a_pause_both_count(screens, address, filter_first):
    page = screens().open(f"{address}/{TWO}")
    clicks = [
        page.get_by_role("button", name="Chemical", exact=True),
        box(page, "Light chemical peel"),
    ]
    for each in clicks if filter_first else reversed(clicks):
        each.click()
    expect(chips(page)).to_have_count(3)
    fitting(page, 4)


def test_two_filters_without_a_pause_both_count(screens, address):
    page = screens().open(f"{address}/{TWO}")
    for name in ("Chemical", "Device"):
        page.get_by_role("button", name=name, exact=True).click()
    expect(page).to_have_url(
        f"{address}/?depth=chemical~device&compare=microneedling~tca-cross&view=list"
    )
    fitting(page, 13)


def test_a_filter_moved_on_before_the_answer_came_takes_no_treatment_out(screens, address):
    """TCA CROSS goes from those that fit to those that may; the browser does not know that yet."""
    screen = screens()
    line = Line(screen.page)
    page = screen.open(f"{address}/{TWO}&days=5")
    slider(page, DAYS).focus()
    line.hold()
    page.keyboard.press("ArrowLeft")
    line.wait_for_a_finished_run()
    page.keyboard.press("ArrowLeft")
    line.let_go()
    stop(page, DAYS, "3 days")
    expect(chips(page)).to_have_count(2)


def test_a_slider_that_is_moved_on_by_keys_is_one_change_and_keeps_the_focus(screens, address):
    page = screens().open(address)
    drag_to(page, DAYS, 5)
    stop(page, DAYS, "7 days")
    expect(page).to_have_url(f"{address}/?days=7")
    assert focused(page) == DAYS
    press(page, "Undo")
    stop(page, DAYS, "any")
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def test_a_slider_that_is_left_at_once_counts(screens, address):
    page = screens().open(f"{address}/{TWO}")
    slider(page, DAYS).press("Home")
    page.get_by_role("button", name="Compare 2").click()
    expect(page).to_have_url(re.compile("days=0"))
    expect(page.locator(".glance")).to_be_visible()


def test_an_answer_that_is_out_of_date_changes_nothing_that_was_set_since(screens, address):
    screen = screens()
    line = Line(screen.page)
    page = screen.open(address)
    chemical, device = (
        page.get_by_role("button", name=name, exact=True) for name in ("Chemical", "Device")
    )
    line.hold()
    chemical.click()
    line.wait_for_a_finished_run()
    device.click()
    line.let_go()
    expect(device).to_have_attribute("aria-pressed", "true")
    expect(chemical).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url(f"{address}/?depth=chemical~device")


def test_words_that_are_being_typed_stay_when_the_list_changes(unfolded):
    field = name_of_a_treatment(unfolded)
    field.focus()
    unfolded.keyboard.type("las")
    box(unfolded, "Pulsed dye laser").evaluate("(it) => it.click()")
    expect(chips(unfolded)).to_have_count(3)
    unfolded.keyboard.type("er")
    expect(field).to_have_value("laser")


def test_what_a_filter_is_about_is_told_by_a_tap_on_its_sign(screens, address):
    page = screens("tablet").open(address)
    open_more_filters(page)
    told = page.get_by_text("I burns and never tans", exact=False)
    expect(told).to_be_hidden()
    page.locator(".filters summary").first.click()
    expect(told).to_be_visible()


def test_next_patient_clears_what_is_folded_away_too_and_begins_at_the_top(unfolded, address):
    page = unfolded
    pick(page, "Skin type (Fitzpatrick)", "V")
    name_of_a_treatment(page).fill("laser")
    name_of_a_treatment(page).press("Enter")
    settle(page)
    drag_to(page, DAYS, 9)
    page.get_by_text("Data version").scroll_into_view_if_needed()
    page.get_by_role("button", name="Next patient").click()
    page.get_by_role("button", name="Clear everything").click()
    expect(page.get_by_text("Cleared. Ready for the next patient.")).to_be_visible()
    settle(page)
    expect(page).to_have_url(f"{address}/")
    expect(counts(page)).to_have_text(NOTHING_ASKED)
    stop(page, DAYS, "any")
    expect(name_of_a_treatment(page)).to_have_value("")
    expect(skin_type(page)).to_have_value("")
    assert page.get_by_test_id("stMain").evaluate("(it) => it.scrollTop") == 0


def test_a_narrow_screen_says_which_of_its_folded_filters_are_on(screens, address):
    page = screens("tablet").open(address)
    open_more_filters(page)
    pick(page, "Skin type (Fitzpatrick)", "V")
    said = page.get_by_text("Also on: skin type")
    expect(said).to_be_hidden()
    page.get_by_role("button", name="More filters").click()
    expect(said).to_be_visible()


def filter_chemical(page: Page) -> None:
    press(page, "Chemical")
    fitting(page, 4)


def read_another(page: Page) -> None:
    pick(page, "Treatment", "Pulsed dye laser")


def list_outcomes(page: Page) -> None:
    page.get_by_role("radio", name="Outcomes", exact=True).click()
    expect(page.get_by_text("Outcomes: 1 to 100 of")).to_be_visible()


@pytest.mark.parametrize(
    ("link", "done", "seen"),
    [
        ("", filter_chemical, NOTHING_ASKED),
        ("treatment", read_another, "Choose a treatment above to read about it."),
        ("evidence", list_outcomes, "Facts: 1 to 100 of"),
    ],
    ids=["compare", "one treatment", "evidence"],
)
def test_two_people_do_not_disturb_each_other(screens, address, link, done, seen):
    one, other = screens().open(f"{address}/{link}"), screens().open(f"{address}/{link}")
    done(one)
    expect(other.get_by_text(seen).filter(visible=True).first).to_be_visible()
    go_to(other, "Evidence" if link != "evidence" else "Compare")
    other.go_back()
    expect(other.get_by_text(seen).filter(visible=True).first).to_be_visible()
    assert other.url == f"{address}/{link}"


def test_taking_a_treatment_out_leaves_the_filters_that_were_set_after_it_was_chosen(unfolded):
    press(unfolded, "Chemical")
    pick(unfolded, "Skin type (Fitzpatrick)", "V")
    slider(unfolded, DAYS).press("Home")
    settle(unfolded)
    chips(unfolded).last.click()
    expect(chips(unfolded)).to_have_count(1)
    settle(unfolded)
    expect(
        unfolded.get_by_role("button", name="Chemical", exact=True, pressed=True)
    ).to_be_visible()
    expect(skin_type(unfolded)).to_have_value("V")
    stop(unfolded, DAYS, "0 days")


def test_a_finger_moves_a_limit_by_one_and_two_taps_are_one_step_back(screens, address):
    page = screens("tablet", has_touch=True).open(f"{address}/?days=5")
    more = page.locator(".control.limit", has=slider(page, DAYS)).get_by_text("+", exact=True)
    less = page.locator(".control.limit", has=slider(page, DAYS)).get_by_text("−", exact=True)
    less.tap()
    less.tap()
    stop(page, DAYS, "3 days")
    expect(page).to_have_url(f"{address}/?days=3")
    more.tap()
    stop(page, DAYS, "4 days")
    expect(page).to_have_url(f"{address}/?days=4")
    press(page, "Undo")
    stop(page, DAYS, "3 days")
    press(page, "Undo")
    stop(page, DAYS, "5 days")


def test_the_first_limit_moves_no_other_control_from_under_a_finger(screens, address):
    page = screens("tablet", has_touch=True).open(address)
    more = page.get_by_role("button", name="More filters")
    before = more.bounding_box()
    limit = page.locator(".control.limit", has=slider(page, DAYS))
    limit.get_by_text("−", exact=True).tap()
    expect(page.get_by_role("button", name="Clear 1")).to_be_visible()
    assert more.bounding_box() == before


def test_a_mouse_has_the_slider_alone(screens, address):
    page = screens("laptop").open(address)
    limit = page.locator(".control.limit", has=slider(page, DAYS))
    expect(limit.get_by_text("+", exact=True)).to_be_hidden()
