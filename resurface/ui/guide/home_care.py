"""Home care before and after: what is known of each product, and what is only said."""

from __future__ import annotations

from collections.abc import Iterator

from resurface.catalogue.dates import is_late, today
from resurface.catalogue.products import Product
from resurface.choosing.flagged import WEIGHING, speaker
from resurface.comparison.entry import Entry, Note, carrying, fact_entry
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.ui.parts.entries import alone
from resurface.ui.parts.fold import fold_texts


def home_care(data: Data, words: Language) -> None:
    """Every product in a box that is drawn once it is open."""
    if data.catalogue.products:
        fold_texts(
            "guide-home-care",
            words.say("Home care before and after: what is known, and what is only said"),
            _texts(data, words),
        )


def _texts(data: Data, words: Language) -> Iterator[str]:
    for each in data.catalogue.products:
        yield from map(alone, entries(each, data.evidence, words))


def entries(product: Product, evidence: Evidence, words: Language) -> tuple[Entry, ...]:
    """A product, then what studies, reviews and guidelines tell of it, then what others say."""
    facts = carrying(product.id, product.word_fact_ids, evidence)
    known = [each for each in facts if speaker(evidence.sources[each.source_id]) == WEIGHING]
    said = [each for each in facts if each not in known]
    name = product.name
    if product.house_name:
        name = words.say("{name} ({house_name})").format(name=name, house_name=product.house_name)
    if is_late(product, today()):
        name = words.say("{name} (past its check date)").format(name=name)
    about = tuple(Note(text) for text in (product.summary, product.how_to_use) if text)
    found = [Entry(name, "", about, id=product.id)]
    for title, those in ((words.say("Known"), known), (words.say("Only said"), said)):
        inner = tuple(fact_entry(each, evidence, words) for each in those)
        nothing = () if those else (Note(words.say("nothing that was read")),)
        found.append(Entry(title, "", nothing, inner=inner))
    return tuple(found)
