"""Within what a number of visits, or of weeks, can be set: what sources say, with its usual."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.catalogue.course import usual_number
from resurface.catalogue.figures import Range

MOST_VISITS = 12
MOST_WEEKS = 26
"""How far one can go where no source gives an upper end."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number as it is set, and from where to where; `stated` is what the sources say.

    `value` is None where no source says and nobody set one.
    """

    value: int | None
    least: int
    most: int
    stated: Range


def visits(stated: Range, wanted: int | None) -> Bounds:
    """The number of visits: where no source says, one is certain."""
    return _bounds(stated, wanted, 1, MOST_VISITS, 1)


def weeks(stated: Range, wanted: int | None) -> Bounds:
    """Whole weeks from one visit to the next."""
    return _bounds(stated, wanted, 1, MOST_WEEKS, None)


def gap(stated: Range, wanted: int | None) -> Bounds:
    """Whole weeks from the last visit of one treatment to the first of the other; 0: one visit."""
    return _bounds(stated, wanted, 0, MOST_WEEKS, None)


def _bounds(
    stated: Range, wanted: int | None, lowest: int, highest: int, unsaid: int | None
) -> Bounds:
    least = lowest if stated.low is None else max(lowest, int(stated.low))
    most = max(highest, least) if stated.high is None else max(least, int(stated.high))
    usual = usual_number(stated) if stated.reported else unsaid
    value = usual if wanted is None else wanted
    return Bounds(None if value is None else min(max(int(value), least), most), least, most, stated)
