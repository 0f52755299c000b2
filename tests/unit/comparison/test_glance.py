"""What stands at a glance: rows in their order, figures said aloud, harms, courses, trials."""

from __future__ import annotations

import re

import pytest

from resurface.catalogue.catalogue import catalogue
from resurface.catalogue.figures import Range
from resurface.choosing.criteria import Criteria
from resurface.comparison.comparison import compare
from resurface.comparison.glance import glance
from resurface.evidence.evidence import evidence
from resurface.evidence.reported_harms import ReportedHarm
from resurface.language.language import english as language
from resurface.record.folder import SHIPPED, load
from tests.unit.making import (
    a_comparison,
    a_fact,
    a_source,
    a_treatment,
    an_outcome,
    no_treatment,
)

NOTHING_ASKED = Criteria()
UNSTATED = "skin types not stated, time not stated"


def rows(*treatments, criteria=NOTHING_ASKED, **parts):
    found = glance(a_comparison(*treatments, **parts), criteria, language())
    return {row.id: row for row in found.rows}


def away(low, high, **other):
    cell = rows(a_treatment(downtime=Range(low, high), **other))["away"].cells[0]
    return cell.figure.long, cell.figure.narrow


def a_report(harm: str, severity: str, source_id: str = "fda") -> ReportedHarm:
    return ReportedHarm(
        id=harm,
        treatment_id="peel",
        harm=harm,
        reported_by="regulator",
        severity=severity,
        what=f"What {harm} is.",
        source_id=source_id,
        note="",
    )


def test_harms_stand_right_behind_the_benefit_and_before_dark_marks():
    assert list(rows(a_treatment())) == [
        "away",
        "visits",
        "price",
        "better",
        "harms",
        "dark-marks",
        "body",
        "living",
        "lasts",
    ]


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ((0, 0), ("same day", "same day")),
        ((0, 3), ("same day to 3 days", "0–3 days")),
        ((0, None), ("same day or later", "same day or later")),
        ((2, 5), ("2–5 days", "2–5 days")),
        ((None, None), ("not reported", "not reported")),
    ],
)
def test_days_away_are_said_as_one_says_them(ends, said):
    assert away(*ends) == said


@pytest.mark.parametrize(
    ("shows", "until"),
    [
        (Range(5, 7), "day 5–7"),
        (Range(None, 7), "day 7"),
        (Range(7, None), "day 7 or later"),
        (Range(0, 0), "the same day"),
        (Range(0, 14), "the same day to day 14"),
        (Range(), ""),
    ],
)
def test_how_long_it_may_still_show_names_its_last_day(shows, until):
    assert rows(a_treatment(visible=shows))["away"].cells[0].until == until


def test_each_of_two_limits_on_days_judges_its_own_figure():
    treatment = a_treatment(downtime=Range(0, 3), visible=Range(7, 14))
    cell = rows(treatment, criteria=Criteria(days=3, visible=7))["away"].cells[0]
    assert cell.verdict
    assert cell.verdict.text == "inside"
    assert cell.late
    assert cell.late.text == "may be over"


def test_a_tick_stands_for_each_source_that_feeds_the_range():
    facts = (
        a_fact(3, 3, id="a", source_id="one"),
        a_fact(3, 5, id="b", source_id="one"),
        a_fact(6, 6, id="c", source_id="two"),
        a_fact(9, 9, id="d", source_id="three", use="no"),
    )
    cell = rows(a_treatment(sessions=Range(3, 6)), facts={("peel", "sessions"): facts})
    assert cell["visits"].cells[0].bar.ticks == (66.67, 100)


def test_no_treatment_has_no_days_visits_or_price():
    found = rows(a_treatment(), no_treatment())
    said = [found[row].cells[1].figure.long for row in ("away", "visits", "price")]
    assert said == ["no days away", "no visits", "no price"]


def harms(*reports, outcomes=()):
    fda = a_source("fda", publisher="FDA", year="2025", authors="")
    parts = {
        "reported_harms": {"peel": reports},
        "outcomes": {"peel": outcomes},
        "sources": {"fda": fda, "site": a_source("site"), "trial": a_source()},
    }
    return rows(a_treatment(), **parts)["harms"].cells[0]


def test_serious_harms_without_a_count_stand_first_by_their_source():
    swelling = an_outcome(30, outcome="swelling", severity="passing", events=12, people=40)
    cell = harms(a_report("burns", "serious"), a_report("fat loss", "serious"), outcomes=[swelling])
    assert [(each.count, each.what, each.note, each.serious) for each in cell.harms] == [
        ("reported", "burns and fat loss", "FDA 2025", True),
        ("12 of 40", "swelling", "", False),
    ]


def test_a_counted_serious_harm_says_what_would_fit_too():
    scars = an_outcome(6.7, outcome="new scars", severity="serious", events=2, people=30)
    (harm,) = harms(outcomes=[scars]).harms
    assert (harm.count, harm.serious) == ("2 of 30", True)
    assert harm.note == f"1 to 22 of 100 would fit too; {UNSTATED}"


def test_every_serious_harm_has_its_place_and_the_others_are_counted():
    cell = harms(
        a_report("burns", "serious"),
        a_report("infection", "serious", "site"),
        a_report("redness", "passing"),
        a_report("swelling", "passing", "site"),
    )
    assert [each.what for each in cell.harms] == ["burns and infection", "redness"]
    assert (cell.more, cell.told) == ("+1", ("and 1 other",))


def test_a_serious_harm_whose_figure_may_not_stand_beside_others_is_named_without_it():
    left = an_outcome(16.3, outcome="leaving", severity="serious", show=False, why_not="two groups")
    (harm,) = harms(outcomes=[left]).harms
    assert (harm.count, harm.what, harm.serious) == ("figure apart", "leaving", True)


def test_a_serious_harm_that_is_reported_too_is_not_named_twice():
    burns = an_outcome(9, outcome="burns", severity="serious", show=False, why_not="two groups")
    (harm,) = harms(a_report("burns", "serious"), outcomes=[burns]).harms
    assert (harm.count, harm.what) == ("reported", "burns")


def test_silence_on_harms_is_never_said_to_be_none():
    assert harms().figure.long == "no source read reports one"


def test_where_nobody_counted_an_average_change_stands_in_words():
    row = an_outcome(43.7, outcome="improvement", measure="mean change")
    cell = rows(a_treatment(), outcomes={"peel": (row,)})["better"].cells[0]
    assert (cell.silent, cell.below) == (True, "average change 43.7%")


def test_the_word_for_the_evidence_stands_once_where_all_share_it():
    row = an_outcome(50, outcome="responders", events=5, people=10)
    found = rows(a_treatment(), a_treatment("laser"), outcomes={"peel": (row,), "laser": (row,)})
    assert found["better"].certainty == "very low"


def test_a_cell_is_heard_whole():
    treatment = a_treatment(downtime=Range(0, 3), visible=Range(5, 7))
    cell = rows(treatment, criteria=Criteria(days=2))["away"].cells[0]
    assert cell.spoken == (
        "same day to 3 days. may be over by up to 1 day. our clinic's figure. "
        "may still show until day 5–7"
    )


@pytest.fixture(scope="module")
def shipped():
    found = load(SHIPPED).rows
    return catalogue(found), evidence(found)


def chosen(shipped, *ids, criteria=NOTHING_ASKED):
    compared = compare(*shipped, ids, untreated=True, version="version")
    return glance(compared, criteria, language())


def test_a_trial_of_two_chosen_treatments_stands_above_with_both_groups(shipped):
    box = chosen(shipped, "superficial-peel", "microdermabrasion").trial
    assert box is not None
    assert box.title == (
        "One trial compared these two at random: got better (good or excellent result)"
    )
    assert [(each.name, each.figure) for each in box.groups] == [
        ("Light chemical peel", "2 of 32 people"),
        ("Microdermabrasion", "4 of 24 people"),
    ]


def test_no_box_stands_where_no_trial_compared_two_of_them(shipped):
    assert chosen(shipped, "dermaplaning", "soft-and-smooth-rejuvenation").trial is None
    assert chosen(shipped, "dermaplaning", "soft-and-smooth-rejuvenation").tried == ()


def test_a_study_of_two_of_them_without_figures_side_by_side_is_named(shipped):
    found = chosen(shipped, "pulsed-dye-laser", "nonablative-fractional")
    assert found.trial is None
    assert found.tried == (
        "Pulsed dye laser, Nonablative fractional laser: one study tried both (Park 2014), with "
        "no figures we can show side by side.",
    )


def test_beside_a_trial_with_its_figures_those_without_are_counted(shipped):
    found = chosen(shipped, "pro-fractional", "fractional-co2")
    assert (found.trial.more, found.trial.without_figures) == (2, 1)
    assert found.tried == ()


def test_rf_microneedling_says_its_warned_harms_first_and_as_large_as_its_benefit(shipped):
    found = {row.id: row for row in chosen(shipped, "rf-microneedling", "microneedling").rows}
    first = found["harms"].cells[0].harms[0]
    assert (first.count, first.serious) == ("reported", True)
    assert {"burns", "fat loss", "nerve damage", "new scars"} <= set(
        re.split(", | and ", first.what)
    )


def test_a_course_says_when_its_full_result_is_and_how_late_that_is(shipped):
    course = chosen(shipped, "fractional-co2", "microneedling", criteria=Criteria(months=6)).course
    assert [(each.figure, each.verdict and each.verdict.text) for each in course.lines] == [
        ("8 months or more", "too late by 2 months or more"),
        ("3 months or more", "may be late"),
    ]
    assert course.limit == "month 6"


def test_a_course_that_no_source_lets_work_out_draws_nothing(shipped):
    first, _ = chosen(shipped, "soft-and-smooth-rejuvenation", "microneedling").course.lines
    assert (first.figure, first.visits, first.result) == ("not reported", (), None)


def test_a_full_result_without_an_earliest_month_begins_at_the_last_visit_and_is_open_there():
    course = {"sessions": Range(3, 3), "interval": Range(4, 4), "results": Range(None, 6)}
    found = glance(a_comparison(a_treatment(**course)), NOTHING_ASKED, language()).course
    (line,) = found.lines
    assert (line.first, line.open_first) == (line.visits[-1].at, True)
    assert line.last is not None


def test_the_full_result_is_drawn_with_the_visits_that_are_drawn_and_around_it_the_whole_range():
    course = {"sessions": Range(2, 4), "interval": Range(4, 4), "results": Range(3, 6)}
    found = glance(a_comparison(a_treatment(**course)), NOTHING_ASKED, language()).course
    (line,) = found.lines
    assert (line.figure, line.drawn) == ("4–9 months", "3 visits: 5–8 months")
    assert line.first < line.result < line.result_last < line.last
    assert line.visits[-1].at < line.result
    assert "3 visits: 5–8 months" in line.spoken


def test_one_way_to_go_has_one_figure():
    course = {"sessions": Range(3, 3), "interval": Range(4, 4), "results": Range(3, 6)}
    found = glance(a_comparison(a_treatment(**course)), NOTHING_ASKED, language()).course
    (line,) = found.lines
    assert (line.drawn, line.reaches_beyond) == ("", False)


def test_every_answer_of_every_treatment_has_words_to_be_heard(shipped):
    every = tuple(each.id for each in shipped[0].treatments)
    rows_ = chosen(shipped, *every).rows
    assert [(row.id, cell) for row in rows_ for cell in row.cells if not cell.spoken] == []


def test_several_studies_say_for_whom_and_when_in_sight():
    rows_ = tuple(
        an_outcome(5, id=name, trial_id=name, about="acne", skin_types="III-IV") for name in "ab"
    )
    cell = rows(a_treatment(), outcomes={"peel": rows_})["dark-marks"].cells[0]
    assert cell.whom == "skin III–IV, people with active acne, time not stated"


def test_harms_have_a_word_for_their_evidence_too():
    row = an_outcome(30, outcome="swelling", severity="passing", events=12, people=40)
    known = {"sources": {"trial": a_source()}, "outcomes": {"peel": (row,)}}
    assert rows(a_treatment(), **known)["harms"].certainty == "very low"
