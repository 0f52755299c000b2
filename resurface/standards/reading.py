"""How hard the texts are to read: measured school grades, which a test works out anew.

What the app says as a whole is measured by Coleman and Liau, who count letters. What a patient
reads is measured where it is made, by Flesch and Kincaid in English and by Fernández Huerta in
Spanish, who count syllables; names are left out, since nobody can choose an easier one. Both
measure whole sentences only: labels would make a text look easier. Nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resurface.language.language import Message, message

MOST = 8
"""The grade above which what a consultant reads is too hard."""
MOST_FOR_PATIENTS = 6
"""The grade by Flesch and Kincaid above which what a patient reads is too hard."""
LEAST_IN_SPANISH = 80
"""The ease by Fernández Huerta (0 to 100) below which what a patient reads is too hard."""
SPANISH = "es"
FEWEST_WORDS = 4
"""Words of a sentence; fewer are a label."""

_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?](?=\s|$)")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[’'-][^\W_]+)*")
_SOUNDS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?<=[^aeiouyl])e(?:d|s)?$|(?<=[aeiouy]l)e[ds]?$")
_HEARD = re.compile(r"(?:[td]ed|(?:[sxzcg]|ch|sh)es)$")
_PARTED = re.compile(
    r"ia(?!l$|n$)|io(?!n)|[^qg]ua(?=[^y])|[^qg]uo|(?<=[aeiou][^aeiou])ea$|(?<=cr)ea|(?<=[eo])ing$|iu|ism$"
)
_STRONG = re.compile(r"[aeoáéíóú]|[iuü]+(?![aeoáéíóú])(?<![aeoáéíóú][iuü])|^y$")


@dataclass(frozen=True, slots=True)
class Grade:
    """The measured grade of some texts as they are shipped."""

    texts: Message
    grade: float


APP = Grade(message("the app’s own words"), 4.5)
"""Each message that is translated, with the name of a value in its place."""
OWN = Grade(message("what treatments and scars are, and what to ask first"), 7.2)
"""Texts of the record that a consultant reads to a patient."""
BEHIND = Grade(message("the notes on sources behind figures"), 7.8)
"""What stands one tap away."""
READ = (APP, OWN, BEHIND)
"""What may be of grade `MOST` at most, by Coleman and Liau."""

PATIENTS_READ = (
    *("resurface/planning/", "resurface/ui/calendar/", "resurface/ui/guide/"),
    *("resurface/comparison/to_ask", "resurface/comparison/for_patient"),
    *("resurface/ui/compare/patient_view", "resurface/materials/handout"),
    "resurface/text/hard_words",
)
"""How the files begin whose messages a patient reads: handout, patient's view, questions to ask,
calendar, guide and hard words. A file that begins so is measured from its first message on."""
FOR_PATIENTS = 1.6
"""The grade of their messages in English, by Flesch and Kincaid: `MOST_FOR_PATIENTS` at most."""
EASE_IN_SPANISH = 89.0
"""The ease of the same messages in Spanish, by Fernández Huerta: `LEAST_IN_SPANISH` at least."""


@dataclass(frozen=True, slots=True)
class Ease:
    """How easy some texts for a patient are to read: a figure and the formula that it is by.

    English has a school grade, where less is easier; Spanish an ease from 0 to 100, where more is.
    """

    figure: float
    said: Message
    easy_enough: bool


def ease(texts: Iterable[str], names: Iterable[str], language: str) -> Ease:
    """How easy texts in a language are to read, with `names` left out of them."""
    words_of = list(sentences(without(texts, names)))
    if language == SPANISH:
        figure = fernandez_huerta(words_of)
        said = message("Reading ease {figure} of 100 (Fernández Huerta, names left out)")
        return Ease(figure, said, figure >= LEAST_IN_SPANISH)
    figure = flesch_kincaid(words_of)
    said = message("Reading grade {figure} (Flesch-Kincaid, names left out)")
    return Ease(figure, said, figure <= MOST_FOR_PATIENTS)


def without(texts: Iterable[str], names: Iterable[str]) -> Iterator[str]:
    """Texts without names, the longer ones first; whatever else stands in them stays."""
    left_out = sorted({each for each in names if each.strip()}, key=len, reverse=True)
    if not left_out:
        yield from texts
        return
    either = re.compile("|".join(map(re.escape, left_out)))
    for text in texts:
        yield either.sub("", text)


def sentences(texts: Iterable[str]) -> Iterator[list[str]]:
    """The words of each whole sentence; a text that stands twice is counted once."""
    for text in dict.fromkeys(texts):
        for found in _SENTENCE.findall(text):
            words = _WORD.findall(found)
            if len(words) >= FEWEST_WORDS:
                yield words


def flesch_kincaid(words_of: list[list[str]]) -> float:
    """School grade, to one decimal: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    if not words_of:
        return 0
    words = [word for each in words_of for word in each]
    of_a_word = sum(map(syllables, words)) / len(words)
    return round(0.39 * len(words) / len(words_of) + 11.8 * of_a_word - 15.59, 1)


def fernandez_huerta(words_of: list[list[str]]) -> float:
    """Ease of a Spanish text: 206.84 - 60 syllables a word - 1.02 words a sentence."""
    if not words_of:
        return 100
    words = [word for each in words_of for word in each]
    of_a_word = sum(map(spanish_syllables, words)) / len(words)
    return round(206.84 - 60 * of_a_word - 1.02 * len(words) / len(words_of), 1)


def syllables(word: str) -> int:
    """Syllables of an English word by its spelling: groups of vowels, without a silent e."""
    parts = re.split(r"[’'-]", word.casefold())
    return sum(_syllables(each) for each in parts if len(each) > 1 or not each.islower()) or 1


def _syllables(word: str) -> int:
    if not _SOUNDS.search(word):
        return 1
    spoken = word if _HEARD.search(word) else _SILENT.sub("", word)
    return max(1, len(_SOUNDS.findall(spoken)) + len(_PARTED.findall(spoken)))


def spanish_syllables(word: str) -> int:
    """Syllables of a Spanish word: a strong or stressed vowel each, weak ones glide into it."""
    spelled = re.sub(r"(?<=[gq])u(?=[eiéí])", "", word.casefold())
    return max(1, len(_STRONG.findall(spelled)))
