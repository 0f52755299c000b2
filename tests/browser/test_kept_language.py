"""On a Spanish page titles of sources are marked as English, in markdown and in our own parts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from resurface.language.language import available
from tests.browser.states import STATES, in_language


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize(
    ("state", "marked"),
    [("dialog of sources", "a[lang=en]"), ("dialog of a concern", "a span[lang=en]")],
)
def test_titles_in_a_dialog_are_marked_where_the_page_is_in_another_language(
    screens, address, state, marked, code
):
    page = screens().open(f"{address}/{in_language(STATES[state].link, code)}")
    STATES[state].reach(page)
    expect(page.locator("html")).to_have_attribute("lang", code)
    titles = page.get_by_role("dialog").get_by_role("link")
    marks = page.get_by_role("dialog").locator(marked)
    expect(marks).to_have_count(0 if code == "en" else titles.count())
    assert titles.count() > 0
