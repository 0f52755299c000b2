"""Treatments side by side: order, the clinic's own figures, studies of two of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resurface.catalogue.figures import DOWNTIME, FIGURES, NOT_REPORTED, SESSIONS, Range
from resurface.comparison.comparison import compare, option
from resurface.language.language import language
from tests.unit.comparison.three import side_by_side
from tests.unit.making import (
    ENCINO,
    FLORIDA,
    a_catalogue,
    a_fact,
    a_shown,
    a_source,
    a_treatment,
    some_evidence,
)


def ids(options):
    return [each.id for each in options]


def test_options_stand_in_the_order_of_choosing_and_no_treatment_last():
    assert ids(side_by_side("needles", "peel").options) == ["needles", "peel", "no-treatment"]


def test_no_treatment_is_not_counted_as_one():
    assert ids(side_by_side("needles", "peel").treated) == ["needles", "peel"]


def test_no_treatment_can_be_left_out():
    assert ids(side_by_side("needles", "peel", untreated=False).options) == ["needles", "peel"]


def test_a_catalogue_without_the_option_of_no_treatment_is_compared_without_it():
    catalogue = a_catalogue(a_treatment("peel"))
    assert ids(side_by_side("peel", catalogue=catalogue).options) == ["peel"]


def test_a_treatment_that_the_catalogue_lacks_is_left_out():
    assert ids(side_by_side("gone", "peel").treated) == ["peel"]


def test_nothing_chosen_leaves_no_treatment_alone():
    assert ids(side_by_side().options) == ["no-treatment"]


def test_a_comparison_names_its_data_version():
    assert side_by_side("peel").version == "one"


def test_an_option_shows_every_figure_in_one_order():
    shown = side_by_side("peel").options[0].figures
    assert [each.figure.id for each in shown] == [
        "downtime",
        "visible",
        "sessions",
        "interval",
        "results",
        "price",
        "visit",
    ]


def test_an_option_is_asked_for_one_figure():
    peel = option(a_treatment(sessions=Range(3, 5), downtime=Range(0, 1)), some_evidence())
    assert peel.shown(SESSIONS).range == Range(3, 5)


def test_the_facts_of_a_figure_stand_behind_it():
    fact = a_fact(3, 5)
    evidence = some_evidence(facts={("peel", "sessions"): (fact,)})
    peel = option(a_treatment("peel"), evidence)
    assert (peel.shown(SESSIONS).facts, peel.shown(DOWNTIME).facts) == ((fact,), ())


@pytest.mark.parametrize(
    ("stated", "published", "own", "outside"),
    [
        pytest.param(Range(3, 5), Range(3, 5), False, False, id="the published range"),
        pytest.param(Range(3.0, 5.0), Range(3, 5), False, False, id="the same in decimals"),
        pytest.param(Range(4, 4), Range(3, 5), True, False, id="within the published range"),
        pytest.param(Range(3, None), Range(3, 5), True, False, id="open where that is closed"),
        pytest.param(Range(2, 5), Range(3, 5), True, True, id="reaching below it"),
        pytest.param(Range(3, 6), Range(3, 5), True, True, id="reaching above it"),
        pytest.param(Range(8, 9), Range(3, 5), True, True, id="nowhere near it"),
        pytest.param(Range(6, 8), Range(5, None), True, False, id="within an open range"),
        pytest.param(Range(4, 8), Range(5, None), True, True, id="reaching below an open range"),
        pytest.param(Range(4, 8), NOT_REPORTED, True, False, id="no source states one"),
        pytest.param(NOT_REPORTED, Range(3, 5), False, False, id="nothing stated here"),
        pytest.param(NOT_REPORTED, NOT_REPORTED, False, False, id="nothing stated at all"),
    ],
)
def test_a_figure_is_the_clinic_s_own_or_outside_the_published_range(
    stated, published, own, outside
):
    shown = a_shown(stated, published)
    assert (shown.own, shown.outside) == (own, outside)


def test_no_shipped_figure_is_a_clinic_s_own(catalogue, evidence):
    shipped = [option(each, evidence) for each in catalogue.treatments]
    own = [(each.id, shown.figure.id) for each in shipped for shown in each.figures if shown.own]
    assert own == []


def test_a_clinic_s_changed_figure_is_its_own_and_leaves_the_published_one(catalogue, evidence):
    shipped = catalogue.find("pro-fractional")
    changed = replace(shipped, ranges={**shipped.ranges, "sessions": Range(2, 2)})
    shown = option(changed, evidence).shown(SESSIONS)
    assert (shown.own, shown.outside, shown.published.range) == (True, True, Range(3, None))


def test_a_changed_figure_leaves_the_other_figures_published(catalogue, evidence):
    shipped = catalogue.find("pro-fractional")
    changed = replace(shipped, ranges={**shipped.ranges, "sessions": Range(3, 3)})
    changed_option = option(changed, evidence)
    assert [each.id for each in FIGURES if changed_option.shown(each).own] == ["sessions"]


def on_screens_of(practice_id, *facts):
    practices = (a_source(practice_id, kind="practice page"),)
    return replace(a_shown(Range(3, 5), Range(3, 5), *facts), practices=practices)


def test_only_the_practice_whose_screens_these_are_states_something_itself():
    encino, florida = a_fact(5, None, source_id=ENCINO), a_fact(6, 6, source_id=FLORIDA)
    shown = on_screens_of(ENCINO, encino, a_fact(4, 4, source_id="trial"), florida)
    assert [fact for _, fact in shown.stated] == [encino]


def test_nobody_else_s_screens_hold_a_practice_s_own_statement():
    assert a_shown(Range(3, 5), Range(3, 5), a_fact(5, None, source_id=ENCINO)).stated == ()


def test_a_practice_s_figure_of_something_else_is_not_what_it_says_of_this_one():
    assert on_screens_of(ENCINO, a_fact(1, 1, source_id=ENCINO, use="no")).stated == ()


def test_a_practice_s_words_without_a_figure_are_no_figure():
    words_only = a_fact(value="A series of treatments", source_id=ENCINO)
    assert on_screens_of(ENCINO, words_only).stated == ()


def test_an_option_answers_with_what_is_known_of_it_alone():
    of_peel, of_laser = a_fact(3, 3), a_fact(5, 5, id="other", treatment_id="laser")
    known = some_evidence(
        facts={("peel", "sessions"): (of_peel,), ("laser", "sessions"): (of_laser,)}
    )
    peel = option(a_treatment("peel"), known)
    assert peel.facts("sessions") == (of_peel,)
    assert peel.facts("pain") == peel.cautions == peel.recovery == peel.clearances == ()


def test_an_option_is_combined_with_what_comes_before_it_and_after_it(catalogue, evidence):
    needling = option(catalogue.find("microneedling"), evidence)
    named = {(each.first_id, each.then_id) for each in needling.combinations}
    assert {first == "microneedling" for first, _ in named} == {True, False}
    assert all("microneedling" in pair for pair in named)


def test_what_is_worked_out_of_an_option_is_made_once_for_each_language(catalogue, evidence):
    found = compare(catalogue, evidence, ("microneedling",), untreated=False, version="v1")
    made = []

    def name_of(option, words):
        made.append(words.code)
        return f"{option.id} {words.code}"

    one = found.options[0]
    for code in ("en", "es", "en"):
        assert one.once(name_of, language(code)) == f"microneedling {code}"
    assert made == ["en", "es"]
