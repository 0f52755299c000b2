"""Items on chances, on living through it and on reading: met by what is shown, else named.

Each is held against one thing taken away.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS
from resurface.evidence.studies import HARMS
from resurface.standards import ipdas, reading
from resurface.standards.items import MET, NOT_YET
from tests.unit.standards import measuring

PEEL, ERBIUM, NEEDLING = "Light chemical peel", "Fractional erbium laser", "Microneedling"


def judged(record, number):
    return ipdas.score(record)[number - 1]


def status(record, number):
    return judged(record, number).status


def place_of(record, name):
    return [each.name for each in record.rows].index(name)


def told_otherwise(record, question, name, change):
    """The same record, one answer of the table changed line by line."""
    place = place_of(record, name)

    def changed(cells):
        cell = replace(cells[place], lines=tuple(map(change, cells[place].lines)))
        return (*cells[:place], cell, *cells[place + 1 :])

    lines = tuple(
        replace(line, cells=changed(line.cells)) if line.id == question else line
        for line in record.lines
    )
    return replace(record, lines=lines)


def seen_otherwise(record, outcome, name, **changes):
    """The same record, one cell at a glance changed."""
    place = place_of(record, name)
    rows = tuple(
        replace(
            row,
            cells=tuple(
                replace(cell, **changes) if number == place else cell
                for number, cell in enumerate(row.cells)
            ),
        )
        if row.outcome == outcome
        else row
        for row in record.glance
    )
    return replace(record, glance=rows)


def with_outcomes(record, change):
    """The same record, each measured outcome changed."""
    outcomes = {key: tuple(map(change, rows)) for key, rows in record.evidence.outcomes.items()}
    evidence = replace(record.evidence, outcomes=outcomes)
    return ipdas.record(record.catalogue, evidence, "1a2b", record.words, record.today)


def test_without_the_question_living_through_it_is_missed(shipped):
    lines = tuple(line for line in shipped.lines if line.id != "living")
    assert judged(replace(shipped, lines=lines), 6).missing == ("Living through it",)


def test_an_option_that_does_not_tell_all_three_is_named(shipped):
    lines = tuple(
        replace(line, cells=(replace(line.cells[0], lines=("Body: dry",)), *line.cells[1:]))
        if line.id == "living"
        else line
        for line in shipped.lines
    )
    assert judged(replace(shipped, lines=lines), 6).missing == ("Dermaplaning",)


def test_a_mind_of_which_no_source_tells_is_named(shipped):
    evidence = replace(shipped.evidence, reported_harms={})
    silent = ipdas.record(shipped.catalogue, evidence, "1a2b", shipped.words, shipped.today)
    assert judged(silent, 6).missing == ("mind",)


def test_a_single_count_without_what_would_fit_is_named(shipped):
    silent = told_otherwise(
        shipped, "dark-marks", ERBIUM, lambda line: line.replace("would fit too", "")
    )
    assert judged(silent, 11).missing == (ERBIUM,)


def test_several_studies_that_are_not_counted_are_named(shipped):
    silent = told_otherwise(
        shipped, "responders", NEEDLING, lambda line: line.replace("10 studies: ", "")
    )
    assert judged(silent, 11).missing == (NEEDLING,)


def test_a_mark_of_a_count_without_its_line_is_named(shipped):
    place = place_of(shipped, NEEDLING)
    better = next(row for row in shipped.glance if row.outcome == RESPONDERS)
    marks = tuple(replace(mark, fits=None) for mark in better.cells[place].marks)
    assert judged(seen_otherwise(shipped, RESPONDERS, NEEDLING, marks=marks), 11).missing == (
        NEEDLING,
    )


def test_where_no_study_counts_people_nothing_says_how_sure(shipped):
    bare = with_outcomes(shipped, lambda row: replace(row, events=None))
    assert judged(bare, 11).missing == ("what else would fit a count",)
    assert "shares say how many of how many people" in judged(bare, 21).missing[0]


@pytest.mark.parametrize("unsaid", ["skin ", "weeks", "not stated"])
def test_a_chance_that_does_not_say_for_whom_and_when_is_named(unsaid, shipped):
    silent = told_otherwise(shipped, "responders", PEEL, lambda line: line.replace(unsaid, ""))
    assert judged(silent, 20).missing == (PEEL,)


def test_a_drawn_chance_that_does_not_say_for_whom_is_named(shipped):
    assert judged(seen_otherwise(shipped, RESPONDERS, PEEL, whom=""), 20).missing == (PEEL,)


def test_people_with_active_acne_are_not_silently_people_with_scars(shipped):
    facial = "Pulsed light photofacial"
    silent = told_otherwise(
        shipped, "dark-marks", facial, lambda line: line.replace("people with active acne", "")
    )
    assert judged(silent, 20).missing == (facial,)


def test_counts_after_different_times_are_not_the_same_time(shipped):
    assert status(shipped, 22) == NOT_YET


@pytest.mark.parametrize("outcome", [RESPONDERS, HARMS, DARK_MARKS])
def test_an_outcome_without_a_word_for_its_evidence_is_named(outcome, shipped):
    missing = judged(seen_otherwise(shipped, outcome, NEEDLING, sure=""), 35).missing
    assert [each.partition(":")[0] for each in missing] == [NEEDLING]


def test_a_row_without_words_for_its_evidence_is_missed(shipped):
    rows = tuple(row for row in shipped.glance if row.outcome != DARK_MARKS)
    assert judged(replace(shipped, glance=rows), 35).missing == ("a word for each outcome",)


def test_texts_that_are_too_hard_are_named(shipped):
    hard = tuple(replace(each, grade=8.1) for each in shipped.read)
    assert judged(replace(shipped, read=hard), 37).missing == (
        "the app’s own words",
        "what treatments and scars are, and what to ask first",
        "the notes on sources behind figures",
    )


def test_the_grade_of_a_known_text_is_that_of_coleman_and_liau():
    text = "The skin is red for a day. It heals in two weeks."
    assert measuring.grade([text]) == -3.1  # 36 letters, 12 words, 2 sentences


def test_labels_are_not_measured_and_a_text_is_measured_once():
    text = "The skin is red for a day."
    assert measuring.grade([text, "Fractional laser", "Photorejuvenation.", text]) == (
        measuring.grade([text])
    )


def test_a_text_without_a_whole_sentence_has_no_grade():
    assert measuring.grade(["", "Fractional laser"]) == 0


def test_the_grade_of_the_app_s_own_sentences_is_the_one_that_is_stated(own_sentences):
    assert measuring.grade(own_sentences) == pytest.approx(reading.APP.grade, abs=0.2)


def test_the_grade_of_the_record_is_the_one_that_is_stated(catalogue, evidence):
    measured = measuring.grade(measuring.own_words(catalogue, evidence))
    assert measured == pytest.approx(reading.OWN.grade, abs=0.2)


def test_the_grade_of_what_stands_behind_figures_is_the_one_that_is_stated(evidence):
    measured = measuring.grade(measuring.behind_figures(evidence))
    assert measured == pytest.approx(reading.BEHIND.grade, abs=0.2)


def test_met_items_are_those_that_an_outsider_can_see(shipped):
    met = [each.item.number for each in ipdas.score(shipped) if each.status == MET]
    as_before = [*range(1, 12), *range(17, 22), 23, 24]
    assert met == [*as_before, 25, 26, 27, 34, 35, 37]
