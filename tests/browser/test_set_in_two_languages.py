"""What was picked on the page Materials stays picked when the screen changes its language."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import settle

PICKED = ("superficial-peel", "microneedling")


def test_a_piece_stays_as_it_was_set_when_the_screen_speaks_another_language_and_back(
    screens, address
):
    page = screens().open(f"{address}/materials?compare={'~'.join(PICKED)}")
    pictures = page.locator(".st-key-materials-pictures img")
    expect(pictures).to_have_count(1)
    for language in ("Español", "English"):
        page.get_by_role("button", name=language, exact=True).last.click()
        expect(page.locator("html")).to_have_attribute("lang", language[:2].lower())
        settle(page)
        expect(pictures).to_have_count(1)
    assert all(each in page.url for each in PICKED)
    expect(page.get_by_text("no longer in the catalogue")).to_have_count(0)
