"""Every state in every language at every size, in light, dark and forced colors: nothing sticks
out, is cut or lies over other words, axe finds nothing, and under a finger nothing is small.

A state is opened once for each theme, on the widest screen, and everything is looked at on that one
load, because the load is what takes time; then the screen becomes smaller, step by step, and is
touched at the end of a step. Box by box the page then lies as a fresh load lays it. That a page
also *opens* whole on a narrow screen is what the zoom of two below is for.

In dark and in forced colors, only the laptop and the phone are looked at: these change colours, not
places, and the two sizes between them are laid out like one of the two.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from resurface.choosing.views import COMPARED
from resurface.language.language import available
from tests.browser.conftest import FOUR, SIZES, settle
from tests.browser.looking import SMALL, sticks_out, violations
from tests.browser.states import HEADINGS, LINKS, STATES, in_language

ENDS = ("laptop", "phone")
TOUCHED_SIZES = ("tablet", "phone")
PAINTED = [*LINKS, *(view.id for view in COMPARED), "list, chosen", "dialog of sources"]
"""States that have colours of their own: the others are made of the same parts."""


def found_at(size: str, found: list[str]) -> list[str]:
    return [f"{size}, {each}" for each in found]


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("state", STATES)
def test_in_light_nothing_is_wide_or_cut_or_small_under_a_finger_and_axe_finds_nothing(
    screens, address, state, code
):
    screen, told = screens("laptop"), []
    page = screen.open(f"{address}/{in_language(STATES[state].link, code)}")
    STATES[state].reach(page)
    for size in SIZES:
        screen.resize(size, touched=False)
        STATES[state].see(page)
        told += found_at(size, [*sticks_out(page), *violations(page)])
        if size in TOUCHED_SIZES:
            screen.resize(size, touched=True)
            told += found_at(size, [*sticks_out(page), *page.evaluate(SMALL)])
    assert told == [], "\n".join(told)


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("state", PAINTED)
def test_in_dark_and_forced_colors_nothing_is_wide_or_cut_and_axe_finds_nothing(
    screens, address, state, code
):
    screen, told = screens("laptop", "dark"), []
    page = screen.open(f"{address}/{in_language(STATES[state].link, code)}")
    STATES[state].reach(page)
    for size in ENDS:
        for forced in ("none", "active"):
            page.emulate_media(forced_colors=forced)
            screen.resize(size)
            STATES[state].see(page)
            told += found_at(f"{size}, forced: {forced}", [*sticks_out(page), *violations(page)])
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
