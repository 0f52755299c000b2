"""Verdicts on a typed text: what it needs, where each sentence stands, and what is put in its
place."""

from __future__ import annotations

import pytest

from resurface.wording.checked import Checked
from resurface.wording.typed_text import counted, marked, placed, rewritten, verdict

TEXT = "No downtime.  Book today. No downtime."


def three() -> tuple[Checked, ...]:
    claim = Checked("No downtime.", "block", ("C08",), ("No downtime",))
    return claim, Checked("Book today.", "warn"), claim


def test_a_text_with_something_to_change_may_not_leave():
    found = verdict(three())
    assert (found.may_leave, found.needs_reason) == (False, True)
    assert [each.text for each in found.block] == ["No downtime.", "No downtime."]


def test_a_text_of_which_nothing_is_found_may_leave():
    found = verdict((Checked("Book a visit."),))
    assert (found.may_leave, found.needs_reason, found.info) == (True, False, ())


def test_sentences_are_counted_from_fine_to_what_must_change():
    assert counted(three()) == {"ok": 0, "info": 0, "warn": 1, "block": 2}


def test_a_sentence_that_stands_twice_has_two_places():
    assert [(each.start, each.end) for each in placed(TEXT, three())] == [
        (0, 12),
        (14, 25),
        (26, 38),
    ]


def test_a_rewrite_replaces_its_own_sentence_and_nothing_else():
    assert rewritten(TEXT, three(), 2, "Two days.") == "No downtime.  Book today. Two days."


@pytest.mark.parametrize(
    ("at", "left"),
    [
        (0, "Book today. No downtime."),
        (1, "No downtime.  No downtime."),
        (2, "No downtime.  Book today."),
    ],
)
def test_a_sentence_that_is_taken_out_leaves_no_gap(at, left):
    assert rewritten(TEXT, three(), at, "") == left


@pytest.mark.parametrize("at", [-1, 3, 99])
def test_a_sentence_that_is_not_there_changes_nothing(at):
    assert rewritten(TEXT, three(), at, "Two days.") == TEXT


def test_a_sentence_that_the_text_no_longer_has_changes_nothing():
    assert rewritten("Book today.", three(), 0, "Two days.") == "Book today."


def test_what_was_found_is_marked_in_its_place():
    said = Checked("The best peel with no downtime here.", "block", (), ("no downtime", "The best"))
    assert marked(said) == (
        ("The best", True),
        (" peel with ", False),
        ("no downtime", True),
        (" here.", False),
    )


def test_pieces_together_are_the_sentence():
    for each in three():
        assert "".join(text for text, _ in marked(each)) == each.text


def test_marks_that_overlap_are_one_after_another():
    said = Checked("forever and ever", "block", (), ("forever and", "and ever"))
    assert marked(said) == (("forever and", True), (" ever", False))
