"""The benefit in short answers: how many people got better, in which study, and the risk beside it.

No benefit is said alone: where no source tells of a risk, nothing is answered.
"""

from __future__ import annotations

from resurface.catalogue.figures import Range
from resurface.choosing.criteria import HELPS
from resurface.comparison.comparison import Option
from resurface.comparison.shares import study_name
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import RESPONDERS
from resurface.evidence.studies import Studies, mean_changes, shares_of_people
from resurface.language.language import Language
from resurface.text import amounts, labels
from resurface.text.short_name import short_name
from resurface.wording.short_parts import MOST_SOURCES, Part, in_a_sentence, share_reach
from resurface.wording.short_risks import risk

_ADULT = 18


def got_better(of: Option, words: Language) -> tuple[Part, ...]:
    """People who got better; else an average change; else what a source supports it for."""
    beside = risk(of, words)
    if not beside:
        return ()
    if people := shares_of_people(of.outcomes, RESPONDERS):
        return (_people(people, of, words), *beside)
    if change := mean_changes(of.outcomes):
        return (_change(change, of, words), *beside)
    return helps(of, words)


def helps(of: Option, words: Language) -> tuple[Part, ...]:
    """Scars and marks that a source of this treatment supports it for, with the risk."""
    facts = (each for group in of.evidence.facts.values() for each in group)
    known = {each.source_id for each in facts if each.treatment_id == of.id}
    concerns = [
        each
        for each in of.evidence.concerns
        if each.id in HELPS.options and of.id in each.supported
    ]
    named = {one: None for each in concerns for one in each.source_ids if one in known}
    beside = risk(of, words)
    if not named or not beside:
        return ()
    sources = [short_name(of.source(each), words) for each in tuple(named)[:MOST_SOURCES]]
    said = words.say("Results differ: sources support {treatment} for {list} ({sources}).").format(
        treatment=in_a_sentence(of.treatment.name),
        list=words.listing([labels.concern_in_a_list(each.id, words) for each in concerns]),
        sources="; ".join(sources),
    )
    return (Part(said, tuple(concerns)), *beside)


def _people(found: Studies, of: Option, words: Language) -> Part:
    """From the lowest to the highest study; one study says what it counted."""
    text = words.say("Results differ: with {treatment}, {people} got better in {count} studies.")
    if found.count == 1:
        text = words.say("Results differ: with {treatment}, {people} got better.")
    said = text.format(
        treatment=_for_whom(of, words),
        people=share_reach(found, of, words),
        count=words.number(found.count),
    )
    return Part(said, (*found.rows, *_youngest(of)))


def _change(found: Studies, of: Option, words: Language) -> Part:
    """An average change of the scars from the lowest to the highest study."""
    low, high = found.lowest, found.highest
    names = [study_name(each, of.evidence, words) for each in (low, high)]
    ends = [
        amounts.in_unit(Range(end, end), "percent", words)
        for end in (min(low.range.ends), max(high.range.ends))
    ]
    amount = words.say("{amount} ({source})").format(amount=ends[0], source=names[0])
    if ends[0] != ends[1]:
        amount = words.say("{low} ({source}) to {high} ({other})").format(
            low=ends[0], source=names[0], high=ends[1], other=names[1]
        )
    text = words.say("Results differ: with {treatment}, scars improved by {amount} on average.")
    said = text.format(treatment=_for_whom(of, words), amount=amount)
    return Part(said, (*found.rows, *_youngest(of)))


def _for_whom(of: Option, words: Language) -> str:
    """The treatment inside a sentence, with the age from which adults may have it."""
    name, facts = in_a_sentence(of.treatment.name), _youngest(of)
    if not facts:
        return name
    text = words.say("{treatment}, for adults from {age} years ({source})")
    source = short_name(of.source(facts[0].source_id), words)
    return text.format(treatment=name, age=of.treatment.minimum_age, source=source)


def _youngest(of: Option) -> tuple[Fact, ...]:
    """The facts that name the youngest age, of adults alone."""
    youngest = of.treatment.minimum_age
    if youngest is None or youngest < _ADULT:
        return ()
    return tuple(each for each in of.facts("age") if youngest in each.range.ends)
