"""What a person can live with, and whether a treatment fits it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

from resurface.catalogue.figures import DOWNTIME, SESSIONS, Range
from resurface.catalogue.treatments import Treatment
from resurface.comparison.course import course
from resurface.evidence.evidence import Evidence


class Fit(IntEnum):
    """How a treatment stands to a limit; a higher value is a better answer."""

    DOES_NOT = 0
    NOT_REPORTED = 1
    MAY = 2
    FITS = 3


@dataclass(frozen=True, slots=True)
class Criteria:
    """Limits and wishes; an empty or None value asks for nothing.

    `days`: days away after each session, at most; `sessions`: visits, at most; `helps`: concern
    ids, all of which are wished for; `skin_type`: Fitzpatrick 1 to 6; `budget`: US dollars for the
    whole course, at most; `months`: from the first visit to the full result, at most.
    """

    depths: tuple[str, ...] = ()
    days: int | None = None
    sessions: int | None = None
    helps: tuple[str, ...] = ()
    skin_type: int | None = None
    budget: int | None = None
    months: int | None = None
    offered: bool = False
    search: str = ""

    def active(self) -> tuple[str, ...]:
        """Names of the criteria that ask for something, in the order of the screen."""
        nothing = Criteria()
        return tuple(
            name for name in self.__slots__ if getattr(self, name) != getattr(nothing, name)
        )

    def without(self, name: str) -> Criteria:
        """These criteria with one of them asking for nothing."""
        return replace(self, **{name: getattr(Criteria(), name)})


def answers(treatment: Treatment, criteria: Criteria, evidence: Evidence) -> dict[str, Fit]:
    """The answer of a treatment to each active criterion, by the criterion's name."""
    return {name: _answer(name, treatment, criteria, evidence) for name in criteria.active()}


def fit(answered: dict[str, Fit]) -> Fit:
    """The answers as one: the worst of them decides."""
    return min(answered.values(), default=Fit.FITS)


def within(figure: Range, limit: float) -> Fit:
    """How a range stands to an upper limit.

    Fits: the whole range is inside; may fit: part of it is, or the source leaves an end open;
    does not fit: none of it is. A range without a figure is not reported.
    """
    if not figure.reported:
        return Fit.NOT_REPORTED
    if figure.low is not None and figure.low > limit:
        return Fit.DOES_NOT
    if figure.high is not None and figure.high <= limit:
        return Fit.FITS
    return Fit.MAY


def _answer(name: str, treatment: Treatment, criteria: Criteria, evidence: Evidence) -> Fit:
    match name:
        case "depths":
            return _yes_or_no(treatment.depth in criteria.depths)
        case "days":
            return within(treatment.range_of(DOWNTIME), _limit(criteria.days))
        case "sessions":
            return within(treatment.range_of(SESSIONS), _limit(criteria.sessions))
        case "budget":
            return within(course(treatment).price, _limit(criteria.budget))
        case "months":
            return within(course(treatment).result_months, _limit(criteria.months))
        case "helps":
            return min(_helps(treatment, wish, evidence) for wish in criteria.helps)
        case "skin_type":
            return _suits(treatment, int(_limit(criteria.skin_type)))
        case "offered":
            silent = treatment.offered is None
            return Fit.NOT_REPORTED if silent else _yes_or_no(bool(treatment.offered))
        case "search":
            return _yes_or_no(_named(treatment, criteria.search))
    raise ValueError(f"no such criterion: {name}")


def _limit(value: float | None) -> float:
    if value is None:
        raise ValueError("an inactive criterion has no limit")
    return value


def _yes_or_no(answer: bool) -> Fit:
    return Fit.FITS if answer else Fit.DOES_NOT


def _helps(treatment: Treatment, concern_id: str, evidence: Evidence) -> Fit:
    """Fits: a source supports it; does not: a source says it does not help; else not reported."""
    concern = evidence.concern(concern_id)
    if concern is None:
        return Fit.NOT_REPORTED
    if treatment.id in concern.supported:
        return Fit.FITS
    return Fit.DOES_NOT if treatment.id in concern.not_supported else Fit.NOT_REPORTED


def _suits(treatment: Treatment, skin_type: int) -> Fit:
    """Fits: a source names the type as studied or treated; does not: a source excludes it.

    A type that no source names may fit: silence is not a no.
    """
    if skin_type in treatment.excluded:
        return Fit.DOES_NOT
    types = treatment.skin_types
    if types.low is None or types.high is None:
        return Fit.NOT_REPORTED
    return Fit.FITS if types.low <= skin_type <= types.high else Fit.MAY


def _named(treatment: Treatment, search: str) -> bool:
    names = (treatment.name, treatment.house_name, *treatment.other_names, treatment.id)
    whole = " ".join(names).casefold()
    return all(word in whole for word in search.casefold().split())
