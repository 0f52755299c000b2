"""Every state at every size, in light and dark: nothing sticks out, is cut, or is found by axe.

A state is opened once for each theme, on the widest screen, and everything is looked at on that one
load, because the load is what takes time; then the screen becomes smaller, step by step. That is
honest in this direction: Streamlit folds the sidebar away on a screen that becomes narrow as it
does on one that opens narrow, and box by box the page then lies as a fresh load lays it. It would
not be in the other: on a screen that grows, the sidebar stays folded. That a page also *opens*
whole on a narrow screen is what the zoom of two below is for.

In dark, only the laptop and the phone are looked at: a theme changes colours, not places, and the
two sizes between them are laid out like one of the two, the wide tablet with a sidebar beside the
page, the upright one with the sidebar folded away. For the same reason axe looks at the laptop and
the phone only.
"""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from resurface.language.language import english
from tests.browser.conftest import FOUR, SIZES
from tests.browser.states import LINKS, STATES

AXE_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
"""What axe looks for. Without the last line it also describes every element that is all right."""

AXE_SIZES = {"laptop", "phone"}
LOOKS = {"light": list(SIZES), "dark": [size for size in SIZES if size in AXE_SIZES]}

LOOK = """() => {
    const AIR = 4 // a line's box is taller than its letters
    const EDGE = 1
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
    const wide = seen.filter((it) => {
        const box = it.getBoundingClientRect()
        return box.right > width + EDGE || box.left < -EDGE
    }).map((it) => told(it, it.textContent.slice(0, 40)))

    const flow = (it, axis, ...kinds) => kinds.includes(getComputedStyle(it)['overflow' + axis])
    const hides = (it, axis) => flow(it, axis, 'hidden', 'clip')
    const scrolls = (it) => ['X', 'Y'].some((axis) => flow(it, axis, 'auto', 'scroll'))
    const beside = (box, edge) => box.left < edge.left - EDGE || box.right > edge.right + EDGE
    const beyond = (box, edge) => box.top < edge.top - AIR || box.bottom > edge.bottom + AIR
    const cuts = (box, it) => {
        for (const each of lineage(it)) {
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
    const cut = seen.flatMap((it) => [...it.childNodes])
        .filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
        .filter((node) => shortened(node)
            || boxes(node).some((box) => cuts(box, node.parentElement)))
        .map((node) => told(node.parentElement, node.data.slice(0, 40)))
    const full = (it) => it.matches('input') && it.scrollWidth > it.clientWidth + EDGE
    const fields = seen.filter(full)
        .map((it) => told(it, it.value || it.placeholder))
    return {wide: wide.slice(0, 5), cut: [...cut, ...fields].slice(0, 5)}
}"""
"""What is wider than the screen, and which words are cut by an edge that does not scroll.

Streamlit's own data grid and the toolbar over it are left out: the grid scrolls by itself.
"""


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=AXE_RULES)
    return [
        f"{each['id']}: {node['target']} {node.get('failureSummary', '')}"
        for each in found.response["violations"]
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("theme", LOOKS)
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_wide_or_cut_and_axe_finds_nothing(screens, address, state, theme):
    screen = screens("laptop", theme)
    page = screen.open(f"{address}/{STATES[state].link}")
    STATES[state].reach(page)
    found = {}
    for size in LOOKS[theme]:
        screen.resize(size)
        STATES[state].see(page)
        by_axe = violations(page) if size in AXE_SIZES else []
        found[size] = {**page.evaluate(LOOK), "axe": by_axe}
    told = [
        f"{state}, {theme}, {size}, {kind}: {each}"
        for size, kinds in found.items()
        for kind, those in kinds.items()
        for each in those
    ]
    assert told == [], "\n".join(told)


@pytest.mark.parametrize("link", LINKS)
def test_at_twice_the_zoom_the_page_is_whole(screens, address, link):
    page = screens("laptop", zoom=2).open(f"{address}/{link}")
    assert page.evaluate(LOOK) == {"wide": [], "cut": []}
    heading = english().render(LINKS[link].heading)
    expect(page.get_by_role("heading", level=1, name=heading)).to_be_in_viewport()
    for shown in (page.get_by_test_id("stExpandSidebarButton"), page.get_by_text("Data version")):
        shown.last.scroll_into_view_if_needed()
        expect(shown.last).to_be_in_viewport()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_in_charts_are_readable_in_both_themes(screens, address, theme):
    page = screens("laptop", theme).open(f"{address}/?compare=microneedling~tca-cross")
    page.locator("svg.marks text").first.wait_for()
    ink = page.evaluate(
        """() => [...document.querySelectorAll('svg.marks text')]
            .filter((it) => it.textContent === 'Microneedling')
            .map((it) => it.getAttribute('fill'))"""
    )
    assert set(ink) == {{"light": "#0B1016", "dark": "#ECEAE4"}[theme]}


OVERLAPS = """() => {
    const inside = (root) => [...root.querySelectorAll('*')]
        .flatMap((it) => [it, ...(it.shadowRoot ? inside(it.shadowRoot) : [])])
    const cells = inside(document.body).filter((it) => it.matches('.people .cell'))
    const right = (it) => it.getBoundingClientRect().right
    const over = cells.flatMap((cell) => [...cell.querySelectorAll('svg, span')]
        .filter((it) => right(it) > right(cell) + 1).map((it) => it.textContent || it.tagName))
    return {cells: cells.length, over: over.slice(0, 5)}
}"""
"""How many cells of people there are, and what in them reaches beyond its own cell."""


@pytest.mark.parametrize("size", SIZES)
def test_no_hundred_people_reach_into_those_beside_them(screens, address, size):
    page = screens(size).open(f"{address}/?compare={FOUR}")
    page.get_by_role("table", name="Out of 100 people").wait_for()
    found = page.evaluate(OVERLAPS)
    assert (found["cells"] > 5, found["over"]) == (True, [])
