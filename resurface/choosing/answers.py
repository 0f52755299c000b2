"""What every treatment answers to each criterion, worked out for the whole catalogue at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.course import course
from resurface.catalogue.figures import DOWNTIME, SESSIONS, Range
from resurface.catalogue.treatments import Treatment
from resurface.choosing.criteria import Criteria, Fit
from resurface.choosing.limits import SKIN_TYPES
from resurface.evidence.concerns import Concern
from resurface.evidence.evidence import Evidence

Answers = NDArray[np.int8]
"""A Fit for each treatment, in catalogue order."""

DATA_VERSIONS = 4
"""How many data versions are kept by column: the one that is served, and a few before it."""


@dataclass(frozen=True, slots=True, eq=False)
class Ends:
    """Low and high ends of one range of each treatment; nan is an open end, two are silence."""

    low: NDArray[np.float64]
    high: NDArray[np.float64]

    @property
    def silent(self) -> NDArray[np.bool_]:
        return np.isnan(self.low) & np.isnan(self.high)


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """One data version by column, one entry a treatment: what criteria are held against.

    `places` tells where in the catalogue a treatment stands, by its id; `limited` holds the ranges
    by the criterion that limits them; `studied` and `excluded` a column for each skin type, of
    people in its studies and of sources that speak against it; `helps` the answers to each wish;
    `names` everything that search looks through.
    """

    treatments: tuple[Treatment, ...]
    places: Mapping[str, int]
    depths: NDArray[np.str_]
    limited: Mapping[str, Ends]
    skin_types: Ends
    studied: NDArray[np.bool_]
    excluded: NDArray[np.bool_]
    offered: Answers
    helps: Mapping[str, Answers]
    names: tuple[str, ...]


@lru_cache(maxsize=DATA_VERSIONS)
def columns(catalogue: Catalogue, evidence: Evidence) -> Columns:
    """The catalogue by column; worked out once for each data version."""
    treatments = catalogue.treatments
    courses = [course(each) for each in treatments]
    return Columns(
        treatments=treatments,
        places={each.id: place for place, each in enumerate(treatments)},
        depths=np.array([each.depth for each in treatments], dtype=np.str_),
        limited={
            "days": _ends(each.range_of(DOWNTIME) for each in treatments),
            "sessions": _ends(each.range_of(SESSIONS) for each in treatments),
            "budget": _ends(each.price for each in courses),
            "months": _ends(each.result_months for each in courses),
        },
        skin_types=_ends(each.skin_types for each in treatments),
        studied=_by_skin_type(evidence.skin_types_studied(each.id) for each in treatments),
        excluded=_by_skin_type(each.excluded for each in treatments),
        offered=np.array([_offered(each) for each in treatments], dtype=np.int8),
        helps={each.id: _helps(each, treatments) for each in evidence.concerns},
        names=tuple(_names(each) for each in treatments),
    )


def answers(by_column: Columns, criteria: Criteria) -> dict[str, Answers]:
    """The answers to each active criterion, by the criterion's name."""
    return {name: answer(by_column, name, criteria) for name in criteria.active()}


def answer(by_column: Columns, name: str, criteria: Criteria) -> Answers:
    """The answers to one criterion that asks for something."""
    match name:
        case "depths":
            return _yes_or_no(np.isin(by_column.depths, criteria.depths))
        case "days" | "sessions" | "budget" | "months":
            return within(by_column.limited[name], getattr(criteria, name))
        case "helps":
            return np.minimum.reduce([_wish(by_column, wish) for wish in criteria.helps])
        case "skin_type" if criteria.skin_type:
            return _suits(by_column, criteria.skin_type)
        case "offered":
            return by_column.offered
        case "search":
            words = criteria.search.casefold().split()
            found = (all(word in name for word in words) for name in by_column.names)
            return _yes_or_no(np.fromiter(found, dtype=np.bool_, count=len(by_column.names)))
    raise ValueError(f"asks for nothing, or is no criterion: {name}")


def whole(answered: Iterable[Answers], count: int) -> Answers:
    """The answers of `count` treatments as one: the worst of them decides."""
    return np.minimum.reduce([np.full(count, Fit.FITS, dtype=np.int8), *answered])


def within(ends: Ends, limit: float) -> Answers:
    """How ranges stand to an upper limit.

    Fits: the whole range is inside; may fit: part of it is, or the source leaves an end open;
    does not fit: none of it is. A range without a figure is not reported.
    """
    return np.select(
        [ends.silent, ends.low > limit, ends.high <= limit],
        [np.int8(Fit.NOT_REPORTED), np.int8(Fit.DOES_NOT), np.int8(Fit.FITS)],
        np.int8(Fit.MAY),
    )


def _suits(by_column: Columns, skin_type: int) -> Answers:
    """Fits: the type was in a study; does not: a source excludes it.

    A type that a source only names, or that none names, may fit: that someone calls a treatment
    safe for it is no study, and silence is not a no. Not reported: no source names any type.
    """
    column = SKIN_TYPES.index(skin_type)
    return np.select(
        [
            by_column.excluded[:, column],
            by_column.skin_types.silent,
            by_column.studied[:, column],
        ],
        [np.int8(Fit.DOES_NOT), np.int8(Fit.NOT_REPORTED), np.int8(Fit.FITS)],
        np.int8(Fit.MAY),
    )


def _wish(by_column: Columns, concern_id: str) -> Answers:
    """The answers to one wish; a concern that is not on record is spoken of by no source."""
    silent = np.full(len(by_column.treatments), Fit.NOT_REPORTED, dtype=np.int8)
    return by_column.helps.get(concern_id, silent)


def _helps(concern: Concern, treatments: tuple[Treatment, ...]) -> Answers:
    """Fits: a source supports it; does not: a source says it does not help; else not reported."""

    def one(treatment: Treatment) -> Fit:
        if treatment.id in concern.supported:
            return Fit.FITS
        return Fit.DOES_NOT if treatment.id in concern.not_supported else Fit.NOT_REPORTED

    return np.array([one(each) for each in treatments], dtype=np.int8)


def _offered(treatment: Treatment) -> Fit:
    if treatment.offered is None:
        return Fit.NOT_REPORTED
    return Fit.FITS if treatment.offered else Fit.DOES_NOT


def _yes_or_no(yes: NDArray[np.bool_]) -> Answers:
    return np.where(yes, np.int8(Fit.FITS), np.int8(Fit.DOES_NOT))


def _names(treatment: Treatment) -> str:
    names = (treatment.name, treatment.house_name, *treatment.other_names, treatment.id)
    return " ".join(names).casefold()


def _by_skin_type(groups: Iterable[Collection[int]]) -> NDArray[np.bool_]:
    rows = [[type_ in group for type_ in SKIN_TYPES] for group in groups]
    return np.array(rows, dtype=np.bool_).reshape(len(rows), len(SKIN_TYPES))


def _ends(ranges: Iterable[Range]) -> Ends:
    pairs = [[np.nan if end is None else end for end in (each.low, each.high)] for each in ranges]
    table = np.array(pairs, dtype=np.float64).reshape(len(pairs), 2)
    return Ends(table[:, 0], table[:, 1])
