"""Fitzpatrick types that studies included."""

import pytest

from resurface.evidence.skin import types_in, types_studied
from tests.unit.making import a_fact, a_source, an_outcome

SOURCES = {"trial": a_source(), "page": a_source("page", kind="practice page")}


@pytest.mark.parametrize(
    ("stated", "types"),
    [
        pytest.param("III-V", {3, 4, 5}, id="a range"),
        pytest.param("I–VI", {1, 2, 3, 4, 5, 6}, id="all, with a dash"),
        pytest.param("IV", {4}, id="one"),
        pytest.param("VI", {6}, id="the darkest"),
        pytest.param("I-V enrolled; results are from I-IV", {1, 2, 3, 4, 5}, id="words behind it"),
        pytest.param("All skin types and colors", set(), id="no numeral"),
        pytest.param("Indian skin", set(), id="a word that begins like a numeral"),
        pytest.param("Very dark skin", set(), id="another such word"),
        pytest.param("", set(), id="silence"),
    ],
)
def test_types_are_read_from_the_beginning_of_what_is_stated(stated, types):
    assert types_in(stated) == types


def said(value: str, source_id: str = "trial"):
    return a_fact(field="skin_types", value=value, source_id=source_id)


def test_types_of_several_studies_are_taken_together():
    facts, outcomes = [said("IV-V")], [an_outcome(4, skin_types="II")]
    assert types_studied(facts, outcomes, SOURCES) == {2, 4, 5}


def test_what_a_practice_calls_safe_is_no_study():
    assert types_studied([said("I-VI", "page")], [], SOURCES) == frozenset()


def test_an_outcome_that_stands_beside_no_others_tells_no_types():
    assert types_studied([], [an_outcome(4, skin_types="II", show=False)], SOURCES) == frozenset()


def test_where_no_study_says_there_are_none():
    assert types_studied([], [an_outcome(4)], SOURCES) == frozenset()
