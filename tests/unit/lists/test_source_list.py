"""The list of sources: what each is used for."""

from __future__ import annotations

from resurface.lists.query import SOURCES
from tests.unit.lists.asking import PEEL, asked, column, everything
from tests.unit.making import a_source, some_evidence


def test_a_source_that_a_worked_out_figure_also_rests_on_is_used(evidence, catalogue, english):
    found = asked(evidence, catalogue, english, list=SOURCES, search="trifarotene battle scars")
    assert column(found, "facts") == [1]
    assert column(found, "outcomes") == [1]
    assert column(found, "why") == ["a range or a chart"]


def test_a_source_that_no_row_names_says_so(english):
    alone = some_evidence(sources={"alone": a_source("alone")})
    found = asked(alone, PEEL, english, list=SOURCES)
    assert column(found, "why") == ["read; no row of these tables rests on it"]


def test_every_source_says_what_it_is_used_for(ask):
    assert "" not in everything(ask, list=SOURCES)["why"]
