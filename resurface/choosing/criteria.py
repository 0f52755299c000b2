"""What a person can live with: every criterion, in the order of the screen, and what is asked.

A new upper limit is one entry here: its control, its place in links, its answers, what loosening
it would bring, every sentence on it, and the tests walk CRITERIA.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from resurface.catalogue import figures
from resurface.catalogue.course import course
from resurface.catalogue.treatments import DEPTHS
from resurface.choosing import held
from resurface.choosing.criterion import (
    AnyOf,
    Criterion,
    InLink,
    Limit,
    OneOf,
    Several,
    Switch,
    Text,
)
from resurface.language.language import message
from resurface.tables.kinds import ROMAN
from resurface.text import labels

T = TypeVar("T")
_DAYS = (*range(8), 10, 14, 21, 28)
"""Days after a visit that a limit can be set to, away from work or in sight."""

DEPTH = AnyOf(
    id="depths",
    asks=message("Depth"),
    short=message("depth"),
    held=held.depth,
    options=DEPTHS,
    option=labels.depth,
    inside=labels.depth_in_a_list,
    place="first",
    link=InLink("depth", message("The link named a depth that isn't known. It was left out.")),
)
DAYS = Limit(
    id="days",
    asks=message("Days away, at most"),
    short=message("days away"),
    held=held.figure(figures.DOWNTIME),
    unit=figures.DOWNTIME.unit,
    options=_DAYS,
    place="first",
    link=InLink(
        "days",
        message("The link's number of days isn't one of the steps. Days are set to any."),
    ),
)
VISIBLE = Limit(
    id="visible",
    asks=message("Days it may show, at most"),
    short=message("days it may show"),
    held=held.figure(figures.VISIBLE),
    unit=figures.VISIBLE.unit,
    allows=message("Let it show for {amount}"),
    options=_DAYS,
    place="first",
    link=InLink(
        "visible",
        message("The link's days it may show aren't one of the steps. They are set to any."),
    ),
)
SESSIONS = Limit(
    id="sessions",
    asks=message("Visits, at most"),
    short=message("visits"),
    held=held.figure(figures.SESSIONS),
    unit=figures.SESSIONS.unit,
    options=(*range(1, 9), 10, 12),
    place="first",
    link=InLink(
        "sessions",
        message("The link's number of visits isn't one of the steps. Visits are set to any."),
    ),
)
HELPS = Several(
    id="helps",
    asks=message("Helps with"),
    short=message("helps with"),
    held=held.wishes,
    options=held.WISHES,
    option=labels.kind_of_scar,
    inside=labels.kind_in_a_list,
    place="beside",
    fails=message("a source says it does not help"),
)
SKIN_TYPE = OneOf(
    id="skin_type",
    asks=message("Skin type (Fitzpatrick)"),
    short=message("skin type"),
    held=held.skin_type,
    options=held.SKIN_TYPES,
    option=lambda type_, _language: ROMAN[type_ - 1],
    hint=message("I burns and never tans; VI is deeply pigmented and never burns."),
    place="beside",
    may=message("no study read is of this skin type"),
    fails=message("a source excludes this skin type"),
)
BUDGET = Limit(
    id="budget",
    asks=message("Whole course, at most"),
    short=message("cost of the whole course"),
    held=held.ranges(lambda treatment: course(treatment).price),
    unit=figures.PRICE.unit,
    place="beside",
    options=(250, 500, 750, 1000, 1500, 2000, 3000, 4000, 5000, 7500, 10_000),
)
MONTHS = Limit(
    id="months",
    asks=message("Full result by month"),
    short=message("time to the full result"),
    held=held.ranges(lambda treatment: course(treatment).result_months),
    unit=figures.RESULTS.unit,
    allows=message("Allow month {number}"),
    at=message("month {number}"),
    options=(*range(1, 19), 24, 36),
    place="beside",
)
VISIT_LENGTH = Limit(
    id="visit_length",
    asks=message("Length of one visit, at most"),
    short=message("length of a visit"),
    held=held.figure(figures.VISIT),
    unit=figures.VISIT.unit,
    options=(15, 30, 45, 60, 90),
)
OFFERED = Switch(
    id="offered",
    asks=message("Offered here"),
    short=message("offered here"),
    held=held.offered,
    place="beside",
    fails=message("not offered here"),
)
NAME = Text(
    id="search",
    asks=message("Search"),
    short=message("name"),
    held=held.names,
    hint=message("Searches names only. Please don't type a patient's name."),
    example=message("for example: peel"),
    longest=60,
)

CRITERIA: tuple[Criterion[Any], ...] = (
    DEPTH,
    DAYS,
    VISIBLE,
    SESSIONS,
    HELPS,
    SKIN_TYPE,
    MONTHS,
    BUDGET,
    OFFERED,
    VISIT_LENGTH,
    NAME,
)
"""Every criterion, in the order of the screen and of a sentence that names several."""

_IDS = frozenset(each.id for each in CRITERIA)


@dataclass(frozen=True, slots=True, init=False)
class Criteria:
    """What is asked, by criterion; whatever is not asked has the value that asks for nothing.

    `Criteria(days=3)[DAYS]` is 3; keywords are the ids of criteria.
    """

    _asked: tuple[tuple[Criterion[Any], Any], ...]

    def __init__(self, **asked: Any) -> None:
        if unknown := asked.keys() - _IDS:
            raise TypeError(f"no such criterion: {', '.join(sorted(unknown))}")
        values = ((each, asked.get(each.id, each.nothing)) for each in CRITERIA)
        object.__setattr__(
            self, "_asked", tuple((each, value) for each, value in values if value != each.nothing)
        )

    def __getitem__(self, criterion: Criterion[T]) -> T:
        return dict(self._asked).get(criterion, criterion.nothing)

    def asking(self, criterion: Criterion[T], value: T) -> Criteria:
        """These criteria with another value of one of them."""
        values = {each.id: asked for each, asked in self._asked}
        return Criteria(**{**values, criterion.id: value})

    def without(self, criterion: Criterion[Any]) -> Criteria:
        """These criteria with one of them asking for nothing."""
        return self.asking(criterion, criterion.nothing)

    def active(self) -> tuple[Criterion[Any], ...]:
        """The criteria that ask for something, in the order of the screen."""
        return tuple(criterion for criterion, _ in self._asked)
