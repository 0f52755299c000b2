"""The note for the record: what was gone through, what the examiner adds, and of whom nothing."""

from __future__ import annotations

import datetime
import re

import pytest

from resurface.catalogue.figures import COURSE_PRICE, DOWNTIME, INTERVAL, PRICE, SESSIONS, VISIBLE
from resurface.choosing.answered import Answered
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import Criteria
from resurface.choosing.weighed import Weighed
from resurface.comparison.asked_first import same_question
from resurface.comparison.comparison import compare
from resurface.comparison.flag_words import mark_in_words
from resurface.comparison.harms import harm_lines
from resurface.comparison.shares import shares
from resurface.comparison.to_ask import to_ask
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS
from resurface.materials.note import Noted, note
from resurface.planning.in_the_note import course_without_dates
from resurface.planning.plan import plan
from resurface.planning.wanted import Wanted

DAY = datetime.date(2026, 11, 25)
LINK = "https://clinic.example/?compare=microneedling~rf-microneedling"
PRIVATE = {"skin_type": 5, "budget": 750, "helps": ("icepick",), "search": "Jane"}
NAMES = ["Microneedling", "Radiofrequency microneedling", "No treatment"]


@pytest.fixture(scope="module")
def comparison(catalogue, evidence):
    chosen = ("microneedling", "rf-microneedling")
    return compare(catalogue, evidence, chosen, untreated=True, version="v1")


def told(comparison, english, noted=None, answers=None, **criteria) -> list[str]:
    choice = Choice(Criteria(**criteria), answers=answers or Answered())
    return note(comparison, choice, DAY, english, LINK, noted).splitlines()


def answered(comparison, caution_id: str, yes: bool) -> Answered:
    """One question answered, as the guide does: for all cautions that ask it."""
    return Answered().answering(same_question(caution_id, comparison.evidence), yes)


def of_option(lines: list[str], name: str) -> str:
    """All that a note tells of one option."""
    rest = lines[lines.index(name) + 1 :]
    end = next(place for place, line in enumerate(rest) if not line.startswith("- "))
    return "\n".join(rest[:end])


def test_a_note_begins_with_the_day_and_the_limits_and_ends_in_the_link(comparison, english):
    lines = told(comparison, english, days=3, depths=("device", "chemical"))
    first, second = "\n".join(lines).split("\n\n")
    assert lines[0] == "Part 1. What the coordinator went through"
    assert lines[1] == "Shown on November 25, 2026: acne scars, side by side."
    assert lines[2] == "Limits: Depth: Device and Chemical; Days away, at most: 3 days."
    assert first.splitlines()[-2:] == [
        "Checked on November 24, 2026 · data version v1 · Resurface.",
        LINK,
    ]
    assert second.splitlines()[0] == "Part 2. What the licensed examiner adds"


def test_what_the_examiner_adds_is_blank(comparison, english):
    _, second = "\n".join(told(comparison, english)).split("\n\n")
    assert all(re.fullmatch(r"[^:]+: _{20,}", line) for line in second.splitlines()[1:])
    assert len(second.splitlines()) > 5


def test_a_note_holds_nothing_that_tells_of_whom(comparison, english):
    assert told(comparison, english, **PRIVATE) == told(comparison, english)


def test_each_option_has_its_figures_with_units_a_line_each(comparison, english):
    lines = told(comparison, english)
    assert [line for line in lines if line in NAMES] == NAMES
    needles = of_option(lines, "Microneedling")
    for part in (
        "- Back at work after: 0–3 days",
        "- Visits: 3–6 visits (2–4 weeks apart, 10 sources)",
        "$300–",
    ):
        assert part in needles


def test_every_figure_of_the_comparison_stands_in_the_note(comparison, english):
    lines = told(comparison, english)
    for option in comparison.treated:
        block = of_option(lines, option.treatment.name)
        for figure in (DOWNTIME, VISIBLE, SESSIONS, INTERVAL, COURSE_PRICE, PRICE):
            assert option.said(figure, english).text in block
        for outcome in (RESPONDERS, DARK_MARKS):
            assert shares(option, outcome, english).figure in block
        for line in harm_lines(option, english):
            assert line.harm in block or line.reported


NUMBER = re.compile(r"\d[\d,.]*")


def test_every_number_of_the_note_is_one_of_the_comparison(comparison, english):
    lines = told(comparison, english)
    for option in comparison.options:
        known = [
            *(option.said(each.figure, english).text for each in option.figures),
            *(option.said(each.figure, english).sources for each in option.figures),
            option.said(COURSE_PRICE, english).text,
            str(option.course),
            *shares(option, RESPONDERS, english).lines,
            *shares(option, DARK_MARKS, english).lines,
            *(f"{each.count} {each.harm} {each.beside}" for each in harm_lines(option, english)),
            str(len(harm_lines(option, english))),
        ]
        held = set(NUMBER.findall(" ".join(known).replace("–", " ")))
        block = of_option(lines, option.treatment.name).replace("–", " ")
        said = set(NUMBER.findall(block))
        assert {each.rstrip(".,") for each in said} <= {each.rstrip(".,") for each in held}


def test_each_answer_has_one_word_for_the_evidence(comparison, english):
    lines = [line for line in told(comparison, english) if "evidence:" in line]
    assert lines
    assert {line.count("evidence:") for line in lines} == {1}


def test_serious_harms_stand_before_dark_marks_and_these_before_others(comparison, english):
    lines = told(comparison, english)
    for name in NAMES:
        block = of_option(lines, name)
        places = [block.index(each) for each in ("Serious harm:", "Dark marks:", "Other harms:")]
        assert places == sorted(places)


def test_a_warning_and_the_caution_stand_in_the_note(comparison, english):
    lines = told(comparison, english)
    assert any(line.startswith("Safety warning, Radiofrequency microneedling") for line in lines)
    assert any("The same results may not occur for all patients." in line for line in lines)


def test_a_note_without_an_address_has_no_link(comparison, english):
    first, _ = note(comparison, Choice(), DAY, english).split("\n\n")
    assert first.endswith("Resurface.")


def test_the_questions_that_fit_stand_in_the_note(comparison, english):
    lines = told(comparison, english)
    for each in to_ask(comparison, english):
        assert f"- {each.asks}" in lines


def test_what_was_asked_first_stands_once_and_without_the_answer(comparison, english):
    cautions = comparison.treated[0].cautions
    asked = next(each for each in cautions if each.answered)
    blank = told(comparison, english)
    assert any(re.fullmatch(r"Asked first: _+", line) for line in blank)
    notes = {
        yes: told(comparison, english, answers=answered(comparison, asked.id, yes))
        for yes in (True, False)
    }
    assert notes[True].count(f"- {asked.question}") == 1
    without_marks = {
        yes: [line for line in lines if not line.startswith(tuple(f"- {name}:" for name in NAMES))]
        for yes, lines in notes.items()
    }
    assert without_marks[True] == without_marks[False]


def test_which_mark_followed_for_a_treatment_stands_without_the_answer_it_follows(
    comparison, english
):
    for option in comparison.treated:
        for caution in option.cautions:
            if not caution.answered:
                continue
            yes = caution.marks_on != "no"
            answers = answered(comparison, caution.id, yes)
            lines = told(comparison, english, answers=answers)
            followed = [
                each for each in option.cautions if (each.id in answers) and each.follows(yes)
            ]
            strongest = min(followed, key=lambda each: each.weight)
            mark = mark_in_words(strongest.mark, english)
            assert f"- {option.treatment.name}: {mark}" in lines
            assert caution.consequence not in "\n".join(lines)


def test_with_the_answers_each_mark_has_its_consequence(comparison, english):
    caution = next(each for each in comparison.treated[0].cautions if each.marks_on != "no")
    answers = answered(comparison, caution.id, yes=True)
    lines = told(comparison, english, Noted(with_answers=True), answers)
    mark = mark_in_words(caution.mark, english)
    told_of = f"- Microneedling: {mark}: {caution.consequence} How strong: {caution.strength}"
    assert told_of in lines


def test_what_the_guide_set_stands_in_the_note_only_where_that_is_wanted(comparison, english):
    choice = Choice(Criteria(helps=("rolling",)), matters=Weighed((3, 0, 1, 0, 0)))
    told_of, silent = (
        note(comparison, choice, DAY, english, LINK, Noted(with_answers=wanted)).splitlines()
        for wanted in (True, False)
    )
    assert set(told_of) - set(silent) == {
        "Marked as seen, no diagnosis: rolling.",
        "What matters to the patient: days away (matters most) and visits (a little).",
    }


def test_that_a_calendar_was_made_is_told_without_a_date(comparison, english, catalogue, evidence):
    wanted = Wanted(
        "microneedling",
        first=datetime.date(2027, 1, 11),
        free=(datetime.date(2027, 2, 24),),
        visits=(4, None),
        weeks=(4, None),
    )
    made = plan(wanted, catalogue, evidence, DAY)
    course = course_without_dates(made, english)
    added = set(told(comparison, english, Noted(course=course))) - set(told(comparison, english))
    assert added == {
        "A calendar was made, its dates in a file of its own: "
        "Microneedling: 4 visits, 4 weeks apart."
    }


def test_a_treatment_that_no_answer_marks_says_so(comparison, english):
    for caution in comparison.treated[0].cautions:
        if caution.marks_on == "yes":
            lines = told(comparison, english, answers=answered(comparison, caution.id, yes=False))
            assert "- Microneedling: no mark" in lines


def test_the_answers_stand_in_the_note_only_where_that_is_wanted(comparison, english):
    asked = next(each for each in comparison.treated[0].cautions if each.answered)
    for yes, word in ((True, "Yes."), (False, "No.")):
        answers = answered(comparison, asked.id, yes)
        lines = told(comparison, english, Noted(with_answers=True), answers)
        assert f"- {asked.question} {word}" in lines


def test_what_was_asked_about_a_treatment_that_is_not_compared_stays_out(
    comparison, english, evidence
):
    here = {each.id for option in comparison.treated for each in option.cautions}
    elsewhere = next(each for each in evidence.cautions if each.id not in here)
    lines = told(comparison, english, answers=Answered.of({elsewhere.id: True}))
    assert lines == told(comparison, english)


def test_what_was_given_stands_by_name_and_is_left_blank_where_nobody_said(comparison, english):
    assert any(
        re.fullmatch(r"Given to the patient: _+", line) for line in told(comparison, english)
    )
    given = told(comparison, english, Noted(given=("dates", "handout")))
    assert "Given to the patient: handout and dates for a calendar" in given
