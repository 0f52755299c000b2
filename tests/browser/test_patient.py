"""The patient's view: read across a table or in the hand, and left by one tap to the same place."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SIZES, settle
from tests.browser.looking import sticks_out, violations
from tests.browser.test_tops import LOW, SCROLLED, to_the_foot

TWO = "superficial-peel~microneedling"
THREE = f"{TWO}~rf-microneedling"
FOUR = f"{THREE}~fractional-co2"
LONG = "subcision~pro-fractional~fractional-co2"
"""Three with long names and many harms."""
ACROSS = {"width": 844, "height": 390}
"""A phone held across."""
TYPE = """(row) => {
    const inside = (root) => [...root.querySelectorAll('*')]
        .flatMap((it) => [it, ...(it.shadowRoot ? inside(it.shadowRoot) : [])])
    const part = inside(document.body).find((it) => it.matches?.('.part.patient'))
    const sizes = (what) => [...part.querySelectorAll(what)]
        .filter((it) => it.checkVisibility()).map((it) => parseFloat(getComputedStyle(it).fontSize))
    const least = (what) => Math.min(...sizes(what))
    return {
        name: least('.title'), label: least('.subject'), figure: least('.figure'),
        note: least('.note'), all: least('span:not(.hidden, .cross), p, h1'),
    }
}"""
PICTURES = """() => {
    const inside = (root) => [...root.querySelectorAll('*')]
        .flatMap((it) => [it, ...(it.shadowRoot ? inside(it.shadowRoot) : [])])
    const found = inside(document.body)
        .filter((it) => it.matches?.('.patient .hundred, .patient .frame-of-none'))
    const box = (it) => it.getBoundingClientRect()
    const told = (it) => `${Math.round(box(it).width)} x ${Math.round(box(it).height)}`
    return [...new Set(found.map(told))]
}"""
LINES_OF_WORDS = """(names) => names.map((it) => {
    const range = document.createRange()
    let from = 0
    return it.textContent.split(' ').map((word) => {
        const at = it.textContent.indexOf(word, from)
        from = at + word.length
        range.setStart(it.firstChild, at)
        range.setEnd(it.firstChild, from)
        return range.getClientRects().length
    })
})"""
"""On how many lines each word of each name stands."""


def opened(screens, address, chosen=TWO, size="laptop", lang="en") -> Page:
    return screens(size).open(f"{address}/?compare={chosen}&view=patient&lang={lang}")


def test_nothing_sticks_out_or_is_cut_on_a_phone_held_across(screens, address):
    page = opened(screens, address, THREE, "phone")
    page.set_viewport_size(ACROSS)
    settle(page)
    assert sticks_out(page) == []


def large_enough(page: Page) -> None:
    """Expects type that can be read across a table."""
    found = page.evaluate(TYPE)
    assert found["name"] >= 27
    assert found["label"] >= 22
    assert found["figure"] >= 30
    assert found["all"] >= 15


def test_it_is_large_enough_to_be_read_across_a_table(screens, address):
    screen = screens()
    page = screen.open(f"{address}/?compare={TWO}&view=patient")
    for size in SIZES:
        screen.resize(size)
        large_enough(page)


@pytest.mark.parametrize(
    ("chosen", "lang", "sizes"),
    [
        (TWO, "en", ("laptop",)),
        (THREE, "en", ("laptop", "tablet")),
        (THREE, "es", ("laptop", "tablet")),
        (LONG, "en", ("tablet",)),
        (LONG, "es", ("laptop",)),
    ],
)
def test_two_or_three_and_no_treatment_are_one_screen_in_large_type(
    screens, address, chosen, lang, sizes
):
    screen = screens(sizes[0])
    page = screen.open(f"{address}/?compare={chosen}&view=patient&lang={lang}")
    high = "(it) => it.scrollHeight / it.clientHeight"
    for size in sizes:
        screen.resize(size)
        assert page.get_by_test_id("stMain").evaluate(high) <= 1, size
        large_enough(page)
        assert sticks_out(page) == [], size


def test_what_does_not_fit_is_named_at_the_foot_until_it_is_in_view(screens, address):
    page = opened(screens, address, LONG, "tablet", lang="es")
    way = page.get_by_role("button", name="Más abajo: Manchas oscuras")
    way.click()
    expect(way).to_be_hidden()
    expect(page.get_by_role("row").last).to_be_in_viewport(ratio=1)
    page.get_by_test_id("stMain").evaluate("(it) => { it.scrollTop = 0 }")
    expect(way).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("chosen", [TWO, THREE, "pro-fractional~microdermabrasion"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_name_is_broken_within_a_word(screens, address, chosen, lang):
    """A letter of a name that stands alone on its line is one that had no room."""
    screen = screens()
    page = screen.open(f"{address}/?compare={chosen}&view=patient&lang={lang}")
    for size in SIZES:
        screen.resize(size)
        lines = page.locator(".patient .title").evaluate_all(LINES_OF_WORDS)
        assert {each for name in lines for each in name} == {1}, size


def test_all_pictures_are_of_one_size(screens, address):
    for chosen in (TWO, THREE):
        assert len(opened(screens, address, chosen).evaluate(PICTURES)) == 1


def test_serious_harms_stand_above_dark_marks(screens, address):
    page = opened(screens, address)
    rows = page.get_by_role("rowheader").all_inner_texts()
    assert [each.split("\n")[0] for each in rows] == [
        "Back at work",
        "Visits",
        "Got better",
        "Harms",
        "Dark marks",
    ]


def test_there_is_neither_menu_nor_bar(screens, address):
    """What a hard word means opens at the word; one button beside them leads back."""
    page = opened(screens, address)
    expect(page.get_by_test_id("stHeader")).to_be_hidden()
    assert page.get_by_role("navigation").count() == 0
    words = page.locator("button.word")
    others = page.get_by_role("button").and_(page.locator(":not(.word)"))
    assert words.count() > 0
    assert [each.inner_text().strip() for each in others.all()] == ["×\nBack to the comparison"]


def test_one_tap_leads_back_to_the_same_place_at_a_glance(screens, address):
    page = screens("phone").open(f"{address}/?compare={TWO}&days=5")
    to_the_foot(page)
    before = page.evaluate(SCROLLED)
    page.get_by_role("button", name="For the patient").click()
    expect(page.get_by_role("button", name="Back to the comparison")).to_be_visible()
    settle(page)
    assert page.evaluate(SCROLLED) == 0
    page.get_by_role("button", name="Back to the comparison").click()
    opener = page.get_by_role("button", name="For the patient")
    expect(opener).to_be_focused()
    page.wait_for_function(f"(before) => ({SCROLLED})() === before", arg=before)
    expect(page).to_have_url(re.compile(r"days=5"))


def test_one_tap_leads_back_to_where_things_are_taken_along(screens, address):
    page = screens().open(f"{address}/?compare={TWO}&view=take-along")
    page.set_viewport_size(LOW)
    settle(page)
    page.get_by_test_id("stMain").evaluate("(it) => { it.scrollTop = 90 }")
    page.get_by_role("button", name="Turn the screen round").click()
    page.get_by_role("button", name="Back to the comparison").click()
    opener = page.get_by_role("button", name="Turn the screen round")
    expect(opener).to_be_focused()
    page.wait_for_function(f"() => ({SCROLLED})() === 90")


def test_the_browser_s_own_step_back_leads_back_too(screens, address):
    page = screens().open(f"{address}/?compare={TWO}")
    page.get_by_role("button", name="For the patient").click()
    expect(page.get_by_role("button", name="Back to the comparison")).to_be_visible()
    settle(page)
    page.go_back()
    expect(page.get_by_role("button", name="For the patient")).to_be_visible()


def test_of_four_one_is_left_out_by_a_tap(screens, address):
    page = opened(screens, address, FOUR, "phone")
    expect(page.get_by_text("This screen has room for two or three.")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Fractional CO2 laser").click()
    expect(page.get_by_role("table")).to_be_visible()
    page.get_by_role("button", name="Left out for now: Fractional CO2 laser").click()
    expect(page.get_by_role("button", name="Fractional CO2 laser", exact=True)).to_be_visible()
