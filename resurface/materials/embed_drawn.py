"""What an embed draws: people of a hundred, studies as marks, days after a visit, kinds."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from resurface.catalogue.figures import DOWNTIME, VISIBLE
from resurface.comparison.comparison import Comparison, Option
from resurface.evidence.witness import Witness
from resurface.materials.markup import Markup, element

MOST_DAYS = 31
"""Days after a visit that are drawn; later ones are said and an arrow stands for them."""
_ACROSS, _DOWN, _STEP = 20, 5, 10
HIDDEN = {"aria_hidden": "true"}
_LANE, _DOT, _LARGE = 9, 3, 2.2
_KINDS = {
    "manual": ("circle", {"cx": 5, "cy": 5, "r": 5}),
    "chemical": ("polygon", {"points": "5,0 10,5 5,10 0,5"}),
    "device": ("rect", {"width": 10, "height": 10}),
    "fractional laser": ("polygon", {"points": "0,0 10,0 5,10"}),
}


def kind(depth: str) -> Markup:
    """The small shape of a kind of treatment, which its word stands beside."""
    shape, measures = _KINDS.get(depth, ("rect", {"y": 4, "width": 10, "height": 2}))
    name = f"kind {depth.split()[-1]}" if depth else "kind"
    return element("svg", element(shape, **measures), class_=name, viewBox="0 0 10 10", **HIDDEN)


def people(lit: int, tone: str, alt: str) -> Markup:
    """A hundred people in five rows of twenty: each run of a row is one line of round dashes."""
    runs = []
    for row in range(_DOWN):
        full = min(max(lit - row * _ACROSS, 0), _ACROSS)
        runs += [*_run(0, full, row, tone), *_run(full, _ACROSS, row, "unlit")]
    box = f"0 0 {_ACROSS * _STEP} {_DOWN * _STEP}"
    return element("svg", *runs, class_="people", viewBox=box, role="img", aria_label=alt)


def _run(start: int, end: int, row: int, tone: str) -> Iterator[Markup]:
    """The people from one place of a row to another; nobody where they are the same."""
    if end > start:
        half = _STEP / 2
        path = f"M{start * _STEP + half:g} {row * _STEP + half:g}h{(end - start - 1) * _STEP}.01"
        yield element("path", d=path, class_=f"run {tone}")


def marks(found: Iterable[Witness], tone: str, alt: str) -> Markup:
    """One lane a study from 0 to 100: its share, and as a line what would fit too."""
    lanes = tuple(found)
    drawn = [element("path", d=f"M{at} 0v{len(lanes) * _LANE}", class_="rule") for at in (5, 205)]
    for number, mark in enumerate(lanes):
        drawn += _mark(mark, number * _LANE + _LANE / 2, tone)
    box = f"0 0 210 {len(lanes) * _LANE}"
    return element("svg", *drawn, class_="marks", viewBox=box, role="img", aria_label=alt)


def _mark(mark: Witness, middle: float, tone: str) -> Iterator[Markup]:
    at = _across(mark.at)
    if mark.fits:
        low, high = map(_across, mark.fits.ends)
        yield element("path", d=f"M{low:.1f} {middle:g}H{high:.1f}", class_=f"fits {tone}")
    if mark.design == "no count":
        path = f"M{at:.1f} {middle - _DOT - 1:g}l4 4-4 4-4-4z"
        yield element("path", d=path, class_=f"dot {tone}")
    else:
        shape = "dot" if mark.design == "random" else "ring"
        yield element("circle", cx=at, cy=middle, r=_DOT, class_=f"{shape} {tone}")


def _across(share: float) -> float:
    return 5 + 2 * share


@dataclass(frozen=True, slots=True)
class Day:
    """One day after a visit.

    `state`: off work, perhaps off work, may still show, none of these, or unknown where no source
    says until when it may show.
    """

    number: int
    state: Literal["off", "perhaps", "shows", "none", "unknown"]


def days_drawn(comparison: Comparison) -> int:
    """How many days have a place for every option: as many as the longest needs, up to a month."""
    ends = [
        end
        for option in comparison.treated
        for figure in (DOWNTIME, VISIBLE)
        for end in option.shown(figure).range.ends
    ]
    return min(MOST_DAYS, max([1, *(math.ceil(each) for each in ends)]))


def days_of(option: Option, count: int) -> tuple[Day, ...]:
    """The days after a visit of one option, from the first on."""
    away, shows = (option.shown(each).range for each in (DOWNTIME, VISIBLE))

    def state(day: int) -> Literal["off", "perhaps", "shows", "none", "unknown"]:
        if away.reported and day <= (away.low or 0):
            return "off"
        if away.reported and day <= (max(away.ends) if away.high is not None else count):
            return "perhaps"
        if shows.reported and day <= (max(shows.ends) if shows.high is not None else count):
            return "shows"
        return "none" if shows.reported else "unknown"

    return tuple(Day(each, state(each)) for each in range(1, count + 1))


def goes_on(option: Option, count: int) -> bool:
    """Whether days follow the last that is drawn: an end is open, or lies behind it."""
    ranges = [option.shown(each).range for each in (DOWNTIME, VISIBLE)]
    return any(each.reported and (each.high is None or each.high > count) for each in ranges)


def days(option: Option, count: int, alt: str) -> Markup:
    """A dot a day; an arrow behind the last where days follow."""
    drawn = [
        element("circle", cx=each.number * _STEP - 5, cy=5, r=4, class_=f"day {each.state}")
        for each in days_of(option, count)
    ]
    if goes_on(option, count):
        drawn.append(element("path", d=f"M{count * _STEP + 1} 2l6 3-6 3z", class_="more"))
    wide = count * _STEP + 8
    box = f"0 0 {wide} 10"
    return element(
        "svg", *drawn, class_="days", viewBox=box, width=_LARGE * wide, role="img", aria_label=alt
    )
