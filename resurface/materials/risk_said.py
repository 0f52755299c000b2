"""The risk of what is compared in sentences: serious harms, dark marks, ages, skin, warnings.

Whatever was counted and whatever is told without a count are said alike, the serious ones first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.harms import Harm, harms, lines_of, reported, silence
from resurface.comparison.shares import counted_otherwise, shares
from resurface.comparison.skin_said import skin_in_studies, skin_sources
from resurface.evidence.outcomes import DARK_MARKS, SERIOUS
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.studies import shares_of_people, undrawn
from resurface.language.language import Language
from resurface.materials.handout_words import from_age
from resurface.text import amounts, counts, labels

_LASER = "fractional laser"


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence on the risk of one option, without its name, and the sources that it is from."""

    name: str
    text: str
    sources: tuple[str, ...] = ()

    def said(self, words: Language) -> str:
        """The sentence with the option's name before it."""
        return words.say("{name}: {told}").format(name=self.name, told=self.text)


@dataclass(frozen=True, slots=True)
class DarkMarks:
    """Dark marks of one option: the figure, and what it counts or rests on."""

    name: str
    figure: str
    about: str


@dataclass(frozen=True, slots=True)
class Risk:
    """What may go wrong, and for whom it is known; each part in the order of the options.

    `serious` harms and `dark` marks are told of every treatment: where nobody counted them, that is
    said. `limits`: ages, and whose skin was studied. `warnings` are a regulator's, whole.
    """

    serious: tuple[Told, ...]
    dark: tuple[Told, ...]
    limits: tuple[Told, ...]
    warnings: tuple[Told, ...]


def risk(comparison: Comparison, words: Language) -> Risk:
    """The risk of every treatment of a comparison."""
    treated = comparison.treated
    return Risk(
        tuple(each for option in treated for each in _serious(option, words)),
        tuple(each for option in treated for each in _dark(option, words)),
        tuple(each for option in treated for each in _limits(option, words)),
        tuple(each for option in treated for each in _warnings(option)),
    )


def _serious(option: Option, words: Language) -> Iterator[Told]:
    """Serious harms: first those that people were counted for, then those that are told."""
    name = option.treatment.name
    counted = [each for each in harms(option) if each.severity == SERIOUS]
    told = [each for group in reported(option) for each in group if each.severity == SERIOUS]
    lines = [each for each in lines_of(option, words) if each.severity == SERIOUS]
    for harm, line in zip(counted, lines, strict=True):
        of_people = harm.studies is not None and len(harm.studies.marks) == 1
        count = words.say("{count} people").format(count=line.count) if of_people else line.count
        text = words.say("{harm}: {count}").format(harm=line.harm, count=count)
        yield Told(name, _beside(text, line.about), _studies(harm, option))
    if told:
        yield Told(name, _without_count(told, words), tuple(each.source_id for each in told))
    if not counted and not told:
        text = words.say("serious harm: {told}")
        yield Told(name, text.format(told=silence(option, words)))


def _studies(harm: Harm, option: Option) -> tuple[str, ...]:
    rows = harm.studies.rows if harm.studies else harm.otherwise
    return tuple(dict.fromkeys(option.evidence.study(row).id for row in rows))


def _without_count(told: list[ReportedHarm], words: Language) -> str:
    named = words.listing([labels.bare_outcome(each.harm, words) for each in told])
    return words.say("{harm} (no count)").format(harm=named)


def _dark(option: Option, words: Language) -> Iterator[Told]:
    """Who got dark marks; what counts visits says so, and what is told stands behind it."""
    said = dark_marks(option, words)
    studies = shares_of_people(option.outcomes, DARK_MARKS)
    rows = studies.rows if studies else counted_otherwise(undrawn(option.outcomes, DARK_MARKS))
    ids = [option.evidence.study(row).id for row in rows]
    ids += [each.source_id for group in reported(option) for each in group if _is_dark(each)]
    yield Told(said.name, _beside(said.figure, said.about), tuple(dict.fromkeys(ids)))


def dark_marks(option: Option, words: Language) -> DarkMarks:
    """Who got dark marks, study by study; where nobody counted people, what was counted."""
    name, found = option.treatment.name, shares(option, DARK_MARKS, words)
    if found.studies is None:
        otherwise = counted_otherwise(undrawn(option.outcomes, DARK_MARKS))
        if otherwise:
            row = otherwise[0]
            about = ", ".join(counts.behind_others(row, words))
            return DarkMarks(name, counts.of_others(row, words), about)
        return DarkMarks(name, found.figure, found.about)
    ends = [end for mark in found.studies.marks for end in mark.figure.ends]
    share = counts.of_hundred(min(ends), max(ends), words)
    if len(found.studies.marks) == 1:
        return DarkMarks(name, share, found.about)
    studies = words.say_n("people, {count} study", "people, {count} studies", found.studies.count)
    return DarkMarks(name, share, studies.format(count=words.number(found.studies.count)))


def _beside(text: str, about: str) -> str:
    """A figure with what it rests on: in brackets, unless that has brackets of its own."""
    if not about:
        return text
    return f"{text}; {about}" if "(" in about else f"{text} ({about})"


def _is_dark(each: ReportedHarm) -> bool:
    return each.harm == DARK_MARKS


def _limits(option: Option, words: Language) -> Iterator[Told]:
    """From which age on, whose skin was studied, and that lasers’ are not of one device."""
    name, age = option.treatment.name, from_age(option, words)
    if age:
        yield Told(name, age, tuple(each.source_id for each in option.clearances))
    skin = skin_in_studies(option, words)
    if of_many_lasers(option):
        skin = words.say("studies are of lasers of this kind, not of one device; {skin}").format(
            skin=skin
        )
    yield Told(name, skin, skin_sources(option))
    if excluded := not_for(option, words):
        yield Told(name, excluded)


def of_many_lasers(option: Option) -> bool:
    """Whether what studies counted is of lasers of its kind, and not of one device."""
    return option.treatment.depth == _LASER


def not_for(option: Option, words: Language) -> str:
    """Skin types that a source excludes; empty where none does."""
    if not option.treatment.excluded:
        return ""
    types = amounts.several_skin_types(option.treatment.excluded, words)
    return words.say("a source says not for {types}").format(types=types)


def _warnings(option: Option) -> Iterator[Told]:
    treatment = option.treatment
    if treatment.warning:
        yield Told(treatment.name, treatment.warning, (treatment.warning_source_id,))
