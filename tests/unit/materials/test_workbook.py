"""Tables that a spreadsheet opens as text."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from resurface.catalogue.figures import Range
from resurface.comparison.comparison import compare
from resurface.comparison.questions import table
from resurface.materials.figures_sheet import figure_rows
from resurface.materials.piece import Piece
from resurface.materials.workbook import table_csv, table_xlsx
from tests.unit.making import a_comparison, a_treatment

SIGNS = tuple("=+-@\uff1d\uff0b\uff0d\uff20")

PIECE = Piece("Two", ("Safety warning: burns.",), ("The same results may not occur.",), frozenset())


def test_no_shipped_answer_below_zero_gets_a_joiner(hostile, english):
    raw = table_csv(PIECE, hostile, table(hostile, english), english)
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
    raw = table_csv(PIECE, hostile, table(hostile, english), english)
    head = next(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert head[1] == '\u2060=HYPERLINK("http://x")'


def test_a_name_that_is_a_formula_is_text_in_a_workbook(hostile, english):
    book = load_workbook(io.BytesIO(table_xlsx(PIECE, hostile, table(hostile, english), english)))
    cell = book["Comparison"]["B1"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("http://x")', "s")


def test_a_figure_is_a_number_beside_its_words_in_a_workbook(hostile, english):
    book = load_workbook(io.BytesIO(table_xlsx(PIECE, hostile, table(hostile, english), english)))
    rows = [[cell.value for cell in row] for row in book["Figures"].iter_rows(min_row=2)]
    found = {(row[0], row[1]): row[2:6] for row in rows}
    spot_acid = hostile.options[1].treatment.full_name
    assert found[spot_acid, "Price of one visit"] == ["$200–$800", 200, 800, "US dollars"]


def test_an_open_end_is_an_empty_cell_and_no_number(english):
    compared = a_comparison(a_treatment(sessions=Range(5, None)))
    found = [row[2:6] for row in figure_rows(compared, english) if row[1] == "Visits"]
    assert found == [["5 visits or more", 5, None, "visits"]]


def test_a_name_that_is_a_formula_is_text_beside_the_numbers(hostile, english):
    book = load_workbook(io.BytesIO(table_xlsx(PIECE, hostile, table(hostile, english), english)))
    cell = book["Figures"]["A2"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("http://x")', "s")


def test_the_sources_of_every_figure_and_outcome_are_on_the_last_sheet(hostile, english):
    book = load_workbook(io.BytesIO(table_xlsx(PIECE, hostile, table(hostile, english), english)))
    facts = sum(len(shown.facts) for option in hostile.options for shown in option.figures)
    outcomes = sum(len(option.outcomes) for option in hostile.options)
    reports = sum(len(option.reported) for option in hostile.options)
    assert book["Sources"].max_row == facts + outcomes + reports + 1


def sheet_of_sources(hostile, english):
    """Each row of the sheet by its headings, its cells as they are."""
    book = load_workbook(io.BytesIO(table_xlsx(PIECE, hostile, table(hostile, english), english)))
    heads, *rows = book["Sources"].iter_rows()
    return [{head.value: cell for head, cell in zip(heads, row, strict=True)} for row in rows]


def test_low_high_and_year_of_a_source_are_numbers(hostile, english):
    rows = sheet_of_sources(hostile, english)
    for head in ("Low", "High", "Year"):
        stated = [row[head] for row in rows if row[head].value not in (None, "year not stated")]
        assert {cell.data_type for cell in stated} == {"n"}
    assert {"days", "visits", "US dollars", "percent"} <= {row["Unit"].value for row in rows}


def test_each_source_says_whether_it_counts_and_why_not(hostile, english):
    rows = sheet_of_sources(hostile, english)
    counts = [
        (row["Feeds the range, or is drawn"].value, bool(row["Why not"].value)) for row in rows
    ]
    assert set(counts) == {("yes", False), ("no", True)}


def test_each_link_of_a_source_is_live_and_leads_where_it_says(hostile, english):
    links = [row["Link"] for row in sheet_of_sources(hostile, english) if row["Link"].value]
    assert len(links) > 50
    assert [cell.value for cell in links if cell.hyperlink is None] == []
    assert {cell.hyperlink.target for cell in links} == {cell.value for cell in links}


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "file:///etc/passwd", "internal:Sheet1!A1", "mailto:a@b.c"]
)
def test_what_is_no_web_address_is_never_a_live_link(hostile, english, text):
    piece = replace(PIECE, warnings=(text,))
    book = load_workbook(io.BytesIO(table_xlsx(piece, hostile, table(hostile, english), english)))
    (cell,) = (cell for cell in book["Comparison"]["A"] if cell.value == text)
    assert (cell.hyperlink, cell.data_type) == (None, "s")


def test_the_csv_cites_the_sources_of_its_table(hostile, english):
    cited = sorted(hostile.evidence.sources)[:3]
    piece = replace(PIECE, sources=frozenset(cited))
    raw = table_csv(piece, hostile, table(hostile, english), english).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(raw)))
    start = rows.index(
        [
            *("Kind of source", "Authors", "Journal or publisher", "Year", "Title", "DOI", "Link"),
        ]
    )
    titles = {row[4] for row in rows[start + 1 : start + 1 + len(cited)]}
    assert titles == {hostile.evidence.sources[each].title for each in cited}


def test_the_table_as_a_file_holds_the_questions_to_ask_first(hostile, english):
    text = table_csv(PIECE, hostile, table(hostile, english), english).decode("utf-8-sig")
    row = next(
        row for row in csv.reader(io.StringIO(text)) if row[0] == "What should be asked first?"
    )
    asked = [each.question for each in hostile.evidence.cautions_of("tca-cross")]
    assert row[2].splitlines()[1:] == asked


def test_warnings_and_notes_stand_under_the_table(hostile, english):
    raw = table_csv(PIECE, hostile, table(hostile, english), english)
    *_, warning, note = csv.reader(io.StringIO(raw.decode("utf-8-sig")))
    assert (warning, note) == (["Safety warning: burns."], ["The same results may not occur."])


@pytest.fixture
def parted(hostile):
    """A comparison whose name and summary hold formulas behind semicolons, tabs and breaks."""
    one, *others = hostile.options
    named = replace(
        one.treatment,
        name='Light peel;=HYPERLINK("http://127.0.0.1:9/x";"tap")',
        summary="Fine needles;=1+1;+2+2\t@a\n\uff1d3",
    )
    return replace(hostile, options=(replace(one, treatment=named), *others))


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_no_cell_of_the_csv_is_a_formula_whatever_it_is_split_at(parted, english, separator):
    raw = table_csv(PIECE, parted, table(parted, english), english).decode("utf-8-sig")
    rows = csv.reader(io.StringIO(raw, newline=""), delimiter=separator)
    assert [cell for row in rows for cell in row if cell.lstrip(" \"'").startswith(SIGNS)] == []


def test_every_cell_of_the_csv_stands_in_quotes(parted, english):
    raw = table_csv(PIECE, parted, table(parted, english), english).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(raw, newline="")))
    again = io.StringIO()
    csv.writer(again, quoting=csv.QUOTE_ALL).writerows(rows)
    assert again.getvalue() == raw


@pytest.mark.parametrize("length", [32_767, 32_768, 70_000])
def test_no_text_of_a_workbook_is_lost_however_long(hostile, english, length):
    text = ("word " * length)[:length]
    piece = replace(PIECE, warnings=(text,))
    book = load_workbook(io.BytesIO(table_xlsx(piece, hostile, table(hostile, english), english)))
    cells = [cell.value or "" for cell in book["Comparison"]["A"]]
    assert text in "".join(cells)


def test_a_letter_that_xml_forbids_spoils_no_workbook(hostile, english):
    piece = replace(PIECE, warnings=("one\ufffe\uffff\x00 two",))
    book = load_workbook(io.BytesIO(table_xlsx(piece, hostile, table(hostile, english), english)))
    assert "one two" in [cell.value for cell in book["Comparison"]["A"]]


@pytest.mark.parametrize("text", ["http://evil.example", "https://evil.example/a?b=c"])
def test_a_name_that_is_a_web_address_is_no_live_link(hostile, english, text):
    one, *others = hostile.options
    named = replace(
        hostile, options=(replace(one, treatment=replace(one.treatment, name=text)), *others)
    )
    book = load_workbook(io.BytesIO(table_xlsx(PIECE, named, table(named, english), english)))
    assert (book["Comparison"]["B1"].value, book["Comparison"]["B1"].hyperlink) == (text, None)
