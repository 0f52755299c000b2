"""Every state in every language, theme and at every size: nothing sticks out, is cut or lies over
other words, axe finds nothing, and under a finger nothing is small.

That a page also *opens* whole on a narrow screen is what the zoom of two is for.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import FOUR, SIZES, settle
from tests.browser.looking import sticks_out
from tests.browser.states import HEADINGS, LINKS
from tests.browser.visits import complaints, few


@pytest.mark.parametrize("visit", few(), ids=str)
def test_nothing_is_wide_or_cut_or_small_under_a_finger_and_axe_finds_nothing(
    screens, address, visit
):
    told = complaints(screens("laptop", visit.theme), address, visit)
    assert told == [], "\n".join(told)


@pytest.mark.parametrize("link", LINKS)
def test_at_twice_the_zoom_the_page_is_whole(screens, address, link):
    page = screens("laptop", zoom=2).open(f"{address}/{link}")
    assert sticks_out(page) == []
    expect(page.get_by_role("heading", level=1, name=HEADINGS[link])).to_be_in_viewport()


OVERLAPS = """() => {
    const inside = (root) => [...root.querySelectorAll('*')]
        .flatMap((it) => [it, ...(it.shadowRoot ? inside(it.shadowRoot) : [])])
    const cells = inside(document.body).filter((it) => it.matches('.p-cell'))
    const right = (it) => it.getBoundingClientRect().right
    const over = cells.flatMap((cell) => [...cell.querySelectorAll('svg, span:not(.bracket)')]
        .filter((it) => right(it) > right(cell) + 1).map((it) => it.textContent || it.tagName))
    return {cells: cells.length, over: over.slice(0, 5)}
}"""
"""How many cells of people there are, and what in them reaches beyond its own cell."""


def test_no_hundred_people_reach_into_those_beside_them(screens, address):
    screen = screens()
    page = screen.open(f"{address}/?compare={FOUR}&view=people")
    settle(page)
    for size in SIZES:
        screen.resize(size)
        found = page.evaluate(OVERLAPS)
        assert (found["cells"] > 5, found["over"]) == (True, []), size
