"""Whether and where a measured outcome is shown: worked out here, once, for every surface.

Lists, dialogs, pages, charts, table, files and counts in prose all read `standing`; none of them
decides it again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from resurface.evidence.outcomes import (
    BENEFITS,
    DARK_MARKS,
    IMPROVEMENT,
    PAIN,
    RESPONDERS,
    Outcome,
)

Place = Literal[
    "changes",
    "shares",
    "marks",
    "people",
    "asked improvement",
    "asked responders",
    "asked dark-marks",
    "asked pain",
    "asked harms",
]
"""A chart (the three of studies, the hundred people), or a line of the table: "asked" and the id of
its question."""

CHANGES: Place = "changes"
SHARES: Place = "shares"
MARKS: Place = "marks"
PEOPLE: Place = "people"

Reason = Literal[
    "own reason",
    "no figure",
    "no reason given",
    "counts visits",
    "counts scars",
    "counts spots",
    "no chart for this outcome",
]

BURDENS = ("living with scars", "how common")
"""How outcomes begin that tell of scars themselves and not of what was done about them."""

_COUNTS: dict[str, Reason] = {
    "share of sessions": "counts visits",
    "share of scars": "counts scars",
    "share of spots": "counts spots",
}
_OF_PEOPLE: dict[str, tuple[Place, ...]] = {
    RESPONDERS: (SHARES, PEOPLE, "asked responders"),
    DARK_MARKS: (MARKS, PEOPLE, "asked dark-marks"),
    PAIN: ("asked pain",),
}
"""Where shares of people stand; those of harms by name stand in `_HARM`."""
_HARM: tuple[Place, ...] = (PEOPLE, "asked harms")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an outcome is drawn or stated, or the one reason why nowhere: exactly one is set."""

    shown_in: tuple[Place, ...] = ()
    reason: Reason | None = None


def standing(row: Outcome) -> Standing:
    """Where one outcome is shown, or why it is not.

    A row's own reason comes before all others: it knows the study, the rest only know the column.
    """
    places = _places(row) if row.drawable else ()
    return Standing(places) if places else Standing(reason=_reason(row))


def is_shown(row: Outcome) -> bool:
    """Whether some chart draws it, or the table of questions states it."""
    return bool(standing(row).shown_in)


def is_harm(row: Outcome) -> bool:
    """Whether it is a harm by name, which dark marks and pain are not.

    How long something takes to fade is no harm, nor is how common scars are or how one lives
    with them.
    """
    return (
        row.outcome not in (*BENEFITS, DARK_MARKS, PAIN)
        and row.measure != "duration"
        and not row.outcome.startswith(BURDENS)
    )


def _places(row: Outcome) -> tuple[Place, ...]:
    """What an outcome with a figure that may stand beside others is drawn in and stated in."""
    if row.outcome == IMPROVEMENT and row.measure == "mean change":
        return CHANGES, "asked improvement"
    if row.outcome == PAIN and row.unit == "points":
        return ("asked pain",)
    if not row.is_share_of_people:
        return ()
    return _HARM if is_harm(row) else _OF_PEOPLE.get(row.outcome, ())


def _reason(row: Outcome) -> Reason:
    if row.why_not:
        return "own reason"
    if not row.range.reported:
        return "no figure"
    if not row.show:
        return "no reason given"
    return _COUNTS.get(row.measure, "no chart for this outcome")
