"""A hundred people of one named study: how many of them had an outcome."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.charts.icon_array import drawing, drawings, shade, sources, title
from resurface.charts.theme import BENEFIT_COLOR, HARM_COLOR
from resurface.comparison.people import Counted, OutOfHundred
from resurface.evidence.witness import witness
from resurface.language.language import english as english_language
from tests.unit.charts.reading import framed
from tests.unit.making import a_comparison, a_source, a_treatment, an_outcome, law

BENEFITS = ("responders",)
HARMS = ("dark marks", "harms")


def cell(events=None, people=None, name="Peel", outcome="dark marks"):
    """One option of whom so many had it; nobody counted them where no number is given."""
    compared = a_comparison(a_treatment(name=name), sources={"trial": a_source(authors="Lee J")})
    if people is None:
        return Counted(outcome, compared.options[0])
    row = an_outcome(100 * events / people, outcome=outcome, events=events, people=people)
    return Counted(outcome, compared.options[0], witness(row))


def picture(*cells, outcome="dark marks"):
    return drawing(OutOfHundred(outcome, cells), english_language())


def spec(outcome):
    return picture(cell(3, 30, outcome=outcome), outcome=outcome).spec


@pytest.mark.parametrize(
    ("count", "drawn"),
    [
        pytest.param((0, 30), 0, id="nobody"),
        pytest.param((30, 30), 100, id="everybody"),
        pytest.param((2, 30), 7, id="rounded"),
        pytest.param((9, 200), 5, id="half counts as one"),
        pytest.param((11, 200), 6, id="half of an odd number"),
    ],
)
def test_so_many_of_a_hundred_are_drawn(count, drawn):
    assert framed(picture(cell(*count)))["people"].item() == drawn


@pytest.mark.parametrize("of", [cell(2, 19), cell()], ids=["under twenty people", "nobody counted"])
def test_without_a_count_of_twenty_people_nobody_is_drawn(of):
    frame = framed(picture(of))
    assert (frame["kind"].item(), frame["people"].item()) == ("silent", 0)


def test_few_people_are_told_in_words():
    assert framed(picture(cell(7, 9)))["about"].item()[:2] == [
        "7 of 9 people: too few",
        "for a picture",
    ]


def test_the_count_stands_under_the_people():
    assert framed(picture(cell(10, 30)))["said"].item() == "10 of 30"


def test_the_shipped_four_are_drawn_beside_each_other(comparison, english):
    first, *_ = drawings(comparison, english)
    rows = framed(first)[["place", "kind", "people", "said"]]
    assert list(rows.itertuples(index=False, name=None)) == [
        (0, "counted", 67, "33 of 49"),
        (1, "counted", 63, "31 of 49"),
        (2, "counted", 42, "10 of 24"),
        (3, "counted", 73, "38 of 52"),
        (4, "counted", 18, "18 of 99"),
    ]


def test_the_alt_text_says_every_option_in_order():
    drawn = picture(cell(10, 30, name="Zinc"), cell(name="Acid"))
    assert drawn.alt == (
        "Zinc: 10 of 30; 33 of 100; 17 to 53 would fit too; skin types not stated, time not "
        "stated; Lee 2020, not at random. Acid: no count."
    )


@law
@given(st.integers(20, 300).flatmap(lambda all_: st.tuples(st.integers(0, all_), st.just(all_))))
def test_the_words_and_the_picture_never_disagree(count):
    frame = framed(picture(cell(*count)))
    assert f"{frame['people'].item()} of 100;" in " ".join(frame["about"].item())


def test_the_hundred_stand_ten_by_ten():
    icons = json.dumps(spec("dark marks")["layer"][0]["transform"])
    assert [
        step in icons for step in ("sequence(100)", "datum.person % 10", "floor(datum.person / 10)")
    ] == [True, True, True]


def test_nobody_is_pale():
    fill = json.dumps(spec("dark marks"))
    assert (f"{HARM_COLOR}4D" in fill, "datum.high" in fill) == (False, False)


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


def test_every_picture_of_harm_is_drawn_with_one_specification():
    first, second = (picture(cell(3, 30, outcome=each), outcome=each).spec for each in HARMS[:2])
    assert first is second


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("responders", "Got better by the amount that the study states"),
        ("harms", "The most serious harm that was counted"),
        ("dark marks", "Dark marks afterward"),
        ("reported", "Reported, nobody counted"),
    ],
)
def test_every_row_of_people_says_what_was_counted(english, outcome, said):
    assert title(outcome, english) == said


def test_what_is_drawn_told_and_reported_has_its_sources(comparison):
    found = sources(comparison)
    assert [
        each in found
        for each in ("ullah-cross-vs-dermaroller", "microneedling-asian-skin-25196684")
    ] == [True, True]
