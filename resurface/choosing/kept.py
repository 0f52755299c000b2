"""The part of the criteria that no link carries, as the tab keeps it and gives it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from resurface.choosing.criteria import CRITERIA, Criteria
from resurface.choosing.criterion import Criterion

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
