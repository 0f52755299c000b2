"""The short name of a source: who, else where, and when."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from resurface.text.short_name import bare_name, short_name
from tests.unit.making import a_source


@pytest.mark.parametrize(
    ("authors", "name"),
    [
        ("Ishfaq F; Shah R", "Ishfaq 2020"),
        ("Fatima Ishfaq; Rohan Shah", "Ishfaq 2020"),
        ("Abdel Hay R; Shalaby K", "Abdel Hay 2020"),
        ("Al Qarqaz F; et al.", "Al Qarqaz 2020"),
        ("Manuskiatti W et al.", "Manuskiatti 2020"),
        ("Moetaz El-Domyati; David Medina", "El-Domyati 2020"),
        ("J. Jared Christophel", "Christophel 2020"),
        ("Abigail Donnelly (quoted)", "Donnelly 2020"),
        ("Interview with Andrei Metelitsa", "Metelitsa 2020"),
    ],
)
def test_it_is_the_first_authors_surname_and_the_year(authors, name, english):
    assert short_name(a_source(authors=authors, publisher="Journal"), english) == name


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("Journal of Cosmetic Dermatology 18(5):1317-1321", "J Cosmet Dermatol 2020"),
        ("Dermatologic Surgery, issue 1, pages 81-85", "Dermatol Surg 2020"),
        ("Open Access Macedonian Journal of Medical Sciences", "Open Access Maced J Med Sci 2020"),
        ("University of Johannesburg research portal", "U Johannesburg 2020"),
        ("abstract as shown on Scilit", "Scilit 2020"),
    ],
)
def test_a_study_without_an_author_has_the_name_of_its_journal(publisher, name, english):
    assert short_name(a_source(publisher=publisher), english) == name


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("US Food and Drug Administration", "FDA 2020"),
        ("Healthline (consumer health site)", "Healthline 2020"),
        ("American Academy of Dermatology", "American Academy of Dermatology 2020"),
    ],
)
def test_a_page_has_the_name_of_who_speaks(publisher, name, english):
    source = a_source(kind="law or regulator", publisher=publisher)
    assert short_name(source, english) == name


@pytest.mark.parametrize(
    ("authors", "publisher", "year", "name"),
    [
        (
            "",
            "The Marcom Journal, relaying the US Food and Drug Administration",
            "2025",
            "FDA 2025, told by The Marcom Journal",
        ),
        (
            "",
            "Plastic Surgery Practice, relaying the US Food and Drug Administration",
            "",
            "FDA, told by Plastic Surgery Practice, no year",
        ),
        (
            "",
            "Beauty Signal Lab (relaying American Society of Plastic Surgeons statistics)",
            "2023",
            "American Society of Plastic Surgeons 2023, told by Beauty Signal Lab",
        ),
        (
            "Asilian A; Faghihi G",
            "Dermatology Advisor, relaying the Journal of Cosmetic Dermatology",
            "2020",
            "Asilian 2020, told by Dermatology Advisor",
        ),
    ],
)
def test_a_text_that_somebody_else_passes_on_says_who(authors, publisher, year, name, english):
    source = a_source(kind="law or regulator", authors=authors, publisher=publisher, year=year)
    assert short_name(source, english) == name


def test_no_source_of_a_regulator_bears_its_bare_name_where_another_site_is_opened(
    evidence, english
):
    own = ("fda.gov", "nih.gov")
    elsewhere = [
        each
        for each in evidence.sources.values()
        if (bare_name(each, english) == "FDA") and not (urlsplit(each.url).netloc.endswith(own))
    ]
    assert [each.id for each in elsewhere] == []


def test_a_team_is_no_author(english):
    source = a_source(kind="web article", authors="Dermsquared Editorial Team", publisher="Site")
    assert short_name(source, english) == "Site 2020"


def test_without_author_and_publisher_it_is_the_pubmed_number(english):
    assert short_name(a_source(pmid="25196684"), english) == "PubMed 25196684 2020"


def test_a_long_title_is_cut_where_nothing_else_is_known(english):
    source = a_source(title="A study of peels and of needles in people with many scars")
    assert short_name(source, english) == "A study of peels and of needles in… 2020"


def test_a_source_without_a_year_says_so(english):
    assert short_name(a_source(authors="Rathi P", year=""), english) == "Rathi, no year"


def test_every_source_of_the_record_has_a_short_name(evidence, english):
    names = {each.id: short_name(each, english) for each in evidence.sources.values()}
    assert [id_ for id_, name in names.items() if not name.strip(" ,") or len(name) > 90] == []
