"""A consultation with mouse, with fingers, and with the keyboard alone."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.acting import (
    DAYS,
    VISITS,
    arrow_to,
    box,
    columns,
    drag_to,
    figure,
    look_at,
    tab_into_list,
    tab_to,
)
from tests.browser.conftest import FOUR, settle

TWO = "?compare=microneedling~pro-fractional"


def test_three_days_off_and_four_visits_is_answered_on_screen(screens, address):
    page = screens().open(address)
    drag_to(page, DAYS, 9)
    expect(page).to_have_url(f"{address}/?days=3")
    drag_to(page, VISITS, 7)
    expect(page).to_have_url(f"{address}/?days=3&sessions=4")
    expect(page.get_by_role("rowheader", name="Fits 2")).to_be_visible()
    for name in ("Pulsed dye laser", "Microneedling"):
        box(page, name).click()
        settle(page)
    page.get_by_role("button", name="Compare 2").click()
    expect(page.get_by_role("table", name="The chosen treatments side by side")).to_be_visible()
    expect(page.get_by_text("The whole course, in months")).to_be_in_viewport()
    expect(columns(page)).to_have_count(3)


def test_one_tap_on_a_figure_shows_the_sources_with_links(screens, address):
    page = screens().open(f"{address}/{TWO}")
    figure(page, "Fractional erbium laser. Visits: 3 visits or more").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("7 sources feed this range").first).to_be_visible()
    link = dialog.get_by_role("link", name="Acne Scars - Treatment in Encino, CA").first
    expect(link).to_have_attribute(
        "href", "https://aeskin.com/blog/109722-acne-scars-treatment-in-encino-ca"
    )
    expect(dialog.get_by_text("5 visits or more").first).to_be_visible()
    expect(dialog.get_by_text("3 others do not, and why")).to_be_visible()


def test_one_tap_on_an_answer_of_the_table_shows_its_sources(screens, address):
    page = screens().open(f"{address}/{TWO}&view=questions&rows=all")
    figure(page, "Microneedling. How many people got dark marks?").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("Microneedling · Dark marks afterward")).to_be_visible()
    expect(dialog.get_by_role("link").first).to_be_visible()


def test_the_keyboard_alone_filters_chooses_compares_and_opens_sources(screens, address):
    page = screens().open(address)
    tab_to(page, "Manual")
    arrow_to(page, "Device")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/?depth=device")
    settle(page)
    tab_into_list(page)
    for name in ("Microneedling", "Pulsed dye laser"):
        arrow_to(page, name, "ArrowDown")
        page.keyboard.press("Space")
        expect(box(page, name)).to_be_checked()
        settle(page)
    tab_to(page, "Compare 2 ›", "Compare 2")
    page.keyboard.press("Enter")
    expect(page.get_by_role("table", name="The chosen treatments side by side")).to_be_visible()
    settle(page)
    tab_to(page, "3–6 visits")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_treatment_names_stay_in_view_while_the_table_scrolls(screens, address):
    page = screens().open(f"{address}/?compare={FOUR}&view=questions&rows=all")
    page.get_by_role("rowheader", name="Who performs it?").scroll_into_view_if_needed()
    name = page.get_by_role("columnheader", name=re.compile("^Microneedling Device"))
    expect(name).to_be_in_viewport()


def test_only_what_differs_leaves_out_the_rows_where_all_say_the_same(screens, address):
    link = "?compare=microneedling~pro-fractional&view=questions&rows=all"
    page = screens().open(f"{address}/{link}")
    row = page.get_by_role("rowheader", name="Is there a safety warning?")
    expect(row).to_have_count(1)
    page.get_by_text("Only what differs").click()
    expect(row).to_have_count(0)
    expect(page.get_by_role("rowheader", name="How many visits?")).to_have_count(1)


def test_next_patient_clears_the_screen_and_the_address(screens, address):
    page = screens().open(f"{address}/?days=5&compare={FOUR}")
    page.get_by_role("button", name="Next patient").click()
    page.get_by_role("button", name="Clear everything").click()
    expect(page.get_by_text("Cleared. Ready for the next patient.")).to_be_visible()
    expect(page).to_have_url(f"{address}/")


def test_the_link_s_button_copies_an_address_that_opens_the_same_comparison(screens, address):
    screen = screens(permissions=["clipboard-read", "clipboard-write"])
    page = screen.open(f"{address}/?days=5&compare={FOUR}")
    look_at(page, "Course")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied == f"{address}/?days=5&compare={FOUR}&view=course"


def test_on_a_phone_each_answer_carries_its_treatment_s_name(screens, address):
    page = screens("phone").open(
        f"{address}/?compare=microneedling~tca-cross&view=questions&rows=all"
    )
    cell = page.get_by_role("cell").filter(has_text="$100–$700")
    expect(cell.get_by_text("Microneedling", exact=True)).to_be_visible()


def test_on_paper_the_whole_table_is_there(screens, address):
    page = screens().open(f"{address}/?compare=microneedling~tca-cross&view=questions&rows=all")
    page.emulate_media(media="print")
    table = page.get_by_role("table", name="The chosen treatments side by side")
    shown, whole = table.evaluate("(it) => [it.clientHeight, it.scrollHeight]")
    assert shown == whole
