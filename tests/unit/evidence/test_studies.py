"""Measured outcomes side by side: the lowest and the highest study, never a mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.catalogue.figures import NOT_REPORTED, Range
from resurface.evidence.studies import (
    HARMS,
    Studies,
    mean_changes,
    other_harms,
    pain_scores,
    pain_shares,
    responders,
    shares_of_people,
    shown,
    undrawn,
    without_figure,
)
from tests.unit.making import an_outcome, law

LOW = an_outcome(4, 12, id="low", source_id="one")
MIDDLE = an_outcome(10, 10, id="middle", source_id="two")
HIGH = an_outcome(8, 24, id="high", source_id="one")
THREE = Studies("dark marks", (MIDDLE, HIGH, LOW))


def ids(found):
    return [row.id for row in found.rows]


def test_the_lowest_study_has_the_lowest_low_end():
    assert THREE.lowest is LOW


def test_the_highest_study_has_the_highest_high_end():
    assert THREE.highest is HIGH


def test_one_study_is_the_lowest_and_the_highest():
    only = Studies("dark marks", (MIDDLE,))
    assert (only.lowest, only.highest) == (MIDDLE, MIDDLE)


def test_the_spread_reaches_from_the_lowest_to_the_highest_study():
    assert THREE.spread == Range(4, 24)


def test_rows_of_one_source_are_one_study_where_no_trial_is_named():
    assert THREE.count == 2


@pytest.mark.parametrize(
    ("people", "stated"),
    [
        pytest.param((12,), Range(12, 12), id="one study"),
        pytest.param((60, 12, None), Range(12, 60), id="the fewest and the most that are stated"),
        pytest.param((None,), NOT_REPORTED, id="not said"),
    ],
)
def test_studies_say_the_fewest_and_the_most_people(people, stated):
    rows = tuple(an_outcome(4, people=count) for count in people)
    assert Studies("dark marks", rows).people == stated


@pytest.mark.parametrize(
    ("rows", "silent"),
    [
        pytest.param([("one", 12), ("two", 60)], 0, id="each says it"),
        pytest.param([("one", 12), ("two", None)], 1, id="one of two does not"),
        pytest.param([("one", None), ("two", None)], 2, id="neither does"),
        pytest.param([("one", 12), ("one", None)], 0, id="a study says it once"),
    ],
)
def test_studies_that_do_not_say_how_many_people_are_counted(rows, silent):
    studies = Studies(
        "dark marks", tuple(an_outcome(4, source_id=of, people=count) for of, count in rows)
    )
    assert studies.silent == silent


def test_a_worse_result_is_the_lowest():
    worse = an_outcome(-25, outcome="improvement", measure="mean change")
    better = an_outcome(43, outcome="improvement", measure="mean change")
    assert mean_changes([better, worse]).spread == Range(-25, 43)


def test_a_row_that_is_open_at_its_low_end_counts_by_the_end_it_states():
    up_to = an_outcome(None, 75)
    assert Studies("satisfied", (up_to, an_outcome(80))).spread == Range(75, 80)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(an_outcome(50, outcome="improvement"), id="a share of people"),
        pytest.param(
            an_outcome(50, outcome="improvement", measure="relative"), id="a relative change"
        ),
        pytest.param(
            an_outcome(50, outcome="satisfied", measure="mean change"), id="another outcome"
        ),
        pytest.param(
            an_outcome(50, outcome="improvement", measure="mean change", show=False),
            id="a row that may not stand beside others",
        ),
        pytest.param(an_outcome(outcome="improvement", measure="mean change"), id="no figure"),
    ],
)
def test_only_mean_changes_of_scars_are_mean_changes(other):
    assert mean_changes([other]) is None


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(an_outcome(4, outcome="infection"), id="another outcome"),
        pytest.param(an_outcome(4, measure="share of sessions"), id="a share of sessions"),
        pytest.param(an_outcome(4, measure="share of spots"), id="a share of spots"),
        pytest.param(an_outcome(4, unit="points"), id="points"),
        pytest.param(an_outcome(4, show=False), id="a row that may not stand beside others"),
        pytest.param(an_outcome(), id="no figure"),
    ],
)
def test_only_counted_people_are_shares_of_people(other):
    assert shares_of_people([other], "dark marks") is None


def test_shares_of_people_are_kept_one_by_one():
    assert ids(shares_of_people([HIGH, MIDDLE, LOW], "dark marks")) == ["high", "middle", "low"]


def test_responders_are_people_who_improved():
    rows = [an_outcome(60, outcome="responders", id="improved"), an_outcome(4)]
    assert ids(responders(rows)) == ["improved"]


def test_pain_is_scored_in_points():
    score = an_outcome(4, outcome="pain", measure="score", unit="points", id="score")
    share = an_outcome(30, outcome="pain", id="share")
    assert ids(pain_scores([share, score])) == ["score"]


def test_pain_is_counted_in_people():
    score = an_outcome(4, outcome="pain", measure="score", unit="points", id="score")
    share = an_outcome(30, outcome="pain", id="share")
    assert ids(pain_shares([share, score])) == ["share"]


def test_pain_stands_as_a_score_and_as_a_share_of_people():
    score = an_outcome(4, outcome="pain", measure="score", unit="points", id="score")
    share = an_outcome(30, outcome="pain", id="share")
    rows = [share, score]
    assert ([row.id for row in shown(rows, "pain")], undrawn(rows, "pain")) == (
        ["share", "score"],
        (),
    )


def test_no_pain_score_is_no_study():
    assert pain_scores([an_outcome(30, outcome="pain")]) is None


def test_other_harms_stand_by_name():
    rows = [
        an_outcome(30, outcome="swelling", id="a"),
        an_outcome(3, outcome="infection", id="b"),
        an_outcome(20, outcome="swelling", id="c"),
    ]
    assert [(each.outcome, ids(each)) for each in other_harms(rows)] == [
        ("infection", ["b"]),
        ("swelling", ["a", "c"]),
    ]


@pytest.mark.parametrize(
    "outcome", ["improvement", "responders", "satisfied", "dark marks", "pain"]
)
def test_benefits_dark_marks_and_pain_are_no_other_harm(outcome):
    assert other_harms([an_outcome(30, outcome=outcome)]) == ()


def test_a_harm_that_may_not_stand_beside_others_is_left_out():
    assert other_harms([an_outcome(30, outcome="swelling", show=False)]) == ()


def test_a_harm_of_nobody_is_counted():
    assert other_harms([an_outcome(0, outcome="infection")])[0].spread == Range(0, 0)


@law
@given(shares=st.lists(st.integers(0, 100), min_size=1, max_size=8), data=st.data())
def test_the_order_of_studies_does_not_change_the_spread(shares, data):
    rows = [an_outcome(share) for share in shares]
    moved = data.draw(st.permutations(rows))
    assert Studies("dark marks", tuple(moved)).spread == Studies("dark marks", tuple(rows)).spread


@pytest.mark.parametrize(
    ("outcome", "row"),
    [
        pytest.param(
            "improvement",
            {"outcome": "improvement", "measure": "mean change", "show": False},
            id="a mean change on another scale",
        ),
        pytest.param("responders", {"outcome": "responders", "show": False}, id="people"),
        pytest.param("dark marks", {"show": False}, id="an upper limit"),
        pytest.param("dark marks", {"measure": "share of sessions"}, id="a share of visits"),
        pytest.param("satisfied", {"outcome": "satisfied"}, id="people who were satisfied"),
        pytest.param(
            "pain",
            {"outcome": "pain", "measure": "score", "unit": "points", "show": False},
            id="a pain score that nobody measured",
        ),
        pytest.param("light marks", {"outcome": "light marks", "show": False}, id="a harm by name"),
        pytest.param(HARMS, {"outcome": "light marks", "show": False}, id="any other harm"),
    ],
)
def test_a_published_figure_that_stands_beside_no_other_is_undrawn(outcome, row):
    assert [each.id for each in undrawn([an_outcome(None, 64.2, id="it", **row)], outcome)] == [
        "it"
    ]


@pytest.mark.parametrize(
    ("outcome", "row"),
    [
        pytest.param(
            "improvement", {"outcome": "improvement", "measure": "mean change"}, id="mean change"
        ),
        pytest.param("responders", {"outcome": "responders"}, id="people who improved"),
        pytest.param("dark marks", {}, id="dark marks"),
        pytest.param(
            "pain", {"outcome": "pain", "measure": "score", "unit": "points"}, id="pain score"
        ),
        pytest.param("light marks", {"outcome": "light marks"}, id="a harm by name"),
        pytest.param(HARMS, {"outcome": "light marks"}, id="any other harm"),
    ],
)
def test_what_stands_beside_others_is_drawn_and_not_undrawn(outcome, row):
    rows = [an_outcome(4, id="it", **row)]
    assert ([row.id for row in shown(rows, outcome)], undrawn(rows, outcome)) == (["it"], ())


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(an_outcome(4, outcome="infection", show=False), id="another outcome"),
        pytest.param(an_outcome(show=False), id="words without a figure"),
    ],
)
def test_what_says_no_figure_of_the_outcome_is_not_undrawn(row):
    assert undrawn([row], "dark marks") == ()


@pytest.mark.parametrize(
    "outcome", ["improvement", "responders", "satisfied", "dark marks", "pain"]
)
def test_benefits_dark_marks_and_pain_are_no_undrawn_harm(outcome):
    assert undrawn([an_outcome(30, outcome=outcome, show=False)], HARMS) == ()


def test_a_time_until_something_fades_is_no_harm():
    fading = an_outcome(6, outcome="time for marks to fade", measure="duration", unit="months")
    assert undrawn([fading], HARMS) == ()


def test_words_without_a_figure_are_told_apart():
    rows = [an_outcome(id="words", show=False), an_outcome(4, id="figure", show=False)]
    assert [each.id for each in without_figure(rows, "dark marks")] == ["words"]


@pytest.mark.parametrize("outcome", ["living with scars: self-conscious", "how common: scars"])
def test_what_tells_of_scars_themselves_is_no_harm(outcome):
    assert undrawn([an_outcome(30, outcome=outcome, show=False)], HARMS) == ()


def test_every_shipped_figure_of_an_outcome_is_drawn_or_undrawn(evidence):
    lost = [
        row.id
        for rows in evidence.outcomes.values()
        for row in rows
        if row.range.reported
        and row not in undrawn(rows, row.outcome)
        and row not in shown(rows, row.outcome)
    ]
    assert lost == []
