"""What a person can live with, and how a treatment may stand to it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import IntEnum


class Fit(IntEnum):
    """How a treatment stands to a limit; a higher value is a better answer."""

    DOES_NOT = 0
    NOT_REPORTED = 1
    MAY = 2
    FITS = 3


@dataclass(frozen=True, slots=True)
class Criteria:
    """Limits and wishes; an empty or None value asks for nothing.

    `days`: days away after each session, at most; `sessions`: visits, at most; `helps`: concern
    ids, all of which are wished for; `skin_type`: Fitzpatrick 1 to 6; `budget`: US dollars for the
    whole course, at most; `months`: from the first visit to the full result, at most.
    """

    depths: tuple[str, ...] = ()
    days: int | None = None
    sessions: int | None = None
    helps: tuple[str, ...] = ()
    skin_type: int | None = None
    budget: int | None = None
    months: int | None = None
    offered: bool = False
    search: str = ""

    def active(self) -> tuple[str, ...]:
        """Names of the criteria that ask for something, in the order of the screen."""
        return tuple(each.name for each in fields(self) if getattr(self, each.name) != each.default)

    def without(self, name: str) -> Criteria:
        """These criteria with one of them asking for nothing."""
        return replace(self, **{name: getattr(Criteria(), name)})
