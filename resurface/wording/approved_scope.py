"""Approved sentences on whom and what a treatment is for, and what the FDA's record says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resurface.choosing.criteria import HELPS
from resurface.comparison.comparison import Option
from resurface.evidence.concerns import Concern
from resurface.evidence.skin import types_in
from resurface.language.language import Language
from resurface.text import amounts, labels
from resurface.wording.approved_sentence import Made
from resurface.wording.fda_record import record_in_words
from resurface.wording.held_numbers import Held


def skin_types(of: Option, words: Language) -> Iterator[Made]:
    """The types that studies included, those that a source only names, and those it is not for."""
    treatment = of.treatment
    studied = of.evidence.skin_types_studied(of.id)
    named = treatment.named_skin_types - studied
    said = []
    if studied:
        text = words.say_n(
            "Studies included skin type {types}.",
            "Studies included skin types {types}.",
            len(studied),
        )
        said.append((text, studied))
    if named:
        text = words.say_n(
            "Sources name skin type {types}, which no study read included.",
            "Sources name skin types {types}, which no study read included.",
            len(named),
        )
        said.append((text, named))
    if said and treatment.excluded:
        text = words.say_n(
            "A source says it is not for skin type {types}.",
            "A source says it is not for skin types {types}.",
            len(treatment.excluded),
        )
        said.append((text, treatment.excluded))
    if said:
        told = " ".join(text.format(types=_types(types, words)) for text, types in said)
        yield Made(_of(treatment.name, told, words), _skin_rows(of))


def age(of: Option, words: Language) -> Iterator[Made]:
    """The youngest age that a source names."""
    youngest = of.treatment.minimum_age
    facts = tuple(each for each in of.facts("age") if youngest in each.range.ends)
    if youngest is not None and facts:
        text = words.say("{treatment}: for adults from {age} years.")
        if youngest < 18:
            text = words.say("{treatment}: a source names an age from {age} years.")
        yield Made(text.format(treatment=of.treatment.name, age=youngest), facts)


def can_and_cannot(of: Option, words: Language) -> Iterator[Made]:
    """Scars and marks that a source supports it for, speaks against, or says nothing of."""
    concerns = [each for each in of.evidence.concerns if each.id in HELPS.options]
    for_ = [each for each in concerns if of.id in each.supported]
    against = [each for each in concerns if of.id in each.not_supported]
    silent = [each for each in concerns if each not in (*for_, *against)]
    if not (for_ or against):
        return
    say = words.say
    parts = (
        (say("A source supports it for {list}."), for_),
        (say("A source speaks against it for {list}."), against),
        (say("No source read says whether it helps {list}."), silent),
    )
    told = " ".join(text.format(list=_listed(them, words)) for text, them in parts if them)
    yield Made(_of(of.treatment.name, told, words), (*for_, *against), result=True)


def fda_record(of: Option, words: Language) -> Iterator[Made]:
    """Each device's record by its number, with its use, age and skin types and no other words."""
    for each in of.clearances:
        if each.number:
            yield Made(record_in_words(each, words), (each,))


def _of(name: str, told: str, words: Language) -> str:
    """Whole sentences on one treatment, its name before them."""
    return words.say("{treatment}. {told}").format(treatment=name, told=told)


def _types(types: Iterable[int], words: Language) -> str:
    return amounts.several_skin_types(types, words)


def _skin_rows(of: Option) -> tuple[Held, ...]:
    """The facts that name skin types, and the studies that say whose skin they included."""
    facts = of.facts("skin_types")
    studied = tuple(row for row in of.outcomes if row.drawable and types_in(row.skin_types))
    first = {row.trial: row for row in reversed(studied)}
    return (*facts, *(first[each] for each in sorted(first)))


def _listed(concerns: Iterable[Concern], words: Language) -> str:
    """Scars and marks by name, in a sentence."""
    return words.listing([labels.concern_in_a_list(each.id, words) for each in concerns])
