"""The page on evidence, through the whole app."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import asks, component_data, late_product, opened, ran, texts

PAGE = "pages/reference/evidence.py"


def evidence_page(**link: str) -> AppTest:
    app = opened(**link)
    app.switch_page(PAGE)
    return ran(app)


@pytest.fixture
def app() -> AppTest:
    return evidence_page()


def by_label(elements, label: str):
    return next(each for each in elements if each.label == label)


def counted(app: AppTest) -> str:
    """The line above the rows: "Facts: 1 to 100 of 1,624"."""
    lines = [each.value.replace("\\", "") for each in app.markdown]
    return next(each for each in lines if " of " in each and " to " in each[:40])


def listed(app: AppTest, name: str, use: str = "") -> str:
    """How many rows a list has, all or those of one use, as the page writes it."""
    app.segmented_control[0].set_value(name)
    ran(app)
    by_label(app.selectbox, "Where it is used").set_value(use)
    ran(app)
    return counted(app).rsplit(" ", 1)[-1]


def test_it_opens_with_facts_a_page_at_a_time(app):
    assert counted(app).startswith("Facts: 1 to 100 of 1,")
    assert len(app.dataframe[0].value) == 100


def test_the_link_of_a_fact_stands_right_behind_its_figure():
    assert list(evidence_page().dataframe[0].value)[:4] == ["treatment", "about", "figure", "link"]


@pytest.mark.parametrize("key", ["coverage-facts", "coverage-sources"])
def test_every_cell_of_a_map_has_words_for_those_who_do_not_see_it(app, key):
    data = component_data(app, key)
    assert data["label"]
    assert all(cell["said"] for row in data["rows"] for cell in row["cells"])


def test_a_tap_on_a_cell_of_the_map_lists_its_facts():
    app = asks(evidence_page(), "coverage-facts", "show", "microneedling", "downtime")
    assert counted(app) == "Facts: 1 to 5 of 5"


def test_a_tap_on_a_kind_of_source_lists_its_sources():
    app = asks(evidence_page(), "coverage-sources", "show", "guideline", "2014")
    assert counted(app).startswith("Sources: 1 to ")


def test_a_cell_that_is_not_there_lists_nothing():
    app = asks(evidence_page(), "coverage-facts", "show", "<script>", "nothing")
    assert "No row answers that. Take a filter off, or search for less." in texts(app)


def test_its_pages_are_turned_and_a_new_question_starts_at_the_first(app):
    app.get("pagination")[0].set_value(15)
    ran(app)
    assert counted(app).startswith("Facts: 1,401 to 1,")
    app.segmented_control[0].set_value("outcomes")
    ran(app)
    assert counted(app).startswith("Outcomes: 1 to 100 of ")


@pytest.mark.parametrize("listed", ["outcomes", "sources"])
def test_outcomes_and_sources_are_lists_too(app, listed):
    app.segmented_control[0].set_value(listed)
    ran(app)
    assert counted(app).startswith(f"{listed.capitalize()}: 1 to 100 of ")


def test_a_search_and_a_filter_narrow_it_and_start_at_the_first_page(app):
    by_label(app.text_input, "Search").set_value("swelling")
    ran(app)
    found = counted(app)
    by_label(app.selectbox, "Treatment or product").set_value("fractional-co2")
    ran(app)
    assert found.startswith("Facts: 1 to ")
    assert counted(app) != found
    assert set(app.dataframe[0].value["treatment"]) == {"Fractional CO2 laser"}


def test_nothing_found_is_said(app):
    by_label(app.text_input, "Search").set_value("zzzz")
    ran(app)
    assert "No row answers that." in texts(app)
    assert not app.dataframe


def test_neither_search_nor_filters_enter_the_link(app):
    before = dict(app.query_params)
    by_label(app.text_input, "Search").set_value("swelling")
    by_label(app.selectbox, "Where it is used").set_value("unused")
    ran(app)
    assert dict(app.query_params) == before == {}


def test_the_next_patient_finds_no_search(app):
    by_label(app.text_input, "Search").set_value("swelling")
    ran(app)
    app.button(key="next-patient").click()
    ran(app)
    assert by_label(app.text_input, "Search").value == ""
    assert counted(app).startswith("Facts: 1 to 100 of 1,")


def test_the_search_takes_sixty_characters_and_asks_for_no_name(app):
    box = by_label(app.text_input, "Search")
    assert box.proto.max_chars == 60
    assert "patient's name" in box.help


def test_the_score_is_marked_provisional(app):
    assert re.search(r"\d+ of \d+ met, provisional", texts(app).replace("\\", ""))
    assert "no outsider has checked it" in texts(app)


def test_what_was_read_in_part_and_who_pays_is_said(app):
    said = texts(app).replace("\\", "")
    assert "are from an abstract" in said
    assert "may sell some of these treatments" in said
    assert "Data version" in said


def test_what_an_acne_scar_is_stands_below_the_lists_with_its_kinds_folded_away(app):
    said = texts(app).replace("\\", "")
    scar = "A lasting change in the shape of the skin where acne healed"
    assert said.index("Every fact, outcome and source") < said.index("What an acne scar is")
    assert scar in said
    assert "Flat marks that stay after a pimple heals. They are not scars" in said
    assert "Thin, deep channels" not in said
    app.session_state["scars-0"] = True
    said = texts(ran(app)).replace("\\", "")
    assert "**Icepick scars:** Thin, deep channels" in said
    assert "Looks like a pinprick or a large open pore" in said
    assert "Sources on what scars and marks are" in said


def test_how_sources_were_found_is_counted_with_its_limits(app):
    said = texts(app).replace("\\", "")
    assert re.search(r"Searches: \d+, on November 25, 2026", said)
    assert re.search(r"Not kept: \d+, mostly [a-z ]+ \(\d+\); ", said)
    assert "The searches of the first reading were not kept" in said


def test_every_search_stands_in_a_folded_table(app):
    app.session_state["searches-0"] = True
    ran(app)
    box = next(each for each in app.expander if each.label.startswith("Every search"))
    count = int(re.search(r"\((\d+)\)", box.label)[1])
    assert list(box.dataframe[0].value["number"]) == list(range(1, count + 1))


def test_what_was_kept_is_counted_as_in_the_lists(app):
    said = texts(app).replace("\\", "")
    fed = listed(app, "facts", "used")
    shown, results = listed(app, "outcomes", "used"), listed(app, "outcomes")
    assert re.search(rf"\b{fed} of [\d,]+ figures on days, visits, weeks", said)
    assert f"{shown} of {results} measured results stand in a chart" in said


def test_a_row_past_its_date_is_marked(clinic):
    table = clinic / "treatments.csv"
    late = table.read_text().replace("2026-11-24,2027-05-24", "2019-07-31,2020-01-31", 1)
    table.write_text(late)
    app = evidence_page()
    assert any("Past the day" in each.value for each in app.warning)
    assert app.dataframe[0].value["treatment"].str.contains("past its check date").any()


def test_home_care_past_its_date_is_named_and_marked(clinic):
    late_product(clinic, "retinoid")
    app = evidence_page()
    said = texts(app).replace("\\", "")
    assert "Past that day: Retinoid cream or gel." in said
    assert "again: Retinoid cream or gel." in said
    by_label(app.selectbox, "Treatment or product").set_value("retinoid")
    ran(app)
    marked = {"Retinoid cream or gel (past its check date)"}
    assert set(app.dataframe[0].value["treatment"]) == marked


def test_home_care_without_a_date_is_named(clinic):
    older = "id,name,summary,how_it_works,how_to_use\ncream,House cream,A cream.,,\n"
    (clinic / "products.csv").write_text(older, encoding="utf-8")
    said = texts(evidence_page()).replace("\\", "")
    assert "No day is set for: House cream." in said


def test_a_text_that_looks_like_a_formula_is_none_in_a_spreadsheet(clinic):
    table = clinic / "treatments.csv"
    first = table.read_text().splitlines()[1].split(",")[1]
    table.write_text(table.read_text().replace(f",{first},", ',"=1+1",', 1))
    shown = evidence_page().dataframe[0].value["treatment"].iloc[0]
    assert shown == "\u2060=1+1"
