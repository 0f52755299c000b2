"""Out of 100 people: which one study is shown, and what is said of the others."""

from __future__ import annotations

import pytest

from resurface.comparison.comparison import compare
from resurface.comparison.named_study import named_study
from resurface.comparison.people import first, out_of_hundred
from resurface.evidence.studies import Studies
from tests.unit.making import (
    a_catalogue,
    a_report,
    a_source,
    a_treatment,
    an_outcome,
    no_treatment,
    some_evidence,
)

SOURCE = a_source(authors="Lee J")


def a_study(name, events=10, people=30, **changes):
    share = 50 if events is None or people is None else 100 * events / people
    given = {"id": name, "trial_id": name, "outcome": "responders", "events": events}
    return an_outcome(share, **{**given, "people": people, **changes})


def chosen(*rows, skin_type=None):
    return first(Studies("responders", rows).marks, skin_type).row.id


def rows_of(skin_type=None, reported=(), **outcomes):
    treatments = [a_treatment(each) for each in outcomes]
    known = some_evidence(
        sources={"trial": SOURCE}, outcomes=outcomes, reported_harms={"peel": reported}
    )
    compared = compare(
        a_catalogue(*treatments), known, tuple(outcomes), untreated=False, version=""
    )
    return out_of_hundred(compared, skin_type)


def told(cell, english):
    return named_study(cell, english)


RANDOM = {"allocation": "random"}


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        pytest.param(
            [a_study("a", people=40, **RANDOM), a_study("b", people=400)], "a", id="at random"
        ),
        pytest.param(
            [a_study("a", people=40, **RANDOM), a_study("b", people=60, **RANDOM)],
            "b",
            id="with most people of those at random",
        ),
        pytest.param([a_study("a", people=40), a_study("b", people=60)], "b", id="most people"),
        pytest.param(
            [a_study("a", people=40), a_study("b", None, people=600, **RANDOM)],
            "a",
            id="with a count before one without",
        ),
        pytest.param([a_study("b"), a_study("a")], "a", id="always the same of two alike"),
    ],
)
def test_the_study_that_is_shown_follows_the_rule(rows, shown):
    assert chosen(*rows) == shown


def test_a_study_of_the_person_s_skin_comes_first():
    rows = (a_study("a", people=400, **RANDOM), a_study("b", skin_types="IV-VI"))
    assert (chosen(*rows), chosen(*rows, skin_type=5), chosen(*rows, skin_type=2)) == (
        "a",
        "b",
        "a",
    )


def test_a_trial_of_two_of_the_options_is_shown_for_both():
    against = {"trial_id": "one", "threshold": "half"}
    found, *_ = rows_of(
        peel=(
            a_study("a", treatment_id="peel", compared_with_id="laser", **against),
            a_study("b", people=400, treatment_id="peel", **RANDOM),
        ),
        laser=(a_study("c", treatment_id="laser", **against),),
    )
    assert [(each.named.row.id, each.paired) for each in found.cells] == [("a", True), ("c", True)]
    assert found.pair.trial == "one"


def test_a_trial_without_counts_is_no_pair():
    against = {"trial_id": "one", "threshold": "half"}
    found, *_ = rows_of(
        peel=(a_study("a", None, treatment_id="peel", compared_with_id="laser", **against),),
        laser=(a_study("c", treatment_id="laser", **against),),
    )
    assert found.pair is None


@pytest.mark.parametrize(
    ("row", "people", "instead"),
    [
        pytest.param(a_study("a", 10, 20), 50, "", id="twenty people"),
        pytest.param(a_study("a", 7, 9), None, "7 of 9 people: too few for a picture", id="few"),
        pytest.param(a_study("a", None, 65), None, "no count to show", id="no count"),
    ],
)
def test_under_twenty_people_there_is_no_picture(english, row, people, instead):
    found, *_ = rows_of(peel=(row,))
    said = told(found.cells[0], english)
    assert (said.people, said.instead) == (people, instead)


def test_the_named_study_says_all_that_is_known_of_it(english):
    row = a_study(
        "a", threshold="more than 1 grade", skin_types="IV-VI", follow_up_months=0.5, **RANDOM
    )
    found, *_ = rows_of(peel=(row,))
    said = told(found.cells[0], english)
    assert (said.figure, said.about) == (
        "10 of 30",
        (
            "33 of 100; 17 to 53 would fit too",
            "more than 1 grade",
            "skin IV–VI, 2 weeks",
            "Lee 2020, at random",
        ),
    )


@pytest.mark.parametrize(
    ("outcome", "others", "said", "loud"),
    [
        ("responders", [(2, 30)], "1 other: 7 of 100", False),
        ("responders", [(2, 30), (27, 30)], "2 others: 7 to 90 of 100", False),
        ("dark marks", [(2, 30)], "1 other: 7 of 100", True),
        ("dark marks", [(2, 30), (5, 30)], "2 others: up to 17 of 100", True),
    ],
)
def test_the_other_studies_stand_beside_it_in_words(english, outcome, others, said, loud):
    rows = [a_study("first", people=60, outcome=outcome)]
    rows += [a_study(f"{place}", *count, outcome=outcome) for place, count in enumerate(others)]
    row = next(each for each in rows_of(peel=tuple(rows)) if each.outcome == outcome)
    found = told(row.cells[0], english)
    assert (found.others, found.loud) == (said, loud)


def test_another_amount_of_the_same_study_is_no_other_study(english):
    rows = (
        a_study("a", 20, people=31, trial_id="one", threshold="half"),
        a_study("b", 4, trial_id="one", threshold="all"),
    )
    found, *_ = rows_of(peel=rows)
    assert told(found.cells[0], english).others == "counted otherwise in the same study: 13 of 100"


def test_the_rows_stand_in_one_order():
    assert [each.outcome for each in rows_of(peel=())] == [
        "responders",
        "harms",
        "dark marks",
        "reported",
    ]


def test_the_most_serious_harm_is_shown_and_the_others_are_told(english):
    _, found, *_ = rows_of(
        peel=(
            a_study("a", outcome="swelling", severity="passing"),
            a_study("b", 1, outcome="new scars", severity="serious"),
        )
    )
    said = told(found.cells[0], english)
    assert (said.figure, said.harm, said.beside[0][:17]) == (
        "1 of 30",
        "new scars",
        "10 of 30 swelling",
    )


def test_what_is_reported_has_a_row_of_its_own(english):
    *_, found = rows_of(peel=(), reported=(a_report("burns"), a_report("redness")))
    assert told(found.cells[0], english).figure == "burns and redness (Lee 2020)"


def test_where_nothing_is_reported_it_is_said(english):
    *_, found = rows_of(peel=(a_study("a", outcome="swelling"),))
    assert told(found.cells[0], english).figure == "nothing more in the sources read"


def test_a_count_of_visits_stands_apart(english):
    visits = an_outcome(1.9, measure="share of sessions", counted=473, counted_events=9)
    _, _, found, _ = rows_of(peel=(visits,))
    said = told(found.cells[0], english)
    assert (said.figure, said.people, said.beside) == (
        "no count of people",
        None,
        ("1.9 of 100 visits (9 of 473, skin types not stated)",),
    )


def test_a_sham_is_named(english):
    row = a_study("a", treatment_id="no-treatment", design="randomized trial (sham group)")
    known = some_evidence(sources={"trial": SOURCE}, outcomes={"no-treatment": (row,)})
    compared = compare(a_catalogue(untreated=no_treatment()), known, (), untreated=True, version="")
    assert "sham" in told(out_of_hundred(compared)[0].cells[0], english).about


def test_the_shipped_trial_of_light_peel_and_microneedling_is_shown(catalogue, evidence, english):
    both = ("superficial-peel", "microneedling")
    found = out_of_hundred(compare(catalogue, evidence, both, untreated=False, version=""))[0]
    assert [told(each, english).figure for each in found.cells] == ["10 of 30", "22 of 30"]
