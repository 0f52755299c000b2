"""All that each surface of the app says of a record, as texts: the rules walk these."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from openpyxl import load_workbook

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.figures import FIGURES, WORKED_OUT
from resurface.catalogue.treatments import Treatment
from resurface.charts.drawing import Drawing
from resurface.charts.register import CHARTS, chart
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import HELPS, Criteria
from resurface.comparison import listed
from resurface.comparison.behind import TOPICS
from resurface.comparison.comparison import Comparison, compare
from resurface.comparison.for_patient import for_patient
from resurface.comparison.glance import glance
from resurface.comparison.hundred import hundred
from resurface.comparison.questions import table
from resurface.comparison.stated import stated
from resurface.evidence.evidence import Evidence
from resurface.evidence.ranges import published
from resurface.language.language import english
from resurface.materials.note import note
from resurface.materials.piece import piece, table_piece
from resurface.materials.whole import WIDE, whole_given
from resurface.materials.workbook import table_csv, table_xlsx
from resurface.ui.parts.entries import texts
from resurface.ui.parts.list_rows import kept
from resurface.ui.treatment.sections import sections
from tests.unit.making import (
    ENCINO,
    a_catalogue,
    a_concern,
    a_source,
    no_treatment,
    some_evidence,
)

WORDS = english()
DAY = datetime.date(2026, 11, 25)
SOURCES = {
    "trial": a_source(authors="Lee J"),
    "other": a_source("other", authors="Kim S", year="2019"),
    "fda": a_source("fda", kind="law or regulator", publisher="US FDA", year="2025"),
    "review": a_source("review", kind="systematic review", authors="Cochrane G", year="2021"),
    ENCINO: a_source(ENCINO, kind="practice page", publisher="A practice", year=""),
}


@dataclass(frozen=True, slots=True)
class Record:
    """A small record and the comparison of all its options."""

    catalogue: Catalogue
    evidence: Evidence
    comparison: Comparison

    def text(self, surface: str) -> str:
        """All that one surface says, a line each."""
        return "\n".join(SURFACES[surface](self))

    def drawn(self, chart_id: str) -> tuple[Drawing, ...]:
        """The drawings of one chart."""
        return chart(chart_id).draw(self.comparison, WORDS)

    def shapes(self, chart_id: str, **asked: Any) -> list[dict[str, Any]]:
        """Rows of a chart that hold these values."""
        return [
            row
            for drawn in self.drawn(chart_id)
            for row in drawn.records
            if all(row.get(name) == value for name, value in asked.items())
        ]


def a_record(*treatments: Treatment, untreated: bool = False, **known: Any) -> Record:
    """These treatments side by side, with what is known of them."""
    everything = a_catalogue(*treatments, untreated=no_treatment())
    figures = {each.id for each in FIGURES}
    stated = known.get("facts", {}).items()
    ranges = {key: published(facts) for key, facts in stated if key[1] in figures}
    helped = tuple(map(a_concern, HELPS.options))
    found = some_evidence(**{"sources": SOURCES, "concerns": helped, "ranges": ranges, **known})
    chosen = tuple(each.id for each in treatments)
    compared = compare(everything, found, chosen, untreated=untreated, version="v")
    return Record(everything, found, compared)


_NOT_SAID = ("topic", "id", "kind")
"""Names under which a part has ids, which nobody reads."""


def _strings(value: Any) -> Iterator[str]:
    """Every text anywhere in a value."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from _strings(getattr(value, each.name))
    elif isinstance(value, Mapping):
        yield from _strings([each for name, each in value.items() if name not in _NOT_SAID])
    elif isinstance(value, Iterable):
        for each in value:
            yield from _strings(each)


def _list(of: Record) -> Iterator[str]:
    rows = listed.rows(of.catalogue, of.evidence, WORDS)
    yield from _strings(kept(rows, frozenset(each.id for each in of.catalogue.treatments)))


def _glance(of: Record) -> Iterator[str]:
    found = glance(of.comparison, Criteria(), WORDS)
    yield from _strings(found)
    for row in found.rows:
        yield from (each.spoken for each in row.cells)


def _people(of: Record) -> Iterator[str]:
    for row in hundred(of.comparison, WORDS):
        yield from _strings(row)
        yield from (each.spoken for each in row.cells)


def _patient(of: Record) -> Iterator[str]:
    for row in for_patient(of.comparison, WORDS):
        yield from _strings(row)


def _chart(chart_id: str) -> Callable[[Record], Iterator[str]]:
    def said(of: Record) -> Iterator[str]:
        for drawn in of.drawn(chart_id):
            yield from _told(drawn)

    return said


def _told(drawn: Drawing) -> Iterator[str]:
    """The words of a drawing: in its marks, and for who does not see it."""
    yield drawn.alt
    for row in drawn.records:
        for name in ("label", "said", "about"):
            yield " ".join(_strings(row.get(name, "")))


def _questions(of: Record) -> Iterator[str]:
    for line in table(of.comparison, WORDS):
        yield line.question
        yield from _strings([(cell.lines, cell.sources) for cell in line.cells])


def _dialogs(of: Record) -> Iterator[str]:
    for option in of.comparison.options:
        for topic in TOPICS.values():
            yield from (text.replace("\\", "") for text in texts(topic.behind(option, WORDS)))
        for figure in (*FIGURES, *WORKED_OUT):
            yield from _strings(stated(option, figure, WORDS))


def _treatment(of: Record) -> Iterator[str]:
    for option in of.comparison.options:
        yield from _strings(sections(option, of.catalogue, WORDS))


def _whole(of: Record) -> Iterator[str]:
    yield from _strings(whole_given(of.comparison, WIDE, WORDS, ""))


def _note(of: Record) -> Iterator[str]:
    yield note(of.comparison, Choice(), DAY, WORDS)


def _csv(of: Record) -> Iterator[str]:
    lines = table(of.comparison, WORDS)
    yield table_csv(table_piece(of.comparison, WORDS), of.comparison, lines, WORDS).decode()


def _workbook(of: Record) -> Iterator[str]:
    lines = table(of.comparison, WORDS)
    made = table_xlsx(table_piece(of.comparison, WORDS), of.comparison, lines, WORDS)
    for sheet in load_workbook(io.BytesIO(made)).worksheets:
        for row in sheet.iter_rows(values_only=True):
            yield " | ".join("" if cell is None else str(cell) for cell in row)


def _pictures(of: Record) -> Iterator[str]:
    for each in CHARTS:
        made = piece(each, of.comparison, WORDS)
        yield from (made.title, *made.under_table)
        for drawn in made.drawings:
            yield from _told(drawn)


PATIENT = "for the patient"
SURFACES: Mapping[str, Callable[[Record], Iterator[str]]] = {
    "list": _list,
    "at a glance": _glance,
    "course": _chart("course"),
    "ranges": _chart("ranges"),
    "studies": _chart("studies"),
    "people": _people,
    PATIENT: _patient,
    "questions": _questions,
    "dialogs": _dialogs,
    "one treatment": _treatment,
    "whole picture": _whole,
    "chart pictures": _pictures,
    "note": _note,
    "CSV": _csv,
    "workbook": _workbook,
}
"""Every surface of a comparison by its name, and what it says."""
TOLD = ("at a glance", "questions", "whole picture", "note", "CSV", "workbook")
"""Surfaces that tell an outcome in one cell."""
STUDY_BY_STUDY = ("studies", "people", "dialogs", "one treatment", "chart pictures", "workbook")
"""Surfaces that have each count of each study."""
FIGURES_TOLD = tuple(each for each in SURFACES if each not in ("studies", "people", PATIENT))
"""Surfaces that tell days, visits, months and money."""
