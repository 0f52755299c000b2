"""Lines of one study by the same name are told apart by what the record says of them."""

from __future__ import annotations

from resurface.catalogue.catalogue import catalogue
from resurface.charts.study_lines import PANELS, groups
from resurface.comparison.comparison import compare
from resurface.comparison.told_apart import names_apart
from resurface.evidence.evidence import evidence
from resurface.language.language import language
from tests.unit.making import a_source, an_outcome, some_evidence

KNOWN = some_evidence(sources={"trial": a_source(), "other": a_source("other")})


def named(*rows, words):
    return [*names_apart(rows, KNOWN, words).values()]


def row(id_, **cells):
    return an_outcome(10, id=id_, outcome="improvement", measure="mean change", **cells)


def test_a_study_that_stands_there_once_has_its_name_alone(english):
    assert named(row("a", scar_types="icepick"), words=english) == ["A trial 2020"]


def test_scars_and_groups_are_named_as_far_as_they_differ(english):
    acid, other = "peel: 35% glycolic acid", "peel: 65% TCA"
    both = (row("a", arm=acid), row("b", arm=other))
    assert named(*both, words=english) == [
        "A trial 2020 (35% glycolic acid)",
        "A trial 2020 (65% TCA)",
    ]
    each = (
        row("a", arm=acid, scar_types="icepick"),
        row("b", arm=acid, scar_types="boxcar;rolling"),
        row("c", arm=other, scar_types="icepick"),
    )
    assert named(*each, words=english) == [
        "A trial 2020 (icepick scars; 35% glycolic acid)",
        "A trial 2020 (boxcar scars and rolling scars; 35% glycolic acid)",
        "A trial 2020 (icepick scars; 65% TCA)",
    ]


def test_who_rated_tells_two_lines_apart_where_nothing_else_does(english):
    rows = (row("a", rated_by="physician"), row("b", rated_by="patient"))
    assert named(*rows, words=english) == [
        "A trial 2020 (rated by the physician)",
        "A trial 2020 (rated by the patient)",
    ]


def test_where_amounts_differ_they_tell_it_already(english):
    rows = (
        row("a", threshold="more than 25%", rated_by="physician"),
        row("b", threshold="more than 50%", rated_by="patient"),
    )
    assert named(*rows, words=english) == ["A trial 2020"] * 2


def test_in_no_list_of_the_record_a_study_stands_twice_by_the_same_words(tables):
    known = catalogue(tables.rows), evidence(tables.rows)
    for words in map(language, ("en", "es")):
        for one in known[0].treatments:
            compared = compare(*known, (one.id,), untreated=True, version="v")
            for panel in PANELS:
                for group in groups(panel, compared, words, limit=None):
                    said = [(each.study, each.people, each.amount) for each in group.lines]
                    assert len(said) == len({*said}), (one.id, panel.id)
