"""Treatments narrowed by criteria: what fits, may fit, does not, and does not say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.treatments import Treatment
from resurface.choosing.answers import Columns, answers, columns
from resurface.choosing.criteria import Criteria
from resurface.choosing.criterion import Criterion
from resurface.choosing.fit import Answers, Fit, worst
from resurface.evidence.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A treatment, its answer to the criteria, and which criteria gave that answer."""

    treatment: Treatment
    fit: Fit
    because: tuple[Criterion[Any], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Narrowed:
    """The whole catalogue and its answers, by criterion and as one."""

    by_column: Columns
    answered: Mapping[Criterion[Any], Answers]
    whole: Answers

    def candidate(self, place: int) -> Candidate:
        """The treatment at a place of the catalogue, with its answer and the reason."""
        fit = Fit(self.whole[place])
        because = () if fit is Fit.FITS else self._because(place, fit)
        return Candidate(self.by_column.treatments[place], fit, because)

    def _because(self, place: int, fit: Fit) -> tuple[Criterion[Any], ...]:
        return tuple(each for each, answer in self.answered.items() if answer[place] == fit)


@dataclass(frozen=True, slots=True, eq=False)
class Group(Collection[Candidate]):
    """Some treatments of the catalogue; a candidate is made only when it is asked for.

    A catalogue may hold thousands of them, of which a screen shows a page.
    """

    narrowed: Narrowed
    places: NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.places)

    def __iter__(self) -> Iterator[Candidate]:
        return (self.narrowed.candidate(place) for place in self.places)

    def __contains__(self, candidate: object) -> bool:
        return any(each == candidate for each in self)

    def __add__(self, other: Group) -> Group:
        return Group(self.narrowed, np.concatenate([self.places, other.places]))

    def by(self, ranks: NDArray[Any]) -> Group:
        """In the order of ranks, one a treatment of the catalogue; equal ones stay."""
        ordered = np.argsort(ranks[self.places], kind="stable")
        return Group(self.narrowed, self.places[ordered])

    def first(self, count: int) -> Group:
        """The first so many of the group."""
        return Group(self.narrowed, self.places[:count])

    def after(self, count: int) -> Group:
        """All behind the first so many."""
        return Group(self.narrowed, self.places[count:])

    def only(self, ids: Iterable[str]) -> Group:
        """Those of these ids, in the order of the group."""
        return Group(self.narrowed, self.places[self._are(ids)])

    def without(self, ids: Iterable[str]) -> Group:
        """All but those of these ids."""
        return Group(self.narrowed, self.places[~self._are(ids)])

    def _are(self, ids: Iterable[str]) -> NDArray[np.bool_]:
        places = self.narrowed.by_column.places
        return np.isin(self.places, [places[each] for each in ids if each in places])


@dataclass(frozen=True, slots=True, eq=False)
class Shortlist:
    """Every treatment of the catalogue in one of four groups, each in catalogue order."""

    narrowed: Narrowed
    fits: Group
    may_fit: Group
    not_reported: Group
    does_not_fit: Group

    @property
    def shown(self) -> Group:
        """What may be chosen without a second thought: the fits, then the may-fits."""
        return self.fits + self.may_fit

    def find(self, treatment_id: str) -> Candidate | None:
        """The treatment with its answer, whichever group it stands in; None: no such treatment."""
        place = self.narrowed.by_column.places.get(treatment_id)
        return None if place is None else self.narrowed.candidate(place)


def shortlist(catalogue: Catalogue, criteria: Criteria, evidence: Evidence) -> Shortlist:
    """Sorts every treatment into its group."""
    narrowed = narrow(columns(catalogue, evidence), criteria)

    def group(answer: Fit) -> Group:
        return Group(narrowed, np.flatnonzero(narrowed.whole == answer))

    return Shortlist(
        narrowed,
        *(group(answer) for answer in (Fit.FITS, Fit.MAY, Fit.NOT_REPORTED, Fit.DOES_NOT)),
    )


def narrow(by_column: Columns, criteria: Criteria) -> Narrowed:
    """The answers of every treatment; where nothing is asked, everything fits."""
    answered = answers(by_column, criteria)
    everyone = worst(answered.values(), len(by_column.treatments))
    return Narrowed(by_column, answered, everyone)
