"""At a glance: options as columns, what a patient asks first as rows, on one screen."""

from __future__ import annotations

from dataclasses import asdict

from resurface.catalogue.dates import late, today
from resurface.choosing.views import PATIENT, STUDIES, TAKE_ALONG, view
from resurface.comparison.cell import Row
from resurface.comparison.comparison import Comparison
from resurface.comparison.course_axis import CourseLine
from resurface.comparison.glance import Glance, glance
from resurface.language.language import Language
from resurface.materials.note import Noted, note
from resurface.text.designs import SAMPLES
from resurface.text.reviewed import not_yet_reviewed
from resurface.ui.compare.column_heads import draw_columns
from resurface.ui.parts import link_code
from resurface.ui.parts.component import copying
from resurface.ui.parts.planned_course import planned_course
from resurface.ui.parts.whole_screen import left_out
from resurface.ui.shell import session, shared


def at_a_glance(comparison: Comparison, words: Language) -> None:
    """Trial, columns, course and foot."""
    link_code.draw(words)
    found = glance(comparison, session.choice().criteria, words)
    draw_columns(
        "glance",
        _data(found, comparison, words),
        comparison,
        words,
        code=link_code.open_,
        look=lambda view_id: session.look_at(view(view_id)),
    )


def _data(found: Glance, comparison: Comparison, words: Language) -> dict[str, object]:
    """All of it as its script draws it."""
    say = words.say
    return {
        "rows": [_row(each) for each in found.rows],
        "trial": _trial(found, words),
        "tried": {"said": found.tried, "link": words.render(STUDIES.name), "view": STUDIES.id},
        "course": {
            **asdict(found.course),
            "title": say("The whole course, in months"),
            "after": say("Full result after"),
            "key": _course_key(found.course.lines, words),
        },
        "foot": _foot(found, comparison, words),
    }


def _row(row: Row) -> dict[str, object]:
    """A row, each cell with what is said of it aloud; `below` is parted where `until` stands."""
    cells = [
        {**asdict(each), "below": each.below.split("{until}"), "spoken": each.spoken}
        for each in row.cells
    ]
    return {**asdict(row), "cells": cells}


def _trial(found: Glance, words: Language) -> dict[str, object] | None:
    """The trial with the way to all that were found."""
    if found.trial is None:
        return None
    more = ""
    if found.trial.more:
        text = words.say_n("{count} more", "{count} more", found.trial.more)
        more = text.format(count=words.number(found.trial.more))
    if found.trial.without_figures:
        text = words.say("{more}, {count} without figures")
        more = text.format(more=more, count=words.number(found.trial.without_figures))
    return {
        **asdict(found.trial),
        "link": words.say("the trial"),
        "more": more,
        "view": STUDIES.id,
    }


def _course_key(lines: tuple[CourseLine, ...], words: Language) -> list[dict[str, str]]:
    """Each kind of mark that a course has, and what it means."""
    say, visits = words.say, [visit for line in lines for visit in line.visits]
    known = (
        ("visit", say("visit"), visits),
        ("away", say("days away, at most"), [each for each in visits if each.away is not None]),
        ("shows", say("may still show"), [each for each in visits if each.shows is not None]),
        ("result", say("full result"), [each for each in lines if each.result is not None]),
        (
            "full",
            say("in a shorter or longer course"),
            [each for each in lines if each.reaches_beyond],
        ),
    )
    return [{"sample": sample, "said": said} for sample, said, drawn in known if drawn]


def _foot(found: Glance, comparison: Comparison, words: Language) -> dict[str, object]:
    """The key to the marks, what holds of every figure, and the ways on."""
    say = words.say
    treatments = [each.treatment for each in comparison.options]
    checked = [each.checked_on for each in treatments if each.checked_on]
    said = [say("The same results may not occur for all patients.")]
    if unseen := not_yet_reviewed(comparison.evidence, words):
        said.append(unseen)
    if checked:
        said.append(say("Checked on {date}.").format(date=words.date(min(checked))))
    if overdue := late(treatments, today()):
        text = say("Past the day by which it was to be checked again: {names}.")
        said.append(text.format(names=words.listing(overdue)))
    if unsaid := left_out(words):
        said.append(unsaid)
    return {
        "key": [
            {"sample": sample, "said": words.render(SAMPLES[sample])}
            for sample in SAMPLES
            if sample in found.drawn
        ],
        "said": said,
        "note": copying(say("Copy note"), _note(comparison, words), words),
        "code": say("QR code"),
        "ways": [
            {"id": each.id, "name": words.render(each.name), "first": each is PATIENT}
            for each in (PATIENT, TAKE_ALONG)
        ],
    }


def _note(comparison: Comparison, words: Language) -> str:
    """What was shown, for the record, with the link where others can open one."""
    link = shared.link()
    shareable = link if isinstance(link, str) else ""
    noted = Noted(course=planned_course(words))
    return note(comparison, session.choice(), today(), words, shareable, noted)
