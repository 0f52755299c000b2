"""Prices in copy held against the catalogue: outside its price of a treatment, or none to hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resurface.catalogue.course import course
from resurface.catalogue.figures import PRICE, Range
from resurface.catalogue.treatments import Treatment
from resurface.evidence.ranges import feeding
from resurface.language.language import Language, message
from resurface.record.store import Data
from resurface.text import amounts
from resurface.wording.figures_said import Said
from resurface.wording.grammar import Found, Span
from resurface.wording.held_against import Held

_RULE = "C89"
_FOR = ("for", "of", "de", "del", "por")
"""Words behind a price before what it is of."""
_BETWEEN = 2
"""Words between the two ends of a price: "$250 to $400"."""


@dataclass(frozen=True, slots=True)
class _Amount:
    dollars: float
    span: Span


def prices_held(
    found: Found, named: Sequence[str], data: Data, words: Language
) -> tuple[Held, ...]:
    """Each price in US dollars of a sentence that names treatments; other money is not compared.

    Where its words are of a course, it is held against the price of all visits.
    With several named it may be the price of any; else it is that of the one named nearest. A price
    that agrees is the clinic's own to tell: no study has to stand beside it.
    """
    rows = [row for each in named if (row := data.catalogue.find(each))]
    if not rows or found.holds("no-price-of-it"):
        return ()
    held = []
    for each in _said(found):
        whole = found.holds("course-words")
        verdicts = [_held(each, row, data, words, whole=whole) for row in rows]
        if all(verdicts):
            held.append(verdicts[_nearest(found, each.span, len(rows))])
    return tuple(held)


def _nearest(found: Found, price: Span, count: int) -> int:
    """Which of so many treatments a price is of: behind "for" the next one, else the nearest.

    The first where names don't tell.
    """
    names = found.spans("named")
    if len(names) != count:
        return 0
    behind = found.words[price.end].form if price.end < len(found.words) else ""
    after = behind in _FOR and any(each.start > price.end for each in names)
    away = [
        max(each.start - price.end, price.start - each.end)
        for each in names
        if not after or each.start > price.end
    ]
    return away.index(min(away)) + len(names) - len(away)


def _said(found: Found) -> Iterator[Said]:
    amounts_said, spot = tuple(_amounts(found)), 0
    while spot < len(amounts_said):
        low = amounts_said[spot]
        high = amounts_said[spot + 1] if spot + 1 < len(amounts_said) else None
        together = high is not None and _one_range(found, low, high)
        last = high if high is not None and together else low
        yield Said(
            Range(low.dollars, last.dollars),
            "dollar",
            (PRICE.id,),
            Span(low.span.start, last.span.end),
        )
        spot += 2 if together else 1


def _one_range(found: Found, low: _Amount, high: _Amount) -> bool:
    between = range(low.span.end, high.span.start)
    return len(between) <= _BETWEEN and any("<range-to>" in found.starts[at] for at in between)


def _amounts(found: Found) -> Iterator[_Amount]:
    """Numbers with a dollar sign before them, or dollars after them."""
    words = found.words
    for spot, word in enumerate(words):
        if word.number is None:
            continue
        after = found.starts[spot + 1] if spot + 1 < len(words) else set[str]()
        if spot and words[spot - 1].form == "$":
            yield _Amount(word.number, Span(spot - 1, spot + 1))
        elif "<unit-dollar>" in after:
            yield _Amount(word.number, Span(spot, spot + 2))


def _held(said: Said, row: Treatment, data: Data, words: Language, *, whole: bool) -> Held | None:
    """What is wrong with a price of one treatment; None where it agrees with the catalogue."""
    price = course(row).price if whole else row.range_of(PRICE)
    if not price.reported:
        why = message(
            "{treatment}: the catalogue has no price to hold this against", treatment=row.name
        )
        return Held(said, _RULE, "warn", why)
    if said.range.lies_within(price):
        return None
    range_ = amounts.in_words(PRICE, price, words)
    why = message(
        "{treatment}: outside the price in the catalogue, {range}",
        treatment=row.name,
        range=range_,
    )
    facts = tuple(each.id for each in feeding(data.evidence.facts_of(row.id, PRICE.id)))
    return Held(said, _RULE, "warn", why, facts)
