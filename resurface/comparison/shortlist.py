"""Treatments narrowed by criteria: what fits, may fit, does not, and does not say."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.treatments import Treatment
from resurface.comparison.criteria import Criteria, Fit, answers, fit
from resurface.evidence.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A treatment, its answer to the criteria, and which criteria gave that answer."""

    treatment: Treatment
    fit: Fit
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shortlist:
    """Every treatment of the catalogue in one of four groups, each in catalogue order."""

    fits: tuple[Candidate, ...]
    may_fit: tuple[Candidate, ...]
    not_reported: tuple[Candidate, ...]
    does_not_fit: tuple[Candidate, ...]

    @property
    def shown(self) -> tuple[Candidate, ...]:
        """What may be chosen without a second thought: the fits, then the may-fits."""
        return self.fits + self.may_fit

    def find(self, treatment_id: str) -> Candidate | None:
        everyone = self.shown + self.not_reported + self.does_not_fit
        return next((each for each in everyone if each.treatment.id == treatment_id), None)


def shortlist(catalogue: Catalogue, criteria: Criteria, evidence: Evidence) -> Shortlist:
    """Sorts every treatment into its group."""
    candidates = [_candidate(each, criteria, evidence) for each in catalogue.treatments]

    def group(answer: Fit) -> tuple[Candidate, ...]:
        return tuple(each for each in candidates if each.fit is answer)

    return Shortlist(
        *(group(answer) for answer in (Fit.FITS, Fit.MAY, Fit.NOT_REPORTED, Fit.DOES_NOT))
    )


def _candidate(treatment: Treatment, criteria: Criteria, evidence: Evidence) -> Candidate:
    answered = answers(treatment, criteria, evidence)
    whole = fit(answered)
    because = tuple(name for name, answer in answered.items() if answer is whole)
    return Candidate(treatment, whole, () if whole is Fit.FITS else because)
