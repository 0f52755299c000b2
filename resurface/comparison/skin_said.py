"""Skin types of the people in studies: the one way in which whatever leaves the screen says them.

What a source merely names is told apart from it on screen (`answering.skin_studied`).
"""

from __future__ import annotations

from resurface.comparison.comparison import Option
from resurface.evidence.outcomes import Outcome
from resurface.language.language import Language, message
from resurface.text import amounts

SKIN_IN_STUDIES = message("skin types in studies")
SKIN_HEADING = message("Skin types in studies")
"""What the figure is called, inside a sentence or a list and at the head of a row."""


def types_in_studies(option: Option, words: Language) -> str:
    """Those types: "III–VI"; that no study states them."""
    types = option.evidence.skin_types_studied(option.id)
    return amounts.several_skin_types(types, words) if types else words.say("not stated")


def skin_in_studies(option: Option, words: Language) -> str:
    """The same with what it is: "skin types in studies: III–VI"."""
    text = words.say("{about}: {types}")
    return text.format(about=words.render(SKIN_IN_STUDIES), types=types_in_studies(option, words))


def skin_sources(option: Option) -> tuple[str, ...]:
    """Ids of the sources that together state every one of those types."""
    rows = option.evidence.skin_rows_studied(option.id)
    ids = (
        option.evidence.study(row).id if isinstance(row, Outcome) else row.source_id for row in rows
    )
    return tuple(dict.fromkeys(ids))
