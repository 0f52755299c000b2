"""From what is seen to what is taken home: few taps, a date left free, a page that opens itself.

Rolling scars, skin type IV, a wedding in seven months, two days off at most, worried about dark
marks; the page to take home is in Spanish.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy
import pypdf
import pytest
import typst
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from resurface.catalogue.catalogue import catalogue
from resurface.catalogue.dates import today
from resurface.catalogue.figures import SESSIONS, VISIBLE
from resurface.language.language import language
from resurface.record.folder import SHIPPED, load
from tests.browser.acting import DAYS, box, columns, figure, stop
from tests.browser.conftest import settle
from tests.browser.serving import server

SKIN = "Skin type (Fitzpatrick)"
MOST_TAPS, MOST_PAGES = 12, 4
WEDDING = today() + datetime.timedelta(days=213)
DOTS_PER_INCH = 144.0
SPANISH = language("es")


@pytest.fixture(scope="module")
def shared() -> Iterator[str]:
    """The address of a server that codes and links lead to."""
    with server(shared=True) as found:
        yield found


class Walk:
    """One person's way through the app, who counts taps and pages."""

    def __init__(self, page: Page, *, touched: bool = False) -> None:
        self.page, self.touched, self.taps, self.pages = page, touched, 0, 1

    def tap(self, on: Locator, *, opens: bool = False) -> None:
        self.taps += 1
        self.pages += opens
        on.tap() if self.touched else on.click()
        settle(self.page)

    def button(self, name: str, *, opens: bool = False) -> None:
        self.tap(self.page.get_by_role("button", name=name).first, opens=opens)

    def choose(self, label: str, option: str) -> None:
        """From a box that opens: a tap on it, and one on what it offers."""
        self.taps += 2
        self.page.get_by_role("combobox", name=label).select_option(label=option)
        settle(self.page)

    def slide(self, label: str, said: str) -> None:
        """A slider is tapped where the value stands; here by keys, which end there for certain."""
        self.taps += 1
        slider = self.page.get_by_role("slider", name=label)
        slider.focus()
        while slider.get_attribute("aria-valuetext") != said:
            self.page.keyboard.press("ArrowLeft")
        settle(self.page)
        stop(self.page, label, said)

    def type_day(self, label: str, day: datetime.date) -> None:
        field = self.page.get_by_label(label, exact=True)
        self.taps += 1
        field.fill(day.isoformat())
        field.press("Enter")
        settle(self.page)

    def download(self, name: str) -> bytes:
        self.taps += 1
        with self.page.expect_download() as waiting:
            self.page.get_by_role("button", name=name, exact=True).click()
        return waiting.value.path().read_bytes()


def test_from_a_concern_to_dates_a_spanish_page_and_a_note_in_few_taps(screens, shared, tmp_path):
    screen = screens(permissions=["clipboard-read", "clipboard-write"])
    walk = Walk(screen.open(shared))
    page = walk.page
    walk.button("Rolling")
    walk.choose(SKIN, "IV")
    walk.slide(DAYS, "2 days")
    for name in ("Radiofrequency microneedling", "Microneedling"):
        walk.tap(box(page, name))
    walk.button("Compare 2", opens=True)
    expect(columns(page)).to_have_count(3)
    expect(figure(page, "Microneedling. Dark marks: ")).to_be_in_viewport()
    walk.button("Take along", opens=True)
    handout = walk.download("Español (PDF)")
    walk.button("Copy note")
    note = page.evaluate("() => navigator.clipboard.readText()")
    walk.tap(page.get_by_role("link", name="Calendar", exact=True), opens=True)
    walk.type_day("Add a date", WEDDING)
    expect(page.locator(".calendar .date")).to_have_count(1)
    expect(page.locator(".calendar .too-close, .calendar .unsure")).to_have_count(0)
    assert WEDDING not in days_it_shows(page, "rf-microneedling")
    assert "Microneedling" in note
    assert (walk.taps <= MOST_TAPS, walk.pages <= MOST_PAGES) == (True, True)
    opens_itself_on_a_phone(screens, shared, handout, tmp_path)


def test_by_the_guide_with_fingers_no_question_or_treatment_needs_more_than_one_tap(
    screens, shared
):
    """From where it is asked what is seen; every tap counts, and a field that is typed in."""
    screen = screens("tablet", has_touch=True, permissions=["clipboard-read", "clipboard-write"])
    walk = Walk(screen.open(f"{shared}/guide"), touched=True)
    page = walk.page
    for seen in ("Rolling scars", "Dark marks"):
        walk.tap(page.get_by_role("checkbox", name=seen, exact=True))
    walk.button("Next: ask first")
    walk.button("No to these")
    for group, option in (("Skin like mine (Fitzpatrick)", "IV"), (DAYS, "2 days")):
        row = page.get_by_role("group", name=group)
        walk.tap(row.get_by_role("button", name=option, exact=True))
    for name in ("Needle release (subcision)", "Microneedling"):
        walk.tap(page.get_by_role("checkbox", name=name, exact=True))
    walk.button("Compare the ones you tick", opens=True)
    expect(columns(page)).to_have_count(3)
    expect(figure(page, "Microneedling. Dark marks: ")).to_be_in_viewport()
    walk.tap(page.get_by_role("link", name="Calendar", exact=True), opens=True)
    walk.type_day("Add a date", WEDDING)
    expect(page.locator(".calendar .date")).to_have_count(1)
    expect(page.locator(".calendar .too-close, .calendar .unsure")).to_have_count(0)
    with zipfile.ZipFile(io.BytesIO(walk.download("All in one, Español"))) as taken:
        handout, dates, note = (taken.read(each) for each in taken.namelist())
    assert in_spanish(handout)
    assert b"BEGIN:VEVENT" in dates
    assert "Microneedling" in note.decode()
    assert "Is there a cold sore" in note.decode()
    assert (walk.taps <= MOST_TAPS, walk.pages <= MOST_PAGES) == (True, True)


def in_spanish(handout: bytes) -> bool:
    reader = pypdf.PdfReader(io.BytesIO(handout))
    return reader.trailer["/Root"]["/Lang"].partition("-")[0] == "es"


def days_it_shows(page: Page, treatment_id: str) -> set[datetime.date]:
    """Every day of a visit on the calendar, and after it as long as it shows by the record."""
    treatment = catalogue(load(SHIPPED).rows).find(treatment_id)
    longest = treatment.range_of(VISIBLE).high
    visits = page.locator(".calendar .every tbody input").all()
    assert len(visits) == treatment.range_of(SESSIONS).high
    first = [datetime.date.fromisoformat(each.input_value()) for each in visits]
    return {day + datetime.timedelta(days=n) for day in first for n in range(int(longest) + 1)}


def opens_itself_on_a_phone(screens, shared: str, handout: bytes, folder: Path) -> None:
    """The page is in Spanish; its code leads to the patient's view, in Spanish and without menu."""
    assert in_spanish(handout)
    reader = pypdf.PdfReader(io.BytesIO(handout))
    texts = " ".join(each.extract_text() for each in reader.pages)
    assert "Microagujas" in texts
    (link,) = {each for number in range(1, 3) for each in codes(handout, number, folder)}
    assert link.startswith(f"{shared}/?compare=")
    page = screens("phone").open(link)
    expect(page.get_by_role("heading", level=1)).to_have_text(
        SPANISH.say("Which treatment, if any?")
    )
    expect(page.locator(".patient .title").first).to_be_visible()
    expect(page.get_by_test_id("stHeader")).to_be_hidden()
    assert page.get_by_role("navigation").count() == 0
    assert page.evaluate("() => document.documentElement.lang") == "es"
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390


def codes(handout: bytes, number: int, folder: Path) -> list[str]:
    """What the codes on one page say, read from the page as it looks."""
    (folder / "handout.pdf").write_bytes(handout)
    sheet = folder / "page.typ"
    sheet.write_text(
        f'#set page(width: auto, height: auto, margin: 0pt)\n#image("handout.pdf", page: {number})'
    )
    drawn = typst.compile(sheet, format="png", ppi=DOTS_PER_INCH)
    pixels = numpy.array(Image.open(io.BytesIO(drawn)).convert("L"))
    return [each.text for each in zxingcpp.read_barcodes(pixels)]
