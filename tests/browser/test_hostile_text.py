"""Whatever text stands in the tables, on screen it is text."""

from __future__ import annotations

import csv
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from resurface.choosing.views import COMPARED, GLANCE
from resurface.language.language import english
from resurface.record.folder import SHIPPED, TABLES
from tests.browser.acting import look_at
from tests.browser.serving import server
from tests.browser.states import LINKS

ATTACKS = (
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "[tap](javascript:window.hit=1)",
    "![pic](http://evil.example/x.png)",
    "http://evil.example/plain www.evil.example",
    '=HYPERLINK("http://evil.example")',
    ":red[danger] :material/home: :smile: $x^2$ `code` **bold** | a | b |",
    "\u202egnp.exe\u200b\u2066",
    "😀👩‍🚀",
    "W" * 500,
)
WHOLE = " ".join(ATTACKS)[:900]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server whose every text cell is hostile; ids and figures are as shipped."""
    folder = tmp_path_factory.mktemp("hostile")
    for table in TABLES:
        with (SHIPPED / table.file).open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            for column in table.columns:
                free = column.kind.id == "text" and not column.key
                if free and not kept(table.name, column.name, row):
                    row[column.name] = WHOLE
        with (folder / table.file).open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, table.column_names)
            writer.writeheader()
            writer.writerows(rows)
    with server(folder) as address:
        yield address


def kept(table: str, column: str, row: dict[str, str]) -> bool:
    """Words that bind rows together: a unit to its field, an outcome to its chart.

    A warning stands only where its source does.
    """
    if (table, column) == ("treatments", "warning"):
        return not row["warning_source_id"]
    return column in {"unit", "outcome"} or column.endswith("_ids")


HREFS = """() => {
    const inside = (root) => [...root.querySelectorAll('*')]
        .flatMap((it) => [it, ...(it.shadowRoot ? inside(it.shadowRoot) : [])])
    return inside(document).filter((it) => it.matches('a')).map((it) => it.href)
}"""


OVERFLOW = """() => {
    const page = document.querySelector('[data-testid=stMain]')
    return page.scrollWidth - page.clientWidth
}"""


def inert(page: Page) -> None:
    """Expects that nothing of the text did anything, and that it leads nowhere."""
    assert page.evaluate("() => window.hit") is None
    assert page.locator("[data-testid=stMain] img, [role=dialog] img").count() == 0
    hrefs = page.evaluate(HREFS)
    assert [href for href in hrefs if "evil.example" in href or "javascript" in href] == []


def test_hostile_text_is_inert_and_widens_nothing_in_views_tooltip_and_dialog(screens, hostile):
    page = screens().open(f"{hostile}/?compare=microneedling~tca-cross&view=course")
    page.locator("svg.marks circle, svg.marks path").nth(5).hover(force=True)
    inert(page)
    for view in (*COMPARED[2:], GLANCE):
        look_at(page, english().render(view.name))
        inert(page)
        assert page.evaluate(OVERFLOW) <= 1, view
    page.locator(".glance button.g-words").filter(has_text="3–6 visits").first.click()
    expect(page.get_by_role("dialog")).to_contain_text("<script>window.hit=1</script>")
    inert(page)


@pytest.mark.parametrize("link", [*LINKS, ""])
def test_hostile_text_is_inert_and_widens_no_page(screens, hostile, link):
    page = screens("tablet").open(f"{hostile}/{link}")
    expect(page.get_by_role("button", name="Next patient")).to_be_visible()
    inert(page)
    assert page.evaluate(OVERFLOW) <= 1
