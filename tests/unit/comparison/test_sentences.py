"""The comparison's figures as sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resurface.catalogue.course import course
from resurface.catalogue.figures import Range
from resurface.comparison.sentences import (
    course_in_words,
    harms_not_shown,
    not_shown,
    studies_in_words,
)
from resurface.evidence.studies import Studies
from tests.unit.making import (
    a_treatment,
    an_outcome,
)


@pytest.mark.parametrize(
    ("figures", "sentence"),
    [
        pytest.param(
            {"sessions": Range(5, 5), "interval": Range(4, 8), "results": Range(6, 12)},
            "First to last visit: 4–7 months. Full result: 10–19 months after the first visit.",
            id="five visits, 4 to 8 weeks apart, 6 to 12 months",
        ),
        pytest.param(
            {"sessions": Range(3, 3), "interval": Range(2, 4), "results": Range(1, 1)},
            "First to last visit: 4–8 weeks. Full result: 2–3 months after the first visit.",
            id="a short course in weeks",
        ),
        pytest.param(
            {"sessions": Range(1, 1), "results": Range(2, 6)},
            "One visit. Full result: 2–6 months after the first visit.",
            id="one visit",
        ),
        pytest.param(
            {"sessions": Range(1, 1), "results": Range(1, 1)},
            "One visit. Full result: 1 month after the first visit.",
            id="one visit, one month",
        ),
        pytest.param(
            {"sessions": Range(1, 1)},
            "One visit. When the full result shows is not reported.",
            id="one visit, no result stated",
        ),
        pytest.param(
            {"sessions": Range(5, None), "interval": Range(4, 8), "results": Range(6, 12)},
            "First to last visit: 4 months or more. "
            "Full result: 10 months or more after the first visit.",
            id="5 visits or more",
        ),
        pytest.param(
            {"sessions": Range(4, 4), "interval": Range(None, 3), "results": Range(None, 6)},
            "First to last visit: up to 9 weeks. "
            "Full result: up to 8 months after the first visit.",
            id="up to 3 weeks apart, up to 6 months",
        ),
        pytest.param(
            {"sessions": Range(5, 5), "results": Range(6, 12)},
            "The number of visits, or the time between them, is not reported.",
            id="no time between visits stated",
        ),
        pytest.param(
            {},
            "The number of visits, or the time between them, is not reported.",
            id="nothing stated",
        ),
    ],
)
def test_a_course_in_words(english, figures, sentence):
    assert course_in_words(course(a_treatment(**figures)), english) == sentence


@pytest.mark.parametrize(
    ("people", "said"),
    [
        pytest.param([12], "1 study of 12 people", id="one study"),
        pytest.param([1], "1 study of 1 person", id="one person"),
        pytest.param([1240], "1 study of 1,240 people", id="many people"),
        pytest.param([12, 60, 20], "3 studies of 12 to 60 people", id="fewest to most"),
        pytest.param([30, 30], "2 studies of 30 people each", id="as many in each"),
        pytest.param(
            [None], "1 study; the text read doesn't say how many people", id="one, not said"
        ),
        pytest.param(
            [None, None],
            "2 studies; the texts read don't say how many people",
            id="none of them says it",
        ),
        pytest.param(
            [12, 60, None],
            "3 studies of 12 to 60 people; the text read of one doesn't say how many",
            id="one does not say it",
        ),
        pytest.param(
            [12, None, None],
            "3 studies of 12 people; the texts read of 2 don't say how many",
            id="two do not say it",
        ),
    ],
)
def test_studies_say_how_many_they_are_and_of_how_many_people(english, people, said):
    rows = tuple(
        an_outcome(4, source_id=f"trial-{place}", people=count)
        for place, count in enumerate(people)
    )
    assert studies_in_words(Studies("dark marks", rows), english) == said


def undrawn(*ends, **changes):
    """Rows that stand beside no others: each a figure, or a low and a high end."""
    pairs = [each if isinstance(each, tuple) else (each, each) for each in ends]
    return tuple(an_outcome(*pair, show=False, **changes) for pair in pairs)


@pytest.mark.parametrize(
    ("rows", "beside", "said"),
    [
        pytest.param((), True, "", id="none"),
        pytest.param(
            undrawn(9), True, "1 more figure published (9%), not shown beside these", id="one more"
        ),
        pytest.param(
            undrawn(9, (None, 64.2)),
            True,
            "2 more figures published (up to 64.2%), not shown beside these",
            id="two more, the higher one an upper limit",
        ),
        pytest.param(
            undrawn((10, 30)),
            False,
            "1 figure published (10–30%), not shown beside others",
            id="a range alone",
        ),
        pytest.param(
            (*undrawn(20), replace(an_outcome(show=False), range=Range(40, None))),
            False,
            "2 figures published (40% or more), not shown beside others",
            id="the highest is open above",
        ),
        pytest.param(
            undrawn(4, measure="score", unit="points"),
            False,
            "1 figure published, not shown beside others",
            id="no share",
        ),
        pytest.param(
            undrawn(4, measure="share of sessions"),
            False,
            "1 figure published (4% of visits), not shown beside others",
            id="of visits",
        ),
        pytest.param(
            (*undrawn(40, measure="share of sessions"), *undrawn(9)),
            False,
            "2 figures published (9%), not shown beside others",
            id="people before visits",
        ),
    ],
)
def test_figures_that_are_published_but_not_shown_are_counted(english, rows, beside, said):
    assert not_shown(rows, english, beside=beside) == said


@pytest.mark.parametrize(
    ("beside", "said"),
    [
        (
            True,
            "Published, not shown beside these: infection (3%: another peel); scar got worse (up "
            "to 14%: another peel)",
        ),
        (
            False,
            "Published, not shown beside others: infection (3%: another peel); scar got worse (up "
            "to 14%: another peel)",
        ),
    ],
)
def test_harms_that_are_published_but_not_shown_stand_by_name(english, beside, said):
    why = {"why_not": "another peel"}
    worse = undrawn(5, (None, 14), outcome="scar got worse", severity="lasting", **why)
    rows = (*worse, *undrawn(3, outcome="infection", severity="serious", **why))
    assert harms_not_shown(rows, english, beside=beside) == said


def test_where_no_harm_is_hidden_nothing_is_said(english):
    assert harms_not_shown((), english, beside=True) == ""
