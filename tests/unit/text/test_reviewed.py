"""Words that no bilingual clinician has read are said to be so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resurface.language import review
from resurface.language.language import language
from resurface.text import reviewed
from resurface.text.reviewed import not_yet_reviewed


def test_english_needs_no_review(evidence, english):
    assert not_yet_reviewed(evidence, english) == ""


@pytest.mark.parametrize(
    ("sentences", "texts", "said"), [(True, 0, False), (False, 0, True), (True, 3, True)]
)
def test_one_of_both_unread_is_enough(monkeypatch, evidence, sentences, texts, said):
    monkeypatch.setattr(reviewed, "is_reviewed", lambda _code: sentences)
    shown = replace(evidence, not_reviewed=texts)
    assert bool(not_yet_reviewed(shown, language("es"))) is said


def test_nobody_has_signed_the_spanish_sentences_yet():
    assert not review.is_reviewed("es")


def test_a_signature_holds_until_a_sentence_changes(monkeypatch, tmp_path):
    place = tmp_path / "es" / "LC_MESSAGES"
    place.mkdir(parents=True)
    monkeypatch.setattr(review, "TRANSLATIONS", tmp_path)
    (place / "resurface.mo").write_bytes(b"one")
    known = review.known_by("es")
    (place / review.FILE).write_text(f"{known} A. Clinician 2026-11-26\n", encoding="utf-8")
    assert review.is_reviewed.__wrapped__("es")
    (place / "resurface.mo").write_bytes(b"two")
    assert not review.is_reviewed.__wrapped__("es")


@pytest.mark.parametrize("line", ["", "000000000000", "000000000000 Somebody"])
def test_a_signature_has_a_name_and_a_day(monkeypatch, tmp_path, line):
    place = tmp_path / "es" / "LC_MESSAGES"
    place.mkdir(parents=True)
    monkeypatch.setattr(review, "TRANSLATIONS", tmp_path)
    (place / "resurface.mo").write_bytes(b"one")
    signed = line.replace("000000000000", review.known_by("es"))
    (place / review.FILE).write_text(signed, encoding="utf-8")
    assert not review.is_reviewed.__wrapped__("es")
