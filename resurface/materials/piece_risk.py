"""The risk box of a piece: warnings, serious harms, dark marks, then ages, devices and skin types.

Serious harms stand first, those that were counted and those that were told in the same type. None
of it is ever left out of a piece.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.skin_said import skin_in_studies, types_in_studies
from resurface.language.language import Language
from resurface.materials import risk_said
from resurface.materials.handout_words import from_age
from resurface.materials.piece import warnings
from resurface.materials.risk_said import DarkMarks, Told, not_for, of_many_lasers


@dataclass(frozen=True, slots=True)
class Risk:
    """What may go wrong with the options of a piece.

    `warned` are regulators' warnings, whole and in their first sentences. `serious` is a sentence
    an option; `notes` are on ages, devices and skin types, and `notes_short` the same in
    fewer words.
    """

    warned: tuple[str, ...]
    warned_short: tuple[str, ...]
    serious: tuple[str, ...]
    dark: tuple[DarkMarks, ...]
    notes: tuple[str, ...]
    notes_short: tuple[str, ...]


def risk(comparison: Comparison, words: Language) -> Risk:
    """The risks of everything that is compared but no treatment."""
    treated, told = comparison.treated, risk_said.risk(comparison, words).serious
    return Risk(
        tuple(warnings(comparison, words)),
        tuple(warnings(comparison, words, short=True)),
        tuple(filter(None, (_serious(each, told, words) for each in treated))),
        tuple(risk_said.dark_marks(each, words) for each in treated),
        tuple(_notes(treated, words)),
        tuple(_notes_short(treated, words)),
    )


def _serious(option: Option, told: tuple[Told, ...], words: Language) -> str:
    """The serious harms of one option; those that its warning tells are told there."""
    warning = option.treatment.warning_source_id if option.treatment.warning else ""
    said = [
        each.text
        for each in told
        if each.name == option.treatment.name and not (warning and set(each.sources) == {warning})
    ]
    if not said:
        return ""
    text = words.say("{name}: {harms}.")
    return text.format(name=option.treatment.name, harms="; ".join(said))


def _notes(treated: tuple[Option, ...], words: Language) -> Iterator[str]:
    """Whose skin was studied, from which age on, and which devices figures are of."""
    for option in treated:
        yield _note(
            option, (skin_in_studies(option, words), *_age_and_device(option, words)), words
        )


def _notes_short(treated: tuple[Option, ...], words: Language) -> Iterator[str]:
    """The same, with skin types of all options in one sentence, in their order."""
    said = [types_in_studies(each, words) for each in treated]
    several = words.say("Skin types in studies, in this order: {list}.")
    one = words.say("Skin types in studies: {list}.")
    yield (several if len(said) > 1 else one).format(list=", ".join(said))
    for option in treated:
        if about := _age_and_device(option, words):
            yield _note(option, about, words)


def _age_and_device(option: Option, words: Language) -> tuple[str, ...]:
    devices = words.say("many lasers, not one device") if of_many_lasers(option) else ""
    return tuple(filter(None, (from_age(option, words), devices, not_for(option, words))))


def _note(option: Option, about: tuple[str, ...], words: Language) -> str:
    text = words.say("{name}: {told}.")
    return text.format(name=option.treatment.name, told="; ".join(about))
