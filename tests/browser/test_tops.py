"""A page, a view and a dialog open at their top, and "Next patient" begins there."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from resurface.choosing.views import GLANCE, QUESTIONS
from tests.browser.acting import figure, go_to, look_at, press
from tests.browser.conftest import settle
from tests.browser.states import LINKS, THREE, VIEW_LINKS

LOW = {"width": 1366, "height": 420}
"""So low that every view scrolls."""
SCROLLED = """() => {
    const page = document.querySelector('[data-testid="stMain"]')
    const dialog = document.querySelector('[role="dialog"]')
    const over = (it) => it ? [it, ...over(it.parentElement)] : []
    return [page, ...over(dialog)].map((it) => it.scrollTop).reduce((one, two) => one + two)
}"""
"""How far the page is scrolled down, and all that a dialog stands in."""


def to_the_foot(page: Page) -> None:
    """Scrolls the page down as far as it goes."""
    main = page.get_by_test_id("stMain")
    assert main.evaluate("(it) => { it.scrollTop = it.scrollHeight; return it.scrollTop }") > 0


def at_its_top(page: Page) -> None:
    settle(page)
    page.wait_for_function(f"() => ({SCROLLED})() === 0")


def low(screens, link: str) -> Page:
    page = screens().open(link)
    page.set_viewport_size(LOW)
    settle(page)
    return page


def test_a_view_opens_at_its_top_wherever_the_one_before_it_was(screens, address):
    page = low(screens, f"{address}/{VIEW_LINKS[GLANCE]}")
    for name in ("Questions", "100 people", "Studies", "At a glance"):
        to_the_foot(page)
        look_at(page, name)
        at_its_top(page)


def test_the_list_opens_at_its_top_and_so_does_what_is_compared(screens, address):
    page = low(screens, f"{address}/?compare={THREE}&view=questions")
    to_the_foot(page)
    press(page, "All 20 treatments")
    at_its_top(page)
    to_the_foot(page)
    press(page, "Compare 3 ›")
    at_its_top(page)


def test_a_page_opens_at_its_top_from_the_menu(screens, address):
    page = low(screens, address)
    to_the_foot(page)
    go_to(page, "Evidence")
    at_its_top(page)
    to_the_foot(page)
    go_to(page, "Compare")
    at_its_top(page)


def test_a_page_and_a_view_open_at_their_top_where_the_page_is_never_empty_between(
    screens, address
):
    page = low(screens, f"{address}/{VIEW_LINKS[GLANCE]}")
    page.add_style_tag(content='[data-testid="stMainBlockContainer"] { min-height: 3000px }')
    for name in ("Evidence", "Compare"):
        to_the_foot(page)
        go_to(page, name)
        at_its_top(page)
    to_the_foot(page)
    look_at(page, "Questions")
    at_its_top(page)


def test_a_treatment_opens_at_its_top_from_its_name_in_the_list_and_from_its_column(
    screens, address
):
    page = low(screens, f"{address}/?compare={THREE}&view=list")
    to_the_foot(page)
    figure(page, "Microneedling. In depth").click()
    expect(page.get_by_role("heading", name="Microneedling", level=2)).to_be_visible()
    at_its_top(page)
    page.goto(f"{address}/?compare={THREE}")
    settle(page)
    to_the_foot(page)
    page.locator(".glance .name", has_text="Microneedling").first.click()
    expect(page.get_by_role("heading", name="Microneedling", level=2)).to_be_visible()
    at_its_top(page)


def test_a_dialog_opens_at_its_top(screens, address):
    page = low(screens, f"{address}/?compare={THREE}")
    figure(page, "Microneedling. Visits: ").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    settle(page)
    heading = page.get_by_role("dialog").get_by_role("heading").first
    expect(heading).to_be_in_viewport()


def test_the_next_patient_begins_at_the_top(screens, address):
    page = low(screens, address)
    for link in (*LINKS, VIEW_LINKS[QUESTIONS], f"?compare={THREE}&view=list"):
        page.goto(f"{address}/{link}")
        settle(page)
        to_the_foot(page)
        page.get_by_role("button", name="Next patient").click()
        page.get_by_role("button", name="Clear everything").click()
        expect(page.get_by_text("Cleared. Ready for the next patient.")).to_be_visible()
        at_its_top(page)
