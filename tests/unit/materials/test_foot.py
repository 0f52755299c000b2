"""What stands below all that is taken along."""

from __future__ import annotations

import pytest

from resurface.materials.foot import addresses, sources_in_short, where_read
from tests.unit.making import a_comparison, a_source, a_treatment


@pytest.fixture
def comparison():
    found = (
        a_source("old", authors="Alam M; Han S", year="2010", doi="10.1000/x"),
        a_source("new", authors="Ishfaq F", year="2022", pmid="123", url="https://example.org/i"),
        a_source("page", kind="web article", publisher="A site", year="", url="https://a.example"),
    )
    return a_comparison(a_treatment(), sources={each.id: each for each in found})


def test_sources_are_named_by_author_and_year_the_newest_study_first(comparison, english):
    assert sources_in_short({"page", "old", "new"}, comparison, english) == (
        "Sources: Ishfaq 2022; Alam 2010; A site, no year"
    )


def test_sources_without_room_are_counted(comparison, english):
    assert sources_in_short({"page", "old", "new"}, comparison, english, 1) == (
        "Sources: Ishfaq 2022 and 2 more"
    )


def test_without_a_source_nothing_is_said_of_them(comparison, english):
    assert sources_in_short((), comparison, english) == ""


@pytest.mark.parametrize(
    ("stated", "address"),
    [
        ({"doi": "10.1/x", "pmid": "1", "url": "https://a"}, "https://doi.org/10.1/x"),
        ({"pmid": "1", "url": "https://a"}, "https://pubmed.ncbi.nlm.nih.gov/1/"),
        ({"url": "https://a"}, "https://a"),
        ({}, ""),
    ],
)
def test_a_source_is_read_at_its_doi_else_pubmed_else_its_site(stated, address):
    assert where_read(a_source(**stated)) == address


def test_every_source_has_a_line_with_its_address(comparison, english):
    assert addresses({"page", "new"}, comparison, english).splitlines() == [
        "Ishfaq 2022 https://pubmed.ncbi.nlm.nih.gov/123/",
        "A site, no year https://a.example",
    ]
