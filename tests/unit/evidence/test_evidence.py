"""Checked rows as evidence, indexed by treatment."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import DOWNTIME, SESSIONS, VISIT, Range
from resurface.evidence.cautions import Caution
from resurface.evidence.concerns import Concern
from resurface.evidence.evidence import evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.ranges import Published
from resurface.evidence.recovery import RecoveryDays
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.sources import Source
from resurface.record.folder import TABLES
from resurface.tables.schema import table_of


def a_row(row_class, **cells):
    return {**dict.fromkeys(table_of(row_class).column_names, ""), **cells}


def source_row(source_id, kind="randomized trial", year=""):
    return a_row(Source, source_id=source_id, kind=kind, title="A title", year=year)


def fact_row(fact_id, source_id="trial", **cells):
    given = {
        "treatment_id": "peel",
        "field": "sessions",
        "low": "3",
        "high": "5",
        "unit": "sessions",
        "use": "yes",
    }
    return a_row(Fact, fact_id=fact_id, source_id=source_id, **{**given, **cells})


def outcome_row(outcome_id, treatment_id="peel", **cells):
    given = {
        "outcome": "dark marks",
        "measure": "share of people",
        "unit": "percent",
        "source_id": "trial",
    }
    return a_row(Outcome, outcome_id=outcome_id, treatment_id=treatment_id, **{**given, **cells})


def harm_row(harm, severity, treatment_id="peel"):
    return a_row(
        ReportedHarm,
        report_id=f"{treatment_id}-{harm}",
        treatment_id=treatment_id,
        harm=harm,
        severity=severity,
        source_id="trial",
    )


def known(**tables):
    nothing = {table.name: () for table in TABLES}
    given = {"sources": [source_row("trial")], **tables}
    return evidence({**nothing, **{name: tuple(rows) for name, rows in given.items()}})


def test_facts_stand_strongest_kind_of_source_first():
    found = known(
        sources=[
            source_row("page", "practice page"),
            source_row("trial", "randomized trial"),
            source_row("review", "systematic review"),
            source_row("study", "clinical study"),
        ],
        facts=[fact_row(name, name) for name in ("page", "trial", "review", "study")],
    )
    assert [fact.id for fact in found.facts_of("peel", "sessions")] == [
        "review",
        "trial",
        "study",
        "page",
    ]


@pytest.mark.parametrize(
    "stronger", ["narrative review", "professional body or hospital", "price survey"]
)
def test_a_web_article_is_weaker_than_what_scholars_or_bodies_or_surveys_say(stronger):
    found = known(
        sources=[source_row("web", "web article", year="2026"), source_row("other", stronger)],
        facts=[fact_row("web", "web"), fact_row("other", "other")],
    )
    assert [fact.id for fact in found.facts_of("peel", "sessions")] == ["other", "web"]


def test_a_web_article_is_stronger_than_the_page_of_who_sells_the_treatment():
    found = known(
        sources=[
            source_row("page", "practice page", year="2026"),
            source_row("web", "web article"),
        ],
        facts=[fact_row("page", "page"), fact_row("web", "web")],
    )
    assert [fact.id for fact in found.facts_of("peel", "sessions")] == ["web", "page"]


def test_every_shipped_fact_stands_behind_none_of_a_weaker_kind(evidence):
    for group in evidence.facts.values():
        strengths = [evidence.sources[fact.source_id].strength for fact in group]
        assert strengths == sorted(strengths)


def test_one_shipped_page_is_not_both_a_web_article_and_a_review_or_guideline(evidence):
    web = {each.url for each in evidence.sources.values() if each.kind == "web article"}
    strong = ("systematic review", "guideline", "narrative review")
    assert [x.id for x in evidence.sources.values() if x.kind in strong and x.url in web] == []


def test_facts_of_one_kind_stand_newest_first_and_undated_last():
    found = known(
        sources=[
            source_row("undated"),
            source_row("old", year="2008"),
            source_row("new", year="2024"),
        ],
        facts=[fact_row(name, name) for name in ("undated", "old", "new")],
    )
    assert [fact.id for fact in found.facts_of("peel", "sessions")] == ["new", "old", "undated"]


def test_facts_of_one_source_stand_in_the_order_of_the_file():
    found = known(facts=[fact_row("b"), fact_row("a")])
    assert [fact.id for fact in found.facts_of("peel", "sessions")] == ["b", "a"]


def test_facts_are_found_by_treatment_and_field():
    found = known(
        facts=[
            fact_row("wanted"),
            fact_row("other treatment", treatment_id="laser"),
            fact_row("other field", field="interval", unit="weeks"),
        ]
    )
    assert [fact.id for fact in found.facts_of("peel", "sessions")] == ["wanted"]


def test_a_fact_with_an_open_end_keeps_it_open():
    found = known(facts=[fact_row("fact", low="5", high="")])
    assert found.facts_of("peel", "sessions")[0].range == Range(5, None)


def test_the_published_range_follows_from_the_facts():
    found = known(facts=[fact_row("one"), fact_row("two", low="2", high="4")])
    assert found.published("peel", SESSIONS) == Published(Range(2, 5), Range(2, 5), False, 2)


def test_minutes_of_a_visit_follow_the_same_rule():
    minutes = {"field": "visit", "unit": "minutes"}
    found = known(
        facts=[
            fact_row("one", low="15", high="30", **minutes),
            fact_row("two", low="90", high="90", use="no", **minutes),
        ]
    )
    assert found.published("peel", VISIT).range == Range(15, 30)


def test_a_field_that_is_no_figure_of_the_comparison_has_no_published_range():
    found = known(facts=[fact_row("fact", field="age", unit="years")])
    assert found.ranges == {}


def test_an_outcome_is_read_from_its_row():
    found = known(
        outcomes=[
            outcome_row(
                "row",
                low="4",
                high="24.5",
                people="31",
                events="3",
                follow_up_months="4.5",
                show="yes",
            )
        ]
    )
    row = found.outcomes_of("peel")[0]
    assert (row.range, row.people, row.events, row.follow_up_months, row.drawable) == (
        Range(4, 24.5),
        31,
        3,
        4.5,
        True,
    )


def test_people_that_a_study_does_not_count_are_unknown_and_not_zero():
    row = known(outcomes=[outcome_row("row", low="4", high="4")]).outcomes_of("peel")[0]
    assert (row.people, row.events, row.follow_up_months) == (None, None, None)


@pytest.mark.parametrize(
    ("cells", "drawable"),
    [
        pytest.param({"low": "4", "high": "4", "show": "yes"}, True, id="may stand beside others"),
        pytest.param({"low": "0", "high": "0", "show": "yes"}, True, id="zero is a figure"),
        pytest.param({"low": "4", "high": "4", "show": "no"}, False, id="may not"),
        pytest.param({"show": "yes"}, False, id="has no figure"),
    ],
)
def test_a_row_is_drawn_where_it_may_stand_beside_others_and_has_a_figure(cells, drawable):
    row = known(outcomes=[outcome_row("row", **cells)]).outcomes_of("peel")[0]
    assert row.drawable is drawable


def test_outcomes_are_kept_apart_by_treatment_in_the_order_of_the_file():
    rows = [outcome_row("b"), outcome_row("other", "laser"), outcome_row("a")]
    assert [row.id for row in known(outcomes=rows).outcomes_of("peel")] == ["b", "a"]


def test_days_of_recovery_are_read_from_their_row():
    row = a_row(
        RecoveryDays,
        treatment_id="peel",
        day_low="1",
        what_you_see="Red.",
        what_you_feel="Hot.",
        can_do="Rest.",
        avoid="Sun.",
        source_ids="trial; page",
    )
    days = known(recovery=[row]).recovery["peel"][0]
    assert (days.days, days.see, days.feel, days.can_do, days.avoid, days.source_ids) == (
        Range(1, None),
        "Red.",
        "Hot.",
        "Rest.",
        "Sun.",
        ("trial", "page"),
    )


def test_a_concern_is_found_by_its_id():
    row = a_row(
        Concern,
        concern_id="icepick",
        name="Icepick scars",
        treatment_ids_supported="peel; laser",
        treatment_ids_not_supported="facial",
    )
    concern = known(concerns=[row]).concern("icepick")
    assert (concern.supported, concern.not_supported) == ({"peel", "laser"}, {"facial"})


def test_cautions_are_found_by_treatment():
    def caution_row(caution_id, treatments):
        return a_row(Caution, caution_id=caution_id, applies_to_treatment_ids=treatments)

    found = known(
        cautions=[
            caution_row("pregnant", "peel; laser"),
            caution_row("pacemaker", "needles"),
            caution_row("sunburn", "peel"),
        ]
    )
    assert [each.id for each in found.cautions_of("peel")] == ["pregnant", "sunburn"]


def test_of_an_unknown_treatment_nothing_is_known():
    found = known(facts=[fact_row("fact")], outcomes=[outcome_row("row")])
    assert (
        found.facts_of("gone", "sessions"),
        found.published("gone", SESSIONS),
        found.outcomes_of("gone"),
        found.cautions_of("gone"),
    ) == ((), Published(), (), ())


def test_an_unknown_concern_is_not_found():
    assert known().concern("gone") is None


def test_a_figure_without_facts_has_no_published_range():
    assert known(facts=[fact_row("fact")]).published("peel", DOWNTIME) == Published()


def test_every_figure_of_the_two_practices_is_among_the_shipped_facts(evidence):
    found = {
        fact.treatment_id
        for facts in evidence.facts.values()
        for fact in facts
        if fact.source_id in ("encino-acne-scars", "alluring-image-acne-scars")
    }
    assert {"pro-fractional", "bbl-photofacial", "microdermabrasion", "dermaplaning"} <= found


def test_reported_harms_stand_serious_then_lasting_then_passing_and_then_by_name():
    found = known(
        reported_harms=[
            harm_row("redness", "passing"),
            harm_row("dark marks", "lasting"),
            harm_row("infection", "serious"),
            harm_row("burns", "serious"),
            harm_row("nerve damage", "serious", treatment_id="laser"),
        ]
    )

    assert [each.harm for each in found.reported_harms_of("peel")] == [
        "burns",
        "infection",
        "dark marks",
        "redness",
    ]


def test_of_a_treatment_without_reported_harms_there_are_none():
    assert known().reported_harms_of("peel") == ()


def test_rows_of_one_trial_under_two_sources_have_one_trial():
    rows = [
        outcome_row("abstract", source_id="abstract", trial_id="smith-2020"),
        outcome_row("news", source_id="news", trial_id="smith-2020"),
    ]

    assert {row.trial for row in known(outcomes=rows).outcomes_of("peel")} == {"smith-2020"}


def test_in_a_file_that_names_no_trial_each_source_is_a_trial():
    rows = [outcome_row("one", source_id="abstract"), outcome_row("two", source_id="news")]

    assert [row.trial for row in known(outcomes=rows).outcomes_of("peel")] == [
        "abstract",
        "news",
    ]


def test_visits_are_counted_apart_from_people():
    row = outcome_row("row", people="97", counted="101", counted_events="6")

    [found] = known(outcomes=[row]).outcomes_of("peel")

    assert (found.people, found.events, found.counted, found.counted_events) == (97, None, 101, 6)
