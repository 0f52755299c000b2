"""A hard word opens to one plain sentence, by mouse, finger and keyboard, and moves nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import settle
from tests.browser.looking import violations

TREATMENT = "/treatment?treatment=rf-microneedling"
TABLE = "/?compare=superficial-peel~microneedling&view=questions"
GLANCE = "/?compare=superficial-peel~microneedling~rf-microneedling"
GUIDE = "/guide"
CALENDAR = "/calendar?compare=rf-microneedling~microneedling"
FDA = "The part of the US government that checks drugs and devices."
LEAST_TARGET = 43.5
"""Pixels that a finger hits, with room for rounding."""
_PLACES = (
    "(all) => all.map((it) => Object.values(it.getBoundingClientRect().toJSON()).map(Math.round))"
)


_LEAST = """(all) => Math.min(...all.map((it) => it.getBoundingClientRect())
    .flatMap(({width, height}) => [width, height]))"""
_TAKE_OUT = """(all) => {
    window.taken = all.map((it) => [it, document.createTextNode(it.textContent)])
    window.taken.forEach(([it, text]) => it.replaceWith(text))
}"""
_PUT_BACK = "() => window.taken.forEach(([it, text]) => text.replaceWith(it))"


def word(page: Page, text: str) -> Locator:
    return page.locator("button.word").get_by_text(text, exact=True)


def opened(page: Page) -> Locator:
    return page.locator(".explains:popover-open")


def test_a_word_opens_at_a_click_and_closes_at_a_click_elsewhere(screens, address):
    page = screens().open(f"{address}{TREATMENT}")
    word(page, "FDA").first.click()
    expect(opened(page)).to_contain_text(FDA)
    page.get_by_role("heading", name="Radiofrequency microneedling").last.click()
    expect(opened(page)).to_have_count(0)


def test_one_word_is_open_at_a_time_and_a_second_click_closes_it(screens, address):
    page = screens().open(f"{address}{TREATMENT}")
    word(page, "FDA").first.click()
    word(page, "collagen").first.click()
    expect(opened(page)).to_have_count(1)
    expect(opened(page)).to_contain_text("What gives skin its strength")
    word(page, "collagen").first.click()
    expect(opened(page)).to_have_count(0)


def test_a_word_opens_and_closes_by_keys_and_keeps_the_focus(screens, address):
    page = screens().open(f"{address}{TREATMENT}")
    word(page, "FDA").first.focus()
    page.keyboard.press("Enter")
    expect(opened(page)).to_contain_text(FDA)
    page.keyboard.press("Escape")
    expect(opened(page)).to_have_count(0)
    expect(word(page, "FDA").first).to_be_focused()


def test_a_screen_reader_hears_what_a_word_means_without_opening_it(screens, address):
    page = screens().open(f"{address}{TREATMENT}")
    expect(word(page, "FDA").first).to_have_accessible_description(f"FDA {FDA}")


def test_escape_closes_the_word_and_not_the_dialog_around_it(screens, address):
    page = screens().open(f"{address}{GLANCE}")
    page.get_by_role("button", name="Radiofrequency microneedling. Visits: ").click()
    dialog = page.get_by_role("dialog")
    dialog.locator("button.word").first.click()
    expect(opened(page)).to_have_count(1)
    page.keyboard.press("Escape")
    expect(opened(page)).to_have_count(0)
    expect(dialog).to_be_visible()


def test_a_word_is_marked_once_in_a_part(screens, address):
    page = screens().open(f"{address}{TREATMENT}")
    assert word(page, "FDA").count() == 1


def test_words_inside_answers_that_open_their_sources_stand_below_the_table(screens, address):
    page = screens().open(f"{address}{TABLE}")
    word(page, "boxcar scars").click()
    expect(opened(page)).to_contain_text("Round or oval dents")
    assert page.locator("button button").count() == 0


def test_at_a_glance_one_button_tells_the_words_that_stand_in_cells(screens, address):
    page = screens().open(f"{address}{GLANCE}")
    page.locator(".glance").get_by_role("button", name="Words").click()
    expect(opened(page)).to_contain_text("radiofrequency")
    expect(opened(page)).to_be_in_viewport(ratio=1)


def test_on_the_guide_a_word_stays_right_where_answers_change_the_part_around_it(screens, address):
    page = screens().open(f"{address}{GUIDE}")
    word(page, "keloid").click()
    expect(opened(page)).to_contain_text("grows past")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="2 Ask first").click()
    page.locator('.guide [aria-label^="Yes. Have you or a close relative"]').click()
    expect(page.locator(".guide tr.yes").first).to_be_visible()
    settle(page)
    for each in page.locator("button.word:visible").all()[:6]:
        each.click()
        expect(opened(page)).to_have_count(1)
        assert opened(page).get_attribute("id") == each.get_attribute("popovertarget")
        under, over = opened(page).bounding_box(), each.bounding_box()
        apart = (under["y"] - over["y"] - over["height"], over["y"] - under["y"] - under["height"])
        assert 0 <= max(apart) < 16
        page.keyboard.press("Escape")
        expect(opened(page)).to_have_count(0)


def test_on_the_calendar_a_warning_s_words_open_and_a_treatment_s_choice_is_left_alone(
    screens, address
):
    page = screens().open(f"{address}{CALENDAR}")
    word(page, "FDA").first.click()
    expect(opened(page)).to_contain_text(FDA)
    assert page.locator("select button").count() == 0


def test_the_list_has_no_hard_words_to_carry(screens, address):
    page = screens().open(address)
    assert page.locator("button.word, .explains").count() == 0


@pytest.mark.parametrize("path", [TREATMENT, TABLE, GLANCE, GUIDE, CALENDAR])
def test_words_move_nothing_under_a_finger_and_are_as_large_as_one(screens, address, path):
    screen = screens()
    page = screen.open(f"{address}{path}")
    for size in ("laptop", "phone"):
        screen.resize(size, touched=True)
        words = page.locator("button.word:visible")
        assert words.evaluate_all(_LEAST) >= LEAST_TARGET, size
        texts = page.locator(".part p:not(.hard-words):visible, .part li:visible")
        before = texts.evaluate_all(_PLACES)
        words.evaluate_all(_TAKE_OUT)
        assert texts.evaluate_all(_PLACES) == before, size
        page.evaluate(_PUT_BACK)


def test_axe_finds_nothing_while_a_word_is_open(screens, address):
    page = screens().open(f"{address}{TREATMENT}")
    word(page, "FDA").first.click()
    for kind in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
        page.emulate_media(**kind)
        settle(page)
        expect(opened(page)).to_have_count(1)
        assert violations(page) == [], kind


def test_a_word_near_the_edge_opens_inside_the_screen(screens, address):
    page = screens("phone").open(f"{address}{TREATMENT}")
    for each in page.locator("button.word:visible").all()[:12]:
        each.scroll_into_view_if_needed()
        each.click()
        expect(opened(page)).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
