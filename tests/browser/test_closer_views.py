"""100 people, questions, and what to take along: how high they are, and what a tap opens."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from resurface.choosing.views import COURSE, PEOPLE, QUESTIONS, TAKE_ALONG
from tests.browser.acting import pick
from tests.browser.conftest import settle

RF = "superficial-peel~microneedling~rf-microneedling"
TRIPLES = (
    RF,
    "manual-dermasanding~fractional-co2~nonablative-fractional",
    "subcision~tca-cross~soft-and-smooth-rejuvenation",
)
"""With the groups of one trial, with the most words, and with hardly a figure."""
MOST = 1.5
"""Screens."""
_HIGH = """() => {
    const page = document.querySelector('[data-testid="stMain"]')
    return [page.scrollHeight / page.clientHeight, page.scrollWidth - page.clientWidth]
}"""
_ICONS = """(row) => {
    const find = (root) => [...root.querySelectorAll('*')].flatMap((it) =>
        it.shadowRoot ? [...it.shadowRoot.querySelectorAll(row)] : [])
    const box = find(document)[0].getBoundingClientRect()
    return [Math.round(box.width), Math.round(box.height)]
}"""


@pytest.mark.parametrize("chosen", TRIPLES)
@pytest.mark.parametrize("view", [COURSE, PEOPLE, QUESTIONS, TAKE_ALONG], ids=lambda view: view.id)
def test_a_view_is_a_screen_and_a_half_at_most(screens, address, view, chosen):
    screen = screens()
    page = screen.open(f"{address}/?compare={chosen}&view={view.id}")
    for size in ("laptop", "tablet", "upright"):
        screen.resize(size)
        high, beyond = page.evaluate(_HIGH)
        assert (size, high <= MOST, beyond) == (size, True, 0), high


def test_questions_under_a_finger_are_a_screen_and_a_half_at_most(screens, address):
    screen = screens()
    page = screen.open(f"{address}/?compare={RF}&view={QUESTIONS.id}")
    for size in ("tablet", "upright"):
        screen.resize(size, touched=True)
        assert page.evaluate(_HIGH)[0] <= MOST, size


@pytest.fixture
def people(screens, address) -> Page:
    return screens().open(f"{address}/?compare={RF}&view=people")


def test_benefit_and_harm_are_drawn_in_one_size(people):
    good, bad = (people.evaluate(_ICONS, f".on-{row} .hundred") for row in ("responders", "harms"))
    assert good == bad == [104, 104]


def test_a_figure_of_people_opens_its_sources_and_gets_the_focus_back(people):
    figure = people.get_by_role("button", name=re.compile("^Microneedling. Got better: 22 of"))
    figure.click()
    dialog = people.get_by_role("dialog")
    dialog.get_by_role("link").first.wait_for()
    people.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    expect(figure).to_be_focused()


def test_the_word_for_the_evidence_opens_its_rule(people):
    people.get_by_role("button", name="Got better. evidence: very low").click()
    expect(people.get_by_role("dialog")).to_contain_text("Never more than a systematic review")


def test_a_bracket_ties_the_two_groups_of_one_trial(people):
    assert people.get_by_text("two groups of one trial").count() == 1


def test_an_answer_opens_its_sources(screens, address):
    page = screens().open(f"{address}/?compare={RF}&view=questions")
    page.get_by_role("button", name=re.compile("^Microneedling. How long does one")).click()
    expect(page.get_by_role("dialog")).to_contain_text("15–60 minutes")


def test_a_name_over_the_days_after_a_visit_opens_their_sources(screens, address):
    page = screens().open(f"{address}/?compare={RF}&view=course")
    page.get_by_role("button", name="Microneedling. Sources", exact=True).click()
    expect(page.get_by_role("dialog")).to_contain_text("Tiny blood dots")


def test_names_stay_in_view_while_questions_are_read(screens, address):
    page = screens().open(f"{address}/?compare={RF}&view=questions&rows=all")
    page.get_by_role("rowheader", name="What should be asked first?").scroll_into_view_if_needed()
    expect(page.get_by_role("columnheader", name="Microneedling").first).to_be_in_viewport()


def test_which_questions_are_shown_stands_in_the_link(screens, address):
    page = screens().open(f"{address}/?compare=microneedling~rf-microneedling&view=questions")
    page.get_by_role("radio", name=re.compile("^All ")).click()
    settle(page)
    page.get_by_text("Only what differs").click()
    settle(page)
    expect(page).to_have_url(re.compile("rows=all~differs"))
    assert page.get_by_role("rowheader", name="What kind of treatment is it?").count() == 0


def test_the_whole_comparison_is_seen_at_once_as_it_is_saved(screens, address):
    page = screens().open(f"{address}/?compare={RF}&view=take-along")
    expect(page.locator(".st-key-preview img")).to_be_visible()
    assert page.get_by_role("button", name="Show this picture here").count() == 0


def test_a_chart_is_seen_once_it_is_asked_for(screens, address):
    page = screens().open(f"{address}/?compare={RF}&view=take-along")
    pick(page, "Picture of", "What studies measured")
    expect(page.locator(".st-key-preview img")).to_have_count(0)
    page.get_by_role("button", name="Show this picture here").click()
    page.locator(".st-key-preview img").wait_for()
    settle(page)
    assert page.get_by_role("button", name="Show this picture here").count() == 0


def test_the_note_is_on_the_clipboard_after_one_tap(screens, address):
    screen = screens(permissions=["clipboard-read", "clipboard-write"])
    page = screen.open(f"{address}/?compare={RF}")
    page.get_by_role("button", name="Copy note").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").startswith("Part 1. ")


def test_a_map_of_counts_wider_than_its_room_says_so_and_leads_to_what_lies_beyond(
    screens, address
):
    screen = screens()
    page = screen.open(f"{address}/evidence")
    wider = page.get_by_text("The table goes on to the side: slide it.").first
    expect(wider).to_be_hidden()
    screen.resize("tablet", touched=True)
    expect(wider).to_be_visible()
    head = page.get_by_role("columnheader", name="Aftercare")
    expect(head).not_to_be_in_viewport()
    page.get_by_role("button", name="What it is, and for whom").click()
    expect(head).to_be_in_viewport(ratio=1)
    name = page.get_by_role("rowheader", name="Dermaplaning").first
    expect(name).to_be_in_viewport(ratio=1)
