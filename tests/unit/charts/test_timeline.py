"""The whole course: the shortest, the middle and the longest of each option."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import Range
from resurface.charts.course_layout import LANES
from resurface.charts.timeline import about, drawing, sources
from tests.unit.charts.reading import of, said
from tests.unit.making import a_comparison, a_treatment, no_treatment

FIGURES = {
    "downtime": Range(0, 3),
    "visible": Range(5, 7),
    "sessions": Range(2, 4),
    "interval": Range(4, 4),
    "results": Range(1, 2),
}


def drawn(english, limit=None, **changes):
    return drawing(a_comparison(a_treatment(**{**FIGURES, **changes})), english, limit)


def words(drawn):
    return [row.said for row in of(drawn, "Peel", "words", "plot")]


def test_every_course_has_its_number_of_visits(english):
    posts = of(drawn(english), "Peel", "post")
    lanes = sorted({row.down for row in posts})
    assert [len([row for row in posts if row.down == lane]) for lane in lanes] == [2, 3, 4]


def test_the_three_courses_are_named(english):
    assert said(drawn(english), "Peel", "lane") == ["shortest", "middle", "longest"]


def test_the_end_of_each_course_stands_as_months_after_the_first_visit(english):
    assert words(drawn(english)) == ["2", "3", "5"]


def test_the_full_result_is_a_diamond_in_the_color_of_benefit(english):
    points = of(drawn(english), "Peel", "point", "plot")
    assert {(row.form, row.tone) for row in points} == {("diamond", "good")}


def test_days_away_are_thick_and_those_on_which_it_may_show_thin(english):
    bars = of(drawn(english), "Peel", "bar")
    away, shows = ({row.size for row in bars if row.tone == tone} for tone in ("bad", "badpale"))
    assert min(away) > max(shows)


def test_no_day_away_draws_no_block(english):
    assert "bad" not in {
        row.tone for row in of(drawn(english, downtime=Range(0, 0)), "Peel", "bar")
    }


def test_an_open_result_has_an_arrow_and_says_or_more(english):
    found = drawn(english, results=Range(1, None))
    assert words(found) == ["2 or more", "3 or more"]
    assert said(found, "Peel", "says") == ["time to the full result: not reported"]
    arrows = [row for row in of(found, "Peel", "point") if row.form == "triangle-right"]
    assert [row.start for row in arrows] == [1, 1, 1]


def test_an_open_number_of_visits_has_no_longest_course(english):
    found = drawn(english, sessions=Range(2, None))
    assert said(found, "Peel", "says") == ["visits: open end"]
    assert words(found)[1] == "2 or more"


def test_without_a_time_between_visits_nothing_is_drawn(english):
    found = drawn(english, interval=Range())
    assert [row.said for row in of(found, "Peel", "silent")] == ["not reported"]
    assert of(found, "Peel", "post") == []


def test_figures_and_how_many_sources_they_have_stand_beside_the_name(comparison, english):
    name = "Radiofrequency microneedling"
    assert said(drawing(comparison, english), name, "side") == [
        "3–4 visits, 4–6 weeks apart",
        "back at work after: 0–2 days",
        "may still show until: up to 7 days",
        "visits: 6 sources; full result: 1 of 3 sources",
    ]


@pytest.mark.parametrize(
    ("limit", "verdict"), [(6, "in time"), (3, "may be late"), (1, "too late by 1–4 months")]
)
def test_a_limit_on_months_is_a_line_and_a_verdict(english, limit, verdict):
    found = drawn(english, limit)
    assert said(found, "Peel", "side")[-1] == verdict
    assert [row.thick for row in of(found, "", "post") if row.tone == "prim"] == [2]


def test_no_treatment_is_not_drawn(english):
    found = drawing(a_comparison(a_treatment(**FIGURES), no_treatment()), english)
    assert {row.label for row in found.rows} == {"", "Peel"}


def test_how_to_read_it_names_only_what_is_drawn(english):
    closed = about(a_comparison(a_treatment(**FIGURES)), english)
    unknown = about(a_comparison(a_treatment()), english)
    assert ("Diamond" in closed, "Arrow" in closed, "Diamond" in unknown) == (True, False, False)


def test_where_no_course_is_drawn_no_source_stands_behind_it():
    assert sources(a_comparison(a_treatment())) == frozenset()


def test_the_words_of_the_course_are_its_description(english):
    assert drawn(english).alt.startswith("Peel: First to last visit: 4–12 weeks.")


def test_a_least_number_of_visits_that_no_source_gives_draws_no_shortest_course(english):
    found = drawn(english, sessions=Range(None, 4))
    assert said(found, "Peel", "says") == ["visits: open end"]
    lanes = {row.down for row in of(found, "Peel", "post")}
    assert len(lanes) == len(("middle", "longest"))


@pytest.mark.parametrize("lane", [0, 2], ids=["shortest", "longest"])
def test_a_time_between_visits_that_no_source_gives_is_named_as_what_is_missing(english, lane):
    weeks = Range(None, 4) if lane == 0 else Range(4, None)
    (missing,) = of(drawn(english, interval=weeks), "Peel", "words", "says")
    assert missing.said == "time between visits: open end"
    assert abs(missing.down - LANES[lane]) < LANES[1] - LANES[0]
