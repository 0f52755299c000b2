"""data/README.md: the data dictionary, written from the schema of every table."""

from __future__ import annotations

import pytest

from resurface.record.dictionary import dictionary
from resurface.record.folder import SHIPPED, TABLES


def test_the_shipped_dictionary_is_what_the_schema_says():
    assert (SHIPPED / "README.md").read_text(encoding="utf-8") == dictionary()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.file)
def test_every_column_of_a_table_has_its_line(table):
    section = dictionary().split(f"## {table.file}\n")[1].split("\n## ")[0]

    named = [line.split("`")[1] for line in section.split("\n") if line.startswith("| `")]

    assert named == list(table.column_names)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "| `name` | plain name |  | up to 1000 characters. Never empty. "
            "| search, list, at a glance, table, course, ranges, studies, people, treatment page, "
            "guide, calendar, evidence page |",
            id="a cell that is never empty",
        ),
        pytest.param(
            "| `warning_source_id` | source of the warning |  | small letters a-z, digits and "
            "hyphens, as in “light-peel”, at most 80. Each stands in sources.csv. "
            "The column may be left out. "
            "| sources, evidence page |",
            id="a column that may be left out",
        ),
        pytest.param(
            "| `minimum_age_years` | youngest age that a source states | years | a whole number "
            "from 0 to 99, or an empty cell. The column may be left out. "
            "| table, treatment page |",
            id="a unit and a largest figure",
        ),
        pytest.param(
            "One row is some days after one session of a treatment. "
            "No two rows have the same treatment_id and day_low.",
            id="a key of two columns",
        ),
    ],
)
def test_the_dictionary_says(line):
    assert line in dictionary().split("\n")


def test_no_meaning_breaks_the_tables_of_the_dictionary():
    lines = [line for line in dictionary().split("\n") if line.startswith("|")]

    assert [line for line in lines if line.count("|") != 6] == []
