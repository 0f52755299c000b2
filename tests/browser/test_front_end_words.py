"""What the front end says in English only is in the page's language, seen and heard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from resurface.serving.front_end_words import SAID
from tests.browser.acting import look_at
from tests.browser.conftest import settle

TWO = "compare=microneedling~rf-microneedling"
PAGES = ("evidence?lang=es", f"materials?{TWO}&lang=es", f"?{TWO}&view=take-along&lang=es")
HEARD = """() => {
    const told = ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-roledescription']
    const apart = '[data-testid="stMarkdownContainer"], canvas, svg, script, style'
    const own = [...document.querySelectorAll('body *')].filter((it) => !it.closest(apart))
    return own.flatMap((it) => [
        ...told.map((name) => it.getAttribute(name)),
        ...[...it.childNodes].filter((each) => each.nodeType === 3).map((each) => each.data.trim()),
    ]).filter(Boolean)
}"""
ENGLISH = [
    re.compile(re.escape(each.text).replace(r"\{number\}", r"\d+").replace(r"\{name\}", ".+"))
    for each in SAID
]


def in_english(page: Page) -> list[str]:
    return sorted(
        {text for text in page.evaluate(HEARD) if any(each.fullmatch(text) for each in ENGLISH)}
    )


@pytest.mark.parametrize("link", PAGES)
def test_a_spanish_page_says_nothing_of_it_in_english(screens, address, link):
    page = screens().open(f"{address}/{link}")
    assert in_english(page) == []
    box = page.get_by_test_id("stSelectbox").first.locator("input")
    box.click()
    assert in_english(page) == []
    page.keyboard.type("zzzz")
    expect(page.get_by_text("Sin resultados")).to_be_visible()
    assert in_english(page) == []


def test_its_own_menu_is_in_spanish(screens, address):
    page = screens().open(f"{address}/?lang=es")
    page.get_by_role("button", name="Menú principal").click()
    expect(page.get_by_role("menuitem", name="Imprimir")).to_be_visible()
    assert in_english(page) == []


def test_it_follows_the_language_switch_both_ways(screens, address):
    page = screens().open(address)
    expect(page.get_by_role("button", name="Main menu")).to_be_visible()
    page.get_by_role("button", name="Español").click()
    expect(page.get_by_role("button", name="Menú principal")).to_be_visible()
    settle(page)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("button", name="Main menu")).to_be_visible()


def test_a_step_back_closes_a_dialog_in_spanish_too(screens, address):
    page = screens().open(f"{address}/?{TWO}&lang=es&view=ranges")
    look_at(page, "De un vistazo")
    page.get_by_role("button", name=re.compile("^Microagujas .*Visitas: ")).first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".glance")).to_be_visible()
