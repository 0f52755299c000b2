"""The page Materials in a browser: treatments are picked one after another in one list."""

from __future__ import annotations

import pytest

from tests.browser.conftest import settle

PICKED = ("Microneedling", "Spot acid for pits (TCA CROSS)", "Needle release (subcision)")
FIFTH = ("Dermaplaning", "Motor dermabrasion")


def pill(page, name):
    return page.get_by_test_id("stPopoverBody").get_by_role("button", name=name, exact=True)


@pytest.mark.parametrize("size", ["laptop", "phone"])
def test_treatments_are_picked_a_tap_each_and_the_list_stays_where_it_is(screens, address, size):
    page = screens(size).open(f"{address}/materials")
    page.get_by_role("button", name="Pick treatments").click()
    places = []
    for name in (*PICKED, *FIFTH):
        places.append(pill(page, "Dermaplaning").bounding_box())
        pill(page, name).click()
        settle(page)
    assert places == [places[0]] * len(places)
    body = page.get_by_test_id("stPopoverBody")
    assert "Four treatments at most" in body.inner_text()
    for name in (*PICKED, FIFTH[0]):
        assert pill(page, name).get_attribute("aria-pressed") == "true"
    assert pill(page, FIFTH[1]).get_attribute("aria-pressed") != "true"
