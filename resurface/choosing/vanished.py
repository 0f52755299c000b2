"""Treatments that leave the catalogue while they are chosen: each is named, and comes back.

A table that was cut off is a smaller catalogue for a minute. A comparison that shrank with it in
silence would stay small for good.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from resurface.catalogue.catalogue import Catalogue
from resurface.choosing.choice import Choice
from resurface.language.language import Message, message


@dataclass(frozen=True, slots=True)
class Vanished:
    """A choice as it was before treatments left the catalogue, and what was left of it.

    The two are None where nothing is gone. `names` are those of the treatments chosen last, by id:
    the catalogue can't tell any more what one was called that it no longer has.
    """

    whole: Choice | None = None
    left: Choice | None = None
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settled:
    """A choice that the catalogue has all of, what it lacks of it, and what there is to say."""

    choice: Choice
    vanished: Vanished
    said: tuple[Message, ...]


def settled(choice: Choice, catalogue: Catalogue, vanished: Vanished) -> Settled:
    """The choice without what the catalogue no longer has, and with what it has again.

    Where a person has chosen otherwise since, nothing comes back: what they see is what they meant.
    """
    whole = choice
    if vanished.whole and vanished.left and choice.named == vanished.left.named:
        whole = replace(choice, chosen=vanished.whole.chosen, treatment=vanished.whole.treatment)
    kept = whole.within(catalogue)
    names = _names(kept, catalogue)
    gone = tuple(
        message(
            "A treatment that was chosen is no longer in the catalogue: {name}.",
            name=vanished.names.get(each, each),
        )
        for each in choice.named
        if each not in kept.named
    )
    back = tuple(
        message("A treatment that was gone is in the catalogue again: {name}.", name=names[each])
        for each in kept.named
        if each not in choice.named
    )
    lost = Vanished(whole, kept, names) if kept != whole else Vanished(names=names)
    return Settled(kept, lost, (*gone, *back))


def _names(choice: Choice, catalogue: Catalogue) -> dict[str, str]:
    """Names of what is chosen, by id."""
    found = {each: catalogue.find(each) for each in choice.named}
    return {each: treatment.name for each, treatment in found.items() if treatment}
