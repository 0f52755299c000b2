"""The command `make`: what a link and the options ask for, and one sentence where it can't be."""

from __future__ import annotations

import subprocess
import sys

import pytest

from resurface.__main__ import main
from resurface.choosing.criteria import HELPS, SKIN_TYPE
from resurface.make import command
from resurface.make.kind import Asked, Kind, NotMadeError
from resurface.record.folder import SHIPPED

LINK = "?compare=microneedling~tca-cross"


def shown(asked: Asked) -> bytes:
    """What was asked for, as a file."""
    if asked.given.spoil:
        raise NotMadeError("spoilt")
    criteria = asked.choice.criteria
    return f"{asked.choice.chosen} {criteria[SKIN_TYPE]} {criteria[HELPS]}".encode()


def options(parser):
    parser.add_argument("--spoil", action="store_true")


@pytest.fixture
def made(tmp_path, monkeypatch, capsys):
    """Runs `make` with a kind that says what it was asked for: exit, what was printed, file."""
    monkeypatch.setattr(command, "KINDS", (Kind("shown", "what was asked for", options, shown),))
    out = tmp_path / "file"

    def run(*arguments: str, to=out):
        code = main(["make", *arguments, "--out", str(to)])
        printed = capsys.readouterr()
        assert printed.err == ""
        return code, printed.out, out.read_text(encoding="utf-8") if out.exists() else ""

    return run


@pytest.mark.parametrize(
    "link", [LINK, LINK[1:].join(["https://clinic.example/calendar?", "&view=people"])]
)
def test_a_link_says_what_is_compared_and_options_what_links_leave_out(made, link):
    asked = ("shown", "--link", link, "--skin", "IV", "--helps", "rolling", "--helps", "pih")
    assert made(*asked) == (0, "", "('microneedling', 'tca-cross') 4 ('rolling', 'pih')")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["shown", "--link", "?compare=gone"], "The link named a treatment that isn't in this"),
        (["shown", "--link", "http://[half"], "the link can't be read: "),
        (["shown", "--link", LINK, "--lang", "xx"], "no such language: xx (there is en"),
        (["shown", "--link", LINK, "--skin", "VII"], "argument --skin: invalid choice: 'VII'"),
        (["shown", "--link", LINK, "--helps", "moles"], "argument --helps: invalid choice"),
        (["shown", "--link", LINK, "--spoil"], "spoilt"),
        (["shown", "--link", LINK, "--folder", "/nowhere"], "the data can't be read: python -m"),
        (["shown", "--lnk"], "unrecognized arguments: --lnk"),
        (["poster"], "argument kind: invalid choice: 'poster'"),
    ],
)
def test_what_cannot_be_made_is_refused_in_one_sentence(made, arguments, why):
    code, printed, written = made(*arguments)
    assert (code, written) == (1, "")
    assert printed.startswith(f"refused: {why}")
    assert printed.count("\n") == 1


def test_a_file_that_cannot_be_written_is_refused(made, tmp_path):
    code, printed, _ = made("shown", "--link", LINK, to=tmp_path / "no" / "file")
    assert code == 1
    assert "can't be written" in printed


def test_no_traceback_is_printed_without_arguments():
    ended = subprocess.run(
        [sys.executable, "-m", "resurface", "make"],
        cwd=SHIPPED.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (1, "")


def test_a_handout_is_made_as_the_screen_with_the_same_link_would(tmp_path, capsys):
    out = tmp_path / "handout.pdf"
    asked = ("--link", LINK, "--lang", "es", "--paper", "a4", "--skin", "IV", "--out", str(out))
    assert main(["make", "handout", *asked]) == 0
    assert (out.read_bytes()[:5], capsys.readouterr().out) == (b"%PDF-", "")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--link", "?compare=microneedling"], "A handout needs two to four treatments"),
        (["--link", LINK, "--paper", "a5"], "argument --paper: invalid choice: 'a5'"),
    ],
)
def test_a_handout_that_cannot_be_made_is_refused_in_one_sentence(arguments, why, tmp_path, capsys):
    assert main(["make", "handout", *arguments, "--out", str(tmp_path / "x.pdf")]) == 1
    printed = capsys.readouterr().out
    assert printed.startswith(f"refused: {why}")
    assert printed.count("\n") == 1
