"""What a regulator's records say of a treatment's devices."""

from __future__ import annotations

from resurface.comparison.comparison import Option
from resurface.comparison.entry import clearance_entry
from resurface.language.language import Language
from resurface.ui.parts.entries import items
from resurface.ui.parts.fold import fold_texts


def regulator_records(option: Option, words: Language) -> None:
    """What a regulator cleared, in its own scope, folded away; nothing where there is no record."""
    if not option.clearances:
        return
    say = words.say
    how = say(
        "A record speaks for one device and one use, never for a whole kind of "
        "treatment. Cleared is not approved."
    )
    records = items(clearance_entry(each, option.evidence, words) for each in option.clearances)
    label = say("What a US regulator's record says ({count})")
    fold_texts("records", label.format(count=len(option.clearances)), (how, records))
