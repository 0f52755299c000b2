"""The comparison table: the questions that a patient asks, answered for each option.

`QUESTIONS` is the register: the table, its files, the score and the tests walk it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from resurface.catalogue.figures import (
    COURSE_DAYS,
    COURSE_PRICE,
    DOWNTIME,
    INTERVAL,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
    VISIT,
    Figure,
)
from resurface.comparison import answering as by
from resurface.comparison import behind
from resurface.comparison.answering import Answer, Answering, Asked
from resurface.comparison.behind import Topic, topic
from resurface.comparison.comparison import Comparison
from resurface.comparison.living import living_through_it
from resurface.language.language import Language, Message, message


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its id, its words, how it is answered, and what stands behind its answers.

    `at_a_glance`: the first screen of a comparison answers it whole.
    """

    id: str
    asks: Message
    answer: Answering
    behind: Topic
    at_a_glance: bool = False

    @property
    def of_studies(self) -> bool:
        """Whether studies of their own answer it: no answer to it is marked as another one."""
        return self.id in OF_STUDIES


OF_STUDIES = ("improvement", "responders", "harms", "dark-marks", "pain")
"""Questions about outcomes: they are compared by trials of two treatments alone."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer in the table: its lines, the id of the topic behind it, how many sources it has.

    Without a topic nothing can be opened; `sources` is empty where they are not counted. It is
    `unlike` where no other option answers the same, while others agree.
    """

    lines: tuple[str, ...]
    topic: str = ""
    sources: str = ""
    unlike: bool = False
    applies: bool = True
    treated: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One question and its answers, in the order of the options; `id` is the question's."""

    id: str
    question: str
    cells: tuple[Cell, ...]
    at_a_glance: bool = False

    @property
    def differs(self) -> bool:
        """Whether two treatments to which it applies are answered otherwise.

        No treatment has no say in it: it has neither visits nor days away, and so each question
        would differ.
        """
        return len({cell.lines for cell in self.cells if cell.applies and cell.treated}) > 1


def table(comparison: Comparison, words: Language) -> tuple[Line, ...]:
    """Every question with its answers.

    Where all answers differ, a mark on each would say nothing, and the question alone is marked.
    """
    return tuple(_line(each, comparison, words) for each in QUESTIONS)


def question(question_id: str) -> Question:
    """The question of an id; KeyError where there is none."""
    return {each.id: each for each in QUESTIONS}[question_id]


def _line(asked: Question, comparison: Comparison, words: Language) -> Line:
    options = comparison.options
    answers = [asked.answer(Asked(option, words)) for option in options]
    said = [each.lines for each in answers if each.applies]
    some_agree = len(set(said)) < len(said) and not asked.of_studies
    cells = (
        replace(
            _cell(each, asked.behind, unlike=some_agree and said.count(each.lines) == 1),
            treated=not option.is_untreated,
        )
        for option, each in zip(options, answers, strict=True)
    )
    return Line(asked.id, words.render(asked.asks), tuple(cells), asked.at_a_glance)


def _cell(answer: Answer, behind: Topic, *, unlike: bool) -> Cell:
    opened = behind.id if answer.opens else ""
    unlike = unlike and answer.applies
    return Cell(answer.lines, opened, answer.sources, unlike, answer.applies)


_NO_DAYS, _NO_VISITS, _NO_PRICE = message("no days away"), message("no visits"), message("no price")
_NOTHING_SHOWS = message("nothing new to show")
_RED_MARKS = message("red marks of acne itself: {range}")
_AT_A_GLANCE = (DOWNTIME, VISIBLE, SESSIONS, INTERVAL, PRICE, COURSE_PRICE)
_NO_DATE = message("Scars do not fade by a known date.")


def _by(figure: Figure, asks: Message, untreated: Message, *, opens: bool = False) -> Question:
    answer = by.of_figure(figure, untreated, opens=opens)
    return Question(figure.id, asks, answer, topic(figure.id), figure in _AT_A_GLANCE)


QUESTIONS = (
    Question("what", message("What is it?"), by.what_it_is, behind.WHAT_IT_IS),
    Question("how", message("How does it work?"), by.how_it_works, behind.WHAT_IT_IS),
    Question(
        "kind",
        message("What kind of treatment is it?"),
        by.kind,
        behind.WHAT_IT_IS,
        at_a_glance=True,
    ),
    Question("helps", message("What does it help?"), by.helps, behind.HELPED),
    _by(DOWNTIME, message("Back at work after how many days?"), _NO_DAYS),
    _by(VISIBLE, message("How long may it still show?"), _NOTHING_SHOWS),
    Question(
        "redness",
        message("How long is it red?"),
        by.of_facts("erythema", _RED_MARKS),
        behind.REDNESS,
    ),
    _by(SESSIONS, message("How many visits?"), _NO_VISITS),
    _by(INTERVAL, message("How far apart are the visits?"), _NO_VISITS),
    _by(VISIT, message("How long does one visit take?"), _NO_VISITS),
    _by(RESULTS, message("How long from the last visit to the full result?"), _NO_DATE, opens=True),
    Question(
        "course",
        message("How long does the whole course take?"),
        by.whole_course,
        behind.COURSE,
        at_a_glance=True,
    ),
    _by(COURSE_DAYS, message("How many days away in all?"), _NO_DAYS),
    _by(PRICE, message("What does one visit cost?"), _NO_PRICE),
    _by(COURSE_PRICE, message("What does the whole course cost?"), _NO_PRICE),
    Question(
        "improvement",
        message("How much did scars improve in studies?"),
        by.scars_improved,
        behind.SCARS_IMPROVED,
    ),
    Question(
        "responders",
        message("How many people improved?"),
        by.people_improved,
        behind.PEOPLE_IMPROVED,
        at_a_glance=True,
    ),
    Question(
        "harms",
        message("What harms were counted or reported?"),
        by.other_harms_told,
        behind.OTHER_HARMS,
    ),
    Question(
        "dark-marks",
        message("How many people got dark marks?"),
        by.marked,
        behind.MARKED,
        at_a_glance=True,
    ),
    Question(
        "warning",
        message("Is there a safety warning?"),
        by.safety_warning,
        behind.WARNING,
        at_a_glance=True,
    ),
    Question(
        "pain",
        message("How much does it hurt?"),
        by.painful,
        behind.PAINFUL,
        at_a_glance=True,
    ),
    Question("numbing", message("Will my skin be numbed?"), by.of_text("numbing"), behind.NUMBING),
    Question(
        "first-days",
        message("What will I see and feel the first days?"),
        by.first_days,
        behind.RECOVERY,
    ),
    Question(
        "living",
        message("Living through it: body, mind, being seen"),
        living_through_it,
        behind.THROUGH_IT,
    ),
    Question(
        "skin",
        message("Has it been studied on skin like mine?"),
        by.skin_studied,
        behind.SKIN_TYPES,
        at_a_glance=True,
    ),
    Question("lasts", message("How long does the result last?"), by.of_text("lasts"), behind.LASTS),
    Question(
        "performed-by",
        message("Who performs it?"),
        by.of_text("performed_by"),
        behind.PERFORMED_BY,
    ),
    Question("age", message("Is there a minimum age?"), by.minimum_age, behind.AGE),
    Question("ask-first", message("What should be asked first?"), by.asked_first, behind.CAUTIONS),
)
"""In the order in which a consultation goes: what, when, how much, what for, what harm."""
