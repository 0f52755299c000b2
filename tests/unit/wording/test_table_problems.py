"""A slip in the tables of the wording rules is told by file, row, column, found and allowed."""

from __future__ import annotations

import csv
import shutil

import pytest

from resurface.__main__ import main
from resurface.language.language import english
from resurface.wording.rule_table import DATA, LISTS, RULES, SOURCES
from resurface.wording.signs import TABLE
from resurface.wording.table_problems import wording_problems


@pytest.fixture
def folder(tmp_path):
    for name in (RULES, LISTS, SOURCES, TABLE):
        shutil.copy(DATA / name, tmp_path / name)
    return tmp_path


def with_cell(folder, name: str, column: str, cell: str) -> list[str]:
    """What is told once the first row of a table has another cell."""
    with (folder / name).open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    rows[0][column] = cell
    with (folder / name).open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, rows[0])
        table.writeheader()
        table.writerows(rows)
    return [each.sentence(english()) for each in wording_problems(folder)]


def test_the_shipped_tables_are_good():
    assert wording_problems() == ()


@pytest.mark.parametrize(
    ("name", "column", "cell", "told"),
    [
        (RULES, "severity", "stop", "found “stop”. Allowed: block, info, ok, warn."),
        (RULES, "lifted_by", "never", "found “never”. Allowed: asked, cited"),
        (RULES, "source_ids", "nowhere", "found “nowhere”. Allowed: "),
        (RULES, "words", "<no-such>", "found “<no-such>”. It names a list"),
        (RULES, "why_es", "", "empty cell. Something must stand here."),
        (LISTS, "words_es", "<no-such>", "found “<no-such>”. It names a list"),
        (TABLE, "weight", "much", "found “much”. A number is needed here."),
        (TABLE, "rule", "C999", "found “C999”. It names a rule"),
        (TABLE, "language", "fr", "found “fr”. Allowed: en, es or nothing."),
    ],
)
def test_a_slip_is_told_with_its_place(folder, name, column, cell, told):
    said = with_cell(folder, name, column, cell)
    assert any(each.startswith(f"{name}, row 2, column {column}: {told}") for each in said), said


def test_a_column_that_is_missing_is_told(folder):
    (folder / TABLE).write_text("sign,language\n", encoding="utf-8")
    (said,) = (each.sentence(english()) for each in wording_problems(folder))
    assert said.startswith(f"{TABLE}, row 1, column kind: ")


def test_the_command_refuses_a_folder_with_a_slip(folder, capsys):
    with_cell(folder, TABLE, "weight", "much")
    assert main(["check", str(folder)]) == 1
    assert "column weight: found “much”." in capsys.readouterr().out
