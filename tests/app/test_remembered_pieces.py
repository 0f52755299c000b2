"""Pieces on the page Materials: found by their id, listed where they are to redo, made again."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from resurface.materials.asked_piece import Typed
from resurface.pieces.remembering import remember
from resurface.record.state_folder import STATE_VARIABLE
from resurface.ui.materials.wished import wish_again
from resurface.ui.shell.menu import MATERIALS
from tests.app.conftest import ran
from tests.app.states import on
from tests.app.test_materials import named, texts
from tests.app.test_opened_piece import CHOSEN, made, older


@pytest.fixture(autouse=True)
def state(monkeypatch, tmp_path):
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "state"))
    return tmp_path / "state"


def asked(text):
    app = on(MATERIALS.script)
    named(app.text_input, "piece-id").set_value(text)
    return ran(app)


def unfolded(name):
    app = on(MATERIALS.script)
    app.session_state[f"{name}-0"] = True
    return ran(app)


def test_opening_the_page_looks_up_nothing(state):
    on(MATERIALS.script)
    assert not state.exists()


def test_an_id_shows_what_the_piece_was_made_from_however_it_is_typed():
    record = made()
    remember(record)
    told = texts(asked(record.id.lower().replace("-", " ")))
    assert f"{record.id}" in told
    assert "Nothing that it says has changed since." in told


@pytest.mark.parametrize("text", ["R-0000-0000", "<b>", "R-1"])
def test_an_id_that_was_not_made_here_is_said(text):
    assert "No piece of this id was made here." in texts(asked(text))


def test_only_pieces_that_changed_or_are_late_are_to_redo():
    holds, changed = made(), older(replace(made("es"), id="R-1111-1111"))
    late = replace(made(), id="R-2222-2222", check_by=datetime.date(2026, 1, 1))
    for each in (holds, changed, late):
        remember(each)
    told = texts(unfolded("pieces-to-redo"))
    assert "R-1111-1111" in told
    assert "it says “1–99 days”, the record says “0–3 days”" in told
    assert "R-2222-2222" in told
    assert "The day by which it was to be checked again has passed: January 1, 2026." in told
    assert holds.id not in told


def test_every_piece_is_listed_and_none_where_none_was_made():
    assert "No piece was made yet." in texts(unfolded("pieces-made"))
    record = made()
    remember(record)
    assert record.id in texts(unfolded("pieces-made"))


def test_a_piece_is_made_again_with_what_it_was_made_of():
    record = replace(made(), size="story", wording=("Two ways", "", "Ask us"))
    remember(record)
    app = asked(record.id)
    named(app.button, f"again-asked-{record.id}").click()
    app = ran(app)
    assert app.session_state["choice"].chosen == CHOSEN
    assert f"The form is set as piece {record.id} was." in texts(app).replace("\\", "")
    wished = app.session_state["wished-piece"]
    assert (wished.template, wished.size) == ("side-by-side", "story")
    assert wished.typed == Typed("Two ways", "", "Ask us")


def test_a_list_that_is_damaged_is_said(state):
    state.mkdir()
    (state / "pieces.sqlite").write_bytes(b"\x00" * 9000)
    assert "The list of pieces is damaged." in texts(unfolded("pieces-made"))
    assert "The list of pieces is damaged." in texts(asked("R-0000-0000"))


def test_a_handout_sets_nothing_of_the_form():
    assert wish_again(replace(made(), template="handout")) is None
