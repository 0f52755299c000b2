"""Shares of people in the words of a cell: study by study, with what would fit too, never merged.

Each share says how many studies, how far they reach, how they compared people, for whom and when.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from resurface.comparison.comparison import Option
from resurface.evidence.controls import control
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import SHARES, Outcome
from resurface.evidence.studies import Studies, shares_of_people, undrawn
from resurface.evidence.witness import Witness
from resurface.language.language import Language, message
from resurface.text import counts
from resurface.text.short_name import short_name

_CONTROLS = {
    "untreated": message("skin left alone"),
    "sham": message("sham"),
    "plain cream": message("plain cream"),
}
_APART = " · "


@dataclass(frozen=True, slots=True)
class Shares:
    """Who had one outcome in one option, in words.

    `figure`: "9 studies: 67 to 93 of 100", "3 of 100", "no count of people" or "no count".
    `about`: how sure that is ("1 of 9 at random · amounts differ", "1 of 34 people; 0 to 15 would
    fit too"), what was counted instead, or how many figures are not drawn; may be empty.
    `for_whom`: skin types and times; empty without a count of people. `studies` has the marks;
    None where no study that may stand counts people.
    """

    figure: str
    about: str = ""
    for_whom: str = ""
    studies: Studies | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """All of it, a line each."""
        return tuple(filter(None, (self.figure, self.about, self.for_whom)))


def shares(option: Option, outcome: str, words: Language) -> Shares:
    """Who had one outcome: people who improved, dark marks, or a harm by name."""
    studies = shares_of_people(option.outcomes, outcome)
    if studies:
        found = in_words(studies, words)
        also = "" if studies.found else reported_too(option, outcome, words)
        return replace(found, about=_APART.join(filter(None, (found.about, also))))
    hidden = undrawn(option.outcomes, outcome)
    instead = counted_otherwise(hidden)
    if instead:
        said = [counts.not_people(each, words) for each in instead]
        return Shares(words.say("no count of people"), "; ".join(said))
    about = (not_drawn(hidden, words), reported_too(option, outcome, words))
    return Shares(words.say("no count"), _APART.join(filter(None, about)))


def untreated_range(marks: tuple[Witness, ...], words: Language) -> str:
    """What happened to people without the treatment: "untreated, sham: 8 to 33 of 100".

    Empty where no study counted them.
    """
    if not marks:
        return ""
    text = words.say("untreated, sham: {range}")
    return text.format(range=counts.of_hundred(*_ends(marks), words))


def in_words(studies: Studies, words: Language) -> Shares:
    """Studies that counted people, in words."""
    marks = studies.marks
    whom = counts.for_whom(studies.rows, words)
    if len(marks) == 1:
        about = (counts.people_behind(marks[0], words), *controls(studies.rows, words))
        said = counts.of_hundred(*_ends(marks), words)
        return Shares(said, _APART.join(about), whom, studies)
    return Shares(_spread(studies, words), compared(studies, words), whom, studies)


def not_drawn(rows: tuple[Outcome, ...], words: Language) -> str:
    """How many published figures stand nowhere: "2 not drawn"; empty for none."""
    said = words.say("{count} not drawn")
    return said.format(count=words.number(len(rows))) if rows else ""


def reported_too(option: Option, outcome: str, words: Language) -> str:
    """That sources report it without a count, and the first of them; empty where none does."""
    found = [each for each in option.reported if each.harm == outcome]
    if not found:
        return ""
    name = short_name(option.source(found[0].source_id), words)
    return words.say("reported, nobody counted ({source})").format(source=name)


def counted_otherwise(rows: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """Of these, what may stand as this option's own, but counts visits, scars or spots."""
    return tuple(row for row in rows if row.show and row.measure in SHARES[1:])


def spoken(mark: Witness, evidence: Evidence, words: Language) -> str:
    """A mark for a screen reader: "Ishfaq 2022, 22 of 30, 54 to 88 would fit too"."""
    count = counts.n_of_n(mark.row, words) or counts.of_hundred(*_ends((mark,)), words)
    fits = counts.would_fit(mark.fits, words) or counts.people_behind(mark, words)
    return ", ".join((study_name(mark.row, evidence, words), count, fits))


def study_name(row: Outcome, evidence: Evidence, words: Language) -> str:
    """The short name of a row's study, whichever page of it the row was read on."""
    return short_name(evidence.study(row), words)


def _ends(marks: tuple[Witness, ...]) -> tuple[float, float]:
    """The lowest and the highest that any mark states, in percent."""
    ends = [end for each in marks for end in each.figure.ends]
    return min(ends), max(ends)


def _spread(studies: Studies, words: Language) -> str:
    """How many studies, and from where to where: "9 studies: 67 to 93 of 100".

    One study that counted more than once is said to be one.
    """
    reach = counts.of_hundred(*_ends(studies.marks), words)
    if studies.count == 1:
        text = words.say("1 study, {counts} counts: {reach}")
        return text.format(counts=words.number(len(studies.rows)), reach=reach)
    text = words.say("{studies} studies: {reach}")
    return text.format(studies=words.number(studies.count), reach=reach)


def compared(studies: Studies, words: Language) -> str:
    """How many compared at random, whether amounts differ, and what untreated people got."""
    said = [_at_random(studies, words)]
    if studies.amounts_differ:
        said.append(words.say("amounts differ"))
    return _APART.join((*said, *controls(studies.rows, words)))


def _at_random(studies: Studies, words: Language) -> str:
    found, count = studies.at_random, studies.count
    if count == 1:
        return words.say("at random") if found else words.say("not at random")
    if not found:
        return words.say("none of {count} at random").format(count=words.number(count))
    text = words.say("{found} of {count} at random")
    return text.format(found=words.number(found), count=words.number(count))


def controls(rows: tuple[Outcome, ...], words: Language) -> tuple[str, ...]:
    """What untreated people got, in words; nothing of a treatment."""
    found = dict.fromkeys(filter(None, map(control, rows)))
    said = [words.render(_CONTROLS[each]) for each in found]
    if len(said) < 2:
        return tuple(said)
    text = words.say("{words} or {last}")
    return (text.format(words=", ".join(said[:-1]), last=said[-1]),)
