"""The first page of the handout as the template is given it: the table, its key, the courses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from resurface.choosing.criteria import Criteria
from resurface.comparison.comparison import Comparison
from resurface.comparison.course_axis import CourseLine, course_axis, how_drawn, places
from resurface.evidence.witness import Design, Witness
from resurface.language.language import Language
from resurface.materials import handout_words as told
from resurface.materials.handout_people import Cell
from resurface.materials.handout_studies import named_studies
from resurface.materials.handout_table import Row, rows
from resurface.materials.named_ends import ends_in_words, ends_of_marks
from resurface.materials.piece import warnings
from resurface.materials.piece_words import about_scars, decision, kind_of
from resurface.materials.wanted_handout import Wanted
from resurface.tables.kinds import ROMAN
from resurface.text.designs import forms_in_words


def first_page(comparison: Comparison, wanted: Wanted, words: Language) -> dict[str, Any]:
    """The decision, the options with every row, how it is read, and one course of each."""
    say = words.say
    table = rows(comparison, words, wanted.skin_type, wanted.helps)
    return {
        "title": say("Acne scars: your choices, side by side"),
        "decision": decision(comparison, words),
        "about": about_scars(words),
        "corner": say("Ranges, as sources state them"),
        "options": [
            {
                "name": each.treatment.name,
                "depth": each.treatment.depth,
                "kind": kind_of(each.treatment.depth, words),
                "house": each.treatment.house_name,
                "age": told.from_age(each, words),
                "untreated": each.is_untreated,
            }
            for each in comparison.options
        ],
        "rows": [_row(each, words) for each in table],
        "studies-label": say("Studies drawn"),
        "studies": [
            {"whose": each.whose, "study": each.study}
            for each in named_studies(comparison, words, wanted.skin_type)
        ],
        "studies-of-marks": list(_of_marks(comparison, words)),
        "legend": _legend(table, wanted, words),
        "warnings": list(warnings(comparison, words)),
        "course": _course(comparison, words),
        "same": say("The same results may not occur for all patients."),
        "informs": say(
            "This page informs. It does not take the place of a talk with your clinician."
        ),
    }


def _of_marks(comparison: Comparison, words: Language) -> Iterator[dict[str, str]]:
    """The studies with the fewest and the most dark marks that are drawn, by option."""
    whose = words.say("{name}, dark marks")
    for option in comparison.treated:
        ends = ends_of_marks(option, words)
        if ends:
            named = whose.format(name=option.treatment.name)
            yield {"whose": named, "study": ends_in_words(ends, option, words)}


def _row(row: Row, words: Language) -> dict[str, Any]:
    return {
        "id": row.id,
        "label": row.label,
        "note": row.note,
        "tone": row.tone,
        "figure": row.tone == "figure",
        "cells": [cell_given(each, words) for each in row.cells],
    }


def cell_given(cell: Cell, words: Language) -> dict[str, Any]:
    """One cell on people as a template takes it."""
    text = words.say("A picture of 100 dots, {count} of them filled")
    people = cell.people
    return {
        "figure": cell.figure,
        "sources": cell.sources,
        "people": people,
        "people-alt": "" if people is None else text.format(count=words.number(people)),
        "instead": cell.instead,
        "count": cell.count,
        "small": list(cell.small),
        "told": list(cell.told),
        "told-by": cell.told_by,
        "told-short": words.say("no count") if cell.told_by else "",
        "marks": [mark_given(each) for each in cell.marks],
        "marks-alt": "; ".join(cell.spoken),
        "spread": cell.spread,
        "sure": cell.sure,
    }


def mark_given(mark: Witness) -> dict[str, Any]:
    """One study as a mark on a line from 0 to 100."""
    low, high = mark.fits.ends if mark.fits else (None, None)
    return {"at": mark.at, "low": low, "high": high, "shape": mark.design}


def _legend(table: Iterable[Row], wanted: Wanted, words: Language) -> dict[str, Any]:
    """How the page is read, in sentences; those on marks stand only where marks do."""
    say = words.say
    drawn: set[Design] = {mark.design for row in table for cell in row.cells for mark in cell.marks}
    first = say("Studies that had skin type {type} come first.")
    own = wanted.skin_type
    marks = (say("A mark is one study. Its line: what would fit too (95%)."),)
    return {
        "before": [
            say("A small stroke is one source. Dots show one study, as if it had 100 people."),
        ],
        "marks": [*marks, *forms_in_words(drawn, words)] if drawn else [],
        "after": [
            say("Each study set its own “better”."),
            *([first.format(type=ROMAN[own - 1])] if own is not None else []),
            say("“How sure” is our word, by a written rule. It is not a panel’s."),
            say("Bold red without a number: told, not counted."),
        ],
    }


def _course(comparison: Comparison, words: Language) -> dict[str, Any]:
    say, axis = words.say, course_axis(comparison, Criteria(), words)
    names = {each.id: each.treatment.name for each in comparison.treated}
    untreated = next((each for each in comparison.options if each.is_untreated), None)
    return {
        "title": say("One course, month by month"),
        "lines": [_course_line(each, names[each.option], words) for each in axis.lines],
        "untreated": untreated.treatment.name if untreated else "",
        "no-visits": say("no visits"),
        "months": [{"at": at, "text": text} for at, text in axis.months],
        "axis": say("months from the first visit"),
        "legend": how_drawn(words),
    }


def _course_line(line: CourseLine, name: str, words: Language) -> dict[str, Any]:
    return {
        "name": name,
        "alt": words.say("{name}: {told}").format(name=name, told=line.spoken),
        "silent": words.say("full result: not reported") if line.silent else "",
        **places(line),
    }
