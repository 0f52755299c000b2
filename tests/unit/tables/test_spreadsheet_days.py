"""Days as spreadsheets save them, and cells that they turn into days."""

from __future__ import annotations

import codecs

import pytest

from resurface.tables.contract import check
from tests.unit.tables.samples import sentences, treatments
from tests.unit.tables.saved import BEFORE, FIGURES, ROWS, good_rows, notices, values, visits

NARROW = "Excel saves what it shows, and the column was too narrow. Make it wider and save again."
DAY = "Allowed: a date as year-month-day, as in 2026-11-24."
DAY_OR_MONTH = (
    "Excel and others save days in their country's form, and here day and month can't be told "
    "apart. Set the format of the column to year-month-day and save again."
)
TURNED = (
    "Excel and others turn cells such as 5-10 or mar-1 into days. Set the format of the column to "
    "text, type the cell anew and save again."
)


def read_days(*cells):
    return [day.isoformat() for day in values(visits(day=cells), "day")]


def with_days(checked_on, check_by, separator=","):
    return treatments(
        *({**row, "checked_on": checked_on, "check_by": check_by} for row in ROWS),
        separator=separator,
    )


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
