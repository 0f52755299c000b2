"""Numbers as a country writes them, with marks and signs: read, or refused with the cure."""

from __future__ import annotations

import pytest

from resurface.tables.contract import check
from tests.unit.tables.samples import sentences
from tests.unit.tables.saved import FIGURES, values, visits

MARK = (
    "The mark may be a decimal mark or stand between thousands. In the spreadsheet, set the column "
    "to numbers with no marks between thousands, and save again."
)
DOLLARS = (
    "Prices are in US dollars, and “{}” is not: write the price in US dollars, or empty the cell."
)


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


def test_an_id_that_became_a_number_is_refused_with_the_cure():
    assert sentences(check(visits(id=["1.2E+15"]))) == [
        "visits.csv, row 2, column id: found “1.2E+15”. Allowed: small letters a-z, digits and "
        "hyphens, as in “light-peel”, at most 80. Excel shortened a long number. Set the format "
        "of the column to text, type the cell anew and save again."
    ]
