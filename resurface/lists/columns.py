"""What a list is made of: columns, orders, and what both are worked out from.

A column is written once: its id, its heading, its width, its cell, and what kind of cell that is.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, Literal, TypeVar

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.dates import is_late
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.sources import Source
from resurface.language.language import Language, Message, message
from resurface.lists.where_used import WhereUsed, where_used
from resurface.text.citation import Citation, citation

Cell = str | float | None
"""None: the source does not say."""

Kind = Literal["text", "number", "link"]
TEXT: Kind = "text"
NUMBER: Kind = "number"
LINK: Kind = "link"

Measured = Fact | Outcome
Cited = Fact | Outcome | Source
Row = TypeVar("Row", contravariant=True)
Listed = TypeVar("Listed")


@dataclass(frozen=True)
class Known:
    """What the cells of every list are made from."""

    catalogue: Catalogue
    evidence: Evidence
    words: Language
    today: datetime.date

    @cached_property
    def names(self) -> dict[str, str]:
        """Names by id, in catalogue order, marked where the row is past its date."""
        marked = self.words.say("{name} (past its check date)")
        return {
            each.id: marked.format(name=each.name) if is_late(each, self.today) else each.name
            for each in self.catalogue.rows
        }

    @cached_property
    def places(self) -> dict[str, int]:
        """Places in catalogue order by id."""
        return {each: place for place, each in enumerate(self.names)}

    @cached_property
    def used(self) -> WhereUsed:
        """What feeds a range or a chart."""
        return where_used(self.catalogue, self.evidence)

    def name(self, treatment_id: str) -> str:
        """The name of a treatment or product; its id where the catalogue lacks it."""
        return self.names.get(treatment_id, treatment_id)

    def place(self, treatment_id: str) -> int:
        """The place of a treatment or product; what the catalogue lacks stands last."""
        return self.places.get(treatment_id, len(self.places))

    def source(self, row: Cited) -> Source:
        """The source of a row; a source is its own."""
        return row if isinstance(row, Source) else self.evidence.sources[row.source_id]


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column of a list; `width` in pixels, `of` makes its cell of a row. `of_record`: its cells
    keep the record's language."""

    id: str
    heading: Message
    width: int
    of: Callable[[Row, Known], Cell]
    kind: Kind = TEXT
    of_record: bool = False


def cells(
    columns: tuple[Column[Listed], ...], rows: Iterable[Listed], known: Known
) -> tuple[tuple[Cell, ...], ...]:
    """Rows put into words, each with its cells in the order of the columns."""
    return tuple(tuple(column.of(row, known) for column in columns) for row in rows)


@dataclass(frozen=True, slots=True)
class Order(Generic[Row]):
    """One way to sort a list, from the smallest key; rows of the same key keep their order."""

    id: str
    label: Message
    key: Callable[[Row, Known], Any]


@dataclass(frozen=True, slots=True)
class Listing(Generic[Listed]):
    """One list: its columns as they stand on screen, and how its rows are found and ordered.

    `about` is what a row can be asked for by: a fact's field, an outcome's name, a source's kind;
    `abouts` holds those that have a place of their own, in order. The first of `orders` is the
    usual one. `treatments` are ids; `texts` is all that a search looks at.
    """

    id: str
    name: Message
    about_heading: Message
    columns: tuple[Column[Listed], ...]
    orders: tuple[Order[Listed], ...]
    every: Callable[[Evidence], Iterable[Listed]]
    about: Callable[[Listed], str]
    abouts: tuple[str, ...]
    about_in_words: Callable[[str, Language], str]
    treatments: Callable[[Listed, Known], Collection[str]]
    used: Callable[[Listed, Known], bool]
    texts: Callable[[Listed, Known], tuple[str, ...]]

    def order(self, sort: str) -> Order[Listed]:
        """The order of an id; the usual one where this list has no such order."""
        return next((each for each in self.orders if each.id == sort), self.orders[0])


def cited_texts(source: Source) -> tuple[str, ...]:
    """All that a source can be searched by."""
    return (
        *(source.title, source.authors, source.publisher, source.kind, source.year),
        *(source.doi, source.pmid),
    )


def _newest(source: Source) -> int:
    """The newest first; those whose year is not stated last."""
    return -int(source.year or 0)


def _cited(row: Cited, known: Known) -> Citation:
    return citation(known.source(row), known.words)


def _strength(row: Cited, known: Known) -> tuple[int, int]:
    source = known.source(row)
    return source.strength, _newest(source)


NAME: Column[Measured] = Column(
    "treatment", message("Treatment"), 150, lambda row, known: known.name(row.treatment_id)
)
KIND: Column[Cited] = Column(
    "kind", message("Kind of source"), 140, lambda row, known: _cited(row, known).kind
)
YEAR: Column[Cited] = Column(
    "year", message("Year"), 75, lambda row, known: _cited(row, known).year, NUMBER
)
SOURCE: Column[Cited] = Column(
    "source",
    message("Source"),
    280,
    lambda row, known: _cited(row, known).title,
    of_record=True,
)
ADDRESS: Column[Cited] = Column(
    "link", message("Link"), 80, lambda row, known: _cited(row, known).url or None, LINK
)

STRONGEST: Order[Cited] = Order("strongest", message("Strongest kind of source first"), _strength)
NEWEST: Order[Cited] = Order(
    "newest", message("Newest first"), lambda row, known: _newest(known.source(row))
)
LOWEST: Order[Measured] = Order(
    "lowest",
    message("Lowest figure first"),
    lambda row, _known: min(row.range.ends, default=math.inf),
)
HIGHEST: Order[Measured] = Order(
    "highest",
    message("Highest figure first"),
    lambda row, _known: -max(row.range.ends, default=-math.inf),
)
"""Rows without a figure stand last in both."""
