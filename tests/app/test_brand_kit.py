"""The brand kit on the page Materials: shut to all but its owner, and checked when saved."""

from __future__ import annotations

import pytest

from resurface.brand import who_may
from resurface.brand.brand import NEUTRAL
from resurface.brand.kept_brand import FILE, kept_brand
from resurface.brand.logo_gate import GATE
from resurface.record.state_folder import STATE_VARIABLE
from resurface.ui.brand import at_machine
from resurface.ui.shell.menu import MATERIALS
from tests.app.conftest import asks, component_data, ran
from tests.app.states import on
from tests.app.test_materials import named, pressed, texts
from tests.unit.brand.test_logo import picture

RIGHT = "correct horse battery"


@pytest.fixture(autouse=True)
def state(monkeypatch, tmp_path):
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "state"))
    monkeypatch.setattr(at_machine, "TRIES", who_may.Tries(lambda: 0.0))
    monkeypatch.delenv(who_may.VARIABLE, raising=False)
    return tmp_path / "state"


@pytest.fixture
def here(monkeypatch):
    """A screen on the server's own machine."""
    monkeypatch.setattr(at_machine, "at_the_machine", lambda *_: True)


def kit():
    """The page with the fields of the brand open."""
    app = on(MATERIALS.script)
    app.session_state["brand-fields-0"] = True
    return ran(app)


def typed(app, name, text):
    named(app.text_input, name).set_value(text)
    return ran(app)


def test_where_no_passphrase_is_set_another_machine_can_change_nothing():
    app = kit()
    assert "set one in RESURFACE_PASSPHRASE" in texts(app)
    assert [each for each in app.text_input if "brand-" in (each.key or "")] == []


def test_the_passphrase_opens_the_fields_and_is_not_kept(monkeypatch):
    monkeypatch.setenv(who_may.VARIABLE, RIGHT)
    app = typed(kit(), "brand-passphrase", "wrong")
    app = pressed(app, "unlock-brand")
    assert "This is not the passphrase." in texts(app)
    app = pressed(typed(app, "brand-passphrase", RIGHT), "unlock-brand")
    assert named(app.text_input, "brand-name").value == ""
    assert RIGHT not in str(app.session_state._state.filtered_state)


def test_after_wrong_tries_even_the_right_passphrase_waits(monkeypatch):
    monkeypatch.setenv(who_may.VARIABLE, RIGHT)
    app = kit()
    for _ in range(who_may.FREE_TRIES):
        app = pressed(typed(app, "brand-passphrase", "wrong"), "unlock-brand")
    app = pressed(typed(app, "brand-passphrase", RIGHT), "unlock-brand")
    assert "Too many wrong tries. Wait 2 seconds." in texts(app)


def test_what_is_typed_is_saved_as_lines_of_text(here):
    app = typed(kit(), "brand-name", "  Clínica <b>Sol</b> ")
    app = pressed(typed(app, "brand-disclaimer_es", "Pregunte."), "save-brand")
    kept = kept_brand().brand
    assert (kept.name, kept.disclaimer_es) == ("Clínica <b>Sol</b>", "Pregunte.")
    assert "The brand is saved." in texts(app)
    assert "Clínica <b>Sol</b>" in texts(app)


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("brand-disclaimer_en", "Scars gone for good, guaranteed."),
        ("brand-disclaimer_es", "Cicatrices eliminadas para siempre, garantizado."),
        ("brand-licence", "Scars gone for good, guaranteed."),
    ],
)
def test_a_line_that_overclaims_is_not_saved_and_says_why(here, field, line):
    app = pressed(typed(kit(), field, line), "save-brand")
    assert f"“{line}” must change before a piece is made" in texts(app)
    assert kept_brand().brand == NEUTRAL


def test_a_pale_color_is_not_saved_and_the_nearest_that_passes_is_a_tap_away(here):
    app = kit()
    named(app.color_picker, "brand-color-0").set_value("#E8B54A")
    app = ran(app)
    assert "its contrast is 1.8 to 1, and a bar needs 3 to 1" in texts(app)
    app = pressed(app, "save-brand")
    assert "Nothing is saved yet" in texts(app)
    assert kept_brand().brand == NEUTRAL
    app = pressed(pressed(app, "nearest-color"), "save-brand")
    assert kept_brand().brand.colors[0] == "#BA8902"


def test_a_color_that_may_be_taken_for_harm_is_named_and_may_be_saved(here):
    app = kit()
    named(app.color_picker, "brand-color-0").set_value("#782B4D")
    app = ran(app)
    assert "First color (#782B4D) is close to the color of harm" in texts(app)
    pressed(app, "save-brand")
    assert kept_brand().brand.colors[0] == "#782B4D"


def address(app):
    return component_data(app, "send-logo")["address"].rpartition("/")[2]


def test_a_logo_is_taken_once_shown_and_saved_and_then_the_door_is_shut(here):
    app = kit()
    name = address(app)
    assert GATE.put(name, picture())
    app = asks(app, "send-logo", "arrived")
    assert not GATE.is_open(name)
    opened = address(app)
    app = pressed(app, "save-brand")
    assert kept_brand().brand.logo.startswith(b"\x89PNG")
    assert not GATE.is_open(opened)
    assert "brand-logo" not in app.session_state


def test_a_file_that_is_no_logo_is_refused_and_another_may_be_sent(here):
    app = kit()
    GATE.put(address(app), b"<svg/>")
    app = asks(app, "send-logo", "arrived")
    assert "An SVG can hold scripts" in texts(app)
    assert GATE.is_open(address(app))
    pressed(app, "save-brand")
    assert kept_brand().brand.logo == b""


def test_a_screen_that_says_that_it_sent_and_did_not_is_told(here):
    assert "did not arrive" in texts(asks(kit(), "send-logo", "arrived"))


def test_a_screen_that_may_not_change_the_brand_is_given_no_door():
    app = kit()
    with pytest.raises(StopIteration):
        component_data(app, "send-logo")


def test_a_damaged_brand_is_said_and_pieces_are_made_without_it(state):
    state.mkdir()
    (state / FILE).write_bytes(b"{")
    assert "The brand can't be read, so pieces are made without it." in texts(on(MATERIALS.script))


def test_what_was_typed_last_is_saved_though_it_was_not_drawn_yet(here):
    app = kit()
    named(app.text_input, "brand-name").set_value("Sol")
    named(app.color_picker, "brand-color-1").set_value("#782B4D")
    pressed(app, "save-brand")
    kept = kept_brand().brand
    assert (kept.name, kept.colors[1]) == ("Sol", "#782B4D")
