"""The comparison as a patient reads it across the table: five rows, large, in few words.

Figures are those of every other surface, and harms stand as large as benefits: serious ones before
dark marks, counted and reported alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from resurface.catalogue.figures import SESSIONS
from resurface.choosing.criteria import Criteria
from resurface.comparison.burden_rows import burden_rows
from resurface.comparison.cell import Cell, Tone
from resurface.comparison.comparison import Comparison, HeadToHead, Option
from resurface.comparison.evidence_rule import shared_word
from resurface.comparison.harms import HarmLine, harm_lines, reported, silence
from resurface.comparison.how_sure import how_sure
from resurface.comparison.named_study import drawn_of, found_more, named_study, others_said
from resurface.comparison.outcome_rows import average_change
from resurface.comparison.people import Counted, OutOfHundred, out_of_hundred
from resurface.comparison.shares import controls, reported_too, study_name
from resurface.evidence.outcomes import BENEFITS, DARK_MARKS, RESPONDERS, SERIOUS
from resurface.evidence.studies import HARMS
from resurface.evidence.witness import Witness
from resurface.language.language import Language
from resurface.text import amounts, counts, labels

MOST = 3
"""Treatments that fit beside each other, no treatment not counted."""
_ALSO = 3
"""Harms that are not serious and are named in small type; the others are counted."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said large, with the lines below it.

    `figure`: a range, a count or a harm by name; `what`: which harm was counted. `loud` is to be
    bold: how high other studies of a harm reach. `short`: the figure in a narrow column. Each but
    the figure may be empty.
    """

    figure: str
    what: str = ""
    notes: tuple[str, ...] = ()
    loud: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class PatientCell:
    """One option's answer of one row.

    `people`: lit ones of a hundred, None without a picture, and `instead` says why there is none.
    `sure` is the word for the evidence where the row has none for all; `also` tells what else there
    is, in small type, and `more` how many, where it has no room.
    """

    told: tuple[Told, ...]
    people: int | None = None
    instead: str = ""
    sure: str = ""
    also: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class PatientRow:
    """One row; `pictured`: each cell has a picture of a hundred people, or a frame of its size.

    `certainty` is the word for the evidence that all treatments share, else empty. `paired`: places
    of the two groups of one trial, from 0 on.
    """

    id: str
    label: str
    about: str
    cells: tuple[PatientCell, ...]
    tone: Tone | None = None
    pictured: bool = False
    certainty: str = ""
    paired: tuple[int, ...] = ()


def for_patient(
    comparison: Comparison, words: Language, skin_type: int | None = None
) -> tuple[PatientRow, ...]:
    """The five rows; `skin_type`: Fitzpatrick type 1 to 6, whose studies come first."""
    say = words.say
    away, visits, _ = burden_rows(comparison, Criteria(), words)
    people = {each.outcome: each for each in out_of_hundred(comparison, skin_type)}
    harms = people[HARMS].cells
    return (
        PatientRow(
            "away",
            say("Back at work"),
            say("after each visit"),
            tuple(_away(option, cell, words) for option, cell in _each(comparison, away.cells)),
        ),
        PatientRow(
            "visits",
            say("Visits"),
            say("in a course"),
            tuple(_visits(option, cell, words) for option, cell in _each(comparison, visits.cells)),
        ),
        _people(people[RESPONDERS], comparison, words),
        PatientRow(
            "harms",
            say("Harms"),
            say("the most serious first"),
            tuple(_harms(each, words) for each in harms),
            "bad",
        ),
        _people(people[DARK_MARKS], comparison, words),
    )


def too_many(comparison: Comparison) -> bool:
    """Whether more treatments are compared than fit."""
    return len(comparison.treated) > MOST


def without(comparison: Comparison, option_id: str) -> Comparison:
    """The same comparison without one option and the trials that compared it."""

    def stays(pair: HeadToHead) -> bool:
        return option_id not in (pair.one.treatment_id, pair.other.treatment_id)

    return replace(
        comparison,
        options=tuple(each for each in comparison.options if each.id != option_id),
        head_to_head=tuple(filter(stays, comparison.head_to_head)),
        undrawn_head_to_head=tuple(
            each for each in comparison.undrawn_head_to_head if option_id not in each.treatment_ids
        ),
    )


def _each(comparison: Comparison, cells: tuple[Cell, ...]) -> Iterator[tuple[Option, Cell]]:
    return zip(comparison.options, cells, strict=True)


def _plain(cell: Cell, *notes: str, short: str = "") -> PatientCell:
    return PatientCell((Told(cell.figure.long, short=short, notes=tuple(filter(None, notes))),))


def _visits(option: Option, cell: Cell, words: Language) -> PatientCell:
    """How many visits; in a narrow column without the word, which the row says."""
    range_ = option.shown(SESSIONS).range
    short = amounts.in_unit(range_, "", words) if range_.reported else ""
    return _plain(cell, cell.beside.long, short=short)


def _away(option: Option, cell: Cell, words: Language) -> PatientCell:
    """Back at work, and until when it may still show; that no source says so is said."""
    shows = cell.below.format(until=cell.until)
    if not shows and not option.is_untreated:
        shows = words.say("may still show: {days}").format(days=amounts.not_reported(words))
    return _plain(cell, shows, cell.beside.long, short=cell.figure.short)


def _people(row: OutOfHundred, comparison: Comparison, words: Language) -> PatientRow:
    """A row of pictures: who got better, or who got dark marks."""
    say, better = words.say, row.outcome == RESPONDERS
    certainty = shared_word(comparison, row.outcome, words)
    cells = tuple(_counted(each, certainty, words) for each in row.cells)
    return PatientRow(
        "better" if better else "dark-marks",
        say("Got better") if better else say("Dark marks"),
        say("one study each") if better else say("after treatment"),
        cells,
        "good" if better else "bad",
        pictured=True,
        certainty=certainty,
        paired=tuple(place for place, each in enumerate(row.cells) if each.paired),
    )


def _counted(cell: Counted, certainty: str, words: Language) -> PatientCell:
    """One option's people; what counted visits or scars stands beside, never in the picture."""
    if cell.named is None:
        silent = named_study(cell, words).instead
        return PatientCell(tuple(_uncounted(cell, words)), instead=silent)
    shown = named_study(cell, words)
    sure = how_sure(cell.option, cell.outcome, words).word
    also = "" if _found(cell) else reported_too(cell.option, cell.outcome, words)
    return PatientCell(
        (_named(cell, cell.named, words),),
        shown.people,
        shown.instead,
        sure="" if sure == certainty else sure,
        also=also,
    )


def _found(cell: Counted) -> bool:
    """Whether any of its studies found somebody."""
    marks = filter(None, (cell.named, *cell.others))
    return any(mark.figure.ends[-1] for mark in marks)


def _named(cell: Counted, mark: Witness, words: Language) -> Told:
    """One named study: of a hundred, or as it was counted where too few were."""
    share = counts.of_hundred(mark.figure.ends[0], mark.figure.ends[-1], words)
    counted = "" if cell.drawn else counts.n_of_n(mark.row, words)
    benefit = cell.outcome in BENEFITS
    more = "" if benefit else found_more(cell, mark, words)
    others = "" if more else others_said(cell, mark, words)
    alone = counts.would_fit(mark.fits, words) if counted and not more else ""
    behind = alone or counts.people_behind(mark, words)
    notes = (
        drawn_of(cell, mark, behind, words) if more else behind,
        mark.row.threshold if benefit else "",
        *controls((mark.row,), words),
        counts.for_whom((mark.row,), words),
        study_name(mark.row, cell.option.evidence, words),
        others if benefit else "",
    )
    return Told(
        more or counted or share,
        labels.bare_outcome(cell.harm, words) if cell.harm else "",
        tuple(filter(None, notes)),
        "" if benefit else others,
    )


def _uncounted(cell: Counted, words: Language) -> Iterator[Told]:
    """What stands where nobody counted people: visits or scars, a report, an average change."""
    for row in cell.otherwise:
        name = study_name(row, cell.option.evidence, words)
        behind = (*counts.behind_others(row, words), name)
        yield Told(counts.of_others(row, words), notes=behind)
    if cell.outcome in BENEFITS:
        if change := average_change(cell.option, words):
            yield Told(change)
    elif told := reported_too(cell.option, cell.outcome, words):
        yield Told(told)


def _harms(cell: Counted, words: Language) -> PatientCell:
    """Every serious harm large, else the worst there is; the others by name, in small type."""
    lines = harm_lines(cell.option, words)
    serious = tuple(each for each in lines if each.severity == SERIOUS)
    large = serious or lines[:1]
    if not large:
        return PatientCell((Told(silence(cell.option, words)),))
    counted = tuple(_harm(each, cell, words) for each in large if not each.reported)
    told = (*counted, *_reported(cell.option, large, words))
    rest = lines[len(large) :]
    return PatientCell(told, also=_also(rest, words), more=_more(rest, words))


def _harm(line: HarmLine, cell: Counted, words: Language) -> Told:
    """One harm that was counted, in the type of the benefit."""
    if cell.named and cell.harm and labels.bare_outcome(cell.harm, words) == line.harm:
        return _named(cell, cell.named, words)
    notes = (line.about, line.for_whom, line.source)
    return Told(line.count, line.harm, tuple(filter(None, notes)))


def _reported(option: Option, large: tuple[HarmLine, ...], words: Language) -> Iterator[Told]:
    """What sources report without a count, all of it as one, in the same type."""
    lines = [each for each in large if each.reported]
    if not lines:
        return
    groups = reported(option)[: len(lines)]  # in the order of the lines: worst first
    names = words.listing(
        [labels.bare_outcome(each.harm, words) for group in groups for each in group]
    )
    sources = "; ".join(dict.fromkeys(each.source for each in lines))
    text = words.say("reported, nobody counted ({source})")
    yield Told(names, notes=(text.format(source=sources),))


def _also(lines: tuple[HarmLine, ...], words: Language) -> str:
    """The first of the harms that are not serious, each with its count, and how many more."""
    counted, bare = words.say("{harm}: {count}"), words.say("{harm} (no count)")
    named = [
        (bare if each.reported else counted).format(harm=each.harm, count=each.count)
        for each in lines[:_ALSO]
    ]
    if more := len(lines) - len(named):
        named.append(words.say("{count} more").format(count=words.number(more)))
    return words.say("Also: {list}").format(list="; ".join(named)) if named else ""


def _more(lines: tuple[HarmLine, ...], words: Language) -> str:
    if not lines:
        return ""
    text = words.say_n("{count} other harm", "{count} other harms", len(lines))
    return text.format(count=words.number(len(lines)))
