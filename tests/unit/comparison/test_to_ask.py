"""Questions for the patient to ask."""

from __future__ import annotations

import itertools

import pytest

from resurface.catalogue.figures import COURSE_PRICE, Range
from resurface.comparison.comparison import compare
from resurface.comparison.to_ask import FEWEST, MOST, to_ask
from tests.unit.making import a_comparison, a_report, a_source, a_treatment, an_outcome

NEEDLES = ("superficial-peel", "microneedling")
SOURCES = {"trial": a_source()}


def asked(comparison, english, most=MOST) -> dict[str, tuple[str, ...]]:
    return {each.id: each.answers for each in to_ask(comparison, english, most)}


def of(catalogue, evidence, *chosen, untreated=True):
    return compare(catalogue, evidence, chosen, untreated=untreated, version="v1")


def test_every_pair_has_five_to_eight_questions_each_once(catalogue, evidence, english):
    ids = [each.id for each in catalogue.treatments]
    for pair in itertools.combinations(ids, 2):
        found = to_ask(of(catalogue, evidence, *pair), english)
        assert FEWEST <= len(found) <= MOST
        assert len({each.asks for each in found}) == len(found)


def test_every_answer_begins_with_the_name_of_an_option_or_speaks_of_all(
    catalogue, evidence, english
):
    comparison = of(catalogue, evidence, *NEEDLES)
    names = tuple(f"{each.treatment.name}: " for each in comparison.options)
    for each in to_ask(comparison, english):
        if each.why != "untested":
            assert all(line.startswith(names) for line in each.answers)
            assert len(each.answers) == len(each.of)


def test_where_there_is_less_room_the_questions_that_always_fit_stay(catalogue, evidence, english):
    comparison = of(catalogue, evidence, "rf-microneedling", "microneedling")
    always = {"scars", "skin", "dark-marks", "who", "price"}
    assert set(asked(comparison, english, most=FEWEST)) == always
    assert set(asked(comparison, english, most=6)) == {*always, "warning"}


def test_a_warning_is_asked_about_in_its_own_words(catalogue, evidence, english):
    found = asked(of(catalogue, evidence, "rf-microneedling", "microneedling"), english)
    warned = catalogue.find("rf-microneedling")
    assert found["warning"] == (f"{warned.name}: {warned.warning}".removesuffix("."),)
    assert "warning" not in asked(of(catalogue, evidence, *NEEDLES), english)


def test_serious_harm_that_nobody_counted_is_asked_about_by_name_and_source(english):
    known = {"reported_harms": {"peel": (a_report("burns"),)}, "sources": SOURCES}
    comparison = a_comparison(a_treatment("peel"), a_treatment("needles"), **known)
    assert asked(comparison, english)["serious"] == (
        "Peel: burns, reported but not counted (A trial 2020)",
    )
    passing = {"reported_harms": {"peel": (a_report("itch", severity="passing"),)}}
    mild = a_comparison(a_treatment("peel"), a_treatment("needles"), **{**known, **passing})
    assert "serious" not in asked(mild, english)


def test_a_treatment_whose_people_nobody_counted_is_asked_about(english):
    counted = an_outcome(
        50, id="r", outcome="responders", treatment_id="peel", people=30, events=15
    )
    comparison = a_comparison(
        a_treatment("peel"),
        a_treatment("needles"),
        outcomes={"peel": (counted,)},
        sources=SOURCES,
    )
    assert asked(comparison, english)["uncounted"] == ("Needles: no count",)


def test_an_open_end_of_the_course_is_asked_about(english):
    closed = a_treatment("peel", sessions=Range(3, 3), interval=Range(4, 4), results=Range(2, 3))
    open_ = a_treatment("needles", sessions=Range(3, 3), interval=Range(4, 4), results=Range(2))
    found = to_ask(a_comparison(closed, open_), english)
    assert next(each for each in found if each.id == "result").of == ("needles",)


def test_what_a_trial_found_side_by_side_is_not_asked_for_again(catalogue, evidence, english):
    everything = 99
    assert "side-by-side" not in asked(of(catalogue, evidence, *NEEDLES), english, everything)
    untested = asked(of(catalogue, evidence, "dermaplaning", "subcision"), english, everything)
    assert untested["side-by-side"] == ("No study that was read tried them side by side.",)


@pytest.mark.parametrize(("untreated", "expected"), [(True, True), (False, False)])
def test_waiting_is_asked_about_only_where_no_treatment_stands_beside(
    catalogue, evidence, english, untreated, expected
):
    comparison = of(catalogue, evidence, *NEEDLES, untreated=untreated)
    assert ("wait" in asked(comparison, english)) is expected


def test_the_price_is_that_of_the_comparison(catalogue, evidence, english):
    comparison = of(catalogue, evidence, *NEEDLES)
    for option, line in zip(comparison.treated, asked(comparison, english)["price"], strict=True):
        assert option.said(COURSE_PRICE, english).text in line


def test_what_holds_of_every_treatment_is_asked_without_their_names(catalogue, evidence, english):
    comparison = of(catalogue, evidence, *NEEDLES)
    found = {each.id: each.asks for each in to_ask(comparison, english)}
    assert found["result"] == "When will I see the full result?"
    assert all(
        each.treatment.name not in asks for each in comparison.treated for asks in found.values()
    )
