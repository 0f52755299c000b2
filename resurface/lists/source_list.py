"""The list of sources."""

from __future__ import annotations

from resurface.evidence.sources import KINDS, Source
from resurface.language.language import message
from resurface.lists.columns import (
    ADDRESS,
    KIND,
    NEWEST,
    NUMBER,
    SOURCE,
    STRONGEST,
    YEAR,
    Column,
    Known,
    Listing,
    Order,
    cited_texts,
)
from resurface.lists.query import SOURCES
from resurface.lists.where_used import Rested
from resurface.text import labels


def _rested(source: Source, known: Known) -> Rested:
    return known.used.of(source.id)


def _why(source: Source, known: Known) -> str:
    return known.used.source_use(source.id, known.words)


COLUMNS: tuple[Column[Source], ...] = (
    SOURCE,
    KIND,
    YEAR,
    ADDRESS,
    Column(
        "facts", message("Facts"), 70, lambda row, known: len(_rested(row, known).facts), NUMBER
    ),
    Column(
        "outcomes",
        message("Outcomes"),
        90,
        lambda row, known: len(_rested(row, known).outcomes),
        NUMBER,
    ),
    Column("why", message("Used for"), 230, _why),
    Column("authors", message("Authors"), 180, lambda row, _known: row.authors or None),
    Column("publisher", message("Publisher"), 180, lambda row, _known: row.publisher or None),
)

_MOST_USED: Order[Source] = Order(
    "most used",
    message("Most facts and outcomes first"),
    lambda row, known: -_rested(row, known).count,
)
_BY_TITLE: Order[Source] = Order(
    "title", message("By title"), lambda row, _known: row.title.casefold()
)


def _texts(source: Source, known: Known) -> tuple[str, ...]:
    return *cited_texts(source), labels.kind_of_source(source.kind, known.words)


SOURCE_LIST: Listing[Source] = Listing(
    id=SOURCES,
    name=message("Sources"),
    about_heading=message("Kind of source"),
    columns=COLUMNS,
    orders=(STRONGEST, NEWEST, _MOST_USED, _BY_TITLE),
    every=lambda evidence: evidence.sources.values(),
    about=lambda source: source.kind,
    abouts=KINDS,
    about_in_words=labels.kind_of_source,
    treatments=lambda source, known: _rested(source, known).treatments,
    used=lambda source, known: known.used.carries(source.id),
    texts=_texts,
)
