"""People on the handout: who got better, serious harms and dark marks, an option a cell.

People of one named study are dots; the studies beside it are marks. A harm told without a count
stands in the place and in the type of one that was counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from resurface.catalogue.figures import Range
from resurface.comparison.comparison import Option
from resurface.comparison.harms import Harm, harms, reported
from resurface.comparison.how_sure import counted as counted_in
from resurface.comparison.how_sure import how_sure
from resurface.comparison.named_study import named_study
from resurface.comparison.people import FEWEST, Counted, first
from resurface.comparison.shares import (
    counted_otherwise,
    shares,
    spoken,
)
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, SEVERITIES
from resurface.evidence.studies import undrawn
from resurface.evidence.witness import Witness
from resurface.language.language import Language, half_up
from resurface.materials.asked_rows import Cell as AskedCell
from resurface.materials.foot import APART
from resurface.text import counts, labels
from resurface.text.short_name import who_said

_WORST = SEVERITIES[0]


@dataclass(frozen=True, slots=True)
class Cell:
    """One option's answer to one row; whatever does not apply is empty.

    `figure` is large. `people`: how many of a hundred dots are lit, None without a picture, and
    then `instead` says why in a box of the same size. `count` and `told` are of one size: a counted
    figure, and harms told without a count, which `told_by` names the sources of. `small` are
    lines below; `marks` are other studies, `spread` says them in words; `sure`: how good the
    evidence is. `spoken`: the marks and dots as a screen reader says them. `fits`: what else would
    fit the count that is drawn; None without one.
    """

    figure: str = ""
    sources: int = 0
    people: int | None = None
    instead: str = ""
    count: str = ""
    small: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    told_by: str = ""
    marks: tuple[Witness, ...] = ()
    spread: str = ""
    sure: str = ""
    spoken: tuple[str, ...] = ()
    fits: Range | None = None


def better(cell: Counted, words: Language) -> Cell:
    """People of one named study who got better, and what the other studies found."""
    found, said = shares(cell.option, RESPONDERS, words), named_study(cell, words)
    mark = cell.named
    if mark is None or found.studies is None:
        return Cell(instead=said.instead, small=tuple(filter(None, (found.about,))))
    several = len(found.studies.marks) > 1
    return _with_sure(
        Cell(
            people=said.people,
            instead=said.instead,
            count=_people(mark, words) if said.people is not None else "",
            small=_fits(mark, words) if said.people is not None else (),
            fits=mark.fits if said.people is not None else None,
            marks=found.studies.marks if several else (),
            spread=found.figure if several or said.people is None else "",
            spoken=tuple(spoken(each, cell.option.evidence, words) for each in found.studies.marks),
        ),
        cell.option,
        RESPONDERS,
        words,
    )


def _people(mark: Witness, words: Language) -> str:
    """A count of people, with what they had."""
    count = counts.n_of_n(mark.row, words)
    return words.say("{count} people").format(count=count)


def _fits(mark: Witness, words: Language) -> tuple[str, ...]:
    return tuple(filter(None, (counts.would_fit(mark.fits, words),)))


def _with_sure(cell: Cell, option: Option, outcome: str, words: Language) -> Cell:
    if not counted_in(option, outcome):
        return cell
    word = how_sure(option, outcome, words).word
    return replace(cell, sure=words.say("How sure: {word}").format(word=word))


def counted_serious(option: Option) -> tuple[Harm, ...]:
    """Serious harms that people were counted for, worst first."""
    return tuple(each for each in harms(option) if each.studies and each.severity == _WORST)


def shown_mark(harm: Harm, skin_type: int | None) -> Witness:
    """The study of a harm that is drawn; ValueError where none counted people."""
    return first(harm.studies.marks if harm.studies else (), skin_type)


def is_drawn(mark: Witness) -> bool:
    """Whether it counted people enough for a picture."""
    return bool(mark.fits and (mark.row.people or 0) >= FEWEST)


def serious(option: Option, silent: AskedCell, skin_type: int | None, words: Language) -> Cell:
    """Serious harms: one that people were counted for as dots, the others in words of one size."""
    told, told_by = _told(option, (_WORST,), "", words)
    counted = counted_serious(option)
    if not counted:
        return Cell(instead="" if told else silent.said[0], told=told, told_by=told_by)
    mark, *_ = (shown_mark(each, skin_type) for each in counted)
    lines = tuple(_harm(each, skin_type, words) for each in counted)
    few = words.say("{count} people: too few for a picture")
    return Cell(
        people=half_up(mark.at) if is_drawn(mark) else None,
        instead="" if is_drawn(mark) else few.format(count=counts.n_of_n(mark.row, words)),
        count=lines[0],
        small=_fits(mark, words),
        fits=mark.fits,
        told=(*lines[1:], *told),
        told_by=told_by,
        spoken=tuple(
            spoken(each, option.evidence, words)
            for harm in counted
            for each in (harm.studies.marks if harm.studies else ())
        ),
    )


def _harm(harm: Harm, skin_type: int | None, words: Language) -> str:
    """One counted harm with its name: "2 of 30: new scars"; of more studies also the highest."""
    mark = shown_mark(harm, skin_type)
    count = counts.n_of_n(mark.row, words) or counts.of_hundred(
        mark.figure.ends[0], mark.figure.ends[-1], words
    )
    named = labels.bare_outcome(harm.name, words)
    said = words.say("{count}: {harm}").format(count=count, harm=named)
    others = [
        each for each in (harm.studies.marks if harm.studies else ()) if each.row.id != mark.row.id
    ]
    if not others:
        return said
    highest = max(end for each in others for end in each.figure.ends)
    up_to = counts.of_hundred(highest, highest, words)
    text = words.say("{said}; others up to {share}")
    return text.format(said=said, share=up_to)


def _told(
    option: Option, severities: Iterable[str], only: str, words: Language
) -> tuple[tuple[str, ...], str]:
    """Harms told without a count, and by whom; of one name only, where one is given."""
    groups = [
        [each for each in group if not only or each.harm == only]
        for group in reported(option)
        if group[0].severity in severities
    ]
    found = [each for group in groups for each in group if only or each.harm != DARK_MARKS]
    if not found:
        return (), ""
    names = words.listing([labels.bare_outcome(each.harm, words) for each in found])
    sources = dict.fromkeys(who_said(option.source(each.source_id), words) for each in found)
    return (names,), APART.join((words.say("no count"), "; ".join(sources)))


def dark_marks(option: Option, words: Language) -> Cell:
    """Who got dark marks, study by study; where nobody was counted, what is told instead."""
    found = shares(option, DARK_MARKS, words)
    told, told_by = _told(option, SEVERITIES, DARK_MARKS, words)
    if found.studies is None:
        otherwise = counted_otherwise(undrawn(option.outcomes, DARK_MARKS))
        small = (found.about,) if otherwise or (found.about and not told) else ()
        instead = "" if told and not otherwise else found.figure
        return Cell(instead=instead, small=small, told=told, told_by=told_by)
    marks = found.studies.marks
    one = len(marks) == 1
    return _with_sure(
        Cell(
            count=found.figure,
            small=(found.about, found.for_whom) if one else (),
            told=told,
            told_by=told_by,
            marks=marks,
            spoken=tuple(spoken(each, option.evidence, words) for each in marks),
        ),
        option,
        DARK_MARKS,
        words,
    )
