"""Names of treatments begin with a capital, and stand only where one belongs in a sentence.

A name opens it, or stands behind a colon, a comma, a bracket, a mark or the "and" of a list: never
behind a word that it goes on from, where each language would write another letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from resurface.language.language import language
from resurface.materials.handout import handout_given
from resurface.materials.paper import LETTER
from resurface.materials.paragraph import paragraph
from resurface.materials.piece_caption import alt
from resurface.materials.piece_given import piece_given
from resurface.materials.piece_sizes import SQUARE
from resurface.materials.piece_templates import TEMPLATES
from resurface.materials.price_list import prices_given
from resurface.materials.wanted_handout import handout_of
from tests.unit.materials.some_pieces import FOUR, LANGUAGES, LIGHT, WARNED, a_piece, compared

SETS = (LIGHT, WARNED, FOUR, ("dermaplaning", "medium-peel", "rf-microneedling"))
_JOINING = {"and", "y", "e"}
"""Words that join a list of names."""


def texts(given: Any) -> Iterator[str]:
    """Every text of a JSON value."""
    if isinstance(given, str):
        yield given
    elif isinstance(given, dict):
        yield from (each for value in given.values() for each in texts(value))
    elif isinstance(given, list | tuple):
        yield from (each for value in given for each in texts(value))


def said(chosen: tuple[str, ...], code: str) -> Iterator[str]:
    piece = a_piece(chosen, code, size=LETTER.id)
    for kind in TEMPLATES:
        if not kind.squares and kind.least <= len(chosen) <= kind.most:
            one = a_piece(chosen, code, template=kind.id, size=SQUARE.id)
            yield from (*texts(piece_given(one)), alt(one))
    if len(chosen) < 4:
        yield from texts(handout_given(piece.comparison, handout_of(piece), language(code)))
    own_words, _titles = paragraph(piece, "plain").split(f"\n\n{language(code).say('Sources')}\n")
    yield own_words
    yield from texts(prices_given(piece))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("chosen", SETS, ids="~".join)
def test_no_name_stands_behind_a_word_of_its_sentence(chosen, code):
    names = [each.treatment.name for each in compared(chosen, code).options]
    behind = re.compile(rf".{{,40}}?([a-záéíóúñ]+) (?:{'|'.join(map(re.escape, names))})")
    found = {
        each[0]
        for text in said(chosen, code)
        for each in behind.finditer(text)
        if each[1] not in _JOINING
    }
    assert found == set()
