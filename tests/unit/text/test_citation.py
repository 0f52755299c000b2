"""A source as it is cited: kind, year, title, link."""

from __future__ import annotations

import pytest

from resurface.text.citation import Citation, citation
from tests.unit.making import a_source


def test_a_source_is_cited_by_kind_year_title_and_link(english):
    source = a_source(url="https://example.org/trial")
    assert citation(source, english) == Citation(
        "randomized trial", 2020, "2020", "A trial", "https://example.org/trial"
    )


@pytest.mark.parametrize(
    ("year", "said"),
    [("2020", "randomized trial, 2020"), ("", "randomized trial, year not stated")],
)
def test_a_year_that_is_not_stated_is_said(english, year, said):
    assert citation(a_source(year=year), english).short == said


def test_a_citation_without_markup_ends_in_its_address(english):
    cited = citation(a_source(url="https://example.org/trial"), english)
    assert cited.text == "randomized trial, 2020: A trial https://example.org/trial"


def test_a_citation_without_an_address_ends_in_its_title(english):
    assert citation(a_source(url=""), english).text == "randomized trial, 2020: A trial"
