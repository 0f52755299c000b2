"""The data that the app serves: the last good reading of its folder, and what is wrong since."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from resurface.record import ordinary_file
from resurface.record import store as store_module
from resurface.record.folder import SHIPPED, Tables, load
from resurface.record.store import Data, Refused, Store, forget, store
from tests.unit.tables.samples import PEEL, clinic, sentences, treatments

LASER = [
    "treatments.csv, row 2, column depth: found “laser”. "
    "Allowed: manual, chemical, device, fractional laser"
]

GONE = (
    "This table was in use and is gone. Put it back. To go over to the shipped one, start the app "
    "again without it."
)


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


def a_link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


@pytest.mark.parametrize(
    ("becomes", "why"),
    [
        pytest.param(lambda _: None, GONE, id="nothing"),
        pytest.param(
            a_link_to("nowhere"),
            "The file can't be found, or it is a link to a file that is not there.",
            id="a link to nothing",
        ),
        pytest.param(a_link_to("treatments.csv"), "The file is a link to itself.", id="a circle"),
        pytest.param(
            os.mkfifo, "This is no ordinary file (a pipe, a device or the like).", id="a pipe"
        ),
    ],
)
def test_the_last_good_data_stays_where_a_clinics_table_is_gone(edited, becomes, why):
    good = edited.names

    edited.path.unlink()
    becomes(edited.path)

    assert (edited.names, edited.problems) == (good, [f"treatments.csv: {why}"])


def test_a_table_that_is_put_back_is_served_as_before(edited):
    good, raw = edited.names, edited.path.read_bytes()
    edited.path.unlink()
    edited.store.current()

    edited.write(raw)

    assert (edited.names, edited.problems) == (good, [])


def test_a_table_that_was_never_the_clinics_may_be_missing(edited):
    assert (edited.problems, edited.store.current().own) == ([], {"treatments"})


def test_a_second_table_of_the_clinics_that_goes_is_named_too(edited):
    products = edited.path.with_name("products.csv")
    shutil.copy(SHIPPED / "products.csv", products)
    edited.store.current()

    edited.path.unlink()
    products.unlink()

    assert edited.problems == [f"treatments.csv: {GONE}", f"products.csv: {GONE}"]


def test_a_clinics_folder_without_a_table_is_told_from_the_shipped_one(tmp_path):
    served = [Store(folder).current() for folder in (tmp_path, SHIPPED)]

    assert [isinstance(each, Data) and each.without_its_tables for each in served] == [True, False]


def test_a_file_of_another_name_that_comes_is_noted_and_the_catalogue_stays(edited):
    before = edited.store.current()

    edited.path.with_name("Treatments.csv").write_bytes(b"")
    after = edited.store.current()

    assert sentences(after.notices) == [
        "Treatments.csv: This is not used: treatments.csv is. If this is the newer one, save it "
        "under that name."
    ]
    assert after.catalogue is before.catalogue


def rows(count: int) -> bytes:
    return treatments(*({"id": f"peel-{number}"} for number in range(count))).encode()


def test_a_table_cut_between_two_rows_is_served_and_noted(edited):
    edited.write(rows(5))
    edited.store.current()

    edited.write(rows(2))

    assert len(edited.names) == 2
    assert sentences(edited.store.current().notices) == [
        "treatments.csv: It had 5 rows and has 2. If that was not meant, it may be cut off: save "
        "it again."
    ]


def test_the_note_on_a_cut_table_stays_until_the_rows_are_back(edited):
    edited.write(rows(9))
    edited.store.current()
    edited.write(rows(3))
    edited.store.current()
    edited.write(rows(4))
    still = len(edited.store.current().notices)

    edited.write(rows(9))

    assert (still, edited.store.current().notices) == (1, ())


def test_while_one_screen_reads_the_others_are_served_the_last_good_data(edited, monkeypatch):
    good = edited.store.current()
    reads, goes_on = threading.Event(), threading.Event()

    def slow(folder: Path, served: frozenset[str]) -> Tables:
        reads.set()
        assert goes_on.wait(30)
        return load(folder, served)

    monkeypatch.setattr(store_module, "load", slow)
    edited.edit(name="Gentle peel")
    reader = threading.Thread(target=edited.store.current)
    reader.start()
    assert reads.wait(30)

    meanwhile = edited.store.current()
    goes_on.set()
    reader.join()

    assert (meanwhile is good, edited.names) == (True, ["Gentle peel"])


def test_a_fault_that_nobody_foresaw_leaves_the_last_good_data_and_is_logged(
    edited, monkeypatch, caplog
):
    good = edited.names

    def fail(*_: object) -> Tables:
        raise RecursionError("deep in a library")

    monkeypatch.setattr(store_module, "load", fail)
    edited.edit(name="Gentle peel")

    assert (edited.names, edited.problems) == (
        good,
        ["RESURFACE_DATA: The tables can't be read. The log of the app says why."],
    )
    assert "deep in a library" in caplog.text


def test_a_file_that_could_not_be_opened_for_a_moment_is_read_at_the_next_look(edited, monkeypatch):
    with monkeypatch.context() as failing:
        failing.setattr(ordinary_file.os, "open", fails_with(errno.EIO))
        refused = sentences(edited.store.current().problems)

    assert refused[0] == (
        "treatments.csv: The file can't be opened. Save it again, or look at the disk or share."
    )
    assert (edited.names, edited.problems) == (["Light peel"], [])


def fails_with(number: int) -> Callable[..., int]:
    def fail(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_report_of_many_problems_is_bounded_in_the_log(edited, caplog):
    edited.write(
        treatments(*({"id": f"peel-{number}", "offered": "?"} for number in range(200))).encode()
    )

    edited.store.current()

    assert len(caplog.messages) == 51
    assert caplog.messages[-1].endswith(" more")


def test_there_is_one_store_of_a_folder(tmp_path):
    assert store(tmp_path) is store(tmp_path)


def test_a_store_is_made_anew_once_all_are_forgotten(tmp_path):
    before = store(tmp_path)

    forget()

    assert store(tmp_path) is not before


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
