"""Small treatments, facts and outcomes to test with, and hypothesis strategies for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.figures import (
    DOWNTIME,
    FIGURES,
    INTERVAL,
    NOT_REPORTED,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
    VISIT,
    Range,
)
from resurface.catalogue.treatments import DEPTHS, NO_TREATMENT, Treatment
from resurface.choosing.criteria import CRITERIA, HELPS, SKIN_TYPE, Criteria
from resurface.choosing.criterion import Criterion, Limit, OneOf, Several, Switch, Text
from resurface.comparison.comparison import Comparison, Option, Shown, option
from resurface.evidence.concerns import Concern
from resurface.evidence.evidence import Evidence, evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.ranges import Published
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.sources import Source
from resurface.record.folder import TABLES

law = settings(deadline=None, max_examples=30)
few = settings(deadline=None, max_examples=12)
"""For laws that are held for each criterion apart."""

ENCINO = "encino-acne-scars"
FLORIDA = "alluring-image-acne-scars"


def a_treatment(treatment_id: str = "peel", **changes: Any) -> Treatment:
    """A treatment of which nothing is reported but what is given; figures by their id."""
    figures = {each.id: changes.pop(each.id, NOT_REPORTED) for each in FIGURES}
    given = {
        "name": treatment_id.title(),
        "depth": "chemical",
        "summary": f"What {treatment_id} is.",
    }
    return Treatment(id=treatment_id, ranges=MappingProxyType(figures), **{**given, **changes})


def no_treatment() -> Treatment:
    return a_treatment(NO_TREATMENT, name="No treatment", depth="")


def a_catalogue(*treatments: Treatment, untreated: Treatment | None = None) -> Catalogue:
    everything = (*treatments, untreated) if untreated else treatments
    return Catalogue(treatments, untreated, _by_id={each.id: each for each in everything})


def some_evidence(**parts: Any) -> Evidence:
    """Evidence that holds only the given parts."""
    return replace(evidence({table.name: () for table in TABLES}), **parts)


def a_concern(
    concern_id: str, supported: tuple[str, ...] = (), not_supported: tuple[str, ...] = ()
) -> Concern:
    return Concern(
        id=concern_id,
        name=concern_id,
        supported=frozenset(supported),
        not_supported=frozenset(not_supported),
        source_ids=("s",),
    )


def a_source(source_id: str = "trial", **changes: str) -> Source:
    given = {
        "kind": "randomized trial",
        "title": "A trial",
        "year": "2020",
    }
    return Source(id=source_id, **{**given, **changes})


def a_fact(low: float | None = None, high: float | None = None, **changes: Any) -> Fact:
    given = {
        "id": "fact",
        "treatment_id": "peel",
        "field": "sessions",
        "unit": "sessions",
        "source_id": "trial",
        "use": "yes",
    }
    return Fact(range=Range(low, high), **{**given, **changes})


def an_outcome(low: float | None = None, high: float | None = None, **changes: Any) -> Outcome:
    """A share of people; one figure where `high` is left out."""
    given = {
        "id": "row",
        "treatment_id": "peel",
        "outcome": "dark marks",
        "measure": "share of people",
        "unit": "percent",
        "show": True,
        "source_id": "trial",
    }
    given["range"] = Range(low, low if high is None else high)
    return Outcome(**{**given, **changes})


def a_report(harm: str = "burns", **changes: str) -> ReportedHarm:
    """A harm that a source reports without a count."""
    given = {
        "treatment_id": "peel",
        "reported_by": "review",
        "severity": "serious",
        "what": f"{harm} may happen.",
        "source_id": "trial",
    }
    return ReportedHarm(id=f"{harm}-{len(changes)}", harm=harm, **{**given, **changes})


def a_shown(stated: Range, published: Range = NOT_REPORTED, *facts: Fact) -> Shown:
    """Visits, as the catalogue states them and as sources do."""
    return Shown(SESSIONS, stated, Published(published), facts)


def an_option(treatment: Treatment, *outcomes: Outcome) -> Option:
    return option(treatment, some_evidence(outcomes={treatment.id: outcomes}))


def a_comparison(*treatments: Treatment, **parts: Any) -> Comparison:
    known = some_evidence(**parts)
    return Comparison(tuple(option(each, known) for each in treatments), (), known, "version")


def ranges(*ends: int) -> st.SearchStrategy[Range]:
    """Ranges between two of these ends, from or up to one of them, or without a figure."""
    closed = [Range(low, high) for low in ends for high in ends if low <= high]
    opened = [each for end in ends for each in (Range(end, None), Range(None, end))]
    return st.sampled_from([NOT_REPORTED, *closed, *opened])


TYPES = [
    *(Range(low, high) for low in SKIN_TYPE.options for high in SKIN_TYPE.options if low <= high),
    Range(3, None),
    Range(None, 4),
]


def treatments(treatment_id: str) -> st.SearchStrategy[Treatment]:
    return st.builds(
        a_treatment,
        st.just(treatment_id),
        depth=st.sampled_from(DEPTHS),
        offered=st.sampled_from((None, True, False)),
        skin_types=st.sampled_from([NOT_REPORTED, *TYPES]),
        excluded=st.sampled_from([(), (6,), (1, 2)]),
        **{
            DOWNTIME.id: ranges(0, 1, 3, 7, 14, 30),
            VISIBLE.id: ranges(0, 2, 7, 10),
            SESSIONS.id: ranges(1, 2, 3, 5, 6, 14),
            INTERVAL.id: ranges(0, 1, 4, 6, 13),
            RESULTS.id: ranges(0, 1, 3, 6, 12, 40),
            PRICE.id: ranges(0, 90, 250, 700, 3000),
            VISIT.id: ranges(5, 15, 60),
        },
    )


def catalogues(most: int = 4) -> st.SearchStrategy[Catalogue]:
    return st.integers(0, most).flatmap(
        lambda count: st.tuples(*(treatments(f"number-{each}") for each in range(count))).map(
            lambda them: a_catalogue(*them, untreated=no_treatment())
        )
    )


def concerns() -> st.SearchStrategy[tuple[Concern, ...]]:
    """What helps with each wish, among the treatments of `catalogues`."""
    some = st.sets(st.sampled_from([f"number-{each}" for each in range(4)]))
    return st.tuples(
        *(
            st.builds(lambda yes, no, name=name: a_concern(name, (*yes,), (*no,)), some, some)
            for name in HELPS.options
        )
    )


def values(criterion: Criterion[Any]) -> st.SearchStrategy[Any]:
    """Values that ask for something, as the criterion's control can set them."""
    match criterion:
        case Limit() | OneOf():
            return st.sampled_from(criterion.options)
        case Several():
            some = st.sets(st.sampled_from(criterion.options), min_size=1, max_size=2)
            return some.map(criterion.ordered)
        case Switch():
            return st.just(True)
        case Text():
            return st.sampled_from(("number", "number-1", "1 NUMBER"))
    raise TypeError(f"no values for a criterion of this kind: {criterion.id}")


def strictest(criterion: Criterion[Any]) -> Any:
    """A value that not every shipped treatment meets."""
    match criterion:
        case Several():
            return criterion.options[:1]
        case Limit():
            return criterion.options[0]
        case OneOf():
            return criterion.options[-1]
        case Switch():
            return True
        case Text():
            return "peel"
    raise TypeError(f"no strict value for a criterion of this kind: {criterion.id}")


def criteria(among: Iterable[Criterion[Any]] = CRITERIA) -> st.SearchStrategy[Criteria]:
    """Any of these criteria asking for something, the others for nothing."""
    return st.fixed_dictionaries(
        {each.id: st.just(each.nothing) | values(each) for each in among}
    ).map(lambda asked: Criteria(**asked))
