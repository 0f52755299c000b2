"""What keeps the record's language in a data grid is told to a screen reader in that language."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.acting import said

GRID = "[data-testid=stDataFrame]"
LANGUAGES = """(grid) => {
    const table = grid.querySelector('canvas table')
    return [...table.querySelectorAll('th')].map((head) => {
        const column = head.getAttribute('aria-colindex')
        const cells = [...table.querySelectorAll(`td[aria-colindex="${column}"]`)]
        return [head.textContent, [...new Set(cells.map((it) => it.getAttribute('lang')))]]
    })
}"""


def languages(page: Page) -> dict[str, list[str | None]]:
    """The languages of the cells under each heading that the grid has in view."""
    return dict(page.locator(GRID).first.evaluate(LANGUAGES))


def scroll(page: Page, grid_x: int) -> None:
    grid = page.locator(f"{GRID} .dvn-scroller").first
    grid.evaluate("(it, x) => it.scrollTo(x, 0)", grid_x)


def test_titles_and_notes_in_a_spanish_grid_are_english_and_the_rest_is_not(screens, address):
    page = screens().open(f"{address}/evidence?lang=es")
    expect(page.locator(f"{GRID} canvas td").first).to_be_attached()
    found = languages(page)
    assert found[said(page, "In words")] == ["en"]
    assert found[said(page, "Figure")] == [None]
    scroll(page, 1000)
    source, note = said(page, "Source"), said(page, "Note")
    page.wait_for_function(
        "([grid, head]) => document.querySelector(`${grid} canvas table`).textContent"
        ".includes(head)",
        arg=[GRID, note],
    )
    found = languages(page)
    assert (found[source], found[note]) == (["en"], ["en"])
    assert all(each == [None] for head, each in found.items() if head == said(page, "Year"))


def test_in_the_record_s_own_language_nothing_is_marked(screens, address):
    page = screens().open(f"{address}/evidence")
    expect(page.locator(f"{GRID} canvas td").first).to_be_attached()
    assert {each for found in languages(page).values() for each in found} == {None}
