"""How easy texts for patients are to read: syllables, sentences, names and both formulas."""

from __future__ import annotations

import pytest

from resurface.standards.reading import (
    ease,
    fernandez_huerta,
    flesch_kincaid,
    sentences,
    spanish_syllables,
    syllables,
    without,
)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("skin", 1), ("scars", 1), ("the", 1), ("be", 1), ("made", 1), ("treated", 2)),
        *(("laser", 2), ("needle", 2), ("changes", 2), ("looked", 1), ("little", 2)),
        *(("clinician", 3), ("infection", 3), ("treatment", 2), ("people", 2), ("doctor", 2)),
        *(("radiofrequency", 6), ("area", 3), ("create", 2), ("serious", 3), ("being", 2)),
        *(("you", 1), ("eye", 1), ("burned", 1), ("needed", 2), ("blister", 2), ("don’t", 1)),
    ],
)
def test_syllables_of_an_english_word(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("piel", 1), ("cicatriz", 3), ("acné", 2), ("día", 2), ("oscuras", 3)),
        *(("estudio", 3), ("personas", 3), ("quemadura", 4), ("agujas", 3), ("rojo", 2)),
        *(("hinchazón", 3), ("cuidado", 3), ("láser", 2), ("y", 1), ("muy", 1), ("Europa", 3)),
        *(("guía", 2), ("pingüino", 3), ("médico", 3), ("ciudad", 2), ("herpes", 2)),
    ],
)
def test_syllables_of_a_spanish_word(word, count):
    assert spanish_syllables(word) == count


def test_only_whole_sentences_are_measured_and_each_once():
    found = list(
        sentences(["Got better", "One. We saw 2.5 new scars here. Go on.", "We saw it all."])
    )
    assert found == [["We", "saw", "new", "scars", "here"], ["We", "saw", "it", "all"]]


def test_names_are_left_out_the_longer_first():
    told = without(
        ["Radiofrequency microneedling helps."], ["microneedling", "Radiofrequency microneedling"]
    )
    assert list(told) == [" helps."]


def test_the_school_grade_is_that_of_the_formula():
    ten_words_of_one_syllable = [["skin"] * 10]
    assert flesch_kincaid(ten_words_of_one_syllable) == round(3.9 + 11.8 - 15.59, 1)
    assert flesch_kincaid([]) == 0


def test_the_ease_in_spanish_is_that_of_the_formula():
    assert fernandez_huerta([["piel"] * 10]) == round(206.84 - 60 - 10.2, 1)


def test_hard_texts_are_not_easy_enough_and_easy_ones_are():
    easy = ["The skin may be red for a day or two."]
    hard = ["Postinflammatory hyperpigmentation occasionally complicates ablative resurfacing."]
    assert ease(easy, (), "en").easy_enough
    assert not ease(hard, (), "en").easy_enough
    assert ease(["La piel se pone roja un día o dos."], (), "es").easy_enough
    assert not ease(
        ["La hiperpigmentación postinflamatoria complica procedimientos."], (), "es"
    ).easy_enough
