"""What is said about a data folder: bounded, and which tables are whose."""

from __future__ import annotations

import pytest

from resurface.language.language import message
from resurface.record.folder import TABLES
from resurface.record.report import origin, sentences
from resurface.tables.problem import Notice


def report(count: int) -> list[Notice]:
    return [Notice("facts.csv", message("Row {row}.", row=row)) for row in range(count)]


def test_a_short_report_is_said_whole(english):
    assert sentences(report(2), english) == ["facts.csv: Row 0.", "facts.csv: Row 1."]


def test_fifty_are_said_without_a_remainder(english):
    assert sentences(report(50), english)[-1] == "facts.csv: Row 49."


def test_of_a_long_report_the_first_fifty_are_said_and_how_many_more(english):
    said = sentences(report(10_050), english)

    assert (len(said), said[49], said[50]) == (51, "facts.csv: Row 49.", "and 10,000 more")


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (set(), "Shipped: all tables."),
        ({"treatments"}, "Our clinic's: treatments. Shipped: all others."),
        (
            {"sources", "treatments"},
            "Our clinic's: treatments, sources. Shipped: all others.",
        ),
        ({table.name for table in TABLES}, "Our clinic's: all tables."),
    ],
)
def test_which_tables_are_whose_is_one_sentence(english, own, said):
    assert english.render(origin(frozenset(own))) == said
