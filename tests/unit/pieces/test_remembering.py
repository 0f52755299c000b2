"""Pieces are remembered and found again; a database that can't be used stops no export."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import threading
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import inspect

from resurface.language.language import Message
from resurface.pieces import database, remembering
from resurface.pieces.piece_tables import METADATA
from resurface.pieces.remembering import found, remember, remembered, trouble
from resurface.record.folder import SHIPPED
from resurface.record.state_folder import STATE_VARIABLE

ROOT = SHIPPED.parent


def told(why):
    assert isinstance(why, Message)
    return why.text


def file_of(state):
    return state / database.FILE


def test_a_piece_is_found_as_it_was_remembered(state, record):
    assert remember(record) is None
    assert found(record.id) == record
    assert trouble(None) == ()


def test_an_id_that_was_never_made_is_not_found(state, record):
    remember(record)
    assert found("R-0000-0000") is None


def test_the_same_piece_made_again_is_one_with_more_times(state, record, later):
    remember(record)
    remember(later)
    assert remembered() == (replace(record, makings=(*record.makings, *later.makings)),)


def test_what_was_made_last_comes_first(state, record, later):
    remember(replace(later, id="R-2222-2222"))
    remember(record)
    all_ = remembered()
    assert not isinstance(all_, Message)
    assert [each.id for each in all_] == ["R-2222-2222", record.id]


def test_only_its_owner_may_read_the_file(state, record):
    remember(record)
    assert file_of(state).stat().st_mode & 0o777 == 0o600


def test_pieces_of_many_screens_at_once_are_all_remembered(state, record):
    ids = [f"R-0000-000{each}" for each in range(8)]
    together = [
        threading.Thread(target=remember, args=(replace(record, id=each),)) for each in ids * 2
    ]
    for each in together:
        each.start()
    for each in together:
        each.join()
    all_ = remembered()
    assert not isinstance(all_, Message)
    assert {each.id: len(each.makings) for each in all_} == dict.fromkeys(ids, 2)


def test_a_file_that_is_no_database_is_said_to_be_damaged_and_left_alone(state, record):
    state.mkdir()
    file_of(state).write_bytes(b"not a database" * 300)
    why = remember(record)
    assert "damaged" in told(why)
    assert "damaged" in told(found(record.id))
    assert file_of(state).read_bytes() == b"not a database" * 300
    assert trouble(why)[1:] == (why,)


def test_a_database_with_pages_overwritten_is_said_to_be_damaged(state, record):
    remember(record)
    raw = bytearray(file_of(state).read_bytes())
    raw[200:] = b"\xff" * (len(raw) - 200)
    file_of(state).write_bytes(raw)
    assert "damaged" in told(remember(record))
    assert "damaged" in told(remembered())


def test_a_row_of_nonsense_is_said_to_be_damage(state, record):
    remember(record)
    with sqlite3.connect(file_of(state)) as changed:
        changed.execute("update shown_fact set value = '{not json'")
    assert "damaged" in told(found(record.id))


def test_after_the_damaged_file_was_moved_away_pieces_are_remembered_again(state, record):
    state.mkdir()
    file_of(state).write_bytes(b"\x00damaged" * 300)
    remember(record)
    file_of(state).rename(state / "old")
    assert remember(record) is None


def test_a_locked_database_is_said_and_stops_nothing(state, record, later, monkeypatch):
    monkeypatch.setattr(database, "SECONDS", 0.1)
    database._engine.cache_clear()
    remember(record)
    other = sqlite3.connect(file_of(state))
    other.execute("begin exclusive")
    try:
        assert "in use by another program" in told(remember(later))
        assert "in use" in told(remembered())
    finally:
        other.close()
    assert remember(later) is None


@contextmanager
def as_nobody():
    """As a user that may write nowhere, where the tests run as one that may write anywhere."""
    mighty = os.geteuid() == 0
    if mighty:
        os.seteuid(65534)
    try:
        yield
    finally:
        if mighty:
            os.seteuid(0)


@pytest.fixture
def readable_by_all():
    """A folder that every user may enter and none but its owner may write into."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)
        Path(name).chmod(0o755)


def test_a_read_only_database_is_said_and_stops_nothing(readable_by_all, record, monkeypatch):
    monkeypatch.setenv(STATE_VARIABLE, str(readable_by_all))
    remember(record)
    file_of(readable_by_all).chmod(0o444)
    readable_by_all.chmod(0o555)
    with as_nobody():
        assert "may not write its list of pieces" in told(remember(record))
        assert found(record.id) == record


def test_a_state_folder_that_can_not_be_made_is_said_and_stops_nothing(
    readable_by_all, record, monkeypatch
):
    monkeypatch.setenv(STATE_VARIABLE, str(readable_by_all / "below"))
    readable_by_all.chmod(0o555)
    with as_nobody():
        assert "may not write its list of pieces" in told(remember(record))


def test_a_state_folder_that_is_a_file_is_said_and_stops_nothing(state, record):
    state.write_text("a file")
    assert "can't be reached" in told(remember(record))


def test_a_state_folder_in_the_project_is_refused_before_anything_is_made(monkeypatch, record):
    monkeypatch.setenv(STATE_VARIABLE, str(ROOT / "data"))
    assert "app's own folder" in told(remember(record))
    assert [told(each) for each in trouble(None)] == [told(remember(record))]
    assert not (ROOT / "data" / database.FILE).exists()


def test_a_database_of_a_newer_version_is_said_and_left_alone(state, record):
    remember(record)
    with sqlite3.connect(file_of(state)) as changed:
        changed.execute("update alembic_version set version_num = '9999'")
    assert "newer version" in told(remember(record))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("nonsense", "no address of a database"),
        ("nosuchdatabase://host/name", "no address of a database"),
        ("postgresql+nosuchdriver://u:secret@host/name", "no address of a database"),
        ("postgresql+asyncpg://u:secret@host/name", "not installed"),
    ],
)
def test_an_address_that_can_not_be_used_is_said_without_it(
    state, record, monkeypatch, caplog, address, said
):
    monkeypatch.setenv(database.VARIABLE, address)
    why = told(remember(record))
    assert said in remembering.remember(record).text
    assert "secret" not in why + caplog.text
    assert not file_of(state).exists()


def test_what_nobody_foresaw_is_logged_and_stops_nothing(state, record, monkeypatch, caplog):
    monkeypatch.setattr(database, "opened", None)
    broken = replace(record, makings=None)
    assert "log of the app" in told(remember(broken))
    assert "a piece was not remembered" in caplog.text


def test_the_steps_lead_to_the_tables_that_are_read(state, record):
    remember(record)
    made = inspect(database._engine(database._address()))
    for table in METADATA.tables.values():
        columns = {each["name"]: each["nullable"] for each in made.get_columns(table.name)}
        assert columns == {each.name: each.nullable for each in table.columns}


def test_the_last_step_is_the_one_that_is_looked_for():
    steps = (database.MIGRATIONS / "versions").glob("step_*.py")
    assert max(each.stem.split("_")[1] for each in steps) == database.HEAD
