"""The page on one treatment: how high it is, and what is folded on it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

MOST = 4
"""Screens of a laptop."""
LONGEST = ("microneedling", "rf-microneedling", "fractional-co2")
_HIGH = """() => {
    const page = document.querySelector('[data-testid="stMain"]')
    return page.scrollHeight / page.clientHeight
}"""


@pytest.mark.parametrize("treatment", LONGEST)
def test_the_longest_pages_are_four_screens_at_most(screens, address, treatment):
    page = screens().open(f"{address}/treatment?treatment={treatment}")
    expect(page.get_by_role("heading", name="Combined with")).to_be_attached()
    assert page.evaluate(_HIGH) <= MOST


def test_what_it_is_combined_with_unfolds(screens, address):
    page = screens().open(f"{address}/treatment?treatment=rf-microneedling")
    row = page.get_by_text("Needle release (subcision), then Radiofrequency microneedling")
    expect(row).to_be_hidden()
    page.get_by_text("3 pairs", exact=True).click()
    expect(row).to_be_visible()
