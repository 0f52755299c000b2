"""Other formats on the page Materials: made when asked for, and a kit told by a bar."""

from __future__ import annotations

import pytest

from resurface.language.language import english, message
from resurface.materials.kit import NAME, LeftOut, Step
from resurface.materials.price_list import NO_PRICE
from resurface.materials.refusal import RefusedError
from resurface.ui.materials import other_formats
from resurface.ui.parts.not_remembered import LastMade
from tests.app.conftest import ran
from tests.app.test_materials import LASER, keys, named, page, pressed, texts

__all__ = ["page"]


UNPRICED = "pro-fractional~laser-skin-tightening"


@pytest.fixture
def opened(page):
    def of(**link):
        return page(**link)

    return of


def test_every_format_stands_below_the_piece(opened):
    assert keys(opened()) >= {
        *("slides-pptx", "embed-html", "prices-pdf", "paragraph-md", "paragraph-txt"),
    }


def test_the_handout_is_offered_in_each_language_as_under_take_along(page):
    app = page(compare=LASER, skin="5")
    assert {"handout-en", "handout-es"} <= keys(app)
    papers = next(each for each in app.selectbox if (each.key or "").startswith("handout-paper"))
    assert papers.options == ["US Letter", "A4"]


def test_one_treatment_has_no_handout_and_the_page_says_why(page):
    app = page(treatment="microneedling")
    assert not {each for each in keys(app) if each.startswith("handout")}
    assert "need at least 2 treatments" in texts(app)


def test_one_treatment_has_no_kit(opened):
    app = opened(treatment="microneedling")
    assert all("materials-kit" not in (each.key or "") for each in app.button)


def test_a_kit_is_told_while_it_is_made_and_then_a_file(opened, monkeypatch):
    steps = [
        Step(0, 2, NAME),
        Step(1, 2, NAME),
        Step(2, 2, NAME, b"PK", (LeftOut(NO_PRICE, "es"),)),
    ]
    monkeypatch.setattr(other_formats, "kit", lambda *_, **__: iter(steps))
    app = pressed(opened(compare=LASER), "materials-kit")
    assert "kit" in keys(app)
    assert "Not in the kit (Español): No price list is made: the catalogue" in texts(app)


def languages(app):
    found = app.get("button_group")
    return next(each for each in found if "materials-kit-languages" in (each.key or ""))


def test_a_kit_is_made_in_the_languages_that_are_ticked(opened, monkeypatch):
    made, pages = [], []

    def kept(*pieces, prices):
        pages.append(prices)
        made.append([each.words.code for each in pieces])
        return iter([Step(1, 1, NAME, b"PK")])

    monkeypatch.setattr(other_formats, "kit", kept)
    app = opened(compare=LASER)
    ticked = languages(app)
    assert ticked.value == ["en"]
    ticked.set_value(["es", "en"])
    app = pressed(ran(app), "materials-kit")
    languages(app).set_value([])
    assert named(ran(app).button, "materials-kit").proto.disabled
    assert made == [["en", "es"]]
    assert pages == ["half"]


def prices_page(app):
    return named(app.get("button_group"), "materials-prices-size")


def test_sizes_that_were_taken_stand_after_another_page_and_the_kit_has_the_price_lists(
    opened, monkeypatch
):
    pages = []

    def kept(*_, prices):
        pages.append(prices)
        return iter([Step(1, 1, NAME, b"PK")])

    monkeypatch.setattr(other_formats, "kit", kept)
    app = opened(compare=LASER)
    named(app.selectbox, "materials-size").set_value("story")
    prices_page(app).set_value("letter")
    named(ran(app).selectbox, "materials-template").set_value("whole-course")
    named(ran(app).selectbox, "materials-size").set_value("letter")
    app = ran(app).switch_page("pages/reference/wording.py").run()
    app = app.switch_page("pages/marketing/materials.py").run()
    assert named(app.selectbox, "materials-size").value == "letter"
    assert prices_page(app).value == "letter"
    named(app.selectbox, "materials-template").set_value("side-by-side")
    assert named(ran(app).selectbox, "materials-size").value == "story"
    pressed(app, "materials-kit")
    assert pages == ["letter"]


def test_before_a_price_list_is_made_the_page_says_whose_prices_it_has(opened):
    assert "What this clinic sells and asks is not in the app yet" in texts(opened(compare=LASER))


def test_no_language_of_the_kit_is_lost_where_the_piece_is_shown_in_another(opened):
    app = opened(compare=LASER)
    languages(app).set_value(["es", "en"])
    named(ran(app).get("button_group"), "materials-language").set_value("es")
    assert sorted(languages(ran(app)).value) == ["en", "es"]


def test_without_a_price_list_its_button_is_closed_and_the_page_says_why(opened):
    app = opened(compare=UNPRICED)
    button = next(each for each in app.get("download_button") if "prices" in each.key)
    assert button.proto.disabled
    assert "no source states a price of these" in texts(app)
    sold = next(
        each for each in opened(compare=LASER).get("download_button") if "prices" in each.key
    )
    assert not sold.proto.disabled


def test_a_kit_that_is_refused_says_why_and_offers_no_file(opened, monkeypatch):
    def refused(*_, **__):
        yield Step(0, 2, NAME)
        raise RefusedError(message("no room for the handout"), english())

    monkeypatch.setattr(other_formats, "kit", refused)
    app = pressed(opened(compare=LASER), "materials-kit")
    assert "no room for the handout" in texts(app)
    assert "kit" not in keys(app)


def test_a_document_is_whole_or_its_reason_is_told(opened, monkeypatch):
    app = opened(compare=UNPRICED)
    assert named(app.button, "materials-kit")
    wished = other_formats.Wish(tuple(UNPRICED.split("~")), "side-by-side", language="en")
    monkeypatch.setattr(other_formats, "remember_piece", lambda *_: None)
    with pytest.raises(RefusedError, match="no source states a price of these"):
        other_formats._made(wished, "prices", "half", "pdf", (), "", english(), LastMade())
