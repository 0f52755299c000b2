"""Short answers on time, cost and pain, on whom a treatment is for, and on its FDA record."""

from __future__ import annotations

from resurface.catalogue.figures import (
    COURSE_PRICE,
    DOWNTIME,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
)
from resurface.comparison.comparison import Option
from resurface.comparison.shares import study_name
from resurface.comparison.skin_said import skin_sources
from resurface.evidence.outcomes import Outcome
from resurface.evidence.studies import pain_scores
from resurface.language.language import Language
from resurface.text import amounts
from resurface.text.short_name import short_name
from resurface.wording.short_parts import Part, in_a_sentence, reach
from resurface.wording.short_risks import darker, risk


def days_away(of: Option, words: Language) -> tuple[Part, ...]:
    """Days until people are back at work, never without how long it may still show."""
    away = reach(of, DOWNTIME, words)
    if away is None:
        return ()
    text = words.say("With {treatment}, people are back at work after {days}.")
    if of.shown(DOWNTIME).range.high == 0:
        text = words.say("With {treatment}, people are {days}.")
    said = text.format(treatment=in_a_sentence(of.treatment.name), days=away.text)
    shows = reach(of, VISIBLE, words)
    if shows is None:
        still = Part(words.say("How long it may still show is not reported."), away.rows)
    else:
        text = words.say("It may still show for {days}.")
        still = Part(text.format(days=shows.text), shows.rows, shows.worked_out)
    return Part(said, away.rows, away.worked_out), still


def visits(of: Option, words: Language) -> tuple[Part, ...]:
    """How many visits a course has."""
    found = reach(of, SESSIONS, words)
    if found is None:
        return ()
    text = words.say("A usual course of {treatment} is {visits}.")
    said = text.format(treatment=in_a_sentence(of.treatment.name), visits=found.text)
    return (Part(said, found.rows, found.worked_out),)


def full_result(of: Option, words: Language) -> tuple[Part, ...]:
    """How long the full result takes, with the risk."""
    found, beside = reach(of, RESULTS, words), risk(of, words)
    if found is None or not beside:
        return ()
    text = words.say("With {treatment}, the full result is seen {time} after the last visit.")
    said = text.format(treatment=in_a_sentence(of.treatment.name), time=found.text)
    return Part(said, found.rows, found.worked_out), *beside


def cost(of: Option, words: Language) -> tuple[Part, ...]:
    """One visit, and what a whole course then comes to."""
    own, name = of.said(PRICE, words), in_a_sentence(of.treatment.name)
    found = reach(of, PRICE, words)
    text = words.say("One visit of {treatment} costs {price}.")
    if own.own:
        text = words.say("One visit of {treatment} costs {price} at our clinic.")
        found = Part(own.text, (), (own.range,))
    if found is None:
        return ()
    one = Part(text.format(treatment=name, price=found.text), found.rows, found.worked_out)
    course, several = of.said(COURSE_PRICE, words), reach(of, SESSIONS, words)
    if several is None or not course.range.reported:
        return (one,)
    text = words.say("A whole course of {visits} comes to {price}.")
    said = text.format(visits=several.text, price=course.text)
    return one, Part(said, several.rows, (*several.worked_out, course.range))


def pain(of: Option, words: Language) -> tuple[Part, ...]:
    """How people rated the pain, from the lowest to the highest study."""
    found = pain_scores(of.outcomes)
    if found is None:
        return ()
    low, high = found.lowest, found.highest
    rated = _rated(low, min(low.range.ends), of, words)
    if high is not low:
        text = words.say("{low} to {high}")
        rated = text.format(low=rated, high=_rated(high, max(high.range.ends), of, words))
    text = words.say("With {treatment}, people rated the pain {score}.")
    return (Part(text.format(treatment=in_a_sentence(of.treatment.name), score=rated), found.rows),)


def _rated(row: Outcome, score: float, of: Option, words: Language) -> str:
    text = words.say("{numbers} of 10 ({study})")
    return text.format(numbers=words.number(score), study=study_name(row, of.evidence, words))


def skin_types(of: Option, words: Language) -> tuple[Part, ...]:
    """Whose skin studies included, and that darker skin gets dark marks more often."""
    studied = of.evidence.skin_types_studied(of.id)
    if not studied:
        return ()
    text = words.say("Studies of {treatment} included skin types {types} ({sources}).")
    if len(studied) == 1:
        text = words.say("Studies of {treatment} included skin type {types} ({sources}).")
    said = text.format(
        treatment=in_a_sentence(of.treatment.name),
        types=amounts.several_skin_types(studied, words),
        sources="; ".join(short_name(of.source(each), words) for each in skin_sources(of)),
    )
    rows = of.evidence.skin_rows_studied(of.id)
    return Part(said, tuple(rows)), *(
        risk(of, words) if of.treatment.warning else darker(of, words)
    )


def age(of: Option, words: Language) -> tuple[Part, ...]:
    """The youngest age that a source names."""
    youngest = of.treatment.minimum_age
    facts = tuple(each for each in of.facts("age") if youngest in each.range.ends)
    if youngest is None or not facts:
        return ()
    text = words.say("For {treatment}, a source names an age from {age} years ({source}).")
    said = text.format(
        treatment=in_a_sentence(of.treatment.name),
        age=words.number(youngest),
        source=short_name(of.source(facts[0].source_id), words),
    )
    return (Part(said, facts),)


def fda_record(of: Option, words: Language) -> tuple[Part, ...]:
    """One record by its number with its own use, and what it says of scars, age and skin types.

    That which names acne scars, where there is one.
    """
    numbered = [each for each in of.clearances if each.number]
    if not numbered:
        return ()
    one = next((each for each in numbered if each.names_acne_scars), numbered[0])
    say = words.say
    use = say("FDA record {number}, {device}, has this use: {use}.").format(
        number=one.number, device=one.device, use=one.cleared_use
    )
    parts = (
        (one.names_acne_scars, say("acne scars")),
        (one.minimum_age, say("an age from {age} years").format(age=one.minimum_age)),
        (one.skin_types, say("skin types {types}").format(types=one.skin_types)),
    )
    without = (say("acne scars"), say("age"), say("skin types"))
    names = [text for found, text in parts if found]
    silent = [text for (found, _), text in zip(parts, without, strict=True) if not found]
    if not silent:
        told = say("It names {list}.").format(list=words.listing(names))
    elif not names:
        told = say("It does not name {list}.").format(list=_or(silent, words))
    else:
        told = say("It names {list}, but not {silent}.").format(
            list=words.listing(names), silent=_or(silent, words)
        )
    return Part(use, (one,)), Part(told, (one,))


def _or(names: list[str], words: Language) -> str:
    """Names joined by "or"."""
    if len(names) < 2:
        return "".join(names)
    text = words.say("{words} or {last}")
    return text.format(words=", ".join(names[:-1]), last=names[-1])
