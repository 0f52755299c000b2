"""Sentences of the app's own pieces, by which they are known where they are pasted back.

The rules know words, not where they are from. What the record says of a comparison is made anew,
and a sentence that stands there word for word says no more than the record does.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Container, Iterator
from functools import lru_cache

from resurface.catalogue.catalogue import Catalogue
from resurface.choosing.choice import MOST_CHOSEN
from resurface.comparison.comparison import Comparison, compare
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language, language
from resurface.record.store import Data
from resurface.wording.splitting import sentences_in

_KEPT = 16


def own_words(text: str, data: Data, words: Language, today: datetime.date) -> Container[str]:
    """The sentences of every piece of the comparison that a text tells of; none of any other text.

    `data` in the language of the text.
    """
    chosen = _compared(_before_sources(text, words), data)
    if not 1 <= len(chosen) <= MOST_CHOSEN:
        return ()
    return _sentences(data.catalogue, data.evidence, data.version, chosen, words.code, today)


def _before_sources(text: str, words: Language) -> str:
    """A text up to its list of sources, whose titles name treatments too."""
    heading = re.escape(words.say("Sources"))
    return re.split(rf"^\W*{heading}:?\s*$", text, maxsplit=1, flags=re.MULTILINE)[0]


def _compared(text: str, data: Data) -> tuple[str, ...]:
    """The treatments that a text tells of as pieces do, in order: by name, then what is said."""
    found = {}
    for each in data.catalogue.treatments:
        told = re.search(rf"(?<![\w-]){re.escape(each.name)}(?:[:.] | \d)", text)
        if told:
            found[each.id] = told.start()
    return tuple(sorted(found, key=lambda each: found[each]))


@lru_cache(maxsize=_KEPT)
def _sentences(
    catalogue: Catalogue,
    evidence: Evidence,
    version: str,
    chosen: tuple[str, ...],
    code: str,
    today: datetime.date,
) -> frozenset[str]:
    whole = compare(catalogue, evidence, chosen, untreated=True, version=version)
    return frozenset(
        sentence.text
        for text in _texts(whole, language(code), today)
        for sentence in sentences_in(text)
    )


def _texts(whole: Comparison, words: Language, today: datetime.date) -> Iterator[str]:
    from resurface.materials.asked_piece import Piece  # the writers, for who pastes a piece
    from resurface.materials.paragraph import paragraph
    from resurface.materials.piece_caption import alt, caption
    from resurface.materials.piece_sizes import SQUARE
    from resurface.materials.piece_templates import TEMPLATES
    from resurface.materials.refusal import RefusedError
    from resurface.materials.short_caption import short_caption

    for each in TEMPLATES:
        if each.squares or not each.least <= len(whole.treated) <= each.most:
            continue
        piece = Piece(whole, each.id, SQUARE.id, words, today)
        yield from (caption(piece), alt(piece))
        try:
            yield short_caption(piece)
        except RefusedError:
            continue
    piece = Piece(whole, TEMPLATES[0].id, SQUARE.id, words, today)
    yield from (paragraph(piece, "plain"), paragraph(piece, "markdown"))
