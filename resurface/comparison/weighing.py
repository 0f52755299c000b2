"""Treatments in the order of what matters to a person, each step of it said in a sentence.

Burdens alone sort, each by its longest figure; where two are about equal, the next decides. What
studies of others found, pain and harms sort nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resurface.catalogue.figures import Range
from resurface.catalogue.treatments import Treatment
from resurface.choosing.weighed import (
    COST,
    DAYS,
    MATTERS,
    SOON,
    VISIBLE_DAYS,
    VISITS,
    Concerned,
    Weighed,
)
from resurface.language.language import Language, Message, message
from resurface.text import amounts

OPEN = float("inf")
LEVELS: tuple[Message, ...] = (
    message("does not matter"),
    message("a little"),
    message("matters"),
    message("matters most"),
)
"""How much something matters, from level 0."""


@dataclass(frozen=True, slots=True)
class _Said:
    """How one burden is said: its name in a list, the sentence that sorts by it first, and next."""

    name: Message
    first: Message
    then: Message
    unit: str


_SAID = {
    DAYS: _Said(
        message("days away"),
        message("First the fewest days away, by the longest figure; a day apart is about equal."),
        message("Where about equal, the fewest days away, by the longest figure."),
        "days",
    ),
    VISIBLE_DAYS: _Said(
        message("days it shows"),
        message(
            "First the fewest days it shows, by the longest figure; a day apart is about equal."
        ),
        message("Where about equal, the fewest days it shows, by the longest figure."),
        "days",
    ),
    VISITS: _Said(
        message("visits"),
        message("First the fewest visits, by the longest figure."),
        message("Where about equal, the fewest visits, by the longest figure."),
        "sessions",
    ),
    SOON: _Said(
        message("full result"),
        message(
            "First the soonest full result, by the longest figure; a month apart is about equal."
        ),
        message("Where about equal, the soonest full result, by the longest figure."),
        "months",
    ),
    COST: _Said(
        message("whole course"),
        message("First the lowest cost, by the highest figure; a tenth apart is about equal."),
        message("Where about equal, the lowest cost, by the highest figure."),
        "USD per session",
    ),
}


def named(concerned: Concerned, words: Language) -> str:
    """What may matter, in a list: "days away"."""
    return words.render(_SAID[concerned].name)


def weighed_in_words(matters: Weighed, words: Language) -> str:
    """What matters, the most first: "days away (matters most) and visits (a little)"."""
    text = words.say("{what} ({how_much})")
    told = [
        text.format(what=named(each, words), how_much=words.render(LEVELS[matters.level(each)]))
        for each in matters.in_turn
    ]
    return words.listing(told)


@dataclass(frozen=True, slots=True)
class Placed:
    """A treatment at its place. `because`: why it stands below the one above; empty for the first,
    where nothing parts the two, or where nothing was said to matter. `worse`: than which it is
    worse or equal on all that may matter.
    """

    treatment: Treatment
    because: str
    worse: str


@dataclass(frozen=True, slots=True)
class Weighing:
    """The order, with a sentence for each of its steps."""

    rows: tuple[Placed, ...]
    steps: tuple[str, ...]


def weighing(treatments: Iterable[Treatment], matters: Weighed, words: Language) -> Weighing:
    """Treatments in the order of what matters; in their own where nothing does."""
    asked = tuple(treatments)
    turn = matters.in_turn
    placed = _placed(asked, turn)
    worse = {each.id: other for each, other in worse_on_all(asked)}
    rows = []
    for number, (treatment, key) in enumerate(placed):
        because = ""
        if turn and number:
            above, its_key = placed[number - 1]
            because = _because(treatment, above, _parting(key, its_key, turn), words)
        other = worse.get(treatment.id)
        rows.append(Placed(treatment, because, _worse(other, words) if other else ""))
    return Weighing(tuple(rows), tuple(_steps(turn, words)))


def worse_on_all(treatments: tuple[Treatment, ...]) -> Iterator[tuple[Treatment, Treatment]]:
    """Treatments that take as much or more on all that may matter as another, and more on some.

    Nothing is said where a figure is not reported, or where both ends are open.
    """
    longest = {each.id: tuple(one.longest(each) for one in MATTERS) for each in treatments}
    for each in treatments:
        other = next(
            (one for one in treatments if _as_much(longest[each.id], longest[one.id])), None
        )
        if other:
            yield each, other


def _as_much(mine: tuple[float | None, ...], others: tuple[float | None, ...]) -> bool:
    pairs = [(one, other) for one, other in zip(mine, others, strict=True)]
    if any(one is None or other is None or other == OPEN for one, other in pairs):
        return False
    return all(one >= other for one, other in pairs) and mine != others  # type: ignore[operator]


Key = tuple[int, ...]


def _placed(
    treatments: tuple[Treatment, ...], turn: tuple[Concerned, ...]
) -> list[tuple[Treatment, Key]]:
    """In order, each with the number of its group in each step."""
    if not turn or len(treatments) < 2:
        return [(each, ()) for each in treatments]
    first, *rest = turn
    found: list[tuple[Treatment, Key]] = []
    for number, group in enumerate(_groups(treatments, first)):
        found += [(each, (number, *key)) for each, key in _placed(group, tuple(rest))]
    return found


def _groups(treatments: tuple[Treatment, ...], by: Concerned) -> Iterator[tuple[Treatment, ...]]:
    """Treatments that are about equal by one burden: as far from the least of them as it allows.

    An open end stands after every stated one, what is not reported after all.
    """

    def longest(each: Treatment) -> tuple[bool, float]:
        found = by.longest(each)
        return found is None, found or 0.0

    ordered = sorted(treatments, key=longest)
    group: list[Treatment] = []
    for each in ordered:
        if group and not _about_equal(longest(group[0]), longest(each), by):
            yield tuple(group)
            group = []
        group.append(each)
    yield tuple(sorted(group, key=treatments.index))


def _about_equal(one: tuple[bool, float], other: tuple[bool, float], by: Concerned) -> bool:
    if one[0] or other[0] or OPEN in (one[1], other[1]):
        return one == other
    return other[1] - one[1] <= max(by.about, by.share * one[1])


def _parting(key: Key, above: Key, turn: tuple[Concerned, ...]) -> Concerned | None:
    pairs = zip(key, above, turn, strict=False)
    return next((by for mine, other, by in pairs if mine != other), None)


def _because(treatment: Treatment, above: Treatment, by: Concerned | None, words: Language) -> str:
    if by is None:
        return words.say("about equal to the row above")
    text = words.say("{what}: {figure}; the row above: {other}")
    said = _SAID[by]
    return text.format(
        what=words.render(said.name),
        figure=_longest(treatment, by, words),
        other=_longest(above, by, words),
    )


def _longest(treatment: Treatment, by: Concerned, words: Language) -> str:
    found = by.longest(treatment)
    if found is None:
        return amounts.not_reported(words)
    if found == OPEN:
        return words.say("no upper end")
    figure = amounts.rounded(Range(found, found)) if by is SOON else Range(found, found)
    if by is COST:
        return amounts.money(figure, words)
    return amounts.in_unit(figure, _SAID[by].unit, words)


def _worse(other: Treatment, words: Language) -> str:
    names = words.listing([words.render(_SAID[each].name) for each in MATTERS])
    text = words.say("Worse than {name} or equal on all of these: {names}.")
    return text.format(name=other.name, names=names)


def _steps(turn: tuple[Concerned, ...], words: Language) -> Iterator[str]:
    for number, each in enumerate(turn):
        said = _SAID[each]
        yield words.render(said.then if number else said.first)
