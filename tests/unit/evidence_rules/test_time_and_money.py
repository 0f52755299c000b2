"""Time and money: two figures of recovery, noughts, open ends, sources, and whose figure it is."""

from __future__ import annotations

import re

import pytest

from resurface.catalogue.figures import Range
from resurface.choosing.criteria import Criteria
from resurface.comparison import listed
from resurface.comparison.axes import axes
from resurface.comparison.burden_rows import burden_rows
from resurface.ui.treatment.figure_strip import figure_strip
from tests.unit.evidence_rules.planted import a_course, says, with_figure
from tests.unit.evidence_rules.surfaces import FIGURES_TOLD, SOURCES, SURFACES, WORDS, a_record
from tests.unit.making import ENCINO, a_treatment

_OF_TEXT = [each for each in SURFACES if each not in ("ranges", "chart pictures")]
"""Surfaces whose noughts are no ends of axes."""
every = pytest.mark.parametrize("surface", SURFACES)
RECOVERY = ("at a glance", "course", "ranges", "questions", "whole picture", "note")
FILES = ("CSV", "workbook", "chart pictures", "one treatment", "dialogs")

TWO_FIGURES = a_record(a_course())
NOUGHT = a_record(a_course(downtime=Range(0, 0), sessions=Range(3, None)))
OPEN = a_record(
    a_course(
        downtime=Range(2, None),
        visible=Range(5, None),
        sessions=Range(3, None),
        results=Range(2, None),
        price=Range(100, None),
    )
)


def listed_row(record):
    """The first treatment as a row of the list."""
    rows = listed.rows(record.catalogue, record.evidence, WORDS)
    return rows.row(record.catalogue.treatments[0])


@pytest.mark.parametrize("surface", [*RECOVERY, *FILES])
def test_back_at_work_and_may_still_show_are_two_figures(surface):
    text = TWO_FIGURES.text(surface).lower()
    assert "back at work after" in text
    assert re.search("may (it )?still show", text)


@every
def test_the_word_downtime_is_never_said(surface):
    assert "downtime" not in NOUGHT.text(surface).lower().replace("laser-downtime", "")


@pytest.mark.parametrize("surface", [*RECOVERY, *FILES, "list"])
def test_a_nought_is_back_the_same_day(surface):
    assert "same day" in NOUGHT.text(surface)


@every
def test_nought_times_an_open_number_of_visits_is_nought(surface):
    found = re.findall(r"at least 0\b|\b0 days or more|\b0\+", NOUGHT.text(surface))
    assert found == []


@pytest.mark.parametrize("surface", FIGURES_TOLD)
def test_an_open_end_is_said_to_be_open(surface):
    assert re.search(r"or more|or later|\d\+", OPEN.text(surface))


@every
def test_an_open_end_is_never_told_as_a_closed_number(surface):
    closed = re.findall(r"\b3 visits(?! or more)|after 2 days(?! or more)", OPEN.text(surface))
    assert closed == []


def test_an_open_end_has_an_arrow_in_every_row_of_bars():
    bars = [row.cells[0].bar for row in burden_rows(OPEN.comparison, Criteria(), WORDS)]
    assert [(each.open, each.high == each.low) for each in bars] == [(True, True)] * 3
    assert bars[0].tail_open
    strip = figure_strip(OPEN.comparison.options[0], WORDS)["cells"]
    assert [each["bar"]["open"] for each in strip if each["topic"] in ("downtime", "sessions")]


def test_an_open_end_has_an_arrow_in_the_list():
    for bar in listed_row(OPEN).bars:
        assert (bar.high, bar.text[-1]) == (None, "+")


def test_an_open_tail_has_an_arrow_in_the_list():
    days = listed_row(OPEN).bars[0]
    assert (days.shows_open, days.tail) == (True, "5+")


def test_every_open_range_has_an_arrow_among_the_ranges():
    arrows = OPEN.shapes("ranges", form="triangle-right", label="Peel")
    panels = {row["panel"] for row in arrows}
    assert len(panels) == 7


def test_days_that_may_show_without_an_end_have_an_arrow_among_the_ranges():
    arrows = OPEN.shapes("ranges", form="triangle-right", tone="badpale", label="Peel")
    assert len(arrows) == 1


def test_an_open_course_has_an_arrow_and_no_end():
    lanes = {row["down"] for row in OPEN.shapes("course", form="triangle-right", label="Peel")}
    assert len(lanes) == 3


COUNTED = with_figure(
    "sessions",
    Range(3, 5),
    says("sessions", 3, 4, "trial", "sessions"),
    says("sessions", 4, 5, "other", "sessions"),
    interval=Range(2, 4),
    price=Range(100, 200),
    more=(says("price", 100, 200, "fda", "US dollars"), says("interval", 2, 4, "review", "weeks")),
)


@pytest.mark.parametrize(
    "surface", ["list", "ranges", "course", "questions", "CSV", "workbook", "note", "one treatment"]
)
def test_how_many_sources_stand_behind_a_figure_is_said_where_it_stands(surface):
    assert "2 sources" in COUNTED.text(surface)


def test_a_source_is_a_tick_under_its_bar():
    bars = burden_rows(COUNTED.comparison, Criteria(), WORDS)
    assert len(bars[1].cells[0].bar.ticks) == 2
    assert len(listed_row(COUNTED).bars[1].ticks) == 2


def test_a_figure_that_is_worked_out_says_both_counts():
    both = a_record(
        a_course(),
        facts={
            ("peel", "sessions"): (says("sessions", 3, 4, "trial", "sessions"),),
            ("peel", "price"): (
                says("price", 100, 150, "trial", "US dollars"),
                says("price", 150, 200, "other", "US dollars"),
            ),
        },
    )
    assert "1 and 2 sources" in both.text("ranges")
    for surface in ("list", "questions", "CSV", "workbook"):
        assert "visits: 1 source; price: 2 sources" in both.text(surface)


@pytest.mark.parametrize("surface", _OF_TEXT)
def test_silence_is_never_a_nought(surface):
    text = a_record(a_treatment()).text(surface)
    assert re.findall(r"\b0 (?:days|visits|months)\b(?! to)|\$0\b(?! to)", text) == []


@pytest.mark.parametrize("surface", [each for each in FIGURES_TOLD if each != "list"])
def test_silence_is_said(surface):
    text = a_record(a_treatment()).text(surface).lower()
    assert "not reported" in text


def of_a_practice(*shown):
    """A peel that takes 5 to 6 visits, a practice says, on the screens of the practices `shown`."""
    stated = says("sessions", 5, 6, ENCINO, "sessions")
    return with_figure("sessions", Range(3, 5), stated, practices=shown)


@pytest.mark.parametrize("surface", ["questions", "dialogs", "CSV", "workbook", "one treatment"])
def test_what_a_practice_says_is_named_by_practice_on_its_own_screens(surface):
    text = of_a_practice(SOURCES[ENCINO]).text(surface)
    assert "A practice says: 5–6 visits" in text


def test_a_practice_s_own_statement_is_a_ring_in_the_list_of_its_own_screens():
    record = of_a_practice(SOURCES[ENCINO])
    assert listed_row(record).bars[1].rings == (axes(record.catalogue)["visits"].at(5.5),)


@every
def test_nobody_else_s_screens_hold_what_a_practice_says_of_itself(surface):
    assert "practice says" not in of_a_practice().text(surface)
    assert listed_row(of_a_practice()).bars[1].rings == ()


@every
def test_a_clinic_s_own_figure_is_never_taken_for_a_published_one(surface):
    own = with_figure("sessions", Range(9, 9), says("sessions", 3, 4, "trial", "sessions"))
    text = own.text(surface)
    if re.search(r"\b9 visits", text):
        assert "our clinic's figure" in text
