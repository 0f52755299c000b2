"""Everything that the app shows or gives away of a folder, as texts by surface."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from resurface.charts.register import CHARTS
from resurface.choosing.views import COMPARED
from resurface.comparison.behind import TOPICS, WARNING
from resurface.comparison.comparison import Comparison
from resurface.comparison.questions import table as answered
from resurface.language.language import english
from resurface.lists.listing import LISTS
from resurface.materials.picture import picture
from resurface.materials.piece import piece, table_piece
from resurface.materials.workbook import table_csv, table_xlsx
from resurface.ui.parts.entries import texts as written
from resurface.ui.shell.menu import EVIDENCE, TREATMENT
from tests.app.conftest import opened
from tests.app.seeing import seen_in, unfolded
from tests.app.states import listing, on
from tests.app.surfaces import CHOSEN
from tests.sweep.hostile_record import marks

WORDS = english()
PLAIN, MARKDOWN, DRAWN = "as it is", "as markdown", "in lines of a drawing"
_CHART = "vega_lite_chart"
_RAW = {
    *("bidi_component", "arrow_data_frame", "dataframe", "selectbox"),
    *("multiselect", "text_input", "image"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One text of a surface, and how it is read there."""

    surface: str
    text: str
    form: str = PLAIN
    fault: str = ""


def screens() -> Iterator[Shown]:
    """Every screen, run through dashboard.py, every box open."""
    for view in COMPARED:
        link = {"compare": "~".join(CHOSEN), "days": "28", "view": view.id}
        yield from _screen(view.id, unfolded(opened(**link)))
    yield from _screen("list", unfolded(opened()))
    for treatment in CHOSEN:
        yield from _screen("treatment", unfolded(on(TREATMENT.script, treatment=treatment)))
    yield from _screen("evidence", unfolded(on(EVIDENCE.script)))
    for name in LISTS:
        yield from _screen("evidence", listing(name))


def dialogs(compared: Comparison) -> Iterator[Shown]:
    """What each dialog writes behind each figure."""
    for option in compared.options:
        for topic in TOPICS.values():
            if topic is not WARNING or option.treatment.warning:
                for text in written(topic.behind(option, WORDS)):
                    yield Shown("dialogs", text, MARKDOWN)


def _screen(surface: str, app: AppTest) -> Iterator[Shown]:
    for node, text in seen_in(app):
        html = bool(getattr(node.proto, "allow_html", False))
        form = DRAWN if node.type == _CHART else PLAIN if node.type in _RAW else MARKDOWN
        yield Shown(surface, text, form, "HTML is let in" if html else "")


SIGNS = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
SEPARATORS = ",;\t|"
_PARTS_OF_SVG = {"svg", "g", "path", "rect", "line", "text", "tspan", "defs", "clipPath", "circle"}
_LIVE = re.compile(rb"<f[ >]|<oleLink|<ddeLink|externalLink")


def files(compared: Comparison, turn: int | None = None) -> Iterator[Shown]:
    """Every kind of file that is taken along; in a turn only one of the pictures."""
    lines = answered(compared, WORDS)
    whole = table_piece(compared, WORDS)
    yield from _csv(table_csv(whole, compared, lines, WORDS))
    yield from _workbook(table_xlsx(whole, compared, lines, WORDS))
    for chart in CHARTS if turn is None else [CHARTS[turn % len(CHARTS)]]:
        name, one = chart.id, piece(chart, compared, WORDS)
        yield from _svg(f"svg {name}", picture(one, "svg", WORDS))
        if turn is not None:
            raw = picture(one, "png", WORDS)
            is_whole = raw.startswith(b"\x89PNG") and raw.endswith(b"IEND\xaeB`\x82")
            yield Shown("png", name, fault="" if is_whole else "no whole picture")


def _csv(raw: bytes) -> Iterator[Shown]:
    """Cells as they are, and those that a program would take for a formula, however it splits."""
    text = raw.decode("utf-8-sig")
    for separator in SEPARATORS:
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
            rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting)
            for cell in (cell for row in rows for cell in row):
                if cell.strip(" \"'").startswith(SIGNS):
                    yield Shown("csv", cell, fault=f"a formula where {separator!r} separates")
    for row in csv.reader(io.StringIO(text, newline="")):
        yield from (Shown("csv", cell) for cell in row)


def _workbook(raw: bytes) -> Iterator[Shown]:
    book = load_workbook(io.BytesIO(raw))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield Shown("excel", str(cell.value), fault="a formula")
                if cell.hyperlink and marks(str(cell.value)):
                    yield Shown("excel", str(cell.value), fault="a link made of text")
                elif isinstance(cell.value, str):
                    yield Shown("excel", cell.value)
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        for part in parts.namelist():
            if _LIVE.search(parts.read(part)) or "external" in part.lower():
                yield Shown("excel", part, fault="a part that may be run")


def _svg(surface: str, raw: bytes) -> Iterator[Shown]:
    """The words of a picture, those of one run of lines as one text."""
    root = ElementTree.fromstring(raw)  # noqa: S314 - our own
    for node in root.iter():
        tag = node.tag.rpartition("}")[2]
        if tag not in _PARTS_OF_SVG or any(
            name.rpartition("}")[2] in _ACTS for name in node.attrib
        ):
            yield Shown(surface, tag, fault="an element or attribute that may be run")
    yield Shown(surface, " ".join(text.strip() for text in root.itertext() if text.strip()))


_ACTS = {"href", "src", "onload", "onerror", "onclick", "style"}
