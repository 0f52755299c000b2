"""Tables that a spreadsheet opens as text."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from resurface.comparison.comparison import compare
from resurface.comparison.questions import table
from resurface.materials.workbook import inert, table_csv, table_xlsx

NOTES = ("The same results may not occur for all patients.",)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_what_would_start_a_formula_gets_an_apostrophe(start):
    assert inert(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("cell", ["3–6 visits", "not reported", "", "$100–$700"])
def test_other_text_stays_as_it_is(cell):
    assert inert(cell) == cell


@pytest.mark.parametrize("cell", ["\N{MINUS SIGN}25 to 23.3%"])
def test_a_figure_below_zero_starts_no_formula(cell):
    assert inert(cell) == cell


def test_no_shipped_answer_below_zero_gets_an_apostrophe(hostile, english):
    raw = table_csv(hostile, table(hostile, english), NOTES, english)
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    changed = next(row for row in rows if row and row[0].startswith("How much did scars"))
    assert changed[-1].startswith("\N{MINUS SIGN}25 to 23.3%")


@pytest.fixture
def hostile(catalogue, evidence):
    """A comparison in which one treatment's name is a formula."""
    found = compare(
        catalogue, evidence, ("microneedling", "tca-cross"), untreated=True, version="v"
    )
    one, *others = found.options
    named = replace(one, treatment=replace(one.treatment, name='=HYPERLINK("http://x")'))
    return replace(found, options=(named, *others))


def test_a_name_that_is_a_formula_is_text_in_csv(hostile, english):
    raw = table_csv(hostile, table(hostile, english), NOTES, english)
    head = next(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert head[1] == '\'=HYPERLINK("http://x")'


def test_a_name_that_is_a_formula_is_text_in_a_workbook(hostile, english):
    book = load_workbook(io.BytesIO(table_xlsx(hostile, table(hostile, english), NOTES, english)))
    cell = book["Comparison"]["B1"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("http://x")', "s")


def test_the_sources_of_every_figure_and_outcome_are_on_the_second_sheet(hostile, english):
    book = load_workbook(io.BytesIO(table_xlsx(hostile, table(hostile, english), NOTES, english)))
    facts = sum(len(shown.facts) for option in hostile.options for shown in option.figures)
    outcomes = sum(len(option.outcomes) for option in hostile.options)
    assert book["Sources"].max_row == facts + outcomes + 1
