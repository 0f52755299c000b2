"""Measured outcomes side by side, never merged: the lowest and the highest study of each.

`drawn` and `undrawn` part the published figures of one outcome: those that stand beside others, and
those that may not, which are counted wherever the others are shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.evidence.outcomes import BENEFITS, DARK_MARKS, IMPROVEMENT, PAIN, RESPONDERS, Outcome

BURDENS = ("living with scars", "how common")
"""How outcomes begin that tell of scars themselves and not of what was done about them."""

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


def pain_shares(outcomes: Iterable[Outcome]) -> Studies | None:
    """Shares of people who had pain, however it was asked; None where no study counts them."""
    return shares_of_people(outcomes, PAIN)


def other_harms(outcomes: Iterable[Outcome]) -> tuple[Studies, ...]:
    """Every harm but dark marks that people were counted for, by name."""
    rows = [
        each
        for each in outcomes
        if each.drawable and each.is_share_of_people and _is_about(each, HARMS)
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


def drawn(outcomes: Iterable[Outcome], outcome: str) -> tuple[Studies, ...]:
    """What stands beside others of one outcome, of a harm by name, or of all `HARMS`.

    One `Studies` for each kind of measure and each harm; empty where no study says.
    """
    rows = tuple(outcomes)
    if outcome == HARMS:
        return other_harms(rows)
    if outcome == IMPROVEMENT:
        found = (mean_changes(rows),)
    elif outcome == PAIN:
        found = (pain_scores(rows), pain_shares(rows))
    else:
        found = (shares_of_people(rows, outcome),)
    return tuple(each for each in found if each)


def undrawn(outcomes: Iterable[Outcome], outcome: str) -> tuple[Outcome, ...]:
    """Published figures of the same outcome (see `drawn`) that stand beside no others.

    They may not (an upper limit, another scale, a combined treatment), or they count visits or
    scars instead of people. A row without a figure is none of them: see `without_figure`.
    """
    rows = tuple(outcomes)
    shown = {row for studies in drawn(rows, outcome) for row in studies.rows}
    return tuple(
        row for row in rows if _is_about(row, outcome) and row.range.reported and row not in shown
    )


def without_figure(outcomes: Iterable[Outcome], outcome: str) -> tuple[Outcome, ...]:
    """Rows of the same outcome (see `drawn`) that say it in words only."""
    return tuple(row for row in outcomes if _is_about(row, outcome) and not row.range.reported)


def _is_about(row: Outcome, outcome: str) -> bool:
    """How long something takes to fade is no harm, nor is how common scars are or how one lives
    with them.
    """
    if outcome != HARMS:
        return row.outcome == outcome
    return (
        row.outcome not in (*BENEFITS, DARK_MARKS, PAIN)
        and row.measure != "duration"
        and not row.outcome.startswith(BURDENS)
    )
