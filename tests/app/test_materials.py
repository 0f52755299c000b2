"""The page Materials: a piece is set, drawn when asked for, and held by what is typed on it."""

from __future__ import annotations

import re

import pytest

from resurface.language.language import message
from resurface.materials.piece_sizes import CARD
from resurface.materials.piece_templates import CAROUSEL, ONE, PEOPLE, SIDE
from resurface.materials.refusal import RefusedError
from resurface.ui.materials import shown_piece
from resurface.ui.shell.menu import MATERIALS
from tests.app.conftest import component_data, ran
from tests.app.seeing import seen
from tests.app.states import on

LASER = "superficial-peel~microneedling~pro-fractional"


@pytest.fixture
def page():
    def opened(**link):
        return on(MATERIALS.script, **(link or {"compare": LASER}))

    return opened


def texts(app):
    return "\n".join(seen(app)).replace("\\", "")


def named(widgets, name):
    """The widget of that name, whichever turn and patient its key is of."""
    return next(each for each in widgets if re.fullmatch(rf"{name}(\.\d+)?(-\d+)?", each.key or ""))


def pressed(app, key):
    named(app.button, key).click()
    return ran(app)


def chosen(app, name, value):
    named(app.selectbox, name).set_value(value)
    return ran(app)


def keys(app):
    """The files that are offered."""
    return {each.proto.id.rsplit("-download-", 1)[-1] for each in app.get("download_button")}


def pictures(app):
    return app.get("image")


def test_a_piece_is_of_the_comparison_on_screen_and_drawn_at_once(page):
    app = page()
    assert named(app.selectbox, "materials-template").value == SIDE.id
    assert len(pictures(app)) == 1
    assert {f"piece-{form}" for form in ("png", "svg", "pdf")} <= keys(app)


def test_with_nothing_chosen_the_page_says_what_to_do(page):
    app = page(view="list")
    assert "Pick one to four treatments" in texts(app)
    assert app.get("download_button") == []


def test_one_treatment_has_the_templates_of_one(page):
    app = page(treatment="microneedling")
    options = named(app.selectbox, "materials-template").options
    assert named(app.selectbox, "materials-template").value == ONE.id
    assert "Side by side" not in options
    assert "One treatment" in options
    assert "With at least 2 treatments: Side by side and Carousel of four." in texts(app)


def test_a_change_draws_the_piece_anew(page):
    app = page()
    before = pictures(app)[0].proto.imgs[0].url
    app = chosen(app, "materials-template", PEOPLE.id)
    app = chosen(app, "materials-size", "portrait")
    assert pictures(app)[0].proto.imgs[0].url != before


def test_a_carousel_is_four_pictures_and_one_archive(page):
    app = page()
    app = chosen(app, "materials-size", "portrait")
    app = chosen(app, "materials-template", CAROUSEL.id)
    assert sum(len(each.proto.imgs) for each in pictures(app)) == 4
    assert [each.label for each in app.get("download_button") if "(ZIP)" in each.label] == [
        *("All as PNG (ZIP)", "All as SVG (ZIP)", "All as PDF (ZIP)")
    ]


def test_a_size_without_room_is_not_offered_and_the_page_says_why(page):
    app = chosen(page(), "materials-size", CARD.id)
    assert "No room in" not in texts(app)
    app = chosen(app, "materials-template", PEOPLE.id)
    size = named(app.selectbox, "materials-size")
    assert size.value == "square"
    assert "Link card, 1200 × 630" not in size.options
    assert "No room in: Link card, 1200 × 630. Risks are never left out." in texts(app)
    assert len(pictures(app)) == 1
    app = chosen(app, "materials-template", SIDE.id)
    assert named(app.selectbox, "materials-size").value == CARD.id


def refusing(monkeypatch):
    """Makes every drawing one that has room in a square alone."""

    def refused(piece):
        raise RefusedError(message("no room in it"), piece.words, ("square",))

    monkeypatch.setattr(shown_piece, "preview", refused)


def test_what_is_refused_is_said_and_no_file_is_offered(page, monkeypatch):
    app = chosen(page(), "materials-size", "portrait")
    with monkeypatch.context() as changed:
        refusing(changed)
        app = chosen(app, "materials-size", "story")
        assert "no room in it" in texts(app)
        assert [each for each in keys(app) if each.startswith("piece")] == []
    app = pressed(app, "materials-take-square")
    assert named(app.selectbox, "materials-size").value == "square"
    assert len(pictures(app)) == 1


def test_an_overclaim_closes_the_export_and_a_plain_line_opens_it(page):
    app = page()
    named(app.text_input, "materials-headline").set_value("Scars gone forever, guaranteed")
    app = ran(app)
    assert "Must change" in texts(app)
    assert {each.proto.disabled for each in app.get("download_button")} == {True}
    named(app.text_input, "materials-headline").set_value("Four ways to look at acne scars")
    app = ran(app)
    assert {each.proto.disabled for each in app.get("download_button")} == {False}


def copied(app):
    """What the buttons that copy would copy."""
    there = [each.proto.id for each in app.get("bidi_component")]
    keys = ("copy-caption-1", "copy-alt-1")
    here = [key for key in keys if any(each.endswith(f"-{key}") for each in there)]
    return [component_data(app, key)["text"] for key in here]


def test_an_overclaim_closes_the_texts_to_copy_too_and_says_why(page):
    app = page()
    assert len(copied(app)) == 2
    named(app.text_input, "materials-headline").set_value("Scars gone forever, guaranteed")
    app = ran(app)
    assert copied(app) == []
    assert not any("Scars gone forever" in each.value for each in app.get("text"))
    assert "Caption and alternative text can be copied then" in texts(app)
    named(app.text_input, "materials-headline").set_value("Four ways to look at acne scars")
    assert "Four ways to look at acne scars" in copied(ran(app))[0]


def test_a_picture_that_could_be_saved_from_the_screen_has_no_words_that_are_stopped(page):
    app = page()
    plain = pictures(app)[0].proto.imgs[0].url
    named(app.text_input, "materials-headline").set_value("Scars gone forever, guaranteed")
    app = ran(app)
    assert pictures(app)[0].proto.imgs[0].url == plain
    assert "Drawn without your words" in texts(app)
    named(app.text_input, "materials-headline").set_value("Four ways to look at acne scars")
    app = ran(app)
    assert pictures(app)[0].proto.imgs[0].url != plain
    assert "Drawn without your words" not in texts(app)


def uses(app):
    return [each.label for each in app.button if "-use-" in (each.key or "")]


def test_an_instruction_is_told_and_never_offered_to_be_printed(page):
    app = page()
    named(app.text_input, "materials-headline").set_value("Pro Fractional takes twenty visits")
    app = ran(app)
    assert not any("Give the range" in each for each in uses(app))
    assert "What helps: " in texts(app) or uses(app)
    named(app.text_input, "materials-headline").set_value("The best scar clinic in town")
    app = ran(app)
    assert uses(app) == []
    assert "What helps: Say what is offered" in texts(app)


def test_what_is_offered_for_a_headline_is_printed_and_fine(page):
    app = page()
    named(app.text_input, "materials-headline").set_value("Flawless skin awaits. Book today")
    app = ran(app)
    (offered,) = [each for each in app.button if "-use-" in (each.key or "")]
    offered.click()
    app = ran(app)
    value = named(app.text_input, "materials-headline").value
    assert value.endswith("may stay visible. Book today")
    assert "Must change" not in texts(app)


def test_a_reason_is_of_a_kind_and_words_without_content_are_none(page):
    app = page()
    named(app.text_input, "materials-line").set_value("Highly effective for acne scars")
    app = ran(app)
    named(app.text_input, "materials-line-reason").set_value("our own survey")
    app = ran(app)
    assert {each.proto.disabled for each in app.get("download_button")} == {True}
    assert "Choose the kind of reason above" in texts(app)
    named(app.selectbox, "materials-line-reason-kind").set_value("other")
    named(app.text_input, "materials-initials").set_value("MK")
    for reason, closed in (("x", True), ("boss wants it", True), ("our own survey", False)):
        named(app.text_input, "materials-line-reason").set_value(reason)
        app = ran(app)
        assert {each.proto.disabled for each in app.get("download_button")} == {closed}
        assert ("That is no reason yet" in texts(app)) is closed
        assert bool(copied(app)) is not closed


def test_a_reason_without_initials_opens_nothing_and_that_is_said(page):
    app = page()
    named(app.text_input, "materials-line").set_value("Highly effective for acne scars")
    app = ran(app)
    named(app.selectbox, "materials-line-reason-kind").set_value("other")
    named(app.text_input, "materials-line-reason").set_value("our own survey")
    for signed, closed in ((" ", True), ("MK", False)):
        named(app.text_input, "materials-initials").set_value(signed)
        app = ran(app)
        assert {each.proto.disabled for each in app.get("download_button")} == {closed}
        assert ("type the initials of who approved it" in texts(app)) is closed
        assert ("Drawn without your words" in texts(app)) is closed
        assert bool(copied(app)) is not closed


def test_a_pasted_link_chooses_its_treatments_and_another_text_says_why_not(page):
    app = page(view="list")
    named(app.text_input, "materials-link").set_value(f"https://x.example/?compare={LASER}")
    app = ran(app)
    assert app.session_state["choice"].chosen == tuple(LASER.split("~"))
    assert named(app.text_input, "materials-link").value == ""
    app = page(view="list")
    named(app.text_input, "materials-link").set_value("hello")
    assert "This is no link of a comparison" in texts(ran(app))


def test_the_page_says_why_there_are_no_pictures_of_patients_and_what_platforms_ask(page):
    told = texts(page())
    for part in ("HIPAA", "testimonials", "Facebook, Instagram", "18 and over", "before and after"):
        assert part in told
    assert "transparency.meta.com" in told


def test_in_spanish_the_english_titles_of_what_platforms_ask_are_marked(page):
    said = [each.value for each in page(compare=LASER, lang="es").markdown]
    told = next(each for each in said if "transparency.meta.com" in each)
    assert '<span lang="en">Meta, Health and Wellness</span>' in told
    law = next(each for each in said if "leginfo" in each)
    assert "[Código de Negocios y Profesiones 651]" in law
    assert not any("<span" in each.value for each in page(compare=LASER).markdown)


def test_a_short_caption_stands_beside_the_full_one_and_both_say_their_length(page):
    app = page()
    labels = [each.label for each in app.expander]
    lengths = {each.split(" (")[0]: each for each in labels if each.endswith("letters)")}
    texts_of = [each.value for each in app.get("text")]
    short = next(each for each in texts_of if "All sources with their" in each or "Ask us" in each)
    assert len(short) <= 2200
    assert lengths["Short caption"] == f"Short caption ({len(short):,} letters)"
    assert {"Full caption", "Alternative text"} <= set(lengths)


def test_the_caption_names_every_source_with_its_address(page):
    app = page()
    caption = next(each.value for each in app.get("text") if "Sources:\n" in each.value)
    assert "https://doi.org/" in caption
    assert "The same results may not occur for all patients." in caption


def test_treatments_are_picked_here_up_to_four(page):
    app = page(compare="microneedling~tca-cross")
    pills = next(
        each for each in app.get("button_group") if (each.key or "").startswith("materials-chosen")
    )
    more = ["microneedling", "tca-cross", "pro-fractional", "subcision", "dermaplaning"]
    pills.set_value(more)
    app = ran(app)
    assert app.session_state["choice"].chosen[:2] == ("microneedling", "tca-cross")
    assert len(app.session_state["choice"].chosen) == 4
    assert "Four treatments at most" in texts(app)


def test_why_a_piece_is_not_made_is_told_in_the_language_of_the_screen(page):
    app = page()
    named(app.button_group, "materials-language").set_value("es")
    app = chosen(ran(app), "materials-template", PEOPLE.id)
    assert "No room in: Link card, 1200 × 630." in texts(app)
