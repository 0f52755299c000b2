"""Approved wordings: made of rows alone, gone when these go, and easy to read."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from functools import cache

import pytest

from resurface.catalogue.figures import COURSE_PRICE, PRICE, Range
from resurface.choosing.criteria import HELPS
from resurface.comparison.comparison import Option, option
from resurface.evidence.concerns import Concern
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.ranges import published
from resurface.evidence.reported_harms import ReportedHarm
from resurface.language.language import language
from resurface.standards.reading import (
    MOST,
    fernandez_huerta,
    flesch_kincaid,
    sentences,
    without,
)
from resurface.text import labels
from resurface.text.short_name import short_name
from resurface.wording.approved import ASKED, Approved, approved, holds, stands, withdrawn
from resurface.wording.approved_sentence import Made
from resurface.wording.held_numbers import Held, held, numbers_in, of_ranges
from tests.unit.making import (
    a_comparison,
    a_fact,
    a_report,
    a_source,
    a_treatment,
    an_outcome,
)
from tests.unit.shipped import served

TODAY = datetime.date(2026, 11, 26)
CODES = ("en", "es")
IDS = tuple(each.id for each in ASKED)
LEAST_EASE = 65
"""Of plain Spanish by Fernández Huerta: what is read in the eighth school year begins there."""


@cache
def everything(code: str) -> tuple[tuple[Option, Approved], ...]:
    data, words = served(code), language(code)
    options = [option(each, data.evidence) for each in data.catalogue.treatments]
    return tuple(
        (each, said)
        for each in options
        for said in approved(each, data.version, words, TODAY)
        if said.text
    )


@cache
def rows(code: str) -> dict[str, Held]:
    found = served(code).evidence
    kept: list[Fact | Outcome | ReportedHarm | Concern] = [
        each for group in found.facts.values() for each in group
    ]
    kept += [each for group in found.outcomes.values() for each in group]
    kept += [each for group in found.reported_harms.values() for each in group]
    kept += found.concerns
    return {
        **{each.id: each for each in kept},
        **{each.number: each for each in found.clearances if each.number},
    }


def names(code: str) -> list[str]:
    """What nobody can choose an easier word for: treatments, scars, sources, devices and uses."""
    data, words = served(code), language(code)
    return [
        *(each.name for each in data.catalogue.treatments),
        *(short_name(each, words) for each in data.evidence.sources.values()),
        *(labels.concern(each, words).lower() for each in HELPS.options),
        *(each.device for each in data.evidence.clearances),
        *(each.cleared_use for each in data.evidence.clearances),
    ]


def on(question: str, code: str) -> list[tuple[Option, Approved]]:
    return [each for each in everything(code) if each[1].question == question]


def of(treatment, question: str, english, today=TODAY, **parts) -> list[Approved]:
    found = a_comparison(treatment, **parts).options[0]
    return [each for each in approved(found, "v", english, today) if each.question == question]


def with_facts(*facts):
    by_field: dict[tuple[str, str], tuple] = {}
    for each in facts:
        key = (each.treatment_id, each.field)
        by_field[key] = (*by_field.get(key, ()), each)
    return {
        "facts": by_field,
        "ranges": {key: published(group) for key, group in by_field.items()},
        "sources": {"trial": a_source()},
    }


VISITS = a_fact(3, 6, id="visits-1")
PRICES = a_fact(100, 200, id="price-1", field="price", unit="USD per session")


@pytest.mark.parametrize("code", CODES)
def test_every_number_that_a_wording_says_stands_in_the_rows_that_it_names(code):
    unheld = []
    for found, said in everything(code):
        held_by = [rows(code)[each] for each in said.facts]
        course = found.course
        worked_out = (course.visit_weeks, course.result_months, course.price)
        known = held(held_by) | of_ranges(worked_out)
        known |= {len({fact.source_id for fact in each.facts}) for each in found.figures}
        known |= {number for name in names(code) for number in numbers_in(name)}
        if not numbers_in(said.text) <= known:
            unheld.append(said.text)
    assert unheld == []


def test_a_figure_says_how_many_sources_it_rests_on():
    for question in ("away", "shows", "visits", "between", "result"):
        assert all(" source" in said.text for _, said in on(question, "en"))


@pytest.mark.parametrize("code", CODES)
def test_who_got_better_stands_beside_what_happened_untreated(code):
    for _, said in on("better", code):
        assert any("sham" in each or "simulado" in each for each in said.beside)


@pytest.mark.parametrize("code", CODES)
def test_every_wording_names_a_row_and_a_source(code):
    bare = [said.text for _, said in everything(code) if not (said.facts and said.sources)]
    assert bare == []


def test_both_languages_say_the_same_numbers_of_the_same_rows():
    def numbers(code):
        return [(said.question, said.facts, numbers_in(said.text)) for _, said in everything(code)]

    assert numbers("en") == numbers("es")


@pytest.mark.parametrize("question", IDS)
def test_every_question_is_answered_for_some_treatment_in_both_languages(question):
    assert on(question, "en")
    assert on(question, "es")


def test_every_treatment_has_each_question_answered_or_said_to_be_silent():
    data = served("en")
    for each in data.catalogue.treatments:
        said = approved(option(each, data.evidence), data.version, language("en"), TODAY)
        assert {found.question for found in said} == set(IDS)
        assert all(bool(found.text) is not bool(found.silence) for found in said)


def test_silence_says_no_number():
    data = served("en")
    for each in data.catalogue.treatments:
        for said in approved(option(each, data.evidence), data.version, language("en"), TODAY):
            assert said.text or not (numbers_in(said.silence) or said.facts or said.sources)


@pytest.mark.parametrize("question", IDS)
def test_wordings_are_of_grade_eight_at_most(question):
    texts = without([said.text for _, said in on(question, "en")], names("en"))
    assert flesch_kincaid(list(sentences(texts))) <= MOST


@pytest.mark.parametrize("question", IDS)
def test_spanish_wordings_are_as_easy(question):
    texts = without([said.text for _, said in on(question, "es")], names("es"))
    assert fernandez_huerta(list(sentences(texts))) >= LEAST_EASE


@pytest.mark.parametrize("code", CODES)
def test_a_wording_of_a_result_has_its_risk_and_that_results_differ_beside_it(code):
    differ = language(code).say("The same results may not occur for all patients.")
    for question in ("better", "result", "helps"):
        assert all(said.beside[-1] == differ for _, said in on(question, code))
    serious = {said.treatment_id: said.text for _, said in on("serious", code)}
    for found, said in on("better", code):
        assert serious.get(found.id) in (None, said.beside[0])


@pytest.mark.parametrize("code", CODES)
def test_a_regulators_warning_stands_with_every_wording_of_its_treatment(code):
    warned = [pair for pair in everything(code) if pair[0].treatment.warning]
    assert warned
    assert all(found.treatment.warning in said.whole for found, said in warned)


def test_microneedling_that_tells_of_a_result_says_from_which_age():
    told = [said for found, said in on("better", "en") if found.id == "microneedling"]
    assert told
    assert all("for adults from 22 years" in said.whole for said in told)


def test_the_same_day_is_said_only_with_how_long_it_may_still_show():
    same_day = [said.text for _, said in on("away", "en") if "same day" in said.text]
    assert same_day
    assert all("It may still show until" in text for text in same_day)


def test_an_fda_record_is_said_by_number_use_age_and_skin_types():
    for _, said in on("fda", "en"):
        assert said.text.startswith("FDA record ")
        assert "cleared" not in said.text.lower()
        assert said.facts[0] in said.text


def test_pro_fractional_has_no_record_that_names_acne_scars():
    texts = [said.text for found, said in on("fda", "en") if found.id == "pro-fractional"]
    assert len(texts) == 2
    assert all("does not name acne scars" in text for text in texts)


def test_a_figure_is_said_with_the_range_that_the_facts_make(english):
    treatment = a_treatment(sessions=Range(3, 6))
    (said,) = of(treatment, "visits", english, **with_facts(VISITS))
    assert said.text == "Peel: a usual course is 3–6 visits (1 source)."
    assert said.facts == ("visits-1",)
    assert said.sources == "Sources: A trial 2020"


def test_a_wording_goes_when_its_fact_goes(english):
    treatment = a_treatment(sessions=Range(3, 6))
    (said,) = of(treatment, "visits", english)
    assert (said.text, said.silence) == ("", "not reported")


def test_a_wording_is_another_when_its_fact_is(english):
    treatment = a_treatment(sessions=Range(3, 6))
    (before,) = of(treatment, "visits", english, **with_facts(VISITS))
    changed = replace(VISITS, range=Range(4, 6))
    after = of(treatment, "visits", english, **with_facts(changed))
    assert "4–6 visits" in after[0].text
    assert stands(before.id, [before])
    assert not stands(before.id, after)


def test_nothing_is_approved_of_a_treatment_past_its_day_and_that_is_said(english):
    treatment = a_treatment(sessions=Range(3, 6), check_by=datetime.date(2026, 11, 25))
    assert of(treatment, "visits", english, **with_facts(VISITS)) == []
    assert "November 25, 2026" in withdrawn(treatment, TODAY, english)
    assert withdrawn(treatment, datetime.date(2026, 11, 25), english) == ""


def test_the_clinics_own_figure_is_no_approved_wording(english):
    treatment = a_treatment(sessions=Range(1, 1))
    (said,) = of(treatment, "visits", english, **with_facts(VISITS))
    assert "3–6 visits" in said.text


def test_the_clinics_own_price_is_said_to_be_its_own_with_the_whole_course(english):
    treatment = a_treatment(price=Range(300, 300), sessions=Range(3, 6))
    parts = with_facts(VISITS, PRICES)
    (said,) = of(treatment, "cost", english, **parts)
    assert said.text == (
        "Peel: one visit costs $300 at our clinic. A whole course of 3–6 visits costs $900–$1,800."
    )


def test_one_source_reports_a_harm_that_nobody_counted(english):
    treatment = a_treatment()
    parts = {
        "reported_harms": {"peel": (a_report("burns"),)},
        "sources": {"trial": a_source()},
    }
    (said,) = of(treatment, "serious", english, **parts)
    assert said.text == (
        "Peel, serious harms. Sources report these harms, and nobody counted them. "
        "Reported: burns (A trial 2020)."
    )


def test_where_a_harm_was_counted_those_that_nobody_counted_are_said_to_be_others():
    found = [said for _, said in everything("en") if said.question == "serious"]
    both = [each.text for each in found if re.search(r"harms\. \d", each.text)]
    both = [each for each in both if "obody counted" in each]
    assert both
    assert all("other harms. Nobody counted those" in each for each in both)


def test_without_a_count_nobody_is_said_to_have_got_better(english):
    (said,) = of(a_treatment(), "better", english)
    assert said.text == ""


def test_a_share_says_how_many_of_how_many_and_what_would_fit_too(english):
    row = an_outcome(40, outcome="responders", events=4, people=10, id="row-1")
    parts = {"outcomes": {"peel": (row,)}, "sources": {"trial": a_source()}}
    (said,) = of(a_treatment(), "better", english, **parts)
    assert "in one study (A trial 2020) 4 of 10 people got better." in said.text
    assert "Of 100 people, 12 to 74 would fit too." in said.text


@pytest.mark.parametrize("text", ["Peel: 7 visits.", "Peel: 93 of 100.", "Peel: $1,000."])
def test_a_sentence_with_a_number_that_no_row_holds_is_never_offered(english, text):
    treatment = a_treatment(sessions=Range(3, 6))
    found = a_comparison(treatment, **with_facts(VISITS)).options[0]
    assert holds(Made("Peel: 3–6 visits.", (VISITS,)), found, english)
    assert not holds(Made(text, (VISITS,)), found, english)
    assert not holds(Made("Peel: 3–6 visits.", ()), found, english)


def test_numbers_are_read_as_they_are_written():
    assert numbers_in("$1,249.50 for 3–6 visits, 0.9 of 100") == {1249.5, 3, 6, 0.9, 100}


def test_a_course_costs_what_its_visits_do():
    for found, said in on("cost", "en"):
        course = found.said(COURSE_PRICE, language("en"))
        assert found.said(PRICE, language("en")).text in said.text
        assert not course.range.reported or course.text in said.text
