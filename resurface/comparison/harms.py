"""The harms of an option in one order on every surface: serious, lasting, passing, then the others.

Counted harms and those that are reported without a count stand alike. Dark marks and pain have
rows of their own; that dark marks are reported stands here too where no study found any.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resurface.comparison.comparison import Option
from resurface.comparison.shares import counted_otherwise, in_words, not_drawn, study_name
from resurface.evidence.outcomes import DARK_MARKS, SERIOUS, Outcome, severity_place
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.studies import (
    HARMS,
    Studies,
    other_harms,
    shares_of_people,
    shown,
    undrawn,
)
from resurface.language.language import Language
from resurface.text import counts, labels
from resurface.text.short_name import short_name

RISKS = ("adverse_rate", "pih_rate")
"""Fields of facts that speak of harm."""


@dataclass(frozen=True, slots=True)
class Harm:
    """One harm by name: the studies that counted people, and the rows that counted visits or scars.

    Exactly one of `studies` and `otherwise` is there.
    """

    name: str
    severity: str
    studies: Studies | None = None
    otherwise: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class HarmLine:
    """One harm in words, or several that one source reports.

    `count`: "2 of 30", "2 studies: 3 to 8 of 100", "1.9 of 100 visits", or "reported". `about`:
    what would fit too, or how studies compared; `for_whom`: skin types and time; `source`: the
    study or the page by its short name; each may be empty. `severity` is that of the row, empty
    where it has none; `reported`: a source says it without a count.
    """

    count: str
    harm: str
    about: str
    for_whom: str
    source: str
    severity: str
    reported: bool = False

    @property
    def beside(self) -> str:
        """All that stands behind the harm's name, with its commas; may be empty."""
        return "; ".join(filter(None, (self.about, self.for_whom, self.source)))


def harms(option: Option) -> tuple[Harm, ...]:
    """Every harm that studies counted, but dark marks and pain; worst first."""
    return option.once(_harms)


def _harms(option: Option) -> tuple[Harm, ...]:
    found = [Harm(each.outcome, _worst(each.rows), each) for each in other_harms(option.outcomes)]
    people = {each.name for each in found}
    otherwise: dict[str, list[Outcome]] = {}
    for row in counted_otherwise(undrawn(option.outcomes, HARMS)):
        if row.outcome not in people:
            otherwise.setdefault(row.outcome, []).append(row)
    found += [Harm(name, _worst(rows), None, tuple(rows)) for name, rows in otherwise.items()]
    return tuple(sorted(found, key=_place))


def reported(option: Option) -> tuple[tuple[ReportedHarm, ...], ...]:
    """Harms that sources report without a count, worst first, those of one source together.

    Each harm once: by a regulator, else by the strongest kind of source. One that studies of this
    option counted, and found, is left out.
    """
    return option.once(_without_a_count)


def _without_a_count(option: Option) -> tuple[tuple[ReportedHarm, ...], ...]:
    counted = {each.name for each in harms(option) if each.studies and each.studies.found}
    dark = shares_of_people(option.outcomes, DARK_MARKS)
    counted |= {DARK_MARKS} if dark and dark.found else set()
    best: dict[str, ReportedHarm] = {}

    def strongest(each: ReportedHarm) -> tuple[int, bool, int]:
        by_regulator = each.reported_by == "regulator"
        strength = option.source(each.source_id).strength
        return severity_place(each.severity), not by_regulator, strength

    for each in sorted(option.reported, key=strongest):
        if each.harm not in counted:
            best.setdefault(each.harm, each)
    groups: dict[tuple[str, str], list[ReportedHarm]] = {}
    for each in best.values():
        groups.setdefault((each.severity, each.source_id), []).append(each)
    ordered = sorted(groups.values(), key=lambda group: severity_place(group[0].severity))
    return tuple(map(tuple, ordered))


def serious_apart(option: Option) -> tuple[str, ...]:
    """Serious harms by name whose only figures may not stand beside others, and that no source
    reports without a count.
    """
    told = {each.name for each in harms(option)}
    told |= {each.harm for group in reported(option) for each in group}
    rows = undrawn(option.outcomes, HARMS)
    found = (row.outcome for row in rows if row.severity == SERIOUS and row.outcome not in told)
    return tuple(dict.fromkeys(found))


def harm_lines(option: Option, words: Language) -> tuple[HarmLine, ...]:
    """All harms of an option in words, worst first; what was counted before what is reported."""
    return option.once(_lines, words)


def _lines(option: Option, words: Language) -> tuple[HarmLine, ...]:
    lines = (*lines_of(option, words), *reported_lines(option, words))
    return tuple(sorted(lines, key=lambda line: severity_place(line.severity)))


def lines_of(option: Option, words: Language, *, but: str = "") -> tuple[HarmLine, ...]:
    """Counted harms in words, worst first, but for one by name."""
    return tuple(_counted(each, option, words) for each in harms(option) if each.name != but)


def reported_lines(option: Option, words: Language) -> tuple[HarmLine, ...]:
    """What sources report without a count in words, worst first, a line a source."""
    return tuple(_reported(each, option, words) for each in reported(option))


def line_in_words(line: HarmLine, words: Language) -> str:
    """One harm as a sentence: "2 of 30 new scars (1 to 22 would fit too; skin IV–V, 1 month)"."""
    text = words.say("{count} {harm} ({beside})") if line.beside else words.say("{count} {harm}")
    return text.format(count=line.count, harm=line.harm, beside=line.beside)


def none_published(option: Option) -> bool:
    """Whether no source of any kind, counted or not, tells of a harm of this option."""
    return not (
        option.treatment.warning
        or option.reported
        or any(map(option.facts, RISKS))
        or shown(option.outcomes, HARMS)
        or undrawn(option.outcomes, HARMS)
    )


def _counted(harm: Harm, option: Option, words: Language) -> HarmLine:
    if harm.studies is None:
        return _otherwise(harm, option, words)
    name = labels.bare_outcome(harm.name, words)
    said, marks = in_words(harm.studies, words), harm.studies.marks
    if len(marks) != 1:
        return HarmLine(said.figure, name, said.about, said.for_whom, "", harm.severity)
    mark = marks[0]
    count = counts.n_of_n(mark.row, words)
    about = counts.would_fit(mark.fits, words) if count else counts.people_behind(mark, words)
    source = study_name(mark.row, option.evidence, words)
    return HarmLine(count or said.figure, name, about, said.for_whom, source, harm.severity)


def _otherwise(harm: Harm, option: Option, words: Language) -> HarmLine:
    """A harm of which only visits or scars were counted: the largest count, and how many more."""
    row, *more = sorted(harm.otherwise, key=lambda row: -(row.counted or 0))
    *count, whose = counts.behind_others(row, words)
    if more:
        count.append(words.say("{count} more counted").format(count=words.number(len(more))))
    study, name = study_name(row, option.evidence, words), labels.bare_outcome(harm.name, words)
    said = counts.of_others(row, words)
    return HarmLine(said, name, ", ".join(count), whose, study, harm.severity)


def _reported(group: tuple[ReportedHarm, ...], option: Option, words: Language) -> HarmLine:
    names = words.listing([labels.bare_outcome(each.harm, words) for each in group])
    source = short_name(option.source(group[0].source_id), words)
    return HarmLine(told_of(words), names, "", "", source, group[0].severity, reported=True)


def told_of(words: Language) -> str:
    """What stands before a harm that a source reports and nobody counted, in place of a count.

    "No count" would read as "none" before the name of a harm.
    """
    return words.say_of("a harm that nobody counted", "reported")


def silence(option: Option, words: Language) -> str:
    """What stands where no harm can be told: that none is published, or that none was counted."""
    if none_published(option):
        return words.say("no source read reports one")
    return not_drawn(undrawn(option.outcomes, HARMS), words) or words.say("no count")


def _worst(rows: Iterable[Outcome]) -> str:
    return min((row.severity for row in rows), key=severity_place)


def _place(harm: Harm) -> tuple[int, bool, float, str]:
    """Serious first; of one kind what counts people first, the higher share before the lower."""
    highest = harm.studies.spread.ends[-1] if harm.studies else 0
    return severity_place(harm.severity), harm.studies is None, -highest, harm.name
