"""How each question of the comparison is answered for one option."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from resurface.catalogue.figures import Figure
from resurface.choosing.criteria import HELPS
from resurface.comparison.comparison import Option
from resurface.comparison.harms import harm_lines, line_in_words, none_published
from resurface.comparison.how_sure import evidence_word
from resurface.comparison.sentences import (
    course_in_words,
    harms_not_shown,
    not_shown,
    studies_in_words,
)
from resurface.comparison.shares import compared, counted_otherwise, reported_too, shares
from resurface.evidence.outcomes import DARK_MARKS, IMPROVEMENT, PAIN, RESPONDERS
from resurface.evidence.ranges import lowest_to_highest
from resurface.evidence.studies import (
    HARMS,
    mean_changes,
    pain_scores,
    pain_shares,
    undrawn,
)
from resurface.language.language import Language, Message
from resurface.text import amounts, labels
from resurface.text.counts import for_whom


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its lines, whether sources stand behind it, and how many there are.

    `sources` is empty where they are not counted. Where the question does not apply to an option,
    its answer is none that others could differ from.
    """

    lines: tuple[str, ...]
    opens: bool = False
    sources: str = ""
    applies: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which option a question is asked, and in which language."""

    option: Option
    words: Language


Answering = Callable[[Asked], Answer]


def of_figure(figure: Figure, untreated: Message, *, opens: bool = False) -> Answering:
    """Answers by a figure; no treatment, which has no visits, by `untreated`.

    `opens`: sources speak of it without treatment, too.
    """

    def answer(asked: Asked) -> Answer:
        if asked.option.is_untreated:
            return Answer((asked.words.render(untreated),), opens=opens)
        said = asked.option.said(figure, asked.words)
        return Answer(said.lines, opens=True, sources=said.sources)

    return answer


def of_facts(field: str, untreated: Message) -> Answering:
    """Answers by the facts of a field: from the lowest to the highest of their figures.

    Of no treatment such facts tell something else, which `untreated` puts before the `{range}`.
    """

    def answer(asked: Asked) -> Answer:
        facts, words = asked.option.facts(field), asked.words
        stated = [fact for fact in facts if fact.range.reported]
        if not stated:
            silence = _unless_untreated(asked, amounts.not_reported(words))
            return replace(silence, opens=bool(facts), applies=silence.applies or bool(facts))
        said = amounts.fact_in_words(lowest_to_highest(stated), stated[0].unit, words)
        if asked.option.is_untreated:
            said = words.say(untreated.text).format(range=said)
        count = len({fact.source_id for fact in stated})
        sources = words.say_n("{count} source", "{count} sources", count).format(count=count)
        return Answer((said,), opens=True, sources=sources)

    return answer


def what_it_is(asked: Asked) -> Answer:
    """What the treatment is, in the words of its row."""
    return Answer((asked.option.treatment.summary,), opens=True)


def how_it_works(asked: Asked) -> Answer:
    """How it works; not reported where its row does not say."""
    text = asked.option.treatment.how_it_works
    return Answer((text or amounts.not_reported(asked.words),), opens=bool(text))


def kind(asked: Asked) -> Answer:
    """Its depth; of no treatment, that it is none."""
    depth = asked.option.treatment.depth
    return Answer((labels.depth(depth, asked.words),), opens=bool(depth))


def helps(asked: Asked) -> Answer:
    """Concerns that a source supports it for, and those that a source says it does not help."""
    say, id_ = asked.words.say, asked.option.id
    listed = [each for each in asked.option.evidence.concerns if each.id in HELPS.options]
    groups = (
        (say("Supported for: {list}"), [each for each in listed if id_ in each.supported]),
        (
            say("A source speaks against it for: {list}"),
            [each for each in listed if id_ in each.not_supported],
        ),
    )
    lines = tuple(
        text.format(
            list=asked.words.listing(
                [labels.concern_in_a_list(each.id, asked.words) for each in concerns]
            )
        )
        for text, concerns in groups
        if concerns
    )
    return Answer(lines or (amounts.not_reported(asked.words),), opens=bool(lines))


def whole_course(asked: Asked) -> Answer:
    """From the first visit to the full result."""
    if asked.option.is_untreated:
        return Answer((asked.words.say("no visits"),))
    return Answer((course_in_words(asked.option.course, asked.words),), opens=True)


def scars_improved(asked: Asked) -> Answer:
    """The average change that studies measured, how they compared people, for whom and when."""
    studies, words = mean_changes(asked.option.outcomes), asked.words
    said = ()
    if studies:
        change = amounts.fact_in_words(studies.spread, "percent", words)
        about = (studies_in_words(studies, words), compared(studies, words))
        said = (change, *about, for_whom(studies.rows, words))
    return _measured(said, IMPROVEMENT, asked, words.say("no study that can be shown"))


def people_improved(asked: Asked) -> Answer:
    """People who improved, study by study, each by its own amount."""
    return _of_people(RESPONDERS, asked)


def marked(asked: Asked) -> Answer:
    """People who got dark marks, study by study."""
    return _of_people(DARK_MARKS, asked)


def painful(asked: Asked) -> Answer:
    """The scores, and the people who had pain; these are never put on one scale."""
    studies, words = pain_scores(asked.option.outcomes), asked.words
    said = ()
    if studies:
        said = (amounts.of_ten(studies.spread, words), studies_in_words(studies, words))
    counted = pain_shares(asked.option.outcomes)
    if counted:
        told = words.say("pain counted: {share} people ({studies})").format(
            share=amounts.of_hundred(counted.spread, words),
            studies=studies_in_words(counted, words),
        )
        said = (*said, told)
    cell = _measured(said, PAIN, asked, words.say("no study that can be shown"))
    silent = not (said or undrawn(asked.option.outcomes, PAIN))
    return _unless_untreated(asked, "") if silent and asked.option.is_untreated else cell


def other_harms_told(asked: Asked) -> Answer:
    """Every other harm, counted, reported without a count, or only published; worst first."""
    return Answer(harms_told(asked.option, asked.words), opens=True)


def harms_told(option: Option, words: Language) -> tuple[str, ...]:
    """Every harm but dark marks and pain, a line each, worst first; else that none is published."""
    said = tuple(line_in_words(each, words) for each in harm_lines(option, words))
    rows = undrawn(option.outcomes, HARMS)
    hidden = tuple(row for row in rows if row not in counted_otherwise(rows))
    told = tuple(filter(None, (*said, harms_not_shown(hidden, words, beside=bool(said)))))
    if told:
        return told
    return (words.say("none published") if none_published(option) else words.say("no count"),)


def _of_people(outcome: str, asked: Asked) -> Answer:
    """Shares of people, and which published figures stand beside no others."""
    option, words = asked.option, asked.words
    said = shares(option, outcome, words)
    rows = undrawn(option.outcomes, outcome)
    hidden = tuple(row for row in rows if said.studies or row not in counted_otherwise(rows))
    shown = said.lines if said.studies or len(hidden) < len(rows) else (said.figure,)
    beside = not_shown(hidden, words, beside=len(shown) > 1)
    also = reported_too(option, outcome, words)
    sure = evidence_word(option, outcome, words)
    return Answer(tuple(dict.fromkeys(filter(None, (*shown, sure, beside, also)))), opens=True)


def _measured(said: tuple[str, ...], outcome: str, asked: Asked, silence: str) -> Answer:
    """What is shown of an outcome, and which published figures are not; else the silence."""
    rows = undrawn(asked.option.outcomes, outcome)
    hidden = not_shown(rows, asked.words, beside=bool(said))
    return Answer(tuple(filter(None, (*said, hidden))) or (silence,), opens=True)


def safety_warning(asked: Asked) -> Answer:
    """A regulator's warning."""
    warning = asked.option.treatment.warning
    if warning:
        return Answer((warning,), opens=True)
    return _unless_untreated(asked, asked.words.say("none on record here"))


def first_days(asked: Asked) -> Answer:
    """The day of the visit and the day after, a line each."""
    words = asked.words
    if asked.option.is_untreated:
        return Answer((words.say("no visits"),))
    days = asked.option.recovery
    said = tuple(
        words.say("Day {day}: {text}").format(
            day=words.number(each.days.low or 0), text=" ".join(filter(None, (each.see, each.feel)))
        )
        for each in days
        if (each.days.low or 0) <= 1 and (each.see or each.feel)
    )
    return Answer(said, opens=True) if said else Answer((amounts.not_reported(words),))


def skin_studied(asked: Asked) -> Answer:
    """Skin types in studies, those only named, and those that it is not for."""
    treatment = asked.option.treatment
    types = amounts.skin_types(treatment.skin_types, asked.words)
    if not treatment.skin_types.reported:
        return _unless_untreated(asked, types, opens=True)
    say, studied = asked.words.say, asked.option.evidence.skin_types_studied(treatment.id)
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
    return Answer(tuple(lines), opens=True)


def minimum_age(asked: Asked) -> Answer:
    """The youngest age that a source names."""
    age = asked.option.treatment.minimum_age
    if age is None:
        return _unless_untreated(asked, amounts.not_reported(asked.words))
    return Answer((asked.words.say("from {age} years").format(age=age),), opens=True)


def asked_first(asked: Asked) -> Answer:
    """How many questions; they stand, with what follows from them, one tap away."""
    count = len(asked.option.cautions)
    if not count:
        return _unless_untreated(asked, asked.words.say("nothing on record here"))
    return Answer(
        (asked.words.say_n("{count} question", "{count} questions", count).format(count=count),),
        opens=True,
    )


def of_text(column: str) -> Answering:
    """Answers by a column of the treatment's own words."""

    def answer(asked: Asked) -> Answer:
        text = getattr(asked.option.treatment, column)
        if text:
            return Answer((text,), opens=True)
        return _unless_untreated(asked, amounts.not_reported(asked.words))

    return answer


def _unless_untreated(asked: Asked, silence: str, *, opens: bool = False) -> Answer:
    """The silence of sources on a treatment; of no treatment the question can't be asked."""
    if asked.option.is_untreated:
        return Answer((asked.words.say("does not apply"),), applies=False)
    return Answer((silence,), opens=opens)
