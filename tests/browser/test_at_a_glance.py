"""At a glance: one screen, names in view, one tap to the sources, and the way on and back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from resurface.language.language import available
from tests.browser.acting import said
from tests.browser.conftest import settle
from tests.browser.states import in_language

RF = "superficial-peel~microneedling~rf-microneedling"
TRIPLES = (
    RF,
    "tca-cross~microneedling~rf-microneedling",
    "subcision~pro-fractional~fractional-co2",
    "diamond-dermabrasion~picosecond-fractional~soft-and-smooth-rejuvenation",
    "manual-dermasanding~laser-skin-tightening~nonablative-fractional",
)
"""With and without a trial above, with the longest names, and with hardly a figure."""
LIMITS = "days=3&sessions=4"
_SCROLLS = """() => {
    const page = document.querySelector('[data-testid="stMain"]')
    return [page.scrollHeight / page.clientHeight, page.scrollWidth - page.clientWidth]
}"""
_LETTERS = re.compile(r"[^\W\d_]{2}")
MOST_WORDS = 400
ONE_SCREEN = ("laptop", "tablet", "upright")
_LOW = """(all) => all.map((it) => [it.textContent, it.getBoundingClientRect().height])
    .filter(([_, height]) => height && height < 43.5)"""
"""Buttons that are lower than what a finger hits, with room for rounding."""


def glance(page: Page):
    return page.locator(".glance")


def test_what_was_folded_comes_back_where_a_tablet_has_room(screens, address):
    screen = screens("tablet", has_touch=True)
    page = screen.open(f"{address}/?compare=superficial-peel~microneedling~pro-fractional")
    expect(glance(page).get_by_text("1 of 10 at random · amounts differ")).to_be_visible()
    assert page.evaluate(_SCROLLS) == [1, 0]


def test_the_course_of_two_is_drawn_on_a_tablet_below_a_trial_and_with_a_limit(screens, address):
    screen = screens("tablet", has_touch=True)
    page = screen.open(f"{address}/?compare=tca-cross~microneedling&days=3")
    expect(glance(page).locator(".course-line").first).to_be_visible()
    assert page.evaluate(_SCROLLS) == [1, 0]


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("chosen", TRIPLES)
def test_three_and_no_treatment_are_one_screen_also_under_a_finger(screens, address, chosen, code):
    screen = screens()
    page = screen.open(f"{address}/{in_language(f'?compare={chosen}&{LIMITS}', code)}")
    take = glance(page).get_by_role("button", name=said(page, "Take along"))
    for size in ONE_SCREEN:
        screen.resize(size, touched=False)
        assert (size, page.evaluate(_SCROLLS)) == (size, [1, 0])
        expect(take).to_be_in_viewport()
        screen.resize(size, touched=True)
        assert (size, page.evaluate(_SCROLLS)) == (size, [1, 0])
        assert (size, glance(page).get_by_role("button").evaluate_all(_LOW)) == (size, [])


def test_four_and_no_treatment_are_one_screen_where_a_mouse_is(screens, address):
    chosen = "subcision~microneedling~pro-fractional~fractional-co2"
    page = screens().open(f"{address}/?compare={chosen}&{LIMITS}")
    assert page.evaluate(_SCROLLS) == [1, 0]


@pytest.mark.parametrize("chosen", TRIPLES)
def test_three_compared_are_four_hundred_words_at_most(screens, address, chosen):
    page = screens().open(f"{address}/?compare={chosen}&{LIMITS}")
    parts = (page.get_by_test_id("stHeader"), page.get_by_test_id("stMain"), glance(page))
    said = " ".join(each.inner_text() for each in parts)
    assert len([each for each in said.split() if _LETTERS.search(each)]) <= MOST_WORDS


def test_a_harm_that_the_fda_warned_of_is_as_large_as_the_benefit_and_before_dark_marks(
    screens, address
):
    page = screens().open(f"{address}/?compare={RF}")
    harm = glance(page).get_by_text("burns, disfigurement, fat loss, nerve damage and new scars")
    benefit = glance(page).get_by_text("5 studies: 13 to 89 of 100")
    marks = glance(page).get_by_text("Dark marks", exact=True)
    size = "(it) => getComputedStyle(it).font.split(' ').slice(0, 2).join(' ')"
    assert harm.evaluate(size) == benefit.evaluate(size)
    above, below = harm.bounding_box(), marks.bounding_box()
    assert above
    assert below
    assert above["y"] < below["y"]


def test_one_tap_on_a_cell_shows_its_sources_and_closing_leads_back_to_it(screens, address):
    page = screens().open(f"{address}/?compare={RF}")
    cell = page.get_by_role("button", name=re.compile("^Microneedling. Visits: 3–6 visits"))
    cell.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("Microneedling · Visits, and the time between them")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(cell).to_be_focused()


def test_the_word_for_the_evidence_opens_its_rule(screens, address):
    page = screens().open(f"{address}/?compare={RF}")
    page.get_by_role("button", name="Dark marks. evidence: very low").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("Low: one such trial, or fewer people.")).to_be_visible()


def test_the_warning_opens_from_its_column(screens, address):
    page = screens().open(f"{address}/?compare={RF}")
    page.get_by_role("button", name="Radiofrequency microneedling. Safety warning").click()
    expect(page.get_by_role("dialog").get_by_text("the FDA warned")).to_be_visible()


def test_an_option_is_taken_out_and_with_too_few_left_the_list_is_shown(screens, address):
    page = screens().open(f"{address}/?compare={RF}")
    page.get_by_role("button", name="Take out Light chemical peel").click()
    expect(page).to_have_url(f"{address}/?compare=microneedling~rf-microneedling")
    settle(page)
    page.get_by_role("button", name="Take out Microneedling").click()
    expect(page.get_by_role("table", name="Treatments")).to_be_visible()


def test_a_name_opens_the_page_of_its_treatment(screens, address):
    page = screens().open(f"{address}/?compare={RF}")
    page.get_by_role("button", name="Microneedling Device not offered here", exact=True).click()
    expect(page).to_have_url(re.compile(r"/treatment\?.*treatment=microneedling"))


def test_the_views_stand_in_the_link_and_back_goes_one_view_back(screens, address):
    page = screens().open(f"{address}/?compare={RF}")
    page.get_by_role("radio", name="Course").click()
    expect(page).to_have_url(re.compile("view=course"))
    settle(page)
    page.go_back()
    expect(page).to_have_url(f"{address}/?compare={RF}")
    expect(glance(page)).to_be_visible()


def test_what_a_person_set_leads_back_to_the_list(screens, address):
    page = screens().open(f"{address}/?compare={RF}&{LIMITS}")
    page.get_by_role("button", name="up to 3 days away, up to 4 visits").click()
    expect(page.get_by_role("table", name="Treatments")).to_be_visible()


def test_the_names_stay_in_view_on_a_low_screen(screens, address):
    page = screens().open(f"{address}/?compare={RF}")
    page.set_viewport_size({"width": 1366, "height": 420})
    glance(page).get_by_text("The whole course, in months").scroll_into_view_if_needed()
    expect(page.get_by_role("columnheader").get_by_text("Microneedling").first).to_be_in_viewport()


def test_on_a_phone_each_answer_carries_its_treatment_s_name(screens, address):
    page = screens("phone").open(f"{address}/?compare={RF}")
    cell = page.get_by_role("cell").filter(has_text="$300–$4,200")
    expect(cell.get_by_text("Microneedling", exact=True)).to_be_visible()
    assert page.evaluate(_SCROLLS)[1] == 0


def test_made_twice_as_large_the_rows_are_stacked(screens, address):
    page = screens(zoom=2).open(f"{address}/?compare={RF}")
    expect(page.locator(".glance.stacked")).to_be_visible()
    assert page.evaluate(_SCROLLS)[1] == 0


def test_on_paper_the_foot_stands_at_the_end(screens, address):
    page = screens().open(f"{address}/?compare={RF}")
    page.emulate_media(media="print")
    course = glance(page).get_by_text("The whole course, in months").bounding_box()
    foot = glance(page).get_by_text("The same results may not occur").bounding_box()
    assert course
    assert foot
    assert course["y"] < foot["y"]
    expect(glance(page).get_by_role("button", name="Take along")).to_be_hidden()
