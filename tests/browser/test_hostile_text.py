"""Whatever text stands in the tables, on screen it is text."""

from __future__ import annotations

import csv
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from resurface.record.folder import SHIPPED, TABLES
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
                if column.kind.id == "text" and not kept(table.name, column.name, row):
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


def test_hostile_text_is_inert_on_page_chart_tooltip_and_dialog(screens, hostile):
    page = screens().open(f"{hostile}/?compare=microneedling~tca-cross&days=5")
    expect(page.get_by_role("heading", name="The whole course")).to_be_visible()
    page.locator("svg.marks circle, svg.marks path").nth(5).hover(force=True)
    page.get_by_role("button", name="3–6 visits", exact=True).first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate("() => window.hit") is None
    assert page.locator("[data-testid=stMain] img, [role=dialog] img").count() == 0
    hrefs = page.evaluate("() => [...document.querySelectorAll('a')].map((it) => it.href)")
    assert [href for href in hrefs if "evil.example" in href or "javascript" in href] == []
    assert "<script>window.hit=1</script>" in page.get_by_test_id("stMain").inner_text()


@pytest.mark.parametrize("link", LINKS)
def test_hostile_text_is_inert_and_widens_no_page_of_the_menu(screens, hostile, link):
    page = screens("tablet").open(f"{hostile}/{link}")
    expect(page.get_by_text("Data version").last).to_be_visible()
    assert page.evaluate("() => window.hit") is None
    assert page.locator("[data-testid=stMain] img").count() == 0
    hrefs = page.evaluate("() => [...document.querySelectorAll('a')].map((it) => it.href)")
    assert [href for href in hrefs if "evil.example" in href or "javascript" in href] == []
    overflow = page.evaluate(
        "() => document.querySelector('[data-testid=stMain]').scrollWidth - "
        "document.querySelector('[data-testid=stMain]').clientWidth"
    )
    assert overflow <= 1
