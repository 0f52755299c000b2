"""A fact and a measured outcome in words, in parts that every surface puts together."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.witness import witness
from resurface.language.language import Language
from resurface.text import amounts, counts, labels


@dataclass(frozen=True, slots=True)
class ToldFact:
    """A fact: its figure with the unit, and its statement; either may be empty."""

    figure: str
    statement: str

    @property
    def whole(self) -> str:
        """Both, as sentences."""
        return ". ".join(part for part in (self.figure, self.statement) if part)


@dataclass(frozen=True, slots=True)
class ToldOutcome:
    """A measured outcome; a part is empty where its row does not say it.

    `figure`: "not reported" where there is none. `measured`: the outcome by name, and what was
    counted. `fits`: what else would fit a count. `who`: people who had no scars. `amount`: what
    counts as improved. `after`: how long after the last visit. A share of people says so where its
    skin types or its time are not stated.
    """

    figure: str
    measured: str
    people: str
    fits: str
    who: str
    after: str
    skin_types: str
    amount: str
    scale: str
    design: str
    rater: str

    @property
    def about(self) -> tuple[str, ...]:
        """All that is known of how it was measured, in the order of reading."""
        whom = (self.people, self.fits, self.who, self.after, self.skin_types)
        return tuple(part for part in (*whom, self.amount, self.scale, self.design) if part)


def fact_told(fact: Fact, words: Language) -> ToldFact:
    """A fact in words."""
    return ToldFact(amounts.fact_in_words(fact.range, fact.unit, words), fact.value)


def outcome_told(row: Outcome, words: Language) -> ToldOutcome:
    """A measured outcome in words."""
    return ToldOutcome(
        figure=amounts.fact_in_words(row.range, row.unit, words) or amounts.not_reported(words),
        measured=labels.measured(row.outcome, row.measure, words),
        people=people_in_words(row, words),
        fits=counts.would_fit(witness(row).fits, words),
        who=", ".join(counts.who((row,), words)),
        after=_after(row, words),
        skin_types=_skin_types(row, words),
        amount=row.threshold,
        scale=row.scale,
        design=row.design,
        rater=labels.rater(row.rated_by, words),
    )


def _after(row: Outcome, words: Language) -> str:
    if row.follow_up_months is not None:
        return amounts.measured_after(row.follow_up_months, words)
    return amounts.follow_up(None, words) if row.is_share_of_people else ""


def _skin_types(row: Outcome, words: Language) -> str:
    if row.skin_types:
        return words.say("skin types {types}").format(types=row.skin_types)
    return counts.skin((row,), words) if row.is_share_of_people else ""


def people_in_words(row: Outcome, words: Language) -> str:
    """The people of one row, and how many of them had the outcome; empty where it isn't said.

    Where the share of the row is one percent or more from these people, it stands beside them.
    """
    if not row.people:
        return ""
    people = words.number(row.people)
    if row.events is None or not row.is_share_of_people:
        return words.say_n("{people} person", "{people} people", row.people).format(people=people)
    counted = words.say("{events} of {people} people").format(
        events=words.number(row.events), people=people
    )
    share = row.events / row.people * 100
    if all(abs(end - share) < 1 for end in row.range.ends):
        return counted
    given = amounts.fact_in_words(row.range, row.unit, words)
    if row.note:
        text = words.say("{counted} (the share is given as {share}: its note says why)")
    else:
        text = words.say("{counted} (the share is given as {share})")
    return text.format(counted=counted, share=given)
