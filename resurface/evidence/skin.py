"""Fitzpatrick types that studies included, apart from those that a source merely names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.sources import STUDIES, Source
from resurface.tables.kinds import ROMAN

DARKER_SKIN = 4
"""From this Fitzpatrick type on, PIH after a treatment is named as a risk.

In skin of color, that is Fitzpatrick types IV to VI, PIH occurs more often and more severely, and
procedures can cause it: source `davis-callender-2010`.
"""
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
    """Types of the people in studies of one treatment: said as a fact, or with an outcome."""
    return frozenset().union(*_studied(facts, outcomes, sources).values())


def rows_studied(
    facts: Iterable[Fact], outcomes: Iterable[Outcome], sources: Mapping[str, Source]
) -> tuple[Fact | Outcome, ...]:
    """The fewest of these rows that together name every type studied, the strongest source first.

    Of two that add as many types the one of the stronger source stands.
    """
    left, found = dict(_studied(facts, outcomes, sources)), []
    covered: frozenset[int] = frozenset()
    while left:
        best = min(
            left,
            key=lambda row: (-len(left[row] - covered), sources[row.source_id].strength, row.id),
        )
        added = left.pop(best) - covered
        if not added:
            break
        covered |= added
        found.append(best)
    return tuple(sorted(found, key=lambda row: (sources[row.source_id].strength, row.id)))


def _studied(
    facts: Iterable[Fact], outcomes: Iterable[Outcome], sources: Mapping[str, Source]
) -> dict[Fact | Outcome, frozenset[int]]:
    """The types that each row names.

    An outcome that may not stand beside others is left out: its people may have had another
    treatment with it, or no scars.
    """
    found: dict[Fact | Outcome, frozenset[int]] = {
        row: types_in(row.skin_types) for row in outcomes if row.drawable
    }
    found |= {
        each: types_in(each.value) for each in facts if sources[each.source_id].kind in STUDIES
    }
    return found
