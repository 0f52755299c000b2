"""How a rule's words are written, and where they stand in a sentence.

    remove/erase ... <scar>   one of two words in any form, up to five others, a word of a list
    scar* =best the? # !not   beginning, just this form, may be missing, a number, any but this
    ^ ready $                 at the start, at the end of a sentence

`...` is a gap of up to five words, `..` of up to two. No phrase goes over a mark between two
thoughts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from resurface.wording.spoken import Word

_ANY = ""
"""Every word has this key: phrases that begin with "any word but" are looked for at each."""
GAPS = {"..": 2, "...": 5}
_SPLITS = frozenset(";:()[]")
_PARTS = frozenset(";()[]")
"""Marks between two thoughts: no phrase goes over one; a gap goes over no colon either."""
_LIST = re.compile(r"<([a-z][a-z-]*)>")


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a phrase: what may stand there, or a gap of up to `gap` words."""

    any_of: frozenset[str]
    gap: int = 0
    but: bool = False


Phrase = tuple[Element, ...]
Needs = tuple[frozenset[str], ...]
"""What a sentence has to hold somewhere for a phrase to stand in it: one of each.

It is asked first: hardly any phrase whose first word is there has the others too.
"""
START = Element(frozenset({"^"}))
END = Element(frozenset({"$"}))


@dataclass(frozen=True, slots=True)
class Span:
    """Words from `start` to before `end` of a sentence."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether they have a word in common."""
        return self.start < other.end and other.start < self.end


def phrases(cell: str) -> tuple[Phrase, ...]:
    """All phrases of one cell of the table, `|` between them; one with a `?` counts as two."""
    return tuple(
        phrase
        for written in cell.split("|")
        if written.strip()
        for phrase in _phrases(written.split())
    )


def _phrases(parts: Sequence[str]) -> Iterable[Phrase]:
    choices: list[list[Element | None]] = []
    for part in parts:
        if part.endswith("?"):
            choices.append([_element(part[:-1]), None])
        else:
            choices.append([_element(part)])
    for chosen in product(*choices):
        kept = tuple(each for each in chosen if each is not None)
        if kept:
            yield kept


def _element(part: str) -> Element:
    if part in GAPS:
        return Element(frozenset(), gap=GAPS[part])
    if part == "^":
        return START
    if part == "$":
        return END
    if part.startswith("!"):
        return Element(frozenset(part[1:].split("/")), but=True)
    return Element(frozenset(part.split("/")))


def _named(element: Element) -> bool:
    """Whether some word or list has to stand there."""
    return not (element.gap or element.but or element is START or element is END)


def names_in(phrase: Phrase) -> frozenset[str]:
    """The lists that a phrase names."""
    return frozenset(
        found.group(1) for each in phrase for key in each.any_of if (found := _LIST.fullmatch(key))
    )


def words_in(phrase: Phrase) -> frozenset[str]:
    """The words and beginnings that a phrase names, without lists, numbers and marks."""
    return frozenset(
        key.removeprefix("=")
        for each in phrase
        for key in each.any_of
        if not key.startswith("<") and key not in ("#", "^", "$")
    )


class Grammar:
    """Named lists of phrases, each of which may name others: where each stands in a sentence."""

    def __init__(self, lists: Mapping[str, tuple[Phrase, ...]]) -> None:
        self.lists = dict(lists)
        self._levels = [self._indexed(names) for names in _in_order(self.lists)]

    def _indexed(self, names: Iterable[str]) -> dict[str, list[tuple[str, Phrase, Needs]]]:
        index: dict[str, list[tuple[str, Phrase, Needs]]] = {}
        for name in names:
            for phrase in self.lists[name]:
                first = next(each for each in phrase if each is not START)
                needs = tuple(each.any_of for each in phrase if each is not first and _named(each))
                for key in (_ANY,) if first.but else first.any_of:
                    index.setdefault(key, []).append((name, phrase, needs))
        return index

    def found(self, words: Sequence[Word], given: Iterable[tuple[str, Span]] = ()) -> Found:
        """Where each list stands in the words of a sentence; of some it is `given`."""
        found = Found(words)
        for name, span in given:
            found.put(name, span.start, span.end)
        for index in self._levels:
            fresh: list[tuple[str, int, int]] = []
            present = set().union(*found.starts)
            for start in range(len(words)):
                for key in found.starts[start] & index.keys():
                    for name, phrase, needs in index[key]:
                        for each in needs:
                            if each.isdisjoint(present):
                                break
                        else:
                            fresh += [(name, start, end) for end in found.ends(phrase, start)]
            for name, start, end in fresh:
                found.put(name, start, end)
        return found


class Found:
    """The lists that stand in one sentence, and at which words."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.starts: list[set[str]] = [{*each.keys, _ANY} for each in words]
        self._ends: list[dict[str, set[int]]] = [{} for _ in words]
        self._spans: dict[str, list[Span]] = {}

    def put(self, name: str, start: int, end: int) -> None:
        """A list stands at these words."""
        if end <= start:
            return
        key = f"<{name}>"
        ends = self._ends[start].setdefault(key, set())
        if end not in ends:
            ends.add(end)
            self.starts[start].add(key)
            self._spans.setdefault(name, []).append(Span(start, end))

    def spans(self, name: str) -> Sequence[Span]:
        """Where a list stands, in order of its first words."""
        return self._spans.get(name, ())

    def holds(self, name: str) -> bool:
        """Whether a list stands anywhere."""
        return name in self._spans

    def ends(self, phrase: Phrase, start: int) -> set[int]:
        """Where a phrase that begins at a word may end."""
        here = {start}
        if phrase[0] is START:
            if start != 0:
                return set()
            phrase = phrase[1:]
        for spot, element in enumerate(phrase):
            if element.gap:
                here = {end for each in here for end in self._gap(each, element.gap)}
            elif element is END:
                here = {each for each in here if each == len(self.words)}
            else:
                here = {end for each in here for end in self._after(element, each, spot)}
            if not here:
                return here
        return here

    def _after(self, element: Element, spot: int, nth: int) -> Iterable[int]:
        if spot >= len(self.words):
            return
        if nth and not _PARTS.isdisjoint(self.words[spot].before):
            return
        keys = self.starts[spot]
        if element.but:
            if element.any_of.isdisjoint(keys):
                yield spot + 1
            return
        if not element.any_of.isdisjoint(self.words[spot].keys):
            yield spot + 1
        for key in element.any_of:
            yield from self._ends[spot].get(key, ())

    def _gap(self, spot: int, most: int) -> Iterable[int]:
        yield spot
        for further in range(spot + 1, min(spot + most, len(self.words) - 1) + 1):
            if not _SPLITS.isdisjoint(self.words[further - 1].before) and further - 1 > spot:
                return
            yield further


def _in_order(lists: Mapping[str, tuple[Phrase, ...]]) -> list[list[str]]:
    """The lists in levels: each names only lists of the levels before; `ValueError` for a ring."""
    needs = {
        name: {each for phrase in found for each in names_in(phrase)}
        for name, found in lists.items()
    }
    unknown = {each for named in needs.values() for each in named} - lists.keys()
    if unknown:
        raise ValueError(f"no such list: {', '.join(sorted(unknown))}")
    levels: list[list[str]] = []
    placed: set[str] = set()
    while len(placed) < len(lists):
        level = [name for name in lists if name not in placed and needs[name] <= placed]
        if not level:
            raise ValueError(f"lists name each other: {', '.join(sorted(lists.keys() - placed))}")
        levels.append(level)
        placed.update(level)
    return levels
