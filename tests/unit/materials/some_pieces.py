"""Pieces of the shipped record to test with, and what the record says of their options."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from resurface.brand.brand import Brand
from resurface.catalogue.catalogue import catalogue as catalogue_of
from resurface.catalogue.figures import FIGURES, PRICE, RESULTS, SESSIONS
from resurface.comparison.comparison import Comparison, Option, compare
from resurface.evidence.evidence import evidence as evidence_of
from resurface.evidence.interval import interval
from resurface.language.language import half_up, language
from resurface.materials.asked_piece import Piece
from resurface.record.folder import SHIPPED, load
from resurface.record.spanish import in_spanish

DAY = datetime.date(2026, 11, 26)
ADDRESS = "https://compare.clinic.example/?compare=a~b"
LIGHT = ("superficial-peel", "microneedling", "pro-fractional")
WARNED = ("superficial-peel", "microneedling", "rf-microneedling")
FOUR = (*LIGHT, "rf-microneedling")
SETS = (LIGHT, WARNED, FOUR, LIGHT[1:], ("dermabrasion",))
LANGUAGES = ("en", "es")
CLINIC = Brand(name="Example clinic", licence="License 12345", colors=("#0F6B60", "#2F5D8A"))
HOSTILE = '<script>alert(1)</script> =cmd|"/C calc"!A1 [x](javascript:1) & \x00\u202e'
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@cache
def _known(code: str):
    rows = load(SHIPPED).rows
    rows = in_spanish(rows) if code == "es" else rows
    return catalogue_of(rows), evidence_of(rows)


@cache
def compared(chosen: tuple[str, ...] = LIGHT, code: str = "en") -> Comparison:
    """Treatments and no treatment, side by side."""
    return compare(*_known(code), chosen, untreated=True, version="v1")


def a_piece(chosen: tuple[str, ...] = LIGHT, code: str = "en", **changes) -> Piece:
    """A piece of the shipped record for a clinic."""
    made = Piece(compared(chosen, code), "t", "s", language(code), DAY, ADDRESS, brand=CLINIC)
    return replace(made, **changes)


def a_hostile_piece(**changes) -> Piece:
    """A piece whose treatments have names that are markup, formulas and control letters."""
    whole = compared()
    options = tuple(
        replace(each, treatment=replace(each.treatment, name=f"{HOSTILE} {each.id}"))
        for each in whole.options
    )
    return a_piece(comparison=replace(whole, options=options), **changes)


def numbers(text: str) -> tuple[float, ...]:
    """Every number of a text as it is read, thousands joined."""
    return tuple(float(each.replace(",", "")) for each in _NUMBER.findall(text))


def stated(option: Option) -> frozenset[float]:
    """Every number that the record states of an option, or that follows from it by one rule."""
    return frozenset({*_of_figures(option), *_of_outcomes(option), *_of_words(option), 100.0, 95.0})


def _of_figures(option: Option) -> Iterator[float]:
    """Ends of ranges; all visits at the price; months from the first visit to the full result."""
    ranges = {each.id: option.treatment.range_of(each) for each in FIGURES}
    for range_ in ranges.values():
        yield from range_.ends
    sessions, price = ranges[SESSIONS.id], ranges[PRICE.id]
    for count, cost in ((sessions.low, price.low), (sessions.high, price.high)):
        if count is not None and cost is not None:
            yield count * cost
    weeks = ranges["interval"]
    for count, apart, after in (
        (sessions.low, weeks.low, ranges[RESULTS.id].low),
        (sessions.high, weeks.high, ranges[RESULTS.id].high),
    ):
        if count is not None and after is not None and (apart is not None or count == 1):
            yield half_up((count - 1) * (apart or 0) / (52 / 12) + after)


def _of_outcomes(option: Option) -> Iterator[float]:
    """Counts of people, shares, what would fit too, times, and how many studies there are."""
    rows = option.outcomes
    for row in rows:
        counted = (row.events, row.people, row.counted, row.counted_events)
        yield from (each for each in counted if each is not None)
        for end in row.range.ends:
            yield from (end, round(end, 1), half_up(end))
        if row.events is not None and row.people:
            share = 100 * row.events / row.people
            yield half_up(share)
            yield from map(half_up, interval(row.events, row.people).ends)
        if row.follow_up_months is not None:
            yield from (row.follow_up_months, half_up(row.follow_up_months * 52 / 12))
            yield round(row.follow_up_months, 1)
        yield from numbers(row.threshold)
    yield from map(float, range(1, len({row.trial for row in rows}) + 1))


def _of_words(option: Option) -> Iterator[float]:
    """Numbers in the row's own words, and ages, records and years of who tells of it."""
    treatment = option.treatment
    texts = [treatment.name, treatment.warning, treatment.summary]
    texts += [f"{each.number} {each.minimum_age} {each.skin_types}" for each in option.clearances]
    texts += [each.see for each in option.recovery]
    ids = {source for row in option.outcomes for source in row.source_ids}
    ids |= {each.source_id for each in option.reported}
    named = [option.evidence.sources[each] for each in ids]
    texts += [f"{each.year} {each.pmid} {each.publisher} {each.title}" for each in named]
    for text in texts:
        yield from numbers(text)
    if treatment.minimum_age:
        yield treatment.minimum_age


def not_stated(text: str, options: Iterable[Option]) -> set[float]:
    """Numbers of a text that the record states of none of some options."""
    known = frozenset().union(*map(stated, options))
    return {each for each in numbers(text) if not any(math.isclose(each, one) for one in known)}
