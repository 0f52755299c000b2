"""Measured outcomes side by side, never merged: the lowest and the highest study of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.evidence.outcomes import (
    BENEFITS,
    DARK_MARKS,
    IMPROVEMENT,
    PAIN,
    RESPONDERS,
    Outcome,
)


@dataclass(frozen=True, slots=True)
class Studies:
    """The rows of one outcome of one treatment that may stand beside others.

    `lowest` and `highest` are the rows with the lowest low and the highest high; they are one and
    the same row where there is only one.
    """

    outcome: str
    rows: tuple[Outcome, ...]

    @property
    def lowest(self) -> Outcome:
        return min(self.rows, key=lambda row: min(row.range.ends))

    @property
    def highest(self) -> Outcome:
        return max(self.rows, key=lambda row: max(row.range.ends))

    @property
    def spread(self) -> Range:
        return Range(min(self.lowest.range.ends), max(self.highest.range.ends))

    @property
    def sources(self) -> int:
        return len({row.source_id for row in self.rows})

    @property
    def people(self) -> Range:
        """From the smallest to the largest group; not reported where no row says how many."""
        stated = [row.people for row in self.rows if row.people]
        return Range(min(stated), max(stated)) if stated else NOT_REPORTED

    @property
    def silent(self) -> int:
        """How many of the studies do not say in any row how many people they counted."""
        return self.sources - len({row.source_id for row in self.rows if row.people})


def mean_changes(outcomes: Iterable[Outcome]) -> Studies | None:
    """Mean change of the scars, in percent of where they started; None where no study says."""
    return _studies(
        IMPROVEMENT,
        (
            each
            for each in outcomes
            if each.outcome == IMPROVEMENT and each.measure == "mean change"
        ),
    )


def shares_of_people(outcomes: Iterable[Outcome], outcome: str) -> Studies | None:
    """Shares of people with one outcome; None where no study counts people."""
    return _studies(
        outcome, (each for each in outcomes if each.outcome == outcome and each.is_share_of_people)
    )


def pain_scores(outcomes: Iterable[Outcome]) -> Studies | None:
    """Pain scores from 0 to 10; None where no study says."""
    return _studies(
        PAIN, (each for each in outcomes if each.outcome == PAIN and each.unit == "points")
    )


def other_harms(outcomes: Iterable[Outcome]) -> tuple[Studies, ...]:
    """Every harm but dark marks that people were counted for, by name."""
    rows = [
        each
        for each in outcomes
        if each.drawable
        and each.is_share_of_people
        and each.outcome not in (*BENEFITS, DARK_MARKS, PAIN)
    ]
    names = sorted({each.outcome for each in rows})
    return tuple(
        Studies(name, tuple(each for each in rows if each.outcome == name)) for name in names
    )


def responders(outcomes: Iterable[Outcome]) -> Studies | None:
    """Shares of people who improved by the amount that each study states."""
    return shares_of_people(outcomes, RESPONDERS)


def _studies(outcome: str, rows: Iterable[Outcome]) -> Studies | None:
    drawable = tuple(each for each in rows if each.drawable)
    return Studies(outcome, drawable) if drawable else None
