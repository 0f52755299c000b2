"""Fitzpatrick types that studies included, apart from those that a source merely names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.sources import STUDIES, Source
from resurface.tables.kinds import ROMAN

_STATED = re.compile(r"(IV|VI|V|I{1,3})(?:\s*[-–]\s*(IV|VI|V|I{1,3}))?(?![A-Za-z])")


def types_in(stated: str) -> frozenset[int]:
    """Types 1 to 6 that a text begins with, as in "III-V"; none where it begins otherwise."""
    found = _STATED.match(stated)
    if not found:
        return frozenset()
    low, high = (ROMAN.index(each) + 1 for each in (found[1], found[2] or found[1]))
    return frozenset(range(low, high + 1))


def types_studied(
    facts: Iterable[Fact], outcomes: Iterable[Outcome], sources: Mapping[str, Source]
) -> frozenset[int]:
    """Types of the people in studies of one treatment: said as a fact, or with an outcome.

    An outcome that may not stand beside others is left out: its people may have had another
    treatment with it, or no scars.
    """
    stated = [row.skin_types for row in outcomes if row.drawable]
    stated += [each.value for each in facts if sources[each.source_id].kind in STUDIES]
    return frozenset().union(*map(types_in, stated))
