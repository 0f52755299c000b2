"""The list in groups: what fits, may fit, does not say and does not fit, offered here first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from resurface.choosing.choice import Choice
from resurface.choosing.criterion import Step
from resurface.choosing.loosen import Loosening
from resurface.choosing.order import offered_first, ranks
from resurface.choosing.shortlist import Candidate, Group, Shortlist
from resurface.comparison.axes import BURDENS
from resurface.comparison.listed import Rows
from resurface.language.language import Language

PAGE = 24
"""Treatments drawn at once, in all groups together."""
FEWEST = 4
"""Treatments of a group that are drawn in any case, however long the groups before it are."""
MOST_OFFERS = 2
NAMES_TOLD = 3
"""Treatments that a folded group names, and that a loosening does."""
_OFFERED, _NOT_SAID, _NOT_OFFERED = range(3)


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of a group that are offered here alike; `label` stands above them, or is empty."""

    label: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A loosening as a button: which criterion, what it says, and what it brings, by name.

    `brings`: how many fit then; where none more does, how many more may.
    """

    criterion_id: str
    step: Step
    label: str
    gain: int
    brings: str
    names: str


@dataclass(frozen=True, slots=True)
class Band:
    """A group: its name, its count and what else to know of it, and its rows.

    `folded`: only its line is shown. `lost`: chosen, but it no longer fits. `loosens`: it is the
    last of those that loosening a filter may bring into the shortlist.
    """

    title: str
    about: tuple[str, ...]
    parts: tuple[Part, ...]
    folded: bool = False
    lost: bool = False
    loosens: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole list: its title, its groups, what is left for another page, and the counts."""

    title: str
    bands: tuple[Band, ...]
    more: int
    counts: str
    nothing_fits: bool


def layout(found: Shortlist, choice: Choice, rows: Rows, room: int, words: Language) -> Layout:
    """The list for a choice, with room for so many rows."""
    drawing = _Drawing(found, choice, rows, room, words)
    bands = list(drawing.bands())
    if drawing.filtered and len(found.shown) < len(rows.catalogue.treatments):
        bands[-1] = replace(bands[-1], loosens=True)
    drawn = sum(len(part.candidates) for band in bands for part in band.parts)
    return Layout(
        title=drawing.heading(),
        bands=tuple(bands),
        more=len(rows.catalogue.treatments) - drawn,
        counts=drawing.counts(),
        nothing_fits=drawing.filtered and not found.shown,
    )


def offers(found: tuple[Loosening, ...], words: Language) -> tuple[Offer, ...]:
    """The loosenings that bring most, as buttons."""
    best = sorted(found, key=lambda each: -len(each.gains))[:MOST_OFFERS]
    return tuple(
        Offer(
            each.criterion.id,
            each.step,
            each.criterion.step(each.step, words),
            len(each.gains),
            _brings(each, words),
            _some([gained.treatment.name for gained in _first(each.gains)], each.gains, words),
        )
        for each in best
    )


def _brings(loosening: Loosening, words: Language) -> str:
    if more := loosening.more_fit:
        return words.say_n("{count} more fits", "{count} more fit", more).format(
            count=words.number(more)
        )
    gained = len(loosening.gains)
    text = words.say_n("{count} more may fit", "{count} more may fit", gained)
    return text.format(count=words.number(gained))


def _first(group: Group) -> Group:
    """Those of a group that are told by name."""
    return group.first(NAMES_TOLD)


def _some(told: list[str], group: Group, words: Language) -> str:
    """What is told of the first of a group, and how many more it has."""
    names, rest = "; ".join(told), len(group) - len(told)
    if not rest:
        return names
    return words.say("{names} and {count} more").format(names=names, count=words.number(rest))


@dataclass(frozen=True, slots=True)
class _Told:
    """A group before its rows are picked: its name, and what else to know of it."""

    title: str
    group: Group
    about: tuple[str, ...]
    folded: bool = False
    lost: bool = False


@dataclass(slots=True)
class _Drawing:
    """One list on its way.

    `room` is what is left of the page, `kept_free` what of it the groups behind have at least.
    """

    found: Shortlist
    choice: Choice
    rows: Rows
    room: int
    words: Language
    kept_free: int = 0

    @property
    def filtered(self) -> bool:
        return bool(self.choice.criteria.active())

    def heading(self) -> str:
        say, found = self.words.say, self.found
        if not self.filtered:
            count = len(found.fits)
            text = self.words.say_n(
                "{count} treatment for acne scars", "{count} treatments for acne scars", count
            )
            return text.format(count=self.words.number(count))
        if not found.shown:
            return say("No treatment fits")
        shown = found.fits or found.may_fit
        text = (
            say("{count} of {all} fit, {offered}")
            if found.fits
            else say("{count} may fit, {offered}")
        )
        return text.format(
            count=self.words.number(len(shown)),
            all=self.words.number(len(self.rows.catalogue.treatments)),
            offered=self._offered(shown),
        )

    def counts(self) -> str:
        """All four counts, as a screen reader is told them."""
        if not self.filtered:
            return self.heading()
        say, found = self.words.say, self.found
        told = (
            (say("{count} fit"), found.fits),
            (say("{count} may fit"), found.may_fit),
            (say("{count} do not say"), found.not_reported),
            (say("{count} do not fit"), found.does_not_fit),
        )
        return " · ".join(text.format(count=len(group)) for text, group in told if group)

    def bands(self) -> Iterator[Band]:
        """Every group that holds any; each leaves room for the first rows of those behind it."""
        told = [each for each in (self._asked() if self.filtered else self._all()) if each.group]
        for place, each in enumerate(told):
            self.kept_free = sum(min(len(behind.group), FEWEST) for behind in told[place + 1 :])
            count = self.words.number(len(each.group))
            about = tuple(filter(None, (count, *each.about)))
            parts = tuple(self._parts(each.group, apart=self.filtered))
            yield Band(each.title, about, parts, each.folded, each.lost)

    def _asked(self) -> Iterator[_Told]:
        """With something asked: how treatments stand to it."""
        say, found = self.words.say, self.found
        lost = found.does_not_fit.only(self.choice.chosen)
        rest = found.does_not_fit.without(self.choice.chosen)
        yield _Told(say("Chosen, but no longer fits"), lost, (self._why(lost),), lost=True)
        for title, about, group in (
            (say("Fits"), say("the whole range is inside the limits"), found.fits),
            (say("May fit"), say("part of the range is inside"), found.may_fit),
            (say("Not reported"), say("no source says what you filter by"), found.not_reported),
        ):
            yield _Told(title, group, (about, self._offered(group)))
        yield _Told(say("Does not fit"), rest, (self._why(rest),), folded=True)

    def _all(self) -> Iterator[_Told]:
        """With nothing asked: what is offered here, and what is not."""
        say = self.words.say
        titles = {
            _OFFERED: (say("Offered here"), ""),
            _NOT_SAID: (say("Not said whether offered here"), ""),
            _NOT_OFFERED: (say("Not offered here"), say("someone else would do it")),
        }
        for rank, group in self._by_offer(self.found.fits):
            title, about = titles[rank]
            yield _Told(title, group, (about,))

    def _parts(self, group: Group, *, apart: bool) -> Iterator[Part]:
        """The rows, offered first, each part in the order that is asked for."""
        say = self.words.say
        labels = {
            _OFFERED: "",
            _NOT_SAID: say("not said whether offered here, {count}"),
            _NOT_OFFERED: say("not offered here, {count}"),
        }
        left = max(self.room - self.kept_free, FEWEST)
        for place, (rank, part) in enumerate(self._by_offer(group)):
            ordered = part.by(ranks(group.narrowed.by_column, self.choice.order))
            shown = ordered.first(left) + ordered.after(left).only(self.choice.chosen)
            if shown:
                label = labels[rank].format(count=len(part)) if apart and place else ""
                yield Part(label, tuple(shown))
            left = max(left - len(shown), 0)
            self.room -= len(shown)

    def _by_offer(self, group: Group) -> Iterator[tuple[int, Group]]:
        offer = offered_first(group.narrowed.by_column)[group.places]
        for rank in (_OFFERED, _NOT_SAID, _NOT_OFFERED):
            places = group.places[offer == rank]
            if len(places):
                yield rank, Group(group.narrowed, places)

    def _offered(self, group: Group) -> str:
        """How many of a group are offered here: "8 offered here"."""
        offer = offered_first(group.narrowed.by_column)[group.places]
        count = int(np.count_nonzero(offer == _OFFERED))
        if not count:
            return self.words.say("none offered here")
        return self.words.say("{count} offered here").format(count=self.words.number(count))

    def _why(self, group: Group) -> str:
        """Some of a group by name, each with what it does not fit."""
        told = [
            self.words.say("{name} ({reasons})").format(
                name=each.treatment.name, reasons=self._reasons(each)
            )
            for each in _first(group)
        ]
        return _some(told, group, self.words)

    def _reasons(self, candidate: Candidate) -> str:
        bars = self.rows.row(candidate.treatment).bars
        figures = {each.limit.id: bar.text for each, bar in zip(BURDENS, bars, strict=True)}
        told = (
            " ".join(
                filter(None, (each.reason(candidate.fit, self.words), figures.get(each.id, "")))
            )
            for each in candidate.because
        )
        return ", ".join(told)
