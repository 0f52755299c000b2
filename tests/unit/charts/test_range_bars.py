"""Ranges side by side: the range as a bar, and each source below it."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import Range
from resurface.charts.range_bars import about, drawing, sources
from resurface.charts.range_panels import PANELS
from tests.unit.charts.reading import of
from tests.unit.making import a_comparison, a_fact, a_source, a_treatment

PLACES = {each.id: place for place, each in enumerate(PANELS)}


def panel(drawn, panel_id, kind, column="plot"):
    """The shapes of one kind in one panel."""
    return [row for row in of(drawn, "Peel", kind, column) if row.panel == PLACES[panel_id]]


def drawn(english, limits=None, facts=None, **figures):
    parts = {"facts": facts, "sources": {"trial": a_source()}} if facts else {}
    return drawing(a_comparison(a_treatment(**figures), **parts), english, limits)


def said(drawn, panel_id, column="plot"):
    return [row.said for row in panel(drawn, panel_id, "words", column)]


def thick(drawn, panel_id):
    return [row for row in panel(drawn, panel_id, "bar") if row.size == 8]


def test_every_figure_of_the_comparison_has_its_panel(english):
    titles = [row.said for row in of(drawn(english), "", "words", "title") if row.form == "bold"]
    assert titles == [
        "Back at work after",
        "Visits",
        "Weeks between visits",
        "Months to the full result",
        "Price of one visit",
        "Minutes of one visit",
        "Price of the course",
        "Days away in all",
        "Full result",
    ]


@pytest.mark.parametrize(
    ("range_", "numbers"),
    [
        (Range(100, 700), ["$100", "$700"]),
        (Range(650, 700), ["$650–$700"]),
        (Range(700, 700), ["$700"]),
        (Range(700, None), ["$700 or more"]),
        (Range(None, 700), ["up to $700"]),
    ],
)
def test_ends_stand_as_numbers_over_the_bar(english, range_, numbers):
    assert said(drawn(english, price=range_), "price") == numbers


@pytest.mark.parametrize(
    ("range_", "words"),
    [
        (Range(0, 0), "same day"),
        (Range(0, 3), "same day to 3"),
        (Range(0, None), "same day or more"),
        (Range(1, 3), "1"),
    ],
)
def test_nought_days_away_is_the_same_day(english, range_, words):
    assert said(drawn(english, downtime=range_), "downtime")[0] == words


def test_an_open_range_is_an_arrow_and_never_a_bar_or_a_dot(english):
    found = drawn(english, results=Range(3, None))
    assert thick(found, "results") == []
    assert [row.form for row in panel(found, "results", "point")] == ["triangle-right"]


def test_an_open_range_reaches_beyond_every_closed_one(english):
    both = a_comparison(
        a_treatment("one", name="One", price=Range(100, None)),
        a_treatment("two", name="Two", price=Range(100, 1000)),
    )
    bars = of(drawing(both, english), "Two", "bar", "plot")
    assert all(row.end < 1 for row in bars if row.size == 8 and row.panel == PLACES["price"])


def test_a_line_or_a_dot_stands_for_each_source_that_feeds_it(english):
    rows = (
        a_fact(2, 6, field="sessions", unit="sessions", use="yes"),
        a_fact(3, 3, field="sessions", unit="sessions", use="yes"),
        a_fact(9, 9, field="sessions", unit="sessions", use="no"),
    )
    found = drawn(english, facts={("peel", "sessions"): rows}, sessions=Range(2, 6))
    lines = [row for row in panel(found, "sessions", "bar") if row.size == 1.5]
    dots = [row for row in panel(found, "sessions", "point") if row.size == 3]
    assert (len(lines), len(dots)) == (1, 1)


def test_no_source_stands_over_another(comparison, english):
    shapes = of(drawing(comparison, english), "Microneedling", "point", "plot")
    dots = [row for row in shapes if row.size == 3]
    assert len({(row.panel, row.start, row.down) for row in dots}) == len(dots)


def test_what_is_worked_out_names_both_counts_of_sources(comparison, english):
    found = of(drawing(comparison, english), "Radiofrequency microneedling", "words", "count")
    counts = {PANELS[row.panel].id: row.said for row in found}
    assert [counts[each] for each in ("sessions", "price", "course-price")] == [
        "6 sources",
        "1 source",
        "6 and 1 sources",
    ]


def test_a_figure_that_no_source_feeds_is_the_clinic_s_own(english):
    assert said(drawn(english, price=Range(100, 200)), "price", "count") == ["our clinic's figure"]


def test_silence_is_said_and_nothing_drawn(english):
    found = drawn(english)
    assert [row.said for row in panel(found, "price", "silent")] == ["not reported"]
    assert panel(found, "price", "bar") == []


def test_the_last_day_on_which_it_may_show_stands_thin_beside_the_days_away(english):
    found = drawn(english, downtime=Range(1, 3), visible=Range(5, 7))
    (shows,) = (row for row in panel(found, "downtime", "bar") if row.tone == "badpale")
    assert shows.end > max(row.end for row in thick(found, "downtime"))
    assert "7" in said(found, "downtime")


@pytest.mark.parametrize(
    ("limit", "panel_id", "tag"),
    [
        ("days", "downtime", "up to 3"),
        ("visible", "downtime", "up to 3"),
        ("sessions", "sessions", "up to 3"),
        ("budget", "course-price", "up to $3"),
        ("months", "full-result", "up to 3"),
        ("visit_length", "visit", "up to 3"),
    ],
)
def test_what_a_person_set_is_a_line_with_its_value(english, limit, panel_id, tag):
    found = drawn(english, {limit: 3}, downtime=Range(1, 5))
    tags = [row for row in of(found, "", "words", "plot") if row.tone == "prim"]
    assert [(row.panel, row.said) for row in tags] == [(PLACES[panel_id], tag)]


def test_a_row_opens_the_sources_of_its_figure(english):
    lines = of(drawn(english), "Peel", "line", "whole")
    assert [row.id for row in lines][:2] == ["peel downtime", "peel sessions"]


def test_the_key_names_only_what_is_drawn(english):
    def key(**figures):
        return [row.said for row in of(drawn(english, **figures), "", "words", "key")]

    assert len(key()) == 2
    assert key(price=Range(1, None))[-1] == "or more, with no upper end"
    assert key(visible=Range(1, 2))[-1] == "may still show until"


def test_how_to_read_it_speaks_of_arrows_only_where_one_is(english):
    closed, opened = (
        about(a_comparison(a_treatment(price=each)), english) for each in (Range(1, 2), Range(1))
    )
    assert ("Arrow" in closed, "Arrow" in opened) == (False, True)


def test_the_sources_behind_it_are_those_that_feed_what_is_drawn(comparison):
    behind = sources(comparison)
    facts = comparison.treated[0].figures[0].facts
    assert {each.source_id for each in facts if each.use == "yes"} <= behind


def test_every_range_is_said_in_words(english):
    assert "Visits. Peel: 3–5 visits." in drawn(english, sessions=Range(3, 5)).alt
