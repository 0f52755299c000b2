"""The part of a choice that no link carries, as the tab keeps it and gives it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from resurface.choosing.answered import Answered
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import CRITERIA, Criteria
from resurface.choosing.criterion import Criterion
from resurface.choosing.weighed import MOST, Weighed
from resurface.tables.kinds import ID

PRIVATE: tuple[Criterion[Any], ...] = tuple(each for each in CRITERIA if each.link is None)
"""The criteria that no link carries."""


def to_keep(criteria: Criteria) -> dict[str, Any]:
    """What is asked of the private criteria, by their ids; what is not asked is left out."""
    return {each.id: criteria[each] for each in criteria.active() if each in PRIVATE}


def given_back(kept: object, criteria: Criteria) -> Criteria:
    """These criteria with the private ones as they were kept.

    What was kept comes from a browser: a value that its criterion does not know asks for nothing.
    """
    values = kept if isinstance(kept, Mapping) else {}
    for each in PRIVATE:
        criteria = criteria.asking(each, each.checked(values.get(each.id)))
    return criteria


_ANSWERS, _MATTERS = "answers", "matters"
MOST_ANSWERS = 500
"""More than a record asks; a browser may send anything."""


def choice_to_keep(choice: Choice) -> dict[str, Any]:
    """All of a choice that no link carries; what was not set is left out."""
    beside = {
        _ANSWERS: dict(choice.answers.items()),
        _MATTERS: list(choice.matters.levels) if choice.matters else [],
    }
    return {**to_keep(choice.criteria), **{each: kept for each, kept in beside.items() if kept}}


def choice_given_back(kept: object, choice: Choice) -> Choice:
    """This choice with all that no link carries as it was kept."""
    values = kept if isinstance(kept, Mapping) else {}
    return replace(
        choice,
        criteria=given_back(values, choice.criteria),
        answers=_answers(values.get(_ANSWERS)),
        matters=_matters(values.get(_MATTERS)),
    )


def _answers(kept: object) -> Answered:
    given = kept if isinstance(kept, Mapping) else {}
    known = {
        each: yes
        for each, yes in given.items()
        if isinstance(each, str) and ID.accepts(each) and isinstance(yes, bool)
    }
    return Answered.of(known) if len(known) <= MOST_ANSWERS else Answered()


def _matters(kept: object) -> Weighed:
    nothing = Weighed()
    if not isinstance(kept, list) or len(kept) != len(nothing.levels):
        return nothing
    known = all(type(each) is int and 0 <= each <= MOST for each in kept)
    return Weighed(tuple(kept)) if known else nothing
