"""Every page and every state of it that tests look at: a link, and what is done there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.browser.acting import open_more_filters, still
from tests.browser.conftest import FOUR


def as_it_opens(_page: Page) -> None:
    """Nothing is done."""


def open_sources(page: Page) -> None:
    """The dialog behind a figure."""
    page.get_by_role("button", name="3–4 visits", exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("Sources that feed the range")).to_be_visible()
    still(page)


def open_folded_filters(page: Page) -> None:
    """The filters that are folded away, in a sidebar that a narrow screen folds away too."""
    sidebar = page.get_by_test_id("stSidebar")
    if sidebar.get_attribute("data-collapsed") == "true":
        page.get_by_test_id("stExpandSidebarButton").click()
        expect(sidebar).to_have_attribute("data-collapsed", "false")
    open_more_filters(page)


def open_the_rest(page: Page) -> None:
    """What does not fit, each with its reason."""
    page.get_by_text("What does not fit, and why", exact=True).click()
    expect(page.get_by_role("toolbar", name="Does not fit")).to_be_visible()
    still(page)


def list_outcomes(page: Page) -> None:
    _list(page, "Outcomes")


def list_sources(page: Page) -> None:
    _list(page, "Sources")


def _list(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).click()
    expect(page.get_by_text(f"{name}: 1 to 100 of")).to_be_visible()
    still(page)


@dataclass(frozen=True)
class State:
    link: str = ""
    reach: Callable[[Page], None] = as_it_opens


STATES = {
    "start": State(),
    "comparing": State(f"?compare={FOUR}&days=5"),
    "nothing fits": State("?depth=manual&days=0&sessions=1"),
    "mangled link": State("?days=many&compare=gone"),
    "in depth, none chosen": State("treatment"),
    "in depth": State("treatment?treatment=rf-microneedling"),
    "facts": State("evidence"),
    "outcomes": State("evidence", list_outcomes),
    "sources": State("evidence", list_sources),
    "dialog of sources": State("?compare=microneedling~rf-microneedling", open_sources),
    "more filters": State("?days=5", open_folded_filters),
    "what does not fit": State("?days=5", open_the_rest),
}
