"""The list of facts: what its rows say, and in which order."""

from __future__ import annotations

import pytest

from resurface.lists.listing import abouts, treatments
from resurface.lists.query import FACTS
from tests.unit.lists.asking import PEEL, asked, column, everything
from tests.unit.making import a_catalogue, a_fact, a_source, some_evidence


def facts_of(*facts):
    """Evidence of these facts of a peel's visits, each from a trial."""
    return some_evidence(
        sources={each.source_id: a_source(each.source_id) for each in facts},
        facts={("peel", "sessions"): facts},
    )


def test_a_fact_that_is_left_out_gives_its_own_reason(english):
    evidence = facts_of(
        a_fact(3, 3, id="a"), a_fact(9, 9, id="b", use="no", use_why="peels of all depths")
    )
    page = asked(evidence, PEEL, english)
    assert dict(zip(column(page, "figure"), column(page, "why"), strict=True)) == {
        "3 visits": "",
        "9 visits": "peels of all depths",
    }


@pytest.mark.parametrize(
    ("fact", "why"),
    [
        (a_fact(use="", value="Some say more"), "words, not a figure"),
        (
            a_fact(40, 40, field="responders", unit="percent", use=""),
            "results are shown study by study: see the outcomes",
        ),
        (
            a_fact(300, 400, field="depth", unit="micrometres", use=""),
            "no range is made of this kind of figure",
        ),
    ],
)
def test_a_fact_that_no_range_is_made_of_says_why(fact, why, english):
    evidence = some_evidence(sources={"trial": a_source()}, facts={("peel", fact.field): (fact,)})
    assert column(asked(evidence, PEEL, english), "why") == [why]


def test_facts_about_what_the_catalogue_lacks_are_listed_under_their_id(english):
    evidence = facts_of(a_fact(3, 3))
    page = asked(evidence, a_catalogue(), english)
    assert column(page, "treatment") == ["peel"]
    assert treatments(evidence, a_catalogue()) == {"peel": "peel"}


def test_facts_stand_by_treatment_and_then_by_field(ask, evidence, catalogue, english):
    first = treatments(evidence, catalogue)
    names = list(dict.fromkeys(everything(ask)["treatment"]))
    assert names == list(first.values())
    shown = list(dict.fromkeys(column(ask(treatment="microneedling"), "about")))
    known = abouts(evidence, FACTS, english).values()
    assert shown == [each for each in known if each in shown]


@pytest.mark.parametrize(
    ("sort", "figures"),
    [
        ("lowest", ["1–9 visits", "3 visits", "7 visits", ""]),
        ("highest", ["1–9 visits", "7 visits", "3 visits", ""]),
    ],
)
def test_rows_without_a_figure_stand_last(sort, figures, english):
    evidence = facts_of(
        a_fact(id="a", value="Several"),
        a_fact(3, 3, id="b"),
        a_fact(7, 7, id="c"),
        a_fact(1, 9, id="d"),
    )
    assert column(asked(evidence, PEEL, english, sort=sort), "figure") == figures
