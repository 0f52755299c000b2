"""Out of 100 people: every outcome that people were counted for, in each option."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resurface.comparison.comparison import Comparison, Option
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, Outcome
from resurface.evidence.studies import HARMS, Studies, other_harms, shares_of_people, undrawn


@dataclass(frozen=True, slots=True)
class Counted:
    """One option's people; without `studies` no count can be drawn.

    `undrawn`: the published figures of this outcome that stand beside no others.
    """

    outcome: str
    option: Option
    studies: Studies | None
    undrawn: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class OutOfHundred:
    """One outcome, counted in the options in their order."""

    outcome: str
    cells: tuple[Counted, ...]


def out_of_hundred(comparison: Comparison) -> tuple[OutOfHundred, ...]:
    """The benefit, dark marks, and every other harm that was counted in some option, by name.

    Last, as `HARMS`, those harms that are published but can be drawn for none of the options.
    """
    harms = sorted(
        {each.outcome for option in comparison.options for each in other_harms(option.outcomes)}
    )
    rows = [
        OutOfHundred(outcome, tuple(_counted(option, outcome) for option in comparison.options))
        for outcome in (RESPONDERS, DARK_MARKS, *harms)
    ]
    others = tuple(
        Counted(HARMS, option, None, tuple(_others(option, harms))) for option in comparison.options
    )
    if any(each.undrawn for each in others):
        rows.append(OutOfHundred(HARMS, others))
    return tuple(rows)


def _counted(option: Option, outcome: str) -> Counted:
    studies = shares_of_people(option.outcomes, outcome)
    return Counted(outcome, option, studies, undrawn(option.outcomes, outcome))


def _others(option: Option, harms: list[str]) -> Iterator[Outcome]:
    """Figures of harms that no option has a row of people for."""
    return (row for row in undrawn(option.outcomes, HARMS) if row.outcome not in harms)
