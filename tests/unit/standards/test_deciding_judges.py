"""What matters, the guided way and the questions to take along: judged by what is there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resurface.catalogue.figures import NOT_REPORTED
from resurface.choosing.criteria import HELPS
from resurface.choosing.weighed import MATTERS
from resurface.standards import deciding_judges, ipdas
from resurface.standards.items import MET, NOT_YET


def judged(number, catalogue, evidence, english, shipped):
    record = ipdas.record(catalogue, evidence, "1a2b", english, shipped.today)
    return ipdas.score(record)[number - 1]


def test_a_burden_of_which_nothing_is_known_can_matter_to_nobody(
    catalogue, evidence, english, shipped
):
    silent = tuple(
        replace(each, ranges={**each.ranges, "sessions": NOT_REPORTED})
        for each in catalogue.treatments
    )
    changed = replace(catalogue, treatments=silent)
    found = judged(25, changed, evidence, english, shipped)
    assert (found.status, "visits" in found.missing) == (NOT_YET, True)


def test_every_burden_of_the_list_may_matter(shipped):
    assert {each.id for each in MATTERS} == {"days", "visible", "visits", "soon", "cost"}
    assert ipdas.score(shipped)[24].status == MET


def test_a_scar_that_no_row_tells_apart_breaks_the_guided_way(
    catalogue, evidence, english, shipped
):
    untold = tuple(
        replace(each, how_to_tell="") if each.id == HELPS.options[0] else each
        for each in evidence.concerns
    )
    found = judged(26, catalogue, replace(evidence, concerns=untold), english, shipped)
    assert (found.status, len(found.missing)) == (NOT_YET, 1)


def test_a_guided_way_with_nothing_to_ask_first_is_none(catalogue, evidence, english, shipped):
    found = judged(26, catalogue, replace(evidence, cautions=()), english, shipped)
    assert found.missing == ("what must be asked first",)


@pytest.mark.parametrize("most", [3, 4])
def test_too_few_questions_to_take_along_fail(monkeypatch, shipped, most):
    few = deciding_judges.to_ask
    monkeypatch.setattr(deciding_judges, "to_ask", lambda *asked: few(*asked)[:most])
    found = ipdas.score(shipped)[26]
    assert (found.status, len(found.missing)) == (NOT_YET, len(shipped.catalogue.treatments))
