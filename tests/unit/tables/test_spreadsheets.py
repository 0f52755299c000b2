"""What spreadsheets do to a clinic's file by themselves: left out and named, or refused."""

from __future__ import annotations

import codecs

import pytest

from resurface.tables.contract import check
from resurface.tables.read import read
from tests.unit.tables.samples import TREATMENTS, sentences, treatments
from tests.unit.tables.saved import BEFORE, SAVED, good_rows, notices, values, visits

FAILED = "A formula failed here in the spreadsheet. Mend it, or empty the cell, and save again."
ERRORS = (
    *("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"),
    *("#NV", "#BEZUG!", "#WERT!", "#ZAHL!", "#ÜBERLAUF!"),
    *("#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!"),
    *("#N/D", "#¡REF!", "#¡VALOR!", "#¡DIV/0!", "#¿NOMBRE?", "#¡NUM!", "#¡NULO!"),
    *("#ERROR!", "Err:502"),
)


@pytest.mark.parametrize("name", ["id", "day", "days", "unit", "visits"])
@pytest.mark.parametrize("error", ERRORS)
def test_an_error_of_a_spreadsheet_is_refused_in_every_column(error, name):
    assert sentences(check(visits(**{name: [error]}))) == [
        f"visits.csv, row 2, column {name}: found “{error}”. {FAILED}"
    ]


@pytest.mark.parametrize("text", ["#1 choice", "# of visits", "See #REF! above", "Error", "#acne"])
def test_text_that_only_looks_like_an_error_is_good(text):
    assert values(visits(unit=[text]), "unit") == [text]


@pytest.mark.parametrize(
    ("above", "notice"),
    [
        pytest.param("sep=,\n", [], id="a line for Excel"),
        pytest.param("\n", ["Blank lines above the column names were left out."], id="blank"),
        pytest.param(
            f"{',' * 30}\n", ["Blank lines above the column names were left out."], id="commas"
        ),
        pytest.param("Table 1\n", ["Left out above the column names: “Table 1”."], id="a title"),
        pytest.param(
            f"Our prices 2026{',' * 30}\n,,\n",
            ["Left out above the column names: “Our prices 2026”."],
            id="a padded title and a blank row",
        ),
    ],
)
def test_what_stands_above_the_column_names_is_left_out_and_named(above, notice):
    raw = (above + SAVED).encode()

    assert good_rows(raw) == BEFORE
    assert notices(raw) == [f"treatments.csv: {each}" for each in notice]


def test_rows_under_a_title_are_numbered_as_the_spreadsheet_numbers_them():
    raw = "Our prices\n\n" + treatments({"depth": "laser"})

    assert [each.row for each in check(read(TREATMENTS, raw.encode()))] == [4]


def test_a_line_for_excel_is_not_a_row():
    raw = "sep=,\n" + treatments({"depth": "laser"})

    assert [each.row for each in check(read(TREATMENTS, raw.encode()))] == [2]


def test_blank_columns_at_the_end_are_left_out():
    lines = SAVED.splitlines()

    assert good_rows("".join(f"{line},,,\n" for line in lines).encode()) == BEFORE


def test_rows_that_excel_wrote_short_are_filled_up():
    rows = [{"id": f"peel-{row}"} for row in range(40)]
    lines = treatments(*rows).splitlines()
    short = [lines[row] if row < 16 else lines[row].rstrip(",") for row in range(len(lines))]

    found = read(TREATMENTS, ("\n".join(short) + "\n").encode())

    assert sentences(check(found)) == []
    assert [row["id"] for row in found.rows] == [row["id"] for row in rows]
    assert "treatments.csv: Rows that end early were read as empty at their end." in sentences(
        found.notices
    )


def test_a_row_that_is_shorter_than_its_neighbours_is_refused():
    rows = [{"id": f"peel-{row}"} for row in range(40)]
    lines = treatments(*rows).splitlines()
    lines[20] = lines[20].rstrip(",")

    found = read(TREATMENTS, ("\n".join(lines) + "\n").encode())

    assert [each.row for each in found.problems] == [21]


def test_text_that_was_spoiled_before_it_was_saved_is_named_and_nothing_else():
    spoiled = treatments({"house_name": "Ã‰clat Peel â€“ â€œNoÃ«lâ€\ufffd"})

    assert notices(codecs.BOM_UTF8 + spoiled.replace("\n", "\r\n").encode()) == [
        "treatments.csv: Some text was spoiled before it was saved: “Ã‰clat” was “Éclat”. "
        "Open the file it came from as UTF-8, or type these words anew."
    ]


def test_a_file_saved_as_advised_gets_no_notice():
    assert notices(codecs.BOM_UTF8 + SAVED.replace("\n", "\r\n").encode()) == []


PACKED = (
    "treatments.csv: Each row stood in one cell. A sheet does so that opened a table with "
    "the wrong mark between cells. It was read as the table that it was."
)


def row_by_row(text, theirs):
    """Each row in one cell with doubled quotes, and two blank ones beside it."""
    lines = (line.replace('"', '""') for line in text.splitlines())
    return "".join(f'"{line}"{theirs * 2}\n' for line in lines)


@pytest.mark.parametrize(
    ("separator", "theirs", "more"),
    [
        (",", ";", []),
        (";", ",", ["treatments.csv: The cells are separated by “;” in place of a comma."]),
    ],
)
def test_a_table_saved_row_by_row_in_another_country_is_read_and_said(separator, theirs, more):
    said = {"name": 'Light peel, "Spring"', "summary": "Acid; then a mask."}
    raw = row_by_row(treatments(said, separator=separator), theirs).encode()

    assert good_rows(raw) == good_rows(treatments(said).encode())
    assert notices(raw) == [PACKED, *more]


@pytest.mark.parametrize("mark", ["\t", ";", "|"])
def test_a_tab_or_another_mark_inside_a_text_stays_where_it_is(mark):
    said = {"summary": f'Acid "x"{mark}then a mask.', "check_by": ""}

    assert good_rows(treatments(said).encode())[0]["summary"] == said["summary"]


def test_a_table_with_quotes_and_the_other_mark_at_the_end_of_its_rows_is_no_such_table():
    lines = ["id", "name", "depth", "summary", "checked_on", "check_by", "offered", "house_name"]
    rest = [name for name in TREATMENTS.column_names if name not in lines]
    names = ",".join([*rest, *lines])
    cells = ",".join(
        ["", *[""] * (len(rest) - 1), "a", "A", "manual", "S", *[""] * 3, '"B; “C”, D"']
    )

    assert notices(f"{names}\n{cells}\n".encode()) == []
