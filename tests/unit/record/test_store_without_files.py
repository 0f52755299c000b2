"""The last good data stays where a clinic's folder or one of its tables is gone."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from resurface.record import ordinary_file
from resurface.record.folder import SHIPPED
from resurface.record.store import Data, Store
from tests.unit.tables.samples import sentences

GONE = (
    "This table was in use and is gone. Put it back. To go over to the shipped one, start the app "
    "again without it."
)


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
