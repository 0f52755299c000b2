"""The page on wording in a browser: typed, pasted, mended by keyboard, copied, and nothing kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acting import tab_to
from tests.browser.conftest import settle
from tests.browser.test_calendar import KEPT_BY_THE_BROWSER

COPY = "Microneedling has no downtime. The Zanzibar clinic opens at 9."
FIELD = "Copy to check"


@pytest.fixture
def page(screens, address) -> Page:
    return screens(permissions=["clipboard-read", "clipboard-write"]).open(f"{address}/wording")


def typed(page: Page, text: str = COPY) -> None:
    page.get_by_label(FIELD).fill(text)
    expect(page.get_by_text("1 must change")).to_be_visible()
    settle(page)


def text_of(page: Page) -> str:
    return page.get_by_label(FIELD).input_value()


def test_the_words_that_must_change_are_marked(page):
    typed(page)
    expect(page.locator(".wording mark")).to_have_text(["no downtime"])


def test_a_sentence_is_mended_by_keyboard_and_undone(page):
    typed(page)
    page.get_by_label(FIELD).focus()
    tab_to(page, "Use the approved wording")
    page.keyboard.press("Enter")
    expect(page.get_by_text("0 must change")).to_be_visible()
    assert text_of(page).startswith("With microneedling, people are back at work after 0 days")
    assert text_of(page).endswith("The Zanzibar clinic opens at 9.")
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_label(FIELD)).to_have_value(COPY)


def test_the_focus_stays_with_the_sentence_that_was_mended(page):
    typed(page)
    page.get_by_role("button", name="Take it out").click()
    expect(page.get_by_label(FIELD)).to_have_value("The Zanzibar clinic opens at 9.")
    settle(page)
    found = page.evaluate(
        """() => { let at = document.activeElement
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
        return at.tagName }"""
    )
    assert found == "LI"


def test_what_is_typed_on_stays_while_answers_come(page):
    field = page.get_by_label(FIELD)
    field.click()
    for word in ("Our ", "laser ", "is ", "painless. ", "Call ", "us."):
        page.keyboard.type(word, delay=30)
        page.wait_for_timeout(250)
    expect(page.get_by_text("1 must change")).to_be_visible()
    settle(page)
    assert text_of(page) == "Our laser is painless. Call us."


def test_nothing_of_the_copy_is_kept_by_the_browser(page):
    typed(page)
    page.get_by_role("button", name="Take it out").click()
    expect(page.get_by_label(FIELD)).to_have_value("The Zanzibar clinic opens at 9.")
    assert "Zanzibar" not in page.evaluate(KEPT_BY_THE_BROWSER)


def test_too_long_a_text_is_said_kindly_and_stays(page):
    page.get_by_label(FIELD).fill("a " * 10_001)
    expect(page.get_by_text("That is more than 20,000 letters.")).to_be_visible()
    assert len(text_of(page)) == 20_002
    typed(page)
    expect(page.get_by_text("That is more than 20,000 letters.")).to_be_hidden()


def test_the_whole_text_is_copied(page):
    typed(page)
    page.get_by_role("button", name="Copy the text").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == COPY


def test_an_approved_wording_is_found_and_copied_with_its_sources(page):
    page.get_by_role("button", name="Approved wordings").click()
    page.get_by_label("Treatment").select_option("microneedling")
    page.get_by_label("Question").select_option("visits")
    page.get_by_role(
        "button", name="Copy: Microneedling: a usual course is 3–6 visits (10 sources)."
    ).click()
    settle(page)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Microneedling: a usual course is 3–6 visits (10 sources). Sources: ")


def test_a_search_narrows_what_is_approved(page):
    page.get_by_role("button", name="Approved wordings").click()
    expect(page.locator(".wording .cards > li").nth(40)).to_be_visible()
    page.get_by_label("Search these words").fill("erbium back at work")
    expect(page.locator(".wording .cards > li")).to_have_count(1)


def test_the_copy_is_in_spanish_on_an_english_screen(page):
    page.get_by_role("button", name="Español").last.click()
    page.get_by_label(FIELD).fill("El microneedling es indoloro.")
    expect(page.get_by_text("1 must change")).to_be_visible()
    expect(page.get_by_text("People in studies rated pain above zero")).to_be_visible()
    tap = page.get_by_role("button", name="Use the approved wording")
    expect(tap).to_contain_text("Con microagujas (microneedling), la gente le dio al dolor")
