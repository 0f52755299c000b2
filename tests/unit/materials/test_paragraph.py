"""The paragraph for a web page: every statement cited, every figure in the record, text inert."""

from __future__ import annotations

import re

import pytest

from resurface.materials.asked_piece import Typed
from resurface.materials.cited import Cited
from resurface.materials.foot import where_read
from resurface.materials.paragraph import paragraph
from resurface.materials.people_said import people_said
from tests.unit.materials.some_pieces import (
    HOSTILE,
    LANGUAGES,
    LIGHT,
    SETS,
    WARNED,
    a_hostile_piece,
    a_piece,
    compared,
    not_stated,
)

each_set = pytest.mark.parametrize("chosen", SETS, ids="-".join)
each_language = pytest.mark.parametrize("code", LANGUAGES)


def parts(text: str) -> list[str]:
    """Title, paragraph, heading, sources, what it was made from."""
    return text.rstrip("\n").split("\n\n")


@each_set
@each_language
def test_every_number_stands_in_the_record_of_its_option(chosen, code):
    piece = a_piece(chosen, code)
    told = re.sub(r" \[[\d, ]+\]", "", parts(paragraph(piece, "plain"))[1])
    options = compared(chosen, code).options
    first = people_said(piece.comparison, piece.words)[0].text
    if trial := first if "(" in first.split(":")[0] else "":
        assert trial in told
        assert not_stated(trial, options) == set()
        told = told.replace(trial, "")
    names = sorted((each.treatment.name for each in options), key=len, reverse=True)
    by_name = {each.treatment.name: each for each in options}
    found = re.split(f"({'|'.join(map(re.escape, names))}): ", told)
    assert len(found) > 2 * len(options)
    for name, said in zip(found[1::2], found[2::2], strict=True):
        assert not_stated(said, [by_name[name]]) == set()


@each_set
@each_language
def test_every_source_is_named_once_with_its_address_and_cited(chosen, code):
    made = paragraph(a_piece(chosen, code))
    _, told, _, sources, _ = parts(made)
    cited = {int(each) for found in re.findall(r"\[([\d, ]+)\]", told) for each in found.split(",")}
    lines = sources.splitlines()
    assert cited == set(range(1, len(lines) + 1))
    assert len({re.sub(r"^\d+\. ", "", line) for line in lines}) == len(lines)
    assert all(re.search(r"<https?://\S+>$", line) for line in lines)


@each_set
def test_serious_harms_stand_before_dark_marks_and_both_are_told_of_every_treatment(chosen):
    told = parts(paragraph(a_piece(chosen), "plain"))[1]
    serious, dark = told.index("Serious harm:"), told.index("Dark marks:")
    assert told.index("got better") < serious < dark
    for each in compared(chosen).treated:
        assert f"{each.treatment.name}: " in told[serious:dark]
        assert f"{each.treatment.name}: " in told[dark:]


def test_the_warning_the_age_and_that_results_differ_are_said_whole():
    told = parts(paragraph(a_piece(WARNED), "plain"))[1]
    warning = next(
        each.treatment.warning for each in compared(WARNED).options if each.treatment.warning
    )
    assert warning.removesuffix(".") in told
    assert "Microneedling: age 22 and up (FDA record)" in told
    assert told.endswith("The same results may not occur for all patients.")


def test_what_it_was_made_from_stands_below():
    piece = a_piece()
    last = parts(paragraph(piece, "plain"))[-1]
    assert last.startswith(
        f"Piece {piece.id} · Data of November 24, 2026 · version v1 · Check again"
    )
    assert last.endswith(f"Example clinic · License 12345 · {piece.code}")


def test_spanish_says_that_nobody_reviewed_it():
    assert "Ningún clínico bilingüe" in parts(paragraph(a_piece(code="es"), "plain"))[-1]


def test_typed_text_and_hostile_names_are_text_on_one_line():
    typed = Typed(headline="# A\n\n- b", line="1. not *a* list", action="<b>Come</b>")
    made = paragraph(a_hostile_piece(typed=typed))
    title, line, told, action, *_ = parts(made)
    assert (title, line) == (r"# \# A - b", r"1\. not \*a\* list")
    assert action == r"\<b\>Come\</b\>"
    assert "<script>" not in made
    assert not re.search(r"(?<!\\)\]\(", told)
    assert "\x00" not in made


def test_a_citation_is_numbered_where_its_source_is_named_first():
    cited = Cited(compared(LIGHT))
    first, second = list(compared().evidence.sources)[:2]
    assert [cited.mark([first]), cited.mark([second, first]), cited.mark([])] == [
        "[1]",
        "[1, 2]",
        "",
    ]
    assert [where_read(each) for each in cited.sources] == [
        where_read(compared().evidence.sources[each]) for each in (first, second)
    ]


def test_a_source_without_an_address_is_cited_without_one():
    assert HOSTILE.startswith("<script>")
    plain = paragraph(a_piece(), "plain")
    assert "<" not in plain
