"""The text of a file as rows of trimmed cells under known column names."""

from __future__ import annotations

import csv

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from resurface.record.folder import SHIPPED, TABLES
from resurface.tables.kinds import FIGURE, ID, TEXT, choice
from resurface.tables.problem import shortened
from resurface.tables.read import read
from resurface.tables.schema import column, table, table_of
from tests.unit.tables.samples import (
    SHIPPED_TREATMENTS,
    TREATMENTS,
    row,
    sentences,
    shipped_rows,
    text,
    treatments,
    with_memory,
)


@table("marks", "a mark")
class Mark:
    """A table with a column of each sort."""

    id: str = column(ID, "stable name", key=True)
    depth: str = column(choice("manual", "fractional laser"), "depth")
    days: float | None = column(FIGURE, "days away")
    note: str = column(TEXT, "what else", optional=True)


@table("later-marks", "a mark")
class LaterMark:
    """The same table after a release that brought a column."""

    id: str = column(ID, "stable name", key=True)
    days: float | None = column(FIGURE, "days away")
    visible: float | None = column(FIGURE, "days it may show", newer=True)


MARKS = table_of(Mark)
PLAIN = "id,depth,days,note\ndot,manual,4.5,café\n"
TOO_MANY_ROWS = "marks.csv: The table has more than 100,000 rows."
DOT = {"id": "dot", "depth": "manual", "days": "4.5", "note": "café"}


def test_a_plain_file_is_read_without_a_notice():
    found = read(MARKS, PLAIN.encode())

    assert (found.rows, found.row_numbers, found.notices, found.problems) == ((DOT,), (2,), (), ())


@pytest.mark.parametrize(
    ("raw", "notice"),
    [
        pytest.param(
            PLAIN.replace(",", ";").encode(),
            "The cells are separated by “;” in place of a comma.",
            id="semicolons",
        ),
        pytest.param(
            PLAIN.replace(",", "\t").encode(),
            "The cells are separated by “tab” in place of a comma.",
            id="tabs",
        ),
        pytest.param(
            PLAIN.encode("cp1252"),
            "Read as Windows-1252 (“café”). “CSV UTF-8” is safest.",
            id="Windows-1252",
        ),
        pytest.param(
            PLAIN.encode("utf-16"),
            "Read as UTF-16 (“café”). “CSV UTF-8” is safest.",
            id="UTF-16",
        ),
        pytest.param(
            PLAIN.replace("café", "café  ").encode(),
            "Spaces around cells were left out.",
            id="trailing spaces",
        ),
        pytest.param(
            PLAIN.replace(",4.5", ",\u00a04.5").encode(),
            "Spaces around cells were left out.",
            id="a no-break space",
        ),
        pytest.param((PLAIN + "\n").encode(), "Blank lines were left out.", id="blank last line"),
        pytest.param(
            (PLAIN + ",,,\n").encode(), "Blank lines were left out.", id="last line of commas"
        ),
        pytest.param(
            (PLAIN + "  \n").encode(), "Blank lines were left out.", id="last line of spaces"
        ),
        pytest.param(
            PLAIN.replace("manual", "Manual").encode(),
            "Capital letters in fixed words were read as small ones.",
            id="capitals in a depth",
        ),
        pytest.param(
            PLAIN.removesuffix("\n").encode(),
            "The last line has no line end. Check that the file is whole.",
            id="no last line end",
        ),
        pytest.param(
            PLAIN.replace("note", "note,staff").replace("café", "café,Ana").encode(),
            "Columns that the app doesn't use: staff",
            id="a column of the clinic's own",
        ),
    ],
)
def test_what_a_spreadsheet_does_is_read_and_named_in_a_notice(raw, notice):
    found = read(MARKS, raw)

    assert (found.rows, sentences(found.notices)) == ((DOT,), [f"marks.csv: {notice}"])


def test_several_oddities_are_each_named():
    raw = "ID;Depth;days\r\ndot ; Fractional  Laser;4\r\n\r\n".encode("utf-16")

    found = read(MARKS, raw)

    assert found.rows == (row(MARKS, id="dot", depth="fractional laser", days="4"),)
    assert sentences(found.notices) == [
        "marks.csv: Read as UTF-16. “CSV UTF-8” is safest.",
        "marks.csv: The cells are separated by “;” in place of a comma.",
        "marks.csv: Blank lines were left out.",
        "marks.csv: Spaces around cells were left out.",
        "marks.csv: Capital letters in fixed words were read as small ones.",
    ]


def test_columns_may_stand_in_any_order():
    found = read(MARKS, "note,days,id,depth\ncafé,4.5,dot,manual\n".encode())

    assert (found.rows, found.notices) == ((DOT,), ())


def test_a_further_column_may_be_left_out_and_is_empty_then():
    found = read(MARKS, b"id,depth,days\ndot,manual,4.5\n")

    assert found.rows == ({"id": "dot", "depth": "manual", "days": "4.5", "note": ""},)


def test_a_newer_column_that_an_older_file_lacks_is_empty_and_named_in_a_notice():
    found = read(table_of(LaterMark), b"id,days\ndot,4.5\n")

    assert found.rows == ({"id": "dot", "days": "4.5", "visible": ""},)
    assert sentences(found.notices) == [
        "later-marks.csv: Newer columns that this table lacks are read as empty: visible"
    ]


def test_columns_without_a_name_are_left_out_quietly():
    found = read(MARKS, "id,depth,days,note,,\ndot,manual,4.5,café,,\n".encode())

    assert (found.rows, found.notices) == ((DOT,), ())


def test_a_cell_in_quotes_keeps_its_commas_lines_and_quotes():
    found = read(MARKS, b'id,depth,days,note\ndot,,,"one, ""two""\nthree"\n')

    assert found.rows[0]["note"] == 'one, "two"\nthree'


def test_a_capital_stays_where_any_text_is_allowed():
    found = read(MARKS, b"id,depth,days,note\ndot,manual,4.5,BBL\n")

    assert (found.rows[0]["note"], found.notices) == ("BBL", ())


def test_rows_are_numbered_as_a_spreadsheet_numbers_them():
    found = read(MARKS, b"id,depth,days\n\ndot,,\n\n\nline,,\n")

    assert found.row_numbers == (3, 6)


@pytest.mark.parametrize(
    ("raw", "problems"),
    [
        pytest.param(
            b"id,days,note\ndot,4.5,x\n",
            ["marks.csv, column depth: This column is missing."],
            id="a column is missing",
        ),
        pytest.param(
            b"note,depth\nx,manual\n",
            [
                "marks.csv, column id: This column is missing.",
                "marks.csv, column days: This column is missing.",
            ],
            id="two columns are missing",
        ),
        pytest.param(
            b"id,depth,days,id\ndot,,,dot\n",
            ["marks.csv, column id: This column is there more than once."],
            id="a column stands twice",
        ),
        pytest.param(
            b"id,days,days\ndot,1,2\n",
            [
                "marks.csv, column depth: This column is missing.",
                "marks.csv, column days: This column is there more than once.",
            ],
            id="one is missing and one stands twice",
        ),
        pytest.param(
            b"dot,manual,4.5\n",
            [
                "marks.csv, row 1: found “dot manual 4.5”. There are no column names, "
                "which begin with id, depth, days. Put them into the first row."
            ],
            id="no first row of names",
        ),
        pytest.param(
            b"id,depth,days\ndot,manual\nline,manual,1,2\n",
            [
                "marks.csv, row 2: found “dot manual”. "
                "This row has 2 cells and the column names are 3. Is the file cut off?",
                "marks.csv, row 3: found “line manual 1 2”. "
                "This row has 4 cells and the column names are 3. Is the file cut off?",
            ],
            id="rows with too few and too many cells",
        ),
        pytest.param(
            b'id,depth,days\ndot,"manual,4\n',
            [
                "marks.csv, row 2: found “dot,\"manual,4”. The table can't be read from this row "
                "on: unexpected end of data. Look for a quotation mark that is not closed."
            ],
            id="a quote without its end",
        ),
        pytest.param(
            b"id,depth,days\ndot,manual,4\x00\n",
            ["marks.csv: There are empty (NUL) bytes in it: the file is damaged."],
            id="NUL",
        ),
        pytest.param(
            b"<html><body>id,depth,days</body></html>\n",
            ["marks.csv: This is a web page, not a table. Download the CSV file itself."],
            id="HTML",
        ),
        pytest.param(
            b"PK\x03\x04id,depth,days\n",
            ["marks.csv: This is an Excel workbook. Save it as “CSV UTF-8”."],
            id="xlsx",
        ),
    ],
)
def test_a_file_that_cannot_be_read_whole_is_refused_whole(raw, problems):
    found = read(MARKS, raw)

    assert (found.rows, found.row_numbers, sentences(found.problems)) == ((), (), problems)


def test_a_cell_too_long_for_a_spreadsheet_is_refused():
    raw = b"id,depth,days\n" + b"a" * (csv.field_size_limit() + 1) + b",,\n"

    assert sentences(read(MARKS, raw).problems) == [
        f"marks.csv, row 2: found “{'a' * 59}…”. The table can't be read from this row on: "
        "field larger than field limit (131072). Look for a quotation mark that is not closed."
    ]


@pytest.mark.parametrize(("rows", "said"), [(99_999, []), (100_000, [TOO_MANY_ROWS])])
def test_a_table_has_at_most_100_000_rows_with_the_column_names(rows, said):
    raw = ("id,depth,days\n" + "a,,\n" * rows).encode()
    assert sentences(read(MARKS, raw).problems) == said


@pytest.mark.parametrize("blank", ["\n", ",\n", " , ,\n"])
def test_200_000_blank_rows_are_left_out_and_not_kept(blank):
    raw = ("id,depth,days\na,,\n" + blank * 200_000).encode()
    found, most = with_memory(lambda: read(MARKS, raw))
    assert (len(found.rows), most < 8_000_000) == (1, True)


@pytest.mark.parametrize("columns", [201, 16_384])
def test_a_table_of_more_than_200_columns_is_refused_at_once(columns):
    names = ",".join(f"c-{number}" for number in range(columns))

    assert sentences(read(MARKS, f"id,depth,days,{names}\n".encode()).problems) == [
        "marks.csv: The table has more than 200 columns."
    ]


def test_a_wide_sheet_that_is_blank_beyond_its_table_is_read():
    blank = "," * 16_000

    assert read(MARKS, PLAIN.replace("\n", f"{blank}\n").encode()).rows == (DOT,)


def test_rows_of_another_length_are_told_up_to_fifty():
    found = read(MARKS, b"id,depth,days\n" + b"dot,manual\na,b,c,d\n" * 60)

    assert len(found.problems) == 51
    assert sentences(found.problems[-1:]) == ["marks.csv: And 70 more."]


@pytest.mark.parametrize("shipped", TABLES, ids=lambda shipped: shipped.file)
def test_a_shipped_file_is_read_cell_by_cell_without_a_notice(shipped):
    found = read(shipped, (SHIPPED / shipped.file).read_bytes())

    assert [dict(each) for each in found.rows] == shipped_rows(shipped.file)
    assert found.notices == ()


@pytest.mark.parametrize("shipped", TABLES, ids=lambda shipped: shipped.file)
def test_a_shipped_file_cut_anywhere_in_its_last_row_so_that_a_cell_is_lost_is_refused(shipped):
    last = shipped_rows(shipped.file)[-1]
    line = text(shipped, last).split("\n", 1)[1].removesuffix("\n")
    header = text(shipped)
    losing = [
        cut
        for cut in range(1, len(line))
        if len(next(csv.reader([line[:cut]]))) < len(shipped.columns)
    ]

    taken = [cut for cut in losing if not read(shipped, (header + line[:cut]).encode()).problems]

    assert (bool(losing), taken) == (True, [])


def test_a_file_cut_inside_its_last_cell_is_named_in_a_notice():
    whole = treatments({"check_by": "2027-05-24"})

    found = read(TREATMENTS, whole.removesuffix("4\n").encode())

    assert sentences(found.notices) == [
        "treatments.csv: The last line has no line end. Check that the file is whole."
    ]


@settings(deadline=None, max_examples=100)
@given(st.integers(0, len(SHIPPED_TREATMENTS)))
@example(0)
@example(len(SHIPPED_TREATMENTS) - 1)
def test_a_cut_anywhere_never_raises_and_changes_no_row_but_the_last(cut):
    found = read(TREATMENTS, SHIPPED_TREATMENTS[:cut])

    whole = shipped_rows("treatments.csv")
    assert [dict(each) for each in found.rows[:-1]] == whole[: max(len(found.rows) - 1, 0)]


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=500), st.sampled_from([b"", b"id,depth,days\n", b"id;depth;days\r\n"]))
def test_no_bytes_raise(raw, header):
    found = read(MARKS, header + raw)

    assert not (found.rows and found.problems)


def test_a_row_of_millions_of_words_is_told_by_its_first():
    words = "a " * 1_000_000
    told, most = with_memory(lambda: shortened(words, 10))
    assert (told, most < 100_000) == ("a a a a a…", True)
