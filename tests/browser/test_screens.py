"""Every state at every size, in light and dark: nothing sticks out, axe finds nothing."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import FOUR, SIZES

STATES = {
    "first visit": "",
    "comparing": f"?compare={FOUR}&days=5",
    "nothing fits": "?depth=manual&days=0&sessions=1",
    "mangled link": "?days=many&compare=gone",
    "in depth": "treatment?treatment=rf-microneedling",
    "evidence": "evidence",
}
AXE_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(page) -> list[str]:
    found = Axe().run(page, options=AXE_RULES)
    return [
        f"{each['id']}: {node['target']} {node.get('failureSummary', '')}"
        for each in found.response["violations"]
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(screens, address, state, theme):
    page = screens("laptop", theme).open(f"{address}/{STATES[state]}")
    assert violations(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_sources(screens, address, theme):
    page = screens("laptop", theme).open(f"{address}/?compare=microneedling~rf-microneedling")
    page.get_by_role("button", name="3–4 visits", exact=True).click()
    page.get_by_role("dialog").get_by_text("Sources that feed the range").wait_for()
    assert violations(page) == []


def test_axe_finds_nothing_on_a_phone(screens, address):
    page = screens("phone").open(f"{address}/?compare={FOUR}")
    assert violations(page) == []


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_wider_than_the_screen(screens, address, size, state):
    page = screens(size).open(f"{address}/{STATES[state]}")
    width = SIZES[size][0]
    wide = page.evaluate(
        """(width) => [...document.querySelectorAll('[data-testid="stMain"] *')]
            .filter((it) => it.getBoundingClientRect().right > width + 1)
            .filter((it) => !it.closest('[data-testid="stElementToolbar"]'))
            .filter((it) => !it.closest('[data-testid="stDataFrame"]'))
            .map((it) => it.tagName + ' ' + it.className).slice(0, 5)""",
        width,
    )
    assert wide == []


def test_at_twice_the_zoom_the_comparison_is_whole(screens, address):
    page = screens("laptop").open(f"{address}/?compare=microneedling~tca-cross")
    page.evaluate("() => { document.documentElement.style.zoom = '2' }")
    page.wait_for_timeout(500)
    overflow = page.evaluate(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert overflow <= 1
    assert page.get_by_role("heading", name="The whole course").is_visible()


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
