"""Hard words: each is explained in one plain sentence, and found where it stands as a word."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache

import pytest

from resurface.language.language import english as source
from resurface.record.folder import SHIPPED, TABLES
from resurface.standards.reading import MOST_FOR_PATIENTS, flesch_kincaid, sentences, without
from resurface.text.glossary import everything, explained, likely
from tests.unit.standards.measuring import messages_of


def names(texts, words):
    return [each.name for each in explained(texts, words)]


of_every_word = pytest.mark.parametrize("word", everything(source()), ids=lambda each: each.name)


@of_every_word
def test_a_word_is_explained_in_one_whole_sentence(word):
    assert word.means.endswith(".")
    assert ". " not in word.means


@of_every_word
def test_what_a_word_means_is_as_easy_as_a_patient_reads(word):
    told = list(sentences(without([f"It means: {word.means}"], word.forms)))
    assert flesch_kincaid(told) <= MOST_FOR_PATIENTS


@of_every_word
def test_a_word_stands_in_the_record_or_on_a_screen(word, english):
    assert word in standing(english)


@cache
def standing(words):
    texts = {
        row[column.name]
        for table in TABLES
        for row in csv.DictReader((SHIPPED / table.file).open(newline="", encoding="utf-8"))
        for column in table.columns
        if column.kind.id == "text"
    }
    return explained(
        sorted({*texts, *messages_of("resurface/ui/", "resurface/comparison/")}), words
    )


def test_no_two_words_have_a_form_in_common(english):
    forms = Counter(form.casefold() for each in everything(english) for form in each.forms)
    assert [form for form, count in forms.items() if count > 1] == []


def test_words_are_in_the_order_of_their_names(english):
    found = [each.name.casefold() for each in everything(english)]
    assert found == sorted(found)


def test_a_word_is_found_in_any_form_and_case(english):
    assert names(["Atrophy. KELOIDS."], english) == ["atrophic", "keloid"]


def test_a_longer_word_is_not_taken_for_the_one_in_it(english):
    assert names(["A nonablative laser"], english) == ["nonablative"]
    assert names(["A non-ablative laser"], english) == ["nonablative"]
    assert names(["microdermabrasion"], english) == ["microdermabrasion"]


def test_a_part_of_another_word_is_no_hard_word(english):
    assert names(["surfaces, scars, sharply"], english) == []
    assert names(["a performance"], english) == []


def test_what_is_likely_has_all_that_is_explained(english):
    text = ["Boxcar scars; a nonablative laser; collagen"]
    assert set(explained(text, english)) <= set(likely(text, english))


def test_a_text_without_hard_words_has_none(english):
    assert explained(["The skin is red for a day."], english) == ()
    assert likely([], english) == ()
