"""Every rule for the cells and rows of one table, checked at once; all failures together."""

from __future__ import annotations

import pytest

from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.recovery import RecoveryDays
from resurface.evidence.sources import Source
from resurface.record.folder import SHIPPED, TABLES
from resurface.tables.contract import check
from resurface.tables.read import read
from resurface.tables.schema import table_of
from tests.unit.tables.refusals import DATE, FIGURE, LINK, PRICE, refused
from tests.unit.tables.samples import PEEL, TREATMENTS, reading, sentences, text, treatments

TURNED = (
    "Excel and others turn cells such as 5-10 or mar-1 into days. Set the format of the column to "
    "text, type the cell anew and save again."
)


@pytest.mark.parametrize("shipped", TABLES, ids=lambda shipped: shipped.file)
def test_a_shipped_file_is_good(shipped):
    assert check(read(shipped, (SHIPPED / shipped.file).read_bytes())) == ()


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        pytest.param(
            {"downtime_days_low": "5-Oct"},
            f"treatments.csv, row 2, column downtime_days_low: found “5-Oct”. {FIGURE} {TURNED}",
            id="a figure that became a date",
        ),
        pytest.param(
            {"price_usd_low": "5-Oct"},
            f"treatments.csv, row 2, column price_usd_low: found “5-Oct”. {PRICE} {TURNED}",
            id="a price that became a date",
        ),
        pytest.param(
            {"downtime_days_high": "nan"},
            f"treatments.csv, row 2, column downtime_days_high: found “nan”. {FIGURE}",
            id="nan",
        ),
        pytest.param(
            {"downtime_days_high": "1e309"},
            f"treatments.csv, row 2, column downtime_days_high: found “1e309”. {FIGURE}",
            id="more than a computer's number holds",
        ),
        pytest.param(
            {"downtime_days_high": "inf"},
            f"treatments.csv, row 2, column downtime_days_high: found “inf”. {FIGURE}",
            id="infinity",
        ),
        pytest.param(
            {"downtime_days_high": "366"},
            f"treatments.csv, row 2, column downtime_days_high: found “366”. {FIGURE}",
            id="more than a year away",
        ),
        pytest.param(
            {"sessions_low": "4.5"},
            "treatments.csv, row 2, column sessions_low: found “4.5”. "
            "Allowed: a whole number from 0 to 100, or an empty cell.",
            id="half a session",
        ),
        pytest.param(
            {"depth": "laser"},
            "treatments.csv, row 2, column depth: found “laser”. "
            "Allowed: manual, chemical, device, fractional laser",
            id="a depth that is not one of the four",
        ),
        pytest.param(
            {"name": ""},
            "treatments.csv, row 2, column name: empty cell. This cell can't be empty.",
            id="no name",
        ),
        pytest.param(
            {"checked_on": "next spring"},
            f"treatments.csv, row 2, column checked_on: found “next spring”. {DATE}",
            id="a day in words",
        ),
        pytest.param(
            {"skin_type_low": "3"},
            "treatments.csv, row 2, column skin_type_low: found “3”. "
            "Allowed: I, II, III, IV, V or VI.",
            id="a skin type as a figure",
        ),
        pytest.param(
            {"downtime_days_low": "3"},
            "treatments.csv, row 2, column downtime_days_high: found “2”. "
            "It is lower than downtime_days_low (3).",
            id="low above high",
        ),
        pytest.param(
            {"skin_type_low": "V", "skin_type_high": "II"},
            "treatments.csv, row 2, column skin_type_high: found “II”. "
            "It is lower than skin_type_low (V).",
            id="skin types the wrong way round",
        ),
        pytest.param(
            {"lasts": "x" * 1_001},
            f"treatments.csv, row 2, column lasts: found “{'x' * 59}…”. "
            "Allowed: up to 1000 characters.",
            id="too long a text",
        ),
    ],
)
def test_a_bad_cell_is_named_with_file_row_column_found_and_allowed(cells, sentence):
    assert refused(treatments(cells)) == [sentence]


def test_figures_are_compared_as_numbers_and_not_as_text():
    assert refused(treatments({"sessions_low": "9", "sessions_high": "10"})) == []


def test_skin_types_are_compared_by_their_order_and_not_as_text():
    assert refused(treatments({"skin_type_low": "IV", "skin_type_high": "V"})) == []


def test_a_range_may_be_a_single_figure_or_open_at_an_end():
    same = {"downtime_days_low": "2", "downtime_days_high": "2"}
    open_low = {"id": "b", "downtime_days_low": "", "downtime_days_high": "2"}
    open_high = {"id": "c", "downtime_days_low": "2", "downtime_days_high": ""}

    assert refused(treatments(same, open_low, open_high)) == []


def test_an_id_that_stands_twice_is_named_at_its_second_row():
    assert refused(treatments({}, {"id": "other"}, {})) == [
        "treatments.csv, row 4, column id: found “light-peel”. "
        "“light-peel” stands in more than one row."
    ]


def test_a_key_of_two_columns_may_repeat_in_one_of_them():
    days = [
        {"treatment_id": "light-peel", "day_low": "0", "source_ids": "a"},
        {"treatment_id": "light-peel", "day_low": "1", "source_ids": "a"},
        {"treatment_id": "light-peel", "day_low": "0", "source_ids": "a"},
    ]

    assert sentences(check(reading(table_of(RecoveryDays), *days))) == [
        "recovery.csv, row 4, column treatment_id: found “light-peel”. "
        "“light-peel, 0” stands in more than one row."
    ]


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "data:text/html,x", "ftp://a.org/paper.pdf", "www.a.org"],
)
def test_a_source_with_a_link_that_is_not_http_or_https_is_refused(link):
    source = {"source_id": "a", "kind": "guideline", "title": "A", "url": link}

    assert sentences(check(reading(table_of(Source), source))) == [
        f"sources.csv, row 2, column url: found “{link}”. {LINK}"
    ]


def test_a_fact_whose_low_end_exceeds_its_high_end_is_refused():
    fact = {"fact_id": "f", "treatment_id": "a", "field": "downtime", "source_id": "s"}
    figures = {"low": "-3", "high": "-4", "unit": "days"}

    assert sentences(check(reading(table_of(Fact), {**fact, **figures}))) == [
        "facts.csv, row 2, column high: found “-4”. It is lower than low (-3)."
    ]


def test_people_are_counted_in_whole_numbers():
    outcome = {
        "outcome_id": "o",
        "treatment_id": "a",
        "outcome": "pain",
        "measure": "score",
        "people": "12.5",
        "show": "yes",
        "source_id": "s",
    }

    assert sentences(check(reading(table_of(Outcome), outcome))) == [
        "outcomes.csv, row 2, column people: found “12.5”. "
        "Allowed: a whole number, or an empty cell."
    ]


def test_all_failures_are_reported_together_in_the_order_of_the_file():
    raw = treatments(
        {"depth": "laser", "downtime_days_low": "5-Oct"},
        {"id": "b", "name": "", "sessions_low": "4", "sessions_high": "3"},
        {"id": "b", "check_by": "soon"},
        {"id": "B", "price_usd_low": "1e309"},
    )

    assert refused(raw) == [
        "treatments.csv, row 2, column depth: found “laser”. "
        "Allowed: manual, chemical, device, fractional laser",
        f"treatments.csv, row 2, column downtime_days_low: found “5-Oct”. {FIGURE} {TURNED}",
        "treatments.csv, row 3, column name: empty cell. This cell can't be empty.",
        "treatments.csv, row 3, column sessions_high: found “3”. "
        "It is lower than sessions_low (4).",
        f"treatments.csv, row 4, column check_by: found “soon”. {DATE}",
        "treatments.csv, row 4, column id: found “b”. “b” stands in more than one row.",
        "treatments.csv, row 5, column id: found “B”. "
        "Allowed: small letters a-z, digits and hyphens, as in “light-peel”, at most 80.",
        f"treatments.csv, row 5, column price_usd_low: found “1e309”. {PRICE}",
    ]


def test_a_cell_that_breaks_two_rules_is_named_for_both():
    letters = "Allowed: small letters a-z, digits and hyphens, as in “light-peel”, at most 80."

    assert set(refused(treatments({"id": "B"}, {"id": "B"}))) == {
        f"treatments.csv, row 2, column id: found “B”. {letters}",
        f"treatments.csv, row 3, column id: found “B”. {letters}",
        "treatments.csv, row 3, column id: found “B”. “B” stands in more than one row.",
    }


def test_one_kind_of_slip_in_every_row_is_named_in_every_row():
    raw = treatments(*({"id": f"peel-{row}", "downtime_days_high": "few"} for row in range(50)))

    assert [problem.row for problem in check(read(TREATMENTS, raw.encode()))] == [*range(2, 52)]


@pytest.mark.parametrize(
    ("rows", "more"),
    [(52, "And 2 more."), (10_000, "And more than 250 others, of the same kinds or not.")],
)
def test_fifty_slips_are_told_and_the_others_counted(rows, more):
    raw = treatments(*({"id": f"peel-{row}", "downtime_days_high": "few"} for row in range(rows)))

    problems = check(read(TREATMENTS, raw.encode()))

    assert len(problems) == 51
    assert sentences(problems[-1:]) == [f"treatments.csv: {more}"]


def test_the_second_of_two_rows_is_named_however_many_rows_stand_between():
    rows = ({"id": f"peel-{row % 2_000}"} for row in range(2_001))

    assert [each.row for each in check(read(TREATMENTS, treatments(*rows).encode()))] == [2_002]


def test_a_long_id_that_stands_twice_is_told_short():
    told = refused(treatments({"id": "a" * 100_000}, {"id": "a" * 100_000}))

    assert max(map(len, told)) < 300


def test_the_row_named_is_the_row_of_the_spreadsheet_though_lines_are_blank():
    raw = treatments({}, {"id": "b", "depth": "laser"}).replace("\nb,", "\n\n\nb,")

    assert [problem.row for problem in check(read(TREATMENTS, raw.encode()))] == [5]


def test_a_file_with_names_and_no_rows_is_refused():
    assert refused(text(TREATMENTS)) == ["treatments.csv: There are no rows under the first one."]


def test_words_that_mean_nothing_to_a_computer_are_text_like_any_other():
    assert refused(treatments({"name": "nan", "summary": "NA", "lasts": "None"})) == []


def test_the_sample_that_these_tests_change_is_good():
    assert refused(treatments(PEEL)) == []
