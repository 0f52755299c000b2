"""A hundred people: how many of them had an outcome."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.catalogue.figures import Range
from resurface.charts.icon_array import (
    counts,
    drawing,
    in_words,
    lines,
    shade,
    silence,
    study_in_words,
    title,
)
from resurface.charts.theme import BENEFIT_COLOR, HARM_COLOR
from resurface.comparison.people import Counted, OutOfHundred, out_of_hundred
from resurface.evidence.studies import Studies, shares_of_people
from resurface.language.language import english as english_language
from tests.unit.charts.reading import framed
from tests.unit.making import (
    a_source,
    a_treatment,
    an_option,
    an_outcome,
    law,
    some_evidence,
)

BENEFITS = ("responders", "satisfied", "improvement")
HARMS = ("dark marks", "infection", "burning or stinging")


def shares(*ends, outcome="dark marks"):
    """Studies of one outcome, each of its own source."""
    rows = [
        an_outcome(low, high, outcome=outcome, source_id=f"trial-{place}")
        for place, (low, high) in enumerate(ends)
    ]
    return Studies(outcome, tuple(rows))


def cell(studies=None, undrawn=(), name="Peel", outcome="dark marks"):
    return Counted(outcome, an_option(a_treatment(name=name)), studies, undrawn)


def picture(*cells, outcome="dark marks"):
    """The picture of some options, each of whose studies is a trial of 2020."""
    sources = {f"trial-{place}": a_source() for place in range(4)}
    row = OutOfHundred(outcome, cells)
    return drawing(row, some_evidence(sources=sources), english_language())


def spec(outcome):
    return picture(cell(shares((4, 24), outcome=outcome)), outcome=outcome).spec


@pytest.mark.parametrize(
    ("ends", "drawn", "said"),
    [
        pytest.param([(4, 24)], (4, 24), "4–24 of 100 people; 1 study", id="one study, a range"),
        pytest.param([(7, 7)], (7, 7), "7 of 100 people; 1 study", id="one study, one figure"),
        pytest.param(
            [(10, 10), (3.3, 3.3), (24, 24)],
            (3, 24),
            "3–24 of 100 people; 3 studies",
            id="from the lowest to the highest study",
        ),
        pytest.param(
            [(10, 30), (5, 12)], (5, 30), "5–30 of 100 people; 2 studies", id="ends of two ranges"
        ),
        pytest.param([(0, 0)], (0, 0), "0 of 100 people; 1 study", id="nobody"),
        pytest.param([(100, 100)], (100, 100), "100 of 100 people; 1 study", id="everybody"),
        pytest.param([(4.5, 4.5)], (5, 5), "5 of 100 people; 1 study", id="half counts as one"),
        pytest.param([(5.5, 5.5)], (6, 6), "6 of 100 people; 1 study", id="half of an odd number"),
        pytest.param([(0.4, 0.4)], (0, 0), "0 of 100 people; 1 study", id="less than half"),
    ],
)
def test_the_lowest_and_the_highest_count_are_drawn_and_told(english, ends, drawn, said):
    studies = shares(*ends)
    frame = framed(picture(cell(studies)))
    assert (frame["low"].item(), frame["high"].item(), in_words(studies, english)) == (*drawn, said)


@pytest.mark.parametrize(
    ("place", "outcome", "drawn", "said"),
    [
        (0, "responders", (67, 96), "67–96 of 100 people; 10 studies"),
        (0, "dark marks", (0, 17), "0–17 of 100 people; 6 studies"),
        (1, "responders", (63, 94), "63–94 of 100 people; 9 studies"),
        (1, "dark marks", (0, 21), "0–21 of 100 people; 4 studies"),
        (2, "dark marks", (3, 3), "3 of 100 people; 1 study"),
        (2, "responders", (42, 55), "42–55 of 100 people; 2 studies"),
        (3, "responders", (12, 89), "12–89 of 100 people; 5 studies"),
        (3, "dark marks", (0, 10), "0–10 of 100 people; 4 studies"),
        (4, "responders", (8, 33), "8–33 of 100 people; 3 studies"),
    ],
)
def test_the_people_of_a_shipped_treatment(comparison, english, place, outcome, drawn, said):
    studies = shares_of_people(comparison.options[place].outcomes, outcome)
    assert (counts(studies), in_words(studies, english)) == (drawn, said)


def test_where_no_shipped_study_counts_people_there_is_nothing_to_draw(comparison):
    assert shares_of_people(comparison.options[4].outcomes, "dark marks") is None


def test_the_shipped_four_are_drawn_beside_each_other(comparison, english):
    benefit, *_ = out_of_hundred(comparison)
    drawn = drawing(benefit, comparison.evidence, english)
    rows = framed(drawn)[["place", "kind", "low", "high"]]
    assert list(rows.itertuples(index=False, name=None)) == [
        (0, "counted", 67, 96),
        (1, "counted", 63, 94),
        (2, "counted", 42, 55),
        (3, "counted", 12, 89),
        (4, "counted", 8, 33),
    ]


def test_the_alt_text_says_every_option_in_order(english):
    drawn = picture(cell(shares((4, 24)), name="Zinc"), cell(name="Acid"))
    assert drawn.alt == "Zinc: 4–24 of 100 people; 1 study. Acid: no count published."


@law
@given(low=st.floats(0, 100), high=st.floats(0, 100))
def test_the_words_and_the_picture_never_disagree(low, high):
    studies = shares(sorted((low, high)))
    fewest, most = counts(studies)
    numbers = f"{fewest}" if fewest == most else f"{fewest}–{most}"
    assert in_words(studies, english_language()) == f"{numbers} of 100 people; 1 study"


@law
@given(low=st.floats(0, 100), high=st.floats(0, 100))
def test_there_are_never_fewer_than_none_or_more_than_a_hundred(low, high):
    fewest, most = counts(shares(sorted((low, high))))
    assert 0 <= fewest <= most <= 100


def test_a_study_that_is_open_at_an_end_counts_by_the_end_it_states():
    studies = shares((None, 75))
    assert (studies.rows[0].range, counts(studies)) == (Range(None, 75), (75, 75))


@pytest.mark.parametrize(
    ("undrawn", "said"),
    [
        ((), "no count published"),
        ((16,), "1 figure published (16%), not shown beside others"),
        ((16, 64.2), "2 figures published (up to 64.2%), not shown beside others"),
    ],
)
def test_where_nobody_is_drawn_it_is_said_why(english, undrawn, said):
    rows = tuple(an_outcome(each, show=False) for each in undrawn)
    assert silence(cell(undrawn=rows), english) == said


@pytest.mark.parametrize(
    ("undrawn", "said"),
    [
        ((), "none published"),
        (("swelling", "infection"), "infection (16%) and swelling (16%)"),
    ],
)
def test_harms_that_can_be_drawn_for_no_option_stand_by_name(english, undrawn, said):
    rows = tuple(an_outcome(16, outcome=each, show=False) for each in undrawn)
    assert silence(cell(undrawn=rows, outcome="harms"), english) == said


def test_under_the_people_stand_both_ends_and_what_is_left_out(english):
    known = some_evidence(sources={"trial-0": a_source(), "trial-1": a_source(year="2021")})
    both = cell(shares((4, 4), (24, 24)), undrawn=(an_outcome(None, 64.2, show=False),))
    assert lines(both, known, english) == (
        "Lowest: randomized trial, 2020",
        "Highest: randomized trial, 2021",
        "1 more figure published (up to 64.2%), not shown beside these",
    )


def test_under_the_people_of_one_study_stands_that_study(english):
    known = some_evidence(sources={"trial-0": a_source()})
    assert lines(cell(shares((4, 24))), known, english) == ("randomized trial, 2020",)


def test_the_hundred_stand_ten_by_ten():
    icons = json.dumps(spec("dark marks")["layer"][0]["transform"])
    assert [
        step in icons for step in ("sequence(100)", "datum.person % 10", "floor(datum.person / 10)")
    ] == [True, True, True]


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("benefit", BENEFITS)
def test_a_benefit_and_a_harm_differ_in_color_alone(benefit, harm):
    good = json.dumps(spec(benefit)).replace(BENEFIT_COLOR, "color")
    bad = json.dumps(spec(harm)).replace(HARM_COLOR, "color")
    assert good == bad


@pytest.mark.parametrize(
    ("outcome", "color"),
    [*((each, BENEFIT_COLOR) for each in BENEFITS), *((each, HARM_COLOR) for each in HARMS)],
)
def test_a_benefit_and_a_harm_each_have_their_color(outcome, color):
    drawn = json.dumps(spec(outcome))
    assert [shade(outcome), *(each for each in (BENEFIT_COLOR, HARM_COLOR) if each in drawn)] == [
        color,
        color,
    ]


@pytest.mark.parametrize("outcomes", [BENEFITS, HARMS], ids=["benefits", "harms"])
def test_every_picture_of_a_side_is_drawn_with_one_specification(outcomes):
    first, *others = [spec(each) for each in outcomes]
    assert [each is first for each in others] == [True, True]


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("responders", "Improved by the amount that the study states"),
        ("dark marks", "Dark marks afterward"),
        ("infection", "Infection"),
    ],
)
def test_every_row_of_people_says_what_was_counted(english, outcome, said):
    assert title(outcome, english) == said


@pytest.mark.parametrize(
    ("cells", "source", "said"),
    [
        pytest.param({}, {}, "randomized trial, 2020", id="kind and year"),
        pytest.param({}, {"year": ""}, "randomized trial, year not stated", id="no year"),
        pytest.param({"people": 31}, {}, "31 people, randomized trial, 2020", id="people"),
        pytest.param({"people": 1}, {}, "1 person, randomized trial, 2020", id="one person"),
        pytest.param(
            {"people": 1240, "events": 50},
            {},
            "50 of 1,240 people, randomized trial, 2020",
            id="people with the outcome",
        ),
        pytest.param(
            {"people": 31, "events": 0},
            {},
            "0 of 31 people (the share is given as 4%), randomized trial, 2020",
            id="nobody had it",
        ),
        pytest.param({"events": 3}, {}, "randomized trial, 2020", id="three of an unknown number"),
        pytest.param(
            {"people": 31, "skin_types": "III-V", "threshold": "at least 50%"},
            {"kind": "clinical study", "year": "2014"},
            "31 people, skin types III-V, at least 50%, clinical study, 2014",
            id="all that is stated",
        ),
    ],
)
def test_one_study_in_words(english, cells, source, said):
    known = some_evidence(sources={"trial": a_source(**source)})
    assert study_in_words(an_outcome(4, **cells), known, english) == said
