"""Every page and every state of it that tests look at: a link, and what is done there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from resurface.ui.shell.menu import COMPARE, PAGES, TREATMENT, MenuPage
from tests.browser.acting import name_of_a_treatment, open_more_filters
from tests.browser.conftest import FOUR, settle


def as_it_opens(_page: Page) -> None:
    """Nothing is done."""


def open_sources(page: Page) -> None:
    """The dialog behind a figure."""
    page.get_by_role("button", name="3–4 visits", exact=True).click()
    see_sources(page)


def see_sources(page: Page) -> None:
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("Sources that feed the range")).to_be_visible()
    settle(page)


def open_folded_filters(page: Page) -> None:
    """The filters that are folded away."""
    unfold_sidebar(page)
    open_more_filters(page)


def see_folded_filters(page: Page) -> None:
    unfold_sidebar(page)
    expect(name_of_a_treatment(page)).to_be_visible()


def unfold_sidebar(page: Page) -> None:
    """A narrow screen folds the sidebar away, also one that has just become narrow."""
    sidebar = page.get_by_test_id("stSidebar")
    if sidebar.get_attribute("data-collapsed") == "true":
        page.get_by_test_id("stExpandSidebarButton").click()
        expect(sidebar).to_have_attribute("data-collapsed", "false")
        settle(page)


def open_the_rest(page: Page) -> None:
    """What does not fit, each with its reason."""
    page.get_by_text("What does not fit, and why", exact=True).click()
    see_the_rest(page)


def see_the_rest(page: Page) -> None:
    expect(page.get_by_role("toolbar", name="Does not fit")).to_be_visible()
    settle(page)


def list_outcomes(page: Page) -> None:
    _list(page, "Outcomes")


def list_sources(page: Page) -> None:
    _list(page, "Sources")


def _list(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).click()
    expect(page.get_by_text(f"{name}: 1 to 100 of")).to_be_visible()
    settle(page)


@dataclass(frozen=True)
class State:
    link: str = ""
    reach: Callable[[Page], None] = as_it_opens
    see: Callable[[Page], None] = as_it_opens
    """What holds the state to being there still after the screen has become another."""


FILLED = {COMPARE: f"?compare={FOUR}&days=5", TREATMENT: "?treatment=rf-microneedling"}
"""What is behind the address of a page that opens empty without it."""


def filled(page: MenuPage) -> str:
    """The link to a page of the menu with something on it."""
    return page.address + FILLED.get(page, "")


LINKS = {filled(page): page for page in PAGES}
"""Every page of the menu by a link that shows it filled."""

STATES = {
    **{link: State(link) for link in LINKS},
    "start": State(),
    "nothing fits": State("?depth=manual&days=0&sessions=1"),
    "mangled link": State("?days=many&compare=gone"),
    "in depth, none chosen": State("treatment"),
    "outcomes": State("evidence", list_outcomes),
    "sources": State("evidence", list_sources),
    "dialog of sources": State(
        "?compare=microneedling~rf-microneedling", open_sources, see_sources
    ),
    "more filters": State("?days=5", open_folded_filters, see_folded_filters),
    "what does not fit": State("?days=5", open_the_rest, see_the_rest),
}
"""Every page of the menu, and the states of a page that look unlike it."""
