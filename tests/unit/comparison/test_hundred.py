"""The view of 100 people: one named study a picture, harms worst first, silence said."""

from __future__ import annotations

import pytest

from resurface.comparison.comparison import compare
from resurface.comparison.hundred import MOST_COUNTED, MOST_REPORTED, hundred


@pytest.fixture(scope="module")
def rows(catalogue, evidence, english):
    """Each row by its id, the light peel, microneedling and its radiofrequency kind compared."""
    chosen = ("superficial-peel", "microneedling", "rf-microneedling")
    compared = compare(catalogue, evidence, chosen, untreated=True, version="v")
    return {each.id: each for each in hundred(compared, english)}


def of(catalogue, evidence, english, treatment, row):
    """The cell of one treatment in one row."""
    compared = compare(catalogue, evidence, (treatment,), untreated=False, version="v")
    found = {each.id: each for each in hundred(compared, english)}
    return found[row].cells[0]


def test_harms_stand_before_dark_marks_and_what_nobody_counted_stands_last(rows):
    assert list(rows) == ["responders", "harms", "dark marks", "reported"]


def test_two_groups_of_one_trial_are_a_pair(rows):
    better = rows["responders"]
    assert better.paired == (0, 1)
    assert [each.figure for each in better.cells[:2]] == ["10 of 30", "22 of 30"]


def test_benefit_and_harm_have_each_a_color(rows):
    assert {row.id: row.tone for row in rows.values()} == {
        "responders": "good",
        "harms": "bad",
        "dark marks": "bad",
        "reported": "bad",
    }


def test_the_word_for_the_evidence_stands_once_in_the_head_of_its_row(rows):
    assert (rows["dark marks"].outcome, rows["dark marks"].certainty) == ("dark marks", "very low")
    assert (rows["harms"].outcome, rows["harms"].certainty) == ("", "")


def test_the_harm_that_is_drawn_is_named_with_its_study(rows):
    cell = rows["harms"].cells[1]
    assert (cell.figure, cell.harm, cell.people) == ("2 of 30", "new scars", 7)
    assert cell.about[0] == "7 of 100; 1 to 22 would fit too"


def test_few_people_have_no_picture_but_keep_their_count(rows):
    cell = rows["harms"].cells[3]
    assert (cell.people, cell.instead) == (None, "0 of 10 people: too few for a picture")
    assert cell.figure == "0 of 10"


def test_what_counts_visits_stands_beside_the_empty_place(rows):
    cell = rows["dark marks"].cells[0]
    assert (cell.people, cell.figure, cell.instead) == (None, "", "no count of people")
    assert cell.beside[0].rest == "1.9 of 100 visits (9 of 473, skin III–VI)"


def test_where_nobody_says_anything_nothing_opens(rows):
    cell = rows["dark marks"].cells[3]
    assert (cell.instead, cell.topic) == ("no count", "")


def test_a_serious_harm_that_a_regulator_reports_stands_first_and_names_it(rows):
    first = rows["reported"].cells[2].beside[0]
    assert (first.note, first.serious) == ("FDA 2025, told by The Marcom Journal", True)
    assert first.head == "burns, disfigurement, fat loss, nerve damage and new scars"


def test_where_no_source_reports_more_that_is_said(rows):
    cell = rows["reported"].cells[3]
    assert (cell.instead, cell.beside) == ("nothing more in the sources read", ())


def test_harms_beyond_the_first_few_are_counted(rows):
    cell = rows["reported"].cells[1]
    assert (len(cell.beside), cell.more) == (MOST_REPORTED, "+2 others reported")


def test_of_counted_harms_all_serious_ones_are_told(catalogue, evidence, english):
    cell = of(catalogue, evidence, english, "nonablative-fractional", "harms")
    told = [each for each in cell.beside if each.head]
    serious = [each for each in told if each.serious]
    assert len(told) == max(len(serious), MOST_COUNTED)
    assert cell.more


def test_a_cell_is_said_whole(rows):
    assert rows["responders"].cells[0].spoken == (
        "10 of 30. 33 of 100; 17 to 53 would fit too. more than 1 grade. skin IV–VI, 2 weeks. "
        "Ishfaq 2022, at random. 1 other: 6 of 100. 2 not drawn"
    )
