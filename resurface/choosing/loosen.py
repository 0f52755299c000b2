"""Which single criterion to loosen, to what value, and what that would bring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.treatments import DEPTHS, Treatment
from resurface.choosing.answers import Answers, answer, columns, whole
from resurface.choosing.criteria import Criteria, Fit
from resurface.choosing.limits import LIMITS
from resurface.choosing.shortlist import Narrowed, narrow
from resurface.evidence.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Loosening:
    """One criterion changed, and the treatments that the shortlist gains by it.

    `value` is the criterion's new value (for depths the one that is added); None: it asks for
    nothing any more.
    """

    criterion: str
    value: int | str | None
    criteria: Criteria
    gains: tuple[Treatment, ...]


def loosenings(
    catalogue: Catalogue, criteria: Criteria, evidence: Evidence
) -> tuple[Loosening, ...]:
    """For each active criterion the smallest loosening that brings something, if any does.

    Depths differ in kind and not in size, so each depth that would bring something is offered.
    """
    by_column = columns(catalogue, evidence)
    now = narrow(by_column, criteria)
    found = []
    for name in criteria.active():
        others = [answers for other, answers in now.answered.items() if other != name]
        for value, looser in _steps(name, criteria):
            changed = [answer(by_column, name, looser)] if name in looser.active() else []
            gains = _gains(now, whole([*others, *changed], len(by_column.treatments)))
            if gains:
                found.append(Loosening(name, value, looser, gains))
                if name != "depths":
                    break
    return tuple(found)


def _gains(now: Narrowed, then: Answers) -> tuple[Treatment, ...]:
    """What the shortlist does not show now and would show then: fits first, then may-fits."""
    hidden = now.whole < Fit.MAY
    fits, may_fit = (np.flatnonzero(hidden & (then == fit)) for fit in (Fit.FITS, Fit.MAY))
    return tuple(now.by_column.treatments[place] for place in (*fits, *may_fit))


def _steps(name: str, criteria: Criteria) -> Iterator[tuple[int | str | None, Criteria]]:
    """Looser values of one criterion, the nearest first; the last one drops it."""
    if name == "depths":
        for depth in DEPTHS:
            if depth not in criteria.depths:
                wider = tuple(each for each in DEPTHS if each in (*criteria.depths, depth))
                yield depth, replace(criteria, depths=wider)
        return
    for value in LIMITS.get(name, ()):
        if value > getattr(criteria, name):
            yield value, replace(criteria, **{name: value})
    yield None, criteria.without(name)
