"""Every rule for the cells and rows of one table, checked at once; all failures together."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resurface.catalogue.treatments import Treatment
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.recovery import RecoveryDays
from resurface.evidence.sources import Source
from resurface.language.language import english
from resurface.record.folder import SHIPPED, TABLES
from resurface.tables import kinds
from resurface.tables.contract import check
from resurface.tables.kinds import TEXT, choice, figure, whole
from resurface.tables.read import read
from resurface.tables.schema import column, instances, table, table_of
from tests.unit.tables.samples import (
    PEEL,
    SHIPPED_TREATMENTS,
    TREATMENTS,
    reading,
    sentences,
    text,
    treatments,
)

FIGURE = "Allowed: a number from 0 to 365, with a point (4 or 4.5), or an empty cell."
PRICE = "Allowed: a number with a point (4 or 4.5), or an empty cell."
TURNED = (
    "Excel and others turn cells such as 5-10 or mar-1 into days. Set the format of the column to "
    "text, type the cell anew and save again."
)
LINK = "Allowed: a link that begins with http:// or https://"
DATE = "Allowed: a date as year-month-day, as in 2026-11-24."


KINDS = {name.lower(): kind for name, kind in vars(kinds).items() if isinstance(kind, kinds.Kind)}
"""Every kind that needs nothing further to be told, by its name."""


def file_of(cells, kind, **more):
    """A file with one column of this kind and one row for each cell."""

    @table("one", "one")
    class One:
        cell: object = column(kind, "a cell", **more)

    return reading(table_of(One), *({"cell": each} for each in cells))


def refused_cells(cells, kind):
    """Those of the cells that a report names."""
    return [cell for cell in cells if check(file_of([cell], kind))]


def refused(raw):
    """What is wrong with these bytes as treatments.csv."""
    return sentences(check(read(TREATMENTS, raw if isinstance(raw, bytes) else raw.encode())))


def is_refused_or_makes_treatments(raw):
    """The two ends that bytes may come to; a row that passed but makes no treatment raises."""
    found = read(TREATMENTS, raw)
    return bool(check(found)) or all(
        each.id for each in instances(Treatment, {"treatments": found.rows})
    )


@pytest.mark.parametrize("shipped", TABLES, ids=lambda shipped: shipped.file)
def test_a_shipped_file_is_good(shipped):
    assert check(read(shipped, (SHIPPED / shipped.file).read_bytes())) == ()


@pytest.mark.parametrize(
    ("kind", "cells"),
    [
        ("id", ["a", "light-peel", "3d", "2017-trial-b"]),
        ("ids", ["a", "a;b", "a; light-peel ;c"]),
        ("text", ["Any “text” <b>=1+1</b>", "x" * 1_000, "nan", "NULL"]),
        ("figure", ["0", "4", "4.5", "007", "10000000", "0.000001"]),
        ("change", ["0", "-14.4", "66.2", "-10000000"]),
        ("whole", ["0", "12", "10000000"]),
        ("type", ["I", "II", "III", "IV", "V", "VI"]),
        ("types", ["V", "V;VI", "I; III"]),
        ("date", ["2026-11-24", "2028-02-29"]),
        (
            "link",
            [
                "http://a.org",
                "https://pubmed.ncbi.nlm.nih.gov/38300170/",
                "HTTPS://a.org/b?c=d#e",
                "https://a.org/%20(b)",
            ],
        ),
    ],
)
def test_cells_that_follow_the_rule_of_their_kind_are_good(kind, cells):
    assert refused_cells(["", *cells], KINDS[kind]) == []


@pytest.mark.parametrize(
    ("kind", "cells"),
    [
        ("id", ["A", "light peel", "light_peel", "-a", "a-", "a--b", "é", "a/b", "a\nb", "a\n"]),
        ("ids", ["a,b", "a;B", "a;;b", "a;", ";"]),
        ("text", ["x" * 1_001]),
        (
            "figure",
            [
                *("5-Oct", "5-10", "5–10", "4,5", "1,000", "1 000", "4.", ".5", "½", "٣", "4\n"),
                *("nan", "NaN", "inf", "-inf", "1e309", "1e3", "0x1", "1_0", "TRUE", "None", "-"),
                *("-1", "+1", "$100", "4 days", "#REF!", "=1+1"),
                *("10000000.1", "10000001", "9999999999"),
            ],
        ),
        ("change", ["--1", "-", "- 1", "−1", "-nan", "-1e5", "4,5", "-10000001"]),
        ("whole", ["4.5", "4.0", "-1", "1e2", "٣", "²", "10000001"]),
        ("type", ["i", "VII", "3", "II–IV", "0", "Ⅲ"]),
        ("types", ["V,VI", "V;7", "V;", "all"]),
        (
            "date",
            [
                *("24/11/2026", "11/24/2026", "24-Nov-26", "today", "2026", "2026-1-1"),
                *("2026-13-01", "2026-02-30", "20261124", "2026-W48-2", "2026-11-24T00:00:00"),
            ],
        ),
        (
            "link",
            [
                "javascript:alert(1)",
                "JavaScript://a.org/%0aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "ftp://a.org/b",
                "file:///etc/passwd",
                "mailto:a@b.org",
                "//a.org",
                "a.org",
                "/a",
                "http:a.org",
                "http://",
                "https:///a",
                "http://[a",
                "https://a.org/b c",
                'https://a.org/"onclick=',
                "https://a.org/<b>",
                "https://a.org\\@b.org",
                "https://a.org/" + "a" * 500,
            ],
        ),
    ],
)
def test_cells_that_break_the_rule_of_their_kind_are_refused(kind, cells):
    assert refused_cells(["", *cells], KINDS[kind]) == cells


@pytest.mark.parametrize(
    ("kind", "allowed"),
    [
        (
            kinds.ID,
            "Allowed: small letters a-z, digits and hyphens, as in “light-peel”, at most 80.",
        ),
        (kinds.IDS, "Allowed: ids with “;” between them."),
        (kinds.TEXT, "Allowed: up to 1000 characters."),
        (kinds.FIGURE, PRICE),
        (figure(365), FIGURE),
        (kinds.CHANGE, "Allowed: a number with a point (4 or -4.5), or an empty cell."),
        (kinds.WHOLE, "Allowed: a whole number, or an empty cell."),
        (whole(99), "Allowed: a whole number from 0 to 99, or an empty cell."),
        (choice("yes", "no"), "Allowed: yes, no"),
        (kinds.YES_OR_NO, "Allowed: yes, no"),
        (kinds.TYPE, "Allowed: I, II, III, IV, V or VI."),
        (kinds.TYPES, "Allowed: I, II, III, IV, V or VI, separated by “;”."),
        (kinds.DATE, DATE),
        (kinds.LINK, LINK),
    ],
    ids=lambda value: value.id if isinstance(value, kinds.Kind) else "",
)
def test_the_report_says_what_a_cell_of_the_kind_may_hold(kind, allowed):
    assert english().render(kind.rule) == allowed


@pytest.mark.parametrize("word", ["laser", "manual;device", "yes"])
def test_only_the_fixed_words_of_a_choice_are_taken(word):
    found = file_of([word], choice("manual", "device"))

    assert sentences(check(found)) == [
        f"one.csv, row 2, column cell: found “{word}”. Allowed: manual, device"
    ]


def test_a_figure_may_reach_its_maximum():
    assert check(file_of(["365"], figure(365))) == ()


def test_a_figure_above_its_maximum_is_refused():
    assert sentences(check(file_of(["365.5"], figure(365)))) == [
        f"one.csv, row 2, column cell: found “365.5”. {FIGURE}"
    ]


def test_a_required_cell_must_not_be_empty():
    assert sentences(check(file_of(["", "words"], TEXT, required=True))) == [
        "one.csv, row 2, column cell: empty cell. This cell can't be empty."
    ]


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


def test_an_id_has_a_longest_length():
    assert refused_cells(["a" * 80, "a" * 81], kinds.ID) == ["a" * 81]


def test_the_row_named_is_the_row_of_the_spreadsheet_though_lines_are_blank():
    raw = treatments({}, {"id": "b", "depth": "laser"}).replace("\nb,", "\n\n\nb,")

    assert [problem.row for problem in check(read(TREATMENTS, raw.encode()))] == [5]


def test_problems_of_reading_are_handed_on():
    assert refused(b"\x00") == [
        "treatments.csv: There are empty (NUL) bytes in it: the file is damaged."
    ]


def test_a_file_with_names_and_no_rows_is_refused():
    assert refused(text(TREATMENTS)) == ["treatments.csv: There are no rows under the first one."]


def test_words_that_mean_nothing_to_a_computer_are_text_like_any_other():
    assert refused(treatments({"name": "nan", "summary": "NA", "lasts": "None"})) == []


def test_a_day_cut_off_at_the_end_of_the_file_is_refused():
    raw = treatments({"check_by": "2027-05-24"}).removesuffix("4\n")

    assert refused(raw) == [f"treatments.csv, row 2, column check_by: found “2027-05-2”. {DATE}"]


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=400))
def test_no_bytes_raise(raw):
    assert check(read(TREATMENTS, raw)) != ()


@settings(deadline=None, max_examples=25)
@given(
    st.lists(
        st.tuples(st.integers(0, len(SHIPPED_TREATMENTS) - 1), st.integers(1, 255)),
        min_size=1,
        max_size=4,
    )
)
def test_a_shipped_file_with_damaged_bytes_is_refused_or_still_makes_treatments(flips):
    raw = bytearray(SHIPPED_TREATMENTS)
    for place, mask in flips:
        raw[place] ^= mask

    assert is_refused_or_makes_treatments(bytes(raw))


@settings(deadline=None, max_examples=25)
@given(st.integers(0, len(SHIPPED_TREATMENTS)))
def test_a_shipped_file_cut_anywhere_is_refused_or_still_makes_treatments(cut):
    assert is_refused_or_makes_treatments(SHIPPED_TREATMENTS[:cut])


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(TREATMENTS.column_names), st.text(max_size=30))
def test_any_text_in_any_cell_is_refused_or_makes_a_treatment(name, cell):
    assert is_refused_or_makes_treatments(treatments({name: cell}).encode("utf-8", "replace"))


@pytest.mark.parametrize("between", [b"", b"\n", b"\r\n", b"\x00", b","])
def test_a_shipped_file_written_twice_over_is_refused(between):
    assert check(read(TREATMENTS, SHIPPED_TREATMENTS + between + SHIPPED_TREATMENTS)) != ()


def test_the_sample_that_these_tests_change_is_good():
    assert refused(treatments(PEEL)) == []
