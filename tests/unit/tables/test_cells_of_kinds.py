"""What a cell of each kind may hold, and what the report says of one that breaks its rule."""

from __future__ import annotations

import pytest

from resurface.language.language import english
from resurface.tables import kinds
from resurface.tables.contract import check
from resurface.tables.kinds import TEXT, choice, figure, whole
from resurface.tables.schema import column, table, table_of
from tests.unit.tables.refusals import DATE, FIGURE, LINK, PRICE
from tests.unit.tables.samples import reading, sentences

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


def test_an_id_has_a_longest_length():
    assert refused_cells(["a" * 80, "a" * 81], kinds.ID) == ["a" * 81]
