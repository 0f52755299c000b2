"""What studies and sources say of each option, as rows of the view at a glance.

Who got better, harms with the serious ones first, dark marks, pain, and skin types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from resurface.catalogue.treatments import NO_TREATMENT
from resurface.choosing.criteria import SKIN_TYPE, Criteria
from resurface.comparison.answering import Asked, skin_studied
from resurface.comparison.behind import MARKED, OTHER_HARMS, PAIN_AND_SKIN, PEOPLE_IMPROVED
from resurface.comparison.cell import Cell, Harm, Known, Mark, Row, Said, SkinType, silent
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.evidence_rule import shared_word
from resurface.comparison.harms import (
    HarmLine,
    harm_lines,
    reported,
    serious_apart,
    silence,
    told_of,
)
from resurface.comparison.how_sure import counted as counted_in
from resurface.comparison.how_sure import how_sure
from resurface.comparison.shares import Shares, shares, untreated_range
from resurface.evidence.outcomes import DARK_MARKS, PAIN, RESPONDERS, SERIOUS
from resurface.evidence.studies import (
    HARMS,
    Studies,
    mean_changes,
    pain_scores,
    shares_of_people,
    undrawn,
)
from resurface.evidence.witness import Witness
from resurface.language.language import Language
from resurface.tables.kinds import ROMAN
from resurface.text import amounts, labels
from resurface.text.short_name import short_name


def outcome_rows(comparison: Comparison, criteria: Criteria, words: Language) -> tuple[Row, ...]:
    """Got better, harms, dark marks, pain, skin types."""
    say = words.say

    def cells(cell: Callable[[Option], Cell]) -> tuple[Cell, ...]:
        return tuple(map(cell, comparison.options))

    return (
        Row(
            "better",
            say("Got better"),
            _of_people(comparison, words),
            cells(lambda option: _shares(option, RESPONDERS, PEOPLE_IMPROVED.id, words)),
            tone="good",
            outcome=RESPONDERS,
            certainty=shared_word(comparison, RESPONDERS, words),
        ),
        Row(
            "harms",
            say("Harms"),
            Said(say("serious first; “reported”: nobody counted"), say("serious first")),
            cells(lambda option: _harms(option, words)),
            tone="bad",
            outcome=HARMS,
            certainty=shared_word(comparison, HARMS, words),
        ),
        Row(
            "dark-marks",
            say("Dark marks"),
            Said(say("of 100 people, after treatment"), say("of 100 people")),
            cells(lambda option: _shares(option, DARK_MARKS, MARKED.id, words)),
            tone="bad",
            outcome=DARK_MARKS,
            certainty=shared_word(comparison, DARK_MARKS, words),
        ),
        Row(
            "body",
            say("Pain at the visit"),
            Said(),
            cells(lambda option: _body(option, criteria[SKIN_TYPE], words)),
            second=say("Skin types"),
        ),
    )


def _of_people(comparison: Comparison, words: Language) -> Said:
    """What the axis of the benefit counts; where no column tells it, what untreated people got."""
    say, untreated = words.say, untreated_elsewhere(comparison, words)
    return Said(
        "; ".join(filter(None, (say("of 100 people, by each study’s own amount"), untreated))),
        "; ".join(filter(None, (say("of 100 people"), untreated))),
    )


def untreated_elsewhere(comparison: Comparison, words: Language) -> str:
    """How many got better untreated; empty where a column of the comparison tells it."""
    if comparison.has_untreated:
        return ""
    found = shares_of_people(comparison.evidence.outcomes_of(NO_TREATMENT), RESPONDERS)
    return untreated_range(found.marks if found else (), words)


def _shares(option: Option, outcome: str, topic: str, words: Language) -> Cell:
    """People of 100, study by study, for whom and when."""
    found = shares(option, outcome, words)
    if found.studies is None:
        return _without_count(option, outcome, topic, found, words)
    return Cell(
        Said(found.figure),
        topic,
        marks=tuple(map(mark, found.studies.marks)),
        below=found.about,
        whom=found.for_whom,
        sure=how_sure(option, outcome, words).word,
    )


def _without_count(
    option: Option, outcome: str, topic: str, found: Shares, words: Language
) -> Cell:
    """Where nobody counted people, an average change stands in words, for a benefit."""
    about = [found.about] if found.about else []
    if outcome == RESPONDERS and (changed := average_change(option, words)):
        about.append(changed)
    opens = topic if about else ""
    return Cell(Said(found.figure), opens, silent=True, below="; ".join(about))


def average_change(option: Option, words: Language) -> str:
    """By how much scars changed on average, in words; empty where no study that may stand says."""
    changed = mean_changes(option.outcomes)
    if not changed:
        return ""
    change = amounts.fact_in_words(changed.spread, "percent", words)
    return words.say("average change {change}").format(change=change)


def mark(witness: Witness) -> Mark:
    """A count of a study as it is drawn."""
    fits = None
    if witness.fits:
        low, high = witness.fits.ends
        fits = (round(low, 1), round(high, 1))
    return Mark(round(witness.at, 1), witness.design, fits)


def _harms(option: Option, words: Language) -> Cell:
    """Harms, worst first: those reported without a count stand beside those that were counted.

    Every serious one has its place; of the others the first, and how many more there are.
    """
    lines = [each for each in harm_lines(option, words) if not _serious(each)]
    counted = [each for each in harm_lines(option, words) if _serious(each) and not each.reported]
    serious = map(_serious_harm, counted)
    apart = (*_reported(option, words), *_figure_apart(option, words))
    found = (*serious, *apart, *(Harm(e.count, e.harm) for e in lines[:1]))
    if not found:
        return silent(silence(option, words), OTHER_HARMS.id)
    sure = how_sure(option, HARMS, words).word if counted_in(option, HARMS) else ""
    cell, more = Cell(Said(), OTHER_HARMS.id, harms=found, sure=sure), len(lines) - 1
    if more < 1:
        return cell
    count = words.number(more)
    told = words.say_n("and {count} other", "and {count} others", more).format(count=count)
    return replace(cell, more=f"+{count}", told=(told,))


def harms_cell(option: Option, words: Language) -> Cell:
    """Harms of one option, as they stand at a glance."""
    return _harms(option, words)


def pain_cell(option: Option, words: Language) -> Cell:
    """Pain of one option, as it stands at a glance."""
    return replace(_pain(option, words), topic=PAIN_AND_SKIN.id)


def _serious_harm(line: HarmLine) -> Harm:
    """A harm with what would fit its count too, for whom and when."""
    note = "; ".join(filter(None, (line.about, line.for_whom)))
    return Harm(line.count, line.harm, note, serious=True)


def _serious(line: HarmLine) -> bool:
    return line.severity == SERIOUS


def _reported(option: Option, words: Language) -> Iterator[Harm]:
    """Serious harms that nobody counted, together; by their source where one reports them all."""
    groups = [each for each in reported(option) if each[0].severity == SERIOUS]
    names = [labels.bare_outcome(each.harm, words) for group in groups for each in group]
    if names:
        alone = len(groups) == 1
        source = short_name(option.source(groups[0][0].source_id), words) if alone else ""
        yield Harm(told_of(words), words.listing(names), source, serious=True)


def _figure_apart(option: Option, words: Language) -> Iterator[Harm]:
    """Serious harms that stand nowhere else, as their figures may not stand beside others.

    By name alone: the figure is another group's, or a bound, and stands with its reason behind.
    """
    names = [labels.bare_outcome(each, words) for each in serious_apart(option)]
    if names:
        count = words.say_of("a harm whose figure stands beside no others", "figure apart")
        yield Harm(count, words.listing(names), serious=True)


def _pain(option: Option, words: Language) -> Cell:
    """A score of ten; how many figures stand nowhere, where none can be shown."""
    studies = pain_scores(option.outcomes)
    if studies:
        people = _people(studies, words)
        return Cell(Said(amounts.of_ten(studies.spread, words)), beside=Said(people))
    hidden = len(undrawn(option.outcomes, PAIN))
    if hidden:
        text = words.say("{count} published, not drawn")
        return silent(text.format(count=words.number(hidden)))
    if option.is_untreated:
        return silent(words.say("does not apply"))
    return silent(words.say("no study to show"))


def _people(studies: Studies, words: Language) -> str:
    first, *others = studies.rows
    if others:
        return words.say_n("{count} study", "{count} studies", studies.count).format(
            count=words.number(studies.count)
        )
    people = first.people
    if people is None:
        return ""
    return words.say_n("{count} person", "{count} people", people).format(
        count=words.number(people)
    )


def _body(option: Option, own: int | None, words: Language) -> Cell:
    """Pain at the visit and, under it, the skin types: two lines that one tap opens."""
    pain, types = _pain(option, words), _types(option, own)
    if option.is_untreated:
        return replace(pain, below=words.say("does not apply"))
    return replace(
        pain,
        topic=PAIN_AND_SKIN.id,
        below="" if types else amounts.not_reported(words),
        skin=types,
        told=skin_studied(Asked(option, words)).lines if types else (),
    )


def _types(option: Option, own: int | None) -> tuple[SkinType, ...]:
    """The six types: in a study, only named, said not to suit; the person's own is marked.

    None where no source names any.
    """
    treatment = option.treatment
    studied = option.evidence.skin_types_studied(option.id)
    if not (studied or treatment.named_skin_types or treatment.excluded):
        return ()

    def known(type_: int) -> Known:
        if type_ in treatment.excluded:
            return "excluded"
        if type_ in studied:
            return "studied"
        return "named" if type_ in treatment.named_skin_types else "silent"

    return tuple(
        SkinType(name, known(number), own=number == own) for number, name in enumerate(ROMAN, 1)
    )
