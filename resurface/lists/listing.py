"""Every fact, outcome and source as a list: searched, filtered, sorted, and a page at a time.

Rows are filtered and sorted as they are kept; only those of the page that is shown are put into
words.
"""

from __future__ import annotations

import datetime
import math
from typing import Any

from resurface.catalogue.catalogue import Catalogue
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import UNITS_BY_FIELD
from resurface.evidence.outcomes import BENEFITS, DARK_MARKS, PAIN
from resurface.evidence.sources import KINDS
from resurface.language.language import Language
from resurface.lists.lists import FactList, Known, Listing, OutcomeList, SourceList, names_of
from resurface.lists.query import FACTS, OUTCOMES, PAGE, SORTS, SOURCES, USED, Page, Query
from resurface.text import labels

_LISTS: dict[str, type[Listing]] = {
    FACTS: FactList,
    OUTCOMES: OutcomeList,
    SOURCES: SourceList,
}


def rows(
    evidence: Evidence,
    catalogue: Catalogue,
    query: Query,
    words: Language,
    today: datetime.date,
) -> Page:
    """The page that is asked for; the last one where there are fewer."""
    listing = _LISTS[query.list](Known(evidence, catalogue, words, today))
    sought = query.search.casefold().split()
    found = [each for each in listing.every() if _asked(each, query, sought, listing)]
    found.sort(key=listing.order(query.sort or SORTS[query.list][0]))
    pages = max(1, math.ceil(len(found) / PAGE))
    number = min(max(1, query.page), pages)
    shown = found[(number - 1) * PAGE : number * PAGE]
    return Page(listing.columns, tuple(map(listing.row, shown)), len(found), number, pages)


def treatments(evidence: Evidence, catalogue: Catalogue) -> dict[str, str]:
    """Everything that a fact or outcome is about, by id, in catalogue order: its name."""
    names = names_of(catalogue)
    named = {key[0] for key in evidence.facts} | set(evidence.outcomes)
    known = {each: name for each, name in names.items() if each in named}
    return known | {each: each for each in sorted(named - set(known))}


def abouts(evidence: Evidence, listed: str) -> tuple[str, ...]:
    """What the rows of a list can be about, in the order of the other pages."""
    if listed == FACTS:
        there = {key[1] for key in evidence.facts}
        return tuple(each for each in UNITS_BY_FIELD if each in there)
    if listed == SOURCES:
        there = {each.kind for each in evidence.sources.values()}
        return tuple(each for each in KINDS if each in there)
    there = {row.outcome for group in evidence.outcomes.values() for row in group}
    first = [each for each in (*BENEFITS, DARK_MARKS, PAIN) if each in there]
    return (*first, *sorted(there - set(first)))


def about_in_words(about: str, listed: str, words: Language) -> str:
    said = {FACTS: labels.field, OUTCOMES: labels.outcome, SOURCES: labels.kind_of_source}
    text = said[listed](about, words)
    return text[:1].upper() + text[1:]


def _asked(item: Any, query: Query, sought: list[str], listing: Listing) -> bool:
    """Whether a row answers the query; its text is looked at last, where a word is sought."""
    if query.about and listing.about(item) != query.about:
        return False
    if query.treatment and query.treatment not in listing.treatments(item):
        return False
    if query.use and listing.used(item) != (query.use == USED):
        return False
    if not sought:
        return True
    text = " ".join(listing.texts(item)).casefold()
    return all(word in text for word in sought)
