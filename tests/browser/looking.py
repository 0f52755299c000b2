"""One look at a page for every test: what is cut, wide or over something, and what axe finds."""

from __future__ import annotations

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LOOK = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
AXE_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
"""What axe looks for. Without the last line it also describes every element that is all right."""
COLORS = "color-contrast"
"""The one rule that asks about colours and not about what is there; half of axe's time."""
_AXE = Axe().axe_script

SMALL = """() => {
    const LEAST = 43.5
    const inside = (root) => [...root.querySelectorAll('*')]
        .flatMap((it) => [it, ...(it.shadowRoot ? inside(it.shadowRoot) : [])])
    const KINDS = 'a[href], button, input, select, textarea, summary, [role="radio"]'
    const apart = '[data-testid="stDataFrame"], [data-testid="stElementToolbar"]'
    const boxless = (it) => getComputedStyle(it).display === 'contents'
    const told = (it) => it && (!boxless(it) && it.getBoundingClientRect().width <= 1
        || told(above(it)))
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

Streamlit's own data grid and the toolbar over it are left out.
"""


def violations(page: Page, *, colors: bool = True) -> list[str]:
    """What axe finds in a window as high as the page: in a lower one the tray hides half a row."""
    size = page.viewport_size
    high = page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({**size, "height": max(high, size["height"])})
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_AXE)
    options = {**AXE_RULES, "rules": {COLORS: {"enabled": colors}}}
    found = page.evaluate("(options) => axe.run(options)", options)
    page.set_viewport_size(size)
    return [
        f"{each['id']}: {node['target']} {node.get('failureSummary', '')}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


def sticks_out(page: Page) -> list[str]:
    """What is wider than the screen, cut, or lies over other words; there are words on the page."""
    found = page.evaluate(LOOK)
    assert found.pop("texts") > 0
    return [f"{kind}: {each}" for kind, those in found.items() for each in those]


def small(page: Page) -> list[str]:
    """What is smaller than a finger."""
    return page.evaluate(SMALL)
