"""What studies measured, one mark a study."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.charts.dot_plot import (
    CHANGES,
    MARKS,
    PANELS,
    SHARES,
    drawing,
    measured_alike,
    studies_of,
)
from resurface.comparison.comparison import compare
from resurface.language.language import english as english_language
from tests.unit.charts.reading import framed, marks
from tests.unit.making import (
    a_comparison,
    a_source,
    a_treatment,
    an_option,
    an_outcome,
    law,
    no_treatment,
)

UNKNOWN = "not said in the text read"


def improved(low, high=None, **cells):
    return an_outcome(low, high, outcome="improvement", measure="mean change", **cells)


def responders(low, high=None, **cells):
    return an_outcome(low, high, outcome="responders", **cells)


def of(*rows, **sources):
    """A comparison of one treatment with these outcomes."""
    return a_comparison(
        a_treatment(), outcomes={"peel": rows}, sources={"trial": a_source(), **sources}
    )


def column(frame, row, name):
    return list(frame.loc[frame["row"] == row, name])


def lanes(*shares):
    frame = marks(drawing(of(*map(responders, shares)), SHARES, english_language()))
    return list(frame[["start", "lane"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("panel", "row", "starts"),
    [
        pytest.param(CHANGES, 0, [9.3, 31, 41, 44.6, 55.1], id="changes, microneedling"),
        pytest.param(CHANGES, 1, [75.3], id="changes, TCA CROSS"),
        pytest.param(CHANGES, 2, [21.69, 43.73], id="changes, erbium laser"),
        pytest.param(CHANGES, 3, [34.4, 65], id="changes, radiofrequency"),
        pytest.param(CHANGES, 4, [-25, -14.4, 0, 14.5, 23.3], id="changes, no treatment"),
        pytest.param(
            SHARES,
            0,
            [67.3, 70, 73, 73.33, 80, 86, 86.7, 91.8, 93, 96.4],
            id="responders, microneedling",
        ),
        pytest.param(
            SHARES, 3, [12, 57.9, 70, 73.1, 77.7, 80.64, 88.9], id="responders, radiofreq."
        ),
        pytest.param(SHARES, 4, [8.1, 18, 33], id="responders, no treatment"),
    ],
)
def test_each_shipped_study_has_a_mark(comparison, english, panel, row, starts):
    assert column(marks(drawing(comparison, panel, english)), row, "start") == starts


def test_no_treatment_has_words_where_no_shipped_study_counted_dark_marks(comparison, english):
    frame = marks(drawing(comparison, MARKS, english))
    assert (column(frame, 4, "kind"), column(frame, 4, "said")) == (
        ["silent"],
        ["no study that can be shown"],
    )


@pytest.mark.parametrize(
    ("panel", "said"),
    [
        (
            CHANGES,
            "Microneedling: 9.3–55.1% in 5 studies. "
            "Spot acid for pits (TCA CROSS): 75.3% in 1 study. "
            "Fractional erbium laser: 21.7–43.7% in 2 studies. "
            "Radiofrequency microneedling: 34.4–65% in 2 studies. "
            "No treatment: \N{MINUS SIGN}25 to 23.3% in 5 studies.",
        ),
        (
            SHARES,
            "Microneedling: 67.3–96.4% in 10 studies. "
            "Spot acid for pits (TCA CROSS): 63.3–94% in 9 studies. "
            "Fractional erbium laser: 41.7–55% in 2 studies. "
            "Radiofrequency microneedling: 12–88.9% in 5 studies. "
            "No treatment: 8.1–33% in 3 studies.",
        ),
        (
            MARKS,
            "Microneedling: 0–16.7% in 6 studies. "
            "Spot acid for pits (TCA CROSS): 0–21.4% in 4 studies. "
            "Fractional erbium laser: 3% in 1 study. "
            "Radiofrequency microneedling: 0–9.6% in 4 studies. "
            "No treatment: no study that can be shown.",
        ),
    ],
)
def test_the_alt_text_says_the_studies_of_the_shipped_treatments(comparison, english, panel, said):
    assert drawing(comparison, panel, english).alt == said


@pytest.mark.parametrize("panel", PANELS)
def test_no_shipped_mark_lies_beyond_the_axis(catalogue, evidence, english, panel):
    ids = tuple(each.id for each in catalogue.treatments)
    everything = compare(catalogue, evidence, ids, untreated=True, version="version")
    drawn = drawing(everything, panel, english)
    low, high = drawn.spec["layer"][0]["encoding"]["x"]["scale"]["domain"]
    beyond = framed(drawn)[(framed(drawn)["start"] < low) | (framed(drawn)["end"] > high)]
    assert list(beyond["label"]) == []


@pytest.mark.parametrize("panel", PANELS)
def test_no_shipped_mark_strays_into_the_row_of_another_treatment(
    catalogue, evidence, english, panel
):
    ids = tuple(each.id for each in catalogue.treatments)
    everything = compare(catalogue, evidence, ids, untreated=True, version="version")
    frame = marks(drawing(everything, panel, english))
    assert list(frame.loc[(frame["lane"] - frame["row"]).abs() >= 0.5, "label"]) == []


def test_a_row_that_may_not_stand_beside_others_is_never_drawn(english):
    frame = marks(drawing(of(responders(60), responders(99, show=False)), SHARES, english))
    assert list(frame["start"]) == [60]


def test_the_shipped_rows_marked_no_are_never_drawn(comparison, english):
    frame = marks(drawing(comparison, CHANGES, english))
    assert set(column(frame, 4, "start")) & {-16.7, 57.9, 18, 3, 11.3} == set()


def test_rows_marked_no_alone_leave_words(english):
    drawn = drawing(of(responders(99, show=False)), SHARES, english)
    assert (list(marks(drawn)["kind"]), drawn.alt) == (
        ["silent"],
        "Peel: no study that can be shown.",
    )


def test_a_study_that_counts_its_people_is_sized_by_them(english):
    frame = marks(drawing(of(responders(60, people=31)), SHARES, english))
    assert (frame["kind"].item(), frame["people"].item(), frame["who"].item()) == (
        "counted",
        31,
        "31",
    )


def test_a_study_whose_people_are_unknown_is_drawn_apart(english):
    frame = marks(drawing(of(responders(60)), SHARES, english))
    assert (frame["kind"].item(), frame["who"].item()) == ("uncounted", UNKNOWN)


@pytest.mark.parametrize(
    ("panel", "row", "kinds"),
    [
        (CHANGES, 4, ["counted", "uncounted", "counted", "counted", "counted"]),
        (SHARES, 4, ["counted", "counted", "uncounted"]),
    ],
)
def test_the_shipped_studies_of_no_treatment_are_counted_or_not(
    comparison, english, panel, row, kinds
):
    assert column(marks(drawing(comparison, panel, english)), row, "kind") == kinds


def test_a_study_that_states_a_range_is_drawn_from_end_to_end(english):
    frame = marks(drawing(of(improved(26, 75)), CHANGES, english))
    assert (frame["start"].item(), frame["end"].item(), frame["said"].item()) == (
        26,
        75,
        "26–75%",
    )


@pytest.mark.parametrize(
    ("rows", "domain"),
    [
        pytest.param((improved(40),), [0, 100], id="better"),
        pytest.param((improved(0),), [0, 100], id="no change"),
        pytest.param((improved(40), improved(-25)), [-30, 100], id="one got worse"),
        pytest.param((improved(40), improved(-62)), [-70, 100], id="one got much worse"),
    ],
)
def test_the_axis_goes_below_zero_only_where_a_study_does(english, rows, domain):
    layer = drawing(of(*rows), CHANGES, english).spec["layer"][0]
    assert layer["encoding"]["x"]["scale"]["domain"] == domain


@pytest.mark.parametrize(
    ("shares", "places"),
    [
        pytest.param([60], [(60, 0)], id="one mark"),
        pytest.param([60, 64], [(60, 0), (64, 0)], id="four points apart"),
        pytest.param([60, 63.9], [(60, 0), (63.9, 0.15)], id="nearer than four points"),
        pytest.param(
            [60, 60, 60],
            [(60, 0), (60, 0.15), (60, -0.15)],
            id="the same three times",
        ),
        pytest.param(
            [60, 60, 63.3, 66],
            [(60, 0), (60, 0.15), (63.3, -0.15), (66, 0)],
            id="back to the middle once there is room",
        ),
        pytest.param([90, 10], [(10, 0), (90, 0)], id="from low to high"),
    ],
)
def test_near_marks_stand_above_each_other(shares, places):
    assert lanes(*shares) == [pytest.approx(place) for place in places]


@law
@given(shares=st.lists(st.integers(0, 100), min_size=2, max_size=12))
def test_no_mark_covers_another(shares):
    covered = [
        pair
        for pair in combinations(lanes(*shares), 2)
        if abs(pair[0][0] - pair[1][0]) < 4 and pair[0][1] == pair[1][1]
    ]
    assert covered == []


def test_treatments_have_a_row_each_and_no_treatment_is_one_of_them(english):
    chosen = a_comparison(
        a_treatment("zinc"),
        a_treatment("acid"),
        no_treatment(),
        outcomes={"acid": (responders(60),), "no-treatment": (responders(8),)},
        sources={"trial": a_source()},
    )
    frame = marks(drawing(chosen, SHARES, english))
    assert list(frame[["row", "label", "depth", "kind"]].itertuples(index=False, name=None)) == [
        (0, "Zinc", "chemical", "silent"),
        (1, "Acid", "chemical", "uncounted"),
        (2, "No treatment", "none", "uncounted"),
    ]


def test_mean_changes_improved_people_and_dark_marks_are_panels_apart():
    option = an_option(
        a_treatment(),
        improved(40, id="change"),
        responders(60, id="share"),
        an_outcome(4, id="marks", outcome="dark marks"),
        an_outcome(9, id="other harm", outcome="swelling"),
    )
    found = [[row.id for row in studies_of(panel, option).rows] for panel in PANELS]
    assert found == [["change"], ["share"], ["marks"]]


@pytest.mark.parametrize(
    ("panel", "said"),
    [
        (CHANGES, "How much scars improved"),
        (SHARES, "How many people improved by the amount stated"),
        (MARKS, "How many people got dark marks"),
    ],
)
def test_every_panel_has_its_title(english, panel, said):
    assert drawing(a_comparison(), panel, english).title == said


@pytest.mark.parametrize(
    ("panel", "said"),
    [
        (CHANGES, "mean change, percent (more is better)"),
        (SHARES, "people who improved, percent (more is better)"),
        (MARKS, "people who got dark marks, percent (less is better)"),
    ],
)
def test_the_axis_says_which_way_is_better(comparison, english, panel, said):
    layer = drawing(comparison, panel, english).spec["layer"][0]
    assert layer["encoding"]["x"]["title"] == said


def test_a_mark_tells_all_that_the_study_states(english):
    row = improved(
        43.73,
        people=31,
        scale="ECCA",
        follow_up_months=1,
        rated_by="physician",
        skin_types="III-V",
    )
    frame = marks(drawing(of(row), CHANGES, english))
    told = ["said", "who", "scale", "follow_up", "rated_by", "skin_types", "source"]
    assert list(frame[told].itertuples(index=False, name=None)) == [
        ("43.7%", "31", "ECCA", "after 1 month", "the physician", "III-V", "randomized trial, 2020")
    ]


def test_a_mark_says_what_the_study_does_not_state(english):
    frame = marks(drawing(of(improved(40), trial=a_source(year="")), CHANGES, english))
    told = ["who", "scale", "follow_up", "rated_by", "skin_types", "source"]
    assert list(frame[told].itertuples(index=False, name=None)) == [
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, "randomized trial, year not stated")
    ]


def test_a_share_of_people_tells_what_counts_as_improved(english):
    row = responders(60, threshold="at least 50%", scale="photographs")
    assert marks(drawing(of(row), SHARES, english))["scale"].item() == "at least 50%"


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        pytest.param({}, True, id="the same"),
        pytest.param({"scale": "Goodman-Baron"}, False, id="another scale"),
        pytest.param({"threshold": "at least 25%"}, False, id="another threshold"),
        pytest.param({"rated_by": "patient"}, False, id="another rater"),
        pytest.param({"follow_up_months": 6}, False, id="another follow-up"),
        pytest.param({"people": 90}, True, id="more people"),
        pytest.param({"scale": "Goodman-Baron", "show": False}, True, id="a row that is not drawn"),
    ],
)
def test_studies_are_measured_alike_or_not(other, alike):
    same = {
        "scale": "ECCA",
        "threshold": "at least 50%",
        "rated_by": "physician",
        "follow_up_months": 3,
    }
    rows = (responders(60, **same), responders(70, **{**same, **other}))
    assert measured_alike(of(*rows), SHARES) is alike


@pytest.mark.parametrize("panel", PANELS)
def test_the_shipped_studies_are_not_measured_alike(comparison, panel):
    assert measured_alike(comparison, panel) is False
