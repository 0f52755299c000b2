"""sources.csv: one published paper, page, survey or regulator's record."""

from __future__ import annotations

from resurface.catalogue.surfaces import Surface
from resurface.tables.kinds import ID, LINK, TEXT, as_written, choice, whole
from resurface.tables.schema import column, table

KINDS = (
    "systematic review",
    "randomized trial",
    "guideline",
    "clinical study",
    "narrative review",
    "law or regulator",
    "professional body or hospital",
    "insurer",
    "manufacturer",
    "price survey",
    "web article",
    "practice page",
)
"""Kinds of source, strongest first.

What was measured in people comes first, with guidelines, which weigh it. A law or regulator says
who may treat and what is known of harm, and sells nothing; it binds, so it stands above
professional bodies and hospitals, which only advise. An insurer weighs studies too, but gains by
not paying; a maker gains by every treatment. The last three measure nothing.

A news report of a study is a web article, not the study; a maker's summary of one is the maker's.

A web article is one of a health site, magazine, directory, news service or blog, not reviewed by
scholars: lay, like a price survey, and about no price; but not by who sells the treatment.
"""

STUDIES = ("systematic review", "randomized trial", "clinical study")
"""Kinds of source that tell what was measured in people."""

_ROWS = (Surface.LIST, Surface.GLANCE)
_DRAWN = (Surface.STUDIES, Surface.PEOPLE, Surface.SOURCES, Surface.TREATMENT, Surface.EVIDENCE)
_NAMED = (Surface.TABLE, Surface.STUDIES, Surface.PEOPLE, Surface.TREATMENT, Surface.EVIDENCE)
_READ = (Surface.STUDIES, Surface.SOURCES, Surface.TREATMENT, Surface.EVIDENCE)


@table("sources", one_row_is="a source")
class Source:
    """One source; `year` is empty where the source does not state it."""

    id: str = column(ID, "stable name of the source", name="source_id", key=True)
    kind: str = column(
        choice(*KINDS),
        "kind of source",
        shown=(Surface.FILTER, *_ROWS, Surface.TABLE, *_DRAWN, Surface.GUIDE, Surface.CALENDAR),
        required=True,
    )
    title: str = column(
        TEXT, "title", shown=(*_READ, Surface.GUIDE, Surface.CALENDAR), required=True
    )
    authors: str = column(
        TEXT, "authors", shown=(Surface.GLANCE, *_NAMED, Surface.CALENDAR, Surface.GUIDE)
    )
    publisher: str = column(
        TEXT,
        "journal, body, practice or site",
        shown=(*_ROWS, *_NAMED, Surface.CALENDAR, Surface.GUIDE),
    )
    year: str = column(
        as_written(whole(2100)),
        "year of publication; empty: not stated",
        shown=(*_ROWS, Surface.TABLE, *_DRAWN, Surface.GUIDE, Surface.CALENDAR),
    )
    doi: str = column(TEXT, "digital object identifier")
    pmid: str = column(TEXT, "PubMed number")
    url: str = column(LINK, "where it can be read", shown=(*_READ, Surface.GUIDE, Surface.CALENDAR))

    @property
    def strength(self) -> int:
        """Place in KINDS: 0 is the strongest kind."""
        return KINDS.index(self.kind)
