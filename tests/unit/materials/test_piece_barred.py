"""Which pieces are not made, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from resurface.language.language import language
from resurface.materials.asked_piece import Piece, Typed
from resurface.materials.documents import written
from resurface.materials.piece_barred import refused, stop_typed
from resurface.materials.piece_files import one_file
from resurface.materials.piece_picture import RefusedError, pictures, squares
from resurface.materials.piece_templates import TEMPLATES
from tests.unit.making import a_comparison, a_treatment, no_treatment

DUE = date(2027, 5, 24)
WORDS = language("en")


def piece(*treatments, template="side-by-side", today=DUE, **more):
    treatments = treatments or (peel(), peel("needles"))
    return Piece(
        a_comparison(*treatments, no_treatment()), template, "square", WORDS, today, **more
    )


def peel(name="peel", **changes):
    return a_treatment(name, check_by=DUE, checked_on=date(2026, 11, 24), **changes)


def said(asked):
    why = refused(asked)
    return WORDS.render(why) if why else ""


def test_a_row_is_barred_from_the_day_after_its_day_on():
    assert said(piece(today=DUE)) == ""
    told = said(piece(today=date(2027, 5, 25)))
    assert "the day by which to check Peel and Needles again is past" in told
    assert "set its checked_on and its check_by to newer" in told


def test_a_newer_day_in_the_table_lifts_the_bar():
    later = replace(peel(), check_by=date(2027, 12, 1), checked_on=date(2027, 6, 1))
    late = piece(later, peel("needles"), today=date(2027, 6, 2))
    assert "check Needles again" in said(late)
    both = piece(later, replace(later, id="needles"), today=date(2027, 6, 2))
    assert said(both) == ""


def test_a_barred_piece_is_not_drawn():
    with pytest.raises(RefusedError, match="No new piece is made"):
        pictures(piece(today=date(2028, 1, 1)), "png")


def test_a_house_name_that_promises_bars_its_piece_and_a_plain_one_does_not():
    promising = peel(house_name="Glow Peel 2.0 (guaranteed results)")
    told = said(piece(promising, peel("needles")))
    assert "“Glow Peel 2.0 (guaranteed results)” (peel, column house_name of" in told
    assert said(piece(peel(house_name="The Harbor Peel"), peel("needles"))) == ""


def test_typed_words_that_must_change_bar_every_file_but_no_preview():
    promising = piece(typed=Typed(headline="Scars gone forever, guaranteed"))
    with pytest.raises(RefusedError, match="must change before a piece is made"):
        one_file(promising, "png")
    with pytest.raises(RefusedError, match="must change before a piece is made"):
        written(replace(promising, template="paragraph"), "txt")
    assert said(promising) == ""


def test_typed_words_that_are_fine_bar_nothing():
    stop_typed(piece(typed=Typed(headline="Ask us about scars", action="Call us")))


def test_too_few_and_too_many_treatments_are_refused_by_name():
    assert said(piece(peel())) == "“Side by side” needs at least 2 treatments."
    asked = piece(template="one-treatment")
    assert said(asked) == "“One treatment” is for at most 1 treatments. Choose fewer."


def test_a_carousel_is_four_pieces_of_the_same_comparison_each_with_its_own_id():
    row = squares(piece(template="carousel"))
    assert [each.template for each in row] == [
        *("choices", "side-by-side", "of-100-people", "not-known")
    ]
    assert len({each.id for each in row}) == 4


def test_a_row_of_pictures_is_no_single_file():
    with pytest.raises(RefusedError, match=r"must end in \.zip"):
        one_file(piece(template="carousel"), "png")


def test_the_id_changes_with_whatever_it_was_made_from():
    base = piece()
    others = [
        replace(base, size="story"),
        replace(base, template="not-known"),
        replace(base, words=language("es")),
        replace(base, typed=Typed(headline="Ours")),
        piece(peel(), peel("laser")),
    ]
    assert len({base.id, *(each.id for each in others)}) == 6
    assert replace(base, today=date(2026, 1, 1)).id == base.id


def test_the_code_opens_the_comparison_and_names_the_piece():
    link = "https://clinic.example/?compare=peel~needles"
    asked = piece(link=link)
    assert asked.code == f"{link}&piece={asked.id}"
    assert piece().code == ""


def test_every_template_has_an_id_and_a_name_of_its_own():
    assert len({each.id for each in TEMPLATES}) == len(TEMPLATES)
    assert len({each.name for each in TEMPLATES}) == len(TEMPLATES)
