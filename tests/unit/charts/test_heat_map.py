"""What is known and what is not, as cells."""

from __future__ import annotations

import json

import pytest

from resurface.charts import heat_map
from resurface.evidence.facts import UNITS_BY_FIELD
from resurface.evidence.sources import KINDS
from tests.unit.charts.reading import framed
from tests.unit.making import a_fact, a_source, a_treatment, some_evidence

RESULTS, HARMS = ("improvement", "responders", "satisfaction"), ("pih_rate", "adverse_rate", "pain")


def cell(drawing, label, about):
    frame = framed(drawing)
    return frame.loc[(frame["label"] == label) & (frame["about"] == about)].iloc[0]


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
    return heat_map.facts((a_treatment("peel"),), evidence, "course", english)


def test_every_field_of_facts_has_its_place_once():
    placed = [field for fields in heat_map.PANELS.values() for field in fields]
    assert sorted(placed) == sorted(UNITS_BY_FIELD)


def test_harms_stand_in_the_same_panel_as_benefits():
    assert {*RESULTS, *HARMS} <= {*heat_map.PANELS["results"]}


def test_every_kind_of_source_has_a_letter_of_its_own(english):
    assert list(heat_map.LETTERS) == list(KINDS)
    assert len(heat_map.key(english)) == len(KINDS) == len(set(heat_map.LETTERS.values()))


def test_no_two_kinds_of_source_have_the_same_words(english):
    assert len(set(heat_map.key(english).values())) == len(KINDS)


def test_a_cell_says_how_many_facts_and_the_strongest_kind(visits):
    found = cell(visits, "Peel", "Visits")
    assert (found["count"], found["said"], found["kind"]) == (2, "2 T", "randomized trial")


def test_a_cell_without_a_fact_says_that_no_source_says(visits):
    found = cell(visits, "Peel", "Price of one visit")
    assert (found["count"], found["said"], found["kind"]) == (0, "", "no source read says")


def test_the_words_name_what_is_not_reported(visits):
    assert visits.alt.startswith("Peel: 2 facts; not reported: days away, days it may show, ")
    assert ", visits" not in visits.alt


def test_every_shipped_fact_of_a_treatment_is_counted(catalogue, evidence, english):
    treatments = (*catalogue.treatments, catalogue.untreated)
    counted = sum(
        framed(heat_map.facts(treatments, evidence, panel, english))["count"].sum()
        for panel in heat_map.PANELS
    )
    ids = {each.id for each in treatments}
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
    drawing = heat_map.sources([a_source(year=year)], english)
    assert cell(drawing, "randomized trial (T)", period)["count"] == 1
    assert framed(drawing)["count"].sum() == 1
    assert f"randomized trial: {period} 1." in drawing.alt


def test_every_shipped_source_is_counted_once(evidence, english):
    drawing = heat_map.sources(evidence.sources.values(), english)
    assert framed(drawing)["count"].sum() == len(evidence.sources)


def test_a_specification_is_built_once_and_carries_no_data(catalogue, evidence, english):
    one, other = (
        heat_map.facts(catalogue.treatments, evidence, "use", english).spec for _ in range(2)
    )
    assert one is other
    assert "Microneedling" not in json.dumps(one)
