"""What spreadsheets do to a clinic's table by themselves: understood, or refused with its cure."""

from __future__ import annotations

import codecs

import pytest

from resurface.catalogue.treatments import Treatment
from resurface.evidence.outcomes import Outcome
from resurface.tables.contract import check
from resurface.tables.kinds import DATE, FIGURE, ID, TEXT, WHOLE
from resurface.tables.read import read
from resurface.tables.schema import column, instances, table, table_of
from tests.unit.tables.samples import TREATMENTS, reading, sentences, treatments

DAYS = {"checked_on": "2026-11-24", "check_by": "2027-05-24"}
ROWS = [{"id": name, **DAYS} for name in ("light-peel", "microneedling", "fractional-co2")]
SAVED = treatments(*ROWS)
"""A clinic's table as it was before a spreadsheet opened it."""

NARROW = "Excel saves what it shows, and the column was too narrow. Make it wider and save again."
FAILED = "A formula failed here in the spreadsheet. Mend it, or empty the cell, and save again."
DAY = "Allowed: a date as year-month-day, as in 2026-11-24."
DAY_OR_MONTH = (
    "Excel and others save days in their country's form, and here day and month can't be told "
    "apart. Set the format of the column to year-month-day and save again."
)
TURNED = (
    "Excel and others turn cells such as 5-10 or mar-1 into days. Set the format of the column to "
    "text, type the cell anew and save again."
)
MARK = (
    "The mark may be a decimal mark or stand between thousands. In the spreadsheet, set the column "
    "to numbers with no marks between thousands, and save again."
)
FIGURES = "Allowed: a number with a point (4 or 4.5), or an empty cell."
DOLLARS = (
    "Prices are in US dollars, and “{}” is not: write the price in US dollars, or empty the cell."
)
ERRORS = (
    *("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"),
    *("#NV", "#BEZUG!", "#WERT!", "#ZAHL!", "#ÜBERLAUF!"),
    *("#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!"),
    *("#N/D", "#¡REF!", "#¡VALOR!", "#¡DIV/0!", "#¿NOMBRE?", "#¡NUM!", "#¡NULO!"),
    *("#ERROR!", "Err:502"),
)


@table("visits", "a visit")
class Visit:
    """A table with a column of each kind that spreadsheets rewrite."""

    id: str = column(ID, "stable name", key=True)
    day: object = column(DATE, "day")
    days: float | None = column(FIGURE, "days away", unit="days")
    price: float | None = column(FIGURE, "price", unit="USD per session")
    share: float | None = column(FIGURE, "share", unit_in="unit")
    unit: str = column(TEXT, "unit of the share")
    visits: int | None = column(WHOLE, "visits")


VISITS = table_of(Visit)


def visits(separator=",", **columns):
    """The reading of a file that has these cells in these columns, one row for each."""
    names = VISITS.column_names
    count = max(map(len, columns.values()))
    cells = {"id": [f"v-{row}" for row in range(count)], **columns}
    lines = [separator.join(names)]
    for row in range(count):
        quoted = (f'"{cells[name][row] if name in cells else ""}"' for name in names)
        lines.append(separator.join(quoted))
    return read(VISITS, ("\n".join(lines) + "\n").encode())


def values(found, name):
    """The column's values, once the file is good."""
    assert sentences(check(found)) == []
    return [getattr(each, name) for each in instances(Visit, {"visits": found.rows})]


def read_days(*cells):
    return [day.isoformat() for day in values(visits(day=cells), "day")]


def good_rows(raw):
    """The rows of a treatments file; what is wrong with it, if it is refused."""
    found = read(TREATMENTS, raw)
    problems = sentences(check(found))
    return problems or [dict(row) for row in found.rows]


def notices(raw):
    return sentences(read(TREATMENTS, raw).notices)


def with_days(checked_on, check_by, separator=","):
    return treatments(
        *({**row, "checked_on": checked_on, "check_by": check_by} for row in ROWS),
        separator=separator,
    )


BEFORE = good_rows(SAVED.encode())


@pytest.mark.parametrize(
    "saved",
    [
        pytest.param(with_days("11/24/2026", "5/24/2027"), id="US"),
        pytest.param(with_days("24/11/2026", "24/05/2027"), id="UK"),
        pytest.param(with_days("24.11.2026", "24.05.2027", ";"), id="Germany"),
        pytest.param(with_days("24.11.26", "24.05.27", ";"), id="Germany, short"),
        pytest.param(with_days("24-nov-26", "24-may-27", ";"), id="Spain"),
        pytest.param(with_days("24 nov. 2026", "24 mai 2027", ";"), id="France"),
        pytest.param(with_days("24. November 2026", "24. Mai 2027", ";"), id="Germany, long"),
        pytest.param(with_days('"Nov 24, 2026"', '"May 24, 2027"').replace('"""', '"'), id="Mac"),
        pytest.param(with_days("2026-11-24 00:00:00", "2027-05-24 00:00:00"), id="with a time"),
    ],
)
def test_days_in_the_countrys_own_form_are_read(saved):
    raw = codecs.BOM_UTF8 + saved.replace("\n", "\r\n").encode()

    assert good_rows(raw) == BEFORE


def test_the_notice_shows_a_day_that_tells_the_order():
    assert notices(with_days("11/24/2026", "5/24/2027").encode()) == [
        "treatments.csv: Read as the spreadsheet wrote it: “5/24/2027” = 2027-05-24."
    ]


def test_a_column_too_narrow_to_show_is_refused_once_with_cause_and_cure():
    assert good_rows(with_days("########", "2027-05-24").encode()) == [
        f"treatments.csv, row 2 and 2 more, column checked_on: found “########”. {NARROW}"
    ]


def test_one_day_above_twelve_settles_the_order_for_its_column():
    assert read_days("5/3/2026", "24/3/2026") == ["2026-03-05", "2026-03-24"]
    assert read_days("5/3/2026", "3/24/2026") == ["2026-05-03", "2026-03-24"]


def test_the_same_day_and_month_need_no_order():
    assert read_days("5/5/2026") == ["2026-05-05"]


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param(["5/3/2026", "6/3/2026"], id="none above twelve"),
        pytest.param(["24/3/2026", "3/24/2026"], id="two orders in one column"),
        pytest.param(["26-11-24", "26-11-25"], id="the year may be first or last"),
    ],
)
def test_days_whose_order_cannot_be_known_are_refused_once_with_the_cure(cells):
    assert sentences(check(visits(day=cells))) == [
        f"visits.csv, row 2 and 1 more, column day: found “{cells[0]}”. {DAY} {DAY_OR_MONTH}"
    ]


def test_days_that_were_saved_as_a_count_are_refused_with_the_cure():
    assert sentences(check(visits(day=["46350"]))) == [
        f"visits.csv, row 2, column day: found “46350”. {DAY} Excel counts days and saved the "
        "count. Set the format of the column to year-month-day and save again."
    ]


@pytest.mark.parametrize("cell", ["2027-05-2", "24/05/202", "24/05/2", "31/02/2027", "soon"])
def test_what_is_no_whole_day_is_refused(cell):
    assert [each.found for each in check(visits(day=["2027-05-24", cell]))] == [cell]


@pytest.mark.parametrize(
    ("cells", "read_as"),
    [
        pytest.param(["4,5", "0,125"], [4.5, 0.125], id="decimal commas"),
        pytest.param(["1.0", "140.00"], [1.0, 140.0], id="noughts at the end"),
        pytest.param(["1,600.50"], [1600.5], id="thousands, US"),
        pytest.param(["1.600,50"], [1600.5], id="thousands, Germany"),
        pytest.param(["1 600,50"], [1600.5], id="thousands, France"),
        pytest.param(["1\u202f600", "1\xa0600"], [1600.0, 1600.0], id="narrow and wide spaces"),
        pytest.param(["1'600.50"], [1600.5], id="thousands, Switzerland"),
        pytest.param(["1,234", "4.5"], [1234.0, 4.5], id="a point elsewhere tells the mark"),
        pytest.param(["1,234", "4,5"], [1.234, 4.5], id="a comma elsewhere tells the mark"),
        pytest.param(["1.234", "4,5"], [1234.0, 4.5], id="so a point stands between thousands"),
        pytest.param(["1,600"], [1600.0], id="no program writes 1.6 with noughts"),
        pytest.param(["1.234"], [1.234], id="a point as the tables have it"),
    ],
)
def test_numbers_as_a_country_writes_them_are_read(cells, read_as):
    assert values(visits(days=cells), "days") == read_as


@pytest.mark.parametrize(
    ("cells", "separator"), [(["1,234"], ","), (["1.600"], ","), (["1.234"], ";")]
)
def test_a_mark_that_may_be_either_is_refused_with_the_cure(cells, separator):
    assert sentences(check(visits(separator, days=cells))) == [
        f"visits.csv, row 2, column days: found “{cells[0]}”. {FIGURES} {MARK}"
    ]


def test_whole_numbers_lose_their_fraction_of_noughts_and_their_thousands():
    assert values(visits(visits=["4.0", "1,234", "5,00"]), "visits") == [4, 1234, 5]


def test_half_a_visit_is_refused():
    assert [each.found for each in check(visits(visits=["4,5"]))] == ["4,5"]


@pytest.mark.parametrize("cell", ["$1,600.00", "US$ 1600", "1600 USD", "1.600,00\xa0$", "$ 1600"])
def test_dollars_are_read_in_a_column_of_dollars(cell):
    assert values(visits(price=[cell]), "price") == [1600.0]


def test_percent_is_read_where_the_row_says_percent():
    assert values(visits(share=["70%", "70,5 %"], unit=["percent"] * 2), "share") == [70.0, 70.5]


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        pytest.param(
            {"price": ["95 €"]},
            f"column price: found “95 €”. {FIGURES} {DOLLARS.format('€')}",
            id="euros in a column of dollars",
        ),
        pytest.param(
            {"price": ["95,00 EUR"]},
            f"column price: found “95,00 EUR”. {FIGURES} {DOLLARS.format('EUR')}",
            id="euros by their code",
        ),
        pytest.param(
            {"price": ["CA$95"]},
            f"column price: found “CA$95”. {FIGURES} {DOLLARS.format('CA$')}",
            id="another country's dollars",
        ),
        pytest.param(
            {"days": ["70%"]},
            f"column days: found “70%”. {FIGURES} The column holds days: leave “%” out.",
            id="percent of days",
        ),
        pytest.param(
            {"share": ["70%"], "unit": ["points"]},
            f"column share: found “70%”. {FIGURES} The column holds points: leave “%” out.",
            id="percent in a row of points",
        ),
    ],
)
def test_a_sign_that_its_column_does_not_hold_is_refused(columns, sentence):
    assert sentences(check(visits(**columns))) == [f"visits.csv, row 2, {sentence}"]


@pytest.mark.parametrize("cell", ["5-Oct", "05. Okt", "05-oct", "05 oct.", "05.10.2026"])
def test_a_range_that_became_a_day_is_refused_with_the_cure(cell):
    assert sentences(check(visits(days=[cell]))) == [
        f"visits.csv, row 2, column days: found “{cell}”. {FIGURES} {TURNED}"
    ]


@pytest.mark.parametrize("cell", ["5-Oct", "05-Oct", "Oct-05", "05. Okt", "05-oct", "mai-10"])
def test_a_text_that_became_a_day_is_refused_with_the_cure(cell):
    assert sentences(check(visits(unit=[cell]))) == [
        f"visits.csv, row 2, column unit: found “{cell}”. {TURNED}"
    ]


@pytest.mark.parametrize(
    "cell", ["May 2020", "24 May 2020", "5 October", "SPF-50", "Oct-05, Oct-06"]
)
def test_a_text_on_a_day_is_good(cell):
    assert values(visits(unit=[cell]), "unit") == [cell]


@pytest.mark.parametrize("cell", ["01-Mar", "Mar 01", "01.03.2026"])
def test_an_id_that_became_a_day_is_refused_with_the_cure(cell):
    assert sentences(check(visits(id=[cell]))) == [
        f"visits.csv, row 2, column id: found “{cell}”. Allowed: small letters a-z, digits and "
        f"hyphens, as in “light-peel”, at most 80. {TURNED}"
    ]


def test_an_id_that_became_a_number_is_refused_with_the_cure():
    assert sentences(check(visits(id=["1.2E+15"]))) == [
        "visits.csv, row 2, column id: found “1.2E+15”. Allowed: small letters a-z, digits and "
        "hyphens, as in “light-peel”, at most 80. Excel shortened a long number. Set the format "
        "of the column to text, type the cell anew and save again."
    ]


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


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        pytest.param(
            {"warning": "Not over a pacemaker."},
            "column warning: found “Not over a pacemaker.”. "
            "Allowed: a warning with its source in warning_source_id, or neither.",
            id="a warning without its source",
        ),
        pytest.param(
            {"warning_source_id": "fda"},
            "column warning: empty cell. Allowed: a warning with its source in warning_source_id, "
            "or neither. The row has warning_source_id “fda”.",
            id="a source without its warning",
        ),
        pytest.param(
            {"sessions_low": "0", "sessions_high": "3"},
            "column sessions_low: found “0”. "
            "Allowed: 1 visit or more, or an empty cell: a course has a visit.",
            id="a course of no visit",
        ),
        pytest.param(
            {"interval_weeks_low": "0", "interval_weeks_high": "2"},
            "column interval_weeks_low: found “0”. "
            "Allowed: 1 week or more, or an empty cell: time lies between visits.",
            id="no time between visits",
        ),
        pytest.param(
            {"visit_minutes_low": "0"},
            "column visit_minutes_low: found “0”. "
            "Allowed: more than 0 minutes, or an empty cell: a visit takes time.",
            id="a visit of no time",
        ),
        pytest.param(
            {"checked_on": "2027-05-24", "check_by": "2026-11-24"},
            "column check_by: found “2026-11-24”. It is lower than checked_on (2027-05-24).",
            id="to be checked before it was",
        ),
    ],
)
def test_cells_of_a_treatment_that_contradict_each_other_are_refused(cells, sentence):
    assert good_rows(treatments(cells).encode()) == [f"treatments.csv, row 2, {sentence}"]


SHARE = {
    "outcome_id": "typo",
    "treatment_id": "light-peel",
    "outcome": "responders",
    "measure": "share of people",
    "unit": "percent",
    "show": "yes",
    "source_id": "a",
}


def refused_outcome(**cells):
    return [
        (each.column, each.found) for each in check(reading(table_of(Outcome), {**SHARE, **cells}))
    ]


@pytest.mark.parametrize(
    ("cells", "problems"),
    [
        pytest.param(
            {"low": "60", "high": "60", "people": "30", "events": "39"},
            [("events", "39"), ("low", "60")],
            id="more events than people",
        ),
        pytest.param(
            {"low": "130", "high": "130"},
            [("high", "130"), ("low", "130")],
            id="more than all people",
        ),
        pytest.param({"low": "-5", "high": "5"}, [("low", "-5")], id="fewer than none"),
        pytest.param(
            {"low": "0.6", "high": "0.6", "people": "30", "events": "18"},
            [("low", "0.6")],
            id="a share that is not that of its count",
        ),
        pytest.param(
            {"measure": "share of scars", "low": "6", "high": "6", "counted": "5"}
            | {"counted_events": "3"},
            [("low", "6")],
            id="a share of scars that is not that of its count",
        ),
        pytest.param(
            {"low": "60", "high": "60", "counted": "5", "counted_events": "6"},
            [("counted", "5")],
            id="more counted with it than counted",
        ),
        pytest.param(
            {"low": "60", "high": "60", "people": "30", "events": "18"}, [], id="all agree"
        ),
        pytest.param(
            {"low": "86", "high": "86", "people": "15", "events": "13"}, [], id="rounded down"
        ),
        pytest.param({"measure": "mean change", "low": "-14", "high": "130"}, [], id="no share"),
    ],
)
def test_an_outcome_that_contradicts_itself_is_refused(cells, problems):
    assert refused_outcome(**cells) == problems


def test_every_rule_of_a_table_is_about_its_columns():
    assert [rule.columns[0] for rule in table_of(Treatment).rules] == [
        "warning",
        "sessions_low",
        "sessions_high",
        "interval_weeks_low",
        "interval_weeks_high",
        "visit_minutes_low",
        "visit_minutes_high",
    ]


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
