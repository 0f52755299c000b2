"""The second page of the handout in words: to ask, to tell, what is normal, what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from resurface.comparison.comparison import Comparison, Option, names_of
from resurface.comparison.entry import days_in_words
from resurface.comparison.harms import harm_lines, harms, silence
from resurface.comparison.people import out_of_hundred
from resurface.comparison.shares import counted_otherwise
from resurface.comparison.to_ask import to_ask
from resurface.comparison.tried import not_drawn_why
from resurface.evidence.clearances import Clearance
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, SEVERITIES
from resurface.evidence.recovery import RecoveryDays
from resurface.evidence.studies import HARMS, shares_of_people, undrawn
from resurface.evidence.when_to_call import VISITS
from resurface.language.language import Language, message

_WORST = SEVERITIES[0]
MOST_ASKED = 6
_LATE = 7
"""The last day that is told whatever others may see."""
_ALL_TYPES = frozenset(range(1, 7))
_VISITS = {"laser": message("lasers"), "peel": message("peels"), "needling": message("needling")}


@dataclass(frozen=True, slots=True)
class Lines:
    """What is said of one option under a heading: its name and the rest."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """What to call the clinic for, and where the list is from."""

    signs: str
    about: str


def asked(comparison: Comparison, words: Language) -> tuple[str, ...]:
    """Questions for the clinic, as many as there is room for."""
    return tuple(each.asks for each in to_ask(comparison, words, MOST_ASKED))


def told_first(comparison: Comparison) -> tuple[str, ...]:
    """What to tell the clinic before any of the options, strongest first, each once."""
    found = (
        caution
        for option in comparison.treated
        for caution in option.cautions
        if caution.marks_on in ("", "yes")
    )
    ordered = sorted(dict.fromkeys(found), key=lambda each: each.weight)
    return tuple(dict.fromkeys(each.told for each in ordered))


def normal(comparison: Comparison, words: Language, last: int | None = None) -> tuple[Lines, ...]:
    """What one sees in the days after a visit of each treatment, as long as others may see it.

    `last`: days that begin after this one are left out.
    """
    text = words.say("{days}: {text}")
    lines = []
    for option in comparison.treated:
        days = (
            text.format(days=days_in_words(each.days, words), text=each.see)
            for each in option.recovery
            if each.see and each.shows != "no" and _told_of(each, last)
        )
        told = " ".join(days) or words.say("No source that we read says.")
        lines.append(Lines(option.treatment.name, told))
    return tuple(lines)


def _told_of(days: RecoveryDays, last: int | None) -> bool:
    """Late days are told where others may still see something on them."""
    begins = days.days.low or 0
    if last is not None and begins > last:
        return False
    return begins <= _LATE or days.shows in ("yes", "fading")


def other_harms(comparison: Comparison, words: Language) -> tuple[Lines, ...]:
    """Harms that are not serious and no dark marks, counted and told, an option each.

    Harms of one count stand together.
    """
    text = words.say("{count}: {harm}")
    found = []
    for option in comparison.treated:
        alike: dict[tuple[str, str], list[str]] = {}
        for each in harm_lines(option, words):
            if each.severity != _WORST:
                alike.setdefault((each.severity, each.count), []).append(each.harm)
        said = [text.format(count=key[1], harm=", ".join(names)) for key, names in alike.items()]
        told = "; ".join(said) or silence(option, words)
        found.append(Lines(option.treatment.name, words.say("{told}.").format(told=told)))
    return tuple(found)


def call(comparison: Comparison, words: Language) -> Call | None:
    """When to call, from clinics' own sheets; None where the record has none."""
    rows = comparison.evidence.when_to_call
    if not rows:
        return None
    signs = "; ".join(dict.fromkeys(each.sign for each in rows))
    kinds = [kind for kind in VISITS if kind in {each.said_of for each in rows}]
    text = words.say_n(
        "From {count} clinic’s page on {kinds}.",
        "From {count} clinics’ pages on {kinds}.",
        count := len({each.source_id for each in rows}),
    )
    about = [text.format(count=words.number(count), kinds=_listed(kinds, words))]
    if silent := [kind for kind in VISITS if kind not in kinds]:
        none = words.say("None is on {kinds}.")
        about.append(none.format(kinds=_listed(silent, words)))
    if any(each.seen_on is None for each in rows):
        about.append(words.say("No clinician has checked this list yet."))
    about.append(words.say("Ask for this clinic’s own list."))
    said = words.say("{signs}.").format(signs=signs)
    return Call(said, " ".join(about))


def _listed(kinds: Iterable[str], words: Language) -> str:
    return words.listing([words.render(_VISITS[each]) for each in kinds])


def not_known(
    comparison: Comparison,
    words: Language,
    skin_type: int | None = None,
    *,
    alone: bool = False,
    trials: bool = True,
) -> Iterator[str]:
    """What the record leaves open, a sentence or two each; `alone`: where no first page lists.

    Without `trials` those that tried two of the options and are not drawn are left out.
    """
    say = words.say
    for text, holds in (
        (say("{names}: no study counts how many get better."), _nobody(RESPONDERS)),
        (say("{names}: no study counts serious harm."), _no_serious),
        (say("{names}: nobody counted how many people get dark marks."), _no_marks),
        (say("{names}: dark marks were counted by visits, not by people."), _marks_by_visits),
    ):
        if found := [each for each in comparison.treated if holds(each)]:
            yield text.format(names=names_of(found))
    if trials:
        yield from not_drawn_why(comparison, words)
    yield from _rare(comparison, words, skin_type)
    yield from _skin_left_open(comparison, words, alone=alone)


def _nobody(outcome: str) -> Callable[[Option], bool]:
    return lambda option: shares_of_people(option.outcomes, outcome) is None


def _no_marks(option: Option) -> bool:
    return _nobody(DARK_MARKS)(option) and not _marks_by_visits(option)


def _marks_by_visits(option: Option) -> bool:
    return _nobody(DARK_MARKS)(option) and bool(
        counted_otherwise(undrawn(option.outcomes, DARK_MARKS))
    )


def _no_serious(option: Option) -> bool:
    return not any(each.studies and each.severity == _WORST for each in harms(option))


def _rare(comparison: Comparison, words: Language, skin_type: int | None) -> Iterator[str]:
    """That small studies miss rare harms, with how small those of harms are."""
    found = out_of_hundred(comparison, skin_type)
    harmful = (row for row in found if row.outcome in (HARMS, DARK_MARKS))
    people = [each.people for row in harmful for cell in row.cells for each in cell.rows]
    stated = sorted(filter(None, people))
    if stated:
        text = words.say(
            "What rare harms there are. The studies of harm had {low} to {high} people. "
            "A small study can miss a harm."
        )
        yield text.format(low=words.number(stated[0]), high=words.number(stated[-1]))


def _skin_left_open(comparison: Comparison, words: Language, *, alone: bool) -> Iterator[str]:
    """That some skin types stand in no study, or that no study says whose skin it was."""
    studied = [(each, each.evidence.skin_types_studied(each.id)) for each in comparison.treated]
    if silent := [each for each, types in studied if not types]:
        text = words.say(
            "{names}: what happens on your skin type. No study says whose skin it was."
        )
        yield text.format(names=names_of(silent))
    if any(types and _ALL_TYPES - types for _, types in studied):
        yield (
            words.say("How it goes on skin types that no study had.")
            if alone
            else words.say("How it goes on skin types that page 1 does not list.")
        )


def good_to_know(comparison: Comparison, words: Language) -> Iterator[str]:
    """Regulators' records."""
    for option in comparison.treated:
        yield from _records(option, words)


def _records(option: Option, words: Language) -> Iterator[str]:
    """Regulators' records of its devices: those that name acne scars, or that none does."""
    records = option.clearances
    if not records:
        return
    naming = [each for each in records if each.names_acne_scars]
    name = option.treatment.name
    if not naming:
        text = words.say("{name}: the FDA records we read ({numbers}) do not name acne scars.")
        yield text.format(name=name, numbers=_numbers(records))
        return
    text = words.say("{name}: these FDA records name acne scars: {numbers}.")
    said = [text.format(name=name, numbers=_numbers(naming))]
    for record in naming:
        if record.skin_types:
            only = words.say("{number} is for skin types {types}.")
            said.append(only.format(number=record.number, types=record.skin_types))
    yield " ".join(said)


def _numbers(records: Iterable[Clearance]) -> str:
    numbers = dict.fromkeys(each.number or each.device for each in records)
    return ", ".join(numbers)


def from_age(option: Option, words: Language) -> str:
    """The youngest age that a regulator's record names, else that a source does; may be empty."""
    ages = [int(each.minimum_age) for each in option.clearances if each.minimum_age]
    if ages:
        return words.say("age {age} and up (FDA record)").format(age=words.number(max(ages)))
    age = option.treatment.minimum_age
    return words.say("age {age} and up").format(age=words.number(age)) if age else ""


def time_to_think(comparison: Comparison, words: Language, *, on_paper: bool) -> Iterator[str]:
    """That there is time, and what the record says of scars that are left alone.

    `on_paper`: it is a page that can be taken home.
    """
    say = words.say
    yield (
        say(
            "You may decide later, or not at all. Take this page home and talk it over. "
            "We found no study of waiting."
        )
        if on_paper
        else say(
            "You may decide later, or not at all. Take your time and talk it over. "
            "We found no study of waiting."
        )
    )
    for option in comparison.options:
        if option.is_untreated:
            yield option.treatment.summary


def sold(comparison: Comparison, words: Language) -> str:
    """Which of the treatments the clinic sells, where it has said so, and what that means."""
    say = words.say
    here, not_here = comparison.sold, comparison.not_sold
    parts = (
        say("This clinic may sell: {names}.").format(names=names_of(here)) if here else "",
        say("This clinic does not sell: {names}.").format(names=names_of(not_here))
        if not_here
        else "",
        say("A clinic earns money when you choose a treatment."),
    )
    return " ".join(filter(None, parts))
