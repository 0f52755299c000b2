"""Every page, every view and every state that tests look at: a link, and what is done there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from resurface.choosing.views import COMPARED, GLANCE, STUDIES
from resurface.language.language import english
from resurface.ui.shell.menu import CALENDAR, COMPARE, PAGES, TREATMENT, MenuPage
from tests.browser.acting import name_of_a_treatment, open_more_filters
from tests.browser.conftest import FOUR, settle

THREE = "superficial-peel~microneedling~rf-microneedling"
TWO = "?compare=microneedling~rf-microneedling"
CHART = '[data-testid="stVegaLiteChart"] svg'


def as_it_opens(_page: Page) -> None:
    """Nothing is done."""


def open_sources(page: Page) -> None:
    """The dialog behind a figure at a glance."""
    cell = page.get_by_role("button", name=re.compile("^Microneedling. Visits: "))
    cell.click()
    see_sources(page)


def see_sources(page: Page) -> None:
    see_dialog(page)
    expect(page.get_by_role("dialog").get_by_text("feed this range").first).to_be_visible()


def see_dialog(page: Page) -> None:
    expect(page.get_by_role("dialog")).to_be_visible()
    settle(page)


def open_rule(page: Page) -> None:
    """The dialog behind the word for how good the evidence is."""
    page.get_by_role("button", name="Dark marks. evidence: ").click()
    see_dialog(page)


def open_code(page: Page) -> None:
    page.get_by_role("button", name="QR code").click()
    see_dialog(page)


def open_study(page: Page) -> None:
    """The card of one study, by a tap on its line."""
    page.locator(CHART).click(position={"x": 500, "y": 62})
    see_dialog(page)


def open_next_patient(page: Page) -> None:
    page.get_by_role("button", name="Next patient").click()
    expect(page.get_by_role("button", name="Clear everything")).to_be_visible()
    settle(page)


def open_folded_filters(page: Page) -> None:
    """The filters that are folded away."""
    open_more_filters(page)


def see_folded_filters(page: Page) -> None:
    """What is folded on a wide screen opens there; on others all of it by one button."""
    if not name_of_a_treatment(page).is_visible():
        open_more_filters(page)


def open_the_rest(page: Page) -> None:
    """What does not fit, each with its reason."""
    rest(page).click()
    see_the_rest(page)


def see_the_rest(page: Page) -> None:
    expect(rest(page)).to_have_attribute("aria-expanded", "true")
    settle(page)


def rest(page: Page) -> Locator:
    """The button that unfolds what does not fit."""
    return page.get_by_role("button", name="Does not fit")


def keep_a_close_date(page: Page) -> None:
    """A date to keep free on the day of the first visit."""
    day = page.get_by_label("First visit").input_value()
    add = page.get_by_label("Add a date")
    add.fill(day)
    add.press("Enter")
    expect(page.get_by_text("Visit 1 is on").first).to_be_visible()
    settle(page)


def follow_by_another(page: Page) -> None:
    """Two treatments in sequence, by a source."""
    page.get_by_label("Followed by").select_option("subcision~fractional-co2~3")
    expect(page.get_by_text("Weeks between both").first).to_be_visible()
    settle(page)


def type_copy(page: Page) -> None:
    """Copy of which some must change."""
    page.get_by_label("Copy to check").fill(
        "Microneedling needs 3 to 6 visits. Our laser is painless. Call us on Monday."
    )
    expect(page.get_by_text("Must change").first).to_be_visible()
    settle(page)


def see_approved_wordings(page: Page) -> None:
    """Sentences that the record makes."""
    page.get_by_role("button", name="Approved wordings").click()
    expect(page.get_by_text("a usual course is").first).to_be_visible()
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


FILLED = {
    COMPARE: f"?compare={FOUR}&days=5",
    CALENDAR: f"?compare={FOUR}",
    TREATMENT: "?treatment=rf-microneedling",
}
"""What is behind the address of a page that opens empty without it."""


def filled(page: MenuPage) -> str:
    """The link to a page of the menu with something on it."""
    return page.address + FILLED.get(page, "")


LINKS = {filled(page): page for page in PAGES}
"""Every page of the menu by a link that shows it filled."""
HEADINGS = {link: english().render(page.heading) for link, page in LINKS.items()}
"""The first heading of each of them."""

VIEW_LINKS = {
    view: f"?days=5&compare={THREE}" + (f"&view={view.id}" if view is not GLANCE else "")
    for view in COMPARED
}
"""Every view of three compared and no treatment, with a limit set."""

STATES = {
    **{link: State(link) for link in LINKS},
    **{view.id: State(link) for view, link in VIEW_LINKS.items()},
    "start": State(),
    "list, chosen": State(f"?days=5&compare={FOUR}&view=list"),
    "nothing fits": State("?depth=manual&days=0&sessions=1"),
    "mangled link": State("?days=many&compare=gone"),
    "calendar, none chosen": State("calendar"),
    "calendar, a date too close": State(f"calendar?compare={FOUR}", keep_a_close_date),
    "calendar, two treatments": State("calendar?compare=subcision~tca-cross", follow_by_another),
    "in depth, none chosen": State("treatment"),
    "wording, checked": State("wording", type_copy),
    "wording, approved": State("wording", see_approved_wordings),
    "outcomes": State("evidence", list_outcomes),
    "sources": State("evidence", list_sources),
    "dialog of sources": State(TWO, open_sources, see_sources),
    "dialog of the rule": State(TWO, open_rule, see_dialog),
    "dialog of the code": State(TWO, open_code, see_dialog),
    "card of a study": State(VIEW_LINKS[STUDIES], open_study, see_dialog),
    "next patient": State(TWO, open_next_patient),
    "more filters": State("?days=5", open_folded_filters, see_folded_filters),
    "what does not fit": State("?days=5", open_the_rest, see_the_rest),
}
"""Every page of the menu, every view, and the states of a page that look unlike it."""
