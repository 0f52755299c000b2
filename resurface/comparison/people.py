"""Out of 100 people: every outcome that people were counted for, in each option."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.comparison.comparison import Comparison, Option
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS
from resurface.evidence.summarise import Studies, other_harms, shares_of_people


@dataclass(frozen=True, slots=True)
class Counted:
    """One option's people; without `studies` no count can be drawn.

    `published`: some source states this outcome in figures, whether or not they can be drawn.
    """

    option: Option
    studies: Studies | None
    published: bool


@dataclass(frozen=True, slots=True)
class OutOfHundred:
    """One outcome, counted in the options in their order."""

    outcome: str
    cells: tuple[Counted, ...]


def out_of_hundred(comparison: Comparison) -> tuple[OutOfHundred, ...]:
    """The benefit, dark marks, and every other harm that was counted in some option, by name."""
    harms = sorted(
        {each.outcome for option in comparison.options for each in other_harms(option.outcomes)}
    )
    return tuple(
        OutOfHundred(outcome, tuple(_counted(option, outcome) for option in comparison.options))
        for outcome in (RESPONDERS, DARK_MARKS, *harms)
    )


def _counted(option: Option, outcome: str) -> Counted:
    rows = [row for row in option.outcomes if row.outcome == outcome]
    return Counted(option, shares_of_people(rows, outcome), any(row.range.reported for row in rows))
