"""The list of measured outcomes."""

from __future__ import annotations

from resurface.lists.query import OUTCOMES
from tests.unit.lists.asking import PEEL, asked, column, everything
from tests.unit.making import a_source, an_outcome, some_evidence


def test_an_outcome_that_may_stand_beside_others_but_is_in_no_chart_says_so(english):
    evidence = some_evidence(
        sources={"trial": a_source()}, outcomes={"peel": (an_outcome(70, outcome="satisfied"),)}
    )
    page = asked(evidence, PEEL, english, list=OUTCOMES)
    assert column(page, "use") == ["not drawn"]
    assert column(page, "why") == ["no chart is made of this outcome"]


def test_outcomes_by_people_stand_with_the_most_people_first(ask):
    people = everything(ask, list=OUTCOMES, sort="people")["people"]
    assert people == sorted(people, key=lambda count: -(count or 0))
