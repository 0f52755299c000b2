"""Which sources state the very figure that a sentence says, or each end of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stated:
    """Ids of the sources of one figure, the strongest first: of all of it, and of each end.

    A single number has no ends of its own, so that only `whole` holds it. `sure`: they are of one
    and the same study, where a count says none.
    """

    whole: tuple[str, ...] = ()
    low: tuple[str, ...] = ()
    high: tuple[str, ...] = ()
    sure: bool = True

    def held_by(self, sources: Collection[str]) -> bool:
        """Whether sources state it together."""
        return _meets(self.whole, sources) or (
            _meets(self.low, sources) and _meets(self.high, sources)
        )

    def lacks(self, sources: Collection[str]) -> tuple[tuple[str, ...], ...]:
        """Of each of these one source is lacking beside those that are there."""
        if self.held_by(sources):
            return ()
        if not self.sure:
            return ((),)
        ends = tuple(end for end in (self.low, self.high) if not _meets(end, sources))
        return ends if len(ends) == 1 or not self.whole else (self.whole,)


def sources_lacking(figures: Iterable[Stated], there: Collection[str]) -> tuple[str, ...]:
    """The fewest sources that state every figure beside those that are there.

    A figure is stated by one source where one has it whole. Empty where some figure, or an end of
    it, is stated by nobody.
    """
    ends = [end for each in figures for end in each.lacks(there)]
    if not all(ends):
        return ()
    found: list[str] = []
    for at, end in enumerate(ends):
        if not _meets(end, found):
            found.append(max(end, key=lambda one: _count(one, ends[at:])))
    return tuple(found)


def _count(source: str, ends: Sequence[tuple[str, ...]]) -> int:
    return sum(source in each for each in ends)


def _meets(end: Iterable[str], sources: Collection[str]) -> bool:
    return any(each in sources for each in end)
