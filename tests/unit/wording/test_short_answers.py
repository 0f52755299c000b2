"""Short answers in place of a claim: two sentences, each figure beside its study, with the risk."""

from __future__ import annotations

import re
from functools import cache

import pytest

from resurface.comparison.comparison import option
from resurface.comparison.harms import harms
from resurface.evidence.clearances import Clearance
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import Outcome
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
from resurface.wording.checked_copy import check_copy
from resurface.wording.claim_answers import BENEFITS
from resurface.wording.held_numbers import held, numbers_in
from resurface.wording.rule_table import rules
from resurface.wording.short_answers import QUESTIONS, answer
from resurface.wording.splitting import sentences_in
from tests.unit.shipped import served

CODES = ("en", "es")
LONGEST = 54
"""Words of an answer without what stands in brackets."""
LEAST_EASE = 65
UNCOUNTED = {"en": "without a count", "es": "sin recuento"}
WORKED_OUT = re.compile(r"(comes to|suma) [^.]+\.")
COUNT_OF_STUDIES = re.compile(r"\b(in|en) (\d+) (studies|estudios)\.")


@cache
def told(code: str) -> tuple[tuple[str, str, str], ...]:
    """Treatment, question and text of every answer."""
    data = served(code)
    return tuple(
        (each.id, question, found.text)
        for each in data.catalogue.treatments
        for question in QUESTIONS
        if (found := answer(data.catalogue, data.evidence, each.id, question, code))
    )


def rows_of(source: str, treatment: str, evidence: Evidence, code: str):
    """The rows of a treatment that a source holds, by its short name."""
    words = language(code)
    rows = (
        *(each for group in evidence.facts.values() for each in group),
        *evidence.outcomes.get(treatment, ()),
        *evidence.concerns,
    )
    for row in rows:
        if getattr(row, "treatment_id", treatment) != treatment:
            continue
        ids = row.source_ids
        if isinstance(row, Outcome):
            ids = (*ids, evidence.study(row).id)
        if source in {short_name(evidence.sources[each], words) for each in ids}:
            yield row


def before_each_source(text: str, named: re.Pattern[str]):
    """Each source that a text names, with what stands before it since the last one."""
    start = 0
    for found in named.finditer(text):
        yield text[start : found.start()], found[1].split("; ")
        start = found.end()
    yield text[start:], []


def naming(names: set[str]) -> re.Pattern[str]:
    """One or more of these names in brackets."""
    one = "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))
    return re.compile(rf" \(((?:{one})(?:; (?:{one}))*)\)")


@pytest.mark.parametrize("code", CODES)
def test_an_answer_is_at_most_two_short_sentences(code):
    for _, _, text in told(code):
        assert len(sentences_in(text)) <= 2, text
        assert len(re.sub(r"\([^()]*\)", "", text).split()) <= LONGEST, text


@pytest.mark.parametrize("code", CODES)
def test_every_figure_stands_before_a_study_that_holds_it(code):
    data = served(code)
    named = naming({short_name(each, language(code)) for each in data.evidence.sources.values()})
    for treatment, question, text in told(code):
        row = data.catalogue.find(treatment)
        if question == "fda" or row is None:
            continue
        said = COUNT_OF_STUDIES.sub("", WORKED_OUT.sub("", text)).replace(row.name, "")
        for figures, sources in before_each_source(said, named):
            if "FDA" in figures:
                continue
            rows = [
                each
                for source in sources
                for each in rows_of(source, treatment, data.evidence, code)
            ]
            numbers = numbers_in(figures.replace("CO2", ""))
            assert numbers <= (held(rows) if numbers else numbers), (figures, sources)


@pytest.mark.parametrize("code", CODES)
def test_an_answer_from_a_record_says_that_record_alone(code):
    data = served(code)
    for treatment, question, text in told(code):
        if question == "fda":
            records: list[Clearance] = [
                each for each in data.evidence.clearances if each.treatment_id == treatment
            ]
            assert any(numbers_in(text) <= held([each]) for each in records)
            assert any(each.cleared_use in text for each in records)


@pytest.mark.parametrize("code", CODES)
def test_of_no_harm_a_count_stands_beside_that_nobody_counted(code):
    data, words = served(code), language(code)
    for treatment, _, text in told(code):
        row = data.catalogue.find(treatment)
        assert row is not None
        uncounted = [
            text[: found.start()].rpartition(")")[2] for found in re.finditer(UNCOUNTED[code], text)
        ]
        counted = [each.name for each in harms(option(row, data.evidence)) if each.studies]
        for name in (labels.bare_outcome(each, words) for each in counted):
            pattern = re.compile(rf"(?<!\w){re.escape(name)} (in|en) \d")
            if pattern.search(text):
                assert not any(re.search(rf"\b{re.escape(name)}\b", each) for each in uncounted)


@pytest.mark.parametrize("code", CODES)
def test_a_benefit_never_stands_without_a_risk(code):
    texts = [text for _, question, text in told("en") if question in ("better", "helps", "result")]
    assert texts
    for text in texts:
        assert "the FDA warned" in text or "also report" in text
    found = [(row, question) for row, question, _ in told(code)]
    assert found == [(row, question) for row, question, _ in told("en")]


@pytest.mark.parametrize("code", CODES)
def test_the_checker_stops_no_answer(code):
    data, words = served(code), language(code)
    stopped = [
        (each.text, each.severity)
        for _, _, text in told(code)
        for each in check_copy(text, data, words)
        if each.severity != "ok"
    ]
    assert stopped == []


CLAIMS = (
    ("Microneedling erases your acne scars for good.", "got better"),
    ("Subcision gives you amazing results, guaranteed.", "got better"),
    ("Our light peel reduces acne scars in just two sessions.", "got better"),
    ("Our picosecond laser melts acne scars away forever.", "improved"),
)


@pytest.mark.parametrize(("text", "benefit"), CLAIMS)
def test_what_is_said_instead_of_a_benefit_keeps_it_with_its_risk(text, benefit):
    (each,) = check_copy(text, served("en"), language("en"))
    assert benefit in each.suggestion
    assert "Sources also report" in each.suggestion
    assert each.facts


def test_rules_on_a_benefit_are_there():
    assert set(rules("en").every) >= BENEFITS


def names(code: str) -> list[str]:
    data, words = served(code), language(code)
    found = [each.name for each in data.catalogue.options]
    found += [each[0].lower() + each[1:] for each in found]
    found += [short_name(each, words) for each in data.evidence.sources.values()]
    found += [each.device for each in data.evidence.clearances]
    found += [each.cleared_use for each in data.evidence.clearances]
    return sorted(found, key=len, reverse=True)


@pytest.mark.parametrize("question", QUESTIONS)
def test_answers_are_of_grade_eight_at_most(question):
    texts = [text for _, of, text in told("en") if of == question]
    if texts:
        assert flesch_kincaid(list(sentences(without(texts, names("en"))))) <= MOST


@pytest.mark.parametrize("question", QUESTIONS)
def test_spanish_answers_are_as_easy(question):
    texts = [text for _, of, text in told("es") if of == question]
    if texts:
        found = list(sentences(without(texts, names("es"))))
        assert fernandez_huerta(found) >= LEAST_EASE


def test_facts_of_an_answer_are_of_the_record():
    data = served("en")
    known = {each.id for group in data.evidence.facts.values() for each in group}
    known |= {each.id for group in data.evidence.outcomes.values() for each in group}
    for treatment, question, _ in told("en"):
        found = answer(data.catalogue, data.evidence, treatment, question, "en")
        assert found is not None
        assert set(found.facts) <= known
