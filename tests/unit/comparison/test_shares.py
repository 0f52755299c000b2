"""Shares of people in a cell: study by study, and what is said where nobody counted people."""

from __future__ import annotations

import pytest

from resurface.comparison.comparison import compare
from resurface.comparison.how_sure import how_sure
from resurface.comparison.shares import shares, spoken, study_name
from resurface.evidence.witness import witness
from resurface.language.language import english as language
from tests.unit.making import (
    a_comparison,
    a_fact,
    a_source,
    a_treatment,
    an_option,
    an_outcome,
    no_treatment,
    some_evidence,
)

ISHFAQ = a_source("paper", authors="Ishfaq F", year="2022")
NEWS = a_source("news", kind="web article", publisher="A news site")


def lines(*rows, outcome="dark marks", treatment=None):
    return shares(an_option(treatment or a_treatment(), *rows), outcome, language()).lines


def test_one_study_says_its_count_and_what_would_fit_too():
    row = an_outcome(2.9, events=1, people=34, skin_types="III-IV", follow_up_months=3)
    assert lines(row) == (
        "3 of 100",
        "1 of 34 people; 0 to 15 would fit too",
        "skin III–IV, 3 months",
    )


def test_several_studies_say_how_many_how_far_and_how_they_compared():
    rows = (
        an_outcome(67.3, id="a", trial_id="a", allocation="random", threshold="half"),
        an_outcome(93, id="b", trial_id="b", threshold="a grade"),
    )
    assert lines(*rows)[:2] == (
        "2 studies: 67 to 93 of 100",
        "1 of 2 at random · amounts differ",
    )


def test_one_study_with_two_counts_is_said_to_be_one():
    rows = tuple(
        an_outcome(share, id=name, trial_id="one", threshold=name)
        for share, name in ((77.7, "a"), (88.9, "b"))
    )
    assert lines(*rows)[:2] == (
        "1 study, 2 counts: 78 to 89 of 100",
        "not at random · amounts differ",
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [(0, "none of 2 at random"), (1, "1 of 2 at random"), (2, "2 of 2 at random")],
)
def test_how_many_compared_at_random(found, said):
    rows = tuple(
        an_outcome(5, id=name, trial_id=name, allocation="random" if place < found else "not said")
        for place, name in enumerate("ab")
    )
    assert lines(*rows)[1] == said


def test_what_untreated_people_got_is_named():
    rows = tuple(
        an_outcome(9, id=name, trial_id=name, treatment_id="no-treatment", design=design)
        for name, design in (("a", "randomized trial (sham group)"), ("b", "side on a plain base"))
    )
    assert lines(*rows, treatment=no_treatment())[1] == "none of 2 at random · sham or plain cream"


def test_where_only_visits_were_counted_these_stand_apart():
    visits = an_outcome(
        1.9, measure="share of sessions", counted=473, counted_events=9, skin_types="III-VI"
    )
    assert lines(visits) == ("no count of people", "1.9 of 100 visits (9 of 473, skin III–VI)")


def test_visits_of_another_treatment_are_not_told():
    assert lines(an_outcome(1.9, measure="share of sessions", show=False)) == (
        "no count",
        "1 not drawn",
    )


def test_without_any_figure_there_is_no_count():
    assert lines() == ("no count",)


def a_trial_on_two_pages(**parts):
    rows = (
        an_outcome(73, id="needling", source_id="paper", trial_id="one", events=22, people=30),
        an_outcome(33, id="peel", source_id="news", trial_id="one", events=10, people=30),
    )
    known = some_evidence(
        sources={"paper": ISHFAQ, "news": NEWS},
        outcomes={"peel": rows},
        trials={"one": ("paper", "news")},
    )
    return known, rows


def test_a_news_page_of_a_trial_has_the_trials_name(english):
    known, (_, peel) = a_trial_on_two_pages()
    assert study_name(peel, known, english) == "Ishfaq 2022"


def test_a_mark_is_spoken_with_its_count_and_what_would_fit_too(english):
    known, (needling, _) = a_trial_on_two_pages()
    assert (
        spoken(witness(needling), known, english)
        == "Ishfaq 2022, 22 of 30, 54 to 88 of 100 would fit too"
    )


def test_a_mark_without_a_count_is_spoken_as_such(english):
    known, _ = a_trial_on_two_pages()
    bare = an_outcome(93, source_id="paper", people=65)
    assert spoken(witness(bare), known, english) == "Ishfaq 2022, 93 of 100, 65 people, no count"


def test_trials_of_the_record_know_their_pages(evidence):
    assert evidence.trials["ishfaq-2022-peel-vs-needling"] == (
        "dermsquared-2022-ishfaq",
        "ishfaq-2022-microneedling-vs-glycolic",
    )


def test_how_sure_it_is_has_a_word_its_reasons_and_the_reviews(english):
    grade = a_fact(field="evidence", grade="low", grade_of="both", source_id="paper")
    known = a_comparison(
        a_treatment(),
        sources={"paper": ISHFAQ},
        facts={("peel", "evidence"): (grade,)},
        outcomes={"peel": (an_outcome(5, people=30, events=1),)},
    )
    found = how_sure(known.options[0], "dark marks", english)
    assert (found.word, found.reasons[0], found.reviews) == (
        "very low",
        "No trial compared groups at random: very low.",
        ("A review calls the evidence low (Ishfaq 2022).",),
    )


def test_all_harms_together_have_one_word(catalogue, evidence, english):
    compared = compare(catalogue, evidence, ("microneedling",), untreated=False, version="")
    assert how_sure(compared.options[0], "harms", english).word == "very low"
