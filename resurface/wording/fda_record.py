"""One FDA record as it may be printed: number, device, its own use, age and skin types."""

from __future__ import annotations

from resurface.evidence.clearances import Clearance
from resurface.language.language import Language


def record_in_words(record: Clearance, words: Language) -> str:
    """A record by its number, with its use, age and skin types and no other words."""
    say = words.say
    told = say("FDA record {number}, {device}. Its use in the record: {use}.").format(
        number=record.number, device=record.device, use=record.cleared_use
    )
    names = (
        say("The record names acne scars.")
        if record.names_acne_scars
        else say("The record does not name acne scars.")
    )
    age = say("It names no age.")
    if record.minimum_age:
        age = say("Age in the record: from {age} years.").format(age=record.minimum_age)
    types = say("It names no skin types.")
    if record.skin_types:
        types = say("Skin types in the record: {types}.").format(types=record.skin_types)
    return " ".join((told, names, age, types))
