"""Which treatments the guide speaks of: what is chosen, and what fits what a person can live with.

Where scars or marks are marked, a treatment that a source supports for some of them is in view too:
several are often treated one after the other. The list, which asks for all of them, folds it.
"""

from __future__ import annotations

from dataclasses import dataclass

from resurface.catalogue.treatments import Treatment
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import HELPS
from resurface.choosing.order import offered_first
from resurface.choosing.shortlist import Candidate, Group, Shortlist, shortlist
from resurface.evidence.concerns import Concern
from resurface.record.store import Data

POOL = 200
"""Treatments that are looked at, of a long catalogue those offered here first."""


@dataclass(frozen=True, slots=True)
class InView:
    """What is chosen first, then what fits or may fit, offered here first.

    `held`: all treatments against what is set but for scars and marks; `unfit`: how many others do
    not fit, or do not say; the list tells why.
    """

    treatments: tuple[Treatment, ...]
    marked: tuple[Concern, ...]
    held: Shortlist
    unfit: int = 0

    def candidate(self, treatment: Treatment) -> Candidate | None:
        """How a treatment stands to what is set, and by which of it; None: the list lacks it."""
        return self.held.find(treatment.id)

    def helped(self, treatment: Treatment) -> tuple[Concern, ...]:
        """Which of what is marked a source supports it for."""
        return tuple(each for each in self.marked if treatment.id in each.supported)

    def as_listed(self, data: Data) -> tuple[Treatment, ...]:
        """The same treatments in the catalogue's order."""
        ids = {each.id for each in self.treatments}
        return tuple(each for each in data.catalogue.treatments if each.id in ids)


def in_view(choice: Choice, data: Data) -> InView:
    """What the guide speaks of."""
    evidence = data.evidence
    marked = tuple(filter(None, map(evidence.concern, choice.criteria[HELPS])))
    found = shortlist(data.catalogue, choice.criteria.without(HELPS), evidence)
    chosen = [each for id_ in choice.chosen if (each := data.catalogue.find(id_))]
    fitting = _asked_for(found.shown, choice, marked)
    ranked = fitting.by(offered_first(found.narrowed.by_column)).first(POOL)
    unfit = len(_asked_for(found.does_not_fit + found.not_reported, choice, marked))
    return InView((*chosen, *(each.treatment for each in ranked)), marked, found, unfit)


def _asked_for(group: Group, choice: Choice, marked: tuple[Concern, ...]) -> Group:
    """Of a group what is not chosen yet and, where something is marked, may help some of it."""
    rest = group.without(choice.chosen)
    return rest.only({one for each in marked for one in each.supported}) if marked else rest
