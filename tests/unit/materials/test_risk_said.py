"""The risk of a comparison is told alike in pictures, texts, prices and slides."""

from __future__ import annotations

import pytest

from resurface.language.language import language
from resurface.materials.piece_risk import risk as of_pictures
from resurface.materials.risk_said import risk as of_texts
from tests.unit.materials.some_pieces import LANGUAGES, SETS, compared


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("chosen", SETS, ids="~".join)
def test_dark_marks_of_a_text_are_those_of_a_picture(chosen, code):
    comparison, words = compared(chosen, code), language(code)
    drawn, said = of_pictures(comparison, words).dark, of_texts(comparison, words).dark
    assert [each.name for each in said] == [each.name for each in drawn]
    for picture, text in zip(drawn, said, strict=True):
        assert text.text.startswith(picture.figure)
        assert picture.about in text.text
