"""What answers mean for a treatment: they mark it, and hide nothing."""

from __future__ import annotations

from resurface.choosing.answered import Answered
from resurface.choosing.flagged import SPEAKERS, flags, strongest
from resurface.evidence.cautions import MARKS, Caution
from tests.unit.making import a_source, some_evidence

GUIDELINE = a_source("guide", kind="guideline")
CLINIC = a_source("clinic", kind="practice page")


def a_caution(caution_id: str, **changes: object) -> Caution:
    given = {
        "question": f"{caution_id}?",
        "treatment_ids": frozenset({"peel"}),
        "consequence": f"What follows from {caution_id}.",
        "strength": "relative (practice pages)",
        "mark": "tell",
        "marks_on": "yes",
        "source_ids": ("clinic",),
    }
    return Caution(id=caution_id, **{**given, **changes})


def marked(*cautions: Caution, **answers: bool):
    known = some_evidence(
        cautions=cautions, sources={each.id: each for each in (GUIDELINE, CLINIC)}
    )
    return flags("peel", Answered.of(answers), known)


def test_a_question_that_is_not_answered_marks_nothing():
    assert marked(a_caution("tan")) == ()


def test_a_no_marks_nothing_and_a_yes_marks_with_consequence_strength_and_sources():
    tan = a_caution("tan", mark="wait")
    assert marked(tan, tan=False) == ()
    (found,) = marked(tan, tan=True)
    assert (found.id, found.mark) == ("tan", "wait")
    assert (found.consequence, found.strength) == (tan.consequence, tan.strength)
    assert found.source_ids == ("clinic",)


def test_where_a_no_is_what_matters_a_yes_marks_nothing():
    notice = a_caution("notice", marks_on="no")
    assert marked(notice, notice=True) == ()
    assert [each.id for each in marked(notice, notice=False)] == ["notice"]


def test_a_question_that_is_talked_about_marks_nothing_whatever_is_answered():
    open_ = a_caution("hopes", marks_on="open")
    assert marked(open_, hopes=True) == marked(open_, hopes=False) == ()


def test_the_strongest_mark_stands_first():
    asked = [a_caution(each, mark=each) for each in reversed(MARKS)]
    found = marked(*asked, tell=True, wait=True, stop=True)
    assert tuple(each.mark for each in found) == MARKS
    assert strongest(found) == "stop"
    assert strongest(()) == ""


def test_another_treatment_is_not_marked():
    other = a_caution("tan", treatment_ids=frozenset({"laser"}))
    assert marked(other, tan=True) == ()


def test_sources_that_disagree_are_kept_apart_by_who_speaks():
    (found,) = marked(
        a_caution("isotretinoin", disagree=True, source_ids=("clinic", "guide")), isotretinoin=True
    )
    assert found.conflicting
    assert [(who, [each.id for each in said]) for who, said in found.speakers] == [
        ("weighing", ["guide"]),
        ("clinics", ["clinic"]),
    ]


def test_a_record_that_names_no_mark_is_told_to_the_clinician():
    (found,) = marked(a_caution("old", mark="", marks_on="", disagree=None), old=True)
    assert (found.mark, found.conflicting) == ("tell", False)


def test_isotretinoin_is_told_as_conflicting_for_needling_in_the_shipped_record(evidence):
    asked = {each.id: True for each in evidence.cautions}
    found = {each.id: each for each in flags("microneedling", Answered.of(asked), evidence)}
    told = found["isotretinoin-needling"]
    assert told.conflicting
    assert told.mark == "wait"
    assert {"weighing", "clinics"} <= {who for who, _ in told.speakers} <= set(SPEAKERS)


def test_every_caution_of_the_shipped_record_says_what_it_means_and_absolute_ones_stop(evidence):
    for each in evidence.cautions:
        assert each.mark in MARKS, each.id
        assert (each.mark == "stop") == each.strength.startswith("absolute"), each.id
        assert each.disagree is not None, each.id
        assert each.marks_on, each.id
