"""Shares of people: study by study, how sure, icons of one named study, for whom, untreated."""

from __future__ import annotations

import re

import pytest

from resurface.comparison.hundred import hundred
from resurface.materials.asked_rows import asked_rows
from tests.unit.evidence_rules.planted import RANDOM, a_count, with_outcomes
from tests.unit.evidence_rules.surfaces import (
    PATIENT,
    STUDY_BY_STUDY,
    SURFACES,
    TOLD,
    WORDS,
    a_record,
)
from tests.unit.making import a_treatment, an_outcome

each_told = pytest.mark.parametrize("surface", TOLD)
each_study = pytest.mark.parametrize("surface", STUDY_BY_STUDY)
every = pytest.mark.parametrize("surface", SURFACES)

TWO = with_outcomes(
    a_count(30, 60, threshold="at least half"), a_count(6, 60, threshold="all", **RANDOM)
)
ALONE = with_outcomes(a_count(6, 60, skin_types="IV-V", follow_up_months=3, **RANDOM))
NO_COUNT = with_outcomes(
    an_outcome(80, outcome="responders", people=60),
    an_outcome(40, id="change", outcome="improvement", measure="mean change", people=60),
)
FEW = with_outcomes(a_count(8, 9), a_count(1, 9, "new scars", severity="serious"))
SILENT = with_outcomes(
    a_count(6, 60, about="acne"), a_count(5, 60, "new scars", severity="serious", about="acne")
)
SPLIT_FACE = with_outcomes(
    an_outcome(
        1.9, outcome="dark marks", measure="share of sessions", counted=473, counted_events=9
    )
)


@every
def test_two_studies_are_never_merged_into_one_share(surface):
    assert "30 of 100" not in TWO.text(surface)
    assert "36 of 120" not in TWO.text(surface)


@each_told
def test_a_cell_says_how_many_studies_reach_from_where_to_where(surface):
    assert "2 studies: 10 to 50 of 100" in TWO.text(surface)


@each_told
def test_a_cell_says_that_amounts_differ_and_how_many_compared_at_random(surface):
    assert "1 of 2 at random · amounts differ" in TWO.text(surface)


@each_study
def test_each_study_stands_with_its_own_count(surface):
    text = TWO.text(surface)
    assert ("30 of 60" in text or "50 of 100" in text, "6 of 60" in text) == (True, True)


@pytest.mark.parametrize("surface", [*TOLD, *STUDY_BY_STUDY, PATIENT])
def test_what_would_fit_a_count_too_is_said(surface):
    assert re.search(r"4 to 21( of 100)? would fit too", ALONE.text(surface))


@every
def test_without_a_count_no_interval_is_claimed(surface):
    assert " to 89 would fit" not in NO_COUNT.text(surface)
    assert "would fit too" not in NO_COUNT.text(surface).replace("“Would fit too”", "")


@pytest.mark.parametrize("surface", ["studies", "one treatment", "chart pictures"])
def test_an_average_change_says_why_it_has_no_line(surface):
    assert "no line: the tables hold no spread" in NO_COUNT.text(surface)


@every
def test_under_twenty_people_no_surface_draws_a_hundred(surface):
    assert "89 of 100 people" not in FEW.text(surface)


@pytest.mark.parametrize("surface", ["people", "chart pictures"])
def test_under_twenty_people_the_count_stands_in_place_of_the_picture(surface):
    text = FEW.text(surface).replace("\n", " ")
    assert "8 of 9 people: too few for" in text
    assert "1 of 9 people: too few for" in text
    assert {row["people"] for row in FEW.shapes("people")} == {0}


def test_benefit_and_harm_are_drawn_in_one_size():
    rows = with_outcomes(
        a_count(30, 60), a_count(3, 60, "new scars", severity="serious"), a_count(1, 60, "pain")
    )
    specs = [str(each.spec["layer"]).count("'size': 60") for each in rows.drawn("people")[:2]]
    assert len(set(specs)) == 1


@pytest.mark.parametrize("surface", [*TOLD, *STUDY_BY_STUDY, PATIENT])
def test_a_share_says_for_whom_and_when(surface):
    text = ALONE.text(surface)
    assert any(each in text for each in ("skin IV–V", "skin types IV-V"))
    assert "3 months" in text


@pytest.mark.parametrize("surface", [*TOLD, *STUDY_BY_STUDY, PATIENT])
def test_a_share_says_what_its_study_does_not_state(surface):
    text = SILENT.text(surface).replace("\n", " ")
    for each in ("people with active acne", "skin types not stated", "time not stated"):
        assert each in text


@pytest.mark.parametrize("surface", [*TOLD, *STUDY_BY_STUDY, PATIENT])
def test_a_serious_harm_says_for_whom_and_when(surface):
    rows = with_outcomes(
        a_count(2, 30, "new scars", severity="serious", skin_types="IV-V", follow_up_months=1),
        a_count(1, 40, "burns", severity="serious", skin_types="II-III", follow_up_months=6),
    )
    text = rows.text(surface).replace("IV-V", "IV–V").replace("II-III", "II–III")
    for each in ("IV–V", "1 month", "II–III", "6 months"):
        assert each in text


@pytest.mark.parametrize("surface", [*TOLD, "people", PATIENT, "dialogs", "list"])
def test_what_counts_visits_is_never_said_of_people(surface):
    text = SPLIT_FACE.text(surface)
    assert "9 of 473" in text or "1.9%" in text
    assert "9 of 473 people" not in text
    assert "2 of 100" not in text


def test_what_counts_visits_has_no_mark_among_people():
    assert [cell.marks for row in asked_rows(SPLIT_FACE.comparison, WORDS) for cell in row.cells]
    for row in asked_rows(SPLIT_FACE.comparison, WORDS):
        assert [cell.marks for cell in row.cells] == [()]
    assert [row["people"] for row in SPLIT_FACE.shapes("people")] == [0, 0, 0, 0]


def untreated(beside: bool):
    sham = a_count(
        12, 60, id="sham", treatment_id="no-treatment", design="randomized trial (sham group)"
    )
    rows = {"peel": (a_count(30, 60),), "no-treatment": (sham,)}
    return a_record(a_treatment(), untreated=beside, outcomes=rows)


@pytest.mark.parametrize("surface", [*TOLD, "people", PATIENT, "dialogs", "chart pictures"])
def test_a_sham_is_named_as_what_it_is(surface):
    assert "sham" in untreated(beside=True).text(surface)


@pytest.mark.parametrize("surface", ["at a glance", "whole picture"])
def test_the_row_of_the_benefit_says_what_happened_untreated_where_no_column_does(surface):
    assert "untreated, sham: 20 of 100" in untreated(beside=False).text(surface)
    assert "untreated, sham: 20 of 100" not in untreated(beside=True).text(surface)


@pytest.mark.parametrize(
    ("outcome", "others"), [("responders", "2 others: 10 to 90"), ("new scars", "up to 90")]
)
def test_beside_the_named_study_stand_the_others(outcome, others):
    rows = with_outcomes(
        a_count(50, 100, outcome, severity="serious", **RANDOM),
        a_count(6, 60, outcome, severity="serious"),
        a_count(54, 60, outcome, severity="serious"),
    )
    cells = [row.cells[0] for row in hundred(rows.comparison, WORDS)]
    (cell,) = [each for each in cells if each.figure == "50 of 100"]
    assert others in cell.others
    assert cell.loud == (outcome == "new scars")
