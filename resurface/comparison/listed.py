"""A treatment as a row of the list: what it takes as ranges, what came of it as studies' marks.

Places are in percent of an axis that is fixed over all treatments. A row depends on the data and
the language alone, so that a filter makes none anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.course import course
from resurface.catalogue.figures import (
    COURSE_PRICE,
    INTERVAL,
    NOT_REPORTED,
    RESULTS,
    SESSIONS,
    VISIBLE,
    WEEKS_PER_MONTH,
    Range,
)
from resurface.catalogue.treatments import NO_TREATMENT, Treatment
from resurface.choosing.held import WISHES
from resurface.comparison.apart import spread
from resurface.comparison.axes import (
    BURDENS,
    COURSE,
    DAYS,
    RESULT,
    SHOWS,
    VISITS,
    Axis,
    Burden,
    axes,
)
from resurface.comparison.comparison import Option, option
from resurface.comparison.said import said_sources
from resurface.comparison.shares import not_drawn, shares
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS
from resurface.evidence.ranges import middles
from resurface.evidence.studies import shares_of_people, undrawn
from resurface.evidence.witness import Witness
from resurface.language.language import Language
from resurface.text import amounts, counts, labels

IN_RESULT = (SESSIONS, INTERVAL, RESULTS)
"""What the time to the full result is worked out from."""
RESULTS_SHOWN = (RESPONDERS, DARK_MARKS)
"""Outcomes that the list shows, in equal size."""
APART = 2.8
"""Pixels between two ticks, so that each source is seen."""
SUNKEN = "atrophic"
"""The concern that stands for its shapes where a source names none of them."""
SHAPES = ("rolling", "boxcar", "icepick")
_KEPT = 8


class Tick(NamedTuple):
    """One source under a range: `at` in percent of the axis, and `aside` in pixels, by which it
    stands apart from sources that state the same, however long the axis is.
    """

    at: float
    aside: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A range on its axis, in percent; an end that is open is None, and so are both of silence.

    `shows` is the end of the tail that tells how long it may still show, which goes on where it is
    open; `ticks` are one a source, `rings` one a practice's own statement.
    `text` and `tail` are what stands beside it, `spoken` tells all of it. `own`: the clinic's own.
    """

    low: float | None
    high: float | None
    shows: float | None
    ticks: tuple[Tick, ...]
    text: str
    tail: str
    spoken: str
    own: bool = False
    shows_open: bool = False
    rings: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """Studies that counted people, a mark each, low to high; without any, `text` says so."""

    witnesses: tuple[Witness, ...]
    text: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One row. `supports` are ids of what sources say that it helps, in one order for all."""

    treatment: Treatment
    supports: tuple[str, ...]
    bars: tuple[Bar, ...]
    marks: tuple[Marks, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The rows of one data version in one language; each is made when it is first asked for."""

    catalogue: Catalogue
    evidence: Evidence
    words: Language
    _made: dict[str, Listed] = field(default_factory=dict, repr=False)

    def row(self, treatment: Treatment) -> Listed:
        """The row of a treatment of the catalogue."""
        if treatment.id not in self._made:
            self._made[treatment.id] = _listed(treatment, self)
        return self._made[treatment.id]


@lru_cache(maxsize=_KEPT)
def rows(catalogue: Catalogue, evidence: Evidence, words: Language) -> Rows:
    """The rows of a data version: kept as long as it is shown."""
    return Rows(catalogue, evidence, words)


@lru_cache(maxsize=_KEPT)
def untreated(catalogue: Catalogue, evidence: Evidence) -> tuple[tuple[Witness, ...], ...]:
    """What happened to people in studies without the treatment, for each of the outcomes."""
    if catalogue.untreated is None:
        return tuple(() for _ in RESULTS_SHOWN)
    found = (
        shares_of_people(evidence.outcomes_of(NO_TREATMENT), outcome) for outcome in RESULTS_SHOWN
    )
    return tuple(each.marks if each else () for each in found)


def untreated_in_words(marks: tuple[Witness, ...], words: Language) -> str:
    """What happened without the treatment: "untreated, sham: 8 to 33"."""
    if not marks:
        return words.say("untreated: no count")
    ends = [end for each in marks for end in each.figure.ends]
    text = words.say("untreated, sham: {range}")
    return text.format(range=counts.from_to(min(ends), max(ends), words))


def in_short(figure: Range, burden: Burden, words: Language) -> str:
    """A range where there is little room: "0–3", "4+", "to 6", "$300–1,200", "same day"."""
    if not figure.reported:
        return amounts.not_reported(words)
    if burden in (DAYS, SHOWS) and figure.high == 0:
        return words.say("same day")
    first = words.money if burden is COURSE else words.number
    if figure.high is None:
        return words.say("{least}+").format(least=first(figure.ends[0]))
    if figure.low is None:
        return words.say("to {most}").format(most=first(figure.high))
    if figure.low == figure.high:
        return first(figure.high)
    return f"{first(figure.low)}–{words.number(figure.high)}"


def supported(treatment_id: str, evidence: Evidence) -> tuple[str, ...]:
    """Concerns that a source supports it for; sunken scars only where no shape is named."""
    helped = {each.id for each in evidence.concerns if treatment_id in each.supported}
    shapes = helped & set(SHAPES)
    sunken = (SUNKEN,) if SUNKEN in helped and not shapes else ()
    return (*sunken, *(each for each in WISHES if each in helped))


def supports_in_words(concern_ids: tuple[str, ...], words: Language) -> tuple[str, ...]:
    """What it helps, a word each: "boxcar", "dark", "red marks"."""
    both = {"pih", "redness"} <= set(concern_ids)
    return tuple(
        words.say("dark") if both and each == "pih" else labels.kind_in_a_list(each, words)
        for each in concern_ids
    )


def _listed(treatment: Treatment, of: Rows) -> Listed:
    asked, scales = option(treatment, of.evidence), axes(of.catalogue)
    return Listed(
        treatment=treatment,
        supports=supported(treatment.id, of.evidence),
        bars=tuple(_bar(each, asked, scales[each.id], of.words) for each in BURDENS),
        marks=tuple(_marks(each, asked, of.words) for each in RESULTS_SHOWN),
    )


def _bar(burden: Burden, asked: Option, axis: Axis, words: Language) -> Bar:
    figure = burden.of(asked.treatment)
    visible = asked.treatment.range_of(VISIBLE) if burden is DAYS else NOT_REPORTED
    shows = _until(visible, figure)
    text = in_short(figure, burden, words)
    tail = "" if shows is None else _tail(visible, words)
    own = asked.said(COURSE_PRICE if burden is COURSE else burden.source, words).own
    return Bar(
        low=None if figure.low is None else axis.at(figure.low),
        high=None if figure.high is None else axis.at(figure.high),
        shows=None if shows is None else axis.at(shows),
        ticks=_ticks(burden, asked, axis) if figure.reported else (),
        text=text,
        tail=tail,
        spoken=_spoken(burden, asked, figure, tail, words),
        own=own,
        shows_open=shows is not None and visible.high is None,
        rings=_rings(burden, asked, axis),
    )


def shows_bar(treatment: Treatment, of: Rows) -> Bar:
    """How long it may show, as a range of its own."""
    scale = axes(of.catalogue)[SHOWS.id]
    return _bar(SHOWS, option(treatment, of.evidence), scale, of.words)


def _until(visible: Range, away: Range) -> float | None:
    """Until when it may still show, where that is later than the last day away."""
    latest = visible.high if visible.high is not None else visible.low
    if latest is None or not away.reported or latest <= max(away.ends):
        return None
    return latest


def _tail(visible: Range, words: Language) -> str:
    if visible.high is None:
        return words.say("{least}+").format(least=words.number(visible.ends[0]))
    return words.number(visible.high)


def _spoken(burden: Burden, asked: Option, figure: Range, tail: str, words: Language) -> str:
    """A figure as it is told to a screen reader, with how many sources it rests on."""
    if burden is RESULT:
        parts = [amounts.in_unit(figure, burden.source.unit, words)]
        if figure.reported:
            parts.append(said_sources([asked.said(each, words) for each in IN_RESULT], words))
    else:
        told = asked.said(COURSE_PRICE if burden is COURSE else burden.source, words)
        parts = [told.text, *told.beside, told.sources]
    if tail:
        parts.insert(1, words.say("may still show until day {day}").format(day=tail))
    return ", ".join(filter(None, parts))


def _ticks(burden: Burden, asked: Option, axis: Axis) -> tuple[Tick, ...]:
    """A tick a source, near the middle of what it states, none over another.

    Sources of a worked-out figure state a part of it: each stands where that part would bring it.
    """
    stated = middles(asked.facts(burden.source.id))
    places = sorted(axis.at(_carried(each, burden, asked)) for each in stated)
    spread_out = spread(places, 100 * APART / burden.width)
    pixel = burden.width / 100
    return tuple(
        Tick(at, round((moved - at) * pixel, 1))
        for at, moved in zip(places, spread_out, strict=True)
    )


def _rings(burden: Burden, asked: Option, axis: Axis) -> tuple[float, ...]:
    """The middle of what each practice states itself; none states a whole course or its result."""
    if burden not in (DAYS, VISITS):
        return ()
    ends = [fact.range.ends for _, fact in asked.shown(burden.source).stated]
    return tuple(axis.at((min(each) + max(each)) / 2) for each in ends)


def _carried(middle: float, burden: Burden, asked: Option) -> float:
    usual = course(asked.treatment).usual
    if burden in (DAYS, SHOWS, VISITS) or usual is None:
        return middle
    if burden is RESULT:
        return usual.last_visit / WEEKS_PER_MONTH + middle
    return middle * len(usual.visits)


def _marks(outcome: str, asked: Option, words: Language) -> Marks:
    said = shares(asked, outcome, words)
    spoken = ", ".join(filter(None, (said.figure, said.about)))
    if said.studies:
        return Marks(said.studies.marks, "", spoken)
    hidden = not_drawn(undrawn(asked.outcomes, outcome), words)
    return Marks((), hidden or words.say("no count"), spoken)
