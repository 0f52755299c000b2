"""The folder that the app writes into is never the project's, nor the catalogue's."""

from __future__ import annotations

from pathlib import Path

import pytest

from resurface.language.language import Message
from resurface.record.folder import FOLDER_VARIABLE, SHIPPED
from resurface.record.state_folder import STATE_VARIABLE, made_state_folder, state_folder

PROJECT = SHIPPED.parent


def told(found):
    assert isinstance(found, Message)
    return found.text


def test_the_named_folder_is_made_for_its_owner_alone(monkeypatch, tmp_path):
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "a" / "b"))
    assert made_state_folder() == tmp_path / "a" / "b"
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700


def test_without_a_name_it_is_in_the_users_data_directory(monkeypatch, tmp_path):
    monkeypatch.delenv(STATE_VARIABLE, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    found = state_folder()
    assert isinstance(found, Path)
    assert found.name == "resurface"
    assert not found.is_relative_to(PROJECT)


@pytest.mark.parametrize("inside", [".", "data", "data/state", "resurface/../state", "tests"])
def test_the_projects_folder_is_refused(monkeypatch, inside):
    monkeypatch.setenv(STATE_VARIABLE, str(PROJECT / inside))
    assert "the app's own folder" in told(state_folder())


@pytest.mark.parametrize("inside", [".", "state"])
def test_the_catalogues_folder_is_refused(monkeypatch, tmp_path, inside):
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / inside))
    assert "clinic's tables" in told(state_folder())


def test_a_link_into_the_catalogues_folder_is_refused(monkeypatch, tmp_path):
    (tmp_path / "clinic").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "clinic")
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "clinic"))
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "link"))
    assert "clinic's tables" in told(state_folder())


@pytest.mark.parametrize("named", ["state", "./state", "../state"])
def test_a_path_that_is_not_whole_is_refused(monkeypatch, named):
    monkeypatch.setenv(STATE_VARIABLE, named)
    assert "a whole path" in told(state_folder())


def test_a_link_to_itself_is_refused(monkeypatch, tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "loop"))
    found = state_folder()
    assert isinstance(found, Message) or not found.exists()
