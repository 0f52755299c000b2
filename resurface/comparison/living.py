"""Living through it: body, mind and being seen, from what the record holds; silence is said."""

from __future__ import annotations

from collections.abc import Iterator

from resurface.catalogue.figures import VISIBLE
from resurface.comparison.answering import Answer, Asked
from resurface.comparison.comparison import Option
from resurface.comparison.entry import outcome_entry, recovery_entry, reported_entry
from resurface.comparison.part import Part
from resurface.evidence.outcomes import LOW_MOOD, Outcome
from resurface.evidence.reported_harms import ReportedHarm
from resurface.language.language import Language, message
from resurface.text import counts, labels
from resurface.text.short_name import short_name

LIVING = "living with scars: "
"""How outcomes begin that tell how people live with scars that are left alone."""
PARTS = (message("body"), message("being seen"), message("mind"))
"""What the lines of a treatment tell, in their order."""
_TOLD = 3
"""Of these outcomes the ones with most people are told; all stand one tap away."""


def living_through_it(asked: Asked) -> Answer:
    """How the body feels, what others see, and what is known of the mind, a line each."""
    option, words = asked.option, asked.words
    if option.is_untreated:
        return Answer((_living_with_scars(option, words),), opens=bool(_with_scars(option)))
    lines = (_body(option, words), _seen(option, words), _mind(option, words))
    return Answer(lines, opens=True)


def behind_living(option: Option, words: Language) -> Iterator[Part]:
    """The days after a visit, then what sources say of the mind."""
    say, evidence = words.say, option.evidence
    days = tuple(recovery_entry(each, evidence, words) for each in option.recovery)
    mind = tuple(reported_entry(each, evidence, words) for each in _low_mood(option))
    scars = tuple(outcome_entry(each, evidence, words) for each in _with_scars(option))
    for title, entries in (
        (say("The days after a visit"), days),
        (say("Reported, nobody counted"), mind),
        (say("Living with scars"), scars),
    ):
        if entries:
            yield Part(title, entries=entries)
    if not (days or mind or scars):
        yield Part(lines=(say("Not reported: no source read speaks of it."),))


def _body(option: Option, words: Language) -> str:
    felt = next((each.feel for each in option.recovery if each.feel), "")
    return words.say("Body: {felt}").format(felt=felt or silence(words))


def _seen(option: Option, words: Language) -> str:
    """How long others may see it; without a figure, the last day on which they are said to."""
    visible = option.said(VISIBLE, words)
    if visible.range.reported:
        text = words.say("Being seen: it may show for {days} after each visit")
        return text.format(days=visible.text)
    last = [each.days.ends[-1] for each in option.recovery if each.shows in ("yes", "fading")]
    if not last:
        return words.say("Being seen: {told}").format(told=silence(words))
    text = words.say(
        "Being seen: days not reported; by the account day by day until day {day} or longer"
    )
    return text.format(day=words.number(max(last)))


def _mind(option: Option, words: Language) -> str:
    found = _low_mood(option)
    if not found:
        return words.say("Mind: {told}").format(told=silence(words))
    names = [short_name(option.source(each.source_id), words) for each in found]
    text = words.say("Mind: low mood is reported, nobody counted ({sources})")
    return text.format(sources="; ".join(dict.fromkeys(names)))


def _living_with_scars(option: Option, words: Language) -> str:
    rows = sorted(_with_scars(option), key=lambda row: (-(row.people or 0), row.id))[:_TOLD]
    if not rows:
        return words.say("Living with scars: {told}").format(told=silence(words))
    begins = words.say_of(labels.NAMED, LIVING)
    told = [
        words.say("{outcome} {share} ({people})").format(
            outcome=labels.bare_outcome(row.outcome, words).removeprefix(begins),
            share=counts.of_hundred(min(row.range.ends), max(row.range.ends), words),
            people=_people(row, words),
        )
        for row in rows
    ]
    return words.say("Living with scars: {told}").format(told="; ".join(told))


def _people(row: Outcome, words: Language) -> str:
    if not row.people:
        return words.say("number of people not stated")
    people = words.say_n("{count} person", "{count} people", row.people)
    return people.format(count=words.number(row.people))


def silence(words: Language) -> str:
    """What stands where no source speaks of it."""
    return words.say("no source read says")


def _low_mood(option: Option) -> tuple[ReportedHarm, ...]:
    return tuple(each for each in option.reported if each.harm == LOW_MOOD)


def _with_scars(option: Option) -> tuple[Outcome, ...]:
    """Shares of people that tell how they live with their scars."""
    return tuple(
        row
        for row in option.outcomes
        if row.outcome.startswith(LIVING) and row.is_share_of_people and row.range.reported
    )
