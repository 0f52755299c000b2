"""The panels of ranges: what each measures, its axis, and its figures in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from resurface.catalogue.figures import (
    COURSE_DAYS,
    COURSE_PRICE,
    DOWNTIME,
    INTERVAL,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
    VISIT,
    Figure,
    Range,
)
from resurface.charts.ticked import Axis, axis
from resurface.comparison.comparison import Option
from resurface.evidence.facts import Fact
from resurface.evidence.ranges import feeding
from resurface.language.language import Language, Message, message
from resurface.text import amounts


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart of ranges: its name and what stands beside it, and the range of an option.

    `rests_on`: the figures whose sources feed it; one of its own, or those that it is worked out
    from. `limit`: the criterion that a person sets for it.
    """

    id: str
    title: Message
    aside: Message | None
    unit: str
    of: Callable[[Option], Range]
    rests_on: tuple[Figure, ...]
    topic: str
    limit: str = ""
    whole: bool = False

    @property
    def alone(self) -> bool:
        """Whether sources state it, and it is not worked out."""
        return len(self.rests_on) == 1


def _of(figure: Figure, title: Message, aside: Message | None = None, limit: str = "") -> Panel:
    def range_of(option: Option) -> Range:
        return option.treatment.range_of(figure)

    return Panel(
        figure.id, title, aside, figure.unit, range_of, (figure,), figure.id, limit, figure.whole
    )


PANELS = (
    _of(DOWNTIME, message("Back at work after"), message("thin: may still show until"), "days"),
    _of(SESSIONS, message("Visits"), message("in a course"), "sessions"),
    _of(INTERVAL, message("Weeks between visits")),
    _of(RESULTS, message("Months to the full result"), message("from the last visit")),
    _of(PRICE, message("Price of one visit")),
    _of(VISIT, message("Minutes of one visit"), None, "visit_length"),
    Panel(
        COURSE_PRICE.id,
        message("Price of the course"),
        message("worked out: visits × price"),
        PRICE.unit,
        lambda option: option.course.price,
        (SESSIONS, PRICE),
        COURSE_PRICE.id,
        "budget",
    ),
    Panel(
        COURSE_DAYS.id,
        message("Days away in all"),
        message("worked out: visits × days"),
        DOWNTIME.unit,
        lambda option: option.course.days_away,
        (SESSIONS, DOWNTIME),
        COURSE_DAYS.id,
    ),
    Panel(
        "full-result",
        message("Full result"),
        message("worked out: months from visit 1"),
        RESULTS.unit,
        lambda option: amounts.rounded(option.course.result_months),
        (SESSIONS, RESULTS),
        "course",
        "months",
    ),
)
"""The panels in their order."""


def in_words(panel: Panel, option: Option, words: Language) -> str:
    """The range of one panel with its unit, or that it is not reported."""
    if not panel.alone:
        return amounts.in_unit(panel.of(option), panel.unit, words)
    return option.said(panel.rests_on[0], words).text


def axis_of(panel: Panel, options: Sequence[Option], limits: Mapping[str, float]) -> Axis:
    """Far enough for every range, every source and the limit, and further where one is open."""
    ranges = [panel.of(each) for each in options]
    if panel.alone:
        ranges += [fact.range for each in options for fact in fed(each, panel.rests_on[0])]
    if panel.id == DOWNTIME.id:
        ranges += [each.treatment.range_of(VISIBLE) for each in options]
    most = max((end for each in ranges for end in each.ends), default=0)
    beyond = 1.15 if any(each.high is None and each.reported for each in ranges) else 1
    return axis((most * beyond, *limits_of(panel, limits)), whole=panel.whole)


def limits_of(panel: Panel, limits: Mapping[str, float]) -> tuple[float, ...]:
    """What a person set at most for a panel."""
    asked = (panel.limit, *(("visible",) if panel.id == DOWNTIME.id else ()))
    return tuple(limits[each] for each in asked if each in limits)


def fed(option: Option, figure: Figure) -> tuple[Fact, ...]:
    """The facts that feed a range of an option."""
    return feeding(option.shown(figure).facts)


def counted(panel: Panel, option: Option, words: Language) -> str:
    """How many sources feed it, both counts where it is worked out; whose figure it is else."""
    if any(option.said(one, words).own for one in panel.rests_on):
        return words.say("our clinic's figure")
    counts = [len({each.source_id for each in fed(option, one)}) for one in panel.rests_on]
    if not panel.alone:
        text = words.say("{one} and {other} sources")
        one, other = map(words.number, counts)
        return text.format(one=one, other=other)
    (count,) = counts
    return words.say_n("{count} source", "{count} sources", count).format(count=words.number(count))


def number(value: float, panel: Panel, words: Language) -> str:
    """One end of a range, money with its sign."""
    return words.money(value) if panel.unit == PRICE.unit else words.number(value)


def together(stated: Range, panel: Panel, words: Language, *, same_day: bool) -> str:
    """Both ends in one; `same_day`: a nought is back at work on the day of the visit."""
    if not same_day:
        text = amounts.in_unit(stated, PRICE.unit if panel.unit == PRICE.unit else "", words)
        return text.strip()
    if stated.high == 0:
        return words.say("same day")
    if stated.high is None:
        return words.say("same day or more")
    return words.say("same day to {high}").format(high=words.number(stated.high))


def lanes(spans: Sequence[tuple[float, float]]) -> list[int]:
    """A lane for each span, from the top, in which nothing else touches it."""
    last: list[float] = []
    found = []
    for start, end in spans:
        free = next((lane for lane, taken in enumerate(last) if taken < start - 0.02), len(last))
        last[free : free + 1] = [end]
        found.append(free)
    return found
