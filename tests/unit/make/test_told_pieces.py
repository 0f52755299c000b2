"""The command `pieces`: what was made and what has changed, or one sentence of refusal."""

from __future__ import annotations

import re
import shutil

import pytest

from resurface.__main__ import main
from resurface.pieces.database import FILE
from resurface.record.folder import SHIPPED
from resurface.record.state_folder import STATE_VARIABLE

LINK = "?compare=microneedling~tca-cross"


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs a command with a state folder of its own: exit, and what was printed."""
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "state"))

    def ran(*arguments):
        code = main(list(arguments))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return ran


@pytest.fixture
def made(run, tmp_path):
    """The id of a handout that was made."""
    assert run("make", "handout", "--link", LINK, "--out", str(tmp_path / "a.pdf"))[0] == 0
    return run("pieces", "list")[1].split()[0]


@pytest.fixture
def edited(tmp_path):
    """A data folder in which a figure of one treatment is another."""
    folder = tmp_path / "clinic"
    folder.mkdir()
    text = (SHIPPED / "treatments.csv").read_text("utf-8")
    shutil.copy(SHIPPED / "treatments.csv", folder)
    header, *rows = text.splitlines()
    place = header.split(",").index("name")
    changed = [each.replace("Microneedling", "Needling", 1) for each in rows]
    assert place
    (folder / "treatments.csv").write_text("\n".join((header, *changed)), "utf-8")
    return folder


def test_before_anything_was_made_the_list_is_empty(run):
    assert run("pieces", "list") == (0, "No piece was made yet.\n", "")
    assert run("pieces", "changed") == (0, "No piece is to redo.\n", "")


def test_a_handout_that_was_made_is_listed_and_shown(run, made):
    code, told, _ = run("pieces", "show", made.lower())
    assert code == 0
    assert told.startswith(f"{made}  Handout, US Letter, en\n")
    assert "link: ?compare=microneedling~tca-cross" in told
    assert "Brand: none" in told
    assert re.search(r"^Microneedling \| .* \| .* \| Ishfaq 2022 https://", told, re.MULTILINE)
    figures = [each.split(" | ") for each in told.splitlines() if " | " in each]
    assert len(figures) > 10
    assert [each for each in figures if "http" not in each[-1]] == []
    assert told.endswith("nothing on it has changed since\n")


def test_what_has_changed_is_told_with_old_and_new(run, made, edited):
    code, told, _ = run("pieces", "changed", "--folder", str(edited))
    assert code == 0
    assert told.startswith(f"{made}  Handout")
    assert "changed: Needling, treatment: Microneedling -> Needling" in told
    assert "changed: Needling, treatment" in run("pieces", "show", made, "--folder", str(edited))[1]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["show", "R-0000-0000"], "no piece of this id was made here: R-0000-0000"),
        (["show", "nonsense"], "no piece of this id was made here: nonsense"),
        (["show"], "the following arguments are required: id"),
        (["lists"], "argument what: invalid choice: 'lists'"),
        (["list", "--folder", "/nowhere"], "the data can't be read: python -m resurface check"),
    ],
)
def test_what_can_not_be_told_is_refused_in_one_sentence(run, arguments, why):
    code, told, _ = run("pieces", *arguments)
    assert code == 1
    assert told.startswith(f"refused: {why}")
    assert told.count("\n") == 1


def test_a_damaged_list_is_said_and_a_handout_is_made_all_the_same(run, made, tmp_path):
    (tmp_path / "state" / FILE).write_bytes(b"\x00" * 9000)
    code, told, _ = run("pieces", "list")
    assert (code, told.count("\n")) == (1, 1)
    assert "damaged" in told
    out = tmp_path / "b.pdf"
    code, told, said = run("make", "handout", "--link", LINK, "--out", str(out))
    assert (code, told) == (0, "")
    assert out.read_bytes().startswith(b"%PDF")
    assert said.startswith("note: not remembered: The list of pieces is damaged.")
