"""What feeds a range or a chart, and what rests on a source."""

from __future__ import annotations

from resurface.lists.where_used import where_used
from tests.unit.lists.asking import PEEL
from tests.unit.making import a_catalogue, a_fact, a_source, a_treatment, an_outcome, some_evidence


def known(**parts):
    return some_evidence(sources={"trial": a_source(), "other": a_source("other")}, **parts)


def test_what_is_used_is_worked_out_once_for_a_data_version():
    evidence = known()
    assert where_used(PEEL, evidence) is where_used(PEEL, evidence)
    assert where_used(PEEL, known()) is not where_used(PEEL, evidence)


def test_a_source_carries_a_range_by_its_fact_or_a_chart_by_its_outcome():
    of_fact = where_used(PEEL, known(facts={("peel", "sessions"): (a_fact(3, 3),)}))
    of_outcome = where_used(PEEL, known(outcomes={"peel": (an_outcome(70),)}))
    for used in (of_fact, of_outcome):
        assert (used.carries("trial"), used.carries("other")) == (True, False)


def test_a_source_whose_rows_feed_nothing_stands_beside_the_figures(english):
    used = where_used(PEEL, known(facts={("peel", "depth"): (a_fact(9, 9, field="depth"),)}))
    said = "shown beside the figures; feeds no range or chart"
    assert used.source_use("trial", english) == said


def test_a_source_of_two_warnings_names_them_once(english):
    warned = {"warning": "Burns.", "warning_source_id": "trial"}
    two = a_catalogue(a_treatment("peel", **warned), a_treatment("laser", **warned))
    assert where_used(two, known()).source_use("trial", english) == "a safety warning"
