"""Words typed on the command line: some stop a file, some need a reason that is kept with it."""

from __future__ import annotations

import pytest

from resurface.__main__ import main
from resurface.pieces.kept_pieces import pieces
from resurface.pieces.piece_record import PieceRecord
from resurface.record.state_folder import STATE_VARIABLE
from resurface.wording.rule_table import rules

LINK = "?compare=superficial-peel~microneedling"
NEEDS_A_REASON = rules("en").rules["C58"].example
"""Words on ratings, which the rules let pass with a reason."""


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "state"))


def run(kind: str, out, *more: str) -> int:
    return main(["make", kind, "--link", LINK, "--out", str(out), *more])


def the_piece() -> PieceRecord:
    kept = pieces()
    assert isinstance(kept, tuple)
    (found,) = kept
    return found


@pytest.mark.parametrize(("kind", "name"), [("paragraph", "a.md"), ("picture", "a.png")])
def test_words_that_must_change_stop_a_file_with_the_reason(kind, name, tmp_path, capsys):
    out = tmp_path / name
    assert run(kind, out, "--headline", "Scars gone forever, guaranteed") == 1
    assert "must change before a piece is made" in capsys.readouterr().out
    assert not out.exists()
    assert pieces() == ()


def test_words_that_need_a_reason_ask_for_it_and_keep_it_with_the_piece(tmp_path, capsys):
    out = tmp_path / "a.md"
    assert run("paragraph", out, "--line", NEEDS_A_REASON) == 1
    assert "Say it with --reason" in capsys.readouterr().out
    unsigned = ("--line", NEEDS_A_REASON, "--reason-kind", "other")
    assert run("paragraph", out, *unsigned, "--reason", "It is the name of our hour") == 1
    assert "the --initials of who approved it" in capsys.readouterr().out
    kind = (*unsigned, "--initials", "MK")
    assert run("paragraph", out, *kind, "--reason", "boss wants it") == 1
    assert "no reason yet" in capsys.readouterr().out
    more = (*kind, "--reason", "It is the name of our hour")
    assert run("paragraph", out, *more) == 0
    (made,) = the_piece().makings
    assert (made.initials, [each.reason for each in made.passed]) == (
        "MK",
        ["It is the name of our hour"],
    )


def test_a_picture_is_remembered_with_what_was_typed(tmp_path):
    assert run("picture", tmp_path / "a.png", "--headline", "Two ways to look at scars") == 0
    assert the_piece().template == "side-by-side"
