"""The lists of facts, outcomes and sources: search, filters, order and pages."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from resurface.lists.listing import about_in_words, abouts, rows, treatments
from resurface.lists.query import FACTS, LISTS, OUTCOMES, PAGE, SORTS, SOURCES, UNUSED, USED, Query
from tests.unit.making import (
    a_catalogue,
    a_fact,
    a_source,
    a_treatment,
    an_outcome,
    some_evidence,
)

TODAY = datetime.date(2026, 11, 24)


@pytest.fixture
def ask(evidence, catalogue, english):
    """Asks the shipped evidence for one page."""
    return lambda **parts: rows(evidence, catalogue, Query(**parts), english, TODAY)


def asked(evidence, catalogue, english, **parts):
    return rows(evidence, catalogue, Query(**parts), english, TODAY)


def column(page, name):
    return [row[page.columns.index(name)] for row in page.rows]


def everything(ask, **parts):
    """All rows of all pages, as columns by name."""
    pages = [ask(**parts, page=number + 1) for number in range(ask(**parts).pages)]
    return {
        name: [cell for page in pages for cell in column(page, name)] for name in pages[0].columns
    }


def facts_of(*facts):
    """Evidence of these facts of a peel's visits, each from a trial."""
    return some_evidence(
        sources={each.source_id: a_source(each.source_id) for each in facts},
        facts={("peel", "sessions"): facts},
    )


PEEL = a_catalogue(a_treatment("peel"))


@pytest.mark.parametrize(
    ("listed", "count"),
    [
        (FACTS, lambda evidence: sum(map(len, evidence.facts.values()))),
        (OUTCOMES, lambda evidence: sum(map(len, evidence.outcomes.values()))),
        (SOURCES, lambda evidence: len(evidence.sources)),
    ],
)
def test_every_shipped_row_is_in_its_list(listed, count, ask, evidence):
    page = ask(list=listed)
    assert page.total == count(evidence)
    assert len(page.rows) == PAGE


@pytest.mark.parametrize("listed", LISTS)
def test_the_pages_hold_every_row_once(listed, ask):
    first = ask(list=listed)
    sizes = [len(ask(list=listed, page=number + 1).rows) for number in range(first.pages)]
    assert sum(sizes) == first.total
    assert set(sizes[:-1]) == {PAGE}


@pytest.mark.parametrize("number", [-3, 0, 1])
def test_a_page_before_the_first_is_the_first(number, ask):
    assert ask(page=number).number == 1


def test_a_page_after_the_last_is_the_last(ask):
    page = ask(page=1000)
    assert page.number == page.pages
    assert page.rows


@pytest.mark.parametrize("listed", LISTS)
@pytest.mark.parametrize("use", [USED, UNUSED])
def test_what_is_used_and_what_is_not_make_up_the_list(listed, use, ask):
    other = UNUSED if use == USED else USED
    assert (
        ask(list=listed, use=use).total + ask(list=listed, use=other).total
        == ask(list=listed).total
    )


@pytest.mark.parametrize("listed", [FACTS, OUTCOMES])
def test_whatever_feeds_no_range_and_no_chart_has_its_reason(listed, ask):
    assert "" not in everything(ask, list=listed, use=UNUSED)["why"]
    assert set(everything(ask, list=listed, use=USED)["why"]) == {""}


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


def test_an_outcome_that_may_stand_beside_others_but_is_in_no_chart_says_so(english):
    evidence = some_evidence(
        sources={"trial": a_source()}, outcomes={"peel": (an_outcome(70, outcome="satisfied"),)}
    )
    page = asked(evidence, PEEL, english, list=OUTCOMES)
    assert column(page, "use") == ["not drawn"]
    assert column(page, "why") == ["no chart is made of this outcome"]


@pytest.mark.parametrize("search", ["sham", "SHAM", " sham "])
def test_a_search_looks_into_the_texts_of_a_row_whatever_the_case(search, ask):
    assert ask(search=search).total == ask(search="sham").total > 0


def test_a_search_for_two_words_needs_both(ask):
    both = ask(search="swelling laser").total
    assert 0 < both < min(ask(search="swelling").total, ask(search="laser").total)


@pytest.mark.parametrize("search", ["microneedling", "dark marks", "yale", "guideline"])
def test_a_search_finds_names_fields_and_sources(search, ask):
    assert sum(ask(list=listed, search=search).total for listed in LISTS) > 0


@pytest.mark.parametrize("search", ["[", "\\", "%", "zzzz", "*", "' OR 1=1"])
def test_a_search_is_for_the_characters_as_they_stand(search, ask):
    for listed in LISTS:
        assert ask(list=listed, search=search).total < ask(list=listed).total


def test_nothing_found_is_an_empty_page(ask):
    page = ask(search="zzzz")
    assert (page.rows, page.total, page.number, page.pages) == ((), 0, 1, 1)


@pytest.mark.parametrize("listed", LISTS)
def test_a_treatment_and_what_it_is_about_narrow_the_list(listed, ask, evidence, catalogue):
    about = abouts(evidence, listed)[0]
    of_one = ask(list=listed, treatment="microneedling")
    of_both = ask(list=listed, treatment="microneedling", about=about)
    assert 0 < of_both.total < of_one.total < ask(list=listed).total


@pytest.mark.parametrize("listed", LISTS)
def test_the_parts_of_what_rows_are_about_make_up_the_list(listed, ask, evidence, english):
    parts = abouts(evidence, listed)
    assert sum(ask(list=listed, about=each).total for each in parts) == ask(list=listed).total
    assert all(about_in_words(each, listed, english) for each in parts)


def test_the_treatments_of_all_facts_make_up_the_list(ask, evidence, catalogue):
    ids = treatments(evidence, catalogue)
    assert sum(ask(treatment=each).total for each in ids) == ask().total
    assert list(ids)[: len(catalogue.treatments)] == [each.id for each in catalogue.treatments]


def test_facts_about_what_the_catalogue_lacks_are_listed_under_their_id(english):
    evidence = facts_of(a_fact(3, 3))
    page = asked(evidence, a_catalogue(), english)
    assert column(page, "treatment") == ["peel"]
    assert treatments(evidence, a_catalogue()) == {"peel": "peel"}


@pytest.mark.parametrize("listed", LISTS)
def test_every_order_has_the_same_rows(listed, ask):
    for sort in SORTS[listed]:
        assert ask(list=listed, sort=sort).total == ask(list=listed).total


@pytest.mark.parametrize("listed", LISTS)
def test_the_newest_stand_first_and_those_without_a_year_last(listed, ask):
    years = everything(ask, list=listed, sort="newest")["year"]
    assert years == sorted(years, key=lambda year: -(year or 0))


def test_facts_stand_by_treatment_and_then_by_field(ask, evidence, catalogue, english):
    first = treatments(evidence, catalogue)
    names = list(dict.fromkeys(everything(ask)["treatment"]))
    assert names == list(first.values())
    shown = list(dict.fromkeys(column(ask(treatment="microneedling"), "about")))
    known = [about_in_words(each, FACTS, english) for each in abouts(evidence, FACTS)]
    assert shown == [each for each in known if each in shown]


def test_the_strongest_kind_stands_first(ask):
    assert column(ask(sort="strongest"), "kind")[0] == "systematic review"
    assert ask(sort="strongest", page=1000).rows[-1][6] == "practice or other web page"


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


def test_outcomes_by_people_stand_with_the_most_people_first(ask):
    people = everything(ask, list=OUTCOMES, sort="people")["people"]
    assert people == sorted(people, key=lambda count: -(count or 0))


def test_another_list_keeps_what_it_can_answer():
    query = Query(search="laser", treatment="peel", about="pain", sort="lowest", page=4)
    assert query.of(OUTCOMES) == replace(query, list=OUTCOMES, about="", page=1)
    assert query.of(SOURCES) == replace(query, list=SOURCES, about="", sort="", page=1)


@pytest.mark.parametrize("listed", [FACTS, OUTCOMES])
def test_a_row_of_a_treatment_past_its_date_is_marked(listed, english):
    evidence = some_evidence(
        sources={"trial": a_source()},
        facts={("peel", "sessions"): (a_fact(3, 3),)},
        outcomes={"peel": (an_outcome(4),)},
    )

    def named(check_by):
        late = a_catalogue(a_treatment("peel", check_by=check_by))
        return column(asked(evidence, late, english, list=listed), "treatment")

    assert named(TODAY) == ["Peel"]
    assert named(TODAY - datetime.timedelta(1)) == ["Peel (past its check date)"]


@pytest.mark.parametrize("listed", LISTS)
def test_what_a_source_does_not_say_is_left_to_the_page_to_name(listed, ask):
    """A source may itself say "None" of numbing; so its own words are not looked at."""
    columns = everything(ask, list=listed)
    ours = [cell for name in columns if name not in ("said", "note") for cell in columns[name]]
    assert not {"None", "nan", "NaN", "null"} & {cell for cell in ours if isinstance(cell, str)}
