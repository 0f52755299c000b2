"""Every fact, outcome and source as a list: searched, filtered, sorted, and a page at a time.

Rows are filtered and sorted as they are kept; only those of the page that is shown are put into
words.
"""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass, replace
from typing import Any

from resurface.catalogue.catalogue import Catalogue
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.lists.columns import Cell, Column, Known, Listed, Listing, cells
from resurface.lists.fact_list import FACT_LIST
from resurface.lists.outcome_list import OUTCOME_LIST
from resurface.lists.query import USED, Query
from resurface.lists.source_list import SOURCE_LIST

PAGE = 100
LISTS: dict[str, Listing[Any]] = {each.id: each for each in (FACT_LIST, OUTCOME_LIST, SOURCE_LIST)}
"""Every list by its id, in their order on screen."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: its rows in the order of `columns`, and how many rows there are in all.

    `number` counts from 1 and may be lower than what was asked for.
    """

    columns: tuple[Column[Any], ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int
    number: int
    pages: int


def rows(
    evidence: Evidence,
    catalogue: Catalogue,
    query: Query,
    words: Language,
    today: datetime.date,
) -> Page:
    """The page that is asked for; the last one where there are fewer."""
    return _page(LISTS[query.list], query, Known(catalogue, evidence, words, today))


def _page(listing: Listing[Listed], query: Query, known: Known) -> Page:
    sought = query.search.casefold().split()
    found = [
        row for row in listing.every(known.evidence) if _asked(row, query, sought, listing, known)
    ]
    key = listing.order(query.sort).key
    found.sort(key=lambda row: key(row, known))
    pages = max(1, math.ceil(len(found) / PAGE))
    number = min(max(1, query.page), pages)
    shown = cells(listing.columns, found[(number - 1) * PAGE : number * PAGE], known)
    return Page(listing.columns, shown, len(found), number, pages)


def _asked(
    row: Listed, query: Query, sought: list[str], listing: Listing[Listed], known: Known
) -> bool:
    """Whether a row answers the query; its text is looked at last, where a word is sought."""
    if query.about and listing.about(row) != query.about:
        return False
    if query.treatment and query.treatment not in listing.treatments(row, known):
        return False
    if query.use and listing.used(row, known) != (query.use == USED):
        return False
    if not sought:
        return True
    text = " ".join(listing.texts(row, known)).casefold()
    return all(word in text for word in sought)


def asked_of(query: Query, listed: str) -> Query:
    """The same question to another list, as far as that list can answer it."""
    sort = query.sort if query.sort in {each.id for each in LISTS[listed].orders} else ""
    return replace(query, list=listed, about="", sort=sort, page=1)


def treatments(evidence: Evidence, catalogue: Catalogue) -> dict[str, str]:
    """Everything that a fact or outcome is about, by id, in catalogue order: its name."""
    named = {key[0] for key in evidence.facts} | set(evidence.outcomes)
    known = {each.id: each.name for each in catalogue.rows if each.id in named}
    return known | {each: each for each in sorted(named - set(known))}


def abouts(evidence: Evidence, listed: str, words: Language) -> dict[str, str]:
    """What the rows of a list can be about, in the order of the other pages, as a row says it."""
    listing = LISTS[listed]
    there = {listing.about(row) for row in listing.every(evidence)}
    first = [each for each in listing.abouts if each in there]
    return {
        each: listing.about_in_words(each, words) for each in (*first, *sorted(there - set(first)))
    }
