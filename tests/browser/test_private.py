"""What somebody types of a patient goes nowhere: no address, log, store or file, nor a file's name.

Names, mails, phones and days of birth are typed into every field of a consultation. A day that is
typed into the calendar may stand in the calendar's own file.
"""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Locator, Page

from resurface.catalogue.dates import today
from resurface.choosing.criteria import NAME
from resurface.choosing.views import PATIENT, QUESTIONS, TAKE_ALONG
from tests.browser.acting import go_to, look_at, open_more_filters
from tests.browser.conftest import settle
from tests.browser.serving import server
from tests.browser.test_calendar import KEPT_BY_THE_BROWSER
from tests.browser.test_guide import step

TYPED = ("Ximena Quirarte", "ximena.q@correo.example", "787-555-0199", "03/14/1987")
ON_PIECE = "Ximena Quirarte"
"""Typed as a headline: it stands on the picture, and with what is remembered of the piece."""
HEADLINE, LINE, ACTION = "Headline", "One line below it", "Call to action"
BIRTH = datetime.date(1987, 3, 14)
KEPT_FREE = today() + datetime.timedelta(days=211)
SIGNS = ("ximena", "quirarte", "correo.example", "787-555-0199", "7875550199", "03/14/1987")
DAYS = tuple(
    day.strftime(how) for day in (BIRTH, KEPT_FREE) for how in ("%Y-%m-%d", "%Y%m%d", "%m/%d/%Y")
)
TWO = "microneedling~rf-microneedling"
NOT_TYPED = ("checkbox", "radio", "range", "button", "submit")
FIELDS = ", ".join(
    (
        f"input{''.join(f':not([type={each}])' for each in NOT_TYPED)}:visible",
        "textarea:visible",
        "[contenteditable='true']:visible",
    )
)


@dataclass
class Heard:
    """All that went out of one browser, or stayed in it."""

    addresses: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    copied: list[str] = field(default_factory=list)
    fields: int = 0


@pytest.fixture
def served(tmp_path_factory) -> Iterator[tuple[str, Path, Path]]:
    """The address of a server, its log, and the folder in which it may keep what was made."""
    log = tmp_path_factory.mktemp("log") / "server.log"
    state = tmp_path_factory.mktemp("state")
    with log.open("wb") as file, server(shared=True, log=file, RESURFACE_STATE=str(state)) as found:
        yield found, log, state


def test_what_is_typed_of_a_patient_goes_nowhere(screens, served):
    address, log, state = served
    heard = Heard()
    screen = screens(permissions=["clipboard-read", "clipboard-write"])
    screen.page.on("request", lambda asked: heard.addresses.append(asked.url))
    screen.page.on("framenavigated", lambda frame: heard.addresses.append(frame.url))
    page = screen.open(f"{address}/?compare={TWO}&view=list")
    walk(page, heard)
    assert heard.fields >= 8
    assert len(heard.files) >= 6
    assert found_in("\n".join(heard.addresses)) == []
    assert found_in(kept_beyond_the_search(page)) == []
    assert found_in("\n".join(heard.copied)) == []
    assert found_in(log.read_text(errors="replace")) == []
    for name, raw in heard.files.items():
        days = () if name.endswith(".ics") else DAYS
        assert (name, found_in(name)) == (name, [])
        assert (name, found_in(text_of(name, raw), days)) == (name, [])
    for each in state.rglob("*"):
        assert found_in(each.name) == []
        assert each.is_dir() or found_in(each.read_bytes().decode("latin-1")) == []


def test_what_is_typed_for_pieces_stands_on_the_piece_alone(screens, served):
    address, log, state = served
    heard = Heard()
    screen = screens()
    screen.page.on("request", lambda asked: heard.addresses.append(asked.url))
    screen.page.on("framenavigated", lambda frame: heard.addresses.append(frame.url))
    page = screen.open(f"{address}/?compare={TWO}")
    go_to(page, "Wording")
    type_into_all(page, heard)
    go_to(page, "Materials")
    page.get_by_role("button", name="PNG", exact=True).wait_for()
    settle(page)
    type_into_all(page, heard)
    assert heard.fields >= 6
    assert found_in(kept_by(state)) == []
    for label, text in ((HEADLINE, ON_PIECE), (LINE, ""), (ACTION, "")):
        page.get_by_label(label).fill(text)
        page.get_by_label(label).press("Tab")
        settle(page)
    keep(page, "PNG", heard)
    (made,) = heard.files
    assert found_in(made) == []
    assert set(found_in(kept_by(state))) == set(found_in(ON_PIECE))
    assert found_in("\n".join(heard.addresses)) == []
    assert found_in(kept_beyond_the_search(page)) == []
    assert found_in(log.read_text(errors="replace")) == []
    for each in state.rglob("*"):
        assert found_in(each.name) == []


def kept_by(state: Path) -> str:
    """All that stands in the files of the state folder."""
    files = (each for each in state.rglob("*") if each.is_file())
    return "\n".join(each.read_bytes().decode("latin-1") for each in files)


def walk(page: Page, heard: Heard) -> None:
    """Types into every field on the way from the list to what is taken along."""
    open_more_filters(page)
    type_into_all(page, heard)
    go_to(page, "Guide")
    for number in (1, 2, 3):
        step(page, number)
        type_into_all(page, heard)
    go_to(page, "Calendar")
    type_into_all(page, heard)
    keep(page, "Save the dates (.ics)", heard)
    for name in ("One treatment", "Evidence"):
        go_to(page, name)
        type_into_all(page, heard)
    go_to(page, "Compare")
    page.get_by_role("button", name="Compare 2").click()
    settle(page)
    for view in (QUESTIONS, TAKE_ALONG):
        look_at(page, view.name.text)
        type_into_all(page, heard)
    for name in ("English (PDF)", "Español (PDF)", "PNG", "SVG", "CSV", "Excel"):
        keep(page, name, heard)
    for name in ("Copy note", "Copy link"):
        page.get_by_role("button", name=name, exact=True).first.click()
        heard.copied.append(page.evaluate("() => navigator.clipboard.readText()"))
    page.get_by_role("button", name="Turn the screen round").click()
    settle(page)
    assert f"view={PATIENT.id}" in page.url
    type_into_all(page, heard)


def type_into_all(page: Page, heard: Heard) -> None:
    """Types into each field that takes text, numbers or days, and leaves it."""
    place = 0
    while place < page.locator(FIELDS).count():  # what is typed may bring others
        each = page.locator(FIELDS).nth(place)
        if each.is_editable():
            heard.fields += 1
            type_into(page, each, each.get_attribute("type") or "text")
            heard.addresses.append(page.url)
        place += 1


def type_into(page: Page, each: Locator, kind: str) -> None:
    if kind == "date":
        for day in (BIRTH, KEPT_FREE):
            each.fill(day.isoformat())
            each.press("Enter")
            settle(page)
        return
    for text in TYPED:
        each.click()
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(text)
        page.keyboard.press("Escape" if each.get_attribute("role") == "combobox" else "Tab")
        settle(page)


def keep(page: Page, button: str, heard: Heard) -> None:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    made = waiting.value
    heard.files[made.suggested_filename] = made.path().read_bytes()


def kept_beyond_the_search(page: Page) -> str:
    """All that the browser keeps, without what the tab keeps of the search box (architecture)."""
    stores = json.loads(page.evaluate(KEPT_BY_THE_BROWSER))
    for store in stores:
        if isinstance(store, dict) and "resurface.kept" in store:
            entry = json.loads(store["resurface.kept"])
            entry.get("values", {}).pop(NAME.id, None)
            store["resurface.kept"] = json.dumps(entry)
    return json.dumps(stores)


def found_in(text: str, days: tuple[str, ...] = DAYS) -> list[str]:
    folded = text.casefold()
    return [each for each in (*SIGNS, *days) if each in folded]


def text_of(name: str, raw: bytes) -> str:
    """All that a file says: its bytes, the words of its pages, and what lies packed in it."""
    said = [raw.decode("latin-1")]
    if name.endswith(".pdf"):
        reader = pypdf.PdfReader(io.BytesIO(raw))
        said += [each.extract_text() for each in reader.pages]
        said += [str(reader.metadata)]
    if raw.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            said += [packed.read(each).decode("latin-1") for each in packed.namelist()]
    return "\n".join(said)
