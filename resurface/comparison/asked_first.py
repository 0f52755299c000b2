"""The questions to ask first, of several treatments at once: strongest first, a question once.

Several cautions may ask one question and say something else of other treatments: one answer is
given to all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resurface.choosing.answered import Answered
from resurface.choosing.flagged import Flag, flag
from resurface.evidence.cautions import Caution
from resurface.evidence.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `cautions` are all that ask it; `cells` are of the treatments that are shown.

    `answer`: yes, no, or None where it was not answered. `answered`: whether it is answered at all
    with yes or no. A cell is the mark that the answer gives ("stop", "wait", "tell"), "asked" where
    the question is asked before the treatment and marks nothing, or empty. `follows` is what the
    answer brings up, for the treatments that are shown where it is about any of them.
    """

    cautions: tuple[Caution, ...]
    answer: bool | None
    cells: tuple[str, ...]
    follows: tuple[Flag, ...]

    @property
    def text(self) -> str:
        """The question as it is asked."""
        return self.cautions[0].question

    @property
    def id(self) -> str:
        """The id of the first caution that asks it."""
        return self.cautions[0].id

    @property
    def answered(self) -> bool:
        """Whether it is answered with yes or no, or talked about."""
        return all(each.answered for each in self.cautions)

    @property
    def marked_by_no(self) -> bool:
        """Whether a no marks treatments, so that it is not said of several questions at once."""
        return _marked_by_no(self.cautions)

    @property
    def of_any(self) -> bool:
        """Whether it is asked before any of the treatments that are shown."""
        return any(self.cells)


def questions(
    treatment_ids: tuple[str, ...], answers: Answered, evidence: Evidence
) -> tuple[Question, ...]:
    """Every question on record: those about these treatments first, and of these the strongest."""
    groups: dict[str, list[Caution]] = {}
    for each in evidence.cautions:
        groups.setdefault(each.question, []).append(each)
    found = (_question(tuple(group), treatment_ids, answers, evidence) for group in groups.values())
    return tuple(sorted(found, key=lambda each: _place(each, treatment_ids)))


def same_question(caution_id: str, evidence: Evidence) -> tuple[str, ...]:
    """Ids of all cautions that ask what this one asks; none for one that is not on record."""
    text = next((each.question for each in evidence.cautions if each.id == caution_id), None)
    return tuple(each.id for each in evidence.cautions if each.question == text)


def sayable_at_once(caution_ids: Iterable[str], evidence: Evidence) -> tuple[str, ...]:
    """Ids of all cautions whose questions a no can be said to with others: it marks nothing."""
    asked = {one for each in caution_ids for one in same_question(each, evidence)}
    alone = {each.question for each in evidence.cautions if _marked_by_no([each])}
    found = (each for each in evidence.cautions if each.id in asked and each.question not in alone)
    return tuple(each.id for each in found)


def _marked_by_no(cautions: Iterable[Caution]) -> bool:
    return any(each.follows(yes=False) for each in cautions)


def _question(
    group: tuple[Caution, ...],
    treatment_ids: tuple[str, ...],
    answers: Answered,
    evidence: Evidence,
) -> Question:
    given = {answers.get(each.id) for each in group}
    answer = given.pop() if len(given) == 1 else None
    cells = tuple(_cell(each, group, answer) for each in treatment_ids)
    brought_up = [] if answer is None else [each for each in group if each.follows(answer)]
    about = [each for each in brought_up if not each.treatment_ids.isdisjoint(treatment_ids)]
    follows = sorted(about or brought_up, key=lambda each: each.weight)
    return Question(group, answer, cells, tuple(flag(each, evidence) for each in follows))


def _cell(treatment_id: str, group: Iterable[Caution], answer: bool | None) -> str:
    of_it = [each for each in group if treatment_id in each.treatment_ids]
    if not of_it:
        return ""
    marks = [each for each in of_it if answer is not None and each.follows(answer)]
    return min(marks, key=lambda each: each.weight).mark or "tell" if marks else "asked"


def _place(question: Question, treatment_ids: tuple[str, ...]) -> tuple[bool, int]:
    """Those that are asked of a shown treatment first, by the strongest mark that may follow."""
    shown = [
        each.weight
        for each in question.cautions
        if not each.treatment_ids.isdisjoint(treatment_ids)
    ]
    return not question.of_any, min(shown or [each.weight for each in question.cautions])
