"""What an IPDAS item still lacks, worked out from all that the pages show."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.dates import is_late
from resurface.catalogue.figures import FIGURES
from resurface.catalogue.products import Product
from resurface.catalogue.treatments import DEPTHS, Treatment
from resurface.choosing.criteria import HELPS
from resurface.comparison.cell import Row
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.living import PARTS, silence
from resurface.comparison.people import OutOfHundred
from resurface.comparison.questions import Line, question
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import BENEFITS
from resurface.evidence.standing import standing
from resurface.language.language import Language
from resurface.standards.reading import MOST, READ, Grade
from resurface.text import labels

BENEFIT_QUESTIONS = ("improvement", "responders")
HARM_QUESTIONS = ("dark-marks", "harms")
"""Ids of the questions about benefits and about harms."""
SCAR = "texture"
"""The concern that says what an acne scar is."""

_HARM_FIELDS = ("pih_rate", "adverse_rate", "caution")


@dataclass(frozen=True, slots=True)
class Record:
    """What the score is worked out from: all options side by side, as the views show them.

    `lines` are the table of questions, `glance` the rows at a glance, `people` the hundred people.
    """

    catalogue: Catalogue
    comparison: Comparison
    lines: tuple[Line, ...]
    glance: tuple[Row, ...]
    people: tuple[OutOfHundred, ...]
    words: Language
    today: datetime.date
    read: tuple[Grade, ...] = READ

    @property
    def options(self) -> tuple[Option, ...]:
        """Every option of the comparison, in its order."""
        return self.comparison.options

    @property
    def evidence(self) -> Evidence:
        """What the comparison rests on."""
        return self.comparison.evidence

    @property
    def rows(self) -> tuple[Treatment, ...]:
        """The treatments of the options, in their order."""
        return tuple(each.treatment for each in self.options)

    @property
    def dated(self) -> tuple[Treatment | Product, ...]:
        """Every row that is to be checked again: treatments, no treatment and home care."""
        return (*self.rows, *self.catalogue.products)


Judge = Callable[[Record], tuple[str, ...]]
"""Names what an item still lacks, in words; nothing where it is met."""


def condition(of: Record) -> tuple[str, ...]:
    """What an acne scar is, and each scar or mark that the filters name, where no row says it."""
    told = {each.id for each in of.evidence.concerns if each.what_it_is}
    untold = tuple(labels.concern(each, of.words) for each in HELPS.options if each not in told)
    return untold if SCAR in told else (of.words.say("what an acne scar is"), *untold)


def options(of: Record) -> tuple[str, ...]:
    """Depths without a treatment, no treatment, and reasons for what is left out."""
    say = of.words.say
    there = {each.depth for each in of.catalogue.treatments}
    missing = [labels.depth(depth, of.words) for depth in DEPTHS if depth not in there]
    if of.catalogue.untreated is None:
        missing.append(say("no treatment"))
    if not any(each.why_not for each in of.evidence.omitted):
        missing.append(say("options that are left out, and why"))
    return tuple(missing)


def answers(of: Record, questions: tuple[str, ...]) -> list[Line]:
    """The lines of some questions, in the order of the table."""
    return [line for line in of.lines if line.id in questions]


def unanswered(of: Record, questions: tuple[str, ...]) -> tuple[str, ...]:
    """Questions that are not asked, by topic, and options that one leaves without an answer."""
    lines = answers(of, questions)
    asked = {line.id for line in lines}
    missing = [question_title(each, of.words) for each in questions if each not in asked]
    for place, treatment in enumerate(of.rows):
        if not all(line.cells[place].lines for line in lines):
            missing.append(treatment.name)
    return tuple(missing)


def question_title(question_id: str, words: Language) -> str:
    """What a question is about, as the heading of its sources."""
    return words.render(question(question_id).behind.title)


def benefits(of: Record) -> tuple[str, ...]:
    """Questions about benefits that are not asked, and options that one leaves unanswered."""
    return unanswered(of, BENEFIT_QUESTIONS)


def harms(of: Record) -> tuple[str, ...]:
    """Harms unanswered, and options with a measured benefit of which no harm at all is known."""
    silent = tuple(
        option.treatment.name
        for option in of.options
        if any(row.outcome in BENEFITS for row in option.outcomes if row.drawable)
        and not _knows_a_harm(option, of.evidence)
    )
    return unanswered(of, HARM_QUESTIONS) + silent


def _knows_a_harm(option: Option, evidence: Evidence) -> bool:
    measured = any(row.outcome not in BENEFITS for row in option.outcomes if row.drawable)
    return measured or any(evidence.facts_of(option.id, field) for field in _HARM_FIELDS)


def living(of: Record) -> tuple[str, ...]:
    """Options that say nothing of body, being seen and mind, and which of these no source tells."""
    lines = answers(of, ("living",))
    if not lines:
        return (question_title("living", of.words),)
    told = [cell.lines for cell in lines[0].cells]
    treated = [
        said for option, said in zip(of.options, told, strict=True) if option.treatment.depth
    ]
    silent = tuple(
        option.treatment.name
        for option, said in zip(of.options, told, strict=True)
        if len(said) < (1 if option.is_untreated else len(PARTS))
    )
    untold = tuple(
        of.words.render(part)
        for place, part in enumerate(PARTS)
        if all(said[place].endswith(silence(of.words)) for said in treated if len(said) > place)
    )
    return silent + untold


def balance(of: Record) -> tuple[str, ...]:
    """Wherever a benefit is answered, each kind of harm is, too."""
    benefits = answers(of, BENEFIT_QUESTIONS)
    harms = {each: answers(of, (each,)) for each in HARM_QUESTIONS}
    return tuple(
        f"{treatment.name}: {question_title(asked, of.words)}"
        for place, treatment in enumerate(of.rows)
        if _answered(benefits, place)
        for asked, lines in harms.items()
        if not _answered(lines, place)
    )


def _answered(lines: list[Line], place: int) -> bool:
    """Whether any of these questions is answered for the option at a place."""
    return any(line.cells[place].lines for line in lines)


def cited(of: Record) -> tuple[str, ...]:
    """Figures from sources without a fact, and facts or drawn studies without a link."""
    links = {each.id for each in of.evidence.sources.values() if each.url}
    missing = []
    for option in of.options:
        for shown in option.figures:
            bare = shown.range.reported and not shown.own and not shown.facts
            if bare or any(fact.source_id not in links for fact in shown.facts):
                name = labels.field(shown.figure.id, of.words)
                missing.append(f"{option.treatment.name}: {name}")
        if any(row.source_id not in links for row in option.outcomes if row.drawable):
            missing.append(option.treatment.name)
    return tuple(missing)


def dated(of: Record) -> tuple[str, ...]:
    """Rows without the day on which they were checked; the data version, where it is missing."""
    unchecked = tuple(each.name for each in of.dated if each.checked_on is None)
    return unchecked if of.comparison.version else (of.words.say("a data version"), *unchecked)


def checked_again(of: Record) -> tuple[str, ...]:
    """Rows without the day by which they are to be checked again, or past it."""
    return tuple(each.name for each in of.dated if each.check_by is None or is_late(each, of.today))


def nothing_done(of: Record) -> tuple[str, ...]:
    """No treatment as an option, with measured outcomes of its own."""
    untreated = [option for option in of.options if option.is_untreated]
    if any(row.drawable for option in untreated for row in option.outcomes):
        return ()
    return (of.words.say("what studies measured without treatment"),)


def side_by_side(of: Record) -> tuple[str, ...]:
    """The questions about benefits and harms stand next to each other, one column an option."""
    questions = BENEFIT_QUESTIONS + HARM_QUESTIONS
    places = [place for place, line in enumerate(of.lines) if line.id in questions]
    if len(places) < len(questions) or places[-1] - places[0] >= len(places):
        return (of.words.say("benefits and harms next to each other"),)
    return unanswered(of, questions)


def found_and_put_together(of: Record) -> tuple[str, ...]:
    """What was left out without a reason; and where, when or how was looked, if no row says."""
    say, evidence = of.words.say, of.evidence
    facts = (fact for figure in FIGURES for fact in _facts_about(figure.id, evidence))
    outcomes = (row for group in evidence.outcomes.values() for row in group)
    missing: list[str] = []
    if not evidence.searches:
        missing.append(say("where, when and with which words sources were looked for"))
    if any(fact.use not in ("yes", "") and not fact.use_why for fact in facts):
        missing.append(say("why some facts feed no range"))
    if any(standing(row).reason == "no reason given" for row in outcomes):
        missing.append(say("why some results are not drawn"))
    return tuple(missing)


def _facts_about(field: str, evidence: Evidence) -> list[Fact]:
    return [fact for key, group in evidence.facts.items() if key[1] == field for fact in group]


def readable(of: Record) -> tuple[str, ...]:
    """Texts that a consultant reads and that are harder than they may be."""
    return tuple(of.words.render(each.texts) for each in of.read if each.grade > MOST)
