"""Every list alike: search, filters, order and pages."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from resurface.lists.columns import LINK, NUMBER
from resurface.lists.listing import LISTS, PAGE, abouts, asked_of, treatments
from resurface.lists.query import FACTS, OUTCOMES, SOURCES, UNUSED, USED, Query
from tests.unit.lists.asking import TODAY, asked, column, everything
from tests.unit.making import a_catalogue, a_fact, a_source, a_treatment, an_outcome, some_evidence


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
def test_a_treatment_and_what_it_is_about_narrow_the_list(listed, ask, evidence, english):
    about = next(iter(abouts(evidence, listed, english)))
    of_one = ask(list=listed, treatment="microneedling")
    of_both = ask(list=listed, treatment="microneedling", about=about)
    assert 0 < of_both.total < of_one.total < ask(list=listed).total


@pytest.mark.parametrize("listed", LISTS)
def test_the_parts_of_what_rows_are_about_make_up_the_list(listed, ask, evidence, english):
    parts = abouts(evidence, listed, english)
    assert sum(ask(list=listed, about=each).total for each in parts) == ask(list=listed).total
    assert all(parts.values())


def test_the_treatments_of_all_facts_make_up_the_list(ask, evidence, catalogue):
    ids = treatments(evidence, catalogue)
    assert sum(ask(treatment=each).total for each in ids) == ask().total
    assert list(ids)[: len(catalogue.treatments)] == [each.id for each in catalogue.treatments]


@pytest.mark.parametrize(
    ("listed", "sort"), [(each.id, order.id) for each in LISTS.values() for order in each.orders]
)
def test_every_order_has_the_same_rows(listed, sort, ask):
    def sorted_rows(**parts):
        return sorted(map(repr, zip(*everything(ask, list=listed, **parts).values(), strict=True)))

    assert sorted_rows(sort=sort) == sorted_rows()


@pytest.mark.parametrize("listed", LISTS)
def test_no_column_stands_twice_in_a_list(listed):
    ids = [each.id for each in LISTS[listed].columns]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("listed", "name", "kind"),
    [(each.id, column.id, column.kind) for each in LISTS.values() for column in each.columns],
)
def test_a_cell_is_of_the_kind_of_its_column(listed, name, kind, ask):
    cells = [each for each in everything(ask, list=listed)[name] if each is not None]
    assert cells
    assert all(isinstance(each, (int, float) if kind == NUMBER else str) for each in cells)
    assert kind != LINK or all(each.startswith("http") for each in cells)


def test_the_link_stands_right_behind_the_figure_of_a_fact_or_outcome():
    for listed in (FACTS, OUTCOMES):
        assert [each.id for each in LISTS[listed].columns][2:4] == ["figure", "link"]


@pytest.mark.parametrize("listed", LISTS)
def test_the_newest_stand_first_and_those_without_a_year_last(listed, ask):
    years = everything(ask, list=listed, sort="newest")["year"]
    assert years == sorted(years, key=lambda year: -(year or 0))


def test_the_strongest_kind_stands_first(ask):
    assert column(ask(sort="strongest"), "kind")[0] == "systematic review"
    assert column(ask(sort="strongest", page=1000), "kind")[-1] == "practice or other web page"


def test_another_list_keeps_what_it_can_answer():
    query = Query(search="laser", treatment="peel", about="pain", sort="lowest", page=4)
    assert asked_of(query, OUTCOMES) == replace(query, list=OUTCOMES, about="", page=1)
    assert asked_of(query, SOURCES) == replace(query, list=SOURCES, about="", sort="", page=1)


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
