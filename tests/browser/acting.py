"""What a person does on a screen, for tests that read as sentences."""

from __future__ import annotations

import csv
import re
from functools import cache
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from resurface.choosing.link import LANGUAGE
from resurface.language.language import SOURCE_LANGUAGE, Language, english, language
from resurface.record.folder import SHIPPED
from resurface.record.spanish import SPANISH
from resurface.ui.shell.menu import PAGES
from tests.browser.conftest import settle
from tests.unit.tables.samples import IN_ALL

NOTHING_ASKED = f"{IN_ALL} treatments for acne scars"
DAYS = "Days away, at most"
VISITS = "Visits, at most"
TITLES = {english().render(page.name): english().render(page.heading) for page in PAGES}
"""The heading of each page, by its name in the menu."""


def words_of(page: Page) -> Language:
    """The language that a page is in, as its address says."""
    return language(parse_qs(urlsplit(page.url).query).get(LANGUAGE, [SOURCE_LANGUAGE])[0])


def said(page: Page, text: str) -> str:
    """A sentence as the page has it."""
    return words_of(page).say(text)


def named(page: Page, treatment: str) -> str:
    """A treatment of the shipped record by its English name, as the page has it."""
    return _in_spanish()[treatment] if words_of(page).code == SPANISH else treatment


@cache
def _in_spanish() -> dict[str, str]:
    with (SHIPPED / "spanish.csv").open(newline="", encoding="utf-8") as file:
        rows = [each for each in csv.DictReader(file) if each["column"] == "name"]
    return {each["english"]: each["spanish"] for each in rows if each["table"] == "treatments"}


def pick(page: Page, box: str, option: str) -> None:
    """Picks from a box as the keyboard does: the first letters, then Enter."""
    field = page.get_by_role("combobox", name=box)
    field.click()
    page.keyboard.type(option)
    page.keyboard.press("Enter")
    expect(field).to_have_value(option)
    settle(page)


def press(page: Page, name: str) -> None:
    """Presses a button or a pill, and waits for what it brings."""
    page.get_by_role("button", name=name, exact=True).click()
    settle(page)


def go_to(page: Page, name: str) -> None:
    """Opens a page by the menu."""
    menu = page.get_by_role("navigation", name="App pages")
    menu.get_by_role("link", name=name, exact=True).click()
    on_page(page, name)


def on_page(page: Page, name: str) -> None:
    """Waits until the page of that name is drawn."""
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLES[name])
    settle(page)


def drag_to(page: Page, label: str, presses: int) -> None:
    """Moves a slider by arrow keys from its last stop ("any") towards its first."""
    slider(page, label).focus()
    for _ in range(presses):
        page.keyboard.press("ArrowLeft")
    settle(page)


def open_more_filters(page: Page) -> None:
    """Opens what the screen has no room for: on a wide one search and the length of a visit."""
    wide = page.get_by_role("button", name=said(page, "Search, visit length"))
    narrow = page.get_by_role("button", name=said(page, "More filters"))
    (wide if wide.is_visible() else narrow).click()
    expect(name_of_a_treatment(page)).to_be_visible()
    settle(page)


def slider(page: Page, label: str) -> Locator:
    return page.get_by_role("slider", name=label)


def stop(page: Page, label: str, value: str) -> None:
    """Expects a slider to stand at a stop."""
    expect(slider(page, label)).to_have_attribute("aria-valuetext", value)


def name_of_a_treatment(page: Page) -> Locator:
    return page.get_by_role("textbox", name=said(page, "Search"))


def counts(page: Page) -> Locator:
    """The sentence on how many treatments fit."""
    return page.locator(".list").get_by_role("status")


def fitting(page: Page, count: int) -> None:
    """Expects so many treatments to fit."""
    expect(counts(page)).to_contain_text(f"{count} fit")


def box(page: Page, name: str) -> Locator:
    """The box of a treatment in the list: its label begins with the name."""
    return page.get_by_role("checkbox", name=re.compile(f"^{re.escape(name)},"))


def chips(page: Page) -> Locator:
    """What is chosen, in the tray under the list: each chip takes its treatment out."""
    return page.get_by_role("button", name=re.compile("^Take out "))


def columns(page: Page) -> Locator:
    """What stands side by side at a glance, no treatment too: each column takes its option out."""
    return page.locator(".glance").get_by_role("button", name="Take out ")


def look_at(page: Page, view: str) -> None:
    """Opens a view by the bar above it."""
    page.get_by_role("radio", name=view, exact=True).click()
    settle(page)


def figure(page: Page, begins: str) -> Locator:
    """A figure of the list, at a glance, or an answer: told with its treatment and what it is."""
    return page.get_by_role("button", name=re.compile(f"^{re.escape(begins)}"))


FOCUSED = """() => {
    let it = document.activeElement
    while (it?.shadowRoot?.activeElement) it = it.shadowRoot.activeElement
    const icon = it?.querySelector('[data-testid="stIconMaterial"]')?.innerText || ''
    const said = (it?.innerText || '').replace(icon, '').trim()
    return said || it?.getAttribute('aria-label') || ''
}"""


def focused(page: Page) -> str:
    """The words of what has the focus without its icon's name, or its label."""
    return page.evaluate(FOCUSED)


def tab_to(page: Page, *names: str, most: int = 150) -> None:
    """Presses Tab until a control of one of these names has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if focused(page).split("\n")[0] in names:
            return
    raise AssertionError(f"Tab never reached one of {names}")


def focus_is_on_a_box(page: Page) -> bool:
    """Whether a box in the list of treatments has the focus."""
    return page.locator(".listed input:focus").count() == 1


def tab_into_list(page: Page, most: int = 60) -> None:
    """Presses Tab until the first box of the list has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if focus_is_on_a_box(page):
            return
    raise AssertionError("Tab never reached a box of the list")


def arrow_to(page: Page, name: str, key: str = "ArrowRight", most: int = 30) -> None:
    """Walks by an arrow key: along a row of pills, or down the boxes of the list."""
    for _ in range(most):
        if focused(page).split(",")[0] == name:
            return
        page.keyboard.press(key)
    raise AssertionError(f"the arrow keys never reached {name!r}")
