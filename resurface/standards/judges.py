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
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.questions import Line, question
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import BENEFITS, DARK_MARKS, Outcome
from resurface.evidence.standing import standing
from resurface.evidence.studies import other_harms, pain_shares, responders, shares_of_people
from resurface.language.language import Language
from resurface.text import labels

_BENEFITS = ("improvement", "responders")
_HARMS = ("dark-marks", "harms")
"""Ids of the questions about benefits and about harms."""
SCAR = "texture"
"""The concern that says what an acne scar is."""

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


def _answers(of: Record, questions: tuple[str, ...]) -> list[Line]:
    """The lines of some questions, in the order of the table."""
    return [line for line in of.lines if line.id in questions]


def _unanswered(of: Record, questions: tuple[str, ...]) -> tuple[str, ...]:
    """Questions that are not asked, by topic, and options that one leaves without an answer."""
    lines = _answers(of, questions)
    asked = {line.id for line in lines}
    missing = [_title(each, of.words) for each in questions if each not in asked]
    for place, treatment in enumerate(of.rows):
        if not all(line.cells[place].lines for line in lines):
            missing.append(treatment.name)
    return tuple(missing)


def _title(question_id: str, words: Language) -> str:
    """What a question is about, as the heading of its sources."""
    return words.render(question(question_id).behind.title)


def benefits(of: Record) -> tuple[str, ...]:
    """Questions about benefits that are not asked, and options that one leaves unanswered."""
    return _unanswered(of, _BENEFITS)


def harms(of: Record) -> tuple[str, ...]:
    """Harms unanswered, and options with a measured benefit of which no harm at all is known."""
    silent = tuple(
        option.treatment.name
        for option in of.options
        if any(row.outcome in BENEFITS for row in option.outcomes if row.drawable)
        and not _knows_a_harm(option, of.evidence)
    )
    return _unanswered(of, _HARMS) + silent


def _knows_a_harm(option: Option, evidence: Evidence) -> bool:
    measured = any(row.outcome not in BENEFITS for row in option.outcomes if row.drawable)
    return measured or any(evidence.facts_of(option.id, field) for field in _HARM_FIELDS)


def days_after(of: Record) -> tuple[str, ...]:
    """Treatments whose days after a visit no row describes."""
    return tuple(
        each.name for each in of.catalogue.treatments if not of.evidence.recovery.get(each.id)
    )


def balance(of: Record) -> tuple[str, ...]:
    """Wherever a benefit is answered, each kind of harm is, too."""
    benefits = _answers(of, _BENEFITS)
    harms = {each: _answers(of, (each,)) for each in _HARMS}
    return tuple(
        f"{treatment.name}: {_title(asked, of.words)}"
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


def uncertain(of: Record) -> tuple[str, ...]:
    """Ranges without the spread of their sources."""
    return tuple(
        f"{option.treatment.name}: {labels.field(shown.figure.id, of.words)}"
        for option in of.options
        for shown in option.figures
        if shown.published.range.reported and not shown.published.spread.reported
    )


def nothing_done(of: Record) -> tuple[str, ...]:
    """No treatment as an option, with measured outcomes of its own."""
    untreated = [option for option in of.options if option.is_untreated]
    if any(row.drawable for option in untreated for row in option.outcomes):
        return ()
    return (of.words.say("what studies measured without treatment"),)


def side_by_side(of: Record) -> tuple[str, ...]:
    """The questions about benefits and harms stand next to each other, one column an option."""
    questions = _BENEFITS + _HARMS
    places = [place for place, line in enumerate(of.lines) if line.id in questions]
    if len(places) < len(questions) or places[-1] - places[0] >= len(places):
        return (of.words.say("benefits and harms next to each other"),)
    return _unanswered(of, questions)


def chances(of: Record) -> tuple[str, ...]:
    """Questions about chances that are not asked, and options that one leaves unanswered."""
    return _unanswered(of, ("responders", *_HARMS))


def _shares(of: Record) -> list[Outcome]:
    """Every share of people that is told as people of 100."""
    return [row for option in of.options for row in _shares_of(option)]


def _shares_of(option: Option) -> list[Outcome]:
    drawn = (
        responders(option.outcomes),
        shares_of_people(option.outcomes, DARK_MARKS),
        pain_shares(option.outcomes),
        *other_harms(option.outcomes),
    )
    return [row for studies in drawn if studies for row in studies.rows]


def whose(of: Record) -> tuple[str, ...]:
    """Shares that do not say how many people, or of which skin, they are about."""
    shares, words = _shares(of), of.words
    silent = [row for row in shares if not (row.people and row.skin_types)]
    if not silent:
        return ()
    text = words.say("{count} of {all} counts do not say how many people of which skin types")
    return (text.format(count=words.number(len(silent)), all=words.number(len(shares))),)


def rates(of: Record) -> tuple[str, ...]:
    """That nobody was counted, where no study counts people."""
    shares = _shares(of)
    return () if shares else (of.words.say("people counted"),)


def same_time(of: Record) -> tuple[str, ...]:
    """Shares that were counted after different times, or do not say after which."""
    shares, words = _shares(of), of.words
    if len({row.follow_up_months for row in shares}) <= 1 and all(
        row.follow_up_months is not None for row in shares
    ):
        return ()
    silent = sum(row.follow_up_months is None for row in shares)
    text = words.say("one follow-up for all; {count} of {all} counts do not say theirs")
    return (text.format(count=words.number(silent), all=words.number(len(shares))),)


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


def graded(of: Record) -> tuple[str, ...]:
    """Options for which no source says how good the evidence is."""
    return tuple(
        option.treatment.name
        for option in of.options
        if not of.evidence.facts_of(option.id, "evidence")
    )
