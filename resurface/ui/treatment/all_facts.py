"""Every fact of a treatment, by what it is about."""

from __future__ import annotations

from collections.abc import Iterator

from resurface.comparison.comparison import Option
from resurface.comparison.part import Part, facts_part
from resurface.evidence.facts import UNITS_BY_FIELD
from resurface.language.language import Language
from resurface.text import labels
from resurface.ui.parts.entries import texts
from resurface.ui.parts.fold import fold_texts


def all_facts(option: Option, words: Language) -> None:
    """Every fact with its source, folded away."""
    count = sum(len(option.facts(field)) for field in UNITS_BY_FIELD)
    label = words.say("All {count} facts of this treatment, with their sources")
    fold_texts("facts", label.format(count=count), texts(_by_field(option, words)))


def _by_field(option: Option, words: Language) -> Iterator[Part]:
    for field in UNITS_BY_FIELD:
        if facts := option.facts(field):
            yield facts_part(facts, option.evidence, words, labels.field(field, words))
