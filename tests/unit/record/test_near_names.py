"""Files whose names are near that of a table are named, with what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from resurface.record.near_names import near_names
from tests.unit.tables.samples import sentences

NAMES = ("treatments", "reported_harms", "facts")
RENAME = "This is not used. Give it exactly the name {}.csv."
SAVE = (
    "This is not used: it is a spreadsheet's own file. Save it as “CSV UTF-8” under the name "
    "{}.csv."
)
MOVE = (
    "This is not used: it lies one folder down. Move it up, or let RESURFACE_DATA name that folder."
)
SECOND = "This is not used: {}.csv is. If this is the newer one, save it under that name."


def put(folder: Path, name: str) -> None:
    """An empty file of that name."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.touch()


def noted(folder: Path) -> list[str]:
    own = frozenset(name for name in NAMES if (folder / f"{name}.csv").exists())
    return sentences(near_names(folder, NAMES, own))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Treatments.csv", RENAME),
        ("treatments.CSV", RENAME),
        ("TREATMENTS.CSV", RENAME),
        ("treatments.csv.csv", RENAME),
        ("treatments.csv.txt", RENAME),
        ("treatments.txt", RENAME),
        ("treatments", RENAME),
        ("treatment.csv", RENAME),
        ("treatmnets.csv", RENAME),
        ("treatments (1).csv", RENAME),
        ("treatments_2026-11.csv", RENAME),
        ("Copy of treatments.csv", RENAME),
        ("Clinic prices - treatments.csv", RENAME),
        ("treatments-Table 1.csv", RENAME),
        ("treatments .csv", RENAME),
        ("treatments.xls", SAVE),
        ("Treatments.XLSX", SAVE),
        ("treatments.ods", SAVE),
        ("treatments.numbers", SAVE),
        ("treatments.csv.numbers", SAVE),
        ("data/treatments.csv", MOVE),
        ("Data 2026/Treatments (2).csv", MOVE),
    ],
)
def test_a_file_of_a_near_name_is_named_with_what_to_do(tmp_path, name, said):
    put(tmp_path, name)

    assert noted(tmp_path) == [f"{name}: {said.format('treatments')}"]


@pytest.mark.parametrize("name", ["Reported harms.csv", "reported-harms (2).csv"])
def test_a_table_of_two_words_is_known_however_they_are_joined(tmp_path, name):
    put(tmp_path, name)

    assert noted(tmp_path) == [f"{name}: {RENAME.format('reported_harms')}"]


@pytest.mark.parametrize(
    "name",
    [
        "treatments.csv",
        "patients.csv",
        "readme.txt",
        ".treatments.csv.swp",
        "~$treatments.xlsx",
        ".~lock.treatments.csv#",
        "treatments.csv.new",
        "treatments.csv~",
        "treatments.pdf",
        "__MACOSX/treatments.csv",
        ".git/treatments.csv",
        "deep/patients.csv",
    ],
)
def test_any_other_file_is_left_alone(tmp_path, name):
    put(tmp_path, name)

    assert noted(tmp_path) == []


def test_a_second_file_beside_the_table_itself_is_named(tmp_path):
    put(tmp_path, "treatments.csv")
    put(tmp_path, "treatments (1).csv")

    assert noted(tmp_path) == [f"treatments (1).csv: {SECOND.format('treatments')}"]


def test_a_copy_in_a_folder_below_the_table_itself_is_a_backup(tmp_path):
    put(tmp_path, "treatments.csv")
    put(tmp_path, "old/treatments.csv")

    assert noted(tmp_path) == []


def test_where_case_is_ignored_the_table_itself_is_not_named(tmp_path):
    put(tmp_path, "treatments.csv")
    os.link(tmp_path / "treatments.csv", tmp_path / "Treatments.csv")  # one file by both names

    assert noted(tmp_path) == []


def test_a_numbers_document_that_is_a_folder_is_named(tmp_path):
    (tmp_path / "treatments.numbers").mkdir()

    assert noted(tmp_path) == [f"treatments.numbers: {SAVE.format('treatments')}"]


def test_a_folder_that_is_called_as_a_table_is_left_alone(tmp_path):
    (tmp_path / "treatments").mkdir()

    assert noted(tmp_path) == []


def test_a_name_that_is_no_text_is_shown_with_marks(tmp_path):
    put(tmp_path, os.fsdecode(b"treatments \xff\n.csv"))

    assert noted(tmp_path) == [f"treatments ��.csv: {RENAME.format('treatments')}"]


def test_a_folder_that_can_t_be_listed_has_none(tmp_path):
    assert noted(tmp_path / "nowhere") == []
