"""What is taken along is opened and read back."""

from __future__ import annotations

import csv
import io
import re
import struct

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from resurface.language.language import language
from resurface.materials.handout import NO_ROOM
from resurface.record.folder import SHIPPED
from tests.browser.acting import pick
from tests.browser.conftest import settle
from tests.browser.serving import server

LINK = "?compare=microneedling~rf-microneedling&view=take-along"
CAUTION = "The same results may not occur for all patients."


@pytest.fixture
def page(screens, address) -> Page:
    return screens().open(f"{address}/{LINK}")


def downloaded(page: Page, button: str) -> tuple[str, bytes]:
    """The name and the bytes of the file behind a button."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def part_of(name: str) -> str:
    """What the name of a file says beside its treatments and its day."""
    both = "resurface-microneedling-radiofrequency-microneedling"
    found = re.fullmatch(rf"{both}(-[a-z]+)?-\d{{4}}-\d\d-\d\d(\.\w+)", name)
    return "".join(filter(None, found.groups())) if found else name


def test_the_comparison_as_a_picture_is_a_whole_png(page):
    name, raw = downloaded(page, "PNG")
    width, height = struct.unpack(">II", raw[16:24])
    assert (part_of(name), raw[:8]) == ("-wide.png", b"\x89PNG\r\n\x1a\n")
    assert (width, height) == (1920, 1080)


def test_one_chart_as_svg_holds_title_warning_data_date_and_caution(page):
    pick(page, "Picture of", "Ranges")
    name, raw = downloaded(page, "SVG")
    text = raw.decode()
    assert part_of(name) == "-ranges.svg"
    for part in (
        "Back at work after",
        "Microneedling",
        "FDA warned",
        "data version",
        "Sources: ",
        "Checked on November 24, 2026",
        CAUTION,
    ):
        assert part in text


def test_the_table_as_csv_opens_with_every_question_and_no_formula(page):
    name, raw = downloaded(page, "CSV")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert part_of(name) == ".csv"
    assert rows[0] == ["Question", "Microneedling", "Radiofrequency microneedling", "No treatment"]
    visits = next(row for row in rows if row[0] == "How many visits?")
    figures, beside = zip(*(cell.split("\n") for cell in visits[1:3]), strict=True)
    assert (*figures, visits[3]) == ("3–6 visits", "3–4 visits", "no visits")
    assert all(each.endswith(" sources") for each in beside)
    assert rows[-1] == [
        "The same results may not occur for all patients. This is no medical advice."
    ]
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []


def test_the_workbook_holds_the_table_and_its_sources_as_text(page):
    name, raw = downloaded(page, "Excel")
    book = load_workbook(io.BytesIO(raw))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert part_of(name) == ".xlsx"
    assert book.sheetnames == ["Comparison", "Figures", "Sources"]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert any(str(cell.value).startswith("https://") for cell in cells)


def test_files_are_made_after_the_picture_was_seen_and_another_view_was_open(page):
    page.locator(".st-key-preview img").wait_for()
    for view in ("Course", "Take along"):
        page.get_by_role("radio", name=view, exact=True).click()
        settle(page)
    assert part_of(downloaded(page, "CSV")[0]) == ".csv"


def test_a_picture_of_studies_says_that_they_give_no_rank(page):
    pick(page, "Picture of", "What studies measured")
    text = downloaded(page, "SVG")[1].decode()
    assert "look, don't rank" in text.replace("’", "'")
    assert "Thick" not in text


def test_why_a_handout_is_refused_stays_on_screen_in_its_language(screens, tmp_path):
    rows = list(csv.DictReader((SHIPPED / "treatments.csv").open(encoding="utf-8")))
    with (tmp_path / "treatments.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows({**row, "name": f"{row['name']} {'very long ' * 60}"} for row in rows)
    with server(tmp_path) as there:
        for code, link in (("en", ""), ("es", "&lang=es")):
            page = screens().open(f"{there}/{LINK}{link}")
            page.get_by_role("button", name="Español (PDF)").click()
            why = page.locator(".st-key-offer-handout").get_by_role("alert")
            expect(why).to_have_text(language(code).render(NO_ROOM))
            page.wait_for_timeout(6_000)
            expect(why).to_be_visible()
