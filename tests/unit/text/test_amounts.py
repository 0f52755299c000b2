"""Figures in words: every formatter, case by case."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resurface.catalogue.figures import (
    COURSE_DAYS,
    DOWNTIME,
    FIGURES,
    INTERVAL,
    NOT_REPORTED,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
    VISIT,
    WORKED_OUT,
    Range,
)
from resurface.language.language import english as english_language
from resurface.text import amounts

ends = st.none() | st.floats(0, 10_000, allow_nan=False)


@pytest.mark.parametrize(
    ("figure", "stated", "words"),
    [
        pytest.param(DOWNTIME, Range(3, 7), "3–7 days", id="days"),
        pytest.param(DOWNTIME, Range(1, 1), "1 day", id="one day"),
        pytest.param(DOWNTIME, Range(0, 0), "back the same day", id="no day away"),
        pytest.param(DOWNTIME, Range(None, 0), "back the same day", id="up to no day away"),
        pytest.param(DOWNTIME, Range(0, None), "0 days or more", id="no day away, or more"),
        pytest.param(DOWNTIME, Range(2, None), "2 days or more", id="some days or more"),
        pytest.param(VISIBLE, Range(7, 10), "7–10 days", id="days that it shows"),
        pytest.param(VISIBLE, Range(0, 0), "the same day", id="shows on the day alone"),
        pytest.param(VISIBLE, NOT_REPORTED, "not reported", id="days that it shows, not reported"),
        pytest.param(COURSE_DAYS, Range(0, 0), "none: back the same day each time", id="in all"),
        pytest.param(DOWNTIME, Range(0, 1), "0–1 day", id="the unit follows the last number"),
        pytest.param(DOWNTIME, Range(None, 10), "up to 10 days", id="up to some days"),
        pytest.param(DOWNTIME, Range(None, 1), "up to 1 day", id="up to one day"),
        pytest.param(DOWNTIME, Range(3.5, 7), "3.5–7 days", id="half a day"),
        pytest.param(SESSIONS, Range(4, 5), "4–5 visits", id="visits"),
        pytest.param(SESSIONS, Range(1, 1), "1 visit", id="one visit"),
        pytest.param(SESSIONS, Range(5, None), "5 visits or more", id="some visits or more"),
        pytest.param(SESSIONS, Range(1, None), "1 visit or more", id="one visit or more"),
        pytest.param(INTERVAL, Range(4, 8), "4–8 weeks", id="weeks"),
        pytest.param(INTERVAL, Range(1, 1), "1 week", id="one week"),
        pytest.param(RESULTS, Range(6, 12), "6–12 months", id="months"),
        pytest.param(RESULTS, Range(1, 1), "1 month", id="one month"),
        pytest.param(RESULTS, Range(1.5, 1.5), "1.5 months", id="one and a half is plural"),
        pytest.param(RESULTS, Range(1.04, 1.04), "1 month", id="the unit follows what is written"),
        pytest.param(RESULTS, Range(0.5, 0.5), "0.5 months", id="half a month is plural"),
        pytest.param(RESULTS, Range(0.98, 0.98), "1 month", id="told as one is singular"),
        pytest.param(VISIT, Range(15, 60), "15–60 minutes", id="minutes"),
        pytest.param(VISIT, Range(1, 1), "1 minute", id="one minute"),
        pytest.param(PRICE, Range(75, 200), "$75–$200", id="money"),
        pytest.param(PRICE, Range(2500, 2500), "$2,500", id="one price"),
        pytest.param(PRICE, Range(None, 800), "up to $800", id="up to a price"),
        pytest.param(PRICE, Range(1249, None), "$1,249 or more", id="a price or more"),
        pytest.param(PRICE, Range(0, 0), "no charge", id="free of charge"),
        pytest.param(PRICE, Range(99.6, 120), "$99.60–$120", id="cents where there are some"),
        pytest.param(DOWNTIME, NOT_REPORTED, "not reported", id="days not reported"),
        pytest.param(SESSIONS, NOT_REPORTED, "not reported", id="visits not reported"),
        pytest.param(INTERVAL, NOT_REPORTED, "not reported", id="weeks not reported"),
        pytest.param(RESULTS, NOT_REPORTED, "not reported", id="months not reported"),
        pytest.param(VISIT, NOT_REPORTED, "not reported", id="minutes not reported"),
        pytest.param(PRICE, NOT_REPORTED, "not reported", id="price not reported"),
    ],
)
def test_a_figure_of_the_comparison_in_words(english, figure, stated, words):
    assert amounts.in_words(figure, stated, english) == words


@pytest.mark.parametrize(
    ("stated", "unit", "words"),
    [
        pytest.param(Range(3, 7), "days", "3–7 days", id="days"),
        pytest.param(Range(5, None), "sessions", "5 visits or more", id="sessions are visits"),
        pytest.param(Range(2, 4), "weeks", "2–4 weeks", id="weeks"),
        pytest.param(Range(1, 1), "months", "1 month", id="months"),
        pytest.param(Range(2, 3), "years", "2–3 years", id="years"),
        pytest.param(Range(1, 1), "years", "1 year", id="one year"),
        pytest.param(Range(20, 45), "minutes", "20–45 minutes", id="minutes"),
        pytest.param(Range(1, 1), "points", "1 point", id="one point"),
        pytest.param(Range(4, 6.5), "points", "4–6.5 points", id="points"),
        pytest.param(Range(40, None), "percent", "40% or more", id="percent, open above"),
        pytest.param(Range(26, 75), "percent", "26–75%", id="percent has no blank before it"),
        pytest.param(Range(43.73, 43.73), "percent", "43.7%", id="one decimal"),
        pytest.param(
            Range(-25, 23.3), "percent", "\N{MINUS SIGN}25 to 23.3%", id="from a minus no dash"
        ),
        pytest.param(
            Range(-25, -14.4),
            "percent",
            "\N{MINUS SIGN}25 to \N{MINUS SIGN}14.4%",
            id="both ends negative",
        ),
        pytest.param(Range(-25, -25), "percent", "\N{MINUS SIGN}25%", id="one negative figure"),
        pytest.param(Range(None, 75), "percent", "up to 75%", id="up to some percent"),
        pytest.param(Range(1000, 1500), "micrometres", "1,000–1,500 micrometers", id="micrometers"),
        pytest.param(Range(1, 1), "micrometres", "1 micrometer", id="one micrometer"),
        pytest.param(Range(400, 2500), "USD per session", "$400–$2,500", id="price"),
        pytest.param(Range(5, 6), "", "5–6", id="no unit"),
        pytest.param(NOT_REPORTED, "days", "", id="words only"),
        pytest.param(NOT_REPORTED, "USD per session", "", id="words only, about a price"),
    ],
)
def test_a_fact_s_own_figure_in_words(english, stated, unit, words):
    assert amounts.fact_in_words(stated, unit, english) == words


@pytest.mark.parametrize(
    ("weeks", "words"),
    [
        pytest.param(Range(0, 0), "0 weeks", id="no time"),
        pytest.param(Range(1, 1), "1 week", id="one week"),
        pytest.param(Range(4, 8), "4–8 weeks", id="weeks"),
        pytest.param(Range(12, 13), "12–13 weeks", id="three months are told in weeks"),
        pytest.param(Range(2.5, 6), "3–6 weeks", id="half a week is one more"),
        pytest.param(Range(5, 14), "1–3 months", id="longer is told in months: 1.2 and 3.2"),
        pytest.param(Range(16, 32), "4–7 months", id="3.7 and 7.4 months"),
        pytest.param(Range(52, 52), "12 months", id="a year"),
        pytest.param(Range(16, None), "4 months or more", id="open above"),
        pytest.param(Range(None, 9), "up to 9 weeks", id="up to"),
        pytest.param(NOT_REPORTED, "not reported", id="not reported"),
    ],
)
def test_a_time_span_in_words(english, weeks, words):
    assert amounts.time_span(weeks, english) == words


@pytest.mark.parametrize(
    ("price", "words"),
    [
        (Range(400, 2500), "$400–$2,500"),
        (Range(10000, 10000), "$10,000"),
        (NOT_REPORTED, "not reported"),
    ],
)
def test_money_in_words(english, price, words):
    assert amounts.money(price, english) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        pytest.param(Range(4.2, 23.6), "4–24 of 100", id="whole people"),
        pytest.param(Range(0, 0), "0 of 100", id="nobody"),
        pytest.param(Range(100, 100), "100 of 100", id="everybody"),
        pytest.param(Range(10.5, 10.5), "11 of 100", id="half a person is one more"),
        pytest.param(Range(82.5, 83.5), "83–84 of 100", id="half a person, odd and even"),
        pytest.param(Range(3.6, 4.4), "4 of 100", id="the same number of people"),
        pytest.param(Range(None, 75), "up to 75 of 100", id="up to"),
        pytest.param(NOT_REPORTED, "not reported", id="not reported"),
    ],
)
def test_a_share_in_people_of_a_hundred(english, share, words):
    assert amounts.of_hundred(share, english) == words


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (Range(1.1, 1.1), "1.1 of 10"),
        (Range(0, 6.5), "0–6.5 of 10"),
        (NOT_REPORTED, "not reported"),
    ],
)
def test_a_pain_score_of_ten(english, score, words):
    assert amounts.of_ten(score, english) == words


@pytest.mark.parametrize(
    ("months", "words"),
    [
        pytest.param(0, "at the visit itself", id="at the visit"),
        pytest.param(1, "after 1 month", id="one month"),
        pytest.param(5.5, "after 5.5 months", id="half a month"),
        pytest.param(0.5, "after 2 weeks", id="less than a month"),
    ],
)
def test_when_an_outcome_was_measured(english, months, words):
    assert amounts.measured_after(months, english) == words


@pytest.mark.parametrize(
    ("types", "words"),
    [
        pytest.param(Range(1, 6), "I–VI", id="all"),
        pytest.param(Range(3, 5), "III–V", id="some"),
        pytest.param(Range(4, 4), "IV", id="one"),
        pytest.param(Range(3, None), "III and above", id="only the lowest is named"),
        pytest.param(Range(None, 4), "up to IV", id="only the highest is named"),
        pytest.param(NOT_REPORTED, "not reported", id="not reported"),
    ],
)
def test_skin_types_in_roman_numerals(english, types, words):
    assert amounts.skin_types(types, english) == words


@pytest.mark.parametrize(
    ("stated", "whole"),
    [
        (Range(3.4, 7.5), Range(3, 8)),
        (Range(2.5, None), Range(3, None)),
        (Range(None, 0.4), Range(None, 0)),
        (NOT_REPORTED, NOT_REPORTED),
    ],
)
def test_a_worked_out_range_in_whole_units(stated, whole):
    assert amounts.rounded(stated) == whole


@settings(deadline=None, max_examples=60)
@given(
    figure=st.sampled_from((*FIGURES, *WORKED_OUT)),
    low=ends,
    high=ends,
)
def test_a_figure_is_never_blank_and_never_a_stand_in(figure, low, high):
    said = amounts.in_words(figure, Range(low, high), english_language())
    assert said
    assert "nan" not in said
    assert "None" not in said
