"""What stands behind a figure: each source on the figure's own scale."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import COURSE_PRICE, DOWNTIME, FIGURES, SESSIONS, Range
from resurface.comparison.comparison import option
from resurface.comparison.stated import report, stated
from resurface.evidence.ranges import feeding
from tests.unit.making import a_comparison, a_fact, a_source, a_treatment


def behind(figure, facts, english, **figures):
    fields = {(("peel", field)): rows for field, rows in facts.items()}
    sources = {"trial": a_source()}
    (peel,) = a_comparison(a_treatment(**figures), facts=fields, sources=sources).options
    return stated(peel, figure, english)


def test_the_sources_that_feed_a_range_come_before_the_others(english):
    facts = (
        a_fact(9, 9, id="other", use="no", use_why="another laser"),
        a_fact(3, 5, id="fed", use="yes"),
    )
    (found,) = behind(SESSIONS, {"sessions": facts}, english)
    assert [each.id for each in found.feeding] == ["fed"]
    assert [(each.id, each.why) for each in found.beside] == [("other", "another laser")]


def test_the_scale_holds_every_source_and_not_only_the_range(english):
    facts = (a_fact(9, 9, id="other", use="no"), a_fact(3, 5, id="fed", use="yes"))
    (found,) = behind(SESSIONS, {"sessions": facts}, english, sessions=Range(3, 5))
    assert found.scale.end == 10


def test_a_source_without_a_number_stands_with_its_words(english):
    facts = (a_fact(None, None, id="words", use="no", value="Short"),)
    (found,) = behind(SESSIONS, {"sessions": facts}, english)
    assert [(each.text, each.statement) for each in found.beside] == [("no figure", "Short")]


def test_silence_is_said(english):
    (found,) = behind(SESSIONS, {}, english)
    assert found.lines == ("No source read states this figure.",)


def test_days_away_carry_the_days_that_it_may_still_show(english):
    (found,) = behind(DOWNTIME, {}, english, downtime=Range(0, 2), visible=Range(None, 7))
    assert (found.tail, found.scale.end) == (Range(None, 7), 7)


def test_the_price_of_a_course_begins_with_the_price_and_goes_on_with_its_parts(english):
    found = behind(COURSE_PRICE, {}, english, sessions=Range(3, 4), price=Range(100, 200))
    assert [each.heading for each in found] == [
        "Price of the whole course",
        "Visits",
        "Price of one visit",
    ]
    assert found[0].text == "$300–$800"
    assert found[0].lines == (
        "our clinic's figure; no source states one",
        "Worked out: Visits times Price of one visit, low end by low end and high end by high end.",
    )


def test_a_figure_is_reported_with_the_ids_of_what_it_rests_on(english):
    facts = {("peel", "sessions"): (a_fact(3, 5, id="f-1"), a_fact(9, 9, id="f-2", use="no"))}
    (peel,) = a_comparison(a_treatment(sessions=Range(3, 5)), facts=facts).options
    assert report(peel, SESSIONS, "abc123", english) == (
        "Peel. Visits: 3–5 visits. Facts: f-1. Data version abc123."
    )


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.id)
def test_every_fact_of_a_shipped_figure_stands_behind_it_once(figure, catalogue, evidence, english):
    for treatment in catalogue.treatments:
        one = option(treatment, evidence)
        (found,) = stated(one, figure, english)
        facts = one.facts(figure.id)
        assert [each.id for each in found.feeding] == [each.id for each in feeding(facts)]
        assert sorted(each.id for each in (*found.feeding, *found.beside)) == sorted(
            each.id for each in facts
        )
