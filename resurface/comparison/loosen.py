"""Which single criterion to loosen, to what value, and what that would bring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.treatments import DEPTHS, Treatment
from resurface.comparison.criteria import Criteria
from resurface.comparison.limits import LIMITS
from resurface.comparison.shortlist import Shortlist, shortlist
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
    now = shortlist(catalogue, criteria, evidence)
    found = []
    for name in criteria.active():
        for value, looser in _steps(name, criteria):
            gains = _gains(now, shortlist(catalogue, looser, evidence))
            if gains:
                found.append(Loosening(name, value, looser, gains))
                if name != "depths":
                    break
    return tuple(found)


def _gains(now: Shortlist, then: Shortlist) -> tuple[Treatment, ...]:
    here = {each.treatment.id for each in now.shown}
    return tuple(each.treatment for each in then.shown if each.treatment.id not in here)


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
