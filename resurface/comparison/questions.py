"""The comparison table: the questions that a patient asks, answered for each option."""

from __future__ import annotations

from collections.abc import Callable
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
from resurface.choosing.criteria import HELPS
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.sentences import (
    course_in_words,
    harms_not_shown,
    not_shown,
    studies_in_words,
)
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import DARK_MARKS, IMPROVEMENT, PAIN, RESPONDERS
from resurface.evidence.studies import (
    HARMS,
    Studies,
    mean_changes,
    other_harms,
    pain_scores,
    pain_shares,
    responders,
    shares_of_people,
    undrawn,
)
from resurface.language.language import Language
from resurface.text import amounts, labels

CAUTIONS = "cautions"
"""The topic of what is to be asked first."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer: its lines, the topic whose sources stand behind it, and how many there are.

    Without a topic nothing can be opened; `sources` is empty where they are not counted. Where the
    question does not apply to an option, its cell is no answer that others could differ from.
    """

    lines: tuple[str, ...]
    topic: str = ""
    sources: str = ""
    unlike: bool = False
    applies: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One question and its answers, in the order of the options."""

    question: str
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        return len({cell.lines for cell in self.cells if cell.applies}) > 1


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which option a question is asked, what is known, and in which language."""

    option: Option
    evidence: Evidence
    words: Language


Answer = Callable[[Asked], Cell]


def table(comparison: Comparison, words: Language) -> tuple[Line, ...]:
    """Every question with its answers.

    A cell is unlike where no other option answers the same, while others agree; where all answers
    differ, a mark on each would say nothing, and the question alone is marked.
    """
    return tuple(
        _line(
            question,
            [answer(Asked(option, comparison.evidence, words)) for option in comparison.options],
        )
        for question, answer in _questions(words)
    )


def _line(question: str, cells: list[Cell]) -> Line:
    answered = [cell.lines for cell in cells if cell.applies]
    some_agree = len(set(answered)) < len(answered)
    return Line(
        question,
        tuple(
            replace(cell, unlike=some_agree and cell.applies and answered.count(cell.lines) == 1)
            for cell in cells
        ),
    )


def _questions(words: Language) -> tuple[tuple[str, Answer], ...]:
    """In the order in which a consultation goes: what, when, how much, what for, what harm."""
    say = words.say
    return (
        (say("What is it?"), _what),
        (say("How does it work?"), _how),
        (say("What kind of treatment is it?"), _depth),
        (say("What does it help?"), _helps),
        (say("How many days before I can be seen at work?"), _of(DOWNTIME)),
        (say("How long may it still show?"), _of(VISIBLE)),
        (say("How many visits?"), _of(SESSIONS)),
        (say("How far apart are the visits?"), _of(INTERVAL)),
        (say("How long does one visit take?"), _of(VISIT)),
        (say("How long from the last visit to the full result?"), _of(RESULTS)),
        (say("How long does the whole course take?"), _course),
        (say("How many days away in all?"), _of(COURSE_DAYS)),
        (say("What does one visit cost?"), _of(PRICE)),
        (say("What does the whole course cost?"), _of(COURSE_PRICE)),
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
    def answer(asked: Asked) -> Cell:
        if asked.option.is_untreated:
            return _untreated(figure, asked.words)
        said = asked.option.said(figure, asked.words)
        return Cell(said.lines, figure.topic, said.sources)

    return answer


def _untreated(figure: Figure, words: Language) -> Cell:
    """No treatment has no visits; when scars would fade is a question that no source answers."""
    say = words.say
    said = {
        DOWNTIME.id: say("no days away"),
        VISIBLE.id: say("no visits"),
        SESSIONS.id: say("no visits"),
        INTERVAL.id: say("no visits"),
        VISIT.id: say("no visits"),
        RESULTS.id: say("Scars do not fade by a known date."),
        PRICE.id: say("no price"),
        COURSE_DAYS.id: say("no days away"),
        COURSE_PRICE.id: say("no price"),
    }
    return Cell((said[figure.id],), figure.id if figure is RESULTS else "")


def _what(asked: Asked) -> Cell:
    return Cell((asked.option.treatment.summary,), "what-it-is")


def _how(asked: Asked) -> Cell:
    text = asked.option.treatment.how_it_works
    return Cell((text or amounts.not_reported(asked.words),), "what-it-is" if text else "")


def _depth(asked: Asked) -> Cell:
    depth = asked.option.treatment.depth
    return Cell((labels.depth(depth, asked.words),), "what-it-is" if depth else "")


def _helps(asked: Asked) -> Cell:
    """Concerns that a source supports it for, and those that a source says it does not help."""
    listed = [each for each in asked.evidence.concerns if each.id in HELPS.options]
    helped = [
        labels.concern(each.id, asked.words) for each in listed if asked.option.id in each.supported
    ]
    not_helped = [
        labels.concern(each.id, asked.words)
        for each in listed
        if asked.option.id in each.not_supported
    ]
    if not (helped or not_helped):
        return Cell((amounts.not_reported(asked.words),), "")
    lines = [
        asked.words.say("Supported for: {list}").format(list=_sentence(helped, asked.words))
    ] * bool(helped)
    lines += [
        asked.words.say("A source speaks against it for: {list}").format(
            list=_sentence(not_helped, asked.words)
        )
    ] * bool(not_helped)
    return Cell(tuple(lines), "helps")


def _sentence(names: list[str], words: Language) -> str:
    return words.listing([name.lower() for name in names])


def _course(asked: Asked) -> Cell:
    if asked.option.is_untreated:
        return Cell((asked.words.say("no visits"),))
    return Cell((course_in_words(asked.option.course, asked.words),), "course")


def _improved(asked: Asked) -> Cell:
    studies, words = mean_changes(asked.option.outcomes), asked.words
    said = ()
    if studies:
        change = amounts.fact_in_words(studies.spread, "percent", words)
        said = (change, studies_in_words(studies, words))
    return _measured(said, IMPROVEMENT, asked, words.say("no study that can be shown"))


def _responders(asked: Asked) -> Cell:
    said = _counted(responders(asked.option.outcomes), asked.words)
    if said:
        said = (*said, asked.words.say("each study sets its own amount"))
    return _measured(said, RESPONDERS, asked, asked.words.say("no count published"))


def _dark_marks(asked: Asked) -> Cell:
    said = _counted(shares_of_people(asked.option.outcomes, DARK_MARKS), asked.words)
    return _measured(said, DARK_MARKS, asked, asked.words.say("no count published"))


def _pain(asked: Asked) -> Cell:
    """The scores, and the people who had pain; these are never put on one scale."""
    studies, words = pain_scores(asked.option.outcomes), asked.words
    said = ()
    if studies:
        said = (amounts.of_ten(studies.spread, words), studies_in_words(studies, words))
    shares = pain_shares(asked.option.outcomes)
    if shares:
        counted = words.say("pain counted: {share} people ({studies})").format(
            share=amounts.of_hundred(shares.spread, words),
            studies=studies_in_words(shares, words),
        )
        said = (*said, counted)
    cell = _measured(said, PAIN, asked, words.say("no study that can be shown"))
    silent = not (said or undrawn(asked.option.outcomes, PAIN))
    return _not_applying(words) if silent and asked.option.is_untreated else cell


def _harms(asked: Asked) -> Cell:
    return Cell(harms_counted(asked.option, asked.words), HARMS)


def harms_counted(option: Option, words: Language) -> tuple[str, ...]:
    """Every harm but dark marks and pain, counted or only published; else that there is none."""
    said = tuple(_harm(each, words) for each in other_harms(option.outcomes))
    hidden = harms_not_shown(undrawn(option.outcomes, HARMS), words, beside=bool(said))
    return tuple(filter(None, (*said, hidden))) or (words.say("no count published"),)


def _counted(studies: Studies | None, words: Language) -> tuple[str, ...]:
    if studies is None:
        return ()
    return amounts.of_hundred(studies.spread, words), studies_in_words(studies, words)


def _measured(said: tuple[str, ...], outcome: str, asked: Asked, silence: str) -> Cell:
    """What is shown of an outcome, and which published figures are not; else the silence."""
    rows = undrawn(asked.option.outcomes, outcome)
    hidden = not_shown(rows, asked.words, beside=bool(said))
    return Cell(tuple(filter(None, (*said, hidden))) or (silence,), outcome)


def _harm(harm: Studies, words: Language) -> str:
    """One harm by name, its share, and how many studies and people stand behind it."""
    return words.say("{harm}: {share} ({studies})").format(
        harm=harm.outcome,
        share=amounts.of_hundred(harm.spread, words),
        studies=studies_in_words(harm, words),
    )


def _warning(asked: Asked) -> Cell:
    warning = asked.option.treatment.warning
    if warning:
        return Cell((warning,), "warning")
    return _unless_untreated(asked, asked.words.say("none on record here"))


def _first_days(asked: Asked) -> Cell:
    """The day of the visit and the day after, a line each."""
    words = asked.words
    if asked.option.is_untreated:
        return Cell((words.say("no visits"),))
    days = asked.evidence.recovery.get(asked.option.id, ())
    said = tuple(
        words.say("Day {day}: {text}").format(
            day=words.number(each.days.low or 0), text=" ".join(filter(None, (each.see, each.feel)))
        )
        for each in days
        if (each.days.low or 0) <= 1 and (each.see or each.feel)
    )
    return Cell(said, "recovery") if said else Cell((amounts.not_reported(words),))


def _skin(asked: Asked) -> Cell:
    treatment = asked.option.treatment
    types = amounts.skin_types(treatment.skin_types, asked.words)
    if not treatment.skin_types.reported:
        return _unless_untreated(asked, types, "skin_types")
    say, studied = asked.words.say, asked.evidence.skin_types_studied(treatment.id)
    lines = [
        say("In studies: {types}").format(types=amounts.several_skin_types(studied, asked.words))
        if studied
        else say("No study read says which skin types it is of.")
    ]
    if named := treatment.named_skin_types - studied:
        types = amounts.several_skin_types(named, asked.words)
        lines.append(say("Named by a source, in no study read: {types}").format(types=types))
    if treatment.excluded:
        excluded = amounts.several_skin_types(treatment.excluded, asked.words)
        lines.append(say("A source says not for: {types}").format(types=excluded))
    return Cell(tuple(lines), "skin_types")


def _age(asked: Asked) -> Cell:
    age = asked.option.treatment.minimum_age
    if age is None:
        return _unless_untreated(asked, amounts.not_reported(asked.words))
    return Cell((asked.words.say("from {age} years").format(age=age),), "age")


def _ask_first(asked: Asked) -> Cell:
    """How many questions; they stand, with what follows from them, one tap away."""
    count = len(asked.evidence.cautions_of(asked.option.id))
    if not count:
        return _unless_untreated(asked, asked.words.say("nothing on record here"))
    return Cell(
        (asked.words.say_n("{count} question", "{count} questions", count).format(count=count),),
        CAUTIONS,
    )


def _text(column: str, topic: str) -> Answer:
    def answer(asked: Asked) -> Cell:
        text = getattr(asked.option.treatment, column)
        if text:
            return Cell((text,), topic)
        return _unless_untreated(asked, amounts.not_reported(asked.words))

    return answer


def _unless_untreated(asked: Asked, silence: str, topic: str = "") -> Cell:
    """The silence of sources on a treatment; of no treatment the question can't be asked."""
    return _not_applying(asked.words) if asked.option.is_untreated else Cell((silence,), topic)


def _not_applying(words: Language) -> Cell:
    return Cell((words.say("does not apply"),), applies=False)
