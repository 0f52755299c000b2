"""The page on one treatment as one part: its sections in their order."""

from __future__ import annotations

from resurface.catalogue.catalogue import Catalogue
from resurface.comparison.comparison import Option
from resurface.language.language import Language
from resurface.ui.treatment.ask_first import ask_first
from resurface.ui.treatment.can_and_cannot import can_and_cannot
from resurface.ui.treatment.combined_with import combined_with
from resurface.ui.treatment.day_by_day import day_by_day
from resurface.ui.treatment.figure_strip import figure_strip
from resurface.ui.treatment.head import head
from resurface.ui.treatment.measured import measured
from resurface.ui.treatment.the_visit import the_visit


def sections(option: Option, catalogue: Catalogue, words: Language) -> dict[str, object]:
    """Every section that there is something to say in; each says its own silence."""
    found = (
        head(option, words),
        figure_strip(option, words),
        day_by_day(option, words),
        can_and_cannot(option, words),
        the_visit(option, words),
        ask_first(option, words),
        measured(option, words),
        combined_with(option, catalogue, words),
    )
    return {
        "option": option.id,
        "jump": words.say("Parts of this page"),
        "sections": [each for each in found if each],
    }
