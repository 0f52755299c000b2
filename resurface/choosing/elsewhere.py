"""What a search finds outside the list: home care, and options that are left out of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from resurface.catalogue.catalogue import Catalogue
from resurface.choosing.held import folded, words_of
from resurface.evidence.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """One thing that is no treatment of the list; `why_not` says why it is not compared."""

    id: str
    kind: Literal["home care", "left out"]
    name: str
    why_not: str = ""


def elsewhere(text: str, catalogue: Catalogue, evidence: Evidence) -> tuple[Elsewhere, ...]:
    """What the words of a search name; where they name nothing at all, what is told by them."""
    words = words_of(text)
    if not words:
        return ()
    things = tuple(_things(catalogue, evidence))
    named = _with(words, ((thing, names) for thing, names, _ in things))
    in_list = any(
        _holds(words, folded(each.name, each.house_name, *each.other_names, each.id))
        for each in catalogue.treatments
    )
    if named or in_list:
        return named
    return _with(words, ((thing, told) for thing, _, told in things))


def _things(catalogue: Catalogue, evidence: Evidence) -> Iterable[tuple[Elsewhere, str, str]]:
    """Each with its names, and with what is told of it."""
    for product in catalogue.products:
        thing = Elsewhere(product.id, "home care", product.name)
        names = folded(product.name, product.house_name, product.id)
        yield thing, names, folded(product.summary, product.how_it_works, product.how_to_use)
    for option in evidence.omitted:
        thing = Elsewhere(option.id, "left out", option.name, option.why_not)
        yield thing, folded(option.name, option.id), folded(option.what_it_is)


def _with(words: list[str], things: Iterable[tuple[Elsewhere, str]]) -> tuple[Elsewhere, ...]:
    return tuple(thing for thing, text in things if _holds(words, text))


def _holds(words: list[str], text: str) -> bool:
    return all(word in text for word in words)
