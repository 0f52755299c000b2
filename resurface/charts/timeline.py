"""The whole course of each option on one time axis: the shortest, the middle and the longest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from resurface.catalogue.course import Span
from resurface.catalogue.figures import (
    DAYS_PER_WEEK,
    DOWNTIME,
    IN_COURSE,
    INTERVAL,
    RESULTS,
    SESSIONS,
    VISIBLE,
    WEEKS_PER_MONTH,
)
from resurface.charts.course_layout import (
    A_VISIT,
    AIR,
    AWAY,
    LANE,
    LANES,
    MIDDLE,
    ROW,
    SAYS,
    SHOWS,
    SIDE,
    heights,
    specification,
)
from resurface.charts.drawing import Chart, Drawing, Heading
from resurface.charts.marks import SILENT
from resurface.charts.shapes import WHOLE, Shape, key, name_and_depth
from resurface.charts.ticked import Axis, axis_of_months
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.sentences import course_in_words, course_with_days
from resurface.comparison.verdict import LATE, verdict
from resurface.evidence.ranges import feeding
from resurface.language.language import Language, half_up, message
from resurface.text import amounts

DAYS_PER_MONTH = DAYS_PER_WEEK * WEEKS_PER_MONTH
TITLE = message("The whole course")
USUAL, LONGEST = 1, 2
_SILENT_LOOK = {"size": 11.5, "form": "italic", "tone": "ink3"}
_AWAY, _SHOWS = message("back at work after: {range}"), message("may still show until: {range}")
_COUNTED = (message("visits: {sources}"), message("full result: {sources}"))
LANE_NAMES = (message("shortest"), message("middle"), message("longest"))


def drawing(comparison: Comparison, words: Language, limit: int | None = None) -> Drawing:
    """A post for each visit, a block for the days away, thin while it may show, and the result.

    `limit`: months until the full result, at most, as a person set them.
    """
    options = comparison.treated
    months = axis_of_months([*(end for each in options for end in _ends(each)), limit or 0])
    rows = (
        *key(tuple(_key(comparison, words))),
        *_frame(months, len(options), limit, words),
        *(
            row
            for place, option in enumerate(options)
            for row in _rows(place, option, months, limit, words)
        ),
    )
    said = " ".join(
        f"{option.treatment.name}: {course_with_days(option, words)}" for option in options
    )
    return Drawing(specification(), rows, said, words.render(TITLE), heights=heights(len(options)))


def about(comparison: Comparison, words: Language) -> str:
    """How to read the chart of the whole course, as far as it has such marks."""
    say, drawn = words.say, [each for each in comparison.treated if each.course.usual]
    text = say("Each course three times: with the low, the middle and the high end of every range.")
    if drawn:
        text += " " + say("Upright: a visit. Thick: days away.")
    if any(each.course.usual and each.course.usual.visible_days for each in drawn):
        text += " " + say("Thin: it may still show.")
    if any(each.course.result_months.reported for each in drawn):
        text += " " + say("Diamond: the full result, in months after the first visit.")
    if any(each.course.is_open for each in drawn):
        text += " " + say("Arrow: it may take longer; no source says how long.")
    return text


def sources(comparison: Comparison) -> frozenset[str]:
    """The sources that feed what is drawn; none where a course cannot be worked out."""
    return frozenset(
        fact.source_id
        for option in comparison.treated
        if option.course.usual
        for figure in IN_COURSE
        for fact in feeding(option.shown(figure).facts)
    )


def _key(comparison: Comparison, words: Language) -> Iterator[tuple[Shape, str]]:
    """Each kind of mark that is drawn, and what it means."""
    say, courses = words.say, [each.course for each in comparison.treated if each.course.usual]
    spans = [span for each in courses for span in (each.low, each.usual, each.high) if span]
    if spans:
        yield (
            Shape("", "post", down=-A_VISIT / 2, size=A_VISIT, thick=2, tone="slate"),
            say("visit"),
        )
    if any(each.downtime_days for each in spans):
        yield Shape("", "bar", size=AWAY, right=-6, end=10, tone="bad"), say("days away")
    if any((each.visible_days or 0) > (each.downtime_days or 0) for each in spans):
        yield Shape("", "bar", size=SHOWS, right=-6, end=14, tone="badpale"), say("may still show")
    if any(each.result_weeks is not None for each in spans):
        diamond = Shape("", "point", form="diamond", size=9, tone="good")
        yield diamond, say("full result, months after the first visit")
    if any(each.is_open for each in courses):
        arrow = Shape("", "point", form="triangle-right", size=8, tone="good")
        yield arrow, say("or later")


def _ends(option: Option) -> Iterator[float]:
    """How far each course reaches, in months, with the days after its last visit."""
    course = option.course
    for span in filter(None, (course.low, course.usual, course.high, course.at_least)):
        after = max(span.downtime_days or 0, span.visible_days or 0)
        yield span.last_visit / WEEKS_PER_MONTH + after / DAYS_PER_MONTH
        yield (span.result_weeks or 0) / WEEKS_PER_MONTH


def _frame(months: Axis, rows: int, limit: int | None, words: Language) -> Iterator[Shape]:
    """Ticks with their lines, and the limit of whoever looks."""
    below = partial(Shape, "", "words", rows - 1, size=11.5, tone="ink2", align="center")
    for tick in months.ticks:
        yield from _posts(rows, months.at(tick), "line", 1)
        yield below(start=months.at(tick), down=ROW + 14, said=words.number(tick))
    unit = words.say("months from the first visit")
    yield below(start=1, down=ROW + 32, align="right", said=unit)
    for row in range(1, rows):
        yield Shape("", "bar", row, column=WHOLE, down=-AIR, size=1, tone="line2")
    if limit is not None:
        yield from _posts(rows, months.at(limit), "prim", 2)
        tag = words.say("month {month}").format(month=words.number(limit))
        where = {"start": months.at(limit), "down": ROW + 32}
        yield below(**where, form="bold", tone="prim", said=tag)


def _posts(rows: int, at: float, tone: str, thick: float) -> Iterator[Shape]:
    """A line from the first row to the last."""
    for row in range(rows):
        where = {"start": at, "end": at, "down": -AIR, "size": ROW + AIR}
        yield Shape("", "post", row, tone=tone, thick=thick, **where)


def _rows(
    place: int, option: Option, months: Axis, limit: int | None, words: Language
) -> Iterator[Shape]:
    name, course = option.treatment.name, option.course
    yield from name_and_depth(option.treatment, row=place, column=SIDE, down=LANES[0])
    lines = [(each, "ink2", "") for each in _beside(option, words)]
    if held := verdict(course.result_months, limit, RESULTS.unit, words, LATE):
        lines.append((held.text, "prim", "bold"))
    side = partial(Shape, name, "words", place, column=SIDE, size=12, right=17)
    for line, (said, tone, form) in enumerate(lines, start=1):
        yield side(down=LANES[0] + 2 + 16 * line, said=said, tone=tone, form=form)
    if course.usual is None:
        said = amounts.not_reported(words)
        yield Shape(name, SILENT, place, down=LANES[1], form="italic", tone="ink3", said=said)
        return
    for lane, span in enumerate((course.low, course.usual, course.high)):
        shape = partial(Shape, name, row=place, down=LANES[lane])
        look = {"form": "bold"} if lane == USUAL else {"tone": "ink2"}
        title = words.render(LANE_NAMES[lane])
        yield replace(shape("words", column=LANE, align="right", said=title), **look)
        yield from _lane(shape, lane, span, option, months, words)


def _beside(option: Option, words: Language) -> Iterator[str]:
    """The figures of the course, and how many sources they rest on."""
    say = words.say
    visits, between, away, shows, result = (
        option.said(each, words) for each in (SESSIONS, INTERVAL, DOWNTIME, VISIBLE, RESULTS)
    )
    apart = say("{visits}, {weeks} apart").format(visits=visits.text, weeks=between.text)
    yield apart if between.range.reported else visits.text
    for said, text in ((away, _AWAY), (shows, _SHOWS)):
        yield say(text.text).format(range=said.text)
    counted = [
        say(text.text).format(sources=each.sources)
        for each, text in zip((visits, result), _COUNTED, strict=True)
        if each.sources
    ]
    if any(each.own for each in (visits, between, away, shows, result)):
        counted.append(say("our clinic's figure"))
    yield "; ".join(counted)


def _lane(
    shape: Callable[..., Shape],
    lane: int,
    span: Span | None,
    option: Option,
    months: Axis,
    words: Language,
) -> Iterator[Shape]:
    """One course: its line, its visits with the days after each, and its end."""
    course = option.course
    drawn = span or (course.at_least or course.usual if lane == LONGEST else None)
    if drawn is None:
        missing = _missing(lane, span, option, words)
        yield shape("words", column=SAYS, start=0, right=10, said=missing, **_SILENT_LOOK)
        return
    whole = course_in_words(course, words)
    line = partial(shape, "bar", size=1.5, said=whole)
    result = None if span is None else span.result_weeks
    end = months.at((drawn.last_visit if result is None else result) / WEEKS_PER_MONTH)
    yield line(end=end, tone="slate")
    yield from _visits(drawn, shape, months, words)
    above = partial(shape, "words", start=end, right=10, size=11.5)
    if result is None:
        tone = "slate" if span is None else "good"
        yield line(start=end, end=1, tone=tone)
        yield shape("point", start=1, form="triangle-right", size=8, tone=tone)
        missing = _missing(lane, span, option, words)
        place = {"start": end, "right": 10} if end < MIDDLE else {"start": 1, "align": "right"}
        yield shape("words", column=SAYS, said=missing, **place, **_SILENT_LOOK, **_raised(shape))
        return
    number = words.number(half_up(result / WEEKS_PER_MONTH))
    parts = (RESULTS, SESSIONS) if lane == USUAL else (RESULTS,)
    is_open = any(option.treatment.range_of(each).high is None for each in parts)
    if is_open:
        number = words.say("{count} or more").format(count=number)
        yield line(start=end, end=1, tone="good")
        yield shape("point", start=1, form="triangle-right", size=8, tone="good")
    yield shape("point", start=end, end=end, form="diamond", size=9, tone="good", said=whole)
    look = {"form": "bold"} if lane == USUAL else {}
    yield above(said=number, **look, **(_raised(shape) if is_open else {}))


def _raised(shape: Callable[..., Shape]) -> dict[str, float]:
    """Above its lane, where a line runs on beside it."""
    return {"down": shape("words").down - 9}


def _missing(lane: int, span: Span | None, option: Option, words: Language) -> str:
    """Which range is open at this end, so that this way can't be drawn to it."""
    say, visits = words.say, option.treatment.range_of(SESSIONS)
    if span is not None:
        return say("time to the full result: not reported")
    known = visits.high if lane == LONGEST else visits.low
    what = say("visits") if known is None else say("time between visits")
    return say("{what}: open end").format(what=what)


def _visits(
    span: Span, shape: Callable[..., Shape], months: Axis, words: Language
) -> Iterator[Shape]:
    """Each visit, the days away after it, and those on which it may still show."""
    away, shows = span.downtime_days, span.visible_days
    for number, week in enumerate(span.visits, start=1):
        said = _visit_in_words(number, away, shows, words)
        month = week / WEEKS_PER_MONTH
        back = month + (away or 0) / DAYS_PER_MONTH
        bar = partial(shape, "bar", said=said)
        if shows is not None and shows > (away or 0):
            until = month + shows / DAYS_PER_MONTH
            yield bar(start=months.at(back), end=months.at(until), tone="badpale", size=SHOWS)
        if away:
            yield bar(start=months.at(month), end=months.at(back), tone="bad", size=AWAY)
        middle = shape("post").down
        where = {"start": months.at(month), "down": middle - A_VISIT / 2, "size": A_VISIT}
        yield shape("post", **where, thick=2, tone="slate", said=said)


def _visit_in_words(number: int, away: float | None, shows: float | None, words: Language) -> str:
    """ "Visit 1, then 5 days away; may still show for 7 days"."""
    say = words.say
    said = say("Visit {number}").format(number=number)
    if away == 0:
        said = say("{visit}, back the same day").format(visit=said)
    elif away is not None:
        days = amounts.number_of(away, DOWNTIME.unit, words)
        said = say("{visit}, then {days} away").format(visit=said, days=days)
    if shows:
        days = amounts.number_of(shows, VISIBLE.unit, words)
        said = say("{visit}; may still show for {days}").format(visit=said, days=days)
    return said


CHART = Chart(
    "course",
    Heading("course", TITLE, message("whole course")),
    lambda words: words.render(TITLE),
    about=about,
    draw=lambda comparison, words: (drawing(comparison, words),),
    sources=sources,
)
