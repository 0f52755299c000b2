"""The comparison table: a patient's questions, answered where all is known and where nothing is."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import Range
from resurface.comparison.questions import QUESTIONS, table
from resurface.evidence.cautions import Caution
from resurface.evidence.recovery import RecoveryDays
from tests.unit.comparison.answered import answered
from tests.unit.making import (
    a_comparison,
    a_concern,
    a_fact,
    a_report,
    a_source,
    a_treatment,
    an_outcome,
)


def answer_to(question_id, compared, english):
    """The first option's answer to one question."""
    return next(line for line in table(compared, english) if line.id == question_id).cells[0]


def recovery_days(first, last, see="", feel=""):
    return RecoveryDays(
        treatment_id="peel",
        days=Range(first, last),
        see=see,
        feel=feel,
        source_ids=("source",),
    )


@pytest.mark.parametrize(
    ("question_id", "lines"),
    [
        ("what", ("An acid.",)),
        ("how", ("not reported",)),
        ("kind", ("Chemical",)),
        ("helps", ("not reported",)),
        ("downtime", ("not reported",)),
        ("visible", ("not reported",)),
        ("redness", ("not reported",)),
        ("sessions", ("not reported",)),
        ("interval", ("not reported",)),
        ("visit", ("not reported",)),
        ("results", ("not reported",)),
        ("course", ("The number of visits, or the time between them, is not reported.",)),
        ("course-days", ("not reported",)),
        ("price", ("not reported",)),
        ("course-price", ("not reported",)),
        ("improvement", ("no study that can be shown",)),
        ("responders", ("no count",)),
        ("harms", ("none published",)),
        ("dark-marks", ("no count",)),
        ("warning", ("none on record here",)),
        ("pain", ("no study that can be shown",)),
        ("numbing", ("not reported",)),
        ("first-days", ("not reported",)),
        (
            "living",
            (
                "Body: no source read says",
                "Being seen: no source read says",
                "Mind: no source read says",
            ),
        ),
        ("skin", ("not reported",)),
        ("lasts", ("not reported",)),
        ("performed-by", ("not reported",)),
        ("age", ("not reported",)),
        ("ask-first", ("nothing on record here",)),
    ],
)
def test_what_is_not_known_of_a_treatment_is_said(english, question_id, lines):
    compared = a_comparison(a_treatment("peel", summary="An acid."))
    assert answer_to(question_id, compared, english).lines == lines


@pytest.fixture(scope="module")
def known():
    """A treatment of which all is known."""
    peel = a_treatment(
        "peel",
        how_it_works="Acid peels the skin.",
        downtime=Range(1, 10),
        visible=Range(7, None),
        sessions=Range(5, 5),
        interval=Range(4, 8),
        results=Range(6, 12),
        price=Range(500, 800),
        visit=Range(30, 30),
        numbing="Numbing cream",
        lasts="Years",
        performed_by="Physician",
        minimum_age=22,
        skin_types=Range(3, 5),
        excluded=(1, 6),
        warning="The FDA warned of burns.",
    )
    return a_comparison(
        peel,
        sources={each: a_source(each, authors=f"{each.title()} A") for each in ("trial", "one")},
        concerns=(
            a_concern("icepick", supported=("peel",)),
            a_concern("boxcar", supported=("peel",)),
            a_concern("redness", not_supported=("peel",)),
        ),
        outcomes={
            "peel": (
                an_outcome(26, outcome="improvement", measure="mean change", source_id="one"),
                an_outcome(75, outcome="improvement", measure="mean change", source_id="two"),
                an_outcome(60, outcome="responders", people=31),
                an_outcome(4, outcome="dark marks", source_id="one", people=12),
                an_outcome(24, outcome="dark marks", source_id="two", people=60, skin_types="IV"),
                an_outcome(8.3, outcome="swelling", people=12, events=1, severity="passing"),
                an_outcome(3, outcome="infection", severity="serious"),
                an_outcome(4, 6.5, outcome="pain", measure="score", unit="points"),
            )
        },
        reported_harms={"peel": (a_report("burns", severity="passing", source_id="one"),)},
        cautions=(
            Caution(
                id="c",
                question="Pregnant?",
                treatment_ids=frozenset({"peel"}),
                consequence="Wait.",
                strength="relative",
                source_ids=(),
            ),
        ),
        facts={
            ("peel", "erythema"): (
                a_fact(1, 2, field="erythema", unit="days", source_id="one"),
                a_fact(14, 28, field="erythema", unit="days", source_id="two"),
                a_fact(field="erythema", value="long", source_id="three"),
            )
        },
        recovery={"peel": (recovery_days(0, 1, "Red.", "Hot."), recovery_days(2, 5, "Flakes."))},
    )


KNOWN = (
    ("what", ("What peel is.",)),
    ("how", ("Acid peels the skin.",)),
    ("kind", ("Chemical",)),
    (
        "helps",
        (
            "Supported for: icepick scars and boxcar scars",
            "A source speaks against it for: redness",
        ),
    ),
    ("downtime", ("1–10 days", "our clinic's figure; no source states one")),
    ("visible", ("7 days or more", "our clinic's figure; no source states one")),
    ("redness", ("1–28 days",)),
    ("sessions", ("5 visits", "our clinic's figure; no source states one")),
    ("interval", ("4–8 weeks", "our clinic's figure; no source states one")),
    ("visit", ("30 minutes", "our clinic's figure; no source states one")),
    ("results", ("6–12 months", "our clinic's figure; no source states one")),
    (
        "course",
        ("First to last visit: 4–7 months. Full result: 10–19 months after the first visit.",),
    ),
    ("course-days", ("5–50 days", "our clinic's figure; no source states one")),
    ("price", ("$500–$800", "our clinic's figure; no source states one")),
    ("course-price", ("$2,500–$4,000", "our clinic's figure; no source states one")),
    (
        "improvement",
        (
            "26–75%",
            "2 studies; the texts read don't say how many people",
            "none of 2 at random",
            "skin types not stated, time not stated",
        ),
    ),
    (
        "responders",
        (
            "60 of 100",
            "31 people, no count",
            "skin types not stated, time not stated",
            "evidence: very low",
        ),
    ),
    (
        "harms",
        (
            "3 of 100 infection (number of people not stated; skin types not stated, time not "
            "stated; Trial 2020)",
            "1 of 12 swelling (0 to 38 of 100 would fit too; skin types not stated, time not "
            "stated; Trial 2020)",
            "reported burns (One 2020)",
        ),
    ),
    (
        "dark-marks",
        (
            "2 studies: 4 to 24 of 100",
            "none of 2 at random",
            "skin IV or not stated, time not stated",
            "evidence: very low",
        ),
    ),
    ("warning", ("The FDA warned of burns.",)),
    ("pain", ("4–6.5 of 10", "1 study; the text read doesn't say how many people")),
    ("numbing", ("Numbing cream",)),
    ("first-days", ("Day 0: Red. Hot.",)),
    (
        "living",
        (
            "Body: Hot.",
            "Being seen: it may show for 7 days or more after each visit",
            "Mind: no source read says",
        ),
    ),
    (
        "skin",
        (
            "In studies: IV",
            "Named by a source, in no study read: III and V",
            "A source says not for: I and VI",
        ),
    ),
    ("lasts", ("Years",)),
    ("performed-by", ("Physician",)),
    ("age", ("from 22 years",)),
    ("ask-first", ("1 question",)),
)


@pytest.mark.parametrize(("question_id", "lines"), KNOWN)
def test_what_is_known_of_a_treatment_is_said(known, english, question_id, lines):
    assert answer_to(question_id, known, english).lines == lines


def test_every_question_is_answered_above():
    assert [question_id for question_id, _ in KNOWN] == [each.id for each in QUESTIONS]


@pytest.mark.parametrize(
    ("days", "lines"),
    [
        pytest.param([(0, 0, "Red.", "Hot.")], ("Day 0: Red. Hot.",), id="the day of the visit"),
        pytest.param(
            [(0, 0, "Red.", ""), (1, 3, "", "Sore.")],
            ("Day 0: Red.", "Day 1: Sore."),
            id="a line for each day",
        ),
        pytest.param([(None, 3, "Swollen.", "")], ("Day 0: Swollen.",), id="first day left open"),
        pytest.param([(0, 1, "", "")], ("not reported",), id="neither seen nor felt is said"),
        pytest.param([(2, 3, "Flakes.", "Itches.")], ("not reported",), id="later days only"),
    ],
)
def test_the_first_days_are_those_that_begin_with_the_visit_or_the_next_day(english, days, lines):
    compared = a_comparison(
        a_treatment("peel"), recovery={"peel": tuple(recovery_days(*each) for each in days)}
    )
    assert answered(compared, english, "peel")["What will I see and feel the first days?"] == lines
