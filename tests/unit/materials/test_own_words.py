"""What the app says of a comparison is fine where it is pasted back, in both languages."""

from __future__ import annotations

from itertools import product

from resurface.language.language import language
from resurface.materials.own_words import own_words
from resurface.materials.paragraph import paragraph
from resurface.materials.piece_caption import alt, caption
from resurface.materials.piece_templates import TEMPLATES, template
from resurface.wording.checked_copy import check_copy
from tests.covering import few_of
from tests.unit.materials.some_pieces import DAY, FOUR, LANGUAGES, LIGHT, a_piece
from tests.unit.shipped import served

ALONE = ("microneedling",)
SETS = (LIGHT, FOUR, ALONE, ("dermabrasion",), ("tca-cross", "rf-microneedling"))
MADE = [
    (code, chosen, each.id)
    for code in LANGUAGES
    for chosen in SETS
    for each in TEMPLATES
    if not each.squares and each.least <= len(chosen) <= each.most
]


FORMS = ("plain", "markdown")


def stopped(text: str, code: str) -> list[tuple[str, str]]:
    found = check_copy(text, served(code), language(code), DAY, own=own_words)
    return [(each.severity, each.text) for each in found if each.severity in ("warn", "block")]


@few_of(("code", "chosen", "which"), MADE, "code which", "code chosen")
def test_a_caption_and_an_alternative_text_are_fine(code, chosen, which):
    piece = a_piece(chosen, code, template=template(which).id, size="square")
    assert stopped(caption(piece), code) == []
    assert stopped(alt(piece), code) == []


@few_of(
    ("code", "chosen", "form"), list(product(LANGUAGES, SETS, FORMS)), "code chosen", "code form"
)
def test_a_paragraph_for_a_web_page_is_fine(code, chosen, form):
    assert stopped(paragraph(a_piece(chosen, code), form), code) == []


def test_what_is_typed_beside_it_is_held_as_ever():
    text = f"{alt(a_piece(LIGHT, template='side-by-side', size='square'))} Scars gone forever."
    assert stopped(text, "en") == [("block", "Scars gone forever.")]


def test_a_figure_that_was_changed_in_it_is_held_as_ever():
    text = alt(a_piece(LIGHT, template="side-by-side", size="square"))
    changed = text.replace("3–6 visits", "1 visit")
    assert changed != text
    assert stopped(changed, "en")


def test_a_text_of_no_comparison_has_no_sentence_of_the_app():
    assert own_words("Call us on Monday.", served("en"), language("en"), DAY) == ()
