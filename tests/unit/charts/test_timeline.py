"""The whole course on one time axis."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.charts.timeline import about, drawing, sources
from tests.unit.charts import reading
from tests.unit.charts.reading import framed
from tests.unit.making import a_comparison, a_fact, a_treatment, no_treatment

SHORT = {
    "sessions": Range(3, 3),
    "interval": Range(4, 4),
    "downtime": Range(7, 7),
    "results": Range(0.75, 1.5),
}
"""Visits at weeks 0, 4 and 8; the result 3.25 to 6.5 weeks after the last."""
LONG = {
    "sessions": Range(4, 4),
    "interval": Range(13, 13),
    "downtime": Range(7, 7),
    "results": Range(3, 6),
}
"""Visits at months 0, 3, 6 and 9; the result at 12 to 15 months."""


def drawn(words, **figures):
    return drawing(a_comparison(a_treatment(**figures)), words)


def marks(picture, kind):
    """Starts and ends of one kind of mark."""
    rows = framed(picture)[framed(picture)["kind"] == kind]
    return list(rows[["start", "end"]].itertuples(index=False, name=None))


def near(*pairs):
    return [pytest.approx(pair) for pair in pairs]


def axis(picture):
    return picture.spec["layer"][0]["encoding"]["x"]["title"]


@pytest.mark.parametrize(
    ("kind", "places"),
    [
        ("visit", [(0, 0), (4, 4), (8, 8)]),
        ("downtime", [(0, 1), (4, 5), (8, 9)]),
        ("waiting", [(0, 11.25)]),
        ("result", [(11.25, 14.5)]),
        ("reach", [(11.25, 14.5)]),
        ("point", []),
        ("silent", []),
    ],
)
def test_a_short_course_is_drawn_in_weeks(english, kind, places):
    assert marks(drawn(english, **SHORT), kind) == near(*places)


@pytest.mark.parametrize(
    ("kind", "places"),
    [
        ("visit", [(0, 0), (3, 3), (6, 6), (9, 9)]),
        ("downtime", [(0, 3 / 13), (3, 42 / 13), (6, 81 / 13), (9, 120 / 13)]),
        ("waiting", [(0, 12)]),
        ("result", [(12, 15)]),
        ("reach", [(12, 15)]),
    ],
)
def test_a_long_course_is_drawn_in_months(english, kind, places):
    assert marks(drawn(english, **LONG), kind) == near(*places)


@pytest.mark.parametrize(
    ("figures", "unit"),
    [
        pytest.param(SHORT, "weeks from the first visit", id="14.5 weeks"),
        pytest.param(LONG, "months from the first visit", id="15 months"),
        pytest.param(
            {"sessions": Range(1, 1), "results": Range(6, 6)},
            "weeks from the first visit",
            id="26 weeks are still weeks",
        ),
        pytest.param(
            {"sessions": Range(1, 1), "results": Range(6.5, 6.5)},
            "months from the first visit",
            id="28 weeks are months",
        ),
        pytest.param({}, "weeks from the first visit", id="nothing reported"),
    ],
)
def test_the_axis_is_in_weeks_or_in_months(english, figures, unit):
    assert axis(drawn(english, **figures)) == unit


def test_one_long_course_puts_every_row_in_months(english):
    both = drawing(a_comparison(a_treatment("a", **SHORT), a_treatment("b", **LONG)), english)
    first = framed(both)[(framed(both)["row"] == 0) & (framed(both)["kind"] == "visit")]
    assert list(first["start"]) == pytest.approx([0, 12 / 13, 24 / 13])


def test_the_middle_of_the_ranges_is_drawn_and_the_reach_goes_from_low_to_high(english):
    picture = drawn(
        english,
        sessions=Range(2, 3),
        interval=Range(2, 4),
        downtime=Range(0, 7),
        results=Range(0.75, 1.5),
    )
    assert (marks(picture, "visit"), marks(picture, "downtime"), marks(picture, "reach")) == (
        near((0, 0), (3, 3), (6, 6)),
        near((0, 0.5), (3, 3.5), (6, 6.5)),
        near((5.25, 14.5)),
    )


def test_a_result_that_may_show_at_once_reaches_from_the_first_visit(english):
    picture = drawn(english, sessions=Range(1, 1), results=Range(0, 3))
    assert marks(picture, "reach") == near((0, 13))


def test_one_date_of_the_result_is_a_point(english):
    picture = drawn(english, sessions=Range(1, 1), results=Range(3, 3))
    assert (marks(picture, "point"), marks(picture, "result")) == (near((13, 13)), [])


def test_an_open_result_has_an_arrow_and_neither_block_nor_point(english):
    picture = drawn(english, sessions=Range(1, 1), results=Range(3, None))
    assert {kind: marks(picture, kind) for kind in ("on", "reach", "point", "result")} == {
        "on": near((13.78, 13.78)),
        "reach": near((13, 13.78)),
        "point": [],
        "result": [],
    }


def test_an_open_number_of_visits_has_an_arrow(english):
    picture = drawn(english, **{**SHORT, "sessions": Range(3, None)})
    assert marks(picture, "on") == near((14.5 * 1.06, 14.5 * 1.06))


def test_a_course_with_an_end_has_no_arrow(english):
    assert marks(drawn(english, **SHORT), "on") == []


def test_an_arrow_reaches_beyond_every_closed_course(english):
    both = a_comparison(
        a_treatment("closed", sessions=Range(1, 1), results=Range(1, 5)),
        a_treatment("open", sessions=Range(1, 1), results=Range(1, None)),
    )
    (arrow,) = marks(drawing(both, english), "on")
    assert arrow == pytest.approx((5 * 52 / 12 * 1.06,) * 2)


def test_a_result_up_to_a_month_is_a_block_from_the_last_visit(english):
    picture = drawn(english, sessions=Range(1, 1), results=Range(None, 3))
    assert (marks(picture, "result"), marks(picture, "point")) == (near((0, 13)), [])


@pytest.mark.parametrize(
    ("away", "shows", "tail"),
    [
        pytest.param(Range(7, 7), Range(14, 14), [(1, 2)], id="from the block on"),
        pytest.param(Range(0, 0), Range(7, 7), [(0, 1)], id="back the same day"),
        pytest.param(NOT_REPORTED, Range(7, 7), [(0, 1)], id="days away not reported"),
        pytest.param(Range(7, 7), Range(7, 7), [], id="no longer than the days away"),
        pytest.param(Range(7, 7), NOT_REPORTED, [], id="not reported"),
        pytest.param(Range(0, 0), Range(7, None), [(0, 1)], id="open: to what is stated"),
    ],
)
def test_days_on_which_it_may_still_show_are_a_tail_behind_the_days_away(
    english, away, shows, tail
):
    picture = drawn(english, sessions=Range(1, 1), downtime=away, visible=shows)
    assert marks(picture, "tail") == near(*tail)


@pytest.mark.parametrize(
    ("away", "shows", "said"),
    [
        pytest.param(
            Range(0, 0), NOT_REPORTED, "Visit 1, back the same day", id="back the same day"
        ),
        pytest.param(
            Range(5, 5),
            Range(7, 7),
            "Visit 1, then 5 days away; may still show for 7 days",
            id="away and seen",
        ),
        pytest.param(
            NOT_REPORTED, Range(1, 1), "Visit 1; may still show for 1 day", id="seen alone"
        ),
    ],
)
def test_a_visit_says_what_follows_it(english, away, shows, said):
    picture = drawn(english, sessions=Range(1, 1), downtime=away, visible=shows)
    assert [row.said for row in picture.rows if row.kind == "visit"] == [said]


@pytest.mark.parametrize(
    ("figures", "notes"),
    [
        pytest.param(SHORT, (False, False), id="neither"),
        pytest.param({**SHORT, "visible": Range(8, 9)}, (True, False), id="a tail"),
        pytest.param({**SHORT, "results": Range(2, None)}, (False, True), id="an arrow"),
    ],
)
def test_the_caption_speaks_of_tails_and_arrows_where_there_are_some(english, figures, notes):
    said = about(a_comparison(a_treatment(**figures)), english)
    assert tuple(part in said for part in ("may still show", "Arrow:")) == notes


def test_a_course_without_a_date_of_its_result_ends_at_the_last_visit(english):
    picture = drawn(english, sessions=Range(3, 3), interval=Range(4, 4))
    assert (marks(picture, "waiting"), marks(picture, "result"), marks(picture, "point")) == (
        near((0, 8)),
        [],
        [],
    )


def test_a_course_whose_days_away_are_not_reported_has_visits_alone(english):
    picture = drawn(english, sessions=Range(2, 2), interval=Range(4, 4))
    visits = framed(picture)[framed(picture)["kind"] == "visit"]
    assert (marks(picture, "downtime"), list(visits["said"])) == ([], ["Visit 1", "Visit 2"])


def test_a_visit_says_how_many_days_away_follow(english):
    picture = drawn(english, sessions=Range(1, 1), downtime=Range(1, 2))
    visits = framed(picture)[framed(picture)["kind"] == "visit"]
    assert list(visits["said"]) == ["Visit 1, then 1.5 days away"]


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param({}, id="no visits"),
        pytest.param({"sessions": Range(3, 3)}, id="no time between visits"),
        pytest.param({"interval": Range(4, 4), "results": Range(3, 6)}, id="no number of visits"),
    ],
)
def test_a_course_that_cannot_be_worked_out_is_words_and_no_mark(english, figures):
    frame = reading.marks(drawn(english, **figures))
    assert list(frame[["kind", "start", "end", "said"]].itertuples(index=False, name=None)) == [
        ("silent", 0, 0, "not reported")
    ]


@pytest.mark.parametrize(
    ("row", "label", "visits"),
    [
        (0, "Microneedling", 5),
        (1, "Spot acid for pits (TCA CROSS)", 5),
        (2, "Fractional erbium laser", 3),
        (3, "Radiofrequency microneedling", 4),
    ],
)
def test_a_shipped_treatment_has_a_mark_for_each_of_its_visits(
    comparison, english, row, label, visits
):
    frame = framed(drawing(comparison, english))
    own = frame[(frame["row"] == row) & (frame["label"] == label)]
    assert (own["kind"] == "visit").sum() == visits


def test_the_shipped_erbium_laser_is_drawn(comparison, english):
    frame = framed(drawing(comparison, english))
    own = frame[(frame["row"] == 2) & frame["kind"].isin(["waiting", "result", "reach", "on"])]
    assert list(own[["kind", "start", "end"]].itertuples(index=False, name=None)) == [
        ("waiting", 0, pytest.approx(36 / 13 + 4)),
        ("result", pytest.approx(36 / 13 + 4), pytest.approx(36 / 13 + 12)),
        ("reach", pytest.approx(24 / 13 + 4), pytest.approx(15.655, abs=0.001)),
        ("on", pytest.approx(15.655, abs=0.001), pytest.approx(15.655, abs=0.001)),
    ]


def test_the_alt_text_says_the_courses_of_the_shipped_treatments(comparison, english):
    assert drawing(comparison, english).alt == (
        "Microneedling: First to last visit: 1–5 months. "
        "Full result: 3 months or more after the first visit. Days away in all: 0–18 days. "
        "Spot acid for pits (TCA CROSS): First to last visit: 1–9 months. "
        "Full result: 4–13 months after the first visit. Days away in all: 9–30 days. "
        "After each visit it may still show: 7–14 days. "
        "Fractional erbium laser: First to last visit: 8 weeks or more. "
        "Full result: 6 months or more after the first visit. Days away in all: 6 days or more. "
        "After each visit it may still show: up to 10 days. "
        "Radiofrequency microneedling: First to last visit: 2–4 months. "
        "Full result: 5 months or more after the first visit. Days away in all: 0–8 days. "
        "After each visit it may still show: up to 7 days."
    )


def test_the_alt_text_and_the_marks_say_the_same(english):
    picture = drawn(english, **LONG)
    reach, said = marks(picture, "reach"), picture.alt
    assert (reach, said) == (
        near((12, 15)),
        "Peel: First to last visit: 9 months. Full result: 12–15 months after the first visit. "
        "Days away in all: 28 days.",
    )


def test_no_treatment_has_no_course(english):
    frame = framed(drawing(a_comparison(a_treatment(**SHORT), no_treatment()), english))
    assert set(frame["label"]) == {"Peel"}


def test_a_comparison_without_treatments_has_no_marks(english):
    assert drawing(a_comparison(no_treatment()), english).rows == ()


@pytest.mark.parametrize(
    ("sessions", "behind"),
    [
        pytest.param(Range(1, 1), {"trial"}, id="a course that is drawn"),
        pytest.param(Range(), set(), id="a course that cannot be worked out"),
    ],
)
def test_sources_stand_behind_a_course_that_is_drawn(sessions, behind):
    one = a_comparison(
        a_treatment(sessions=sessions, downtime=Range(1, 2)),
        facts={("peel", "downtime"): (a_fact(1, 2, field="downtime"),)},
    )
    assert sources(one) == behind


def test_a_block_is_spoken_of_only_where_one_is_drawn(english):
    closed = a_treatment(**{**LONG, "results": Range(6, 9)})
    endless = a_treatment(**{**LONG, "results": Range(6, None)})
    assert "pale block" in about(a_comparison(closed), english)
    assert "pale block" not in about(a_comparison(endless), english)
