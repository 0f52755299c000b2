"""One count of one study in words: so many of so many, what would fit too, for whom and when."""

from __future__ import annotations

from collections.abc import Iterable

from resurface.catalogue.figures import Range
from resurface.evidence.outcomes import Outcome
from resurface.evidence.skin import types_in
from resurface.evidence.witness import Witness
from resurface.language.language import Language, english, half_up, message
from resurface.text import amounts

_COUNTED = {
    "share of sessions": message("{share} of 100 visits"),
    "share of scars": message("{share} of 100 scars"),
    "share of spots": message("{share} of 100 spots"),
}
_NOT_SCARS = {"acne": message("people with active acne"), "skin": message("any skin")}


def of_hundred(low: float, high: float, words: Language) -> str:
    """Shares in percent as people of 100: "3 of 100", "67 to 93 of 100"."""
    return words.say("{share} of 100").format(share=from_to(low, high, words))


def n_of_n(row: Outcome, words: Language) -> str:
    """A count of people: "22 of 30"; empty where the row has none."""
    if row.events is None or not row.people:
        return ""
    text = words.say("{events} of {people}")
    return text.format(events=words.number(row.events), people=words.number(row.people))


def would_fit(fits: Range | None, words: Language, *, behind_a_share: bool = False) -> str:
    """What else would fit a count: "54 to 88 of 100 would fit too"; empty without one.

    Behind a share of 100 it goes on in the same number: "54 to 88 would fit too".
    """
    if fits is None:
        return ""
    low, high = fits.ends
    share = (from_to if behind_a_share else of_hundred)(low, high, words)
    if half_up(low) == half_up(high):
        return words.say_of("one number", "{range} would fit too").format(range=share)
    return words.say("{range} would fit too").format(range=share)


def people_behind(mark: Witness, words: Language) -> str:
    """What the share of one mark rests on: "1 of 34 people; 0 to 15 would fit too", "65 people, no
    count".
    """
    people = mark.row.people
    if mark.fits:
        text = words.say("{count} people; {fits}")
        fits = would_fit(mark.fits, words, behind_a_share=True)
        return text.format(count=n_of_n(mark.row, words), fits=fits)
    if not people:
        return words.say("number of people not stated")
    said = words.say_n("{count} person, no count", "{count} people, no count", people)
    return said.format(count=words.number(people))


def for_whom(rows: Iterable[Outcome], words: Language) -> str:
    """Whose skin, which people, and when: "skin III–IV, 3 months".

    What some rows do not state is said to be not stated.
    """
    told = tuple(rows)
    return ", ".join((skin(told, words), *who(told, words), _times(told, words)))


def skin(rows: Iterable[Outcome], words: Language) -> str:
    """The skin types of all rows together: "skin III–VI", "skin types not stated"."""
    found = [types_in(row.skin_types) for row in rows]
    if not any(found):
        return words.say("skin types not stated")
    types = amounts.several_skin_types(frozenset().union(*found), words)
    if all(found):
        return words.say("skin {types}").format(types=types)
    return words.say("skin {types} or not stated").format(types=types)


def not_people(row: Outcome, words: Language) -> str:
    """A share of visits, scars or spots with what it rests on: "1.9 of 100 visits (9 of 473, skin
    III–VI)"; KeyError for a share of people.
    """
    text = words.say("{share} ({about})")
    return text.format(share=of_others(row, words), about=", ".join(behind_others(row, words)))


def of_others(row: Outcome, words: Language) -> str:
    """A share of visits, scars or spots: "1.9 of 100 visits"; KeyError for a share of people."""
    return share_of(row.range.ends, row.measure, words)


def share_of(ends: Iterable[float], measure: str, words: Language) -> str:
    """The same of its ends and of what it is a share of; KeyError for a share of people."""
    share = "–".join(dict.fromkeys(map(words.number, ends)))
    return words.say(_COUNTED[measure].text).format(share=share)


def behind_others(row: Outcome, words: Language) -> tuple[str, ...]:
    """What such a share rests on, where its row counts, and whose skin: "9 of 473", "skin IV"."""
    whose = skin((row,), words)
    if row.counted is None or row.counted_events is None:
        return (whose,)
    count = words.say("{events} of {people}").format(
        events=words.number(row.counted_events), people=words.number(row.counted)
    )
    return count, whose


def who(rows: tuple[Outcome, ...], words: Language) -> Iterable[str]:
    """Who the people were, where these were not all people with scars."""
    about = [row.about for row in rows]
    for id_, name in _NOT_SCARS.items():
        if set(about) == {id_}:
            yield words.render(name)
        elif id_ in about:
            yield words.say("in some {people}").format(people=words.render(name))


def _times(rows: tuple[Outcome, ...], words: Language) -> str:
    """When it was measured, from the first to the last: "2 weeks to 6 months, or not stated"."""
    stated = sorted({row.follow_up_months for row in rows if row.follow_up_months is not None})
    if not stated:
        return amounts.follow_up(None, words)
    said = _time_span(stated[0], stated[-1], words)
    if all(row.follow_up_months is not None for row in rows):
        return said
    return words.say("{time} or not stated").format(time=said)


def _time_span(first: float, last: float, words: Language) -> str:
    if first == last:
        return amounts.follow_up(first, words)
    if first >= 1:
        return amounts.in_unit(Range(first, last), "months", words)
    ends = (amounts.follow_up(end, words) for end in (first, last))
    return words.say("{low} to {high}").format(**dict(zip(("low", "high"), ends, strict=True)))


def without_amount(threshold: str, words: Language) -> str:
    """What counts as better, without that its amount is not stated: that stands with the study.

    The record says it behind the threshold, in the language that the record is served in; a text
    that is not there in that language is in English.
    """
    for spoken in (words, english()):
        threshold = threshold.removesuffix(_no_amount(spoken))
    return threshold


def _no_amount(words: Language) -> str:
    return words.say("{amount} (amount not stated)").format(amount="")


def from_to(low: float, high: float, words: Language) -> str:
    """Two shares in percent as whole people; one number where they round alike."""
    ends = list(dict.fromkeys(words.number(half_up(end)) for end in (low, high)))
    if len(ends) == 1:
        return ends[0]
    return words.say("{low} to {high}").format(low=ends[0], high=ends[1])
