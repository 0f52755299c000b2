"""The view of 100 people: a row an outcome, and in each option one named study of it.

Who got better, the most serious harm that was counted, dark marks, and what is only reported.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from resurface.comparison.behind import MARKED, OTHER_HARMS, PEOPLE_IMPROVED
from resurface.comparison.cell import Tone
from resurface.comparison.comparison import Comparison
from resurface.comparison.evidence_rule import shared_word
from resurface.comparison.harms import HarmLine, lines_of, reported_lines
from resurface.comparison.how_sure import how_sure
from resurface.comparison.named_study import named_study
from resurface.comparison.people import REPORTED, Counted, OutOfHundred, out_of_hundred
from resurface.comparison.shares import not_drawn
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, SERIOUS
from resurface.evidence.studies import HARMS
from resurface.language.language import Language, message

MOST_COUNTED, MOST_REPORTED = 2, 4
"""Harms that are told, of those counted beside the one that is drawn, and of those reported.

Every serious one stands, however many there are.
"""
_LABELS = {
    RESPONDERS: (message("Got better"), message("by the amount named")),
    HARMS: (message("Harm"), message("the most serious that was counted in people")),
    DARK_MARKS: (message("Dark marks"), message("after treatment")),
    REPORTED: (message("Reported, nobody counted"), message("serious first")),
}
_TOPICS = {RESPONDERS: PEOPLE_IMPROVED, DARK_MARKS: MARKED}


@dataclass(frozen=True, slots=True)
class Beside:
    """What else was counted or reported: `head`, `rest`, and in brackets `note`.

    Serious ones are to be bold; each part may be empty.
    """

    head: str = ""
    rest: str = ""
    note: str = ""
    serious: bool = False


@dataclass(frozen=True, slots=True)
class HundredCell:
    """One option's people of one row, in words, and how many of them are drawn.

    `people`: lit ones of a hundred; None without a picture, and `instead` says why, empty in the
    row of what is only reported. `figure`, `harm`, `about`, `others`, `loud` as in `NamedStudy`,
    all empty where no study counts people. `topic` opens the sources; empty where there are none.
    `more`: how many harms are not told here. `sure`: how good the evidence is, where it is judged.
    """

    option: str
    topic: str = ""
    figure: str = ""
    people: int | None = None
    instead: str = ""
    harm: str = ""
    about: tuple[str, ...] = ()
    others: str = ""
    loud: bool = False
    beside: tuple[Beside, ...] = ()
    more: str = ""
    sure: str = ""

    @property
    def spoken(self) -> str:
        """All of it, as it is said by a screen reader."""
        beside = (" ".join(filter(None, (each.head, each.rest, each.note))) for each in self.beside)
        first = self.figure or self.instead
        said = (first, self.harm, *self.about, self.others, *beside, self.more)
        return ". ".join(filter(None, said))


@dataclass(frozen=True, slots=True)
class HundredRow:
    """One row; `outcome` is what its evidence is judged for, `certainty` the word that all share.

    `paired`: places of the two groups of one trial, from 0 on; none where no trial made both.
    """

    id: str
    label: str
    about: str
    tone: Tone
    cells: tuple[HundredCell, ...]
    outcome: str = ""
    certainty: str = ""
    paired: tuple[int, ...] = ()


def hundred(
    comparison: Comparison, words: Language, skin_type: int | None = None
) -> tuple[HundredRow, ...]:
    """Every row of people; `skin_type`: Fitzpatrick type 1 to 6, whose studies come first."""
    found = out_of_hundred(comparison, skin_type)
    return tuple(_row(each, comparison, words) for each in found)


def bracket(paired: tuple[int, ...], words: Language) -> tuple[str, bool]:
    """What stands over the groups of one trial, and whether one bracket spans both."""
    if len(paired) == 2 and paired[1] - paired[0] == 1:
        return words.say("two groups of one trial"), True
    return words.say("group of a trial of two of these"), False


def _row(row: OutOfHundred, comparison: Comparison, words: Language) -> HundredRow:
    label, about = (words.render(each) for each in _LABELS[row.outcome])
    judged = row.outcome in _TOPICS
    return HundredRow(
        row.outcome,
        label,
        about,
        "good" if row.outcome == RESPONDERS else "bad",
        tuple(_cell(each, words) for each in row.cells),
        row.outcome if judged else "",
        shared_word(comparison, row.outcome, words) if judged else "",
        tuple(place for place, each in enumerate(row.cells) if each.paired),
    )


def _cell(cell: Counted, words: Language) -> HundredCell:
    topic = _TOPICS.get(cell.outcome, OTHER_HARMS).id
    if cell.outcome == REPORTED:
        return _reported(cell, topic, words)
    said = named_study(cell, words)
    opens = cell.named or cell.otherwise or cell.undrawn or cell.more
    shown = HundredCell(
        cell.option.id,
        topic if opens else "",
        said.figure if cell.named else "",
        said.people,
        said.instead,
        said.harm,
        said.about,
        said.others,
        said.loud,
        tuple(Beside(rest=each) for each in said.beside),
    )
    if cell.outcome == HARMS:
        return _with_harms(shown, cell, words)
    if cell.named:
        return replace(shown, sure=how_sure(cell.option, cell.outcome, words).word)
    return shown


def _with_harms(shown: HundredCell, cell: Counted, words: Language) -> HundredCell:
    """With the harms after the one that is drawn: the serious ones, else the first few."""
    lines = lines_of(cell.option, words, but=cell.harm)
    told = _told(lines, MOST_COUNTED)
    more = len(lines) - len(told)
    text = words.say_n("+{count} other counted", "+{count} others counted", more)
    hidden = not_drawn(cell.undrawn, words)
    beside = tuple(
        Beside(each.count, each.harm, _note(each), each.severity == SERIOUS) for each in told
    )
    return replace(
        shown,
        beside=(*beside, Beside(rest=hidden)) if hidden else beside,
        more=text.format(count=words.number(more)) if more else "",
    )


def _note(line: HarmLine) -> str:
    """What would fit a count too, for whom and when."""
    return "; ".join(filter(None, (line.about, line.for_whom)))


def _told(lines: tuple[HarmLine, ...], most: int) -> tuple[HarmLine, ...]:
    """The first of some harms, worst first, and every serious one."""
    return lines[: max(sum(each.severity == SERIOUS for each in lines), most)]


def _reported(cell: Counted, topic: str, words: Language) -> HundredCell:
    lines = reported_lines(cell.option, words)
    if not lines:
        return HundredCell(cell.option.id, instead=named_study(cell, words).instead)
    told = _told(lines, MOST_REPORTED)
    more = len(lines) - len(told)
    text = words.say_n("+{count} other reported", "+{count} others reported", more)
    return HundredCell(
        cell.option.id,
        topic,
        beside=tuple(
            Beside(each.harm, note=each.source, serious=each.severity == SERIOUS) for each in told
        ),
        more=text.format(count=words.number(more)) if more else "",
    )
