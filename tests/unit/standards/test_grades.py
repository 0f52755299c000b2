"""How hard our own sentences are: on screen each of grade eight at most, for patients of six."""

from __future__ import annotations

import re
from functools import cache

import pytest

from resurface.language.translate import catalog
from resurface.standards.reading import (
    EASE_IN_SPANISH,
    FOR_PATIENTS,
    LEAST_IN_SPANISH,
    MOST,
    MOST_FOR_PATIENTS,
    PATIENTS_READ,
    fernandez_huerta,
    flesch_kincaid,
    sentences,
    without,
)
from tests.unit.standards.measuring import files_of, messages_of, translated

NAMES = (
    *("AE Skin in Encino, California", "Alluring Image in Delray Beach, Florida"),
    *("Flesch and Kincaid", "Coleman and Liau", "Fernández Huerta"),
)
"""What nobody can word otherwise."""
_PLACE = re.compile(r"\{\w+\}")


def measured(texts):
    """The words of each sentence, without names and without what is put into it."""
    return list(sentences(without((_PLACE.sub("", each) for each in texts), NAMES)))


@cache
def sentences_on_screen():
    return measured(messages_of())


def test_every_sentence_on_screen_is_of_grade_eight_at_most():
    hard = [" ".join(each) for each in sentences_on_screen() if flesch_kincaid([each]) > MOST]
    assert hard == []


@pytest.mark.parametrize("file", files_of(*PATIENTS_READ))
def test_what_a_patient_reads_is_of_grade_six_at_most_file_by_file(file):
    assert flesch_kincaid(measured(messages_of(file))) <= MOST_FOR_PATIENTS


@pytest.mark.parametrize("place", PATIENTS_READ)
def test_a_place_of_texts_for_patients_has_some(place):
    assert messages_of(place) != []


def test_the_grade_of_what_a_patient_reads_is_the_one_that_is_stated():
    grade = flesch_kincaid(measured(messages_of(*PATIENTS_READ)))
    assert grade == pytest.approx(FOR_PATIENTS, abs=0.3)
    assert grade <= MOST_FOR_PATIENTS


def test_what_a_patient_reads_in_spanish_is_easy_and_as_easy_as_is_stated():
    ease = fernandez_huerta(measured(translated(catalog("es"), *PATIENTS_READ)))
    assert ease == pytest.approx(EASE_IN_SPANISH, abs=2)
    assert ease >= LEAST_IN_SPANISH


def test_a_hard_sentence_is_found():
    hard = "Postinflammatory hyperpigmentation occasionally complicates {names}."
    assert flesch_kincaid(measured([hard])) > MOST


def test_a_value_that_is_put_in_is_no_word_of_ours():
    assert measured(["Read as {encoding}{example}."]) == []
