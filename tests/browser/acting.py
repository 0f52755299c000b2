"""What a person does on a screen, for tests that read as sentences."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from resurface.language.language import english
from resurface.ui.shell.menu import PAGES
from tests.browser.conftest import settle
from tests.unit.tables.samples import IN_ALL

NOTHING_ASKED = f"{IN_ALL} treatments. Choose two to four to compare."
OF_ALL = f"Of {IN_ALL} treatments"
DAYS = "Days away after each visit, at most"
VISITS = "Visits, at most"
TITLES = {english().render(page.name): english().render(page.heading) for page in PAGES}
"""The heading of each page, by its name in the menu."""


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
    page.get_by_text("More filters", exact=True).click()
    expect(name_of_a_treatment(page)).to_be_visible()
    settle(page)


def slider(page: Page, label: str) -> Locator:
    return page.get_by_role("slider", name=label)


def stop(page: Page, label: str, value: str) -> None:
    """Expects a slider to stand at a stop."""
    expect(slider(page, label)).to_have_attribute("aria-valuetext", value)


def name_of_a_treatment(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Name of a treatment")


def counts(page: Page) -> Locator:
    """The sentence on how many treatments fit."""
    return page.get_by_test_id("stMain").get_by_text(f"{OF_ALL}:")


def fitting(page: Page, count: int) -> None:
    """Expects so many treatments to fit."""
    expect(counts(page)).to_contain_text(f"{OF_ALL}: {count} fit")


def cards(page: Page) -> Locator:
    """The cards' buttons that take a treatment out: one for each card."""
    return page.get_by_role("button", name="Take out", exact=True)


def focused(page: Page) -> str:
    """The words of what has the focus without its icon's name, or its label."""
    return page.evaluate(
        """() => {
            let it = document.activeElement
            while (it?.shadowRoot?.activeElement) it = it.shadowRoot.activeElement
            const icon = it?.querySelector('[data-testid="stIconMaterial"]')?.innerText || ''
            const said = (it?.innerText || '').replace(icon, '').trim()
            return said || it?.getAttribute('aria-label') || ''
        }"""
    )


def tab_to(page: Page, *names: str, most: int = 150) -> None:
    """Presses Tab until a control of one of these names has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if focused(page) in names:
            return
    raise AssertionError(f"Tab never reached one of {names}")


def arrow_to(page: Page, name: str, most: int = 30) -> None:
    """Walks along a row of pills by arrow keys, as a toolbar is walked."""
    for _ in range(most):
        if focused(page) == name:
            return
        page.keyboard.press("ArrowRight")
    raise AssertionError(f"the arrow keys never reached {name!r}")
