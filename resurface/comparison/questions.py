"""The comparison table: the questions that a patient asks, answered for each option."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from resurface.catalogue.figures import DOWNTIME, INTERVAL, PRICE, RESULTS, SESSIONS, VISIT, Figure, Range
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.limits import HELPS
from resurface.comparison.words import course_in_words, figure_lines
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import DARK_MARKS
from resurface.evidence.summarise import (
    Studies, mean_changes, other_harms, pain_scores, responders, shares_of_people,
)
from resurface.text import figures, labels
from resurface.text.language import Language


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer: its lines, and the topic whose sources stand behind it (empty: none)."""

    lines: tuple[str, ...]
    topic: str = ""
    unlike: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One question and its answers, in the order of the options."""

    question: str
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        return len({cell.lines for cell in self.cells}) > 1


Answer = Callable[[Option, Evidence, Language], Cell]


def table(comparison: Comparison, words: Language) -> tuple[Line, ...]:
    """Every question with its answers; a cell is unlike where no other option answers the same."""
    return tuple(
        _line(question, [answer(option, comparison.evidence, words)
                         for option in comparison.options])
        for question, answer in _questions(words)
    )


def _line(question: str, cells: list[Cell]) -> Line:
    answered = [cell.lines for cell in cells]
    return Line(question, tuple(
        Cell(cell.lines, cell.topic, unlike=len(cells) > 1 and answered.count(cell.lines) == 1)
        for cell in cells))


def _questions(words: Language) -> tuple[tuple[str, Answer], ...]:
    """In the order in which a consultation goes: what, when, how much, what for, what harm."""
    say = words.say
    return (
        (say("What is it?"), _what),
        (say("How does it work?"), _how),
        (say("What kind of treatment is it?"), _depth),
        (say("What does it help?"), _helps),
        (say("How many days before I can be seen at work?"), _of(DOWNTIME)),
        (say("How many visits?"), _of(SESSIONS)),
        (say("How far apart are the visits?"), _of(INTERVAL)),
        (say("How long does one visit take?"), _of(VISIT)),
        (say("How long from the last visit to the full result?"), _of(RESULTS)),
        (say("How long does the whole course take?"), _course),
        (say("How many days away in all?"), _days_in_all),
        (say("What does one visit cost?"), _of(PRICE)),
        (say("What does the whole course cost?"), _price_in_all),
        (say("How much did scars improve in studies?"), _improved),
        (say("How many people improved?"), _responders),
        (say("How many people got dark marks?"), _dark_marks),
        (say("What other harms were counted?"), _harms),
        (say("Is there a safety warning?"), _warning),
        (say("How much does it hurt?"), _pain),
        (say("Will my skin be numbed?"), _text("numbing", "anaesthesia")),
        (say("What will I see and feel the first days?"), _first_days),
        (say("Has it been studied on skin like mine?"), _skin),
        (say("How long does the result last?"), _text("lasts", "lasts")),
        (say("Who performs it?"), _text("performed_by", "performed_by")),
        (say("Is there a minimum age?"), _age),
        (say("What should be asked first?"), _ask_first),
    )


def _of(figure: Figure) -> Answer:
    def answer(option: Option, evidence: Evidence, words: Language) -> Cell:
        if option.is_untreated:
            return _untreated(figure, words)
        return Cell(figure_lines(option.shown(figure), words), figure.id)

    return answer


def _untreated(figure: Figure, words: Language) -> Cell:
    """No treatment has no visits; when scars would fade is a question that no source answers."""
    say = words.say
    said = {
        DOWNTIME.id: say("no days away"),
        SESSIONS.id: say("no visits"),
        INTERVAL.id: say("no visits"),
        VISIT.id: say("no visits"),
        RESULTS.id: say("Scars do not fade by a known date."),
        PRICE.id: say("no price"),
    }
    return Cell((said[figure.id],), figure.id if figure is RESULTS else "")


def _what(option: Option, evidence: Evidence, words: Language) -> Cell:
    return Cell((option.treatment.summary,), "words")


def _how(option: Option, evidence: Evidence, words: Language) -> Cell:
    text = option.treatment.how_it_works
    return Cell((text or figures.not_reported(words),), "words" if text else "")


def _depth(option: Option, evidence: Evidence, words: Language) -> Cell:
    return Cell((labels.depth(option.treatment.depth, words),), "words")


def _helps(option: Option, evidence: Evidence, words: Language) -> Cell:
    """Concerns that a source supports it for, and those that a source says it does not help."""
    listed = [each for each in evidence.concerns if each.id in HELPS]
    helped = [labels.concern(each.id, words) for each in listed if option.id in each.supported]
    not_helped = [labels.concern(each.id, words) for each in listed
                  if option.id in each.not_supported]
    if not (helped or not_helped):
        return Cell((figures.not_reported(words),), "")
    lines = [words.say("Supported for: {list}").format(list=_sentence(helped, words))] * bool(helped)
    lines += [words.say("A source speaks against it for: {list}").format(list=_sentence(not_helped, words))] * bool(not_helped)
    return Cell(tuple(lines), "helps")


def _sentence(names: list[str], words: Language) -> str:
    return words.listing([name.lower() for name in names])


def _course(option: Option, evidence: Evidence, words: Language) -> Cell:
    if option.is_untreated:
        return Cell((words.say("no visits"),))
    return Cell((course_in_words(option.course, words),), "course")


def _days_in_all(option: Option, evidence: Evidence, words: Language) -> Cell:
    if option.is_untreated:
        return Cell((words.say("no days away"),))
    return Cell((figures.counted(option.course.days_away, figures.days, words),), "course")


def _price_in_all(option: Option, evidence: Evidence, words: Language) -> Cell:
    if option.is_untreated:
        return Cell((words.say("no price"),))
    return Cell((figures.money(option.course.price, words),), "course")


def _improved(option: Option, evidence: Evidence, words: Language) -> Cell:
    return _studied(mean_changes(option.outcomes), "improvement", "percent", words)


def _responders(option: Option, evidence: Evidence, words: Language) -> Cell:
    return _counted(responders(option.outcomes), "responders", words)


def _dark_marks(option: Option, evidence: Evidence, words: Language) -> Cell:
    return _counted(shares_of_people(option.outcomes, DARK_MARKS), DARK_MARKS, words)


def _pain(option: Option, evidence: Evidence, words: Language) -> Cell:
    return _studied(pain_scores(option.outcomes), "pain", "points", words)


def _studied(studies: Studies | None, topic: str, unit: str, words: Language) -> Cell:
    if studies is None:
        return Cell((words.say("no study that can be shown"),), topic)
    said = figures.fact_in_words(studies.spread, unit, words)
    return Cell((said, _how_many(studies, words)), topic)


def _counted(studies: Studies | None, topic: str, words: Language) -> Cell:
    if studies is None:
        return Cell((words.say("no count published"),), topic)
    return Cell((figures.of_hundred(studies.spread, words), _how_many(studies, words)), topic)


def _how_many(studies: Studies, words: Language) -> str:
    """Studies and, where every row says it, people; rows of one study may share people."""
    return words.say_n("{count} study", "{count} studies", studies.sources).format(
        count=studies.sources)


def _harms(option: Option, evidence: Evidence, words: Language) -> Cell:
    harms = other_harms(option.outcomes)
    if not harms:
        return Cell((words.say("no count published"),), "harms")
    return Cell(tuple(f"{harm.outcome}: {figures.of_hundred(harm.spread, words)}"
                      for harm in harms), "harms")


def _warning(option: Option, evidence: Evidence, words: Language) -> Cell:
    warning = option.treatment.warning
    return Cell((warning or words.say("none on record here"),), "warning" if warning else "")


def _first_days(option: Option, evidence: Evidence, words: Language) -> Cell:
    days = [each for each in evidence.recovery.get(option.id, ()) if (each.days.low or 0) <= 1]
    said = tuple(text for each in days for text in (each.see, each.feel) if text)
    if not said:
        return Cell((words.say("no visits") if option.is_untreated
                     else figures.not_reported(words),))
    return Cell(said, "recovery")


def _skin(option: Option, evidence: Evidence, words: Language) -> Cell:
    if option.is_untreated:
        return Cell((figures.not_reported(words),))
    treatment = option.treatment
    types = figures.skin_types(treatment.skin_types, words)
    if not treatment.skin_types.reported:
        return Cell((types,), "skin_types")
    lines = [words.say("Types named by sources: {types}").format(types=types)]
    if treatment.excluded:
        excluded = words.listing([figures.skin_types(Range(each, each), words)
                                  for each in treatment.excluded])
        lines.append(words.say("A source says not for: {types}").format(types=excluded))
    return Cell(tuple(lines), "skin_types")


def _age(option: Option, evidence: Evidence, words: Language) -> Cell:
    age = option.treatment.minimum_age
    if age is None:
        return Cell((figures.not_reported(words),))
    return Cell((words.say("from {age} years").format(age=age),), "age")


def _ask_first(option: Option, evidence: Evidence, words: Language) -> Cell:
    """How many questions; they stand, with what follows from them, one tap away."""
    count = len(evidence.cautions_of(option.id))
    if not count:
        return Cell((words.say("nothing on record here"),))
    return Cell((words.say_n("{count} question", "{count} questions", count).format(count=count),),
                "cautions")


def _text(column: str, topic: str) -> Answer:
    def answer(option: Option, evidence: Evidence, words: Language) -> Cell:
        text = getattr(option.treatment, column)
        return Cell((text,), topic) if text else Cell((figures.not_reported(words),))

    return answer
