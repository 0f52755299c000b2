"""What every treatment answers to what is asked, worked out for the whole catalogue at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.treatments import Treatment
from resurface.choosing.criteria import CRITERIA, Criteria
from resurface.choosing.criterion import Criterion
from resurface.choosing.fit import Answers
from resurface.choosing.held import Answering
from resurface.evidence.evidence import Evidence

DATA_VERSIONS = 4
"""How many data versions are kept by column: the one that is served, and a few before it."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """One data version by column: where each treatment stands, and what criteria are held against.

    `places` tells where in the catalogue a treatment stands, by its id; `answering` answers a
    value of a criterion for all of them.
    """

    treatments: tuple[Treatment, ...]
    places: Mapping[str, int]
    answering: Mapping[Criterion[Any], Answering]


@lru_cache(maxsize=DATA_VERSIONS)
def columns(catalogue: Catalogue, evidence: Evidence) -> Columns:
    """The catalogue by column; worked out once for each data version."""
    treatments = catalogue.treatments
    return Columns(
        treatments=treatments,
        places={each.id: place for place, each in enumerate(treatments)},
        answering={each: each.held(treatments, evidence) for each in CRITERIA},
    )


def answers(by_column: Columns, criteria: Criteria) -> dict[Criterion[Any], Answers]:
    """The answers to each active criterion."""
    return {each: by_column.answering[each](criteria[each]) for each in criteria.active()}
