"""What a person sees on their skin, and what a source supports for it or speaks against.

Scars and marks are two claims and never one: what helps a dark mark says nothing about a dent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.treatments import Treatment
from resurface.evidence.concerns import Concern
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.text import labels

IN_ORDER = ("icepick", "boxcar", "rolling", "hypertrophic", "pih", "redness")
"""What can be marked, by concern: dents from narrow to wide, what stands up, what only differs in
color."""
_FLAT = ("pih", "redness")
"""What only differs in color: marks, and no scars."""
_KEPT = 64


@dataclass(frozen=True, slots=True)
class Supported:
    """One treatment under a claim; `against` names what of it a source speaks against."""

    treatment: Treatment
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Treatments that are supported for the same of what is marked, with a title that says which.

    `warns`: a source speaks against them instead.
    """

    title: str
    supported: tuple[Supported, ...]
    warns: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """Of the scars, or of the marks, that a person sees: the groups, and how many are left over.

    `title` is empty where there is one claim alone.
    """

    title: str
    groups: tuple[Group, ...]
    rest: str


@lru_cache(maxsize=_KEPT)
def claims(
    marked: tuple[str, ...], catalogue: Catalogue, evidence: Evidence, words: Language
) -> tuple[Claim, ...]:
    """A claim for the scars and one for the marks, as far as some are marked."""
    families: dict[str, list[Concern]] = {}
    for each in IN_ORDER:
        concern = evidence.concern(each)
        if each in marked and concern:
            families.setdefault(_root(concern, evidence).id, []).append(concern)
    several = len(families) > 1
    return tuple(
        _claim(tuple(found), several, catalogue.treatments, words) for found in families.values()
    )


def named(concern_id: str, words: Language) -> str:
    """A scar or mark by name: "Boxcar scars", "Red marks"."""
    if concern_id in _FLAT:
        return labels.kind_of_scar(concern_id, words)
    return labels.concern(concern_id, words)


def _root(concern: Concern, evidence: Evidence) -> Concern:
    """The widest concern that this one belongs to; in a circle, the last one before it closes."""
    met = {concern.id}
    while (wider := evidence.concern(concern.parent)) and wider.id not in met:
        concern = wider
        met.add(wider.id)
    return concern


def _claim(
    marked: tuple[Concern, ...], several: bool, treatments: Iterable[Treatment], words: Language
) -> Claim:
    by_support: dict[tuple[str, ...], list[Supported]] = {}
    against: list[Supported] = []
    rest = 0
    for each in treatments:
        helped = tuple(one.id for one in marked if each.id in one.supported)
        harmed = tuple(
            labels.kind_in_a_list(one.id, words) for one in marked if each.id in one.not_supported
        )
        if helped:
            by_support.setdefault(helped, []).append(Supported(each, harmed))
        elif harmed:
            against.append(Supported(each, harmed))
        else:
            rest += 1
    groups = [*_supported(marked, by_support, words), *_against(against, words)]
    names = _heading(marked, words)
    return Claim(names if several else "", tuple(groups), _silent(rest, words))


def _supported(
    marked: tuple[Concern, ...],
    by_support: dict[tuple[str, ...], list[Supported]],
    words: Language,
) -> Iterator[Group]:
    """First those for all of it; then those for some, the most of it first."""
    by_id = {each.id: each for each in marked}
    every = tuple(by_id)
    if len(marked) == 1:
        yield Group(words.say("A source supports it"), tuple(by_support.get(every, ())))
        return
    yield Group(
        words.say("A source supports it for all of these"), tuple(by_support.get(every, ()))
    )
    for helped in sorted(by_support, key=lambda each: -len(each)):
        if helped != every:
            names = words.listing([labels.kind_in_a_list(each, words) for each in helped])
            title = words.say("For some: {names}").format(names=names)
            yield Group(title, tuple(by_support[helped]))


def _against(found: list[Supported], words: Language) -> Iterator[Group]:
    if found:
        yield Group(words.say("A source speaks against it"), tuple(found), warns=True)


def _silent(count: int, words: Language) -> str:
    if not count:
        return ""
    text = words.say_n(
        "The other {count} treatment: no source read says.",
        "The other {count} treatments: no source read says.",
        count,
    )
    return text.format(count=words.number(count))


def _heading(marked: tuple[Concern, ...], words: Language) -> str:
    """What is marked, by name: only the first begins the line."""
    first, *others = marked
    named = [labels.kind_in_a_list(each.id, words) for each in others]
    return words.listing([labels.kind_of_scar(first.id, words), *named])
