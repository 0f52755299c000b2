"""What is compared at a glance, as rows: time, money, who got better, and every kind of harm.

Pictures and the note are made of them. Harms stand serious first; those that were counted and those
that were told without a count stand in the same row and are said in the same type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from resurface.catalogue.figures import (
    COURSE_PRICE,
    DOWNTIME,
    INTERVAL,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
    Figure,
)
from resurface.comparison.answering import Asked
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.evidence_rule import shared_word
from resurface.comparison.harms import RISKS, HarmLine, harm_lines, reported
from resurface.comparison.how_sure import evidence_said, evidence_word
from resurface.comparison.listed import IN_RESULT
from resurface.comparison.outcome_rows import untreated_elsewhere
from resurface.comparison.questions import question
from resurface.comparison.said import said_sources
from resurface.comparison.sentences import drawn_result, full_result
from resurface.comparison.shares import not_drawn, shares
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, SERIOUS
from resurface.evidence.studies import HARMS, undrawn
from resurface.evidence.witness import Witness
from resurface.language.language import Language, Message, message
from resurface.materials.foot import APART
from resurface.text import labels

Tone = Literal["figure", "benefit", "harm"]
FEW_NAMED = 3
"""Harms without a count that are named wherever they stand, not counted."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One option's answer: what is said aloud, what stands below it, and a mark for each study.

    `sources` counts those that feed a figure, and `counted` says so in words. `behind`: for whom
    serious harms were counted and who reports them. Where there is no room, `behind` and then
    `extra`, the last lines, are left out; `short` and then `least` stand in place of `said`, empty
    where they are the same. `judged`: `below` has this option's own word for the evidence, which is
    not the one that the row's note has for all.
    """

    said: tuple[str, ...]
    below: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    marks: tuple[Witness, ...] = ()
    sources: int = 0
    counted: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    least: tuple[str, ...] = ()
    judged: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the comparison; `note` holds for all of its cells and may be empty.

    `short` is its label where there is little room.
    """

    id: str
    label: str
    short: str
    tone: Tone
    cells: tuple[Cell, ...]
    note: str = ""


_LABELS: dict[str, Message] = {
    "sessions": message("Visits"),
    "course-price": message("Price of the course"),
    "results": message("Full result after"),
    RESPONDERS: message("People who got better"),
    SERIOUS: message("Serious harm"),
    DARK_MARKS: message("Dark marks"),
    HARMS: message("Other harms"),
}


_SHORT: dict[str, Message] = {
    "visible": message("May show"),
    "course-price": message("Cost"),
}
_JUDGED = (RESPONDERS, DARK_MARKS)
"""Rows of one outcome, whose evidence has a word for how good it is."""
_BESIDE: dict[str, Message] = {
    INTERVAL.id: message("{figure} apart"),
    PRICE.id: message("{figure} a visit"),
}
"""What a second figure of a row says below the first."""


def asked_rows(comparison: Comparison, words: Language) -> tuple[Row, ...]:
    """Every row, a cell for each option in their order."""
    return (
        _figure(DOWNTIME, comparison, words),
        _figure(VISIBLE, comparison, words),
        _figure(SESSIONS, comparison, words, INTERVAL),
        _result(comparison, words),
        _figure(COURSE_PRICE, comparison, words, PRICE),
        _row(RESPONDERS, "benefit", comparison, words, lambda o: _shares(o, RESPONDERS, words)),
        _row(SERIOUS, "harm", comparison, words, lambda o: _harms(o, words, serious=True)),
        _row(DARK_MARKS, "harm", comparison, words, lambda o: _shares(o, DARK_MARKS, words)),
        _row(HARMS, "harm", comparison, words, lambda o: _harms(o, words, serious=False)),
    )


def _row(
    row_id: str,
    tone: Tone,
    comparison: Comparison,
    words: Language,
    cell: Callable[[Option], Cell],
) -> Row:
    """A row of outcomes; how sure it is stands once where one word holds for all options."""
    cells = tuple(map(cell, comparison.options))
    label = words.render(_LABELS[row_id])
    untreated = untreated_elsewhere(comparison, words) if row_id == RESPONDERS else ""
    if row_id not in _JUDGED:
        return Row(row_id, label, label, tone, cells)
    word = shared_word(comparison, row_id, words)
    common = evidence_said(word, words) if word else ""
    judged = (
        _with(each, said) if (said := evidence_word(option, row_id, words)) != common else each
        for option, each in zip(comparison.options, cells, strict=True)
    )
    note = APART.join(filter(None, (common, untreated)))
    return Row(row_id, label, label, tone, tuple(judged), note)


def _with(cell: Cell, judged: str) -> Cell:
    """A cell that says itself how good the evidence is, where studies counted people."""
    if not judged:
        return cell
    return replace(cell, below=(APART.join((*cell.below, judged)),), judged=True)


def _result(comparison: Comparison, words: Language) -> Row:
    """When the full result is there, from the first visit, as at a glance: a worked-out figure."""

    def cell(option: Option) -> Cell:
        if option.is_untreated:
            return Cell(question(RESULTS.id).answer(Asked(option, words)).lines)
        text = full_result(option.course, words)
        if not option.course.result_months.reported:
            return Cell((text,))
        parts = [option.said(each, words) for each in IN_RESULT]
        counted = (said_sources(parts, words),)
        drawn = tuple(filter(None, (drawn_result(option.course, words),)))
        return Cell((text,), drawn, sources=len(parts[-1].feeding), counted=counted)

    label, short = words.render(_LABELS[RESULTS.id]), words.say("Full result")
    return Row(RESULTS.id, label, short, "figure", tuple(map(cell, comparison.options)))


def _figure(
    figure: Figure, comparison: Comparison, words: Language, with_: Figure | None = None
) -> Row:
    """A row of one figure, with another one below it; a clinic's own figure says whose it is."""
    label = words.render(_LABELS.get(figure.id, figure.heading))

    def cell(option: Option) -> Cell:
        if option.is_untreated:
            return Cell(question(figure.id).answer(Asked(option, words)).lines)
        said = option.said(figure, words)
        fed, counted = len(said.feeding), (said.sources,) if said.sources else ()
        own = (said.own_words,) if said.own else ()
        if not (with_ and option.said(with_, words).range.reported):
            return Cell((said.text,), own, sources=fed, counted=counted)
        other = option.said(with_, words).text
        more = words.say(_BESIDE[with_.id].text).format(figure=other)
        if with_ is PRICE:
            return Cell((said.text,), own, (more,), sources=fed, counted=counted)
        return Cell((said.text,), (more, *own), sources=fed, counted=counted)

    short = words.render(_SHORT.get(figure.id, figure.head))
    cells = tuple(map(cell, comparison.options))
    return Row(figure.id, label, short, "figure", cells)


def _shares(option: Option, outcome: str, words: Language) -> Cell:
    """Who had one outcome, study by study; where nobody was counted, that a source reports it."""
    found = shares(option, outcome, words)
    below, extra = (tuple(filter(None, (each,))) for each in (found.about, found.for_whom))
    return Cell((found.figure,), below, extra, found.studies.marks if found.studies else ())


def _harms(option: Option, words: Language, *, serious: bool) -> Cell:
    """Harms of one kind: first those that were counted, then those reported without a count."""
    found = [each for each in harm_lines(option, words) if (each.severity == SERIOUS) is serious]
    lines = [_counted(each, words) for each in found if not each.reported]
    told = [
        labels.bare_outcome(each.harm, words)
        for group in reported(option)
        for each in group
        if (each.severity == SERIOUS) is serious and each.harm != DARK_MARKS
    ]
    if not lines and not told:
        return Cell((_silence(option, words, serious=serious),))
    least = () if serious else _number(len(lines) + len(told), words)
    behind = _behind(found, words) if serious else ()
    if not told:
        return Cell(tuple(lines), behind=behind, least=least)
    listed = words.say("{harms}: reported, no count").format(harms=words.listing(told))
    more = words.say("{count} more reported, no count").format(count=len(told))
    short = () if serious or len(told) < FEW_NAMED else (*lines, more)
    return Cell((*lines, listed), behind=behind, short=short, least=least)


def _behind(lines: list[HarmLine], words: Language) -> tuple[str, ...]:
    """Of whom serious harms were counted and when, and who counted or reports them, in their order.

    A count is named where there are more than one.
    """
    many = sum(not each.reported for each in lines) > 1
    said = []
    for each in lines:
        behind = "; ".join(filter(None, (each.for_whom, each.source)))
        named = words.say("{harm}: {behind}").format(harm=each.harm, behind=behind)
        said.append(named if many and not each.reported else behind)
    return (APART.join(said),) if said else ()


def _silence(option: Option, words: Language, *, serious: bool) -> str:
    """Why a row of harms is empty: that no source reports one is said only where none does."""
    rows = undrawn(option.outcomes, HARMS)
    hidden = tuple(row for row in rows if (row.severity == SERIOUS) is serious)
    if hidden:
        return not_drawn(hidden, words)
    if any(map(option.facts, RISKS)) or (serious and option.treatment.warning):
        return words.say("no count")
    return words.say("none reported by a source read")


def _number(harms: int, words: Language) -> tuple[str]:
    """How many harms there are, where none has room."""
    said = words.say_n("{count} harm, not named", "{count} harms, not named", harms)
    return (said.format(count=harms),)


def _counted(line: HarmLine, words: Language) -> str:
    """One harm that was counted: "2 of 30: new scars (1 to 22 would fit too)"."""
    if not line.about:
        return words.say("{count}: {harm}").format(count=line.count, harm=line.harm)
    text = words.say("{count}: {harm} ({beside})")
    return text.format(count=line.count, harm=line.harm, beside=line.about)


def sources(comparison: Comparison) -> frozenset[str]:
    """Ids of the sources behind what the rows say."""
    return frozenset(source_id for option in comparison.options for source_id in _sources(option))


def _sources(option: Option) -> Iterator[str]:
    if not option.is_untreated:
        for figure in (DOWNTIME, VISIBLE, SESSIONS, INTERVAL, RESULTS, PRICE, COURSE_PRICE):
            yield from option.drawn_sources(figure)
    for row in option.outcomes:
        if row.drawable and row.outcome != "pain":
            yield from row.source_ids
    yield from (each.source_id for each in option.evidence.reported_harms_of(option.id))
    if option.treatment.warning_source_id:
        yield option.treatment.warning_source_id
