"""Which single criterion to loosen, to what value, and what that would bring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from resurface.catalogue.catalogue import Catalogue
from resurface.choosing.answers import columns
from resurface.choosing.criteria import Criteria
from resurface.choosing.criterion import Criterion, Step
from resurface.choosing.fit import Answers, Fit, worst
from resurface.choosing.shortlist import Group, Narrowed, narrow
from resurface.evidence.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Loosening:
    """One criterion changed, and the treatments that the shortlist gains by it.

    `step` names the change: a greater limit, an option that is added; None: it asks for nothing
    any more. `gains` are as they stand now. `fits` is how many treatments fit for certain then, and
    `more_fit` how many of these do not now: a treatment that is gained may only fit perhaps.
    """

    criterion: Criterion[Any]
    step: Step
    criteria: Criteria
    gains: Group
    fits: int
    more_fit: int


def loosenings(
    catalogue: Catalogue, criteria: Criteria, evidence: Evidence
) -> tuple[Loosening, ...]:
    """For each active criterion the smallest loosening that brings something, if any does.

    Where looser values differ in kind, as depths do, each that would bring something is offered.
    """
    by_column = columns(catalogue, evidence)
    now = narrow(by_column, criteria)
    found = []
    for criterion in criteria.active():
        others = [answers for other, answers in now.answered.items() if other is not criterion]
        for step, value in criterion.looser(criteria[criterion]):
            dropped = value == criterion.nothing
            changed = [] if dropped else [by_column.answering[criterion](value)]
            then = worst([*others, *changed], len(by_column.treatments))
            gains = _gains(now, then)
            if gains:
                looser = criteria.asking(criterion, value)
                fits, before = (int((each == Fit.FITS).sum()) for each in (then, now.whole))
                found.append(Loosening(criterion, step, looser, gains, fits, fits - before))
                if not criterion.offers_each:
                    break
    return tuple(found)


def _gains(now: Narrowed, then: Answers) -> Group:
    """What the shortlist does not show now and would show then: fits first, then may-fits."""
    hidden = now.whole < Fit.MAY
    fits, may_fit = (np.flatnonzero(hidden & (then == fit)) for fit in (Fit.FITS, Fit.MAY))
    return Group(now, np.concatenate([fits, may_fit]))
