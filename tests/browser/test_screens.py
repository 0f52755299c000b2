"""Every state at every size, in light, dark and forced colors: nothing sticks out or is cut, axe
finds nothing, and under a finger nothing is small.

A state is opened once for each theme, on the widest screen, and everything is looked at on that one
load, because the load is what takes time; then the screen becomes smaller, step by step, and is
touched at the end of a step. Box by box the page then lies as a fresh load lays it. That a page
also *opens* whole on a narrow screen is what the zoom of two below is for.

In dark and in forced colors, only the laptop and the phone are looked at: these change colours, not
places, and the two sizes between them are laid out like one of the two.
"""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from resurface.choosing.views import COMPARED
from tests.browser.conftest import FOUR, SIZES, settle
from tests.browser.states import HEADINGS, LINKS, STATES

AXE_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
"""What axe looks for. Without the last line it also describes every element that is all right."""

ENDS = ("laptop", "phone")
TOUCHED_SIZES = ("tablet", "phone")
PAINTED = [*LINKS, *(view.id for view in COMPARED), "list, chosen", "dialog of sources"]
"""States that have colours of their own: the others are made of the same parts."""

LOOK = """() => {
    const AIR = 4 // a line's box is taller than its letters
    const EDGE = 1
    const PEEKS = 'tr.foldable span'
    const width = window.innerWidth
    const inside = (root) => [...root.querySelectorAll('*')]
        .flatMap((it) => [it, ...(it.shadowRoot ? inside(it.shadowRoot) : [])])
    const above = (it) => it.parentElement ?? it.getRootNode().host
    const lineage = (it) => it ? [it, ...lineage(above(it))] : []
    const apart = ['stDataFrame', 'stElementToolbar', 'stIconMaterial']
        .map((it) => `[data-testid="${it}"]`).join()
    const unseen = (it) => it.matches(apart) || it.getBoundingClientRect().width <= EDGE
    const told = (it, text) => `${it.tagName} ${it.getAttribute('class') ?? ''} "${text}"`

    const seen = inside(document.body).filter((it) => it.checkVisibility({visibilityProperty: true})
        && !lineage(it).some(unseen))
    const slides = (it) => it.scrollWidth > it.clientWidth && ['auto', 'scroll']
        .includes(getComputedStyle(it).overflowX) && !it.matches('[data-testid="stMain"]')
    const wide = seen.filter((it) => {
        const box = it.getBoundingClientRect()
        const out = box.right > width + EDGE || box.left < -EDGE
        return out && !lineage(above(it)).some(slides)
    }).map((it) => told(it, it.textContent.slice(0, 40)))

    const flow = (it, axis, ...kinds) => kinds.includes(getComputedStyle(it)['overflow' + axis])
    const hides = (it, axis) => flow(it, axis, 'hidden', 'clip')
    const scrolls = (it) => ['X', 'Y'].some((axis) => flow(it, axis, 'auto', 'scroll'))
    const beside = (box, edge) => box.left < edge.left - EDGE || box.right > edge.right + EDGE
    const beyond = (box, edge) => box.top < edge.top - AIR || box.bottom > edge.bottom + AIR
    const cuts = (box, it) => {
        for (const each of lineage(it).filter((each) => !each.matches('html, body'))) {
            const edge = each.getBoundingClientRect()
            if (hides(each, 'X') && beside(box, edge)) return true
            if (scrolls(each)) return false
            if (hides(each, 'Y') && beyond(box, edge)) return true
        }
        return false
    }
    const boxes = (node) => {
        const range = document.createRange()
        range.selectNodeContents(node)
        return [...range.getClientRects()]
    }
    const shortened = (node) => node.parentElement.closest('svg') && node.data.includes('…')
    const dotted = (it) => getComputedStyle(it).textOverflow === 'ellipsis'
        && it.scrollWidth > it.clientWidth + EDGE && !it.matches(PEEKS)
    const cut = seen.flatMap((it) => [...it.childNodes])
        .filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
        .filter((node) => shortened(node) || dotted(node.parentElement)
            || boxes(node).some((box) => cuts(box, node.parentElement)))
        .map((node) => told(node.parentElement, node.data.slice(0, 40)))
    const full = (it) => it.matches('input') && it.scrollWidth > it.clientWidth + EDGE
    const fields = seen.filter(full)
        .map((it) => told(it, it.value || it.placeholder))
    return {wide: wide.slice(0, 5), cut: [...cut, ...fields].slice(0, 5)}
}"""
"""What is wider than the screen, and which words are cut by an edge that does not scroll.

A folded group of the list only gives a peek at its rows. Streamlit's own data grid and the
toolbar over it are left out: the grid scrolls by itself.
"""


SMALL = """() => {
    const LEAST = 43.5
    const inside = (root) => [...root.querySelectorAll('*')]
        .flatMap((it) => [it, ...(it.shadowRoot ? inside(it.shadowRoot) : [])])
    const KINDS = 'a[href], button, input, select, textarea, summary, [role="radio"]'
    const apart = '[data-testid="stDataFrame"], [data-testid="stElementToolbar"]'
    const told = (it) => it && (it.getBoundingClientRect().width <= 1 || told(above(it)))
    const inSentence = (it) => it.matches('a') && getComputedStyle(it).display === 'inline'
    const above = (it) => it.parentElement ?? it.getRootNode().host
    const inert = (it) => it && (it.matches(apart) || it.inert || it.ariaHidden === 'true'
        || inert(above(it)))
    const target = (it) => it.matches('input') && it.closest('label, [role="group"]') || it
    const box = (it) => target(it).getBoundingClientRect()
    return inside(document.body)
        .filter((it) => it.matches(KINDS) && !it.disabled && !inSentence(it) && !inert(it)
            && it.checkVisibility({visibilityProperty: true, opacityProperty: true}))
        .filter((it) => !told(it) && (box(it).height < LEAST || box(it).width < LEAST))
        .map((it) => `small: ${it.tagName} ${it.ariaLabel || it.textContent || it.className}: `
            + `${Math.round(box(it).width)} x ${Math.round(box(it).height)}`)
}"""
"""What is smaller than a finger. A link in a sentence may be: a line of text is as high as it is.

Streamlit's own data grid and the toolbar over it are left out again.
"""


def violations(page: Page) -> list[str]:
    """What axe finds in a window as high as the page: in a lower one the tray hides half a row."""
    size = page.viewport_size
    high = page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({**size, "height": max(high, size["height"])})
    found = Axe().run(page, options=AXE_RULES)
    page.set_viewport_size(size)
    return [
        f"{each['id']}: {node['target']} {node.get('failureSummary', '')}"
        for each in found.response["violations"]
        for node in each["nodes"]
    ]


def sticks_out(page: Page) -> list[str]:
    """What is wider than the screen, or cut."""
    found = page.evaluate(LOOK)
    return [f"{kind}: {each}" for kind, those in found.items() for each in those]


def found_at(size: str, found: list[str]) -> list[str]:
    return [f"{size}, {each}" for each in found]


@pytest.mark.parametrize("state", STATES)
def test_in_light_nothing_is_wide_or_cut_or_small_under_a_finger_and_axe_finds_nothing(
    screens, address, state
):
    screen, told = screens("laptop"), []
    page = screen.open(f"{address}/{STATES[state].link}")
    STATES[state].reach(page)
    for size in SIZES:
        screen.resize(size, touched=False)
        STATES[state].see(page)
        told += found_at(size, [*sticks_out(page), *violations(page)])
        if size in TOUCHED_SIZES:
            screen.resize(size, touched=True)
            told += found_at(size, [*sticks_out(page), *page.evaluate(SMALL)])
    assert told == [], "\n".join(told)


@pytest.mark.parametrize("state", PAINTED)
def test_in_dark_and_forced_colors_nothing_is_wide_or_cut_and_axe_finds_nothing(
    screens, address, state
):
    screen, told = screens("laptop", "dark"), []
    page = screen.open(f"{address}/{STATES[state].link}")
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
    assert page.evaluate(LOOK) == {"wide": [], "cut": []}
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
