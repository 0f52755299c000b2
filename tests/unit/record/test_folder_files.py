"""Which file each table of a folder is read from: links, what is no file, when edited."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from resurface.record.folder import SHIPPED, TABLES, files, load, stamps
from tests.unit.record.in_a_folder import NAMES, ids, put
from tests.unit.tables.samples import PEEL, clinic, sentences


def snapshot(place: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of the folder with its bytes and its time."""
    return {
        str(path.relative_to(place)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in place.rglob("*")
        if path.is_file()
    }


def test_a_clinics_folder_is_never_written_to(tmp_path):
    put(clinic(tmp_path, [PEEL]), "sources.csv", b"\x00")
    before = snapshot(tmp_path)

    load(tmp_path)

    assert snapshot(tmp_path) == before


def test_other_files_of_a_clinics_folder_are_left_alone(tmp_path):
    put(clinic(tmp_path, [PEEL]), "patients.csv", b"\x00")

    assert sentences(load(tmp_path).problems) == []


def test_a_folder_in_the_place_of_a_file_is_refused(tmp_path):
    (tmp_path / "treatments.csv").mkdir()

    assert sentences(load(tmp_path).problems) == ["treatments.csv: This is a folder, not a file."]


@pytest.mark.parametrize("name", ["nowhere", "nowhere/deeper", "file.txt", "a" * 300, "a\x00b"])
def test_what_is_no_folder_is_refused(tmp_path, name):
    put(tmp_path, "file.txt", b"a file")

    found = load(tmp_path / name)

    assert (found.rows, sentences(found.problems)) == (
        {},
        [f"RESURFACE_DATA: There is no such folder: {tmp_path / name}"],
    )


def test_each_file_is_taken_from_the_folder_where_it_is_there(tmp_path):
    clinic(tmp_path, [PEEL])

    found = files(tmp_path)

    assert found == {
        "treatments": tmp_path / "treatments.csv",
        **{name: SHIPPED / f"{name}.csv" for name in NAMES[1:]},
    }


@pytest.mark.parametrize(
    ("target", "why"),
    [
        pytest.param(
            "nowhere.csv",
            "The file can't be found, or it is a link to a file that is not there.",
            id="nothing",
        ),
        pytest.param("treatments.csv", "The file is a link to itself.", id="itself"),
        pytest.param(
            "/dev/zero", "This is no ordinary file (a pipe, a device or the like).", id="no end"
        ),
    ],
)
def test_a_link_to_what_is_no_file_is_refused(tmp_path, target, why):
    (tmp_path / "treatments.csv").symlink_to(target)

    assert sentences(load(tmp_path).problems) == [f"treatments.csv: {why}"]


def test_a_link_to_an_ordinary_file_is_read(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (clinic(elsewhere, [PEEL]) / "treatments.csv").rename(tmp_path / "prices.txt")
    (tmp_path / "treatments.csv").symlink_to("prices.txt")

    assert ids(load(tmp_path)) == ["light-peel"]


def test_near_names_of_a_clinics_folder_are_noted(tmp_path):
    put(clinic(tmp_path, [PEEL]), "treatments (1).csv", b"")

    assert sentences(load(tmp_path).notices) == [
        "treatments (1).csv: This is not used: treatments.csv is. If this is the newer one, save "
        "it under that name."
    ]


def test_the_shipped_folder_by_another_name_is_the_shipped_one(tmp_path):
    (tmp_path / "link").symlink_to(SHIPPED)

    assert load(tmp_path / "link").own == frozenset()


def test_stamps_stay_while_nothing_is_edited(tmp_path):
    clinic(tmp_path, [PEEL])

    assert stamps(tmp_path) == stamps(tmp_path)


def test_stamps_change_with_a_files_time(tmp_path):
    path = clinic(tmp_path, [PEEL]) / "treatments.csv"
    before = stamps(tmp_path)

    os.utime(path, ns=(1, 1))

    assert stamps(tmp_path) != before


def test_stamps_change_with_a_files_size_though_its_time_stays(tmp_path):
    path = clinic(tmp_path, [PEEL]) / "treatments.csv"
    os.utime(path, ns=(1, 1))
    before = stamps(tmp_path)

    path.write_bytes(path.read_bytes() + b"\n")
    os.utime(path, ns=(1, 1))

    assert stamps(tmp_path) != before


def test_stamps_change_when_a_file_or_the_folder_itself_appears(tmp_path):
    later = tmp_path / "later"
    missing = stamps(later)

    later.mkdir()
    empty = stamps(later)
    clinic(later, [PEEL])

    assert len({missing, empty, stamps(later)}) == 3


def test_every_table_has_a_shipped_file():
    assert [table.file for table in TABLES if not (SHIPPED / table.file).is_file()] == []
