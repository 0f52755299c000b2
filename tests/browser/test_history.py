"""Reload, back and forward on each page do what a person expects."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.acting import (
    DAYS,
    NOTHING_ASKED,
    box,
    chips,
    columns,
    counts,
    fitting,
    go_to,
    on_page,
    pick,
    press,
    slider,
    stop,
)
from tests.browser.conftest import settle

TWO = "?compare=microneedling~tca-cross"
TWO_AND_NO_TREATMENT = 3
"""Columns at a glance: the two that are chosen, and no treatment beside them."""


def back(page: Page) -> None:
    page.go_back()
    settle(page)


def forward(page: Page) -> None:
    page.go_forward()
    settle(page)


def test_a_reload_of_the_comparison_gives_the_same_screen(screens, address):
    page = screens().open(f"{address}/?depth=chemical&days=5&compare=medium-peel~tca-cross")
    parts = (page.locator(".glance"), page.get_by_role("button", name="up to 5 days away"))
    before = [part.inner_text() for part in parts]
    page.reload()
    settle(page)
    assert [part.inner_text() for part in parts] == before
    expect(page).to_have_url(f"{address}/?depth=chemical&days=5&compare=medium-peel~tca-cross")


def test_a_reload_shows_the_treatment_that_was_chosen_in_depth(screens, address):
    page = screens().open(f"{address}/treatment")
    pick(page, "Treatment", "Pulsed dye laser")
    expect(page).to_have_url(f"{address}/treatment?treatment=pulsed-dye-laser")
    page.reload()
    settle(page)
    expect(page.get_by_role("heading", name="Pulsed dye laser", level=2)).to_be_visible()
    expect(page.get_by_role("combobox", name="Treatment")).to_have_value("Pulsed dye laser")


def test_back_shows_the_treatment_that_was_read_before(screens, address):
    page = screens().open(f"{address}/treatment?treatment=microneedling")
    pick(page, "Treatment", "Pulsed dye laser")
    expect(page).to_have_url(f"{address}/treatment?treatment=pulsed-dye-laser")
    back(page)
    expect(page.get_by_role("heading", name="Microneedling", level=2)).to_be_visible()
    expect(page.get_by_role("combobox", name="Treatment")).to_have_value("Microneedling")
    forward(page)
    expect(page.get_by_role("heading", name="Pulsed dye laser", level=2)).to_be_visible()


def test_a_reload_of_the_evidence_keeps_the_comparison(screens, address):
    page = screens().open(f"{address}/{TWO}")
    go_to(page, "Evidence")
    expect(page).to_have_url(f"{address}/evidence{TWO}")
    page.reload()
    on_page(page, "Evidence")
    go_to(page, "Compare")
    expect(columns(page)).to_have_count(TWO_AND_NO_TREATMENT)


def test_back_twice_from_the_menu_s_third_page_is_the_comparison_again(screens, address):
    page = screens().open(f"{address}/{TWO}&days=5")
    limits = page.get_by_role("button", name="up to 5 days away")
    expect(limits).to_be_visible()
    go_to(page, "One treatment")
    go_to(page, "Evidence")
    expect(page).to_have_url(f"{address}/evidence?days=5&compare=microneedling~tca-cross")
    back(page)
    on_page(page, "One treatment")
    back(page)
    on_page(page, "Compare")
    expect(columns(page)).to_have_count(TWO_AND_NO_TREATMENT)
    expect(limits).to_be_visible()
    forward(page)
    on_page(page, "One treatment")
    forward(page)
    on_page(page, "Evidence")


def test_a_step_back_on_the_evidence_does_not_forget_the_comparison(screens, address):
    page = screens().open(f"{address}/{TWO}")
    go_to(page, "One treatment")
    go_to(page, "Evidence")
    expect(page).to_have_url(f"{address}/evidence{TWO}")
    back(page)
    go_to(page, "Compare")
    expect(columns(page)).to_have_count(TWO_AND_NO_TREATMENT)


def test_back_brings_the_earlier_filter_its_counts_and_its_widget(screens, address):
    page = screens().open(f"{address}/{TWO}&view=list")
    press(page, "Chemical")
    earlier = counts(page).inner_text()
    slider(page, DAYS).press("Home")
    expect(page).to_have_url(
        f"{address}/?depth=chemical&days=0&compare=microneedling~tca-cross&view=list"
    )
    expect(counts(page)).not_to_have_text(earlier, use_inner_text=True)
    settle(page)
    back(page)
    expect(counts(page)).to_have_text(earlier, use_inner_text=True)
    stop(page, DAYS, "any")
    expect(page.get_by_role("button", name="Chemical", exact=True, pressed=True)).to_be_visible()


def test_after_back_a_chosen_treatment_keeps_the_filter(screens, address):
    page = screens().open(f"{address}/{TWO}&view=list")
    press(page, "Chemical")
    press(page, "Device")
    fitting(page, 13)
    back(page)
    fitting(page, 4)
    box(page, "Medium chemical peel").click()
    expect(page).to_have_url(
        f"{address}/?depth=chemical&compare=microneedling~tca-cross~medium-peel&view=list"
    )
    expect(chips(page)).to_have_count(3)
    fitting(page, 4)


def test_forward_brings_the_later_filter(screens, address):
    page = screens().open(address)
    press(page, "Chemical")
    fitting(page, 4)
    back(page)
    expect(counts(page)).to_have_text(NOTHING_ASKED)
    forward(page)
    fitting(page, 4)
    expect(page.get_by_role("button", name="Chemical", exact=True, pressed=True)).to_be_visible()
