"""Measured outcomes side by side, never merged: the lowest and the highest study of each.

`shown` and `undrawn` part the published figures of one outcome, as `standing` says: those that
stand beside others, and those that do not, which are counted wherever the others are shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.evidence.outcomes import IMPROVEMENT, PAIN, RESPONDERS, Outcome
from resurface.evidence.standing import (
    CHANGES,
    PEOPLE,
    SHARES,
    Place,
    is_harm,
    is_shown,
    standing,
)
from resurface.evidence.witness import Witness, witness

HARMS = "harms"
"""Every harm but dark marks and pain, where an outcome is asked for."""


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
        """The row with the lowest low end."""
        return min(self.rows, key=lambda row: min(row.range.ends))

    @property
    def highest(self) -> Outcome:
        """The row with the highest high end."""
        return max(self.rows, key=lambda row: max(row.range.ends))

    @property
    def spread(self) -> Range:
        """From the lowest to the highest of all rows."""
        return Range(min(self.lowest.range.ends), max(self.highest.range.ends))

    @property
    def marks(self) -> tuple[Witness, ...]:
        """Each row as a mark, low to high."""
        marks = map(witness, self.rows)
        return tuple(sorted(marks, key=lambda each: (each.at, each.row.id)))

    @property
    def count(self) -> int:
        """How many studies: rows of one trial are one, however many pages report it."""
        return len({row.trial for row in self.rows})

    @property
    def at_random(self) -> int:
        """How many of the studies put people or sides into groups at random."""
        return len({row.trial for row in self.rows if row.allocation == "random"})

    @property
    def amounts_differ(self) -> bool:
        """Whether they set other amounts as what counts, or some set none."""
        return len({row.threshold for row in self.rows}) > 1

    @property
    def found(self) -> bool:
        """Whether anybody had it."""
        return self.spread.ends[-1] > 0

    @property
    def people(self) -> Range:
        """From the smallest to the largest group; not reported where no row says how many."""
        stated = [row.people for row in self.rows if row.people]
        return Range(min(stated), max(stated)) if stated else NOT_REPORTED

    @property
    def silent(self) -> int:
        """How many of the studies do not say in any row how many people they counted."""
        return self.count - len({row.trial for row in self.rows if row.people})


def mean_changes(outcomes: Iterable[Outcome]) -> Studies | None:
    """Mean change of the scars, in percent of where they started; None where no study says."""
    return studies(IMPROVEMENT, shown_in(CHANGES, outcomes))


def responders(outcomes: Iterable[Outcome]) -> Studies | None:
    """Shares of people who improved by the amount that each study states."""
    return studies(RESPONDERS, shown_in(SHARES, outcomes))


def pain_scores(outcomes: Iterable[Outcome]) -> Studies | None:
    """Pain scores from 0 to 10; None where no study says."""
    rows = shown_in("asked pain", outcomes)
    return studies(PAIN, (row for row in rows if not row.is_share_of_people))


def pain_shares(outcomes: Iterable[Outcome]) -> Studies | None:
    """Shares of people who had pain, however it was asked; None where no study counts them."""
    rows = shown_in("asked pain", outcomes)
    return studies(PAIN, (row for row in rows if row.is_share_of_people))


def other_harms(outcomes: Iterable[Outcome]) -> tuple[Studies, ...]:
    """Every harm but dark marks and pain that people were counted for, by name."""
    rows = shown_in("asked harms", outcomes)
    names = sorted({each.outcome for each in rows})
    return tuple(
        Studies(name, tuple(each for each in rows if each.outcome == name)) for name in names
    )


def shares_of_people(outcomes: Iterable[Outcome], outcome: str) -> Studies | None:
    """The rows of one outcome that the hundred people draw; None where no study counts people."""
    rows = shown_in(PEOPLE, outcomes)
    return studies(outcome, (row for row in rows if row.outcome == outcome))


def shown_in(place: Place, outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """The rows that one chart draws, or one line of the table states."""
    return tuple(row for row in outcomes if place in standing(row).shown_in)


def studies(outcome: str, rows: Iterable[Outcome]) -> Studies | None:
    """Rows that stand beside each other as `Studies`; None where there is none."""
    found = tuple(rows)
    return Studies(outcome, found) if found else None


def shown(outcomes: Iterable[Outcome], outcome: str) -> tuple[Outcome, ...]:
    """The rows of one outcome, of a harm by name, or of all `HARMS` that stand beside others."""
    return tuple(row for row in outcomes if _is_about(row, outcome) and is_shown(row))


def parted(outcomes: Iterable[Outcome]) -> tuple[tuple[Outcome, ...], tuple[Outcome, ...]]:
    """All that was measured: what is shown somewhere, and what is not."""
    rows = tuple(outcomes)
    return (
        tuple(row for row in rows if is_shown(row)),
        tuple(row for row in rows if not is_shown(row)),
    )


def undrawn(outcomes: Iterable[Outcome], outcome: str) -> tuple[Outcome, ...]:
    """Published figures of the same outcome (see `shown`) that stand beside no others.

    They may not (an upper limit, another scale, a combined treatment), or they count visits or
    scars instead of people. A row without a figure is none of them: see `without_figure`.
    """
    return tuple(
        row
        for row in outcomes
        if _is_about(row, outcome) and row.range.reported and not is_shown(row)
    )


def without_figure(outcomes: Iterable[Outcome], outcome: str) -> tuple[Outcome, ...]:
    """Rows of the same outcome (see `shown`) that say it in words only."""
    return tuple(row for row in outcomes if _is_about(row, outcome) and not row.range.reported)


def _is_about(row: Outcome, outcome: str) -> bool:
    return is_harm(row) if outcome == HARMS else row.outcome == outcome
