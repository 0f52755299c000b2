"""The open IPDAS score: the 44 items of IPDASi v4.0 in our own words, and whether each is met.

An item that can be worked out from the data is worked out at each reading of it: it carries a
`judge`, which names what is missing. The others carry a status that a person has set.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.products import Product
from resurface.catalogue.treatments import DEPTHS, Treatment
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.comparison import option as option_of
from resurface.comparison.questions import Line
from resurface.comparison.questions import table as questions
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import BENEFITS, DARK_MARKS, IMPROVEMENT, RESPONDERS, Outcome
from resurface.evidence.summarise import other_harms, responders, shares_of_people
from resurface.text import labels
from resurface.text.language import Language, Message, message

Status = Literal["met", "not yet", "not applicable"]
Group = Literal["qualifying", "certification", "quality"]
MET: Status = "met"
NOT_YET: Status = "not yet"
NOT_APPLICABLE: Status = "not applicable"
GROUPS: tuple[Group, ...] = ("qualifying", "certification", "quality")

_BENEFIT_TOPICS = (IMPROVEMENT, RESPONDERS)
_HARM_TOPICS = (DARK_MARKS, "harms")
_HARM_FIELDS = ("pih_rate", "adverse_rate", "caution")


@dataclass(frozen=True, slots=True)
class Record:
    """What the score is worked out from: all options side by side, and their questions."""

    catalogue: Catalogue
    comparison: Comparison
    lines: tuple[Line, ...]
    words: Language
    today: datetime.date

    @property
    def options(self) -> tuple[Option, ...]:
        return self.comparison.options

    @property
    def evidence(self) -> Evidence:
        return self.comparison.evidence

    @property
    def rows(self) -> tuple[Treatment, ...]:
        return tuple(each.treatment for each in self.options)

    @property
    def dated(self) -> tuple[Treatment | Product, ...]:
        """Every row that is to be checked again: treatments, no treatment and home care."""
        return (*self.rows, *self.catalogue.products)


Judge = Callable[[Record], tuple[str, ...]]
"""Names what an item still lacks, in words; nothing where it is met."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item: what it asks for, where to see it (or why not), and how it is judged."""

    number: int
    asks: Message
    where: Message
    judged_by: Status | Judge

    @property
    def group(self) -> Group:
        return GROUPS[(self.number > 6) + (self.number > 16)]


@dataclass(frozen=True, slots=True)
class Judged:
    """One item with its status; `missing` says what it lacks, where that was worked out."""

    item: Item
    status: Status
    missing: tuple[str, ...] = ()


def record(
    catalogue: Catalogue, evidence: Evidence, version: str, words: Language, today: datetime.date
) -> Record:
    """Every treatment side by side with no treatment, as the pages show them."""
    untreated = (catalogue.untreated,) if catalogue.untreated else ()
    everyone = (*catalogue.treatments, *untreated)
    options = tuple(option_of(each, evidence) for each in everyone)
    comparison = Comparison(options, (), evidence, version)
    return Record(catalogue, comparison, questions(comparison, words), words, today)


def score(of: Record) -> tuple[Judged, ...]:
    """Every item in its order, judged."""
    return tuple(_judged(item, of) for item in ITEMS)


def count(judged: Iterable[Judged], group: Group | None = None) -> tuple[int, int]:
    """How many items are met, of how many that apply; of one group, or of all."""
    asked = [
        each
        for each in judged
        if each.status != NOT_APPLICABLE and group in (None, each.item.group)
    ]
    return sum(each.status == MET for each in asked), len(asked)


def _judged(item: Item, of: Record) -> Judged:
    if not callable(item.judged_by):
        return Judged(item, item.judged_by)
    missing = item.judged_by(of)
    return Judged(item, NOT_YET if missing else MET, missing)


def _options(of: Record) -> tuple[str, ...]:
    """Depths without a treatment, no treatment, and reasons for what is left out."""
    say = of.words.say
    there = {each.depth for each in of.catalogue.treatments}
    missing = [labels.depth(depth, of.words) for depth in DEPTHS if depth not in there]
    if of.catalogue.untreated is None:
        missing.append(say("no treatment"))
    if not any(each.why_not for each in of.evidence.omitted):
        missing.append(say("options that are left out, and why"))
    return tuple(missing)


def _answers(of: Record, topics: tuple[str, ...]) -> list[Line]:
    """The questions about some topics, in their order."""
    return [line for line in of.lines if any(cell.topic in topics for cell in line.cells)]


def _unanswered(of: Record, topics: tuple[str, ...]) -> tuple[str, ...]:
    """Topics that no question asks about, and options that a question leaves without an answer."""
    asked = {cell.topic for line in of.lines for cell in line.cells}
    missing = [labels.topic(topic, of.words) for topic in topics if topic not in asked]
    lines = _answers(of, topics)
    for place, treatment in enumerate(of.rows):
        if not all(line.cells[place].lines for line in lines):
            missing.append(treatment.name)
    return tuple(missing)


def _benefits(of: Record) -> tuple[str, ...]:
    return _unanswered(of, _BENEFIT_TOPICS)


def _harms(of: Record) -> tuple[str, ...]:
    """Harms unanswered, and options with a measured benefit of which no harm at all is known."""
    silent = tuple(
        option.treatment.name
        for option in of.options
        if any(row.outcome in BENEFITS for row in option.outcomes if row.drawable)
        and not _knows_a_harm(option, of.evidence)
    )
    return _unanswered(of, _HARM_TOPICS) + silent


def _knows_a_harm(option: Option, evidence: Evidence) -> bool:
    measured = any(row.outcome not in BENEFITS for row in option.outcomes if row.drawable)
    return measured or any(evidence.facts_of(option.id, field) for field in _HARM_FIELDS)


def _days_after(of: Record) -> tuple[str, ...]:
    """Treatments that are offered and whose days after a visit no row describes."""
    return tuple(
        each.name
        for each in of.catalogue.treatments
        if each.offered and not of.evidence.recovery.get(each.id)
    )


def _balance(of: Record) -> tuple[str, ...]:
    """Wherever a benefit is answered, each kind of harm is, too."""
    benefits = _answers(of, _BENEFIT_TOPICS)
    harms = {topic: _answers(of, (topic,)) for topic in _HARM_TOPICS}
    return tuple(
        f"{treatment.name}: {labels.topic(topic, of.words)}"
        for place, treatment in enumerate(of.rows)
        if _answered(benefits, place)
        for topic, lines in harms.items()
        if not _answered(lines, place)
    )


def _answered(lines: list[Line], place: int) -> bool:
    """Whether any of these questions is answered for the option at a place."""
    return any(line.cells[place].lines for line in lines)


def _cited(of: Record) -> tuple[str, ...]:
    """Figures from sources without a fact, and facts or drawn studies without a link."""
    links = {each.id for each in of.evidence.sources.values() if each.url}
    missing = []
    for option in of.options:
        for shown in option.figures:
            bare = shown.range.reported and not shown.own and not shown.facts
            if bare or any(fact.source_id not in links for fact in shown.facts):
                name = labels.topic(shown.figure.id, of.words)
                missing.append(f"{option.treatment.name}: {name}")
        if any(row.source_id not in links for row in option.outcomes if row.drawable):
            missing.append(option.treatment.name)
    return tuple(missing)


def _dated(of: Record) -> tuple[str, ...]:
    unchecked = tuple(each.name for each in of.dated if each.checked_on is None)
    return unchecked if of.comparison.version else (of.words.say("a data version"), *unchecked)


def _checked_again(of: Record) -> tuple[str, ...]:
    """Rows without the day by which they are to be checked again, or past it."""
    return tuple(
        each.name for each in of.dated if each.check_by is None or each.check_by < of.today
    )


def _uncertain(of: Record) -> tuple[str, ...]:
    """Ranges without the spread of their sources."""
    return tuple(
        f"{option.treatment.name}: {labels.topic(shown.figure.id, of.words)}"
        for option in of.options
        for shown in option.figures
        if shown.published.range.reported and not shown.published.spread.reported
    )


def _nothing_done(of: Record) -> tuple[str, ...]:
    """No treatment as an option, with measured outcomes of its own."""
    untreated = [option for option in of.options if option.is_untreated]
    if any(row.drawable for option in untreated for row in option.outcomes):
        return ()
    return (of.words.say("what studies measured without treatment"),)


def _side_by_side(of: Record) -> tuple[str, ...]:
    """The questions about benefits and harms stand next to each other, one column an option."""
    topics = _BENEFIT_TOPICS + _HARM_TOPICS
    asked = {line.question for line in _answers(of, topics)}
    places = [place for place, line in enumerate(of.lines) if line.question in asked]
    if len(places) < len(topics) or places[-1] - places[0] >= len(places):
        return (of.words.say("benefits and harms next to each other"),)
    return _unanswered(of, topics)


def _chances(of: Record) -> tuple[str, ...]:
    return _unanswered(of, (RESPONDERS, *_HARM_TOPICS))


def _shares(of: Record) -> list[Outcome]:
    """Every share of people that is drawn as people of 100."""
    return [row for option in of.options for row in _shares_of(option)]


def _shares_of(option: Option) -> list[Outcome]:
    drawn = (
        responders(option.outcomes),
        shares_of_people(option.outcomes, DARK_MARKS),
        *other_harms(option.outcomes),
    )
    return [row for studies in drawn if studies for row in studies.rows]


def _whose(of: Record) -> tuple[str, ...]:
    """Shares that do not say how many people, or of which skin, they are about."""
    shares, words = _shares(of), of.words
    silent = [row for row in shares if not (row.people and row.skin_types)]
    if not silent:
        return ()
    text = words.say("{count} of {all} counts do not say how many people of which skin types")
    return (text.format(count=words.number(len(silent)), all=words.number(len(shares))),)


def _rates(of: Record) -> tuple[str, ...]:
    shares = _shares(of)
    return () if shares else (of.words.say("people counted"),)


def _same_time(of: Record) -> tuple[str, ...]:
    """Shares that were counted after different times, or do not say after which."""
    shares, words = _shares(of), of.words
    if len({row.follow_up_months for row in shares}) <= 1 and all(
        row.follow_up_months is not None for row in shares
    ):
        return ()
    silent = sum(row.follow_up_months is None for row in shares)
    text = words.say("one follow-up for all; {count} of {all} counts do not say theirs")
    return (text.format(count=words.number(silent), all=words.number(len(shares))),)


def _graded(of: Record) -> tuple[str, ...]:
    """Options for which no source says how good the evidence is."""
    return tuple(
        option.treatment.name
        for option in of.options
        if not of.evidence.facts_of(option.id, "evidence")
    )


_TESTS_ONLY = message("This is for tests and screening. These are treatments.")
_NEEDS_PEOPLE = message("This needs real people. It has not been done.")
_NEEDS_A_STUDY = message("This needs a study. None has been done.")

ITEMS = (
    Item(
        1,
        message("Says what the condition is."),
        message("The scar types are named; what an acne scar is, is not told on screen."),
        NOT_YET,
    ),
    Item(
        2,
        message("States the decision."),
        message("At the foot of each page: which treatment, if any, for acne scars on the face."),
        MET,
    ),
    Item(
        3,
        message("Lists the options, doing nothing among them."),
        message("Compare; and One treatment, “Left out of the comparison”."),
        _options,
    ),
    Item(
        4,
        message("Tells the good sides of each option."),
        message("Compare: what studies measured, and the table of questions."),
        _benefits,
    ),
    Item(
        5,
        message("Tells the bad sides of each option."),
        message("Compare: 100 people, and the table of questions. Silence is said."),
        _harms,
    ),
    Item(
        6,
        message("Says what it is like to live through each option."),
        message("One treatment, “Day by day after a visit”."),
        _days_after,
    ),
    Item(
        7,
        message("Shows good and bad sides with equal room."),
        message("Compare: the same 100 people, the same size, and side by side in the table."),
        _balance,
    ),
    Item(
        8,
        message("Names the sources."),
        message("Tap a figure on any page; or the lists above."),
        _cited,
    ),
    Item(
        9,
        message("Says when it was published."),
        message("Data version and dates at the foot of each page."),
        _dated,
    ),
    Item(
        10,
        message("Says when it will be checked again."),
        message("At the foot of each page; what is past its date is marked."),
        _checked_again,
    ),
    Item(
        11,
        message("Says how sure the figures are."),
        message("Compare: ranges with the spread of all sources, and lowest and highest study."),
        _uncertain,
    ),
    Item(
        12,
        message("Says who paid."),
        message("Above: “Who pays”. Who paid for each study was not collected."),
        NOT_YET,
    ),
    Item(13, message("Test: says what it measures."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(14, message("Test: says what follows a positive one."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(15, message("Test: says what follows a negative one."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(
        16,
        message("Test: says what harm a needless finding can do."),
        _TESTS_ONLY,
        NOT_APPLICABLE,
    ),
    Item(
        17,
        message("Says what happens if nothing is done."),
        message("Compare: the column “No treatment”, from untreated and sham groups."),
        _nothing_done,
    ),
    Item(
        18,
        message("Lets good and bad sides be compared across options."),
        message("Compare: the table of questions, one column an option."),
        _side_by_side,
    ),
    Item(
        19,
        message("Gives the chance of each outcome."),
        message("Compare: so many of 100, or that no count was published."),
        _chances,
    ),
    Item(
        20,
        message("Says which people each chance is for."),
        message("Compare: below each picture of 100 people, as far as the study says."),
        _whose,
    ),
    Item(
        21,
        message("Gives the rate of each event."),
        message("Compare: people counted below each picture, where the study counts them."),
        _rates,
    ),
    Item(
        22,
        message("Uses the same span of time for all options."),
        message("Studies waited for different times. The charts say so."),
        _same_time,
    ),
    Item(
        23,
        message("Counts on the same base for all options."),
        message("Compare: always of 100 people."),
        MET,
    ),
    Item(
        24,
        message("Shows a chance in more than one way."),
        message("Compare: picture, number and words, from the same value."),
        MET,
    ),
    Item(
        25,
        message("Asks what matters most to the person."),
        message("The filters ask what a person can live with, not what matters most."),
        NOT_YET,
    ),
    Item(
        26,
        message("Leads through the decision step by step."),
        message("There is no guided way yet."),
        NOT_YET,
    ),
    Item(
        27,
        message("Gives a worksheet or questions to take along."),
        message("Questions stand on screen; there is no handout yet."),
        NOT_YET,
    ),
    Item(28, message("Patients were asked what they need to know."), _NEEDS_PEOPLE, NOT_YET),
    Item(
        29, message("Professionals were asked what patients need to know."), _NEEDS_PEOPLE, NOT_YET
    ),
    Item(30, message("Outside patients have reviewed it."), _NEEDS_PEOPLE, NOT_YET),
    Item(31, message("Outside professionals have reviewed it."), _NEEDS_PEOPLE, NOT_YET),
    Item(32, message("It was tried by people who face the choice."), _NEEDS_PEOPLE, NOT_YET),
    Item(33, message("It was tried by people who advise them."), _NEEDS_PEOPLE, NOT_YET),
    Item(
        34,
        message("Says how the evidence was found and put together."),
        message("Above: how it was put together. What was searched, and when, is not on record."),
        NOT_YET,
    ),
    Item(
        35,
        message("Says how good the evidence is."),
        message(
            "Kind of source beside each figure; One treatment, “How sources grade the evidence”."
        ),
        _graded,
    ),
    Item(
        36,
        message("Names the authors and what they are qualified in."),
        message("No authors are named, and no clinician has checked this."),
        NOT_YET,
    ),
    Item(
        37,
        message("States its reading level."),
        message("The reading level is not stated on screen."),
        NOT_YET,
    ),
    Item(38, message("Choices were shown to match what people wanted."), _NEEDS_A_STUDY, NOT_YET),
    Item(39, message("People were shown to know more afterward."), _NEEDS_A_STUDY, NOT_YET),
    Item(40, message("Test: gives the chance of a true positive."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(41, message("Test: gives the chance of a true negative."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(42, message("Test: gives the chance of a false positive."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(43, message("Test: gives the chance of a false negative."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(
        44,
        message("Test: says how often the illness is found without it."),
        _TESTS_ONLY,
        NOT_APPLICABLE,
    ),
)
"""The 44 items; what each asks is put in our own words."""
