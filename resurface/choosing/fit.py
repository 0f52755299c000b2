"""How treatments stand to what is asked, for the whole catalogue at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from resurface.catalogue.figures import Range


class Fit(IntEnum):
    """How a treatment stands to a limit; a higher value is a better answer."""

    DOES_NOT = 0
    NOT_REPORTED = 1
    MAY = 2
    FITS = 3


Answers = NDArray[np.int8]
"""A Fit for each treatment, in catalogue order."""


@dataclass(frozen=True, slots=True, eq=False)
class Ends:
    """Low and high ends of one range of each treatment; nan is an open end, two are silence."""

    low: NDArray[np.float64]
    high: NDArray[np.float64]

    @property
    def silent(self) -> NDArray[np.bool_]:
        """Whether no figure is reported, a treatment each."""
        return np.isnan(self.low) & np.isnan(self.high)


def ends(ranges: Iterable[Range]) -> Ends:
    """One range of each treatment, by column."""
    pairs = [[np.nan if end is None else end for end in (each.low, each.high)] for each in ranges]
    table = np.array(pairs, dtype=np.float64).reshape(len(pairs), 2)
    return Ends(table[:, 0], table[:, 1])


def within(stated: Ends, limit: float) -> Answers:
    """How ranges stand to an upper limit.

    Fits: the whole range is inside; may fit: part of it is, or the source leaves an end open;
    does not fit: none of it is. A range without a figure is not reported.
    """
    return np.select(
        [stated.silent, stated.low > limit, stated.high <= limit],
        [np.int8(Fit.NOT_REPORTED), np.int8(Fit.DOES_NOT), np.int8(Fit.FITS)],
        np.int8(Fit.MAY),
    )


def yes_or_no(yes: NDArray[np.bool_]) -> Answers:
    """Fits or does not, where nothing can be unknown."""
    return np.where(yes, np.int8(Fit.FITS), np.int8(Fit.DOES_NOT))


def each_of(fits: Iterable[Fit]) -> Answers:
    """Answers that were found one by one, in catalogue order."""
    return np.array(list(fits), dtype=np.int8)


def worst(answered: Iterable[Answers], count: int) -> Answers:
    """Several answers of `count` treatments as one: the worst of them decides."""
    return np.minimum.reduce([np.full(count, Fit.FITS, dtype=np.int8), *answered])
