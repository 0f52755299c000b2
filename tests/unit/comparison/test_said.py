"""One figure of a comparison as one value: numbers, words and sources together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.catalogue.course import course
from resurface.catalogue.figures import (
    COURSE_DAYS,
    COURSE_PRICE,
    DOWNTIME,
    FIGURES,
    NOT_REPORTED,
    PRICE,
    SESSIONS,
    VISIBLE,
    WORKED_OUT,
    Range,
)
from resurface.charts import range_bars
from resurface.comparison.comparison import compare
from resurface.comparison.questions import table
from resurface.comparison.said import Shown, said
from resurface.evidence.ranges import Published
from resurface.language.language import english as english_language
from resurface.materials.figures_sheet import figure_rows
from tests.unit.making import (
    ENCINO,
    FLORIDA,
    a_comparison,
    a_fact,
    a_shown,
    a_source,
    a_treatment,
    law,
    treatments,
)

EVERY = [pytest.param(each, id=each.id) for each in (*FIGURES, *WORKED_OUT)]
PRACTICES = tuple(
    a_source(each, kind="practice page", publisher=f"{place} practice")
    for each, place in ((ENCINO, "Encino"), (FLORIDA, "Florida"))
)


@pytest.mark.parametrize(
    ("stated", "published", "sentence"),
    [
        pytest.param(
            Range(4, 4), Range(3, 5), "our clinic's figure; published: 3–5 visits", id="within"
        ),
        pytest.param(
            Range(2, 4),
            Range(3, 5),
            "our clinic's figure, outside the published range (3–5 visits)",
            id="below",
        ),
        pytest.param(
            Range(4, 8),
            Range(3, 5),
            "our clinic's figure, outside the published range (3–5 visits)",
            id="above",
        ),
        pytest.param(
            Range(4, 4), NOT_REPORTED, "our clinic's figure; no source states one", id="alone"
        ),
        pytest.param(
            Range(6, 8),
            Range(5, None),
            "our clinic's figure; published: 5 visits or more",
            id="within an open range",
        ),
    ],
)
def test_the_clinic_s_own_figure_stands_beside_the_published_one(
    english, stated, published, sentence
):
    assert said(a_shown(stated, published), english).own_words == sentence


def test_a_published_figure_stands_alone(english):
    assert said(a_shown(Range(3, 5), Range(3, 5)), english).lines == ("3–5 visits",)


def test_an_own_figure_has_a_second_line(english):
    assert said(a_shown(Range(1, 2), Range(3, 5)), english).lines == (
        "1–2 visits",
        "our clinic's figure, outside the published range (3–5 visits)",
    )


def test_what_each_practice_says_stands_below(english):
    facts = (
        a_fact(5, None, source_id=ENCINO, use="bound"),
        a_fact(4, 6, source_id="trial"),
        a_fact(6, 6, source_id=FLORIDA, use="repeat"),
    )
    shown = Shown(SESSIONS, Range(3, 5), Published(Range(3, 5)), facts, PRACTICES)
    assert said(shown, english).lines == (
        "3–5 visits",
        "Encino practice says: 5 visits or more",
        "Florida practice says: 6 visits",
    )


def test_the_words_of_a_practice_follow_its_figure(english):
    redness = a_fact(None, 10, source_id=ENCINO, unit="days", value="Redness only", use="bound")
    shown = Shown(DOWNTIME, Range(2, 5), Published(Range(2, 5)), (redness,), PRACTICES)
    assert said(shown, english).lines == (
        "2–5 days",
        "Encino practice says: up to 10 days (Redness only)",
    )


def test_a_practice_s_figure_about_something_else_is_left_to_the_sources(english):
    other = a_fact(1, 1, source_id=ENCINO, use="no", use_why="about another device")
    shown = Shown(SESSIONS, Range(3, 5), Published(Range(3, 5)), (other,), PRACTICES)
    assert said(shown, english).lines == ("3–5 visits",)


def test_a_figure_that_no_source_states_is_not_reported(english):
    assert said(a_shown(NOT_REPORTED), english).lines == ("not reported",)


def test_a_figure_that_the_clinic_took_out_is_not_reported(english):
    assert said(a_shown(NOT_REPORTED, Range(3, 5)), english).lines == ("not reported",)


def test_a_practice_whose_page_names_no_publisher_is_called_by_its_title(english):
    unnamed = a_source(ENCINO, kind="practice page", title="Acne scars in Encino")
    facts = (a_fact(6, 6, source_id=ENCINO),)
    shown = Shown(SESSIONS, Range(3, 5), Published(Range(3, 5)), facts, (unnamed,))
    assert said(shown, english).practices == ("Acne scars in Encino says: 6 visits",)


def test_sources_are_counted_once_whether_or_not_they_feed_the_range(english):
    facts = (
        a_fact(3, 5, source_id="trial"),
        a_fact(4, 4, source_id="trial"),
        a_fact(1, 1, source_id="review", use="no"),
    )
    found = said(a_shown(Range(3, 5), Range(3, 5), *facts), english)
    assert (found.feeding, found.speaking, found.sources) == (
        {"trial"},
        {"trial", "review"},
        "1 of 2 sources",
    )


def test_a_figure_that_no_source_states_counts_none(english):
    assert said(a_shown(Range(3, 5)), english).sources == ""


def test_the_spread_of_sources_stands_beside_the_range_in_numbers_and_words(english):
    shown = Shown(SESSIONS, Range(3, 5), Published(Range(3, 5), Range(1, 9)), ())
    found = said(shown, english)
    assert (found.spread, found.spread_line) == (
        Range(1, 9),
        "lowest to highest source: 1–9 visits",
    )


@pytest.fixture
def priced():
    """A treatment whose visits two sources state, one of them for another device, and its price."""
    return a_comparison(
        a_treatment(sessions=Range(3, 5), price=Range(100, 200)),
        facts={
            ("peel", "sessions"): (
                a_fact(3, 5, source_id="trial"),
                a_fact(9, 9, source_id="review", use="no"),
            ),
            ("peel", "price"): (
                a_fact(100, 200, source_id="survey", field="price", unit=PRICE.unit),
            ),
        },
        ranges={
            ("peel", "sessions"): Published(Range(3, 5), Range(3, 5), count=1),
            ("peel", "price"): Published(Range(100, 200), Range(50, 300), count=1),
        },
    ).options[0]


def test_the_price_of_the_course_has_the_sources_of_visits_and_of_the_price(priced, english):
    found = priced.said(COURSE_PRICE, english)
    assert (found.text, found.feeding, found.speaking, found.sources) == (
        "$300–$1,000",
        {"trial", "survey"},
        {"trial", "review", "survey"},
        "visits: 1 of 2 sources; price: 1 source",
    )


def test_the_spread_of_the_course_is_the_product_of_two(priced, english):
    assert priced.said(COURSE_PRICE, english).spread == Range(150, 1500)


def test_a_course_that_is_not_reported_rests_on_no_source(priced, english):
    found = priced.said(COURSE_DAYS, english)
    assert (found.text, found.feeding, found.sources) == ("not reported", frozenset(), "")


def test_a_course_is_the_clinic_s_own_where_its_visits_are(priced, english):
    own = replace(
        priced,
        figures=tuple(
            replace(each, range=Range(2, 2)) if each.figure is SESSIONS else each
            for each in priced.figures
        ),
    )
    assert own.said(COURSE_PRICE, english).own_words == (
        "our clinic's figure, outside the published range ($300–$1,000)"
    )


@pytest.mark.parametrize("figure", EVERY)
def test_a_figure_is_made_once_for_a_language(priced, english, figure):
    assert priced.said(figure, english) is priced.said(figure, english)


@law
@given(treatment=treatments("peel"))
def test_the_course_s_figures_are_those_that_the_course_works_out(treatment):
    option = a_comparison(treatment).options[0]
    language = english_language()
    assert [option.said(each, language).range for each in (COURSE_PRICE, COURSE_DAYS)] == [
        course(treatment).price,
        course(treatment).days_away,
    ]


@law
@given(treatment=treatments("peel"), figure=st.sampled_from((*FIGURES, *WORKED_OUT)))
def test_the_words_hold_the_numbers(treatment, figure):
    """But for a nought, which has words of its own."""
    language = english_language()
    found = a_comparison(treatment).options[0].said(figure, language)
    write = language.money if figure.unit == PRICE.unit else language.number
    missing = [end for end in found.range.ends if write(end) not in found.text]
    assert not missing or (found.range.high == 0 and figure.zero)


@pytest.fixture(scope="module")
def comparison(catalogue, evidence):
    chosen = ("microneedling", "tca-cross", "pro-fractional", "rf-microneedling")
    return compare(catalogue, evidence, chosen, untreated=False, version="version")


@pytest.mark.parametrize("figure", EVERY)
def test_a_figure_is_the_same_on_every_surface(comparison, english, figure):
    """In the table, in the chart and in the workbook stand the words of the same value."""
    said_of = [option.said(figure, english) for option in comparison.treated]
    words = [each.text for each in said_of]
    lines = [
        [cell.lines for cell in line.cells[: len(words)]] for line in table(comparison, english)
    ]
    sheet = [
        tuple(row[2:5])
        for row in figure_rows(comparison, english)
        if row[1] == english.render(figure.heading)
    ]
    assert [each.lines for each in said_of] in lines
    assert sheet == [(each.text, each.range.low, each.range.high) for each in said_of]
    if figure not in (VISIBLE, COURSE_PRICE, COURSE_DAYS):
        drawn = range_bars.drawing(comparison, english).alt
        assert [each for each in words if f": {each}" not in drawn] == []
