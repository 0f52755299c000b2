"""What is remembered of each kind of piece: enough to make it again, and nothing of a patient."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from resurface.charts.register import CHARTS
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import HELPS, SKIN_TYPE, Criteria
from resurface.comparison.comparison import compare
from resurface.language.language import Message, language
from resurface.materials.asked_piece import Piece, Typed
from resurface.materials.handout import handout_given
from resurface.materials.paper import LETTER
from resurface.materials.piece_id import piece_id, written_id
from resurface.materials.wanted_handout import Wanted, handout_id, handout_of
from resurface.pieces.change_words import value
from resurface.pieces.piece_record import Passed
from resurface.pieces.record_made import (
    handout_record,
    picture_record,
    piece_record,
    remember_piece,
)
from resurface.pieces.remembering import found, remembered
from resurface.pieces.said_of_piece import approved, kind_of_piece, made_on, treatments_of
from resurface.ui.parts import handout_offer
from resurface.ui.parts.not_remembered import LastMade
from tests.unit.pieces.conftest import NOON

CHOSEN = ("microneedling", "tca-cross")
DAY = datetime.date(2026, 11, 26)


@pytest.fixture
def compared(data):
    return compare(data.catalogue, data.evidence, CHOSEN, untreated=True, version=data.version)


@pytest.fixture
def piece(compared, english):
    typed = Typed(headline="Two ways", action="Ask us")
    return Piece(compared, "side-by-side", "square", english, DAY, typed=typed)


def test_a_piece_is_remembered_with_what_it_was_made_from(piece, compared):
    passed = (Passed("Fast.", ("C01",), " it is a name "),)
    kept = piece_record(piece, "png", NOON, passed, " AB ")
    assert (kept.id, kept.template, kept.size) == (piece.id, "side-by-side", "square")
    assert (kept.language, kept.data_version, kept.brand) == ("en", "version-1", piece.brand.digest)
    assert kept.link == "compare=microneedling~tca-cross"
    assert kept.wording == ("Two ways", "", "Ask us")
    (made,) = kept.makings
    assert (made.at, made.format, made.initials) == (NOON, "png", "AB")
    assert made.passed == (Passed("Fast.", ("C01",), "it is a name"),)


def test_the_figures_of_a_piece_are_kept_with_the_facts_that_they_rest_on(piece, english):
    kept = piece_record(piece, "png", NOON).shown
    range_ = next(each for each in kept if each.thing == ("microneedling", "range", "downtime"))
    assert value(range_, english) == "0–3 days"
    assert all(each.startswith("microneedling-downtime") for each in range_.facts)
    assert range_.facts


def test_a_reason_and_initials_are_short(piece):
    kept = piece_record(piece, "png", NOON, (Passed("A", (), "b" * 900),), "ABCDEFGHIJ")
    assert (len(kept.makings[0].passed[0].reason), kept.makings[0].initials) == (200, "ABCDE")


def test_remembering_a_piece_says_nothing_when_all_is_well(state, piece):
    assert remember_piece(piece, "png") is None
    assert remember_piece(piece, "svg") is None
    kept = found(piece.id)
    assert kept is not None
    assert not isinstance(kept, Message)
    assert [each.format for each in kept.makings] == ["png", "svg"]


def test_a_link_leaves_out_no_treatment_where_the_piece_does(data, english):
    alone = compare(
        data.catalogue, data.evidence, CHOSEN[:1], untreated=False, version=data.version
    )
    kept = piece_record(Piece(alone, "one-treatment", "square", english, DAY), "png", NOON)
    assert kept.link == "compare=microneedling&untreated=off"


def test_a_handout_is_remembered_without_skin_type_and_what_is_to_be_helped(compared, english):
    criteria = Criteria().asking(SKIN_TYPE, 5).asking(HELPS, ("pih",))
    wanted = Wanted(Choice(chosen=CHOSEN, criteria=criteria), LETTER, DAY)
    kept = handout_record(compared, wanted, english, NOON)
    assert kept.id == handout_id(compared, wanted, english)
    plain = Wanted(Choice(chosen=CHOSEN), LETTER, DAY)
    without = handout_record(compared, plain, english, NOON)
    assert replace(kept, id="") == replace(without, id="")


def test_a_picture_is_remembered_by_its_name(compared, english):
    kept = picture_record(CHARTS[0].id, "svg", compared, english, NOON)
    assert kind_of_piece(kept, english) == CHARTS[0].title(english)
    assert kept.makings[0].format == "svg"


def test_a_handout_from_the_screen_is_remembered(state, english):
    wanted = Wanted(Choice(chosen=CHOSEN), LETTER, DAY)
    made = handout_offer._made(wanted, "en", english, LastMade())
    kept = remembered()
    assert made.startswith(b"%PDF")
    assert not isinstance(kept, Message)
    assert [each.template for each in kept] == ["handout"]


def test_a_handout_is_given_out_though_it_can_not_be_remembered(state, english):
    state.write_text("in the way")
    last = LastMade()
    made = handout_offer._made(Wanted(Choice(chosen=CHOSEN), LETTER, DAY), "en", english, last)
    assert made.startswith(b"%PDF")
    assert last.why is not None


def test_slides_are_told_without_the_id_of_their_one_size(record, english):
    slides = replace(record, template="slides", size="wide")
    assert kind_of_piece(slides, english) == "Slides to edit"
    assert kind_of_piece(slides, language("es")) == "Diapositivas para editar"


def test_a_piece_is_told_in_words(record, later, data, english):
    assert kind_of_piece(record, english) == "Handout, US Letter"
    assert "Microneedling" in treatments_of(record, data.catalogue, english)
    assert made_on(record, english) == "made on November 26, 2026"
    twice = replace(record, makings=(*record.makings, *later.makings))
    assert made_on(twice, english) == "made 2 times on November 26, 2026"
    longer = replace(later.makings[0], at=NOON + datetime.timedelta(days=9))
    more = replace(record, makings=(*record.makings, longer))
    assert made_on(more, english) == "made 2 times from November 26, 2026 to December 5, 2026"
    assert approved(record.makings[0], english) == "approved by AB on November 26, 2026"
    assert approved(later.makings[0], english) == ""


@pytest.mark.parametrize(
    "typed", ["R-6X94-MW3W", "r 6x94mw3w", "6x94 mw3w", " Piece-less r-6X94–MW3W"[11:], "6X94MW3W"]
)
def test_an_id_is_read_however_it_was_typed(typed):
    assert written_id(typed) == "R-6X94-MW3W"


def test_letters_that_are_misread_are_read_as_what_they_are_taken_for():
    assert written_id("R-OIL0-0000") == "R-0110-0000"


@pytest.mark.parametrize(
    "typed", ["", "R-", "R-6X94-MW3", "R-6X94-MW3W9", "R-6X94-MW3%", "R-6X94-MW3٣"]
)
def test_what_can_be_no_id_is_none(typed):
    assert written_id(typed) == ""


def test_every_id_that_is_made_is_read_as_itself():
    for each in range(50):
        made = piece_id((str(each),))
        assert written_id(made) == written_id(made.lower().replace("-", "")) == made


def test_a_handout_among_others_is_remembered_by_the_id_that_stands_on_it(piece, english):
    handout = replace(piece, template="handout", link="https://a.example/?compare=x~y")
    kept = piece_record(handout, "pdf", NOON, (), "AB")
    page = handout_given(handout.comparison, handout_of(handout), english)
    assert page["piece"] == f"Piece {kept.id}"
    assert page["link"].startswith("https://a.example/?compare=microneedling~tca-cross")
    assert (kept.template, kept.makings[0].initials) == ("handout", "AB")
