"""A note for the record in two parts, as plain text: what the coordinator went through with the
patient, and blank lines for what the licensed examiner adds. Nothing in it tells of whom.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from resurface.choosing.answered import Answered
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import HELPS
from resurface.choosing.criterion import Criterion, Limit, Several
from resurface.choosing.flagged import Flag, flags, strongest
from resurface.choosing.link import CARRIED
from resurface.comparison.asked_first import Question, questions
from resurface.comparison.comparison import Comparison
from resurface.comparison.flag_words import flags_in_words, mark_in_words
from resurface.comparison.to_ask import to_ask
from resurface.comparison.weighing import weighed_in_words
from resurface.language.language import Language, Message, message
from resurface.materials.asked_rows import Cell, Row, asked_rows
from resurface.materials.foot import foot
from resurface.materials.piece import warnings
from resurface.text import labels
from resurface.text.full_stop import without_stop

GIVEN: dict[str, Message] = {
    "handout": message("handout"),
    "picture": message("picture"),
    "dates": message("dates for a calendar"),
    "table": message("table"),
    "link": message("link or code"),
}
"""What may have been given to the patient, by the names that the command line takes."""
_BLANK = "_" * 30
_TO_ADD = (
    message("Scars and marks seen, and where"),
    message("Skin type, and how the skin heals"),
    message("Health, medicines and allergies that matter here"),
    message("Plan, or no treatment, and why"),
    message("Risks talked through; what the patient asked"),
    message("Consent, and by whom it was taken"),
    message("Examiner, license, date and time"),
)


@dataclass(frozen=True, slots=True)
class Noted:
    """What of a consultation a note is told beside the comparison.

    `given`: ids of GIVEN, none where that was not said; `with_answers` puts what was answered into
    the note too, which else says only that it was asked, and what was marked as seen and as what
    matters. `course`: that of which a calendar was made, without a date; empty where none was.
    """

    given: tuple[str, ...] = ()
    with_answers: bool = False
    course: str = ""


def note(
    comparison: Comparison,
    choice: Choice,
    day: datetime.date,
    words: Language,
    link: str = "",
    noted: Noted | None = None,
) -> str:
    """Both parts, a line each.

    Of the limits only those that a link carries are told: no skin type, scar, budget or search.
    """
    parts = (
        _went_through(comparison, choice, day, words, link, noted or Noted()),
        _examiner_adds(words),
    )
    return "\n\n".join("\n".join(filter(None, part)) for part in parts)


def _went_through(
    comparison: Comparison,
    choice: Choice,
    day: datetime.date,
    words: Language,
    link: str,
    noted: Noted,
) -> Iterator[str]:
    """Options and figures, what was asked, and what was given."""
    say, below, rows = words.say, foot(comparison, words), asked_rows(comparison, words)
    limits = "; ".join(_limits(choice, words))
    yield say("Part 1. What the coordinator went through")
    yield say("Shown on {date}: acne scars, side by side.").format(date=words.date(day))
    yield say("Limits: {limits}.").format(limits=limits) if limits else ""
    if noted.with_answers:
        yield from _guided(choice, words)
    for place, option in enumerate(comparison.options):
        yield option.treatment.name
        yield from _listed(_answers(rows, place, words))
    yield from warnings(comparison, words)
    yield from _asked_first(comparison, choice.answers, noted, words)
    if noted.course:
        text = say("A calendar was made, its dates in a file of its own: {course}.")
        yield text.format(course=noted.course)
    yield say("Questions for the patient to ask:")
    yield from _listed(each.asks for each in to_ask(comparison, words))
    names = [words.render(name) for id_, name in GIVEN.items() if id_ in noted.given]
    yield say("Given to the patient: {given}").format(given=words.listing(names) or _BLANK)
    yield f"{below.varies} {below.same}"
    yield f"{below.dated}."
    yield link


def _guided(choice: Choice, words: Language) -> Iterator[str]:
    """What was marked as seen, and what matters to the patient."""
    if seen := choice.criteria[HELPS]:
        names = words.listing([labels.kind_in_a_list(each, words) for each in seen])
        yield words.say("Marked as seen, no diagnosis: {names}.").format(names=names)
    if matters := choice.matters:
        told = weighed_in_words(matters, words)
        yield words.say("What matters to the patient: {list}.").format(list=told)


def _examiner_adds(words: Language) -> Iterator[str]:
    yield words.say("Part 2. What the licensed examiner adds")
    text = words.say("{subject}: {blank}")
    for each in _TO_ADD:
        yield text.format(subject=words.render(each), blank=_BLANK)


def _listed(lines: Iterator[str]) -> Iterator[str]:
    return (f"- {each}" for each in lines)


def _answers(rows: tuple[Row, ...], place: int, words: Language) -> Iterator[str]:
    """What is said of one option, each with its question."""
    text = words.say("{question}: {answer}")
    for row in rows:
        yield text.format(question=row.label, answer=_answer(row.cells[place], row.note))


def _answer(cell: Cell, judged: str) -> str:
    """A cell in one line, and in brackets what stands below it and how sure it is."""
    about = ", ".join(
        (
            *cell.below,
            *cell.extra,
            *cell.behind,
            *cell.counted,
            *((judged,) if judged and cell.marks and not cell.judged else ()),
        )
    )
    said = ", ".join(without_stop(each) for each in cell.said)
    return f"{said} ({about})" if about else said


def _asked_first(
    comparison: Comparison, answers: Answered, noted: Noted, words: Language
) -> Iterator[str]:
    """What was asked first, strongest first, and which marks followed; answers if wanted."""
    ids = tuple(each.id for each in comparison.treated)
    found = questions(ids, answers, comparison.evidence)
    asked = [each for each in found if each.answer is not None and each.of_any]
    if not asked:
        yield words.say("Asked first: {blank}").format(blank=_BLANK)
        return
    yield words.say("Answered in the guide:")
    for each in asked:
        yield f"- {_with_answer(each, words) if noted.with_answers else each.text}"
    yield words.say("What the answers mean for a treatment:")
    text = words.say("{name}: {told}")
    for option in comparison.treated:
        told = _marks(flags(option.id, answers, comparison.evidence), noted, words)
        yield f"- {text.format(name=option.treatment.name, told=told)}"


def _with_answer(asked: Question, words: Language) -> str:
    answer = words.say("Yes.") if asked.answer else words.say("No.")
    return words.say("{question} {answer}").format(question=asked.text, answer=answer)


def _marks(found: tuple[Flag, ...], noted: Noted, words: Language) -> str:
    """The strongest mark alone, which names no answer; with answers each with its consequence."""
    if not found:
        return words.say("no mark")
    if noted.with_answers:
        return " ".join(_flagged(each, words) for each in found)
    return mark_in_words(strongest(found), words)


def _flagged(found: Flag, words: Language) -> str:
    """One mark with its consequence, and how strong that is, in the record's words."""
    told = flags_in_words((found,), words)
    text = words.say("{told} How strong: {strength}")
    return text.format(told=told, strength=found.strength) if found.strength else told


def _limits(choice: Choice, words: Language) -> Iterator[str]:
    """The limits in force that say nothing about a patient."""
    text = words.say("{question}: {answer}")
    for criterion, _ in CARRIED:
        if criterion in choice.criteria.active():
            value = choice.criteria[criterion]
            asked = words.render(criterion.asks)
            yield text.format(question=asked, answer=_value(criterion, value, words))


def _value(criterion: Criterion[Any], value: Any, words: Language) -> str:
    match criterion:
        case Limit():
            return criterion.in_words(value, words)
        case Several():
            return words.listing([criterion.option(each, words) for each in value])
        case _:
            return criterion.name(words)
