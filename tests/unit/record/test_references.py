"""Rules that bind one table of the data folder to another."""

from __future__ import annotations

import pytest

from resurface.evidence.facts import UNITS_BY_FIELD, Fact
from resurface.record.folder import TABLES
from resurface.record.references import crosscheck
from resurface.tables.schema import table_of
from tests.unit.tables.samples import reading, sentences

KNOWN = {
    "treatments": {"id": "peel"},
    "products": {"id": "cream"},
    "omitted": {"option_id": "filler", "source_ids": "paper"},
    "sources": {"source_id": "paper"},
    "concerns": {"concern_id": "dents", "source_ids": "paper"},
    "facts": {
        "fact_id": "peel-downtime-01",
        "treatment_id": "peel",
        "field": "downtime",
        "low": "1",
        "high": "2",
        "unit": "days",
        "source_id": "paper",
    },
    "outcomes": {"treatment_id": "peel", "source_id": "paper"},
    "recovery": {"treatment_id": "peel", "source_ids": "paper"},
    "cautions": {"applies_to_treatment_ids": "peel", "source_ids": "paper"},
    "combinations": {"first_id": "peel", "then_id": "cream", "source_ids": "paper"},
    "clearances": {"treatment_id": "peel", "source_id": "paper"},
    "reported_harms": {"treatment_id": "peel", "source_id": "paper"},
    "searches": {"number": "1", "already_held": "paper", "newly_kept": "paper"},
    "when_to_call": {"source_id": "paper"},
    "spanish": {"table": "treatments", "column": "name", "english": "Peel"},
}


def broken(known_elsewhere=None, **changes):
    """What is wrong with a small good folder once some cells are changed, table by table."""
    readings = {
        table.name: reading(table, {**KNOWN[table.name], **changes.get(table.name, {})})
        for table in TABLES
    }
    return sentences(crosscheck(readings, known_elsewhere or {}))


def fact(**cells):
    return broken(facts=cells)


def test_a_folder_in_which_every_name_is_known_is_good():
    assert broken() == []


def test_the_shipped_tables_are_good_together(tables):
    assert sentences(tables.problems) == []


@pytest.mark.parametrize(
    ("table", "column", "files"),
    [
        ("treatments", "warning_source_id", "sources.csv"),
        ("treatments", "word_fact_ids", "facts.csv"),
        ("products", "word_fact_ids", "facts.csv"),
        ("facts", "source_id", "sources.csv"),
        ("facts", "further_source_ids", "sources.csv"),
        ("facts", "treatment_id", "treatments.csv / products.csv"),
        ("outcomes", "source_id", "sources.csv"),
        ("outcomes", "further_source_ids", "sources.csv"),
        ("outcomes", "treatment_id", "treatments.csv / products.csv"),
        ("outcomes", "compared_with_id", "treatments.csv / products.csv"),
        ("recovery", "treatment_id", "treatments.csv / products.csv"),
        ("recovery", "source_ids", "sources.csv"),
        ("concerns", "source_ids", "sources.csv"),
        ("concerns", "parent", "concerns.csv"),
        ("concerns", "treatment_ids_supported", "treatments.csv / products.csv"),
        ("concerns", "treatment_ids_not_supported", "treatments.csv / products.csv"),
        ("cautions", "source_ids", "sources.csv"),
        ("cautions", "applies_to_treatment_ids", "treatments.csv / products.csv"),
        ("combinations", "source_ids", "sources.csv"),
        ("combinations", "first_id", "treatments.csv / products.csv / omitted.csv"),
        ("combinations", "then_id", "treatments.csv / products.csv / omitted.csv"),
        ("omitted", "source_ids", "sources.csv"),
        ("clearances", "source_id", "sources.csv"),
        ("clearances", "treatment_id", "treatments.csv / products.csv"),
        ("reported_harms", "source_id", "sources.csv"),
        ("reported_harms", "treatment_id", "treatments.csv / products.csv"),
        ("searches", "already_held", "sources.csv"),
        ("searches", "newly_kept", "sources.csv"),
        ("when_to_call", "source_id", "sources.csv"),
    ],
)
def test_an_unknown_name_is_named_with_file_row_and_column(table, column, files):
    assert broken(**{table: {column: "nobody"}}) == [
        f"{table}.csv, row 2, column {column}: found “nobody”. Allowed: an id from {files}."
    ]


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        pytest.param("facts", {"treatment_id": "cream"}, id="a fact of a product"),
        pytest.param("outcomes", {"compared_with_id": "peel"}, id="the other arm of a study"),
        pytest.param("combinations", {"then_id": "filler"}, id="an option that is left out"),
        pytest.param("concerns", {"parent": "dents"}, id="a wider concern"),
        pytest.param("treatments", {"warning_source_id": "paper"}, id="a warning's source"),
        pytest.param("treatments", {"word_fact_ids": "peel-downtime-01"}, id="a word's fact"),
        pytest.param("cautions", {"applies_to_treatment_ids": "peel; cream"}, id="several names"),
    ],
)
def test_a_known_name_is_good(table, cells):
    assert broken(**{table: cells}) == []


def test_each_unknown_name_of_a_list_is_named():
    assert broken(recovery={"source_ids": "paper; blog;leaflet"}) == [
        "recovery.csv, row 2, column source_ids: found “blog”. Allowed: an id from sources.csv.",
        "recovery.csv, row 2, column source_ids: found “leaflet”. Allowed: an id from sources.csv.",
    ]


@pytest.mark.parametrize(
    ("names", "more"),
    [(52, "And 2 more."), (100_000, "And more than 250 others, of the same kinds or not.")],
)
def test_fifty_unknown_names_are_told_and_the_others_counted(names, more):
    found = broken(recovery={"source_ids": "blog;" * names})
    assert (len(found), found[-1]) == (51, f"recovery.csv: {more}")


def test_an_option_that_is_left_out_has_no_facts():
    assert fact(treatment_id="filler") == [
        "facts.csv, row 2, column treatment_id: found “filler”. "
        "Allowed: an id from treatments.csv / products.csv."
    ]


def test_broken_names_of_several_tables_are_reported_together():
    assert broken(
        facts={"source_id": "blog", "unit": "weeks"}, omitted={"source_ids": "leaflet"}
    ) == [
        "facts.csv, row 2, column source_id: found “blog”. Allowed: an id from sources.csv.",
        "facts.csv, row 2, column unit: found “weeks”. The unit of “downtime” is: days",
        "omitted.csv, row 2, column source_ids: found “leaflet”. Allowed: an id from sources.csv.",
    ]


def test_a_treatment_that_is_known_elsewhere_may_be_named():
    assert broken({"treatments": frozenset({"laser"})}, facts={"treatment_id": "laser"}) == []


def test_a_source_is_not_known_because_a_treatment_elsewhere_has_its_name():
    assert broken({"treatments": frozenset({"laser"})}, facts={"source_id": "laser"}) == [
        "facts.csv, row 2, column source_id: found “laser”. Allowed: an id from sources.csv."
    ]


@pytest.mark.parametrize(
    ("field", "unit"),
    [
        ("sessions", "sessions"),
        ("interval", "weeks"),
        ("downtime", "days"),
        ("erythema", "days"),
        ("results", "months"),
        ("improvement", "percent"),
        ("responders", "percent"),
        ("satisfaction", "percent"),
        ("pih_rate", "percent"),
        ("adverse_rate", "percent"),
        ("pain", "points"),
        ("price", "USD per session"),
        ("depth", "micrometres"),
        ("lasts", "months"),
        ("lasts", "years"),
        ("visit", "minutes"),
        ("age", "years"),
    ],
)
def test_a_figure_in_the_unit_of_its_field_is_good(field, unit):
    assert fact(field=field, unit=unit) == []


@pytest.mark.parametrize(
    ("field", "unit", "sentence"),
    [
        ("interval", "days", "found “days”. The unit of “interval” is: weeks"),
        ("results", "weeks", "found “weeks”. The unit of “results” is: months"),
        ("price", "USD", "found “USD”. The unit of “price” is: USD per session"),
        ("lasts", "weeks", "found “weeks”. The unit of “lasts” is: months, years"),
        ("downtime", "", "empty cell. The unit of “downtime” is: days"),
        (
            "mechanism",
            "days",
            "found “days”. The field “mechanism” holds words only: leave low and high empty.",
        ),
    ],
)
def test_a_figure_in_another_unit_is_refused(field, unit, sentence):
    assert fact(field=field, unit=unit) == [f"facts.csv, row 2, column unit: {sentence}"]


@pytest.mark.parametrize("field", [name for name, units in UNITS_BY_FIELD.items() if not units])
def test_a_field_of_words_takes_words(field):
    assert fact(field=field, low="", high="", unit="", value="In words.") == []


@pytest.mark.parametrize("end", ["low", "high"])
def test_a_figure_open_at_one_end_needs_its_unit_too(end):
    assert fact(**{end: "", "unit": "weeks"}) == [
        "facts.csv, row 2, column unit: found “weeks”. The unit of “downtime” is: days"
    ]


@pytest.mark.parametrize(
    ("low", "high", "named"),
    [
        ("-1", "2", ["low"]),
        ("-1", "", ["low"]),
        ("", "-1", ["high"]),
        ("-2", "-1", ["low", "high"]),
    ],
)
def test_days_are_never_below_zero(low, high, named):
    cells = {"low": low, "high": high}

    assert fact(**cells) == [
        f"facts.csv, row 2, column {end}: found “{cells[end]}”. "
        "Only a change in percent can be below 0."
        for end in named
    ]


def test_a_change_in_percent_may_be_below_zero():
    assert fact(field="improvement", unit="percent", low="-14.4", high="-14.4") == []


def test_a_fact_without_figure_and_words_is_refused():
    assert fact(low="", high="") == [
        "facts.csv, row 2, column value: empty cell. "
        "A fact needs a figure (low, high) or words (value)."
    ]


def test_a_broken_fact_is_named_at_its_row():
    facts = reading(table_of(Fact), KNOWN["facts"], {**KNOWN["facts"], "unit": "weeks"})

    assert [
        problem.row for problem in crosscheck({"facts": facts}, {}) if problem.column == "unit"
    ] == [3]
