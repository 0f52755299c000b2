"""Which numbers a text says, and which of them the rows behind it hold.

A sentence that says a number which none of its rows holds is not offered: so none is made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields

from resurface.catalogue.figures import WEEKS_PER_MONTH, Range
from resurface.evidence.clearances import Clearance
from resurface.evidence.concerns import Concern
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.witness import witness
from resurface.language.language import half_up, tenths

Held = Fact | Outcome | ReportedHarm | Clearance | Concern
"""A row that a sentence may rest on."""

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_OF = (100, 10)
"""What shares and scores are said of: "of 100", "of 10"."""


def numbers_in(text: str) -> frozenset[float]:
    """Every number that stands in a text in digits: "$1,249.50" says 1249.5."""
    return frozenset(float(each.replace(",", "")) for each in _NUMBER.findall(text))


def of_ranges(ranges: Iterable[Range]) -> frozenset[float]:
    """Ends of ranges as they may be written: as they are, in whole units, weeks as months."""
    return frozenset(said for each in ranges for end in each.ends for said in _written(end))


def held(rows: Iterable[Held]) -> frozenset[float]:
    """Every number that rows hold in their figures and words, and how many rows there may be."""
    given = tuple(rows)
    counted = range(len(given) + 1)
    return frozenset((*_OF, *counted, *(number for each in given for number in _of_row(each))))


def _of_row(row: Held) -> Iterator[float]:
    for each in fields(row):
        value = getattr(row, each.name)
        if isinstance(value, str):
            yield from numbers_in(value)
        elif isinstance(value, Range):
            yield from of_ranges((value,))
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield from _written(value)
    if isinstance(row, Outcome) and row.range.reported:
        mark = witness(row)
        yield from of_ranges(filter(None, (mark.figure, mark.fits)))


def _written(value: float) -> Iterator[float]:
    """One figure in the ways in which the app writes it."""
    yield value
    yield tenths(value)
    yield half_up(value)
    yield half_up(value * WEEKS_PER_MONTH)
    yield half_up(value / WEEKS_PER_MONTH)
