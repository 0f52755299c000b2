"""What each template of a piece shows, as plain JSON: all of it is from the comparison."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from resurface.choosing.criteria import Criteria
from resurface.comparison.comparison import Comparison, Option, names_of
from resurface.comparison.course_axis import CourseLine, course_axis, how_drawn, places
from resurface.comparison.seen_after import SPANS, seen_after
from resurface.comparison.shares import shares
from resurface.comparison.tried import not_drawn_said, tried_in_short
from resurface.evidence.concerns import Concern
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, SERIOUS
from resurface.language.language import Language, half_up
from resurface.materials import handout_words as told
from resurface.materials import piece_templates as templates
from resurface.materials.asked_rows import asked_rows
from resurface.materials.handout_front import cell_given, mark_given
from resurface.materials.handout_people import Cell
from resurface.materials.handout_studies import studies_of_pieces
from resurface.materials.handout_table import Row
from resurface.materials.handout_table import rows as table_rows
from resurface.materials.piece_days import days_in_words, short_days, side_by_side
from resurface.materials.piece_words import decision, kind_of
from resurface.text import counts, labels
from resurface.text.short_name import who_said

Content = Callable[[Comparison, Language], dict[str, Any]]
FIRST_WEEK = 4
"""Columns of days up to the seventh: what stays where there is no room for later ones."""
_KINDS = (("pih", "dark"), ("redness", "red"), ("atrophic", "sunken"), ("hypertrophic", "raised"))
"""Marks and scars that are told apart, each with its drawing: two of color, two of shape."""


def content(template_id: str, comparison: Comparison, words: Language) -> dict[str, Any]:
    """What the template shows; KeyError for one that is a row of others."""
    return _CONTENT[template_id](comparison, words)


def _course(comparison: Comparison, words: Language) -> dict[str, Any]:
    axis = course_axis(comparison, Criteria(), words)
    names = {each.id: each for each in comparison.treated}
    text = words.say("full result after {months}")
    return {
        "lines": [
            {
                "name": names[line.option].treatment.name,
                "depth": names[line.option].treatment.depth,
                "alt": line.spoken,
                "silent": words.say("full result: not reported") if line.silent else "",
                "figure": "" if line.silent else text.format(months=line.figure),
                "beside": _with_drawn(line, days_in_words(names[line.option], words)),
                "few": short_days(names[line.option], words),
                **places(line),
            }
            for line in axis.lines
        ],
        "months": [{"at": at, "text": text} for at, text in axis.months],
        "axis": words.say("months from the first visit"),
        "legend": how_drawn(words),
    }


def _with_drawn(line: CourseLine, days: tuple[str, ...]) -> tuple[str, ...]:
    """The full result with the visits that are drawn, then the days after each of them."""
    return tuple(filter(None, (line.drawn, *days)))


def _days(comparison: Comparison, words: Language) -> dict[str, Any]:
    found = seen_after(comparison, words)
    return {
        "rows": [
            {
                "name": row.name,
                "depth": row.depth,
                "days": [{"days": each.days, "text": each.text} for each in row.cells],
                "first": sum(1 for _ in _in_first_week(row.cells)),
            }
            for row in found.rows
        ],
        "beside": [days_in_words(each, words) for each in comparison.treated],
        "few": [short_days(each, words) for each in comparison.treated],
    }


def _in_first_week(cells: Any) -> Iterator[Any]:
    column = 0
    for each in cells:
        if column < min(FIRST_WEEK, len(SPANS)):
            yield each
        column += each.columns


def _marks(comparison: Comparison, words: Language) -> dict[str, Any]:
    found = ((comparison.evidence.concern(each), drawing) for each, drawing in _KINDS)
    return {
        "kinds": [
            _kind(concern, drawing, comparison, words) for concern, drawing in found if concern
        ],
        "beside": [
            {"name": each.treatment.name, "days": days_in_words(each, words)}
            for each in comparison.treated
        ],
    }


def _kind(
    concern: Concern, drawing: str, comparison: Comparison, words: Language
) -> dict[str, Any]:
    helped = [each for each in comparison.treated if each.id in concern.supported]
    against = [each for each in comparison.treated if each.id in concern.not_supported]
    text = words.say("Supported: {names}")
    none = words.say("Of these, no source supports one")
    speaks = words.say("A source speaks against: {names}")
    return {
        "name": labels.kind_of_scar(concern.id, words),
        "kind": words.say("color") if concern.parent == "colour" else words.say("shape"),
        "drawing": drawing,
        "text": _until(". ", concern.how_to_tell),
        "text-short": _until("; ", _until(". ", concern.how_to_tell)),
        "supported": text.format(names=names_of(helped)) if helped else "",
        "none": "" if helped else none,
        "against": speaks.format(names=names_of(against)) if against else "",
    }


def _until(mark: str, text: str) -> str:
    """A text up to a mark, as a sentence."""
    return f"{text.split(mark)[0].removesuffix('.')}."


def _people(comparison: Comparison, words: Language) -> dict[str, Any]:
    wanted = (RESPONDERS, SERIOUS, DARK_MARKS)
    rows = {each.id: each for each in table_rows(comparison, words)}
    treated = [place for place, each in enumerate(comparison.options) if not each.is_untreated]
    beside = [place for place, each in enumerate(comparison.options) if each.is_untreated]
    improved = rows[RESPONDERS]
    text = words.say("{name}: {studies} better.")
    return {
        "heads": [
            {
                "name": comparison.options[place].treatment.name,
                "depth": comparison.options[place].treatment.depth,
                "days": short_days(comparison.options[place], words),
            }
            for place in treated
        ],
        "rows": [
            {
                "id": row.id,
                "label": row.label,
                "note": row.note,
                "tone": row.tone,
                "cells": [
                    _cell(_warned(row, comparison.options[place], place, words), words)
                    for place in treated
                ],
            }
            for row in (rows[each] for each in wanted)
        ],
        "studies": list(studies_of_pieces(comparison, words)),
        "tried": tried_in_short(comparison, words),
        "not-drawn": not_drawn_said(comparison, words),
        "spreads": [_spread(comparison.options[place], words) for place in treated],
        "untreated": "".join(
            text.format(
                name=comparison.options[place].treatment.name,
                studies=improved.cells[place].spread or improved.cells[place].count,
            )
            for place in beside
            if improved.cells[place].spread or improved.cells[place].count
        ),
        "beside": [
            _beside(comparison.options[each], improved.cells[each], words) for each in beside
        ],
        "how": words.say("A mark is one study. Its line: what would fit too (95%)."),
    }


def _beside(option: Option, cell: Cell, words: Language) -> dict[str, Any]:
    """No treatment: who got better as dots, and in words the same as of a treatment."""
    told = _cell(cell, words)
    said = (cell.count, *told["small"]) if cell.count else (cell.instead,)
    return {
        "name": option.treatment.name,
        "depth": option.treatment.depth,
        "people": told["people"],
        "people-alt": told["people-alt"],
        "figure": _spread(option, words) or said[0],
        "small": "; ".join(said),
    }


def _cell(cell: Cell, words: Language) -> dict[str, Any]:
    """A cell whose line of what would fit too is short enough for a narrow column."""
    told = cell_given(cell, words)
    if cell.fits and cell.small:
        low, high = (words.number(half_up(each)) for each in cell.fits.ends)
        text = words.say("{low} to {high} of 100 would fit too")
        told["small"] = [text.format(low=low, high=high)] if low != high else told["small"]
    return told


def _warned(row: Row, option: Option, place: int, words: Language) -> Cell:
    """A cell; what a regulator warns of is named as a warning."""
    cell, warning = row.cells[place], option.treatment.warning_source_id
    if row.id != SERIOUS or not (option.treatment.warning and warning and cell.told):
        return cell
    text = words.say("Safety warning, {source}: {harms}")
    first, *more = cell.told
    source = who_said(option.source(warning), words)
    return replace(cell, told=(text.format(source=source, harms=first), *more))


def _spread(option: Option, words: Language) -> str:
    """What all studies found, where there are several: "10 studies: 67 to 96 of 100"; else
    empty."""
    studies = shares(option, RESPONDERS, words).studies
    if studies is None or len(studies.marks) < 2:
        return ""
    ends = [end for mark in studies.marks for end in mark.figure.ends]
    text = words.say_n(
        "{count} study: {range} of 100", "{count} studies: {range} of 100", studies.count
    )
    reach = counts.from_to(min(ends), max(ends), words)
    return text.format(count=words.number(studies.count), range=reach)


def _questions(comparison: Comparison, words: Language) -> dict[str, Any]:
    lines = list(told.asked(comparison, words))
    return {"lines": lines, "fewer": lines, "numbered": True}


def _unknown(comparison: Comparison, words: Language) -> dict[str, Any]:
    return {
        "lines": list(told.not_known(comparison, words, alone=True)),
        "fewer": list(told.not_known(comparison, words, alone=True, trials=False)),
        "numbered": False,
    }


def _one(comparison: Comparison, words: Language) -> dict[str, Any]:
    option, *_ = comparison.treated
    asked = asked_rows(comparison, words)
    rows = [each for each in asked if each.tone == "figure" or each.id == RESPONDERS]
    return {
        "name": option.treatment.name,
        "house": option.treatment.house_name,
        "depth": option.treatment.depth,
        "kind": labels.depth(option.treatment.depth, words),
        "summary": option.treatment.summary,
        "rows": [
            {
                "label": row.label,
                "tone": row.tone,
                "said": list(row.cells[0].said),
                "below": [*row.cells[0].below, *row.cells[0].extra],
                "note": row.note,
                "sources": row.cells[0].sources,
                "marks": [mark_given(each) for each in row.cells[0].marks],
            }
            for row in rows
        ],
    }


def _choices(comparison: Comparison, words: Language) -> dict[str, Any]:
    return {
        "decision": decision(comparison, words),
        "options": [
            {
                "name": each.treatment.name,
                "house": each.treatment.house_name,
                "depth": each.treatment.depth,
                "kind": kind_of(each.treatment.depth, words),
            }
            for each in comparison.options
        ],
        "next": words.say("What each one asks of you, what studies counted, what is not known."),
    }


_CONTENT: dict[str, Content] = {
    templates.SIDE.id: side_by_side,
    templates.COURSE.id: _course,
    templates.DAYS.id: _days,
    templates.MARKS.id: _marks,
    templates.PEOPLE.id: _people,
    templates.ASK.id: _questions,
    templates.UNKNOWN.id: _unknown,
    templates.ONE.id: _one,
    templates.OPENING.id: _choices,
}
