"""Out of 100 people: for each option one named study at a time, and the others in words.

Which study is drawn follows one rule, so that neither the kindest nor the unkindest is picked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resurface.comparison.comparison import Comparison, HeadToHead, Option
from resurface.comparison.harms import Harm, harms, reported
from resurface.comparison.shares import counted_otherwise
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, Outcome
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.skin import types_in
from resurface.evidence.studies import HARMS, Studies, shares_of_people, undrawn
from resurface.evidence.witness import Witness, witness

REPORTED = "reported"
"""The row of harms that sources report without a count."""
FEWEST = 20
"""People of a group that are drawn as a picture; fewer are told in words."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One option's people of one row.

    `named` is the study that is shown, None where no study counts people; `others` are the other
    marks of the same outcome, low to high. `paired`: it is one of two groups of one trial. `harm`
    is the most serious harm that was counted, in the row of harms, and `more` are the others after
    it. `otherwise` counts visits or scars; `undrawn` are figures that stand beside no others.
    `reported` is set in the row of reported harms alone, by source.
    """

    outcome: str
    option: Option
    named: Witness | None = None
    others: tuple[Witness, ...] = ()
    paired: bool = False
    harm: str = ""
    more: tuple[Harm, ...] = ()
    otherwise: tuple[Outcome, ...] = ()
    undrawn: tuple[Outcome, ...] = ()
    reported: tuple[tuple[ReportedHarm, ...], ...] = ()

    @property
    def drawn(self) -> bool:
        """Whether there is a count of enough people for a picture."""
        return bool(self.named and self.named.fits and (self.named.row.people or 0) >= FEWEST)

    @property
    def rows(self) -> tuple[Outcome, ...]:
        """Every row of studies that is drawn or told."""
        marks = filter(None, (self.named, *self.others))
        more = (row for each in self.more if each.studies for row in each.studies.rows)
        return (*(mark.row for mark in marks), *more)


@dataclass(frozen=True, slots=True)
class OutOfHundred:
    """One row: an outcome, and the options in their order; `pair` is the trial of two of them."""

    outcome: str
    cells: tuple[Counted, ...]
    pair: HeadToHead | None = None


def out_of_hundred(
    comparison: Comparison, skin_type: int | None = None
) -> tuple[OutOfHundred, ...]:
    """Who got better, the most serious harm that was counted, dark marks, and what is reported.

    `skin_type`: Fitzpatrick type 1 to 6 of the person; studies that included it come first.
    """
    return (
        _row(RESPONDERS, comparison, skin_type),
        OutOfHundred(HARMS, tuple(_harm(each, skin_type) for each in comparison.options)),
        _row(DARK_MARKS, comparison, skin_type),
        OutOfHundred(
            REPORTED,
            tuple(Counted(REPORTED, each, reported=reported(each)) for each in comparison.options),
        ),
    )


def first(marks: Iterable[Witness], skin_type: int | None = None) -> Witness:
    """The study that is shown, of these: with the skin type, if one is given; then with a count,
    at random before not; then with most people. ValueError where there is none.
    """

    def place(mark: Witness) -> tuple[bool, bool, bool, int, str]:
        of_others = skin_type is not None and skin_type not in types_in(mark.row.skin_types)
        no_count = mark.fits is None
        return of_others, no_count, not mark.at_random, -(mark.row.people or 0), mark.row.id

    return min(marks, key=place)


def _row(outcome: str, comparison: Comparison, skin_type: int | None) -> OutOfHundred:
    pair = _pair(outcome, comparison)
    arms = (pair.one, pair.other) if pair else ()
    cells = tuple(_cell(outcome, each, skin_type, arms) for each in comparison.options)
    return OutOfHundred(outcome, cells, pair)


def _pair(outcome: str, comparison: Comparison) -> HeadToHead | None:
    """The trial that counted people in two of the options: at random, then with most people."""

    def place(pair: HeadToHead) -> tuple[bool, int]:
        people = min(pair.one.people or 0, pair.other.people or 0)
        return pair.one.allocation != "random", -people

    found = (
        each
        for each in comparison.head_to_head
        if each.outcome == outcome and witness(each.one).fits and witness(each.other).fits
    )
    return min(found, key=place, default=None)


def _cell(
    outcome: str, option: Option, skin_type: int | None, arms: tuple[Outcome, ...]
) -> Counted:
    rows = undrawn(option.outcomes, outcome)
    otherwise = counted_otherwise(rows)
    hidden = tuple(row for row in rows if row not in otherwise)
    studies = shares_of_people(option.outcomes, outcome)
    if studies is None:
        return Counted(outcome, option, otherwise=otherwise, undrawn=hidden)
    arm = next((mark for mark in studies.marks if mark.row in arms), None)
    named = arm or first(studies.marks, skin_type)
    return Counted(
        outcome,
        option,
        named,
        _others(studies, named),
        paired=arm is not None,
        otherwise=otherwise,
        undrawn=hidden,
    )


def _harm(option: Option, skin_type: int | None) -> Counted:
    """The most serious harm that people were counted for, and the others in words."""
    found = harms(option)
    rows = undrawn(option.outcomes, HARMS)
    otherwise = counted_otherwise(rows)
    hidden = tuple(row for row in rows if row not in otherwise)
    counted = [each for each in found if each.studies]
    if not counted:
        return Counted(HARMS, option, otherwise=otherwise, undrawn=hidden)
    worst, *more = counted
    studies = worst.studies or Studies(worst.name, ())
    named = first(studies.marks, skin_type)
    return Counted(
        HARMS,
        option,
        named,
        _others(studies, named),
        harm=worst.name,
        more=tuple(more),
        otherwise=otherwise,
        undrawn=hidden,
    )


def _others(studies: Studies, named: Witness) -> tuple[Witness, ...]:
    return tuple(mark for mark in studies.marks if mark.row.id != named.row.id)
