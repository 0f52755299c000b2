"""`make picture`: a file by the ending of its name, and one sentence where there is none."""

from __future__ import annotations

import io
import zipfile

import pytest
from PIL import Image

from resurface.__main__ import main

LINK = "?compare=superficial-peel~microneedling~pro-fractional"


@pytest.fixture
def made(tmp_path, monkeypatch, capsys):
    """Runs `make picture` to a file of that name: exit, what was printed, the file's bytes."""
    monkeypatch.setenv("RESURFACE_STATE", str(tmp_path / "state"))

    def run(name: str, *arguments: str, link: str = LINK):
        out = tmp_path / name
        code = main(["make", "picture", "--link", link, *arguments, "--out", str(out)])
        return code, capsys.readouterr().out, out.read_bytes() if out.exists() else b""

    return run


def test_a_picture_is_made_from_a_link(made):
    code, printed, raw = made("a.png", "--template", "side-by-side", "--size", "square")
    assert (code, printed) == (0, "")
    assert Image.open(io.BytesIO(raw)).size == (1080, 1080)


def test_the_ending_says_which_file_it_is(made):
    assert made("a.svg")[2].startswith(b"<svg")
    assert made("a.pdf", "--size", "letter", "--lang", "es")[2].startswith(b"%PDF")


def test_a_carousel_is_a_zip_of_four_pictures_with_their_words(made):
    _, _, raw = made("a.zip", "--template", "carousel", "--size", "portrait")
    names = zipfile.ZipFile(io.BytesIO(raw)).namelist()
    assert [each.rpartition(".")[2] for each in names] == ["png", "txt"] * 4


def test_one_treatment_is_enough_for_some(made):
    code, _, raw = made("a.png", "--template", "one-treatment", link="?treatment=microneedling")
    assert code == 0
    assert raw.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("name", "arguments", "link", "why"),
    [
        ("a.png", (), "", "nothing is chosen"),
        ("a.jpg", (), LINK, "its name must end in .png"),
        ("a.png", ("--size", "letter"), LINK, "its name must end in .pdf"),
        ("a.png", ("--template", "carousel"), LINK, "must end in .zip"),
        ("a.png", ("--template", "of-100-people", "--size", "card"), LINK, "has no room"),
        ("a.png", (), "?treatment=microneedling", "needs at least 2 treatments"),
        ("a.png", ("--template", "poster"), LINK, "invalid choice: 'poster'"),
        ("a.png", ("--headline", "Scars gone forever, guaranteed"), LINK, "must change before"),
    ],
)
def test_what_cannot_be_made_is_refused_in_one_sentence(made, name, arguments, link, why):
    code, printed, raw = made(name, *arguments, link=link)
    assert (code, raw) == (1, b"")
    assert why in printed
    assert printed.count("\n") == 1
