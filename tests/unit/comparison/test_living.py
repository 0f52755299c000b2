"""Living through it: body, mind and being seen, and silence said."""

from __future__ import annotations

from resurface.catalogue.figures import Range
from resurface.comparison.answering import Asked
from resurface.comparison.living import behind_living, living_through_it
from resurface.evidence.recovery import RecoveryDays
from tests.unit.making import (
    a_comparison,
    a_report,
    a_source,
    a_treatment,
    an_outcome,
    no_treatment,
)


def days(last, **changes):
    return RecoveryDays(treatment_id="peel", days=Range(0, last), source_ids=("trial",), **changes)


def option(treatment=None, **parts):
    source = {"trial": a_source(authors="Lee J")}
    return a_comparison(treatment or a_treatment(), sources=source, **parts).options[0]


def lines(of, english):
    return living_through_it(Asked(of, english)).lines


def test_what_no_source_says_is_said_of_each(english):
    assert lines(option(), english) == (
        "Body: no source read says",
        "Being seen: no source read says",
        "Mind: no source read says",
    )


def test_the_body_is_how_the_first_days_feel(english):
    known = option(recovery={"peel": (days(0, see="Red."), days(1, feel="Hot."))})
    assert lines(known, english)[0] == "Body: Hot."


def test_being_seen_is_the_days_that_it_may_show(english):
    known = option(a_treatment(visible=Range(3, 7)))
    assert lines(known, english)[1] == "Being seen: it may show for 3–7 days after each visit"


def test_without_such_a_figure_it_is_the_last_day_that_others_see(english):
    known = option(recovery={"peel": (days(3, shows="yes"), days(7, shows="fading"), days(9))})
    assert (
        lines(known, english)[1]
        == "Being seen: days not reported; by the account day by day until day 7 or longer"
    )


def test_the_mind_is_low_mood_that_a_source_reports(english):
    known = option(reported_harms={"peel": (a_report("low mood"),)})
    assert lines(known, english)[2] == ("Mind: low mood is reported, nobody counted (Lee 2020)")


def test_of_no_treatment_it_is_living_with_the_scars(english):
    row = an_outcome(68, outcome="living with scars: self-conscious", people=723, show=False)
    known = option(no_treatment(), outcomes={"no-treatment": (row,)})
    assert lines(known, english) == ("Living with scars: self-conscious 68 of 100 (723 people)",)


def test_what_is_said_of_it_opens_its_sources(english):
    known = option(
        recovery={"peel": (days(1, feel="Hot."),)},
        reported_harms={"peel": (a_report("low mood"),)},
    )
    assert [part.title for part in behind_living(known, english)] == [
        "The days after a visit",
        "Reported, nobody counted",
    ]


def test_where_nothing_is_said_the_dialog_says_so(english):
    assert [part.lines for part in behind_living(option(), english)] == [
        ("Not reported: no source read speaks of it.",)
    ]
