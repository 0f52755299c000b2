"""The calendar in a browser: dates are typed, visits move, a file is read back, nothing kept."""

from __future__ import annotations

import datetime
import json

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from resurface.catalogue.dates import today
from tests.browser.conftest import settle

LINK = "calendar?compare=nonablative-fractional~microneedling"
AHEAD = today() + datetime.timedelta(days=60)
WEDDING = AHEAD + datetime.timedelta(days=5)
KEPT_BY_THE_BROWSER = """async () => JSON.stringify([
  {...localStorage}, {...sessionStorage}, document.cookie, location.href,
  (await indexedDB.databases()).map(({ name }) => name), await caches.keys(), document.title,
])"""


@pytest.fixture
def page(screens, address) -> Page:
    made = screens().open(f"{address}/{LINK}")
    type_day(made, "First visit", AHEAD)
    return made


def type_day(page: Page, label: str, day: datetime.date) -> None:
    field = page.get_by_label(label, exact=True)
    field.fill(day.isoformat())
    field.press("Enter")
    settle(page)


def visits(page: Page) -> list[str]:
    fields = page.locator(".calendar td input")
    return [fields.nth(each).input_value() for each in range(fields.count())]


def after(weeks: int) -> str:
    return (AHEAD + datetime.timedelta(weeks=weeks)).isoformat()


def test_a_date_to_keep_free_is_warned_of_and_taken_out_again(page):
    type_day(page, "Add a date", WEDDING)
    expect(page.get_by_text("Visit 1 is close to")).to_be_visible()
    expect(page.get_by_label("Add a date", exact=True)).to_have_value("")
    page.get_by_role("button", name="Take out").click()
    expect(page.get_by_text("Visit 1 is close to")).to_have_count(0)


def test_a_visit_is_moved_by_typing_and_the_following_ones_keep_their_distance(page):
    expect(page.locator(".calendar td input").first).to_have_value(after(0))
    type_day(page, "Visit 2 of 5: another day", AHEAD + datetime.timedelta(weeks=6))
    expect(page.locator(".calendar td input").nth(4)).to_have_value(after(18))
    assert visits(page) == [after(weeks) for weeks in (0, 6, 10, 14, 18)]


def test_a_date_is_typed_key_by_key_and_the_field_keeps_its_focus(page):
    field = page.get_by_label("First visit", exact=True)
    day = AHEAD + datetime.timedelta(days=10)
    field.click(position={"x": 20, "y": 20})
    page.keyboard.type(day.strftime("%m%d%Y"), delay=60)
    expect(page.locator(".calendar td input").first).to_have_value(day.isoformat())
    expect(field).to_be_focused()


def test_a_past_date_is_refused_in_words_and_the_field_goes_back(page):
    type_day(page, "First visit", datetime.date(2020, 1, 1))
    expect(page.get_by_role("alert").get_by_text("That date is past.")).to_be_visible()
    expect(page.get_by_label("First visit", exact=True)).to_have_value(AHEAD.isoformat())


def test_the_number_of_visits_is_set_by_the_keyboard(page):
    slider = page.get_by_role("slider", name="Visits, sources: 3–6 visits")
    slider.focus()
    for _ in range(5):
        page.keyboard.press("ArrowLeft")
    expect(page.locator(".calendar td input")).to_have_count(3)
    expect(slider).to_be_focused()
    expect(slider).to_have_value("3")


def test_the_course_is_begun_after_a_date_by_one_tap(page):
    type_day(page, "Add a date", WEDDING)
    page.get_by_role("button", name="Begin after it").click()
    day = (WEDDING + datetime.timedelta(days=1)).isoformat()
    expect(page.locator(".calendar td input").first).to_have_value(day)


def test_the_file_is_what_stands_on_screen(page):
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save the dates (.ics)").click()
    name, read = waiting.value.suggested_filename, waiting.value.path().read_bytes()
    assert name == "resurface-nonablative-fractional-laser-5-visits.ics"
    found = Calendar.from_ical(read).walk("VEVENT")
    days = [
        str(each.decoded("DTSTART")) for each in found if str(each["SUMMARY"]).startswith("Visit")
    ]
    assert days == visits(page)


def test_no_date_is_kept_by_the_browser_or_in_the_address(page):
    type_day(page, "Add a date", WEDDING)
    kept = json.loads(page.evaluate(KEPT_BY_THE_BROWSER))
    assert not any(each.isoformat() in str(kept) for each in (AHEAD, WEDDING))


def test_the_next_patient_finds_no_date(page):
    type_day(page, "Add a date", WEDDING)
    page.get_by_role("button", name="Next patient").click()
    page.get_by_role("button", name="Clear everything").click()
    expect(page.get_by_text("Choose a treatment to put its visits into dates.")).to_be_visible()
    assert WEDDING.isoformat() not in page.content()


def test_dates_stay_while_another_page_is_looked_at(page):
    type_day(page, "Add a date", WEDDING)
    page.get_by_role("link", name="Evidence").click()
    expect(page.get_by_role("heading", level=1, name="Evidence")).to_be_visible()
    page.get_by_role("link", name="Calendar").click()
    expect(page.get_by_text("Visit 1 is close to")).to_be_visible()


def test_why_a_date_is_not_taken_stands_in_view_at_the_field_it_was_typed_in(page):
    for label, day, why in (
        ("Visit 5 of 5: another day", AHEAD, "A visit can't come before the one before it."),
        ("First visit", datetime.date(2020, 1, 1), "That date is past."),
        ("Add a date", datetime.date(2020, 1, 1), "That date is past."),
    ):
        type_day(page, label, day)
        field, told = page.get_by_label(label, exact=True), page.get_by_role("alert")
        expect(told).to_contain_text(why)
        expect(told).to_be_in_viewport(ratio=1)
        above, below = field.bounding_box(), told.bounding_box()
        assert 0 <= below["y"] - above["y"] - above["height"] < 20
