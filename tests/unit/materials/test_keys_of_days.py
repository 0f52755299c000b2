"""Days after a visit: their axis says what it counts, and every form that is drawn has its word."""

from __future__ import annotations

import io

import pptx
import pytest

from resurface.materials.embed import embed
from resurface.materials.piece_given import piece_given
from resurface.materials.slides import slides
from tests.unit.materials.some_pieces import LANGUAGES, LIGHT, SETS, a_piece

each_set = pytest.mark.parametrize("chosen", [each for each in SETS if len(each) > 1], ids="-".join)


@each_set
def test_every_form_of_a_day_on_a_picture_is_in_its_key(chosen):
    content = piece_given(a_piece(chosen, template="side-by-side", size="square"))["content"]
    drawn = {state for row in content["rows"] for state in row["days"]}
    drawn |= {"more" for row in content["rows"] if row["more"]}
    assert {each["state"] for each in content["legend"]} == drawn
    assert all(each["text"] for each in content["legend"])


@pytest.mark.parametrize(("code", "word"), [("en", "Day"), ("es", "Día")])
def test_the_numbers_of_a_picture_say_that_they_are_days(code, word):
    content = piece_given(a_piece(LIGHT, code, template="side-by-side", size="card"))["content"]
    assert content["legend-label"].startswith(word)
    assert content["legend-short"] == f"{word}:"


@each_set
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_axis_of_slides_says_its_unit_and_no_mark_is_without_a_word(chosen, code):
    deck = pptx.Presentation(io.BytesIO(slides(a_piece(chosen, code))))
    chart = next(s.chart for slide in deck.slides for s in slide.shapes if s.has_chart)
    unit = {"en": "days after a visit", "es": "días tras la visita"}[code]
    assert chart.value_axis.axis_title.text_frame.text.startswith(unit)
    texts = [s.text_frame.text for slide in deck.slides for s in slide.shapes if s.has_text_frame]
    assert "?" not in texts


def test_gray_days_and_arrows_of_a_web_page_are_in_its_key():
    assert "Gray: after that. Arrow: or more." in embed(a_piece()).decode()
