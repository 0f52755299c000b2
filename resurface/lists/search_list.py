"""How sources were looked for: each search, and what became of what the searches found."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from resurface.evidence.searches import Search
from resurface.language.language import message
from resurface.lists.columns import NUMBER, Column, Known

_COUNTED = re.compile(r"(?P<reason>.+): (?P<count>\d+)")


@dataclass(frozen=True, slots=True)
class Flow:
    """How many results were looked at, and what became of each.

    `not_kept` holds reasons with their counts, the most common first.
    """

    searches: int
    results: int
    kept: int
    not_kept: tuple[tuple[str, int], ...]
    days: tuple[datetime.date, ...]

    @property
    def left(self) -> int:
        """How many results were looked at and not kept."""
        return sum(count for _, count in self.not_kept)

    @property
    def held(self) -> int:
        """How many results were of sources held already: all others."""
        return self.results - self.kept - self.left


def flow(searches: Iterable[Search]) -> Flow:
    """What became of all results together."""
    made = tuple(searches)
    reasons: Counter[str] = Counter()
    for search in made:
        reasons.update(dict(_reasons(search.not_kept)))
    return Flow(
        searches=len(made),
        results=sum(each.results for each in made),
        kept=sum(len(each.kept_ids) for each in made),
        not_kept=tuple(reasons.most_common()),
        days=tuple(sorted({each.day for each in made})),
    )


def _reasons(text: str) -> Iterable[tuple[str, int]]:
    """Reasons with their counts, from "other subject: 2; other language: 1".

    A reason without a count is one of one result.
    """
    for part in filter(None, map(str.strip, text.split(";"))):
        counted = _COUNTED.fullmatch(part)
        yield (counted["reason"], int(counted["count"])) if counted else (part, 1)


def _kept(search: Search, known: Known) -> str:
    """Titles of the sources that were kept; a search that brought none says so."""
    titles = [known.evidence.sources[each].title for each in search.kept_ids]
    return "; ".join(titles) or known.words.say_of("searches", "none")


def _not_kept(search: Search, known: Known) -> str:
    return search.not_kept or known.words.say_of("searches", "none")


COLUMNS: tuple[Column[Search], ...] = (
    Column("number", message("Number"), 75, lambda row, _known: row.number, NUMBER),
    Column("words", message("Words"), 280, lambda row, _: row.words, of_record=True),
    Column("results", message("Results"), 80, lambda row, _known: row.results, NUMBER),
    Column("held", message("Sources held"), 110, lambda row, _known: len(row.held_ids), NUMBER),
    Column("kept", message("Kept"), 280, _kept),
    Column("not_kept", message("Not kept, and why"), 320, _not_kept),
    Column("day", message("Day"), 140, lambda row, known: known.words.date(row.day)),
    Column("place", message("Place"), 200, lambda row, _: row.place, of_record=True),
)
