"""The data that the app serves: the last good reading of its folder, and what is wrong since."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from resurface.record.folder import SHIPPED
from resurface.record.store import Data, Refused, Store
from tests.unit.tables.samples import PEEL, clinic, sentences, treatments

LASER = [
    "treatments.csv, row 2, column depth: found “laser”. "
    "Allowed: manual, chemical, device, fractional laser"
]


class Clinic:
    """A folder whose treatments.csv is edited: each edit has a later time than the one before."""

    def __init__(self, folder: Path) -> None:
        self.path = clinic(folder, [PEEL]) / "treatments.csv"
        self.edits = 0
        self.store = Store(folder)

    def edit(self, **cells: str) -> None:
        self.write(treatments(cells).encode())

    def write(self, raw: bytes) -> None:
        self.path.write_bytes(raw)
        self.edits += 1
        os.utime(self.path, (2_000_000_000 + self.edits, 2_000_000_000 + self.edits))

    @property
    def names(self) -> list[str]:
        """The treatments that are served."""
        served = self.store.current()
        assert isinstance(served, Data)
        return [each.name for each in served.catalogue.treatments]

    @property
    def problems(self) -> list[str]:
        return sentences(self.store.current().problems)


@pytest.fixture
def edited(tmp_path) -> Clinic:
    return Clinic(tmp_path)


def test_good_data_is_served_with_its_version_and_without_problems(tables):
    served = Store(SHIPPED).current()

    assert isinstance(served, Data)
    assert (served.version, served.problems, served.notices) == (tables.version, (), ())


def test_the_same_data_is_served_while_no_file_changes(edited):
    assert edited.store.current() is edited.store.current()


def test_an_edit_is_seen_at_the_next_look(edited):
    before = edited.names

    edited.edit(name="Gentle peel")

    assert (before, edited.names) == (["Light peel"], ["Gentle peel"])


def test_an_edit_makes_another_data_version(edited):
    before = edited.store.current().version

    edited.edit(name="Gentle peel")

    assert edited.store.current().version != before


@pytest.mark.parametrize(
    ("raw", "problems"),
    [
        pytest.param(treatments({"depth": "laser"}).encode(), LASER, id="a bad cell"),
        pytest.param(b"", ["treatments.csv: The file is empty."], id="an empty file"),
        pytest.param(
            b"\xef\xbb\xbf", ["treatments.csv: The file is empty."], id="a byte-order mark only"
        ),
        pytest.param(
            b"PK\x03\x04",
            ["treatments.csv: This is an Excel workbook. Save it as “CSV UTF-8”."],
            id="a workbook",
        ),
    ],
)
def test_the_last_good_data_stays_while_a_file_is_bad_and_the_report_stands_with_it(
    edited, raw, problems
):
    good = edited.names

    edited.write(raw)

    assert (edited.names, edited.problems) == (good, problems)


def test_the_version_stays_that_of_the_last_good_data(edited):
    good = edited.store.current().version

    edited.edit(depth="laser")

    assert edited.store.current().version == good


def test_a_second_bad_edit_brings_its_own_report(edited):
    edited.store.current()
    edited.edit(depth="laser")
    edited.store.current()

    edited.write(b"")

    assert (edited.names, edited.problems) == (
        ["Light peel"],
        ["treatments.csv: The file is empty."],
    )


def test_a_mended_file_is_served_and_the_report_is_gone(edited):
    edited.store.current()
    edited.edit(depth="laser")
    edited.store.current()

    edited.edit(name="Gentle peel")

    assert (edited.names, edited.problems) == (["Gentle peel"], [])


def test_data_that_was_put_back_as_it_was_is_good_again(edited):
    good = edited.store.current().version
    edited.edit(depth="laser")
    edited.store.current()

    edited.edit()

    assert (edited.store.current().version, edited.problems) == (good, [])


def test_without_any_good_data_the_report_is_all_there_is(edited):
    edited.edit(depth="laser")

    served = edited.store.current()

    assert isinstance(served, Refused)
    assert sentences(served.problems) == LASER


def test_a_folder_refused_at_first_is_served_once_mended(edited):
    edited.edit(depth="laser")
    edited.store.current()

    edited.edit()

    assert (edited.names, edited.problems) == (["Light peel"], [])


def test_a_missing_folder_is_refused_and_served_once_it_is_there(tmp_path, tables):
    folder = tmp_path / "later"
    store = Store(folder)
    missing = sentences(store.current().problems)

    folder.mkdir()
    served = store.current()

    assert isinstance(served, Data)
    assert (missing, served.version) == (
        [f"RESURFACE_DATA: There is no such folder: {folder}"],
        tables.version,
    )


def test_the_last_good_data_stays_though_the_folder_is_gone(edited):
    good = edited.names

    edited.path.unlink()
    edited.path.parent.rmdir()

    assert (edited.names, edited.problems) == (
        good,
        [f"RESURFACE_DATA: There is no such folder: {edited.path.parent}"],
    )


def test_a_file_taken_out_of_the_folder_gives_way_to_the_shipped_one(edited):
    edited.store.current()

    edited.path.unlink()

    assert len(edited.names) == 20


def test_notices_are_served_with_the_data(edited):
    edited.edit(depth="Chemical")

    assert sentences(edited.store.current().notices) == [
        "treatments.csv: Capital letters in fixed words were read as small ones."
    ]


def test_a_refusal_is_written_to_the_log_for_whoever_runs_the_server(edited, caplog):
    edited.edit(depth="laser")

    edited.store.current()

    assert caplog.messages == [f"refused: {LASER[0]}"]


def test_a_look_at_unchanged_files_writes_nothing_to_the_log(edited, caplog):
    edited.edit(depth="laser")
    edited.store.current()
    caplog.clear()

    edited.store.current()

    assert caplog.messages == []


def test_sessions_that_look_at_once_are_served_the_same_data(edited):
    together = threading.Barrier(8)
    served = []

    def look() -> None:
        together.wait()
        served.append(edited.store.current())

    sessions = [threading.Thread(target=look) for _ in range(8)]
    for session in sessions:
        session.start()
    for session in sessions:
        session.join()

    assert [each is served[0] for each in served] == [True] * 8


def test_the_folder_is_never_written_to(edited):
    edited.edit(depth="laser")
    before = edited.path.read_bytes()

    edited.store.current()

    assert ([path.name for path in edited.path.parent.iterdir()], edited.path.read_bytes()) == (
        ["treatments.csv"],
        before,
    )
