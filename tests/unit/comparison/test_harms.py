"""The harms of an option: serious first, counted and reported alike, and silence only of all."""

from __future__ import annotations

import pytest

from resurface.comparison.comparison import compare
from resurface.comparison.harms import harm_lines, harms, line_in_words, none_published, reported
from tests.unit.making import (
    a_comparison,
    a_fact,
    a_report,
    a_source,
    a_treatment,
    an_outcome,
)

SOURCES = {
    "trial": a_source(authors="Lee J"),
    "fda": a_source("fda", kind="law or regulator", publisher="US FDA", year="2025"),
    "clinic": a_source("clinic", kind="practice page", publisher="A clinic", year=""),
}


def peel(*rows, reports=(), **parts):
    compared = a_comparison(
        a_treatment(warning=parts.pop("warning", "")),
        sources=SOURCES,
        outcomes={"peel": rows},
        reported_harms={"peel": reports},
        **parts,
    )
    return compared.options[0]


def a_harm(name, severity, events=1, **changes):
    return an_outcome(
        100 * events / 30,
        **{
            "id": name,
            "outcome": name,
            "severity": severity,
            "events": events,
            "people": 30,
            **changes,
        },
    )


def said(option, english):
    return [line_in_words(each, english) for each in harm_lines(option, english)]


def named(option, english):
    return [each.harm for each in harm_lines(option, english)]


@pytest.mark.parametrize(("events", "named_too"), [(5, False), (0, True)])
def test_dark_marks_that_a_study_counted_and_found_are_not_said_to_have_no_count(
    english, events, named_too
):
    counted = a_harm("dark marks", "lasting", events=events)
    report = a_report("dark marks", severity="lasting")
    assert ("dark marks" in named(peel(counted, reports=(report,)), english)) is named_too


def test_serious_harms_come_first_then_what_lasts_what_passes_and_the_rest(english):
    rows = (
        a_harm("a flare", "passing"),
        a_harm("any effect", ""),
        a_harm("light marks", "lasting"),
        a_harm("scars", "serious"),
    )
    assert named(peel(*rows), english) == ["scars", "light marks", "a flare", "any effect"]


def test_what_is_reported_stands_among_what_is_counted_by_how_serious_it_is(english):
    rows = (a_harm("swelling", "passing"), a_harm("scars", "serious"))
    reports = (a_report("burns"), a_report("redness", severity="passing"))
    assert named(peel(*rows, reports=reports), english) == [
        "scars",
        "burns",
        "swelling",
        "redness",
    ]


def test_of_one_kind_the_higher_share_stands_first(english):
    rows = (a_harm("a", "passing", 2), a_harm("b", "passing", 20))
    assert named(peel(*rows), english) == ["b", "a"]


def test_a_counted_harm_says_its_count_and_what_would_fit_too(english):
    row = a_harm("new scars", "serious", 2, skin_types="IV-V", follow_up_months=1)
    assert said(peel(row), english) == [
        "2 of 30 new scars (1 to 22 of 100 would fit too; skin IV–V, 1 month; Lee 2020)"
    ]


def test_a_harm_that_is_reported_says_that_nobody_counted_and_who_reports_it(english):
    reports = (a_report("burns", source_id="fda"), a_report("fat loss", source_id="fda"))
    assert said(peel(reports=reports), english) == ["reported burns and fat loss (FDA 2025)"]


def test_a_harm_that_two_report_is_told_once_by_the_regulator(english):
    reports = (
        a_report("burns"),
        a_report("burns", source_id="fda", reported_by="regulator"),
        a_report("burns", source_id="clinic", reported_by="practice"),
    )
    assert said(peel(reports=reports), english) == ["reported burns (FDA 2025)"]


def test_else_the_strongest_source_tells_it(english):
    reports = (a_report("burns", source_id="clinic"), a_report("burns"))
    assert said(peel(reports=reports), english) == ["reported burns (Lee 2020)"]


@pytest.mark.parametrize(("events", "groups"), [(2, 0), (0, 1)])
def test_a_report_is_left_out_only_where_a_study_found_that_harm(events, groups):
    option = peel(a_harm("burns", "serious", events), reports=(a_report("burns"),))
    assert len(reported(option)) == groups


def test_a_harm_counted_by_visit_says_so(english):
    visits = an_outcome(
        2.3,
        outcome="crusting",
        severity="passing",
        measure="share of sessions",
        counted=473,
        counted_events=11,
        skin_types="III-VI",
    )
    assert said(peel(visits), english) == [
        "2.3 of 100 visits crusting (11 of 473; skin III–VI; Lee 2020)"
    ]


def test_what_counts_people_leaves_visits_of_the_same_harm_out():
    visits = an_outcome(2.3, id="v", outcome="burns", measure="share of sessions")
    assert [each.otherwise for each in harms(peel(a_harm("burns", "serious"), visits))] == [()]


@pytest.mark.parametrize("outcome", ["dark marks", "pain", "responders"])
def test_what_has_a_row_of_its_own_is_no_harm_here(outcome):
    assert harms(peel(an_outcome(5, outcome=outcome))) == ()


def test_a_harm_of_another_group_is_no_line_of_this_option():
    assert harms(peel(a_harm("burns", "serious", show=False, why_not="another peel"))) == ()


@pytest.mark.parametrize(
    ("known", "silent"),
    [
        pytest.param({}, True, id="nothing at all"),
        pytest.param({"reports": (a_report(),)}, False, id="a report"),
        pytest.param({"warning": "The FDA warned."}, False, id="a warning"),
        pytest.param(
            {"facts": {("peel", "adverse_rate"): (a_fact(field="adverse_rate"),)}},
            False,
            id="a fact",
        ),
    ],
)
def test_none_is_published_only_where_no_source_of_any_kind_reports_one(known, silent):
    assert none_published(peel(**known)) is silent


@pytest.mark.parametrize("show", [True, False])
def test_a_count_that_is_not_shown_is_published_too(show):
    assert not none_published(peel(a_harm("burns", "serious", show=show)))


def test_the_shipped_harms_of_rf_microneedling_begin_with_the_regulator_s(
    catalogue, evidence, english
):
    compared = compare(catalogue, evidence, ("rf-microneedling",), untreated=False, version="")
    assert said(compared.options[0], english)[0] == (
        "reported burns, disfigurement, fat loss, nerve damage and new scars "
        "(FDA 2025, told by The Marcom Journal)"
    )


def test_no_shipped_harm_stands_after_a_less_serious_one(catalogue, evidence, english):
    chosen = tuple(each.id for each in catalogue.treatments)
    compared = compare(catalogue, evidence, chosen, untreated=True, version="")
    order = ["serious", "lasting", "passing", ""]
    places = [
        [order.index(line.severity) for line in harm_lines(option, english)]
        for option in compared.options
    ]
    assert places == [sorted(each) for each in places]
