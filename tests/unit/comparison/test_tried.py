"""Trials of two of what is compared: counted as the record has them, those not drawn by name."""

from __future__ import annotations

import pytest

from resurface.comparison.people import out_of_hundred
from resurface.comparison.shares import study_name
from resurface.comparison.tried import not_drawn_said, not_drawn_why, tried, tried_in_short
from resurface.language.language import language
from resurface.materials.handout import handout_given
from resurface.materials.piece_caption import caption
from resurface.materials.piece_given import piece_given
from resurface.materials.wanted_handout import handout_of
from tests.unit.materials.some_pieces import LIGHT, a_piece, compared

MANY = ("tca-cross", "microneedling")
UNDRAWN = ("microneedling", "pro-fractional")


def in_record(chosen):
    """Ids of the trials whose rows name both of two treatments, read off the rows."""
    return {
        row.trial
        for option in compared(chosen).treated
        for row in option.outcomes
        if row.compared_with_id in set(chosen) - {option.id}
    }


@pytest.mark.parametrize("chosen", [LIGHT, LIGHT[:2], UNDRAWN, MANY], ids="-".join)
def test_every_trial_of_two_of_them_is_counted_once(chosen):
    assert {each.trial for each in tried(compared(chosen))} == in_record(chosen)


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (LIGHT[:2], "One study tried both"),
        (LIGHT, "2 studies tried two of these; one is drawn"),
        (MANY, "5 studies tried both; one is drawn"),
        (UNDRAWN, ""),
        (("microneedling",), ""),
    ],
    ids="-".join,
)
def test_the_headline_counts_what_the_record_has_and_says_how_many_are_drawn(chosen, said, english):
    assert tried_in_short(compared(chosen), english) == said


def test_one_trial_at_most_is_drawn_and_it_is_the_pair_of_the_picture():
    for chosen in (LIGHT, MANY):
        drawn = [each.trial for each in tried(compared(chosen)) if each.drawn]
        assert drawn == [out_of_hundred(compared(chosen))[0].pair.trial]


def test_what_is_not_drawn_is_named_with_what_it_tried(english):
    assert not_drawn_said(compared(LIGHT), english) == (
        "Not drawn: Dermatol Surg 2017 (Microneedling, Fractional erbium laser)."
    )
    assert not_drawn_said(compared(UNDRAWN), english) == (
        "Tried side by side, not drawn: Dermatol Surg 2017."
    )
    assert not_drawn_said(compared(LIGHT[:2]), english) == ""


def test_why_it_is_not_drawn_is_told_a_sentence_a_pair(english):
    assert list(not_drawn_why(compared(LIGHT), english)) == [
        "Microneedling, Fractional erbium laser: one study tried both (Dermatol Surg 2017), "
        "with no figures we can show side by side."
    ]
    drawn, *others = tried(compared(MANY))
    told = " ".join(not_drawn_why(compared(MANY), english))
    assert drawn.drawn
    assert "2 studies tried both" in told
    assert "they are not drawn here" in told
    assert len(others) == 4


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("chosen", [LIGHT, MANY, UNDRAWN], ids="-".join)
def test_picture_and_handout_name_the_same_trials_as_not_drawn(chosen, code):
    piece, words = a_piece(chosen, code, template="of-100-people", size="square"), language(code)
    picture = piece_given(piece)["content"]["not-drawn"]
    given = handout_given(piece.comparison, handout_of(piece), words)
    pages = " ".join(given["not-known"])
    said = not_drawn_said(piece.comparison, words)
    assert said == picture
    assert said in caption(piece)
    for each in tried(piece.comparison):
        if not each.drawn:
            assert named(each, piece, words) in picture
            assert named(each, piece, words) in pages


def named(each, piece, words):
    return study_name(each.row, piece.comparison.evidence, words)
