"""What of the lists of facts, outcomes and sources is asked for, and a page of the answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

FACTS, OUTCOMES, SOURCES = "facts", "outcomes", "sources"
LISTS = (FACTS, OUTCOMES, SOURCES)
USED, UNUSED = "used", "unused"
USES = (USED, UNUSED)
_ROWS = ("treatment", "strongest", "newest", "lowest", "highest")
SORTS = {
    FACTS: _ROWS,
    OUTCOMES: (*_ROWS, "people"),
    SOURCES: ("strongest", "newest", "most used", "title"),
}
"""How each list can be sorted; the first is the usual one."""

PAGE = 100
Cell = str | float | None


@dataclass(frozen=True, slots=True)
class Query:
    """What of which list is asked for; empty text asks for everything.

    `about` is a fact's field, an outcome's name or a source's kind; `sort` is one of SORTS, empty
    for the usual one; `page` counts from 1.
    """

    list: str = FACTS
    search: str = ""
    treatment: str = ""
    about: str = ""
    use: str = ""
    sort: str = ""
    page: int = 1

    def of(self, other: str) -> Query:
        """The same question to another list, as far as that list can answer it."""
        sort = self.sort if self.sort in SORTS[other] else ""
        return replace(self, list=other, about="", sort=sort, page=1)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: its rows in the order of `columns`, and how many rows there are in all.

    None in a row: the source does not say.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int
    number: int
    pages: int
