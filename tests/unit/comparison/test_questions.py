"""The comparison table: a patient's questions, answered for each option."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given

from resurface.catalogue.figures import Range
from resurface.comparison.behind import TOPICS
from resurface.comparison.comparison import compare
from resurface.comparison.questions import QUESTIONS, table
from resurface.evidence.cautions import Caution
from resurface.evidence.recovery import RecoveryDays
from resurface.language.language import english as english_language
from tests.unit.making import (
    ENCINO,
    a_comparison,
    a_concern,
    a_fact,
    a_report,
    a_source,
    a_treatment,
    an_outcome,
    law,
    no_treatment,
    treatments,
)

OUTSIDE_PLAIN_WORDS = re.compile(r"^(0|None|null)?$|\bNone[–%.]|\bnan\b", re.ASCII)
PRACTICE = "AE Skin (Encino, California)"
BENEFITS = ("How much did scars improve in studies?", "How many people improved?")
HARMS = (
    "What harms were counted or reported?",
    "How many people got dark marks?",
    "Is there a safety warning?",
)


def answered(compared, english, option_id):
    """The lines of each answer for one option, by question."""
    place = [each.id for each in compared.options].index(option_id)
    return {line.question: line.cells[place].lines for line in table(compared, english)}


def answer_to(question_id, compared, english):
    """The first option's answer to one question."""
    return next(line for line in table(compared, english) if line.id == question_id).cells[0]


def line_of(compared, english, question):
    return next(each for each in table(compared, english) if each.question == question)


def recovery_days(first, last, see="", feel=""):
    return RecoveryDays(
        treatment_id="peel",
        days=Range(first, last),
        see=see,
        feel=feel,
        source_ids=("source",),
    )


@pytest.fixture(scope="module")
def everything(catalogue, evidence):
    """Every shipped treatment side by side, and no treatment."""
    chosen = tuple(each.id for each in catalogue.treatments)
    return compare(catalogue, evidence, chosen, untreated=True, version="")


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


def test_no_treatment_answers_in_words_of_its_own(english):
    found = answered(a_comparison(no_treatment()), english, "no-treatment")
    asked = (
        "What kind of treatment is it?",
        "Back at work after how many days?",
        "How long may it still show?",
        "How many visits?",
        "How far apart are the visits?",
        "How long does one visit take?",
        "How long from the last visit to the full result?",
        "How long does the whole course take?",
        "How many days away in all?",
        "What does one visit cost?",
        "What does the whole course cost?",
        "What will I see and feel the first days?",
    )
    assert [found[question] for question in asked] == [
        ("No treatment",),
        ("no days away",),
        ("no visits",),
        ("no visits",),
        ("no visits",),
        ("no visits",),
        ("Scars do not fade by a known date.",),
        ("no visits",),
        ("no days away",),
        ("no price",),
        ("no price",),
        ("no visits",),
    ]


NOT_APPLYING = (
    "Is there a safety warning?",
    "How much does it hurt?",
    "Will my skin be numbed?",
    "Has it been studied on skin like mine?",
    "How long does the result last?",
    "Who performs it?",
    "Is there a minimum age?",
    "What should be asked first?",
)


@pytest.mark.parametrize("question", NOT_APPLYING)
def test_what_does_not_apply_to_no_treatment_is_not_told_as_not_reported(english, question):
    found = answered(a_comparison(no_treatment()), english, "no-treatment")
    assert found[question] == ("does not apply",)


@pytest.mark.parametrize(
    "question",
    [*BENEFITS, "How many people got dark marks?", "What harms were counted or reported?"],
)
def test_what_happens_without_treatment_can_be_counted(english, question):
    found = answered(a_comparison(no_treatment()), english, "no-treatment")
    assert found[question] != ("does not apply",)


def test_the_pain_of_a_sham_is_told_where_it_was_scored(english):
    sham = an_outcome(2, outcome="pain", measure="score", unit="points", people=15)
    compared = a_comparison(no_treatment(), outcomes={"no-treatment": (sham,)})
    assert answered(compared, english, "no-treatment")["How much does it hurt?"] == (
        "2 of 10",
        "1 study of 15 people",
    )


def test_the_harms_that_were_counted_without_treatment_stay(everything, english):
    found = answered(everything, english, "no-treatment")["What harms were counted or reported?"]
    assert found[0].startswith("0 of 10 any side effect (0 to 31 of 100 would fit too;")


def test_what_does_not_apply_opens_no_sources(english):
    lines = table(a_comparison(no_treatment()), english)
    assert {line.cells[0].topic for line in lines if line.question in NOT_APPLYING} == {""}


def test_every_option_is_asked_the_same_questions(everything, english):
    assert {len(line.cells) for line in table(everything, english)} == {len(everything.options)}


def test_the_questions_do_not_depend_on_what_is_compared(everything, english):
    bare = a_comparison(a_treatment())
    assert [line.question for line in table(everything, english)] == [
        line.question for line in table(bare, english)
    ]


def test_no_shipped_answer_is_empty_or_a_stand_in_for_a_missing_figure(everything, english):
    odd = [
        (line.question, text)
        for line in table(everything, english)
        for cell in line.cells
        for text in cell.lines or ("",)
        if OUTSIDE_PLAIN_WORDS.search(text)
    ]
    assert odd == []


@law
@given(treatment=treatments("peel"))
def test_no_answer_is_empty_or_a_stand_in_for_a_missing_figure(treatment):
    said = [
        text
        for line in table(a_comparison(treatment, no_treatment()), english_language())
        for cell in line.cells
        for text in cell.lines or ("",)
    ]
    assert [text for text in said if OUTSIDE_PLAIN_WORDS.search(text)] == []


def test_every_answer_with_sources_opens_a_list_that_has_a_heading(everything, english):
    topics = {cell.topic for line in table(everything, english) for cell in line.cells} - {""}
    assert topics <= set(TOPICS)


def test_an_answer_that_no_source_stands_behind_opens_nothing(english):
    compared = a_comparison(a_treatment("peel"))
    silent = {line.question for line in table(compared, english) if not line.cells[0].topic}
    assert silent == {
        "How does it work?",
        "How long is it red?",
        "What does it help?",
        "Is there a safety warning?",
        "Will my skin be numbed?",
        "What will I see and feel the first days?",
        "How long does the result last?",
        "Who performs it?",
        "Is there a minimum age?",
        "What should be asked first?",
    }


def test_an_answer_in_figures_counts_its_sources(english):
    facts = (a_fact(3, 5, source_id="trial"), a_fact(2, 6, source_id="review"))
    compared = a_comparison(a_treatment("peel"), facts={("peel", "sessions"): facts})
    counted = {line.question: line.cells[0].sources for line in table(compared, english)}
    assert {question: count for question, count in counted.items() if count} == {
        "How many visits?": "2 sources"
    }


def test_a_line_differs_where_two_answers_do(english):
    compared = a_comparison(
        a_treatment("peel", numbing="None needed"), a_treatment("laser", numbing="Numbing cream")
    )
    assert line_of(compared, english, "Will my skin be numbed?").differs


def test_a_line_does_not_differ_where_all_answer_the_same(english):
    compared = a_comparison(a_treatment("peel"), a_treatment("laser"), a_treatment("needles"))
    assert not line_of(compared, english, "Will my skin be numbed?").differs


def test_what_does_not_apply_to_no_treatment_differs_from_nothing(english):
    numbed = [a_treatment(each, numbing="Numbing cream") for each in ("peel", "laser")]
    line = line_of(a_comparison(*numbed, no_treatment()), english, "Will my skin be numbed?")
    assert [cell.lines for cell in line.cells][2] == ("does not apply",)
    assert (line.differs, [cell.unlike for cell in line.cells]) == (False, [False] * 3)


def test_no_treatment_makes_no_question_differ(english):
    both = [a_treatment(each, sessions=Range(3, 3)) for each in ("peel", "laser")]
    line = line_of(a_comparison(*both, no_treatment()), english, "How many visits?")
    assert not line.differs


def test_the_only_option_differs_from_nothing(english):
    assert not any(line.differs for line in table(a_comparison(a_treatment()), english))


@pytest.mark.parametrize(
    ("numbing", "unlike"),
    [
        pytest.param(("Cream", "Cream", "Cream"), [False, False, False], id="all alike"),
        pytest.param(("Cream", "Cream", ""), [False, False, True], id="one apart"),
        pytest.param(("Cream", "Needle", ""), [False, False, False], id="each apart"),
        pytest.param(
            ("Cream", "Needle", "Cream", "Needle"), [False, False, False, False], id="two and two"
        ),
        pytest.param(("Cream",), [False], id="one alone"),
    ],
)
def test_an_answer_is_unlike_where_it_stands_apart_from_others_that_agree(english, numbing, unlike):
    compared = a_comparison(
        *(a_treatment(f"number-{place}", numbing=text) for place, text in enumerate(numbing))
    )
    cells = line_of(compared, english, "Will my skin be numbed?").cells
    assert [cell.unlike for cell in cells] == unlike


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("How many visits?", ("3 visits or more", f"{PRACTICE} says: 5 visits or more")),
        ("How far apart are the visits?", ("4–8 weeks", f"{PRACTICE} says: 4–8 weeks")),
        (
            "How long may it still show?",
            ("up to 10 days", f"{PRACTICE} says: up to 10 days (Redness only)"),
        ),
        (
            "How long from the last visit to the full result?",
            ("4–12 months", f"{PRACTICE} says: 6–12 months"),
        ),
    ],
)
def test_a_practice_s_figures_stand_beside_those_of_its_laser_on_its_own_screens(
    catalogue, evidence, english, question, lines
):
    own = replace(evidence, practices=(evidence.sources[ENCINO],))
    compared = compare(
        catalogue, own, ("pro-fractional", "microneedling"), untreated=True, version=""
    )
    assert answered(compared, english, "pro-fractional")[question] == lines


def test_a_practice_s_figures_stand_on_no_other_screens(everything, english):
    lines = answered(everything, english, "pro-fractional")["How many visits?"]
    assert lines == ("3 visits or more",)


def test_the_warning_of_the_fda_stands_in_the_table(everything, english):
    found = answered(everything, english, "rf-microneedling")["Is there a safety warning?"]
    assert found == (
        "On October 15, 2025, the FDA warned of reports of burns, scarring, fat loss, "
        "disfigurement and nerve damage, and some people needed surgery. It calls this a medical "
        "procedure and not a cosmetic one, and says it is not for home use.",
    )


def test_a_warning_opens_its_source(everything, english):
    line = line_of(everything, english, "Is there a safety warning?")
    opened = {
        option.id: cell.topic for option, cell in zip(everything.options, line.cells, strict=True)
    }
    assert opened["rf-microneedling"] == "warning"


def test_harms_stand_right_behind_the_benefits(english):
    asked = [line.question for line in table(a_comparison(a_treatment()), english)]
    first = asked.index(BENEFITS[0])
    assert tuple(asked[first : first + 5]) == (*BENEFITS, *HARMS)


def test_a_count_of_harms_is_told_where_only_harms_were_counted(english):
    compared = a_comparison(
        a_treatment("peel"),
        sources={"trial": a_source()},
        outcomes={"peel": (an_outcome(8.3, outcome="blisters", people=12, events=1),)},
    )
    found = answered(compared, english, "peel")
    assert [found[question] for question in (*BENEFITS, *HARMS)] == [
        ("no study that can be shown",),
        ("no count",),
        (
            "1 of 12 blisters (0 to 38 of 100 would fit too; skin types not stated, time not "
            "stated; A trial 2020)",
        ),
        ("no count",),
        ("none on record here",),
    ]


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


def test_no_shipped_count_of_people_stands_without_its_studies(everything, english):
    counts = [
        (line.question, text)
        for line in table(everything, english)
        for cell in line.cells
        for text, behind in zip(cell.lines, (*cell.lines[1:], ""), strict=True)
        if re.search(r"\d of 100(?! (visits|scars|spots|would fit))", text)
        and "Living" not in line.question
        and not re.search(r"[1-9]\d* (study|studies|people)\b|number of people", text + behind)
    ]
    assert counts == []


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        pytest.param(
            ["share"], ("pain counted: 8 of 100 people (1 study of 12 people)",), id="counted"
        ),
        pytest.param(
            ["score", "share"],
            (
                "4.5 of 10",
                "1 study of 10 people",
                "pain counted: 8 of 100 people (1 study of 12 people)",
            ),
            id="scored and counted",
        ),
    ],
)
def test_pain_is_told_as_a_score_and_as_a_count(english, rows, lines):
    known = {
        "score": an_outcome(4.5, outcome="pain", measure="score", unit="points", people=10),
        "share": an_outcome(8, outcome="pain", people=12),
    }
    compared = a_comparison(
        a_treatment("peel"), outcomes={"peel": tuple(known[each] for each in rows)}
    )
    assert answered(compared, english, "peel")["How much does it hurt?"] == lines


UNDRAWN = {
    "How much did scars improve in studies?": (
        {"outcome": "improvement", "measure": "mean change"},
        "2 figures published (up to 9%), not shown beside others",
        "1 more figure published (9%), not shown beside these",
    ),
    "How many people improved?": (
        {"outcome": "responders"},
        "2 figures published (up to 9%), not shown beside others",
        "1 more figure published (9%), not shown beside these",
    ),
    "How many people got dark marks?": (
        {"outcome": "dark marks"},
        "2 figures published (up to 9%), not shown beside others",
        "1 more figure published (9%), not shown beside these",
    ),
    "What harms were counted or reported?": (
        {"outcome": "light marks"},
        "Published, not shown beside others: light marks (up to 9%: another peel)",
        "Published, not shown beside these: light marks (9%: another peel)",
    ),
    "How much does it hurt?": (
        {"outcome": "pain", "measure": "score", "unit": "points"},
        "2 figures published, not shown beside others",
        "1 more figure published, not shown beside these",
    ),
}
"""By question: an outcome, what is said of two that are not shown, and of one beside another."""


@pytest.mark.parametrize("question", UNDRAWN)
def test_published_figures_that_can_not_be_shown_are_not_silence(english, question):
    row, said, _ = UNDRAWN[question]
    hidden = tuple(
        an_outcome(each, show=False, why_not="another peel", id=f"{each}", **row) for each in (4, 9)
    )
    compared = a_comparison(a_treatment("peel"), outcomes={"peel": hidden})
    assert answered(compared, english, "peel")[question][-1] == said


@pytest.mark.parametrize("question", UNDRAWN)
def test_published_figures_are_counted_beside_those_that_are_shown(english, question):
    row, _, said = UNDRAWN[question]
    shown = an_outcome(4, id="shown", **row)
    hidden = an_outcome(9, show=False, why_not="another peel", id="hidden", **row)
    outcomes = {"peel": (shown, hidden)}
    compared = a_comparison(a_treatment("peel"), sources={"trial": a_source()}, outcomes=outcomes)
    assert answered(compared, english, "peel")[question][-1] == said
