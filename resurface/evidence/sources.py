"""sources.csv: one published paper, page, survey or regulator's record."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.tables.schema import Column, Row, Table

KINDS = (
    "systematic review",
    "randomized trial",
    "guideline",
    "clinical study",
    "narrative review",
    "professional body",
    "manufacturer",
    "price survey",
    "web article",
    "practice page",
)
"""Kinds of source, strongest first.

A web article is one of a health site, magazine, directory, news service or blog, not reviewed by
scholars: lay, like a price survey, and about no price; but not by who sells the treatment.
"""

STUDIES = ("systematic review", "randomized trial", "clinical study")
"""Kinds of source that tell what was measured in people."""

PRACTICE_PAGES = ("encino-acne-scars", "alluring-image-acne-scars")
"""The two practices whose treatments the catalogue began with."""

SOURCES = Table(
    "sources",
    "a source",
    (
        Column("source_id", "id", "stable name of the source", "links", required=True),
        Column("kind", "choice", "kind of source", "sources", allowed=KINDS, required=True),
        Column("title", "text", "title", "sources", required=True),
        Column("authors", "text", "authors", "sources"),
        Column("publisher", "text", "journal, body, practice or site", "sources"),
        Column("year", "whole", "year of publication; empty: not stated", "sources", maximum=2100),
        Column("doi", "text", "digital object identifier", "sources"),
        Column("pmid", "text", "PubMed number", "sources"),
        Column("url", "link", "where it can be read", "sources"),
    ),
    key=("source_id",),
)


@dataclass(frozen=True, slots=True)
class Source:
    """One source; `year` is empty where the source does not state it."""

    id: str
    kind: str
    title: str
    authors: str
    publisher: str
    year: str
    url: str
    doi: str = ""
    pmid: str = ""

    @property
    def strength(self) -> int:
        """Place in KINDS: 0 is the strongest kind."""
        return KINDS.index(self.kind)


def source(row: Row) -> Source:
    """A checked row as a source."""
    return Source(
        row["source_id"],
        row["kind"],
        row["title"],
        row["authors"],
        row["publisher"],
        row["year"],
        row["url"],
        row["doi"],
        row["pmid"],
    )
