"""A treatment as a row of the list."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import DOWNTIME, Range
from resurface.comparison.axes import COURSE, DAYS, VISITS
from resurface.comparison.listed import APART, in_short, rows, supported, supports_in_words
from resurface.evidence.evidence import Evidence
from tests.unit.making import (
    a_catalogue,
    a_concern,
    a_fact,
    a_source,
    a_treatment,
    an_outcome,
    some_evidence,
)


def row(english, evidence: Evidence | None = None, **figures):
    treatment = a_treatment("peel", **figures)
    catalogue = a_catalogue(treatment, a_treatment("other", downtime=Range(0, 21)))
    return rows(catalogue, evidence or some_evidence(), english).row(treatment)


def days(english, evidence: Evidence | None = None, **figures):
    return row(english, evidence, **figures).bars[0]


@pytest.mark.parametrize(
    ("figure", "burden", "said"),
    [
        (Range(0, 0), DAYS, "same day"),
        (Range(0, 3), DAYS, "0–3"),
        (Range(7, 7), DAYS, "7"),
        (Range(3, None), VISITS, "3+"),
        (Range(None, 5), VISITS, "to 5"),
        (Range(300, 1200), COURSE, "$300–1,200"),
        (Range(450, None), COURSE, "$450+"),
        (Range(), DAYS, "not reported"),
    ],
)
def test_a_range_in_short(english, figure, burden, said):
    assert in_short(figure, burden, english) == said


def test_a_bar_goes_from_its_low_to_its_high_end_in_percent_of_the_axis(english):
    bar = days(english, downtime=Range(7, 14))
    assert (bar.low, bar.high, bar.shows) == (33.3, 66.7, None)


def test_an_open_end_stays_open(english):
    bar = days(english, downtime=Range(7, None))
    assert (bar.low, bar.high, bar.text) == (33.3, None, "7+")


def test_silence_is_words_and_has_no_bar(english):
    bar = days(english)
    assert (bar.low, bar.high, bar.ticks, bar.text) == (None, None, (), "not reported")


def test_how_long_it_may_show_is_a_tail_that_ends_at_the_edge_with_its_number(english):
    bar = days(english, downtime=Range(7, 21), visible=Range(7, 84))
    assert (bar.shows, bar.tail) == (100, "84")
    assert "may still show until day 84" in bar.spoken


def test_what_shows_no_longer_than_the_days_away_has_no_tail(english):
    bar = days(english, downtime=Range(3, 7), visible=Range(3, 7))
    assert (bar.shows, bar.tail) == (None, "")


def facts(*stated: tuple[str, Range]) -> Evidence:
    found = tuple(
        a_fact(each.low, each.high, id=name, field=DOWNTIME.id, unit="days", source_id=name)
        for name, each in stated
    )
    sources = {each.source_id: a_source(each.source_id) for each in found}
    return some_evidence(facts={("peel", DOWNTIME.id): found}, sources=sources)


def test_a_tick_a_source_near_the_middle_of_what_it_states(english):
    evidence = facts(("one", Range(0, 7)), ("other", Range(14, 14)))
    assert days(english, evidence, downtime=Range(0, 14)).ticks == ((16.7, 0), (66.7, 0))


def test_ticks_of_sources_that_agree_stand_apart_around_where_they_agree(english):
    evidence = facts(("one", Range(7, 7)), ("two", Range(7, 7)), ("three", Range(7, 7)))
    ticks = days(english, evidence, downtime=Range(7, 7)).ticks
    assert {tick.at for tick in ticks} == {33.3}
    asides = [tick.aside for tick in ticks]
    assert asides == pytest.approx([-APART, 0, APART], abs=0.11)


def test_ticks_never_leave_the_axis(english):
    evidence = facts(*((f"s{number}", Range(0, 0)) for number in range(6)))
    ticks = days(english, evidence, downtime=Range(0, 0)).ticks
    assert min(tick.aside for tick in ticks) == 0
    assert {tick.at for tick in ticks} == {0}


def test_people_who_got_better_and_dark_marks_are_marks_of_their_own(english):
    outcomes = (
        an_outcome(50, outcome="responders", people=20, events=10, allocation="random"),
        an_outcome(5, people=20, events=1),
    )
    better, marks = row(english, some_evidence(outcomes={"peel": outcomes})).marks
    assert [each.at for each in better.witnesses] == [50]
    assert [each.at for each in marks.witnesses] == [5]


def test_studies_that_stand_beside_none_are_counted_in_words(english):
    outcomes = (an_outcome(5, show=False, why_not="another scale"),)
    marks = row(english, some_evidence(outcomes={"peel": outcomes})).marks
    assert [each.text for each in marks] == ["no count", "1 not drawn"]


def test_shapes_stand_in_one_order_and_sunken_scars_only_where_no_shape_is_named(english):
    shaped = some_evidence(
        concerns=(
            a_concern("atrophic", ("peel",)),
            a_concern("icepick", ("peel",)),
            a_concern("rolling", ("peel",)),
        )
    )
    assert supported("peel", shaped) == ("rolling", "icepick")
    unshaped = some_evidence(concerns=(a_concern("atrophic", ("peel",)),))
    assert supports_in_words(supported("peel", unshaped), english) == ("sunken scars",)


def test_dark_and_red_marks_share_a_word(english):
    assert supports_in_words(("pih", "redness"), english) == ("dark", "red marks")
    assert supports_in_words(("pih",), english) == ("dark marks",)


def test_a_row_is_made_once_for_a_data_version(english):
    catalogue, evidence = a_catalogue(a_treatment("peel")), some_evidence()
    first = rows(catalogue, evidence, english).row(catalogue.treatments[0])
    assert rows(catalogue, evidence, english).row(catalogue.treatments[0]) is first
