"""The data that the app serves: the last good reading of its folder, and what is wrong since."""

from __future__ import annotations

import pytest

from resurface.record import store as store_module
from resurface.record.folder import SHIPPED, Tables
from resurface.record.store import Data, Refused, Store
from tests.unit.record.edited_clinic import LASER
from tests.unit.tables.samples import sentences, treatments


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


def test_the_folder_is_never_written_to(edited):
    edited.edit(depth="laser")
    before = edited.path.read_bytes()

    edited.store.current()

    assert ([path.name for path in edited.path.parent.iterdir()], edited.path.read_bytes()) == (
        ["treatments.csv"],
        before,
    )


def test_offers_are_the_clinics_once_its_own_table_says_anything_of_them(edited):
    """A copy of the shipped table says what an example sells, as the shipped one does."""
    assert not Store(SHIPPED).current().own_offers
    assert edited.store.current().own_offers
    shipped = (SHIPPED / "treatments.csv").read_text("utf-8")
    edited.write(shipped.encode())
    assert not edited.store.current().own_offers
    edited.write(shipped.replace("device,no,", "device,yes,", 1).encode())
    assert edited.store.current().own_offers
