"""`make note`: the note that the screen copies, from a link."""

from __future__ import annotations

import pytest

from resurface.__main__ import main
from resurface.catalogue.dates import today
from resurface.choosing.choice import Choice
from resurface.comparison.comparison import compare
from resurface.materials.note import Noted, note

LINK = "?compare=superficial-peel~microneedling"


@pytest.fixture
def made(tmp_path, capsys):
    out = tmp_path / "note.txt"

    def run(*arguments: str):
        code = main(["make", "note", *arguments, "--out", str(out)])
        said = capsys.readouterr().out
        return code, said, out.read_text(encoding="utf-8") if out.exists() else ""

    return run


def test_it_is_the_note_of_the_screen_with_the_same_figures(
    made, catalogue, evidence, english, tables
):
    chosen = ("superficial-peel", "microneedling")
    compared = compare(catalogue, evidence, chosen, untreated=True, version=tables.version)
    screen = note(compared, Choice(chosen=chosen), today(), english, "", Noted(("handout",)))
    assert made("--link", LINK, "--given", "handout") == (0, "", f"{screen}\n")


def test_what_no_link_carries_is_in_no_note(made):
    assert made("--link", LINK, "--skin", "IV", "--helps", "rolling") == made("--link", LINK)


def test_no_treatment_stands_beside_unless_the_link_leaves_it_out(made):
    assert "No treatment" in made("--link", LINK)[2].splitlines()
    assert "No treatment" not in made("--link", f"{LINK}&untreated=off")[2].splitlines()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ([], "nothing is compared"),
        (["--link", "?compare=microneedling"], "nothing is compared"),
        (["--link", LINK, "--given", "money"], "argument --given: invalid choice"),
    ],
)
def test_what_cannot_be_made_is_refused_in_one_sentence(made, arguments, why):
    code, said, written = made(*arguments)
    assert (code, written) == (1, "")
    assert said.startswith(f"refused: {why}")
