"""What stands behind each answer of the comparison: its entries and their sources, by topic.

`TOPICS` is the register: a topic that is not in it can neither be opened nor asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from resurface.catalogue.course import COURSE_FIGURES
from resurface.catalogue.figures import (
    DOWNTIME,
    FIGURES,
    INTERVAL,
    SESSIONS,
    VISIBLE,
    WORKED_OUT,
    Figure,
)
from resurface.comparison.behind_outcome import behind_outcome
from resurface.comparison.comparison import Option
from resurface.comparison.entry import (
    Entry,
    carrying,
    caution_entry,
    cited,
    recovery_entry,
)
from resurface.comparison.living import behind_living
from resurface.comparison.part import (
    Part,
    concerns_of,
    facts_part,
    helps_in_short,
    sources_part,
)
from resurface.comparison.sentences import course_in_words
from resurface.comparison.stated import rule
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import DARK_MARKS, IMPROVEMENT, PAIN, RESPONDERS
from resurface.evidence.ranges import feeding
from resurface.evidence.studies import HARMS
from resurface.language.language import Language, Message, message
from resurface.text import labels

Behind = Callable[[Option, Language], Iterator[Part]]


@dataclass(frozen=True, slots=True)
class Topic:
    """What can be opened on an option: its id in links and keys, its title, what stands behind.

    `figure`: the one whose sources it opens, drawn on its scale; None where it is no figure.
    `also`: one that is seen with it. `outcome`: the one whose studies it opens; empty for none.
    """

    id: str
    title: Message
    behind: Behind
    figure: Figure | None = None
    also: Figure | None = None
    outcome: str = ""


def topic(topic_id: str) -> Topic:
    """The topic of an id; KeyError for one that is not in the register."""
    return TOPICS[topic_id]


def _figure(figure: Figure) -> Topic:
    """The sources of a figure; of one that is worked out, of each that it is worked out from."""

    def behind(option: Option, words: Language) -> Iterator[Part]:
        yield Part(option.said(figure, words).text)
        for part in figure.of:
            yield Part(f"{words.render(part.heading)}: {option.said(part, words).text}", apart=True)
            yield from _feeding(option, part, words)
        if not figure.of:
            yield from _feeding(option, figure, words)

    return Topic(figure.id, figure.heading, behind, figure)


def _two(topic_id: str, title: Message, one: Figure, other: Figure) -> Topic:
    """Two figures that are seen as one, each with its own sources."""

    def behind(option: Option, words: Language) -> Iterator[Part]:
        for figure in (one, other):
            said = f"{words.render(figure.heading)}: {option.said(figure, words).text}"
            yield Part(said, apart=figure is other)
            yield from _feeding(option, figure, words)

    return Topic(topic_id, title, behind, one, other)


def _joined(topic_id: str, title: Message, *topics: Topic) -> Topic:
    """Topics that are seen as one, each under its title."""

    def behind(option: Option, words: Language) -> Iterator[Part]:
        for place, each in enumerate(topics):
            yield Part(words.render(each.title), apart=place > 0)
            yield from each.behind(option, words)

    return Topic(topic_id, title, behind)


def _feeding(option: Option, figure: Figure, words: Language) -> Iterator[Part]:
    """Whose figure it is, how its range follows, and each source that states it."""
    say, evidence = words.say, option.evidence
    stated, said = option.shown(figure), option.said(figure, words)
    if said.own:
        yield Part(lines=(said.own_words,))
    fed = feeding(stated.facts)
    beside = [fact for fact in stated.facts if fact not in fed]
    if fed:
        yield Part(lines=(" ".join(rule(stated.published, figure.unit, words)),))
        yield facts_part(fed, evidence, words, say("Sources that feed the range"))
    if beside:
        yield facts_part(beside, evidence, words, say("Other sources, shown beside it"))
    if not stated.facts:
        yield Part(lines=(say("No source read states this figure."),))


def _course(option: Option, words: Language) -> Iterator[Part]:
    """The course, how it is worked out, then each figure that it is worked out from."""
    course = option.course
    how = words.say(
        "How it is worked out: visits less one, times the weeks between visits, is the time "
        "to the last visit. The full result comes its months after that. Days away are "
        "counted after each visit, and the price is the price of one visit times the "
        "visits. The low end takes every low end, the high end every high end."
    )
    yield Part(lines=(course_in_words(course, words), how))
    for figure in WORKED_OUT:
        said = option.said(figure, words)
        if said.range.reported:
            entry = Entry(f"{words.render(figure.heading)}:", said.text)
            yield Part(entries=(entry,), listed=False)
    for figure in COURSE_FIGURES:
        said = option.said(figure, words)
        yield Part(f"{words.render(figure.heading)}: {said.text}", apart=True)
        yield from _feeding(option, figure, words)


def _facts(field: str) -> Behind:
    def behind(option: Option, words: Language) -> Iterator[Part]:
        yield from _said_or_silent(option.facts(field), option, words)

    return behind


def _lasts(option: Option, words: Language) -> Iterator[Part]:
    """How long a result lasts may rest on a caution that carries its words."""
    carried = carrying(option.id, option.treatment.word_fact_ids, option.evidence)
    cautions = (each for each in carried if each.field == "caution")
    yield from _said_or_silent((*option.facts("lasts"), *cautions), option, words)


def _said_or_silent(rows: tuple[Fact, ...], option: Option, words: Language) -> Iterator[Part]:
    if rows:
        yield facts_part(rows, option.evidence, words)
    else:
        yield Part(lines=(words.say("Not reported: no source read speaks of it."),))


def _what_it_is(option: Option, words: Language) -> Iterator[Part]:
    treatment = option.treatment
    yield Part(lines=tuple(filter(None, (treatment.summary, treatment.how_it_works))))
    carried = carrying(option.id, treatment.word_fact_ids, option.evidence)
    if carried:
        title = words.say("What carries these words")
        yield facts_part(carried, option.evidence, words, title)


def _helps(option: Option, words: Language) -> Iterator[Part]:
    """The judgment, what each source says of this treatment, and where the judgment is from."""
    say = words.say
    if concerns_of(option):
        yield helps_in_short(option, words)
    else:
        yield Part(lines=(say("No source read says which scars or marks it helps."),))
    said = option.facts("scar_types")
    if said:
        title = say("What each source says of this treatment")
        yield facts_part(said, option.evidence, words, title)
    ids = dict.fromkeys(one for each in concerns_of(option) for one in each.source_ids)
    if ids:
        title = say("Sources on what helps which scars and marks")
        yield sources_part(ids, option.evidence, words, title)


def _recovery(option: Option, words: Language) -> Iterator[Part]:
    entries = tuple(recovery_entry(each, option.evidence, words) for each in option.recovery)
    if entries:
        yield Part(entries=entries, listed=False)
    else:
        silence = words.say("Not reported: no source read describes the days after it.")
        yield Part(lines=(silence,))


def _cautions(option: Option, words: Language) -> Iterator[Part]:
    entries = tuple(caution_entry(each, option.evidence, words) for each in option.cautions)
    if entries:
        yield Part(entries=entries, listed=False)
    else:
        yield Part(lines=(words.say("nothing on record here"),))


def _warning(option: Option, words: Language) -> Iterator[Part]:
    source = option.treatment.warning_source_id
    if source:
        entry = Entry(sources=cited((source,), option.evidence, words))
        yield Part(entries=(entry,), listed=False)
    else:
        yield Part(lines=(words.say("none on record here"),))


def _outcome(outcome: str, title: Message) -> Topic:
    """What studies measured of one outcome."""
    return Topic(outcome, title, partial(behind_outcome, outcome), outcome=outcome)


def _of_field(field: str, behind: Behind | None = None) -> Topic:
    return Topic(field, labels.FIELDS[field], behind or _facts(field))


AWAY = _two("away", message("Back at work, and how long it may show"), DOWNTIME, VISIBLE)
VISITS = _two("visits", message("Visits, and the time between them"), SESSIONS, INTERVAL)
WHAT_IT_IS = Topic("what-it-is", message("What it is"), _what_it_is)
COURSE = Topic("course", message("The whole course"), _course)
HELPED = Topic("helps", message("What it helps"), _helps)
SCARS_IMPROVED = _outcome(IMPROVEMENT, message("How much scars improved"))
PEOPLE_IMPROVED = _outcome(RESPONDERS, message("People who improved by the stated amount"))
MARKED = _outcome(DARK_MARKS, message("Dark marks afterward"))
PAINFUL = _outcome(PAIN, labels.FIELDS[PAIN])
OTHER_HARMS = _outcome(HARMS, message("Harms"))
RECOVERY = Topic("recovery", message("The days after a visit"), _recovery)
THROUGH_IT = Topic("living", message("Living through it"), behind_living)
REDNESS = _of_field("erythema")
SKIN_TYPES = _of_field("skin_types")
LASTS = _of_field("lasts", _lasts)
PERFORMED_BY = _of_field("performed_by")
NUMBING = _of_field("anaesthesia")
AGE = _of_field("age")
PAIN_AND_SKIN = _joined("pain-and-skin", message("Pain, and skin types"), PAINFUL, SKIN_TYPES)
CAUTIONS = Topic("cautions", message("What to ask first"), _cautions)
WARNING = Topic("warning", message("Safety warning"), _warning)
TOPICS = {
    each.id: each
    for each in (
        *map(_figure, (*FIGURES, *WORKED_OUT)),
        *(WHAT_IT_IS, COURSE, HELPED, SCARS_IMPROVED, PEOPLE_IMPROVED, MARKED, OTHER_HARMS),
        *(PAINFUL, RECOVERY, THROUGH_IT, REDNESS, SKIN_TYPES, LASTS, PERFORMED_BY, NUMBING, AGE),
        *(CAUTIONS, WARNING, AWAY, VISITS, PAIN_AND_SKIN),
    )
}
"""By id: all that can be opened."""
