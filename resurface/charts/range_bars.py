"""Ranges of each figure side by side: a bar, and below it each source that feeds it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from resurface.catalogue.figures import DOWNTIME, VISIBLE, Figure, Range
from resurface.charts.drawing import Chart, Drawing, Heading
from resurface.charts.marks import NAME, SILENT
from resurface.charts.range_layout import (
    BAR,
    COUNT,
    ENDS,
    LETTERS,
    ROW,
    SOURCES,
    SOURCES_HIGH,
    STEP,
    TITLE,
    TOGETHER,
    heights,
    specification,
)
from resurface.charts.range_panels import (
    PANELS,
    Panel,
    axis_of,
    counted,
    fed,
    in_words,
    lanes,
    limits_of,
    number,
    together,
)
from resurface.charts.shapes import WHOLE, Shape, key, name_and_depth
from resurface.charts.ticked import Axis
from resurface.comparison.comparison import Comparison, Option
from resurface.evidence.ranges import feeding
from resurface.language.language import Language, message
from resurface.text import amounts


def drawing(
    comparison: Comparison, words: Language, limits: Mapping[str, float] | None = None
) -> Drawing:
    """Every figure of every chosen treatment, each figure on its own axis.

    `limits`: what a person set at most, by the id of its criterion.
    """
    options, set_ = comparison.treated, limits or {}
    rows = [*key(tuple(_key(comparison, words)))]
    said = []
    for place, panel in enumerate(PANELS):
        rows.extend(_panel(place, panel, options, set_, words))
        stated = "; ".join(
            f"{each.treatment.name}: {in_words(panel, each, words)}" for each in options
        )
        said.append(f"{words.render(panel.title)}. {stated}.")
    return Drawing(
        specification(len(options)),
        tuple(rows),
        " ".join(said),
        words.render(HEADING.title),
        heights=heights(len(options)),
    )


def about(comparison: Comparison, words: Language) -> str:
    """How to read the charts of ranges, as far as these have such marks."""
    say = words.say
    text = say("Bar: the range. Below it a line or a dot for each source that feeds it.")
    if _some_open(comparison):
        text += " " + say("Arrow: or more, with no upper end.")
    if _some_show(comparison):
        text += " " + say("Thin with an end: days on which it may still show.")
    return text


def sources(comparison: Comparison) -> frozenset[str]:
    """The sources that feed the ranges that are drawn."""
    return frozenset(
        fact.source_id
        for option in comparison.treated
        for panel in PANELS
        if panel.of(option).reported
        for figure in (*panel.rests_on, *((VISIBLE,) if panel.id == DOWNTIME.id else ()))
        for fact in feeding(option.shown(figure).facts)
    )


def _some_open(comparison: Comparison) -> bool:
    return any(panel.of(each).is_open for each in comparison.treated for panel in PANELS)


def _some_show(comparison: Comparison) -> bool:
    return any(each.treatment.range_of(VISIBLE).reported for each in comparison.treated)


def _key(comparison: Comparison, words: Language) -> Iterator[tuple[Shape, str]]:
    """Each kind of mark that is drawn, and what it means."""
    say = words.say
    bar = partial(Shape, "", "bar", tone="slate")
    yield bar(size=8, form="round", right=-6, end=20), say("the range")
    yield bar(size=1.5, right=-6, end=20), say("a line or dot for each source that feeds it")
    if _some_open(comparison):
        arrow = Shape("", "point", form="triangle-right", tone="slate", size=8)
        yield arrow, say("or more, with no upper end")
    if _some_show(comparison):
        yield bar(size=2, right=-6, end=20, tone="badpale"), say("may still show until")


def _panel(
    place: int,
    panel: Panel,
    options: Sequence[Option],
    limits: Mapping[str, float],
    words: Language,
) -> Iterator[Shape]:
    shape = partial(Shape, panel=place)
    title = words.render(panel.title)
    yield shape("", "words", column=TITLE, down=-14, size=14, form="bold", said=title)
    if panel.aside:
        aside, right = words.render(panel.aside), 6.2 * len(title) + 8
        yield shape("", "words", column=TITLE, down=-14, right=right, tone="ink2", said=aside)
    scale = axis_of(panel, options, limits)
    yield from _frame(panel, scale, len(options), limits, shape, words)
    for row, option in enumerate(options):
        yield from _row(panel, option, scale, partial(shape, option.treatment.name, row=row), words)


def _frame(
    panel: Panel,
    scale: Axis,
    rows: int,
    limits: Mapping[str, float],
    shape: Callable[..., Shape],
    words: Language,
) -> Iterator[Shape]:
    """Lines between rows, the ticks below them, and a person's limits."""
    for row in range(rows):
        yield shape("", "bar", row=row, column=WHOLE, size=1, tone="line2")
    last = len(scale.ticks) - 1
    for place, tick in enumerate(scale.ticks):
        where = {"row": rows - 1, "start": scale.at(tick)}
        yield shape("", "post", **where, down=ROW, size=4, tone="ctl")
        if place in (0, last) or 2 * place == last:
            said = number(tick, panel, words)
            if place == last and panel.unit in amounts.UNITS:
                said = amounts.number_of(tick, panel.unit, words)
            align = "left" if place == 0 else "right" if place == last else "center"
            below = {"down": ROW + 12, "size": 11.5, "tone": "ink2"}
            yield shape("", "words", **where, **below, align=align, said=said)
    for limit in limits_of(panel, limits):
        at = scale.at(limit)
        for row in range(rows):
            yield shape("", "post", row=row, start=at, size=ROW, tone="prim", thick=2)
        said = words.say("up to {limit}").format(limit=number(limit, panel, words))
        tag = {"row": rows - 1, "start": at, "down": ROW + 25, "size": 11.5}
        align = "right" if at > 0.5 else "left"
        yield shape("", "words", **tag, tone="prim", form="bold", align=align, said=said)


def _row(
    panel: Panel, option: Option, scale: Axis, shape: Callable[..., Shape], words: Language
) -> Iterator[Shape]:
    said = f"{words.render(panel.title)}: {in_words(panel, option, words)}"
    lines = textwrap.wrap(option.treatment.name, LETTERS, max_lines=3, placeholder="…")
    at = {"row": shape(NAME).row, "panel": shape(NAME).panel, "column": NAME}
    middle = ROW / 2 - 7 * (len(lines) - 1)
    name = "\n".join(lines)
    yield from name_and_depth(option.treatment, said=name, size=12.5, bold=False, down=middle, **at)
    yield shape("line", column=WHOLE, down=ROW / 2, size=ROW, said=said, id=_id(option, panel))
    stated = panel.of(option)
    if not stated.reported:
        silent = amounts.not_reported(words)
        yield shape(SILENT, down=BAR, form="italic", tone="ink3", said=silent)
        return
    yield shape("bar", end=1, down=BAR, size=1, tone="line")
    yield shape(
        "words", column=COUNT, down=ROW / 2, tone="ink2", said=counted(panel, option, words)
    )
    if panel.id == DOWNTIME.id:
        yield from _shows(option, scale, shape, words)
    yield from _bar(stated, scale, shape, said)
    yield from _numbers(stated, panel, scale, shape, words)
    if panel.alone:
        yield from _each_source(option, panel.rests_on[0], scale, shape)


def _id(option: Option, panel: Panel) -> str:
    return f"{option.id} {panel.topic}"


def _bar(stated: Range, scale: Axis, shape: Callable[..., Shape], said: str) -> Iterator[Shape]:
    """The range: a bar; a dot where it is one number; an arrow from the end that is stated."""
    low, high = stated.low, stated.high
    bar = partial(shape, "bar", down=BAR, said=said, tone="slate")
    point = partial(shape, "point", down=BAR, said=said, tone="slate")
    if low is not None and high is not None:
        if low == high:
            yield point(start=scale.at(low), form="circle", size=9)
        else:
            yield bar(start=scale.at(low), end=scale.at(high), size=8, form="round")
        return
    at, end = (scale.at(low or 0), 1) if high is None else (0, scale.at(high))
    yield bar(start=at, end=end, size=2)
    form = "triangle-right" if high is None else "triangle-left"
    yield point(start=float(high is None), form=form, size=8)
    yield shape(
        "post", down=BAR - 5, start=at if high is None else end, size=10, thick=2, tone="slate"
    )


def _numbers(
    stated: Range, panel: Panel, scale: Axis, shape: Callable[..., Shape], words: Language
) -> Iterator[Shape]:
    """The ends as numbers over the bar: together where they stand close."""
    said = partial(shape, "words", down=ENDS, size=12, form="bold")
    ends = [scale.at(end) for end in stated.ends]
    same_day = panel.id == DOWNTIME.id and 0 in stated.ends
    if len(ends) == 2 and ends[1] - ends[0] >= TOGETHER and not same_day:
        low, high = (number(end, panel, words) for end in stated.ends)
        yield said(start=ends[0], said=low)
        yield said(start=ends[1], align="right", said=high)
        return
    middle = sum(ends) / len(ends)
    align, start = "center", middle
    if middle < 0.25:
        align, start = "left", ends[0]
    elif middle > 0.75:
        align, start = "right", ends[-1]
    yield said(start=start, align=align, said=together(stated, panel, words, same_day=same_day))


def _shows(
    option: Option, scale: Axis, shape: Callable[..., Shape], words: Language
) -> Iterator[Shape]:
    """Thin, to the last day on which it may still show; an arrow where no source names one."""
    shows = option.treatment.range_of(VISIBLE)
    said = option.said(VISIBLE, words).text
    if shows.low is not None and shows.high is None:
        yield shape("bar", end=1, down=BAR, size=2, tone="badpale", said=said)
        arrow = {"down": BAR, "form": "triangle-right", "size": 8, "tone": "badpale"}
        yield shape("point", start=1, **arrow, said=said)
        return
    if shows.high is None:
        return
    end = scale.at(shows.high)
    yield shape("bar", end=end, down=BAR, size=2, tone="badpale", said=said)
    yield shape("post", start=end, down=BAR - 4, size=8, thick=2, tone="badpale")
    beside = end < 0.9
    yield shape(
        "words",
        start=end,
        right=6 if beside else 0,
        down=BAR if beside else ENDS,
        align="left" if beside else "right",
        tone="ink2",
        said=words.number(shows.high),
    )


def _each_source(
    option: Option, figure: Figure, scale: Axis, shape: Callable[..., Shape]
) -> Iterator[Shape]:
    """A line or a dot for each source, none over another; an arrow where it gives no end."""
    ranges = sorted(
        (each.range for each in fed(option, figure)), key=lambda each: (each.ends[0], each.ends)
    )
    spans = [
        (scale.at(each.low or 0), scale.at(each.high) if each.high is not None else 1.0)
        for each in ranges
    ]
    found = lanes(spans)
    step = min(STEP, max(1, SOURCES_HIGH // (len(set(found)) or 1)))
    thick, sharp = (1, 0.5) if step < STEP - 1 else (1.5, 0)
    for stated, (start, end), lane in zip(ranges, spans, found, strict=True):
        down = SOURCES + lane * step + sharp
        if start == end:
            yield shape("point", start=start, down=down, size=3, form="circle", tone="slate")
            continue
        yield shape("bar", start=start, end=end, down=down, size=thick, tone="slate")
        if stated.high is None:
            yield shape("point", start=1, down=down, size=4, form="triangle-right", tone="slate")
        if stated.low is None:
            yield shape("point", start=0, down=down, size=4, form="triangle-left", tone="slate")


HEADING = Heading("ranges", message("Ranges"), message("ranges"))
CHART = Chart(
    "ranges",
    HEADING,
    lambda words: words.render(HEADING.title),
    about=about,
    draw=lambda comparison, words: (drawing(comparison, words),),
    sources=sources,
)
