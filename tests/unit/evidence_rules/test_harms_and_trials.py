"""Serious harms first, reported beside counted; one trial is one; how good the evidence is."""

from __future__ import annotations

import pytest

from resurface.comparison.questions import table
from resurface.comparison.trial_box import trial_box
from resurface.evidence.outcomes import SERIOUS
from resurface.materials.asked_rows import asked_rows
from tests.unit.evidence_rules.planted import RANDOM, a_count, with_outcomes
from tests.unit.evidence_rules.surfaces import (
    PATIENT,
    STUDY_BY_STUDY,
    SURFACES,
    TOLD,
    WORDS,
    Record,
    a_record,
)
from tests.unit.making import a_fact, a_report, a_treatment, an_outcome

IN_ORDER = with_outcomes(
    a_count(20, 60, "an itch", severity="passing"),
    a_count(15, 60, "dark marks", severity="lasting"),
    a_count(4, 60, "light marks", severity="lasting"),
    a_count(2, 60, "zoster", severity="serious"),
    reported_harms={"peel": (a_report("burns", source_id="fda", reported_by="regulator"),)},
)
REPORTED = a_record(
    a_treatment(),
    reported_harms={"peel": (a_report("burns", source_id="fda", reported_by="regulator"),)},
)
HARMS_TOLD = (*TOLD, "people", PATIENT, "dialogs", "one treatment", "chart pictures")


@pytest.mark.parametrize("surface", [*TOLD, "studies", "people", PATIENT, "one treatment"])
def test_serious_harms_stand_before_dark_marks(surface):
    text = IN_ORDER.text(surface).lower()
    at_all = [text.find(each) for each in ("zoster", "15 of 60")]
    assert (min(at_all) >= 0, at_all) == (True, sorted(at_all))


@pytest.mark.parametrize("surface", [*TOLD, "people", PATIENT, "one treatment"])
def test_of_other_harms_what_lasts_stands_before_what_passes(surface):
    text = IN_ORDER.text(surface).lower()
    places = [text.find(each) for each in ("zoster", "light marks", "an itch") if each in text]
    assert (len(places) >= 2, places) == (True, sorted(places))


@pytest.mark.parametrize("surface", HARMS_TOLD)
def test_a_harm_that_nobody_counted_is_told_with_its_source(surface):
    text = REPORTED.text(surface)
    assert "burns" in text
    assert "FDA" in text or "law or regulator, 2025" in text
    assert any(each in text.lower() for each in ("no count", "nobody counted"))


@pytest.mark.parametrize("surface", HARMS_TOLD)
def test_a_reported_harm_stands_beside_a_counted_one(surface):
    text = IN_ORDER.text(surface).lower()
    assert ("burns" in text, "zoster" in text) == (True, True)


SILENCE = ("none published", "no source read reports one")
TOLD_OF = [
    pytest.param({"reported_harms": {"peel": (a_report("burns"),)}}, id="a report"),
    pytest.param(
        {"facts": {("peel", "adverse_rate"): (a_fact(field="adverse_rate"),)}}, id="a fact"
    ),
    pytest.param(
        {
            "outcomes": {
                "peel": (a_count(2, 60, "burns", severity="serious", show=False, why_not="other"),)
            }
        },
        id="a count of another group",
    ),
]
WARNED = a_treatment(warning="The FDA warned.", warning_source_id="fda")


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("known", TOLD_OF)
def test_silence_on_harm_is_said_only_where_no_source_of_any_kind_reports_one(surface, known):
    text = a_record(a_treatment(), **known).text(surface).lower()
    assert [each for each in SILENCE if each in text] == []


@pytest.mark.parametrize("known", TOLD_OF)
def test_a_picture_says_that_no_serious_harm_is_reported_only_where_none_is(known):
    record = a_record(a_treatment(), **known)
    (row,) = (each for each in asked_rows(record.comparison, WORDS) if each.id == SERIOUS)
    assert row.cells[0].said != ("none reported by a source read",)


@pytest.mark.parametrize("surface", SURFACES)
def test_a_warning_is_no_silence(surface):
    text = a_record(WARNED).text(surface).lower()
    assert [each for each in SILENCE if each in text] == []
    assert "serious harm: none reported" not in text


def test_silence_on_harm_is_said_where_no_source_reports_one():
    silent = a_record(a_treatment())
    assert "no source read reports one" in silent.text("at a glance")
    assert "none published" in silent.text("questions")
    assert "Serious harm: none reported by a source read" in silent.text("note")


OF_OTHERS = with_outcomes(
    a_count(7, 30, "burns", severity="serious", show=False, why_not="a stronger peel")
)


@pytest.mark.parametrize("surface", [each for each in SURFACES if each not in STUDY_BY_STUDY])
def test_a_harm_of_another_group_is_no_bare_number(surface):
    text = OF_OTHERS.text(surface)
    assert ("7 of 30" in text) <= ("a stronger peel" in text)
    assert "23 of 100" not in text


def two_pages(**changes) -> Record:
    one = a_count(
        10,
        30,
        id="one",
        trial_id="trial-1",
        threshold="half",
        compared_with_id="laser",
        **{**RANDOM, **changes},
    )
    other = a_count(
        22,
        30,
        id="other",
        trial_id="trial-1",
        threshold="half",
        treatment_id="laser",
        source_id="other",
        **{**RANDOM, **changes},
    )
    again = a_count(10, 30, id="again", trial_id="trial-1", threshold="half", source_id="other")
    rows = {"peel": (one, again), "laser": (other,)}
    return a_record(a_treatment(), a_treatment("laser"), outcomes=rows)


@pytest.mark.parametrize("surface", SURFACES)
def test_one_trial_on_two_pages_is_never_called_two_studies(surface):
    assert "2 studies" not in two_pages().text(surface)


@pytest.mark.parametrize("surface", ["at a glance", "studies", "chart pictures"])
def test_both_groups_of_a_trial_are_found_whichever_pages_they_were_read_on(surface):
    assert "One trial compared these two at random" in two_pages().text(surface)


def test_a_study_that_did_not_compare_at_random_says_so():
    found = trial_box(two_pages(allocation="not random").comparison, WORDS)
    assert found.title.startswith("One study compared these two, not at random")


GRADED = a_record(
    a_treatment(),
    a_treatment("laser"),
    outcomes={
        "peel": (
            a_count(30, 60, id="a", blinded="yes", **RANDOM),
            a_count(31, 60, id="b", blinded="yes", **RANDOM),
        ),
        "laser": (a_count(30, 60, id="c", treatment_id="laser"),),
    },
)
JUDGED = (*TOLD, "studies", "people", PATIENT, "one treatment", "chart pictures")


@pytest.mark.parametrize("surface", [each for each in JUDGED if each != "chart pictures"])
def test_the_word_for_the_evidence_stands_beside_each_option(surface):
    text = GRADED.text(surface)
    assert ("moderate" in text, "very low" in text) == (True, True)


@pytest.mark.parametrize("surface", JUDGED)
def test_a_review_s_grade_is_never_passed(surface):
    review = a_fact(
        id="graded",
        field="evidence",
        unit="",
        value="so so",
        grade="low",
        grade_of="both",
        source_id="review",
    )
    rows = GRADED.evidence.outcomes["peel"]
    held = a_record(a_treatment(), outcomes={"peel": rows}, facts={("peel", "evidence"): (review,)})
    assert "moderate" not in held.text(surface).lower()


@pytest.mark.parametrize("surface", SURFACES)
def test_no_option_is_called_best_safest_or_a_winner(surface):
    text = GRADED.text(surface).lower()
    words = ("safest", "best choice", "winner", "better than", "painless", "no downtime")
    assert [each for each in words if each in text] == []


def test_no_answer_about_outcomes_is_marked_as_unlike_the_others():
    rows = tuple(
        an_outcome(low, id=f"{low}", outcome="improvement", measure="mean change") for low in (5, 9)
    )
    three = {
        "peel": rows,
        "laser": (a_count(1, 60, treatment_id="laser"),),
        "needle": (a_count(1, 60, treatment_id="needle"),),
    }
    found = a_record(*map(a_treatment, three), outcomes=three)
    marked = {
        line.id for line in table(found.comparison, WORDS) for cell in line.cells if cell.unlike
    }
    assert marked & {"improvement", "responders", "harms", "dark-marks", "pain"} == set()
