"""What is known and what is not, counted."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import FIGURES
from resurface.evidence.facts import UNITS_BY_FIELD
from resurface.evidence.sources import KINDS
from resurface.lists import coverage
from resurface.lists.coverage import PANELS, strength
from resurface.text import labels
from tests.unit.making import a_fact, a_source, a_treatment, some_evidence

RESULTS, HARMS = ("improvement", "responders", "satisfaction"), ("pih_rate", "adverse_rate", "pain")


@pytest.fixture
def visits(english):
    """A peel with two facts about visits, the stronger of them from a trial, and nothing else."""
    evidence = some_evidence(
        sources={
            "trial": a_source("trial"),
            "page": a_source("page", kind="practice page", year=""),
        },
        facts={
            ("peel", "sessions"): (a_fact(3, 3), a_fact(6, 6, id="other", source_id="page")),
        },
    )
    (row,) = coverage.facts((a_treatment("peel"),), evidence, english).rows
    return {cell.about: cell for cell in row.cells}


def test_every_field_of_facts_has_its_place_once():
    placed = [field for fields in PANELS.values() for field in fields]
    assert sorted(placed) == sorted(UNITS_BY_FIELD)


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.id)
def test_a_figure_stands_once_among_time_and_money(figure):
    assert PANELS["course"].count(figure.id) == 1


def test_harms_stand_in_the_same_group_as_benefits():
    assert {*RESULTS, *HARMS} <= {*PANELS["results"]}


def test_no_two_kinds_of_source_have_the_same_words(english):
    assert len({labels.kind_of_source(kind, english) for kind in KINDS}) == len(KINDS)


def test_no_kind_is_stronger_than_one_that_stands_before_it():
    order = ("strong", "middle", "weak")
    places = [order.index(strength(kind)) for kind in KINDS if kind not in ("price survey",)]
    assert places == sorted(places)


def test_a_cell_says_how_many_facts_and_the_strongest_kind(visits):
    found = visits["sessions"]
    assert (found.count, found.strength) == (2, "strong")
    assert found.said == "Visits: 2 facts, randomized trial"


def test_a_cell_without_a_fact_says_that_no_source_says(visits):
    found = visits["price"]
    assert (found.count, found.strength) == (0, "none")
    assert found.said == "Price of one visit: no source read says"


def test_every_heading_has_its_cell(catalogue, evidence, english):
    found = coverage.facts(catalogue.treatments, evidence, english)
    heads = [head for _, group in found.groups for head in group]
    assert {len(row.cells) for row in found.rows} == {len(heads)}
    assert len(set(heads)) == len(heads)


def test_every_shipped_fact_of_a_treatment_is_counted(catalogue, evidence, english):
    found = coverage.facts(catalogue.options, evidence, english)
    counted = sum(cell.count for row in found.rows for cell in row.cells)
    ids = {each.id for each in catalogue.options}
    assert counted == sum(len(group) for key, group in evidence.facts.items() if key[0] in ids)


@pytest.mark.parametrize(
    ("year", "period"),
    [
        ("", "no year"),
        ("1993", "to 2009"),
        ("2009", "to 2009"),
        ("2010", "2010–14"),
        ("2024", "2020–24"),
        ("2026", "2025 on"),
    ],
)
def test_a_source_is_counted_in_its_years(year, period, english):
    found = coverage.sources([a_source(year=year)], english)
    counted = [cell for row in found.rows for cell in row.cells if cell.count]
    assert [cell.said for cell in counted] == [f"{period}: 1 source"]


def test_every_shipped_source_is_counted_once(evidence, english):
    found = coverage.sources(evidence.sources.values(), english)
    assert sum(cell.count for row in found.rows for cell in row.cells) == len(evidence.sources)
