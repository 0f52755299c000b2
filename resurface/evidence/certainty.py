"""How good the evidence for one outcome of one option is: a word, by the rule in docs/methods.md.

The word is this project's own and no panel's; it is never above what a systematic review says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from resurface.evidence.controls import is_direct
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import BENEFITS, Outcome
from resurface.evidence.studies import Studies
from resurface.evidence.witness import meet, witness
from resurface.language.language import Message, message

Word = Literal["none", "very low", "low", "moderate"]
WORDS: tuple[Word, ...] = ("none", "very low", "low", "moderate")
"""From the least to the most that can be said."""
_LEAST, _LOW, _MOST = WORDS[1:]

TRIALS, PEOPLE = 2, 100
"""Randomized trials, and people counted in them together, that make the evidence moderate."""


@dataclass(frozen=True, slots=True)
class Certainty:
    """A word and what it follows from, in the order of the rule.

    `grades` are the facts in which systematic reviews grade this outcome themselves.
    """

    word: Word
    reasons: tuple[Message, ...]
    grades: tuple[Fact, ...] = ()


def certainty(outcome: str, studies: Studies | None, facts: Iterable[Fact] = ()) -> Certainty:
    """How good the evidence is that these studies make, whatever they found.

    `facts`: what sources say of the evidence; those without a grade of this outcome are left out.
    """
    grades = tuple(each for each in facts if each.grade and is_graded(outcome, each))
    if studies is None:
        return Certainty("none", (message("No study counted it."),), grades)
    word, *reasons = _by_design(studies)
    for step in _steps(studies):
        word = _lower(word)
        reasons.append(step)
    least = min((WORDS.index(each.grade) for each in grades if each.grade in WORDS), default=None)
    if least is not None and least < WORDS.index(word):
        word = WORDS[least]
        reasons.append(message("It is never above a review's own grade."))
    return Certainty(word, tuple(reasons), grades)


def is_graded(outcome: str, fact: Fact) -> bool:
    """Whether a graded fact speaks of this outcome: of benefit, of harm, or of both."""
    side = "benefit" if outcome in BENEFITS else "harm"
    return fact.grade_of in (side, "both")


def _by_design(studies: Studies) -> tuple[Word, Message]:
    """The word that the number of randomized trials and of their people makes, and why."""
    largest: dict[str, int] = {}
    for row in _at_random(studies.rows):
        largest[row.trial] = max(largest.get(row.trial, 0), row.people or 0)
    people = sum(largest.values())
    if not largest:
        return _LEAST, message("No trial compared groups at random: very low.")
    if len(largest) >= TRIALS and people >= PEOPLE:
        text = message(
            "{trials} trials at random counted {people} people who got it: moderate.",
            trials=len(largest),
            people=people,
        )
        return _MOST, text
    if len(largest) == 1:
        return _LOW, message("One trial compared groups at random: low.")
    return _LOW, message(
        "{trials} trials at random counted {people} people who got it, fewer than {least}: low.",
        trials=len(largest),
        people=people,
        least=PEOPLE,
    )


def _steps(studies: Studies) -> Iterable[Message]:
    """Why the word is a step lower, each reason one step; judged of those that carry the word."""
    carrying = _at_random(studies.rows) or studies.rows
    if not any(row.blinded == "yes" for row in carrying):
        yield message("One step down: none says that who rated did not know the group.")
    if not all(map(is_direct, carrying)):
        yield message("One step down: other people, skin or care than this option's are in it.")
    if _apart(studies.rows):
        yield message("One step down: two studies found too different shares to fit together.")


def _at_random(rows: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    return tuple(row for row in rows if row.allocation == "random")


def _apart(rows: tuple[Outcome, ...]) -> bool:
    """Whether the intervals of two studies of the same outcome do not meet."""
    counted = [(row, fits) for row in rows if (fits := witness(row).fits)]
    return any(
        row.outcome == other.outcome and row.trial != other.trial and not meet(fits, fit)
        for (row, fits), (other, fit) in combinations(counted, 2)
    )


def _lower(word: Word) -> Word:
    """A step down, but never to none: there is a study."""
    return WORDS[max(1, WORDS.index(word) - 1)]
