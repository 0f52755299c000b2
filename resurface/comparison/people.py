"""Out of 100 people: every outcome that people were counted for, in each option."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.comparison.comparison import Comparison, Option
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS
from resurface.evidence.summarise import Studies, other_harms, shares_of_people, undrawn


@dataclass(frozen=True, slots=True)
class Counted:
    """One option's people; without `studies` no count can be drawn.

    `undrawn`: how many published figures of this outcome stand beside no others.
    """

    option: Option
    studies: Studies | None
    undrawn: int


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
    studies = shares_of_people(option.outcomes, outcome)
    return Counted(option, studies, len(undrawn(option.outcomes, outcome)))
