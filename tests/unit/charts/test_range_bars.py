"""Ranges side by side: what is drawn, and the same numbers in the alt text."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.charts.range_bars import CHARTS, DRAWN, about, drawing, sources
from resurface.evidence.ranges import Published
from tests.unit.charts import reading
from tests.unit.charts.reading import framed
from tests.unit.making import (
    ENCINO,
    FLORIDA,
    a_comparison,
    a_fact,
    a_treatment,
    no_treatment,
)

NEEDLING = "Microneedling"
CROSS = "Spot acid for pits (TCA CROSS)"
ERBIUM = "Fractional erbium laser"
RADIO = "Radiofrequency microneedling"


def marks(drawn, *kinds):
    """What is drawn of some kinds, or of all but names: kind, start and end."""
    chosen = framed(drawn)[framed(drawn)["kind"].isin(kinds)] if kinds else reading.marks(drawn)
    return list(chosen[["kind", "start", "end"]].itertuples(index=False, name=None))


def visits(stated, published=NOT_REPORTED, spread=NOT_REPORTED, facts=(), count=0):
    """A comparison of one treatment by its visits."""
    return a_comparison(
        a_treatment(sessions=stated),
        facts={("peel", "sessions"): facts},
        ranges={("peel", "sessions"): Published(published, spread, False, count)},
    )


@pytest.mark.parametrize(
    ("panel", "drawn"),
    [
        pytest.param(
            "downtime",
            [
                (NEEDLING, "range", 0, 3),
                (CROSS, "range", 3, 5),
                (ERBIUM, "range", 2, 5),
                (RADIO, "range", 0, 2),
            ],
            id="days away",
        ),
        pytest.param(
            "sessions",
            [
                (NEEDLING, "range", 3, 6),
                (CROSS, "range", 3, 6),
                (ERBIUM, "open", 3, pytest.approx(8.05)),
                (RADIO, "range", 3, 4),
            ],
            id="visits",
        ),
        pytest.param(
            "interval",
            [
                (NEEDLING, "range", 2, 4),
                (CROSS, "range", 2, 8),
                (ERBIUM, "range", 4, 8),
                (RADIO, "range", 4, 6),
            ],
            id="weeks between visits",
        ),
        pytest.param(
            "results",
            [
                (NEEDLING, "open", 2, pytest.approx(13.8)),
                (CROSS, "range", 3, 4),
                (ERBIUM, "range", 4, 12),
                (RADIO, "open", 3, pytest.approx(13.8)),
            ],
            id="months to the result, two of them open",
        ),
        pytest.param(
            "price",
            [
                (NEEDLING, "range", 100, 700),
                (CROSS, "range", 200, 800),
                (ERBIUM, "silent", 0, 0),
                (RADIO, "range", 500, 1500),
            ],
            id="price of a visit, one of them not reported",
        ),
        pytest.param(
            "course-price",
            [
                (NEEDLING, "range", 300, 4200),
                (CROSS, "range", 600, 4800),
                (ERBIUM, "silent", 0, 0),
                (RADIO, "range", 1500, 6000),
            ],
            id="price of the course",
        ),
    ],
)
def test_the_catalogue_s_range_of_each_shipped_treatment_is_drawn(
    comparison, english, panel, drawn
):
    frame = framed(drawing(comparison, panel, english))
    stated = frame[frame["kind"].isin(["range", "point", "open", "silent"])]
    assert (
        list(stated[["label", "kind", "start", "end"]].itertuples(index=False, name=None)) == drawn
    )


@pytest.mark.parametrize(
    ("panel", "said"),
    [
        (
            "downtime",
            "Back at work after (days). Microneedling: 0–3 days; "
            "Spot acid for pits (TCA CROSS): 3–5 days; Fractional erbium laser: 2–5 days; "
            "Radiofrequency microneedling: 0–2 days.",
        ),
        (
            "results",
            "From the last visit to the full result (months). Microneedling: 2 months or more; "
            "Spot acid for pits (TCA CROSS): 3–4 months; Fractional erbium laser: 4–12 months; "
            "Radiofrequency microneedling: 3 months or more.",
        ),
        (
            "course-price",
            "Price of the whole course (US dollars). Microneedling: $300–$4,200; "
            "Spot acid for pits (TCA CROSS): $600–$4,800; Fractional erbium laser: not reported; "
            "Radiofrequency microneedling: $1,500–$6,000.",
        ),
    ],
)
def test_the_alt_text_says_the_numbers_of_the_shipped_treatments(comparison, english, panel, said):
    assert drawing(comparison, panel, english).alt == said


@pytest.mark.parametrize("panel", DRAWN)
def test_the_alt_text_has_the_words_that_stand_in_the_chart(comparison, english, panel):
    drawn = drawing(comparison, panel, english)
    shown = framed(drawn)[framed(drawn)["kind"].isin(["end", "silent"])]
    said = [f"{row.label}: {row.said}" for row in shown.itertuples()]
    assert len(said) == 4
    assert [each for each in said if each not in drawn.alt] == []


@pytest.mark.parametrize("panel", DRAWN)
def test_no_treatment_has_no_range(comparison, untreated_apart, english, panel):
    with_it, without = (drawing(each, panel, english) for each in (comparison, untreated_apart))
    assert with_it.rows == without.rows


def test_rows_stand_in_the_order_of_choosing(english):
    chosen = a_comparison(a_treatment("zinc"), a_treatment("acid"), no_treatment())
    frame = reading.marks(drawing(chosen, "sessions", english))
    assert list(frame[["row", "label"]].itertuples(index=False, name=None)) == [
        (0, "Zinc"),
        (1, "Acid"),
    ]


@pytest.mark.parametrize("panel", DRAWN)
def test_a_figure_that_is_not_reported_is_words_and_no_mark(english, panel):
    drawn = drawing(a_comparison(a_treatment()), panel, english)
    assert (marks(drawn), list(reading.marks(drawn)["said"])) == (
        [("silent", 0, 0)],
        ["not reported"],
    )


@pytest.mark.parametrize(
    ("stated", "drawn", "words"),
    [
        pytest.param(Range(3, 5), ("range", 3, 5), "3–5 visits", id="a range is a bar"),
        pytest.param(Range(4, 4), ("point", 4, 4), "4 visits", id="one figure is a point"),
        pytest.param(Range(0, 0), ("point", 0, 0), "0 visits", id="zero is a figure"),
        pytest.param(
            Range(5, None), ("open", 5, pytest.approx(5.75)), "5 visits or more", id="open above"
        ),
        pytest.param(Range(None, 5), ("open", 0, 5), "up to 5 visits", id="open below"),
    ],
)
def test_a_stated_range_is_drawn_with_its_words(english, stated, drawn, words):
    picture = drawing(visits(stated), "sessions", english)
    kind, _, _ = drawn
    said = framed(picture).loc[framed(picture)["kind"] == kind, "said"].item()
    assert (marks(picture, "range", "point", "open"), said) == ([drawn], words)


@pytest.mark.parametrize(
    ("stated", "arrow"),
    [
        pytest.param(Range(5, None), ("on", pytest.approx(5.75)), id="on, beyond the end"),
        pytest.param(Range(0, None), ("on", 1), id="on, from nought"),
        pytest.param(Range(None, 5), ("back", 0), id="back to nought"),
    ],
)
def test_an_open_end_has_an_arrow_and_no_point(english, stated, arrow):
    picture = drawing(visits(stated), "sessions", english)
    kind, place = arrow
    assert marks(picture, "on", "back", "point") == [(kind, place, place)]


@pytest.mark.parametrize("stated", [Range(3, 5), Range(4, 4), Range(0, 0), NOT_REPORTED])
def test_what_is_not_open_has_no_arrow(english, stated):
    assert marks(drawing(visits(stated), "sessions", english), "on", "back", "open") == []


def test_what_is_open_reaches_beyond_every_other_mark(english):
    both = a_comparison(
        a_treatment("closed", sessions=Range(3, 9)),
        a_treatment("open", sessions=Range(2, None)),
        ranges={("closed", "sessions"): Published(Range(3, 9), Range(1, 20))},
    )
    (arrow,) = marks(drawing(both, "sessions", english), "on")
    assert arrow == ("on", pytest.approx(23), pytest.approx(23))


@pytest.mark.parametrize(
    ("stated", "note"),
    [
        pytest.param(Range(3, None), True, id="an open range"),
        pytest.param(Range(3, 5), False, id="a closed one"),
    ],
)
def test_the_caption_speaks_of_arrows_where_there_are_some(english, stated, note):
    assert ("Arrow: no source says where it ends." in about(visits(stated), english)) == note


@pytest.mark.parametrize(
    ("use", "note"),
    [pytest.param("bound", True, id="a ring"), pytest.param("no", False, id="no ring")],
)
def test_the_caption_speaks_of_rings_where_there_are_some(english, use, note):
    facts = (a_fact(4, 8, source_id=ENCINO, use=use),)
    assert ("Ring:" in about(visits(Range(3, 5), facts=facts), english)) == note


def test_the_spread_of_sources_reaches_behind_the_clinic_s_own_range(english):
    own = visits(Range(2, 3), published=Range(3, 5), spread=Range(1, 9), count=7)
    assert marks(drawing(own, "sessions", english)) == [
        ("spread", 1, 9),
        ("range", 2, 3),
        ("end", 3, 3),
    ]


def test_the_spread_is_told_in_words(english):
    frame = framed(drawing(visits(Range(3, 5), spread=Range(1, 9)), "sessions", english))
    said = frame.loc[frame["kind"] == "spread", "said"].item()
    assert said == "lowest to highest source: 1–9 visits"


def test_how_many_sources_feed_the_range_stands_in_every_row(english):
    facts = (a_fact(3, 5), a_fact(1, 1, source_id="review", use="no"))
    frame = framed(drawing(visits(Range(3, 5), facts=facts), "sessions", english))
    assert set(frame["sources"]) == {"1 of 2 sources"}


@pytest.mark.parametrize("source_id", [ENCINO, FLORIDA])
def test_what_a_practice_page_says_is_a_mark_at_each_end(english, source_id):
    facts = (a_fact(4, 8, source_id=source_id, use="repeat"),)
    drawn = drawing(visits(Range(3, 5), facts=facts), "sessions", english)
    assert marks(drawn, "practice") == [("practice", 4, 4), ("practice", 8, 8)]


@pytest.mark.parametrize("source_id", [ENCINO, FLORIDA])
def test_what_a_practice_page_says_of_something_else_has_no_mark(english, source_id):
    facts = (a_fact(4, 8, source_id=source_id, use="no"),)
    drawn = drawing(visits(Range(3, 5), facts=facts), "sessions", english)
    assert marks(drawn, "practice") == []


def test_what_any_other_source_says_has_no_mark_of_its_own(english):
    drawn = drawing(visits(Range(3, 5), facts=(a_fact(4, 8),)), "sessions", english)
    assert marks(drawn, "practice") == []


def test_the_practice_page_of_the_erbium_laser_is_told_in_words(comparison, english):
    frame = framed(drawing(comparison, "visible", english))
    practice = frame[frame["kind"] == "practice"]
    assert list(practice[["label", "start", "said"]].itertuples(index=False, name=None)) == [
        (ERBIUM, 10, "one practice's own page: up to 10 days")
    ]


def test_the_spread_of_the_course_is_the_spread_of_visits_times_that_of_the_price(english):
    one = a_comparison(
        a_treatment(sessions=Range(3, 5), price=Range(200, 300)),
        ranges={
            ("peel", "sessions"): Published(Range(3, 5), Range(2, 9)),
            ("peel", "price"): Published(Range(200, 300), Range(100, 400)),
        },
    )
    assert marks(drawing(one, "course-price", english)) == [
        ("spread", 200, 3600),
        ("range", 600, 1500),
        ("end", 1500, 1500),
    ]


def test_a_price_of_the_course_is_no_practice_page_s_own(comparison, english):
    assert marks(drawing(comparison, "course-price", english), "practice") == []


def test_an_open_price_leaves_the_price_of_the_course_open(english):
    one = a_comparison(a_treatment(sessions=Range(3, 5), price=Range(200, None)))
    frame = framed(drawing(one, "course-price", english))
    assert list(frame.loc[frame["kind"] == "open", "said"]) == ["$600 or more"]


def priced(price):
    """One treatment whose visits a practice states, and the sources behind the course's price."""
    one = a_comparison(
        a_treatment(sessions=Range(3, 5), price=price),
        facts={
            ("peel", "sessions"): (a_fact(3, 5), a_fact(9, source_id=ENCINO, use="own")),
            ("peel", "price"): (a_fact(200, 300, field="price", source_id="page"),),
        },
    )
    return sources(one, "course-price")


def test_behind_the_price_of_the_course_stands_what_feeds_both_of_its_parts():
    assert priced(Range(200, 300)) == {"trial", "page"}


def test_nothing_stands_behind_a_price_of_the_course_that_is_not_drawn():
    assert priced(NOT_REPORTED) == frozenset()


@pytest.mark.parametrize(
    ("panel", "format_"), [("downtime", ".1~f"), ("price", "$,.0f"), ("course-price", "$,.0f")]
)
def test_only_prices_have_a_dollar_sign_on_the_axis(comparison, english, panel, format_):
    layer = drawing(comparison, panel, english).spec["layer"][0]
    assert layer["encoding"]["x"]["axis"]["format"] == format_


@pytest.mark.parametrize("count", [1, 2, 4])
def test_the_chart_grows_by_a_row_for_each_treatment(english, count):
    chosen = a_comparison(*(a_treatment(f"number-{each}") for each in range(count)))
    assert drawing(chosen, "sessions", english).spec["height"] == {1: 88, 2: 136, 4: 232}[count]


def test_a_comparison_without_treatments_has_no_marks(english):
    assert drawing(a_comparison(), "sessions", english).rows == ()


def test_every_figure_has_a_title_of_its_own(english):
    titles = [each.title(english) for each in CHARTS]
    assert len(set(titles)) == len(CHARTS)
