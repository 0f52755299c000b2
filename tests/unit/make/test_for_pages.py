"""`make slides`, `embed`, `prices`, `paragraph` and `kit`: files, folders, and refusals."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache

import pytest

from resurface.__main__ import main
from resurface.language.language import english, message
from resurface.make import for_a_week
from resurface.make.kind import NotMadeError
from resurface.make.put_file import put_file
from resurface.materials.kit import NAME, LeftOut, Step
from resurface.materials.piece_barred import RefusedError
from resurface.pieces.kept_pieces import pieces
from resurface.record.state_folder import STATE_VARIABLE

LINK = "?compare=superficial-peel~microneedling"


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "state"))


def run(kind: str, out, *more: str) -> int:
    return main(["make", kind, "--link", LINK, "--out", str(out), *more])


@pytest.mark.parametrize(
    ("kind", "name", "begins"),
    [
        ("slides", "a.pptx", b"PK"),
        ("embed", "a.html", b"<!doctype html>"),
        ("prices", "a.pdf", b"%PDF-"),
        ("paragraph", "a.md", b"# Acne scars: 3 choices"),
        ("paragraph", "a.txt", b"Acne scars: 3 choices"),
    ],
)
def test_a_document_is_made_and_remembered(kind, name, begins, tmp_path, capsys):
    out = tmp_path / name
    assert (run(kind, out), capsys.readouterr().out) == (0, "")
    assert out.read_bytes().startswith(begins)
    assert [each.template for each in pieces()] == [kind]


def test_the_language_the_size_and_typed_text_reach_the_file(tmp_path, capsys):
    out = tmp_path / "a.md"
    assert run("paragraph", out, "--lang", "es", "--headline", "Sus opciones") == 0
    assert out.read_text("utf-8").startswith("# Sus opciones\n")
    assert run("prices", tmp_path / "a.pdf", "--size", "a4") == 0
    assert "says that none is the clinic’s" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "link", "why"),
    [
        ("slides", "", "nothing is chosen"),
        ("prices", "?treatment=pro-fractional", "No price list is made: no source states"),
        ("kit", "?compare=microneedling", "“The week’s kit” needs at least 2 treatments."),
        ("embed", "?compare=gone~microneedling", "The link named a treatment"),
    ],
)
def test_what_cannot_be_made_is_refused_in_one_sentence(kind, link, why, tmp_path, capsys):
    out = tmp_path / "file"
    assert main(["make", kind, "--link", link, "--out", str(out)]) == 1
    printed = capsys.readouterr().out
    assert printed.startswith(f"refused: {why}")
    assert printed.count("\n") == 1
    assert not out.exists()


def test_a_kit_is_made_in_each_language_that_is_asked_for(tmp_path, monkeypatch, capsys):
    made, prices_asked = [], []

    def kept(*pieces, prices):
        made.extend(pieces)
        prices_asked.append(prices)
        return iter([Step(1, 1, NAME, archive())])

    monkeypatch.setattr(for_a_week, "kit", kept)
    typed = ("--headline", "Ways to look at acne scars")
    assert (
        run("kit", tmp_path / "week.zip", "--lang", "en", "--lang", "es", "--prices", "a4", *typed)
        == 0
    )
    assert capsys.readouterr().out == ""
    assert [each.words.code for each in made] == ["en", "es"]
    assert prices_asked == ["a4"]
    assert [each.comparison.options[0].treatment.name for each in made] == [
        *("Light chemical peel", "Exfoliación química suave"),
    ]
    assert [each.typed.headline for each in made] == [typed[1], ""]


def test_other_kinds_are_in_one_language_at_a_time(tmp_path, capsys):
    out = tmp_path / "a.md"
    assert run("paragraph", out, "--lang", "en", "--lang", "es") == 1
    assert "one language at a time" in capsys.readouterr().out
    assert not out.exists()


@cache
def archive() -> bytes:
    """Made once: an archive tells the second in which it was made."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as made:
        made.writestr("posts/a.png", b"picture")
        made.writestr("b.pdf", b"pages")
    return written.getvalue()


@pytest.fixture
def kit(monkeypatch):
    """A kit of two small files that leaves one picture out."""
    last = Step(1, 1, NAME, archive(), (LeftOut(message("a card has no room"), "es"),))
    monkeypatch.setattr(for_a_week, "kit", lambda *_, **__: iter([replace(last, made=None), last]))


@pytest.mark.usefixtures("kit")
def test_a_kit_is_a_zip_or_a_new_folder_and_what_it_lacks_is_said(tmp_path, capsys):
    assert run("kit", tmp_path / "week.zip") == 0
    assert capsys.readouterr().out == "left out (es): a card has no room\n"
    assert (tmp_path / "week.zip").read_bytes() == archive()
    assert run("kit", tmp_path / "week") == 0
    assert (tmp_path / "week" / "posts" / "a.png").read_bytes() == b"picture"
    capsys.readouterr()
    assert run("kit", tmp_path / "week") == 1
    assert "is not empty" in capsys.readouterr().out


def test_a_kit_that_is_refused_leaves_nothing_behind(tmp_path, monkeypatch, capsys):
    def refused(*_, **__):
        yield Step(0, 1, NAME)
        raise RefusedError(message("no room"), english())

    monkeypatch.setattr(for_a_week, "kit", refused)
    assert run("kit", tmp_path / "week") == 1
    assert capsys.readouterr().out == "refused: no room\n"
    assert [each.name for each in tmp_path.iterdir() if "week" in each.name] == []


def test_a_file_that_cannot_be_replaced_stays_as_it_was(tmp_path, monkeypatch):
    out = tmp_path / "a.html"
    out.write_bytes(b"before")

    def full(*_):
        raise OSError("full")

    monkeypatch.setattr(type(out), "replace", full)
    with pytest.raises(NotMadeError, match="can't be written: full"):
        put_file(out, b"after")
    assert [each.name for each in tmp_path.iterdir()] == ["a.html"]
    assert out.read_bytes() == b"before"
